import { renderRecognition } from '../../../i18n/render';
import type { TableCard, TotalLine } from '../../model/tableCards';
import { useStyles } from '../../styles';
import { CellLink } from '../CellLink';
import { useWork, type Work } from '../context';
import { Disclosure } from '../Disclosure';
import { Facts } from '../Facts';

/** One recognised table: where it is, how sure that is and why, what is missing, and its total so far. */
export function TableFacts({ card }: { readonly card: TableCard }) {
  const styles = useStyles();
  const work = useWork();
  const { texts, names, language } = work;
  const { total } = card;
  const remarks = [
    ...card.remarks.map((remark) => renderRecognition(remark, language)),
    ...card.missing.map(({ what }) => texts.tables.missingInputs[what]),
    ...(card.hidden ? [texts.hiddenSheet] : []),
  ];
  return (
    <article className={styles.stack} aria-label={texts.range(card.sheetName, card.range)}>
      <h2 className={styles.heading}>
        <CellLink cell={card.firstCell}>{texts.range(card.sheetName, card.range)}</CellLink>
      </h2>
      <p className={styles.text}>{card.title === '' ? names.tableKinds[card.kind] : card.title}</p>
      <Facts
        facts={[
          [texts.tables.total, totalText(total, work)],
          [texts.tables.grade, gradeText(total, work)],
          [texts.tables.unit, card.unit ?? texts.tables.noUnit],
          [texts.tables.certainty, texts.tables[card.certainty]],
        ]}
      />
      {remarks.length > 0 && (
        <div>
          <span className={styles.strong}>{texts.tables.missing}</span>
          <ul className={styles.steps}>
            {[...new Set(remarks)].map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </div>
      )}
      <Disclosure
        size="small"
        title={texts.tables.why}
        name={texts.pair(texts.tables.why, texts.range(card.sheetName, card.range))}
      >
        <ul className={styles.steps}>
          <li>{names.tableKinds[card.kind]}</li>
          {[...new Set(card.reasons.map((reason) => renderRecognition(reason, language)))].map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </Disclosure>
    </article>
  );
}

function totalText(total: TotalLine, { texts }: Work): string {
  switch (total.kind) {
    case 'none':
      return texts.tables.notScored;
    case 'waits':
      return texts.tables.totalWaits;
    case 'done':
      return texts.tables.totalIs(total.total, total.full);
    case 'open':
      return texts.tables.totalBetween(total.least, total.most, total.open);
  }
}

function gradeText(total: TotalLine, { texts, names }: Work): string | null {
  if (total.kind === 'none') return null;
  if (total.kind !== 'done') return texts.tables.gradeOpen;
  const grades: Readonly<Record<string, string>> = names.grades;
  return total.grade && (grades[total.grade] ?? total.grade);
}

import { renderRecognition } from '../../../i18n/render';
import type { TableCard, TotalLine } from '../../model/tableCards';
import { useStyles } from '../../styles';
import { CellLink } from '../CellLink';
import { useAnalysis, useWork, type Work } from '../context';
import { Disclosure } from '../Disclosure';
import { Facts } from '../Facts';
import { Correcting } from './Correcting';
import { MissingList } from './MissingList';

/** One self-evaluation: where and what it is, how sure that is and why, what is ready, and what is missing. */
export function TableFacts({ card }: { readonly card: TableCard }) {
  const styles = useStyles();
  const work = useWork();
  const { texts, names, language } = work;
  const { corrections } = useAnalysis();
  const { table } = card;
  const place = texts.range(card.sheetName, card.range);
  // Of what was said and could not be applied the table itself knows nothing.
  const before =
    corrections.find((outcome) => outcome.table === table && outcome.status === 'applied') ??
    corrections.find(({ recognised }) => recognised === table) ??
    null;
  const lacks = (before?.lacks ?? []).map((lack) => texts.tables.lacks[lack]);
  const remarks = [
    ...(lacks.length > 0 ? [texts.tables.saidRefused(lacks)] : []),
    ...card.remarks.map((remark) => renderRecognition(remark, language)),
    ...(card.isSchemeGone ? [texts.tables.schemeGone] : []),
    ...(card.hidden ? [texts.hiddenSheet] : []),
  ];
  return (
    <article className={styles.stack} aria-label={place}>
      <h2 className={styles.heading}>
        <CellLink cell={card.firstCell}>{place}</CellLink>
      </h2>
      {card.title !== '' && card.title !== names.tableKinds[card.kind] && (
        <p className={styles.text}>{card.title}</p>
      )}
      <Facts
        facts={[
          [texts.tables.kind, names.tableKinds[card.kind]],
          [texts.tables.scheme, card.scheme?.[language] ?? null],
          [texts.tables.unit, card.unit ?? texts.tables.noUnit],
          [texts.tables.certainty, texts.tables[card.certainty]],
          [
            texts.tables.ready,
            card.open > 0 ? texts.tables.itemsAndOpen(card.ready, card.open) : texts.tables.items(card.ready),
          ],
          [texts.tables.total, totalText(card.total, work)],
        ]}
      />
      <MissingList missing={card.missing} remarks={remarks} />
      <Disclosure size="small" title={texts.tables.why} name={texts.pair(texts.tables.why, place)}>
        <ul className={styles.steps}>
          {[...new Set(card.reasons.map((reason) => renderRecognition(reason, language)))].map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </Disclosure>
      <Correcting
        label={texts.tables.correct}
        name={place}
        corrected={{ sheetId: table.sheetId, table, before }}
      />
    </article>
  );
}

function totalText(total: TotalLine, { texts, names }: Work): string {
  const grades: Readonly<Record<string, string>> = names.grades;
  switch (total.kind) {
    case 'none':
      return texts.tables.notScored;
    case 'waits':
      return texts.tables.totalWaits;
    case 'done': {
      const is = texts.tables.totalIs(total.total, total.full);
      return total.grade === null ? is : texts.listed([is, grades[total.grade] ?? total.grade]);
    }
    case 'open':
      return texts.tables.totalBetween(total.least, total.most, total.open);
  }
}

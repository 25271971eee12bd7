import { cellAddress } from '../../../domain/snapshot/address';
import { readyCount } from '../../model/changeGroups';
import { missingOf } from '../../model/tableCards';
import { textsOf } from '../../../i18n/texts';
import type { CorrectionPreview } from '../../../workflow/previewCorrection';
import { useStyles } from '../../styles';
import { CellLink } from '../CellLink';
import { useAnalysis, useWork } from '../context';
import { Facts } from '../Facts';
import { MissingList } from './MissingList';

/** What would come of a correction: the facts of the table, or why it would be none. */
export function CorrectionResult({ preview }: { readonly preview: CorrectionPreview }) {
  const styles = useStyles();
  const { texts } = useWork();
  return (
    <div role="status" className={styles.tight}>
      <span className={styles.strong}>{texts.tables.preview}</span>
      <Result preview={preview} />
    </div>
  );
}

function Result({ preview }: { readonly preview: CorrectionPreview }) {
  const styles = useStyles();
  const { texts, names, language } = useWork();
  const { workbook } = useAnalysis();
  const { outcome, worked, blocks } = preview;
  const { table } = outcome;
  if (outcome.status !== 'applied') {
    const lacks = outcome.lacks.length > 0 ? outcome.lacks : (['header'] as const);
    return (
      <p className={styles.error}>{texts.tables.refused(lacks.map((lack) => texts.tables.lacks[lack]))}</p>
    );
  }
  if (!table || !worked) return <p className={styles.text}>{texts.tables.previewNone}</p>;
  const columns = textsOf(language).recognition.columns;
  const found = blocks.flatMap((block) => block.columns.flatMap(({ role }) => role ?? []));
  const total = table.total?.score ?? null;
  const ready = readyCount({ workbook, changes: worked.plan });
  return (
    <>
      <Facts
        facts={[
          [texts.tables.kind, names.tableKinds[table.kind]],
          [
            texts.tables.previewItems,
            texts.tables.indicators(table.indicators?.rows.filter(({ name }) => name !== null).length ?? 0),
          ],
          [texts.tables.previewColumns, texts.listed([...new Set(found)].map((role) => columns[role]))],
          [texts.tables.unit, table.unit ?? texts.tables.noUnit],
          [texts.tables.scheme, worked.scheme.applied.scheme.name[language]],
          [
            texts.tables.previewTotal,
            total ? (
              <CellLink cell={total}>{cellAddress(total.row, total.column)}</CellLink>
            ) : (
              texts.tables.noTotalRow
            ),
          ],
          [texts.tables.ready, texts.tables.items(ready)],
        ]}
      />
      <MissingList missing={missingOf(worked.assessment)} />
    </>
  );
}

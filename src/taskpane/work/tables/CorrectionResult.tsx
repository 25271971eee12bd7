import { mergeClasses } from '@fluentui/react-components';
import { cellAddress } from '../../../domain/snapshot/address';
import type { SelfEvaluation } from '../../../domain/tables/table';
import { readyCount } from '../../model/changeGroups';
import { missingOf } from '../../model/tableCards';
import { textsOf } from '../../../i18n/texts';
import type { CorrectionPreview } from '../../../workflow/previewCorrection';
import { useStyles } from '../../styles';
import { CellLink } from '../CellLink';
import { useAnalysis, useWork } from '../context';
import { Facts } from '../Facts';
import { MissingList } from './MissingList';

/** In a word what would come of a correction, in sight while the person chooses; or why there would be no table. */
export function CorrectionLine({ preview }: { readonly preview: CorrectionPreview }) {
  const styles = useStyles();
  const { texts } = useWork();
  const { workbook } = useAnalysis();
  const { outcome, worked } = preview;
  const lacks = outcome.lacks.length > 0 ? outcome.lacks : (['header'] as const);
  const isRefused = outcome.status !== 'applied';
  const said = isRefused
    ? texts.tables.refused(lacks.map((lack) => texts.tables.lacks[lack]))
    : worked
      ? texts.tables.previewLine(
          itemsOf(outcome.table),
          readyCount({ workbook, changes: worked.plan }),
          missingOf(worked.assessment).flatMap(({ cells }) => cells).length,
        )
      : texts.tables.previewNone;
  return (
    <p role="status" className={mergeClasses(styles.text, styles.inSight, isRefused && styles.error)}>
      {said}
    </p>
  );
}

function itemsOf(table: SelfEvaluation | null): number {
  return table?.indicators?.rows.filter(({ name }) => name !== null).length ?? 0;
}

/** What would come of a correction: the facts of the table as it would be read. */
export function CorrectionResult({ preview }: { readonly preview: CorrectionPreview }) {
  const styles = useStyles();
  const { texts, names, language } = useWork();
  const { workbook } = useAnalysis();
  const { outcome, worked, blocks } = preview;
  const { table } = outcome;
  if (!table || !worked) return null;
  const columns = textsOf(language).recognition.columns;
  const found = blocks.flatMap((block) => block.columns.flatMap(({ role }) => role ?? []));
  const total = table.total?.score ?? null;
  const ready = readyCount({ workbook, changes: worked.plan });
  return (
    <div className={styles.tight}>
      <span className={styles.strong}>{texts.tables.preview}</span>
      <Facts
        facts={[
          [texts.tables.kind, names.tableKinds[table.kind]],
          [texts.tables.previewItems, texts.tables.indicators(itemsOf(table))],
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
    </div>
  );
}

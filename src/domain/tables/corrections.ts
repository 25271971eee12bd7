import { normaliseLabel } from '../snapshot/normalise';
import type { AmountUnit } from '../quantity/quantity';
import type { Column } from './columns';
import type { ColumnRole } from './columnWords';
import type { Band } from './headers';
import type { MoneyBlock, SelfEvaluation } from './table';

/**
 * What a person said about a table where the recognition was wrong. Nothing in it is an address:
 * the table goes by its key (`tableKey`), a column by the words of its header.
 */
export type TableCorrection = { readonly sheetId: string; readonly table: string } & (
  | { readonly what: 'not-a-table' }
  | { readonly what: 'kind'; readonly kind: SelfEvaluation['kind'] }
  | { readonly what: 'unit'; readonly unit: AmountUnit }
  | { readonly what: 'rate-convention'; readonly convention: MoneyBlock['rateConvention'] }
  | {
      readonly what: 'column';
      readonly block: Band['kind'];
      readonly role: ColumnRole;
      /** Header words of the column; null says that the table has no such column. */
      readonly header: string | null;
    }
);

/** The header with its columns as the person named them. */
export function correctColumns(band: Band, corrections: readonly TableCorrection[]): Band {
  let columns = band.columns;
  for (const correction of corrections) {
    if (correction.what !== 'column' || correction.block !== band.kind) continue;
    const { role, header } = correction;
    const isMeant = (column: Column): boolean =>
      header !== null &&
      (normaliseLabel(column.text) === normaliseLabel(header) ||
        normaliseLabel(column.header.text) === normaliseLabel(header));
    const known = [...columns, ...band.others];
    if (header !== null && !known.some(isMeant)) continue;
    columns = [
      ...columns.filter((column) => column.role !== role && !isMeant(column)),
      ...known
        .filter(isMeant)
        .slice(0, 1)
        .map((column) => ({ ...column, role, weight: 3 })),
    ].sort((one, other) => one.first - other.first);
  }
  return { ...band, columns };
}

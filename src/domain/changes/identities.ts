import { type Item, itemKey, tableKey } from '../tables/identity';
import type { SelfEvaluation } from '../tables/table';
import type { CellIdentity } from './changeSet';

/** The identity as one text: equal for equal identities only. */
export function identityKey({ sheetId, table, item, column }: CellIdentity): string {
  return JSON.stringify([sheetId, table, item, column]);
}

/** Who a cell is: the table on its sheet, the row in the table, the column. No address, so that inserted rows do no harm. */
export function identityOf(table: SelfEvaluation, item: Item, column: CellIdentity['column']): CellIdentity {
  return { sheetId: table.sheetId, table: tableKey(table), item: itemKey(table, item), column };
}

import { normaliseLabel } from '../snapshot/normalise';
import type { IndicatorRow, SelfEvaluation } from '../tables/table';
import type { CellIdentity } from './changeSet';

type Column = CellIdentity['column'];

export function tableKeyOf(table: SelfEvaluation): string {
  return normaliseLabel(`${table.kind}/${table.title}/${table.subject ?? ''}`);
}

export function rowIdentity(table: SelfEvaluation, row: IndicatorRow, column: Column): CellIdentity {
  const label = (r: IndicatorRow) => normaliseLabel(`${r.level1 ?? ''}/${r.level2 ?? ''}/${r.name ?? ''}`);
  const same = (table.indicators?.rows ?? []).filter((other) => label(other) === label(row));
  return itemIdentity(table, `${label(row)}#${same.findIndex((o) => o.row === row.row)}`, column);
}

export function itemIdentity(table: SelfEvaluation, item: string, column: Column): CellIdentity {
  return { sheetId: table.sheetId, table: tableKeyOf(table), item, column };
}

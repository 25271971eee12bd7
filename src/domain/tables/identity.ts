import type { CellIdentity } from '../changes/changeSet';
import { remembered } from '../remembered';
import { normaliseLabel } from '../snapshot/normalise';
import type { CellRef } from '../snapshot/snapshot';
import type { GroupTotal, IndicatorRow, MoneyRow, SelfEvaluation, TotalCells } from './table';

/** A row of a table that can hold a figure. */
export type Item = IndicatorRow | MoneyRow | TotalCells | GroupTotal;

/**
 * Who a table is on its sheet: kind, title, subject, and its place among equal ones. No address. A person's correction
 * does not make it another one.
 */
export function tableKey(
  table: Pick<SelfEvaluation, 'kind' | 'title' | 'subject' | 'ordinal' | 'knownAs'>,
): string {
  return table.knownAs ?? ownKey(table);
}

/** It is asked for with every cell of the table. */
const ownKey = remembered(
  ({ kind, title, subject, ordinal }: Pick<SelfEvaluation, 'kind' | 'title' | 'subject' | 'ordinal'>) =>
    joined([kind, title, subject ?? '', String(ordinal ?? 0)]),
);

/** Numbers equal tables of a sheet from the top, so that each has a key of its own. */
export function numberTables(tables: readonly SelfEvaluation[]): readonly SelfEvaluation[] {
  const counts = new Map<string, number>();
  return tables.map((table) => {
    const base = `${table.sheetId}|${tableKey({ ...table, ordinal: 0 })}`;
    const ordinal = counts.get(base) ?? 0;
    counts.set(base, ordinal + 1);
    return { ...table, ordinal };
  });
}

/** Numbers the tables that a person pointed out, in the same way; their kind may be corrected once more. */
export function numberDeclared(tables: readonly SelfEvaluation[]): readonly SelfEvaluation[] {
  const counts = new Map<string, number>();
  return tables.map((table) => {
    const base = joined(['declared', table.title, table.subject ?? '']);
    const ordinal = counts.get(base) ?? 0;
    counts.set(base, ordinal + 1);
    return { ...table, ordinal, knownAs: `${base}|${ordinal}` };
  });
}

/** Who a row is in its table: classes and name, and its place among equal ones. The row must be one of the table's. */
export function itemKey(table: SelfEvaluation, item: Item): string {
  return keysOf(table).byRow.get(idOf(item)) ?? baseOf(item);
}

/** The cell that an identity names now; null where its table, row or column is gone. */
export function locate(identity: CellIdentity, tables: readonly SelfEvaluation[]): CellRef | null {
  const table = tables.find(
    (candidate) => candidate.sheetId === identity.sheetId && tableKey(candidate) === identity.table,
  );
  if (identity.column === 'remarks') return table?.remarks ?? null;
  const item = table && keysOf(table).byKey.get(identity.item);
  return item ? cellOf(item, identity.column) : null;
}

/** 其他需要说明事项 belongs to the table as a whole. */
export function remarksIdentity(table: SelfEvaluation): CellIdentity {
  return { sheetId: table.sheetId, table: tableKey(table), item: 'remarks', column: 'remarks' };
}

function cellOf(item: Item, column: CellIdentity['column']): CellRef | null {
  if (column === 'ratio' || column === 'remarks' || column === 'figure') return null;
  if ('comparison' in item) return column === 'rate' || column === 'grade' ? null : item[column];
  if ('executed' in item) {
    return column === 'rate' || column === 'score' || column === 'marks' || column === 'reason'
      ? item[column]
      : null;
  }
  if ('standsUnderMarks' in item) {
    return column === 'score' || column === 'marks' || column === 'grade' ? item[column] : null;
  }
  if (column === 'score') return item.scoreCell;
  return column === 'marks' ? item.marksCell : null;
}

type Keys = { readonly byRow: Map<string, string>; readonly byKey: Map<string, Item> };

const keysOf = remembered((table: SelfEvaluation): Keys => {
  const counts = new Map<string, number>();
  const keys: Keys = { byRow: new Map(), byKey: new Map() };
  for (const item of itemsOf(table)) {
    const base = baseOf(item);
    const ordinal = counts.get(base) ?? 0;
    counts.set(base, ordinal + 1);
    const key = ordinal === 0 ? base : `${base}#${ordinal + 1}`;
    keys.byRow.set(idOf(item), key);
    keys.byKey.set(key, item);
  }
  return keys;
});

/** Every row of a table that can hold a figure. */
export function itemsOf(table: SelfEvaluation): readonly Item[] {
  return [
    ...(table.money ? [table.money.total, ...table.money.parts] : []),
    ...(table.tasks?.rows ?? []),
    ...(table.indicators?.rows ?? []),
    ...table.groupTotals,
    ...(table.total ? [table.total] : []),
  ];
}

/** The same row of the grid can be an item of several sorts (a class heading and its first indicator). */
function idOf(item: Item): string {
  if ('comparison' in item) return `indicator ${item.row}`;
  if ('executed' in item) return `money ${item.row}`;
  if ('standsUnderMarks' in item) return 'total';
  return `group ${item.labelCell.row} ${item.labelCell.column}`;
}

function baseOf(item: Item): string {
  if ('comparison' in item)
    return joined(['indicator', item.level1 ?? '', item.level2 ?? '', item.name ?? '']);
  if ('executed' in item) return item.role === 'total' ? 'money|total' : joined(['money', item.label]);
  if ('standsUnderMarks' in item) return 'total';
  return joined(['group', item.label]);
}

function joined(parts: readonly string[]): string {
  return parts.map((part) => normaliseLabel(part).replace(/[|#]/g, '/')).join('|');
}

import { remembered } from '../domain/remembered';
import type { CellRef } from '../domain/snapshot/snapshot';
import type { ColumnRole } from '../domain/tables/columnWords';
import type { IndicatorRow, MoneyRow, SelfEvaluation } from '../domain/tables/table';

/** What a cell of a self-evaluation is: the row as the sheet names it (null: the total row), and the column. */
export type CellRole = { readonly item: string | null; readonly role: ColumnRole | 'grade' };

/** What the cell is in the tables that were recognised; null for a cell outside of them. */
export function cellRole(tables: readonly SelfEvaluation[], cell: CellRef): CellRole | null {
  for (const table of tables) {
    const found = table.sheetId === cell.sheetId ? rolesOf(table).get(keyOf(cell)) : undefined;
    if (found) return found;
  }
  return null;
}

const rolesOf = remembered((table: SelfEvaluation): ReadonlyMap<string, CellRole> => {
  const roles = new Map<string, CellRole>();
  const add = (cell: CellRef | null | undefined, item: string | null, role: CellRole['role']): void => {
    if (cell && !roles.has(keyOf(cell))) roles.set(keyOf(cell), { item, role });
  };
  for (const row of table.indicators?.rows ?? []) {
    const item = named(row.name ?? row.level2 ?? row.level1 ?? '');
    for (const [role, cell] of indicatorCells(row)) add(cell, item, role);
  }
  const money = table.money ? [table.money.total, ...table.money.parts] : [];
  for (const row of [...money, ...(table.tasks?.rows ?? [])]) {
    for (const [role, cell] of moneyCells(row)) add(cell, named(row.label), role);
  }
  for (const { label, marksCell, scoreCell } of table.groupTotals) {
    add(marksCell, named(label), 'marks');
    add(scoreCell, named(label), 'score');
  }
  add(table.total?.marks, null, 'marks');
  add(table.total?.score, null, 'score');
  add(table.total?.grade, null, 'grade');
  return roles;
});

type RoleCell = readonly [ColumnRole, CellRef | null | undefined];

function indicatorCells(row: IndicatorRow): readonly RoleCell[] {
  return [
    ['name', row.nameCell],
    ['comparison', row.comparison],
    ['target', row.target],
    ['unit', row.unit],
    ['actual', row.actual],
    ['marks', row.marks],
    ['score', row.score],
    ['coefficient', row.coefficient],
    ['deduction', row.deduction],
    ['review', row.review],
    ['completion', row.completion],
    ['deviation', row.deviation],
    ['reason', row.reason],
    ...(row.standardCells ?? [row.standard]).map((cell): RoleCell => ['standard', cell]),
    ['explanation', row.explanation],
  ];
}

function moneyCells(row: MoneyRow): readonly RoleCell[] {
  return [
    ['initial', row.initial],
    ['annual', row.annual],
    ['executed', row.executed],
    ['marks', row.marks],
    ['rate', row.rate],
    ['score', row.score],
    ['reason', row.reason],
  ];
}

function keyOf({ row, column }: CellRef): string {
  return `${String(row)},${String(column)}`;
}

/** Line feeds and runs of spaces in a cell are layout, not part of the name. */
function named(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

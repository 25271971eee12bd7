import { Decimal } from '../../decimal/decimal';
import { grouped } from '../../grouped';
import { readAmount } from '../../quantity/amount';
import { isBlank } from '../../quantity/blanks';
import { amountFactor } from '../../quantity/units';
import { cellAt } from '../../snapshot/cells';
import type { CellRef } from '../../snapshot/snapshot';
import { ledgerProjects, type LedgerAmount, type LedgerColumn } from '../../sources/ledger';
import { subjectKey } from '../../sources/names';
import type { CheckContext, WorkbookCheck } from '../context';
import { figure, listHits, type Hit } from '../makeFinding';

/** 尾差 between two tables (domain.md §4.2), in the larger of their units. */
const BETWEEN = '0.05';

/** The columns of the money block that an amount of the ledger can be. */
const meant: Readonly<Record<LedgerColumn, readonly ('initial' | 'annual' | 'executed')[]>> = {
  initial: ['initial'],
  annual: ['annual'],
  budget: ['annual', 'initial'],
  executed: ['executed'],
};

/**
 * P-074: budget or spending of a project is not what the execution ledger says. A ledger may hold the fiscal money
 * only, and several rows for a project of which one is the sum: every reading has to disagree.
 */
export const p074Ledger: WorkbookCheck = ({ sources, tables }) => {
  const ledgers = sources.filter(({ role }) => role === 'ledger');
  const listed = ledgers.flatMap((source) =>
    ledgerProjects(source.sheet).map((project) => ({ ...project, file: source.fileName })),
  );
  const byName = grouped(listed, ({ name }) => subjectKey(name));
  const ownByName = grouped(tables, ({ table }) => subjectKey(table.subject ?? ''));
  return tables.flatMap((context) => {
    const key = subjectKey(context.table.subject ?? '');
    const [project, other] = byName.get(key) ?? [];
    if (key === '' || !project || other || (ownByName.get(key) ?? []).length > 1) return [];
    const hits = (['initial', 'annual', 'budget', 'executed'] as const).flatMap((column) =>
      hitsOf(context, column, project.amounts[column] ?? []),
    );
    return listHits(context, 'P-074', hits, { data: { file: project.file } });
  });
};

type Own = LedgerAmount & { readonly cell: CellRef; readonly column: string };

function hitsOf(context: CheckContext, column: LedgerColumn, amounts: readonly LedgerAmount[]): Hit[] {
  const [first] = amounts;
  const own = ownAmounts(context, column);
  const [shown] = own.filter(({ isTotal }) => isTotal);
  if (!first || !shown) return [];
  const sum = amounts.reduce((total, { value }) => total.plus(value), new Decimal(0));
  const readings = [sum, ...amounts.map(({ value }) => value)];
  const agrees = own.some((amount) => readings.some((value) => isSame(amount, { value, unit: first.unit })));
  if (agrees) return [];
  const due = figure(sum.times(amountFactor(first.unit, shown.unit)), 6);
  const found = figure(shown.value, 6);
  return [
    {
      cells: [shown.cell],
      line: { row: String(shown.cell.row + 1), name: shown.column, found, due, unit: shown.unit },
      found,
      expected: due,
    },
  ];
}

/** The total first, then the fiscal part of it. */
function ownAmounts(
  { sheet, table: { money, unit } }: CheckContext,
  column: LedgerColumn,
): readonly (Own & { readonly isTotal: boolean })[] {
  if (!money || !unit) return [];
  const rows = [money.total, ...money.parts.filter(({ role }) => role === 'fiscal')];
  return rows.flatMap((row) =>
    meant[column].flatMap((name) => {
      const cell = row[name];
      const value = cell ? cellAt(sheet, cell.row, cell.column).value : '';
      const amount = cell && !isBlank(value) ? readAmount(value, unit) : null;
      return cell && amount
        ? [{ value: amount, unit, cell, column: name, isTotal: row === money.total }]
        : [];
    }),
  );
}

function isSame(one: LedgerAmount, other: LedgerAmount): boolean {
  const larger = amountFactor(one.unit, other.unit).greaterThan(1) ? one.unit : other.unit;
  const [a, b] = [one, other].map(({ value, unit }) => value.times(amountFactor(unit, larger)));
  return Boolean(a && b?.minus(a).abs().lessThanOrEqualTo(BETWEEN));
}

import { areaAddress, cellAddress } from '../../src/domain/snapshot/address';
import type { CellRef } from '../../src/domain/snapshot/snapshot';
import type {
  GroupTotal,
  IndicatorRow,
  MoneyRow,
  SelfEvaluation,
  TotalCells,
} from '../../src/domain/tables/table';

/** A recognised table as short lines with addresses, as the golden layouts keep it. */
export type Described = {
  readonly table: string;
  readonly facts: string;
  readonly money: readonly string[];
  readonly tasks: readonly string[];
  readonly indicators: readonly string[];
  readonly groups: readonly string[];
  readonly total: string | null;
  readonly remarks: string | null;
};

/** Everything of a table that a person could check against the sheet, without reasons. */
export function describeTable(table: SelfEvaluation): Described {
  const { money, tasks, indicators, total } = table;
  return {
    table: `${table.kind} ${areaAddress(table.area)} ${table.title}`,
    facts: `${table.subject ?? '-'} | ${table.year ?? '-'} | ${table.unit ?? '-'} | ${table.sure}`,
    money: money
      ? [
          `${money.rateConvention} ${areaAddress(money.area)}`,
          ...[money.total, ...money.parts].map(moneyLine),
        ]
      : [],
    tasks: tasks ? [`${tasks.rateConvention} ${areaAddress(tasks.area)}`, ...tasks.rows.map(moneyLine)] : [],
    indicators: indicators
      ? [
          `${areaAddress(indicators.area)} headers ${indicators.headerRows.map((row) => row + 1).join(',')}`,
          ...indicators.rows.map(indicatorLine),
        ]
      : [],
    groups: table.groupTotals.map(groupLine),
    total: total && totalLine(total),
    remarks: table.remarks && cellAddress(table.remarks.row, table.remarks.column),
  };
}

function moneyLine(row: MoneyRow): string {
  const { initial, annual, executed, marks, rate, score, reason } = row;
  return `${row.role} ${row.label}${cells({ initial, annual, executed, marks, rate, score, reason })}`;
}

function indicatorLine(row: IndicatorRow): string {
  const { comparison, target, unit, actual, marks, score, completion, deviation, reason, standard } = row;
  const name = [row.level1, row.level2, row.name].map((part) => part ?? '-').join('/');
  const repeats = row.repeats === null ? '' : ` repeats ${row.repeats + 1}`;
  const rest = { comparison, target, unit, actual, marks, score, completion, deviation, reason, standard };
  const several = (row.standardCells ?? []).map((ref) => cellAddress(ref.row, ref.column)).join('+');
  const { deduction = null, review = null, coefficient = null } = row;
  const printed = row.printedMarks == null ? '' : ` prints ${row.printedMarks}`;
  return `${name}${cells({ name: row.nameCell, ...rest, explanation: row.explanation, deduction, review, coefficient })}${several && ` all ${several}`}${printed}${repeats}`;
}

function groupLine(group: GroupTotal): string {
  const marks = group.printedMarks === null ? '' : ` = ${group.printedMarks}`;
  const rows = group.money ? 'money' : group.rows.map((row) => row + 1).join(',');
  const { labelCell, marksCell, scoreCell } = group;
  return `${group.label}${marks} of ${rows}${cells({ label: labelCell, marks: marksCell, score: scoreCell })}`;
}

function totalLine(total: TotalCells): string {
  const { label, marks, score, grade } = total;
  return `row ${total.row + 1}${cells({ label, marks, score, grade })}${total.standsUnderMarks ? ' under marks' : ''}`;
}

function cells(refs: Readonly<Record<string, CellRef | null>>): string {
  return Object.entries(refs)
    .map(([name, ref]) => (ref ? ` ${name} ${cellAddress(ref.row, ref.column)}` : ''))
    .join('');
}

import type { Assessment } from '../../../src/domain/assessment/assessment';
import { contextOf, type CheckContext } from '../../../src/domain/findings/context';
import type { Finding } from '../../../src/domain/findings/finding';
import { cellAddress } from '../../../src/domain/snapshot/address';
import type { CellRef, WorkbookSnapshot } from '../../../src/domain/snapshot/snapshot';
import type { IndicatorRow, MoneyRow, SelfEvaluation } from '../../../src/domain/tables/table';
import { type GridCell, sheetOf, workbookOf } from '../../support/grid';
import { assessmentOf } from './assessTable';
import type { MoneySpec, TableSpec } from './tableSpec';

const SHEET = '{table}';
/** Columns of the grid; money rows have initial, annual, executed in D to F. */
const COLUMN = {
  level1: 0,
  level2: 1,
  name: 2,
  target: 3,
  unit: 4,
  actual: 5,
  marks: 6,
  score: 7,
  reason: 8,
  completion: 9,
  deviation: 10,
  rate: 11,
} as const;
/** First row of the indicators, from 0: money above it. */
export const FIRST = 10;

export type Built = {
  readonly workbook: WorkbookSnapshot;
  readonly assessment: Assessment;
  readonly context: CheckContext;
};

/** The table as a workbook of one sheet, with its assessment made by hand. */
export function build(spec: TableSpec): Built {
  const grid: GridCell[][] = Array.from({ length: 60 }, () => []);
  const put = (row: number, column: number, value: GridCell): CellRef => {
    const line = grid[row];
    if (line) {
      while (line.length < column) line.push('');
      line[column] = value;
    }
    return { sheetId: SHEET, row, column };
  };
  const anchor = (column: 'marks' | 'score', index: number): number => {
    const merge = spec.merged?.find(
      (entry) => entry.column === column && index >= entry.rows[0] && index <= entry.rows[1],
    );
    return FIRST + (merge ? merge.rows[0] : index);
  };
  const moneyRow = (money: MoneySpec, row: number, role: MoneyRow['role']): MoneyRow => ({
    row,
    label: money.label ?? '年度资金总额',
    role: money.role ?? role,
    initial: put(row, 3, money.initial),
    annual: put(row, 4, money.annual),
    executed: put(row, 5, money.executed),
    marks: role === 'total' && money.marks !== undefined ? put(row, COLUMN.marks, money.marks) : null,
    rate: put(row, COLUMN.rate, money.rate),
    score: role === 'total' && money.score !== undefined ? put(row, COLUMN.score, money.score) : null,
    reason: spec.moneyReasonColumn === false ? null : put(row, COLUMN.reason, money.reason),
  });
  const rows = (spec.rows ?? []).map((row, index): IndicatorRow => {
    const at = FIRST + index;
    const cell = (column: keyof typeof COLUMN, value: GridCell) => put(at, COLUMN[column], value);
    const marksRow = anchor('marks', index);
    const scoreRow = anchor('score', index);
    return {
      row: at,
      level1: row.level1 ?? null,
      level2: row.level2 ?? null,
      name: row.name === undefined ? `指标甲${String(index)}` : row.name,
      nameCell: cell('name', row.name ?? ''),
      comparison: null,
      target: cell('target', row.target),
      unit: cell('unit', row.unit),
      actual: cell('actual', row.actual),
      marks:
        marksRow === at ? cell('marks', row.marks) : { sheetId: SHEET, row: marksRow, column: COLUMN.marks },
      score:
        scoreRow === at ? cell('score', row.score) : { sheetId: SHEET, row: scoreRow, column: COLUMN.score },
      completion: row.completion === undefined ? null : cell('completion', row.completion),
      deviation: row.deviation === undefined ? null : cell('deviation', row.deviation),
      reason: spec.reasonColumn === false ? null : cell('reason', row.reason),
      standard: null,
      explanation: null,
      repeats: row.repeats ? FIRST : null,
    };
  });
  const last = FIRST + rows.length + 2;
  const parts = (spec.parts ?? []).map((part, index) => moneyRow(part, 3 + index, 'other'));
  const table: SelfEvaluation = {
    kind: 'project-self-eval',
    sheetId: SHEET,
    sheetName: '自评表',
    area: { row: 0, column: 0, rowCount: last + 1, columnCount: 12 },
    title: '项目支出绩效自评表',
    subject: null,
    year: 2023,
    unit: '万元',
    sure: 1,
    reasons: [],
    money: spec.money
      ? {
          area: { row: 1, column: 0, rowCount: 6, columnCount: 12 },
          total: moneyRow(spec.money, 2, 'total'),
          parts,
          rateConvention: spec.rateConvention ?? 'fraction',
        }
      : null,
    indicators: {
      area: { row: FIRST, column: 0, rowCount: rows.length, columnCount: 12 },
      headerRows: [FIRST - 1],
      rows,
    },
    groupTotals: (spec.groups ?? []).map((group, index) => ({
      label: group.label ?? '',
      labelCell: put(30 + index, 0, group.label ?? ''),
      printedMarks: group.printedMarks ?? null,
      rows: group.rows.map((row) => FIRST + row),
      money: group.money ?? false,
      marksCell: group.marks === undefined ? null : put(30 + index, COLUMN.marks, group.marks),
      scoreCell: null,
    })),
    total: {
      row: last,
      label: put(last, 0, '总分'),
      marks: spec.standsUnderMarks ? null : put(last, COLUMN.marks, spec.totalMarks),
      score: put(last, spec.standsUnderMarks ? COLUMN.marks : COLUMN.score, spec.total),
      standsUnderMarks: spec.standsUnderMarks ?? false,
      grade: put(last, COLUMN.reason, spec.grade),
    },
    remarks: spec.remarks === undefined ? null : put(last - 1, 3, spec.remarks),
  };
  const formats: Record<string, string> = spec.rateFormat ? { L3: spec.rateFormat } : {};
  const sheet = sheetOf(grid, { id: SHEET, name: '自评表', formats });
  const workbook = workbookOf(sheet);
  const assessment = assessmentOf(table, spec, rows);
  return { workbook, assessment, context: contextOf(workbook, assessment) };
}

/** Cells of a finding as addresses, in its order. */
export function addresses(finding: Finding | undefined): readonly string[] {
  return (finding?.cells ?? []).map((cell) => cellAddress(cell.row, cell.column));
}

/** `G11` of the indicator with this index: where a column of it stands. */
export function at(index: number, column: keyof typeof COLUMN): string {
  return cellAddress(FIRST + index, COLUMN[column]);
}

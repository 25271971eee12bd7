import type { SheetSnapshot } from '../../src/domain/snapshot/snapshot';
import { mergeAt } from '../../src/domain/snapshot/cells';
import { columnNumber } from '../../src/domain/snapshot/address';
import { cellAt } from '../../src/domain/snapshot/cells';
import { normaliseLabel } from '../../src/domain/snapshot/normalise';
import type {
  GroupTotal,
  IndicatorRow,
  MoneyRow,
  SelfEvaluation,
  TotalCells,
} from '../../src/domain/tables/table';

type Columns = Partial<
  Record<
    | 'level1'
    | 'level2'
    | 'name'
    | 'comparison'
    | 'target'
    | 'unit'
    | 'actual'
    | 'marks'
    | 'score'
    | 'completion'
    | 'deviation'
    | 'reason'
    | 'standard',
    string
  >
>;

export type HandTable = {
  /** Column letters of the indicator block. */
  readonly columns: Columns;
  /** First and last row of the indicators as printed (from 1). */
  readonly rows: readonly [number, number];
  /** 年度资金总额: row as printed and column letters. */
  readonly money?: {
    readonly row: number;
    readonly initial?: string;
    readonly annual?: string;
    readonly executed?: string;
    readonly marks?: string;
    readonly rate?: string;
    readonly score?: string;
    readonly convention?: 'fraction' | 'percent-points';
    readonly parts?: readonly number[];
  };
  readonly total?: {
    readonly row: number;
    readonly marks?: string;
    readonly score?: string;
    readonly grade?: string;
  };
  /** Rows that repeat another one, both as printed. */
  readonly repeats?: Readonly<Record<number, number>>;
  readonly groups?: readonly {
    readonly label: string;
    readonly row: number;
    readonly rows: readonly [number, number];
    readonly marks?: string;
    readonly score?: string;
    readonly money?: boolean;
  }[];
  /** Rows inside the block that are no indicators (sub-totals, repeated headers). */
  readonly skip?: readonly number[];
  readonly unit?: SelfEvaluation['unit'];
  readonly year?: number | null;
  readonly kind?: SelfEvaluation['kind'];
};

/** A self-evaluation table described by hand: for tests of what follows once a table is recognised. */
export function handTable(sheet: SheetSnapshot, described: HandTable): SelfEvaluation {
  const { columns, rows, money, total } = described;
  const ref = (row: number, letter: string | undefined) => {
    if (letter === undefined) return null;
    const { row: anchorRow, column } = mergeAt(sheet, row - 1, columnNumber(letter));
    return { sheetId: sheet.id, row: anchorRow, column };
  };
  const label = (row: number, letter: string | undefined) => {
    const cell = ref(row, letter);
    const text = cell ? normaliseLabel(String(cellAt(sheet, cell.row, cell.column).value)) : '';
    return text === '' ? null : text;
  };
  const indicator = (row: number): IndicatorRow => ({
    row: row - 1,
    level1: label(row, columns.level1),
    level2: label(row, columns.level2),
    name: label(row, columns.name),
    nameCell: ref(row, columns.name),
    comparison: ref(row, columns.comparison),
    target: ref(row, columns.target),
    unit: ref(row, columns.unit),
    actual: ref(row, columns.actual),
    marks: ref(row, columns.marks),
    score: ref(row, columns.score),
    completion: ref(row, columns.completion),
    deviation: ref(row, columns.deviation),
    reason: ref(row, columns.reason),
    standard: ref(row, columns.standard),
    explanation: null,
    repeats: described.repeats?.[row] === undefined ? null : (described.repeats[row] ?? 0) - 1,
  });
  const moneyRow = (row: number, role: MoneyRow['role']): MoneyRow => ({
    row: row - 1,
    label: '年度资金总额',
    role,
    initial: ref(row, money?.initial),
    annual: ref(row, money?.annual),
    executed: ref(row, money?.executed),
    marks: ref(row, money?.marks),
    rate: ref(row, money?.rate),
    score: ref(row, money?.score),
    reason: null,
  });
  const [first, last] = rows;
  const printed = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const area = sheet.area ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const totals: TotalCells | null = total
    ? {
        row: total.row - 1,
        label: { sheetId: sheet.id, row: total.row - 1, column: 0 },
        marks: ref(total.row, total.marks),
        score: ref(total.row, total.score),
        standsUnderMarks: false,
        grade: ref(total.row, total.grade),
      }
    : null;
  const groupTotals: GroupTotal[] = (described.groups ?? []).map((group) => ({
    label: group.label,
    labelCell: { sheetId: sheet.id, row: group.row - 1, column: 0 },
    printedMarks: null,
    rows: Array.from({ length: group.rows[1] - group.rows[0] + 1 }, (_, index) => group.rows[0] - 1 + index),
    money: group.money ?? false,
    marksCell: ref(group.row, group.marks),
    scoreCell: ref(group.row, group.score),
  }));
  return {
    kind: described.kind ?? 'project-self-eval',
    sheetId: sheet.id,
    sheetName: sheet.name,
    area,
    title: '项目支出绩效自评表',
    subject: '项目',
    year: described.year ?? null,
    unit: described.unit === undefined ? '万元' : described.unit,
    sure: 1,
    reasons: [],
    money: money
      ? {
          area: { ...area, row: money.row - 1, rowCount: 1 },
          total: moneyRow(money.row, 'total'),
          parts: (money.parts ?? []).map((row) => moneyRow(row, 'fiscal')),
          rateConvention: money.convention ?? 'fraction',
        }
      : null,
    indicators: {
      area: { ...area, row: first - 1, rowCount: last - first + 1 },
      headerRows: [first - 2],
      rows: printed.filter((row) => !(described.skip ?? []).includes(row)).map(indicator),
    },
    groupTotals,
    total: totals,
    remarks: null,
  };
}

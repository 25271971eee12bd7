import { addressIn, amountIn, type Expression } from '../../domain/report/expression';
import { summaryOf, type ScoredRow, type Summary, type SummaryRow } from '../../domain/summary/summary';
import { cellAddress, columnLetters } from '../../domain/snapshot/address';
import type { CellRef, WorkbookSnapshot } from '../../domain/snapshot/snapshot';
import { summaryWords } from '../../i18n/report/summaryWords';
import type { NewCell, NewSheet } from '../../workbook/newSheet';
import type { Analysis } from '../analyse';
import { formulaCell, textCell } from './cells';
import { unitsSection } from './unitsSection';

const columns = {
  number: 0,
  name: 1,
  initial: 2,
  annual: 3,
  executed: 4,
  rate: 5,
  score: 6,
  grade: 7,
  missed: 8,
  reason: 9,
  note: 10,
} as const;
const headingRow = 2;
const money = '#,##0.00';
/** A formula holds at most 8192 characters; the reasons of a table with very many rows are cut before that. */
const longestFormula = 7500;

/**
 * The 项目自评汇总表 as data: every figure a live formula on the cells of its table, amounts in one unit that the sheet
 * names, sums and means below. Over several departments each has its 小计; amounts are added up and the rate is the
 * quotient of the sums (domain.md §1.3, Q-AGG). A project without a score stays blank with the reason. Null where the
 * workbook has no project self-evaluation. Projects that several units carried out are aggregated below (`unitsSection`).
 */
export function summarySheet(analysis: Analysis): NewSheet | null {
  const { workbook, assessments } = analysis;
  const summary = summaryOf(workbook, assessments);
  if (!summary) return null;
  const cells: NewCell[] = [
    textCell({ row: 0, column: 0 }, 'title', summaryWords.title, { span: { rows: 1, columns: 11 } }),
    textCell(
      { row: 1, column: 0 },
      'note',
      summary.unit === null ? summaryWords.unitUnknown : summaryWords.unit(summary.unit),
      { span: { rows: 1, columns: 11 } },
    ),
    ...summaryWords.headings.map((text, column) => textCell({ row: headingRow, column }, 'heading', text)),
  ];
  const projectRows: number[] = [];
  let row = headingRow;
  for (const group of summary.groups) {
    const own: number[] = [];
    if (summary.groups.length > 1) {
      row += 1;
      const text = summaryWords.department(group.department);
      cells.push(textCell({ row, column: 0 }, 'heading', text, { span: { rows: 1, columns: 11 } }));
    }
    for (const project of group.rows) {
      row += 1;
      own.push(row);
      cells.push(
        ...projectCells(workbook, summary, project, { row, number: projectRows.length + own.length }),
      );
    }
    projectRows.push(...own);
    if (summary.groups.length > 1) {
      row += 1;
      cells.push(...sumCells(own, row, summaryWords.subtotal));
    }
  }
  cells.push(...sumCells(projectRows, row + 1, summaryWords.total));
  cells.push(...meanCells(projectRows, row + 2));
  cells.push(
    textCell({ row: row + 4, column: 0 }, 'note', summaryWords.note, { span: { rows: 1, columns: 11 } }),
    ...unitsSection(analysis, row + 6),
  );
  return {
    purpose: 'summary',
    name: summaryWords.name,
    cells,
    widths: [6, 32, 14, 14, 14, 10, 9, 8, 10, 48, 28],
    headerRows: headingRow + 1,
    orientation: 'landscape',
  };
}

function projectCells(
  workbook: WorkbookSnapshot,
  summary: Summary,
  project: SummaryRow,
  { row, number }: { readonly row: number; readonly number: number },
): readonly NewCell[] {
  const at = (column: keyof typeof columns) => ({ row, column: columns[column] });
  const unit = project.unit ?? summary.unit;
  const isComparable = project.unit !== null || summary.unit === null;
  const amount = (column: 'initial' | 'annual' | 'executed'): NewCell => {
    const ref = project[column];
    const read = isComparable
      ? amountIn(workbook, ref, { from: unit ?? '万元', to: summary.unit ?? unit ?? '万元' })
      : null;
    return read
      ? formulaCell(at(column), 'cell', shown(read), { numberFormat: money })
      : textCell(at(column), 'cell', '');
  };
  const { total, grade } = project;
  const totalAddress = total && addressIn(workbook, total);
  return [
    { ...textCell(at('number'), 'cell', ''), content: { number } },
    nameCell(project, at('name')),
    amount('initial'),
    amount('annual'),
    amount('executed'),
    formulaCell(at('rate'), 'cell', rateFormula(row), { numberFormat: '0.00%' }),
    totalAddress
      ? formulaCell(at('score'), 'cell', `IF(COUNT(${totalAddress})=0,"",${totalAddress})`, {
          numberFormat: '0.00',
        })
      : textCell(at('score'), 'cell', ''),
    grade
      ? formulaCell(at('grade'), 'cell', gradeFormula(workbook, grade, totalAddress))
      : textCell(at('grade'), 'cell', ''),
    project.scored.length > 0
      ? formulaCell(at('missed'), 'cell', missedFormula(workbook, project.scored))
      : textCell(at('missed'), 'cell', ''),
    reasonCell(workbook, project.scored, at('reason')),
    noteCell(project, summary, { place: at('note'), totalAddress, isComparable }),
  ];
}

function nameCell({ name, table }: SummaryRow, place: { row: number; column: number }): NewCell {
  const link = { sheetId: table.sheetId, row: table.area.row, column: table.area.column };
  return { ...textCell(place, 'text', name), content: { text: name, link } };
}

function shown({ text, numbers }: Expression): string {
  return numbers.length === 0 ? text : `IF(COUNT(${numbers.join(',')})<${String(numbers.length)},"",${text})`;
}

function rateFormula(row: number): string {
  const [budget, spent] = [address(row, 'annual'), address(row, 'executed')];
  return `IF(OR(COUNT(${budget},${spent})<2,N(${budget})=0),"",${spent}/${budget})`;
}

/** The grade word; what a form prints there (`（自评等级）`) is none, and no grade without a total. */
function gradeFormula(workbook: WorkbookSnapshot, grade: CellRef, total: string | null): string {
  const cell = addressIn(workbook, grade);
  const word = `IFERROR(MID("优良中差",FIND(LEFT(TRIM(${cell}),1),"优良中差"),1),"")`;
  const tests = [`${cell}=""`, ...(total ? [`COUNT(${total})=0`] : [])];
  return `IF(OR(${tests.join(',')}),"",${word})`;
}

/** How many indicators have less than their marks: neighbouring rows in one term. */
function missedFormula(workbook: WorkbookSnapshot, scored: readonly ScoredRow[]): string {
  const runs: ScoredRow[][] = [];
  for (const one of scored) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows =
      last?.score.row === one.score.row - 1 &&
      last.marks.row === one.marks.row - 1 &&
      last.score.column === one.score.column &&
      last.marks.column === one.marks.column;
    if (run && follows) run.push(one);
    else runs.push([one]);
  }
  const terms = runs.map((run) => {
    const [score, marks] = (['score', 'marks'] as const).map((key) =>
      rangeOf(
        workbook,
        run.map((one) => one[key]),
      ),
    );
    return `SUMPRODUCT(ISNUMBER(${score ?? ''})*(${score ?? ''}<${marks ?? ''}))`;
  });
  return terms.join('+');
}

function rangeOf(workbook: WorkbookSnapshot, refs: readonly CellRef[]): string {
  const [first] = refs;
  const last = refs.at(-1);
  if (!first || !last) return '';
  const from = addressIn(workbook, first);
  return refs.length === 1 ? from : `${from}:${cellAddress(last.row, last.column)}`;
}

/** The reasons of the rows that lost marks, with the names of the indicators; live. */
function reasonCell(
  workbook: WorkbookSnapshot,
  scored: readonly ScoredRow[],
  place: { row: number; column: number },
): NewCell {
  const parts: string[] = [];
  let length = 0;
  for (const { name, marks, score, reason } of scored) {
    if (!reason) continue;
    const [s, m, r] = [score, marks, reason].map((ref) => addressIn(workbook, ref));
    const part = `IF(AND(ISNUMBER(${s ?? ''}),N(${s ?? ''})<N(${m ?? ''}),TRIM(${r ?? ''})<>""),"${name.replaceAll('"', '""')}："&TRIM(${r ?? ''})&"；","")`;
    length += part.length + 1;
    if (length > longestFormula) break;
    parts.push(part);
  }
  return parts.length > 0 ? formulaCell(place, 'text', parts.join('&')) : textCell(place, 'text', '');
}

function noteCell(
  project: SummaryRow,
  summary: Summary,
  given: {
    readonly place: { row: number; column: number };
    readonly totalAddress: string | null;
    readonly isComparable: boolean;
  },
): NewCell {
  const { place, totalAddress, isComparable } = given;
  const fixed = [
    ...(isComparable ? [] : [summaryWords.unitMissing]),
    ...(project.unit !== null && summary.unit !== null && project.unit !== summary.unit
      ? [summaryWords.converted(project.unit, summary.unit)]
      : []),
    ...(totalAddress ? [] : [summaryWords.noTotalCell]),
  ].join('；');
  if (!totalAddress) return textCell(place, 'text', fixed);
  const lead = fixed === '' ? '' : `${fixed}；`;
  return formulaCell(
    place,
    'text',
    `IF(COUNT(${totalAddress})=0,"${lead}${summaryWords.noScore}","${fixed}")`,
  );
}

function sumCells(rows: readonly number[], row: number, label: string): readonly NewCell[] {
  const sum = (column: 'initial' | 'annual' | 'executed'): NewCell => {
    const cells = runsOf(rows, column);
    const formula = `IF(COUNT(${cells})=0,"",SUM(${cells}))`;
    return formulaCell({ row, column: columns[column] }, 'cell', formula, { numberFormat: money });
  };
  const missed = runsOf(rows, 'missed');
  return [
    textCell({ row, column: 0 }, 'cell', ''),
    textCell({ row, column: columns.name }, 'heading', label),
    sum('initial'),
    sum('annual'),
    sum('executed'),
    formulaCell({ row, column: columns.rate }, 'cell', rateFormula(row), { numberFormat: '0.00%' }),
    formulaCell({ row, column: columns.missed }, 'cell', `IF(COUNT(${missed})=0,"",SUM(${missed}))`),
  ];
}

/** Mean of the scores that are there, simple and weighted by 全年预算数. */
function meanCells(rows: readonly number[], row: number): readonly NewCell[] {
  const scores = runsOf(rows, 'score');
  const terms = rows.map((one) => ({ score: address(one, 'score'), budget: address(one, 'annual') }));
  const weights = terms.map(({ score, budget }) => `IF(COUNT(${score},${budget})=2,${budget},0)`).join('+');
  const products = terms
    .map(({ score, budget }) => `IF(COUNT(${score},${budget})=2,${score}*${budget},0)`)
    .join('+');
  const place = (at: number) => ({ row: at, column: columns.score });
  return [
    textCell({ row, column: columns.name }, 'heading', summaryWords.mean),
    formulaCell(place(row), 'cell', `IF(COUNT(${scores})=0,"",ROUND(AVERAGE(${scores}),2))`, {
      numberFormat: '0.00',
    }),
    textCell({ row: row + 1, column: columns.name }, 'heading', summaryWords.weighted),
    formulaCell(place(row + 1), 'cell', `IFERROR(ROUND((${products})/(${weights}),2),"")`, {
      numberFormat: '0.00',
    }),
  ];
}

function address(row: number, column: keyof typeof columns): string {
  return cellAddress(row, columns[column]);
}

/** `C4:C8,C12`: the cells of these rows, neighbours together. */
function runsOf(rows: readonly number[], column: keyof typeof columns): string {
  const letters = columnLetters(columns[column]);
  const runs: { first: number; last: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs
    .map(({ first, last }) => {
      const from = `${letters}${String(first + 1)}`;
      return first === last ? from : `${from}:${letters}${String(last + 1)}`;
    })
    .join(',');
}

import { cellOf } from '../../domain/assessment/readRow';
import { isPercentFormat } from '../../domain/quantity/readQuantity';
import { addressIn, amountIn } from '../../domain/report/expression';
import { executionScoreTwin } from '../../domain/scoring/executionScore';
import { gradeTwin } from '../../domain/scoring/grade';
import { totalCapTwin } from '../../domain/scoring/totals';
import { cellAddress, columnLetters } from '../../domain/snapshot/address';
import type { CellRef, WorkbookSnapshot } from '../../domain/snapshot/snapshot';
import { type AggregatedProject, aggregateProjects } from '../../domain/summary/aggregateProject';
import type { UnitGroup, UnitMember } from '../../domain/summary/unitGroups';
import { summaryWords } from '../../i18n/report/summaryWords';
import type { NewCell } from '../../workbook/newSheet';
import type { Analysis } from '../analyse';
import { formulaCell, textCell } from './cells';
import { shownFormula } from './unitCells';
import { indicatorCells, unitColumns } from './unitIndicators';

const words = summaryWords.units;
const whole = { rows: 1, columns: 11 } as const;
const money = { numberFormat: '#,##0.00' };
const rate = { numberFormat: '0.00%' };
const score = { numberFormat: '0.00' };
const amounts = ['initial', 'annual', 'executed'] as const;
const columns = {
  name: 1,
  initial: 2,
  annual: 3,
  executed: 4,
  rate: 5,
  score: 6,
  grade: 7,
  note: 9,
} as const;

/**
 * 同一项目多个单位汇总: the projects that several units carried out, aggregated by live formulas (domain.md §1.3,
 * Q-AGG), from `start` on (row from 0). Every sum and mean stands above the rows of the units that it is made of.
 * Empty where no project has several units.
 */
export function unitsSection({ workbook, assessments }: Analysis, start: number): readonly NewCell[] {
  const projects = aggregateProjects(workbook, assessments);
  if (projects.length === 0) return [];
  const cells: NewCell[] = [
    textCell({ row: start, column: 0 }, 'title', words.title, { span: whole }),
    textCell({ row: start + 1, column: 0 }, 'note', words.note, { span: whole }),
  ];
  let row = start + 2;
  for (const { group, project } of projects) {
    const own = project ? projectCells(workbook, project, row) : unclearCells(group, row);
    cells.push(...own);
    row = Math.max(...own.map((cell) => cell.row)) + 2;
  }
  return cells;
}

function unclearCells({ name, members, problem }: UnitGroup, row: number): readonly NewCell[] {
  const sheets = members.map(({ assessment }) => assessment.table.sheetName);
  const why = problem ? words.groupProblems[problem] : '';
  return [
    textCell({ row, column: 0 }, 'heading', words.project(name, members.length), { span: whole }),
    textCell({ row: row + 1, column: 0 }, 'note', `${why}。${words.tables(sheets)}`, { span: whole }),
  ];
}

function projectCells(
  workbook: WorkbookSnapshot,
  project: AggregatedProject,
  start: number,
): readonly NewCell[] {
  const { members, name } = project.group;
  const first = start + 2;
  const all = first + members.length;
  const headings = all + 1;
  const weights = `$D$${String(first + 1)}:$D$${String(all)}`;
  const cells: NewCell[] = [
    textCell({ row: start, column: 0 }, 'heading', words.project(name, members.length), { span: whole }),
    ...words.moneyHeadings.map((text, column) => textCell({ row: start + 1, column }, 'heading', text)),
    ...members.flatMap((member, index) => moneyCells(workbook, member, first + index)),
    ...words.indicatorHeadings.map((text, column) => textCell({ row: headings, column }, 'heading', text)),
  ];
  let row = headings + 1;
  let number = 1;
  if (project.execution) {
    cells.push(...executionCells(workbook, project, { row, number, all, first }));
    row += 1;
    number += 1;
  }
  for (const indicator of project.indicators) {
    cells.push(...indicatorCells({ workbook, project, indicator, row, number, weights }));
    row += 1 + members.length;
    number += 1;
  }
  return [...cells, ...togetherCells(project, { row: all, first, from: headings + 1, to: row - 1 })];
}

/** Money, score and grade of one unit as its table has them. */
function moneyCells(
  workbook: WorkbookSnapshot,
  { unit, assessment }: UnitMember,
  row: number,
): readonly NewCell[] {
  const { table } = assessment;
  const place = (column: keyof typeof columns) => ({ row, column: columns[column] });
  const link = { sheetId: table.sheetId, row: table.area.row, column: table.area.column };
  const total = table.total?.score ? addressIn(workbook, table.total.score) : null;
  const grade = table.total?.grade ? addressIn(workbook, table.total.grade) : null;
  const isConverted = table.unit !== null && table.unit !== '万元';
  const note =
    table.unit === null
      ? summaryWords.unitMissing
      : isConverted
        ? summaryWords.converted(table.unit, '万元')
        : '';
  return [
    ...[0, 8, 10].map((column) => textCell({ row, column }, 'cell', '')),
    { ...textCell(place('name'), 'text', ''), content: { text: unit ?? '', link } },
    ...amounts.map((column) => {
      const { unit: from } = table;
      const read = from && amountIn(workbook, table.money?.total[column] ?? null, { from, to: '万元' });
      return read
        ? formulaCell(place(column), 'cell', shownFormula(read), money)
        : textCell(place(column), 'cell', '');
    }),
    formulaCell(place('rate'), 'cell', rateFormula(row), rate),
    total
      ? formulaCell(place('score'), 'cell', `IF(COUNT(${total})=0,"",${total})`, score)
      : textCell(place('score'), 'cell', ''),
    grade && total
      ? formulaCell(place('grade'), 'cell', `IF(COUNT(${total})=0,"",${grade}&"")`)
      : textCell(place('grade'), 'cell', ''),
    textCell(place('note'), 'text', note),
  ];
}

function rateFormula(row: number): string {
  const [budget, spent] = [cellAddress(row, columns.annual), cellAddress(row, columns.executed)];
  return `IF(OR(COUNT(${budget},${spent})<2,N(${budget})=0),"",${spent}/${budget})`;
}

/** 预算执行率 by the money added up. */
function executionCells(
  workbook: WorkbookSnapshot,
  { execution, parameters, group }: AggregatedProject,
  at: { readonly row: number; readonly number: number; readonly all: number; readonly first: number },
): readonly NewCell[] {
  const { row, number, all } = at;
  const place = (column: keyof typeof unitColumns) => ({ row, column: unitColumns[column] });
  const marks = execution?.marks ?? null;
  const onInitial = parameters?.executionBase === 'initial';
  const annual = cellAddress(all, onInitial ? columns.initial : columns.annual);
  const executed = cellAddress(all, columns.executed);
  const full = cellAddress(row, unitColumns.marks);
  const twin = parameters && executionScoreTwin({ executed, annual, marks: full }, parameters);
  const isScored = twin !== null && execution !== null && execution.score !== null;
  const refs = group.members.map(({ assessment }) => assessment.table.money?.total.marks ?? null);
  const [ref] = refs;
  const isLive = ref && marks && refs.every((each) => each !== null);
  const problem = !marks
    ? words.problems['marks-differ']
    : !parameters
      ? words.problems['schemes-differ']
      : execution?.score
        ? onInitial
          ? words.executionOnInitialNote
          : words.executionNote
        : words.amountMissing;
  return [
    { ...textCell(place('number'), 'cell', ''), content: { number } },
    textCell(place('name'), 'text', words.execution),
    ...[2, 3, 4, 8].map((column) => textCell({ row, column }, 'cell', '')),
    isLive && isNumber(workbook, ref)
      ? formulaCell(
          place('marks'),
          'cell',
          `IF(COUNT(${addressIn(workbook, ref)})=0,"",${addressIn(workbook, ref)})`,
        )
      : { ...textCell(place('marks'), 'cell', ''), content: marks ? { number: marks.toNumber() } : null },
    isScored
      ? formulaCell(
          place('score'),
          'cell',
          `IF(COUNT(${executed},${annual},${full})<3,"",IF(${annual}<=0,"",${twin}))`,
          score,
        )
      : textCell(place('score'), 'entry', '', score),
    textCell(place('way'), 'cell', isScored ? words.ways.sum : words.notTogether),
    textCell(place('note'), 'text', problem),
  ];
}

function isNumber(workbook: WorkbookSnapshot, ref: CellRef): boolean {
  const cell = cellOf(workbook, ref);
  return typeof cell?.value === 'number' && !isPercentFormat(cell.numberFormat);
}

/** The row of all units: money added up, total and grade of the scores below. */
function togetherCells(
  project: AggregatedProject,
  at: { readonly row: number; readonly first: number; readonly from: number; readonly to: number },
): readonly NewCell[] {
  const { row, first, from, to } = at;
  const { parameters, totalProblem, group } = project;
  const place = (column: keyof typeof columns) => ({ row, column: columns[column] });
  const units = group.members.length;
  const range = (column: number): string =>
    `${columnLetters(column)}${String(from + 1)}:${columnLetters(column)}${String(to + 1)}`;
  const [numbers, scores, marks] = [0, unitColumns.score, unitColumns.marks].map(range) as [
    string,
    string,
    string,
  ];
  const hasTotal = parameters !== null && totalProblem === null && to >= from;
  const cap = parameters
    ? totalCapTwin(cellAddress(row, columns.rate), parameters.totalCaps, parameters.bands.full)
    : null;
  const capped = (sum: string): string =>
    cap === null
      ? `ROUND(${sum},2)`
      : `ROUND(IF(COUNT(${cellAddress(row, columns.rate)})=0,${sum},MIN(${sum},${cap})),2)`;
  const sum = `SUMIF(${numbers},">0",${scores})`;
  const open = `SUMIF(${numbers},">0",${marks})-SUMIFS(${marks},${numbers},">0",${scores},">=0")`;
  const total = cellAddress(row, columns.score);
  const { start, between, end } = words.range;
  const note = hasTotal
    ? formulaCell(
        place('note'),
        'text',
        `IF(COUNT(${total})=1,"","${start}"&TEXT(${capped(sum)},"0.00")&"${between}"&TEXT(${capped(`${sum}+${open}`)},"0.00")&"${end}")`,
      )
    : textCell(place('note'), 'text', totalProblem ? words.totalProblems[totalProblem] : '');
  return [
    ...[0, 8, 10].map((column) => textCell({ row, column }, 'cell', '')),
    textCell(place('name'), 'heading', words.together),
    ...amounts.map((column) => {
      const letters = columnLetters(columns[column]);
      const own = `${letters}${String(first + 1)}:${letters}${String(first + units)}`;
      const formula = `IF(COUNT(${own})<${String(units)},"",SUM(${own}))`;
      return formulaCell(place(column), 'cell', formula, money);
    }),
    formulaCell(place('rate'), 'cell', rateFormula(row), rate),
    hasTotal
      ? formulaCell(
          place('score'),
          'cell',
          `IF(SUMPRODUCT(ISNUMBER(${numbers})*ISNUMBER(${scores}))<COUNT(${numbers}),"",${capped(sum)})`,
          score,
        )
      : textCell(place('score'), 'cell', ''),
    hasTotal
      ? formulaCell(place('grade'), 'cell', gradeTwin(total, parameters.bands))
      : textCell(place('grade'), 'cell', ''),
    note,
  ];
}

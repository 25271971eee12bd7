import { fromNumber } from '../decimal/decimal';
import { grouped } from '../grouped';
import { remembered } from '../remembered';
import { normaliseLabel } from '../snapshot/normalise';
import type { WorkbookSnapshot } from '../snapshot/snapshot';
import { finished, mapInSteps, type Steps } from '../steps';
import { type ClassifiedTable, classifySteps } from '../tables/classify';
import { refOf } from '../tables/sheetView';
import type { Recognition, SelfEvaluation, TableKind } from '../tables/table';
import type { AnsweredFact, Fact, RateCell, WorkbookFacts } from './facts';
import { indexFacts } from './factIndex';
import { type DataBlock, type DataRow, dataRowSteps } from './grid';
import { rateCellsOf } from './rateCells';
import { reportYearOf } from './reportYear';
import { factsOf } from './rowFacts';
import { tableFacts } from './tableFacts';

/** What a person answered that the facts depend on. */
export type FactAnswers = {
  /** Figures that the forms lack. */
  readonly facts?: readonly AnsweredFact[];
  /** Which candidate counts, by the cell of the rate. */
  readonly choices?: readonly {
    readonly identity: { readonly sheetId: string; readonly table: string; readonly item: string };
    readonly choice: string;
  }[];
};

const selfKinds: readonly TableKind[] = ['overall-self-eval', 'project-self-eval', 'indicator-table'];

/**
 * Everything that the tables around the self-evaluations say: figures with their scope, and the cells in which a rate
 * belongs. Found by what is written, never by address or sheet name. `tables` are the self-evaluations of the same
 * snapshot: their own cells are planned elsewhere, the money of 整体支出 counts as a source. Never throws.
 */
export function readFacts(
  workbook: WorkbookSnapshot,
  tables: readonly SelfEvaluation[],
  answers: FactAnswers = {},
): WorkbookFacts {
  return finished(factSteps(workbook, tables, answers));
}

/** The same step by step; each sheet comes to its end (`sheet`) twice, first for its figures, then for its rates. */
export function* factSteps(
  workbook: WorkbookSnapshot,
  tables: readonly SelfEvaluation[],
  answers: FactAnswers = {},
): Generator<'rows' | 'sheet', WorkbookFacts, void> {
  const reportYear = reportYearOf(workbook);
  const dataTables: ClassifiedTable[] = [];
  const tablesOf = grouped(tables, ({ sheetId }) => sheetId);
  const rowsOfSheets: (readonly DataRow[])[] = [];
  const facts: Fact[] = (answers.facts ?? []).map(answeredFact);
  for (const sheet of workbook.sheets) {
    const own = tablesOf.get(sheet.id) ?? [];
    const areas = own.map(({ area }) => area);
    const classified = yield* rowSteps(classifySteps(sheet, own));
    const others = classified.filter(({ kind }) => !selfKinds.includes(kind));
    const closed = [
      ...areas,
      ...others.filter(({ kind }) => kind === 'approved-targets').map(({ area }) => area),
    ];
    const read = yield* rowSteps(dataRowSteps(sheet, closed));
    const rows = read.filter(({ block }) => !hasIndicatorHeaders(block));
    dataTables.push(...others);
    rowsOfSheets.push(rows);
    const found = yield* rowSteps(mapInSteps(rows, (row) => factsOf(row, reportYear)));
    for (const fact of found.flat()) facts.push(fact);
    yield 'sheet';
  }
  for (const table of tables) facts.push(...tableFacts(workbook, table));
  const index = indexFacts(facts);
  const building = noBuilding(rowsOfSheets.flat()) ?? zeroBuilding(facts);
  const rateCells: RateCell[] = [];
  for (const rows of rowsOfSheets) {
    const known = { index, reportYear, noBuilding: building, rows: grouped(rows, ({ block }) => block) };
    const found = yield* rowSteps(mapInSteps(rows, (row) => rateCellsOf(row, known)));
    for (const cell of numbered(found.flat())) rateCells.push(answered(cell, answers));
    yield 'sheet';
  }
  return { workbook, facts, rateCells, dataTables, noBuilding: building };
}

function* rowSteps<Result>(steps: Steps<Result>): Generator<'rows', Result, void> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    yield 'rows';
  }
}

/** Tables with indicators, targets and marks: their rates are not ours to fill. */
const hasIndicatorHeaders = remembered((block: DataBlock): boolean => {
  const headers = [...block.columns.values()].flatMap((column) => column.headers.map(({ text }) => text));
  return headers.some((text) => /指标值|目标值|分值|得分|评分|权重|三级指标/.test(normaliseLabel(text)));
});

function noBuilding(rows: readonly DataRow[]): Recognition | null {
  for (const { remarks, cells } of rows) {
    for (const cell of [...remarks, ...cells.map((data) => data.cell)]) {
      if (
        cell.text.length <= 60 &&
        /(?:无|没有|未)(?:新建|在建|建设)?.{0,4}(?:楼堂馆所|基建|办公用房建设)/.test(
          normaliseLabel(cell.text),
        )
      ) {
        return { code: 'no-building', cell: refOf(cell), text: cell.text };
      }
    }
  }
  return null;
}

/** A form that gives 0 for the area approved and the area built has no building either. */
function zeroBuilding(facts: readonly Fact[]): Recognition | null {
  const areas = facts.filter(({ subject, value }) => subject === 'area' && value !== null);
  const [first] = areas;
  const both = (['approved', 'final'] as const).every((stage) => areas.some((fact) => fact.stage === stage));
  if (!first?.cell || !both || !areas.every(({ value }) => value?.isZero())) return null;
  return { code: 'no-building', cell: first.cell, text: `${first.header || first.label} 0` };
}

function answeredFact({ subject, stage, period, value, unit }: AnsweredFact): Fact {
  return {
    subject,
    stage,
    period,
    moment: null,
    fund: null,
    nature: null,
    value: fromNumber(value),
    unit,
    cell: null,
    isNumber: true,
    label: '',
    header: '',
    block: '',
    key: ['answered', subject, stage ?? '', period ?? ''].join('|'),
    reasons: [],
  };
}

/** Equal names of rows in one block get an ordinal, so that each cell has an identity of its own. */
function numbered(cells: readonly RateCell[]): readonly RateCell[] {
  const counts = new Map<string, number>();
  return cells.map((cell) => {
    const base = `${cell.table}|${cell.item}`;
    const place = counts.get(base) ?? 0;
    counts.set(base, place + 1);
    return place === 0 ? cell : { ...cell, item: `${cell.item}#${place + 1}` };
  });
}

/** A question that the person answered is computed from the candidate that was chosen. */
function answered(cell: RateCell, { choices = [] }: FactAnswers): RateCell {
  const { finding } = cell;
  const choice = choices.filter(
    ({ identity }) =>
      identity.sheetId === cell.sheetId && identity.table === cell.table && identity.item === cell.item,
  );
  const chosen = finding.candidates.find(({ id }) => id === choice.at(-1)?.choice);
  if (!chosen) return cell;
  const { value, inputs, id } = chosen;
  return { ...cell, finding: { ...finding, status: 'computed', value, inputs, chosen: id } };
}

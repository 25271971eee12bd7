import type { Assessment, Grade, RowAssessment, TotalReading } from '../domain/assessment/assessment';
import { scoreStates } from '../domain/assessment/scoreStates';
import { gradeFrom, type ScoreState } from '../domain/assessment/total';
import type { Change, ChangeReason } from '../domain/changes/changeSet';
import { decide } from '../domain/changes/decisions';
import { Decimal, differs, fromNumber } from '../domain/decimal/decimal';
import { grouped } from '../domain/grouped';
import { isBlank } from '../domain/quantity/blanks';
import type { GradeBands } from '../domain/scoring/parameters';
import { cellAt, sameCell, sheetById } from '../domain/snapshot/cells';
import { trimText } from '../domain/snapshot/normalise';
import type { CellRef, WorkbookSnapshot } from '../domain/snapshot/snapshot';
import { tableKey } from '../domain/tables/identity';
import type { Analysis } from './analyse';

/** One thing that is scored: an indicator, or the execution rate. Scores and marks as they are added up. */
export type ScoreRow = {
  /** Row from 0. */
  readonly row: number;
  /** As printed; null for the execution rate. */
  readonly name: string | null;
  readonly cell: CellRef | null;
  readonly marks: Decimal | null;
  /** Null while it is open; then it lies between `low` and `high`. */
  readonly score: Decimal | null;
  readonly low: Decimal;
  readonly high: Decimal;
  /** Marks less score, never below 0; null while either is not known. */
  readonly lost: Decimal | null;
  /** What a person wrote under 偏差原因; empty where nothing stands there. */
  readonly reason: string;
  /** The cell of 偏差原因; null where the table has none. */
  readonly reasonCell: CellRef | null;
  /** How the score comes about, or why it is open; null where a person typed another figure. */
  readonly why: ChangeReason | null;
};

/** The rows of one first-level class; `name` is null for the execution rate, empty where no class is printed. */
export type ScoreGroup = {
  readonly name: string | null;
  readonly marks: Decimal | null;
  readonly decided: Decimal;
  readonly open: Decimal;
  readonly lost: Decimal;
  readonly rows: readonly ScoreRow[];
};

/** Points that are wanting to the next grade, or to spare above the lowest total of this one. */
export type Distance = { readonly grade: Grade; readonly points: Decimal };

/** Everything that is said of the score of one table. */
export type ScoreCard = {
  readonly key: string;
  readonly title: string;
  /** Project or department as printed; null where there is none. */
  readonly subject: string | null;
  readonly sheetName: string;
  readonly firstCell: CellRef;
  /** `none`: the table has no marks · `waits`: whether repeated rows count is not answered yet. */
  readonly state: 'done' | 'open' | 'waits' | 'none';
  readonly full: Decimal | null;
  readonly total: Decimal | null;
  readonly decided: Decimal;
  /** Marks that are open. */
  readonly open: Decimal;
  readonly least: Decimal;
  readonly most: Decimal;
  readonly grade: Grade | null;
  /** The grades of the least and the most total. */
  readonly between: readonly [Grade | null, Grade | null];
  /** The highest possible total. */
  readonly highest: Decimal;
  /** The lowest total of each grade but the lowest one, rising. */
  readonly bands: readonly { readonly grade: Grade; readonly from: Decimal }[];
  /** Null for the highest grade, and while the total is open. */
  readonly above: Distance | null;
  /** Null for the lowest grade, and while the total is open. */
  readonly spare: Distance | null;
  readonly groups: readonly ScoreGroup[];
  /** Rows that lost marks, most first. */
  readonly losses: readonly ScoreRow[];
  readonly openRows: readonly ScoreRow[];
  readonly readings: readonly TotalReading[];
};

type Known = Pick<Analysis, 'workbook' | 'assessments' | 'changes' | 'answers' | 'choices'>;

/** The scores of all tables, in the order in which they were found. */
export function scoreCards(known: Known): readonly ScoreCard[] {
  return known.assessments.map((assessment) => cardOf(known, assessment));
}

function cardOf(known: Known, assessment: Assessment): ScoreCard {
  const { table, total: sums, parameters } = assessment;
  const { bands } = parameters;
  const { fullMarks, total, decided, open, least, most, grade, repetition, readings = [] } = sums;
  const rows = rowsOf(known, assessment);
  const waits = repetition !== null && !repetition.answer;
  const lost = rows.filter((row) => row.lost?.greaterThan(0));
  return {
    key: `${table.sheetId}|${tableKey(table)}`,
    title: oneLine(table.title),
    subject: table.subject === null ? null : oneLine(table.subject),
    sheetName: table.sheetName,
    firstCell: { sheetId: table.sheetId, row: table.area.row, column: table.area.column },
    state: total ? 'done' : waits ? 'waits' : !fullMarks && most.isZero() ? 'none' : 'open',
    full: fullMarks,
    total,
    decided,
    open,
    least,
    most,
    grade,
    between: [gradeFrom(least, parameters), gradeFrom(most, parameters)],
    highest: bands.full,
    bands: rising.slice(1).map((each) => ({ grade: each, from: lowest(each, bands) })),
    above: total && grade ? distanceAbove(total, grade, bands) : null,
    spare: total && grade ? distanceBelow(total, grade, bands) : null,
    groups: groupsOf(rows, assessment),
    losses: [...lost].sort((one, other) => other.lost?.comparedTo(one.lost ?? 0) ?? 0),
    openRows: rows.filter(({ score }) => score === null),
    readings,
  };
}

function rowsOf(known: Known, assessment: Assessment): readonly ScoreRow[] {
  const { workbook, answers, choices, changes } = known;
  const { table, rows, parameters } = assessment;
  const decisions = decide(table, rows, { answers, overwrite: choices.overwrite });
  const byRow = new Map(rows.map((row) => [row.indicator.row, row]));
  return scoreStates(workbook, assessment, { parameters, decisions })
    .filter(({ repeated }) => !repeated || decisions.repetition !== 'left-out')
    .map((state) => {
      const row = byRow.get(state.row) ?? null;
      const money = table.money?.total;
      const isMoney = row === null || (money?.row === state.row && money.score !== null);
      const cell = (isMoney ? money?.score : row.indicator.score) ?? null;
      const change = cell && changes.changes.find(({ target }) => sameCell(target, cell));
      return rowOf(workbook, state, {
        name: isMoney ? null : nameOf(rows, row),
        cell,
        reason: (isMoney ? money?.reason : row.indicator.reason) ?? null,
        change: change ?? null,
      });
    });
}

function rowOf(
  workbook: WorkbookSnapshot,
  { row, marks, score, low, high }: ScoreState,
  {
    name,
    cell,
    reason,
    change,
  }: {
    readonly name: string | null;
    readonly cell: CellRef | null;
    readonly reason: CellRef | null;
    readonly change: Change | null;
  },
): ScoreRow {
  const lost = marks && score ? Decimal.max(0, marks.minus(score)) : null;
  return {
    row,
    name,
    cell,
    marks,
    score,
    low,
    high,
    lost,
    reason: textAt(workbook, reason),
    reasonCell: reason,
    why: change && explains(change, score) ? change.why : null,
  };
}

/** Where the cell holds another figure than ours, our reason does not explain it. */
function explains({ value, status }: Change, score: Decimal | null): boolean {
  if (score === null) return true;
  if (status === 'conflict') return false;
  return typeof value !== 'number' || !differs(fromNumber(value), score);
}

/** Indicators that share one score cell are named together. */
function nameOf(rows: readonly RowAssessment[], { indicator }: RowAssessment): string {
  const { score } = indicator;
  const names = rows
    .filter(({ indicator: other }) => score && other.score && sameCell(score, other.score))
    .map(({ indicator: { name, level2, level1 } }) => oneLine(name ?? level2 ?? level1 ?? ''));
  return [...new Set(names)].join('、');
}

function groupsOf(rows: readonly ScoreRow[], { rows: assessed }: Assessment): readonly ScoreGroup[] {
  const classes = new Map(assessed.map(({ indicator: { row, level1 } }) => [row, oneLine(level1 ?? '')]));
  const byClass = grouped(rows, ({ row, name }) => (name === null ? null : (classes.get(row) ?? '')));
  return [...byClass].map(([name, own]) => ({
    name,
    marks: own.some(({ marks }) => marks === null) ? null : sum(own.map(({ marks }) => marks)),
    decided: sum(own.map(({ score }) => score)),
    open: sum(own.map(({ score, marks }) => (score === null ? marks : null))),
    lost: sum(own.map(({ lost }) => lost)),
    rows: own,
  }));
}

const rising: readonly Grade[] = ['差', '中', '良', '优'];

function lowest(grade: Grade, { excellent, good, fair }: GradeBands): Decimal {
  return { 优: excellent, 良: good, 中: fair, 差: new Decimal(0) }[grade];
}

function distanceAbove(total: Decimal, grade: Grade, bands: GradeBands): Distance | null {
  const next = rising[rising.indexOf(grade) + 1];
  return next ? { grade: next, points: lowest(next, bands).minus(total) } : null;
}

function distanceBelow(total: Decimal, grade: Grade, bands: GradeBands): Distance | null {
  const next = rising[rising.indexOf(grade) - 1];
  return next ? { grade: next, points: total.minus(lowest(grade, bands)) } : null;
}

function sum(values: readonly (Decimal | null)[]): Decimal {
  return values.reduce<Decimal>((all, value) => (value ? all.plus(value) : all), new Decimal(0));
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function textAt(workbook: WorkbookSnapshot, cell: CellRef | null): string {
  if (!cell) return '';
  const { value } = cellAt(sheetById(workbook, cell.sheetId), cell.row, cell.column);
  return isBlank(value) ? '' : trimText(String(value));
}

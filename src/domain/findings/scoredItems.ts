import type { Assessment, RowAssessment } from '../assessment/assessment';
import { Decimal } from '../decimal/decimal';
import type { CellRef, SheetSnapshot } from '../snapshot/snapshot';
import { marksAt, numberAt } from './figures';

/**
 * One thing that marks are given for. Usually one row; rows whose 分值 or 得分 is one merged cell
 * make one item, so that a merged figure is counted once.
 */
export type ScoredItem = {
  readonly kind: 'execution' | 'indicator';
  /** Rows from 0. */
  readonly rows: readonly number[];
  readonly name: string;
  readonly marksCells: readonly CellRef[];
  readonly scoreCells: readonly CellRef[];
  /** As typed; null where one of the cells is blank or no number. */
  readonly marks: Decimal | null;
  readonly score: Decimal | null;
  /** The row is probably repeated by a page break. */
  readonly repeated: boolean;
  /** The assessed rows of an indicator; empty for the execution rate. */
  readonly assessed: readonly RowAssessment[];
};

type Draft = {
  rows: number[];
  names: string[];
  marks: CellRef[];
  scores: CellRef[];
  assessed: RowAssessment[];
};

/** The execution rate (where the form gives marks for it) and every indicator that has a name or figures. */
export function scoredItems(sheet: SheetSnapshot, assessment: Assessment): readonly ScoredItem[] {
  return [...executionItem(sheet, assessment), ...indicatorItems(sheet, assessment.rows)];
}

function executionItem(sheet: SheetSnapshot, { table }: Assessment): readonly ScoredItem[] {
  const total = table.money?.total;
  if (!total || (!total.marks && !total.score)) return [];
  const draft: Draft = {
    rows: [total.row],
    names: [total.label],
    marks: total.marks ? [total.marks] : [],
    scores: total.score ? [total.score] : [],
    assessed: [],
  };
  return [itemOf(sheet, 'execution', draft)];
}

function indicatorItems(sheet: SheetSnapshot, rows: readonly RowAssessment[]): readonly ScoredItem[] {
  const drafts: Draft[] = [];
  for (const assessed of rows) {
    const { row, name, marks, score } = assessed.indicator;
    if (name === null && !numberAt(sheet, marks) && !numberAt(sheet, score)) continue;
    const last = drafts.at(-1);
    if (last && (holds(last.marks, marks) || holds(last.scores, score))) {
      last.rows.push(row);
      last.assessed.push(assessed);
      if (name !== null) last.names.push(name);
      if (marks && !holds(last.marks, marks)) last.marks.push(marks);
      if (score && !holds(last.scores, score)) last.scores.push(score);
      continue;
    }
    drafts.push({
      rows: [row],
      names: name === null ? [] : [name],
      marks: marks ? [marks] : [],
      scores: score ? [score] : [],
      assessed: [assessed],
    });
  }
  return drafts.map((draft) => itemOf(sheet, 'indicator', draft));
}

function itemOf(sheet: SheetSnapshot, kind: ScoredItem['kind'], draft: Draft): ScoredItem {
  return {
    kind,
    rows: draft.rows,
    name: draft.names.join('、'),
    marksCells: draft.marks,
    scoreCells: draft.scores,
    marks: sumOfAll(draft.marks.map((cell) => marksAt(sheet, cell))),
    score: sumOfAll(draft.scores.map((cell) => numberAt(sheet, cell))),
    repeated: draft.assessed.length > 0 && draft.assessed.every((row) => row.indicator.repeats !== null),
    assessed: draft.assessed,
  };
}

function holds(cells: readonly CellRef[], cell: CellRef | null): boolean {
  return cell !== null && cells.some((other) => other.row === cell.row && other.column === cell.column);
}

function sumOfAll(values: readonly (Decimal | null)[]): Decimal | null {
  if (values.length === 0) return null;
  return values.reduce<Decimal | null>(
    (sum, value) => (sum && value ? sum.plus(value) : null),
    new Decimal(0),
  );
}

/** A column of the items added up, with what is missing from it. */
export type Sum = {
  readonly sum: Decimal;
  /** Sum without the rows that a page break probably repeats; equal to `sum` where there are none. */
  readonly withoutRepeats: Decimal;
  readonly cells: readonly CellRef[];
  /** Items whose cell is there but holds no number. */
  readonly missing: readonly ScoredItem[];
  readonly count: number;
};

/** Adds up 分值 or 得分 of the items, as typed. Items without such a cell do not count as missing. */
export function sumOf(items: readonly ScoredItem[], column: 'marks' | 'score'): Sum {
  const cellsOf = (item: ScoredItem) => (column === 'marks' ? item.marksCells : item.scoreCells);
  const present = items.filter((item) => item[column] !== null);
  const add = (list: readonly ScoredItem[]) =>
    list.reduce((sum, item) => sum.plus(item[column] ?? 0), new Decimal(0));
  return {
    sum: add(present),
    withoutRepeats: add(present.filter((item) => !item.repeated)),
    cells: present.flatMap(cellsOf),
    missing: items.filter((item) => item[column] === null && cellsOf(item).length > 0),
    count: present.length,
  };
}

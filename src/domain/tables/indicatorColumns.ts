import { type Column, columnOf } from './columns';
import type { Band } from './headers';

/** The columns of an indicator block by what the rows need of them. */
export type IndicatorColumns = {
  readonly headerRow: number;
  readonly window: Band['window'];
  readonly levels: readonly Column[];
  readonly name: Column | null;
  readonly comparison: Column | null;
  readonly target: Column | null;
  readonly unit: Column | null;
  readonly actual: Column | null;
  readonly marks: Column | null;
  readonly score: Column | null;
  readonly deduction: Column | null;
  readonly review: Column | null;
  readonly coefficient: Column | null;
  readonly completion: Column | null;
  readonly deviation: Column | null;
  readonly reason: Column | null;
  readonly standard: Column | null;
  readonly explanation: Column | null;
  /** Marks of whole classes (一级指标 | 分值). */
  readonly levelMarks: readonly Column[];
};

/**
 * The deepest level is the indicator itself. A name header over several columns of the grid
 * (绩效指标 over class, sub-class and indicator) stands for the levels too: its last column is the name.
 */
export function indicatorColumns(band: Band): IndicatorColumns {
  const { columns } = band;
  const of = (role: Column['role']): Column | null => columnOf(columns, role);
  const printed = (['level1', 'level2', 'level3', 'level4'] as const).flatMap((role) => of(role) ?? []);
  const named = of('name');
  const deep = of('level4') ?? of('level3');
  const isNameNeeded = deep === null && named !== null && (named.weight > 1 || printed.length < 2);
  const list = isNameNeeded ? [...printed.filter((level) => level.first < named.first), named] : printed;
  const spread = printed.length === 0 && named ? spreadOf(named) : list;
  const name = spread.at(-1) ?? null;
  return {
    headerRow: band.lastRow,
    window: band.window,
    levels: spread.slice(0, -1),
    name,
    comparison: of('comparison'),
    target: of('target'),
    unit: of('unit'),
    actual: of('actual'),
    marks: of('marks'),
    score: of('score'),
    deduction: of('deduction'),
    review: of('review'),
    coefficient: of('coefficient'),
    completion: of('completion'),
    deviation: of('deviation'),
    reason: of('reason') ?? of('note'),
    standard: of('standard'),
    explanation: of('explanation') ?? (deep !== null && named?.weight === 1 ? named : null),
    levelMarks: columns.filter(({ role }) => role === 'level-marks'),
  };
}

function spreadOf(named: Column): Column[] {
  const columns: Column[] = [];
  for (let column = named.first; column <= named.last; column += 1) {
    columns.push({ ...named, first: column, last: column });
  }
  return columns.length <= 4 ? columns : [named];
}

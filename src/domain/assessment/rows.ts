import { alignScale } from '../quantity/scale';
import { leavesOpen } from '../scoring/bounds';
import { contains } from '../snapshot/cells';
import { normaliseLabel } from '../snapshot/normalise';
import type { Area, CellRef, WorkbookSnapshot } from '../snapshot/snapshot';
import { mapInSteps, type Steps } from '../steps';
import type { IndicatorRow, SelfEvaluation } from '../tables/table';
import type { RowAssessment } from './assessment';
import { type Fact, usedTwoWays } from './oneFact';
import { judged, outcomeOf } from './outcome';
import { readRow, type RowReading } from './readRow';
import { type StandardSettings, useStandard } from './standardUse';

/** Every indicator row with its figures and how its score comes about, in sheet order, step by step. */
export function* assessRows(
  workbook: WorkbookSnapshot,
  table: SelfEvaluation,
  settings: StandardSettings,
): Steps<readonly RowAssessment[]> {
  const indicators = table.indicators?.rows ?? [];
  const readings = yield* mapInSteps(indicators, (indicator) => readRow(workbook, indicator, table.year));
  const twoWays = usedTwoWays(readings.map(factOf));
  yield;
  const shares = sharedCells(indicators, tallMerges(workbook, table));
  yield;
  return yield* mapInSteps(readings, (reading, index): RowAssessment => {
    const { indicator, target, actual, marks } = reading;
    const standard = useStandard(reading, settings);
    const outcome = shares(indicator)
      ? judged('shared-score')
      : outcomeOf(reading, standard, settings.parameters);
    const twice = twoWays[index] === true;
    const decided = outcome.status === 'computed' || outcome.status === 'judgement';
    return {
      indicator,
      target,
      actual,
      marks,
      ...completionOf(reading),
      outcome: twice && decided ? judged('one-fact-two-indicators') : outcome,
      standard,
    };
  });
}

/** A / T and (A − T) / T, where both are numbers that can stand on one scale. */
function completionOf({
  target,
  actual,
  indicator,
}: RowReading): Pick<RowAssessment, 'completion' | 'deviation'> {
  const none = { completion: null, deviation: null };
  if (target.kind !== 'number' || actual.kind !== 'number') return none;
  const aligned = alignScale(actual, target, { indicatorName: indicator.name });
  if (aligned.status === 'unclear' || aligned.target.isZero()) return none;
  if (leavesOpen(actual.bound, { ...aligned, comparison: target.comparison })) return none;
  const completion = aligned.actual.div(aligned.target);
  return { completion, deviation: aligned.actual.minus(aligned.target).div(aligned.target) };
}

function factOf({ indicator, target, actual, actualText }: RowReading): Fact | null {
  if (normaliseLabel(indicator.name ?? '') === '' || actual.kind !== 'number') return null;
  return {
    name: indicator.name ?? '',
    text: actualText,
    figure: `${actual.value.toString()}${actual.percent ? '%' : ''}`,
    comparison: target.kind === 'number' ? target.comparison : null,
  };
}

/** Merged areas of the sheet over more than one row, down to where the indicators end. */
function tallMerges({ sheets }: WorkbookSnapshot, { sheetId, indicators }: SelfEvaluation): readonly Area[] {
  const area = indicators?.area;
  if (!area) return [];
  const merges = sheets.find(({ id }) => id === sheetId)?.merges ?? [];
  return merges.filter(
    ({ row, rowCount }) => rowCount > 1 && row < area.row + area.rowCount && row + rowCount > area.row,
  );
}

/** Tells of a row whether its marks or score are one merged cell with another indicator, above or below it. */
function sharedCells(rows: readonly IndicatorRow[], tall: readonly Area[]): (row: IndicatorRow) => boolean {
  const isNamed = ({ name }: IndicatorRow): boolean => normaliseLabel(name ?? '') !== '';
  const named = rows.filter(isNamed);
  const users = new Map<string, number>();
  const keysOf = (row: IndicatorRow): readonly string[] => [
    ...(row.score ? [`score ${keyOf(row.score)}`] : []),
    ...(row.marks ? [`marks ${keyOf(row.marks)}`] : []),
  ];
  for (const key of named.flatMap(keysOf)) users.set(key, (users.get(key) ?? 0) + 1);
  const columns = new Set(named.flatMap(({ score, marks }) => [score?.column, marks?.column]));
  const overScores = tall.filter(({ column, columnCount }) =>
    [...columns].some((used) => used !== undefined && used >= column && used < column + columnCount),
  );
  const crowded = overScores.filter(
    (area) => named.filter(({ row }) => row >= area.row && row < area.row + area.rowCount).length > 1,
  );
  return (row) =>
    isNamed(row) &&
    (keysOf(row).some((key) => (users.get(key) ?? 0) > 1) ||
      [row.score, row.marks].some(
        (ref) => ref && crowded.some((area) => contains(area, ref.row, ref.column)),
      ));
}

function keyOf({ row, column }: CellRef): string {
  return `${String(row)},${String(column)}`;
}

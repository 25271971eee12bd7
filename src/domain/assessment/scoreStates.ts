import { Decimal, fromNumber, roundTo } from '../decimal/decimal';
import type { Decisions } from '../changes/decisions';
import type { ScoringParameters } from '../scoring/parameters';
import { roundScore } from '../scoring/round';
import type { WorkbookSnapshot } from '../snapshot/snapshot';
import type { SelfEvaluation } from '../tables/table';
import type { ExecutionAssessment, RowAssessment } from './assessment';
import { cellOf } from './readRow';
import type { ScoreState } from './total';
import type { CellRef } from '../snapshot/snapshot';

const nought = new Decimal(0);

type Assessed = {
  readonly table: SelfEvaluation;
  readonly execution: ExecutionAssessment | null;
  readonly rows: readonly RowAssessment[];
};

type Settings = {
  readonly parameters: Pick<ScoringParameters, 'scoreStep'>;
  readonly decisions: Decisions;
};

/**
 * The scores that the total adds up, each with what is decided of it. A number that stands in the cell is what the
 * sheet will add up: it decides, unless the person lets it be replaced by a computed, accepted or answered score.
 */
export function scoreStates(
  workbook: WorkbookSnapshot,
  { table, execution, rows }: Assessed,
  settings: Settings,
): readonly ScoreState[] {
  const states: ScoreState[] = [];
  const money = table.money?.total;
  if (execution && money?.score) {
    const { score, marks } = execution;
    const isOwn = score && marks && !settings.decisions.leavesOut(money);
    const own = isOwn ? roundScore(score, marks, settings.parameters.scoreStep) : null;
    const settled = decidedScore(workbook, money.score, own, settings.decisions.replaces(money));
    states.push({
      row: money.row,
      marks,
      score: settled,
      low: nought,
      high: marks ?? nought,
      repeated: false,
    });
  }
  const seen = new Set<string>();
  for (const row of rows) {
    const { score, row: number, repeats } = row.indicator;
    if (!score || row.outcome.status === 'none') continue;
    const key = `${score.row}:${score.column}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const own = ownScore(row, settings);
    const [low, high] = boundsOf(row);
    states.push({
      row: number,
      marks: row.marks,
      score: decidedScore(workbook, score, own, settings.decisions.replaces(row.indicator)),
      low,
      high,
      repeated: repeats !== null,
    });
  }
  return states;
}

/** The score that we would write: computed, accepted or answered; null while it is open, or is not to be written. */
function ownScore(row: RowAssessment, { parameters, decisions }: Settings): Decimal | null {
  if (decisions.leavesOut(row.indicator)) return null;
  const decision = decisions.rows.get(row.indicator.row);
  if (decision?.kind === 'score') return decision.score;
  const { outcome, marks } = row;
  if (!marks) return null;
  if (outcome.status === 'computed') return roundScore(outcome.score, marks, parameters.scoreStep);
  return decision?.kind === 'accepted' && outcome.status === 'proposal' ? outcome.score : null;
}

function decidedScore(
  workbook: WorkbookSnapshot,
  ref: CellRef,
  own: Decimal | null,
  replaced: boolean,
): Decimal | null {
  const cell = cellOf(workbook, ref);
  if (typeof cell?.value !== 'number' || (own && replaced)) return own;
  return roundTo(fromNumber(cell.value), 4);
}

function boundsOf({ marks, outcome }: RowAssessment): readonly [Decimal, Decimal] {
  if (outcome.status === 'judgement' && outcome.interval) return outcome.interval;
  return [nought, marks ?? nought];
}

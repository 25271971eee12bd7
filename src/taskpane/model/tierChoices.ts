import type { RowAssessment } from '../../domain/assessment/assessment';
import { type Decimal, roundTo } from '../../domain/decimal/decimal';
import type { ScoringParameters } from '../../domain/scoring/parameters';
import type { Award, Points, StandardReading } from '../../domain/scoring/standard/rule';
import { type Tier, tierInterval } from '../../domain/scoring/tiers';

/** One choice of a judgement and the scores that it allows. */
export type TierChoice = {
  readonly key: string;
  /** One of the three tiers of a qualitative indicator; null for one that the standard prints. */
  readonly tier: Tier | null;
  /** The words of the standard; empty for a tier, whose name is a text of the pane. */
  readonly words: string;
  readonly low: number;
  readonly high: number;
  /** True where `high` itself belongs to the next tier. */
  readonly open: boolean;
};

const tiers: readonly Tier[] = ['reached', 'partial', 'failed'];

/**
 * The choices of a judgement: the tiers that the row's own standard prints (好6分 一般3分 差0分), the three tiers of a
 * qualitative indicator with the ranges in force (domain.md §1.4); none where only a score can be typed.
 */
export function tierChoices(
  { outcome, marks, standard }: RowAssessment,
  parameters: Pick<ScoringParameters, 'tiers'>,
): readonly TierChoice[] {
  if (outcome.status !== 'judgement' || !marks) return [];
  if (outcome.why === 'printed-standard' && standard) return printedTiers(standard.reading, marks);
  if (outcome.rule !== 'd') return [];
  return tiers.map((tier) => {
    const { low, high, open } = tierInterval(tier, marks, parameters.tiers);
    return { key: tier, tier, words: '', low: number(low), high: number(high), open };
  });
}

/** Only where every tier says what it gives: half of a list would hide the rest. */
function printedTiers({ rule, status, text }: StandardReading, marks: Decimal): readonly TierChoice[] {
  if (rule?.kind !== 'qualitative' || status !== 'read') return [];
  const choices = rule.branches.map(({ award, span }): TierChoice | null => {
    const limits = limitsOf(award, marks);
    const words = text.slice(span.start, span.end).replace(/^[\s，,；;。、：:]+|[\s，,；;。、：:]+$/gu, '');
    return (
      limits && {
        key: String(span.start),
        tier: null,
        words,
        low: number(limits[0]),
        high: number(limits[1]),
        open: false,
      }
    );
  });
  return choices.every((choice) => choice !== null) ? choices : [];
}

function limitsOf(award: Award, marks: Decimal): readonly [Decimal, Decimal] | null {
  const pointsOf = (points: Points) => ('points' in points ? points.points : marks.times(points.share));
  switch (award.kind) {
    case 'full':
      return [marks, marks];
    case 'none':
      return [marks.minus(marks), marks.minus(marks)];
    case 'points': {
      const points = pointsOf(award.points);
      return [points, points];
    }
    case 'minus': {
      const left = marks.minus(pointsOf(award.points));
      return [left, left];
    }
    case 'between': {
      const [low, high] = [pointsOf(award.low), pointsOf(award.high)];
      return award.off ? [marks.minus(high), marks.minus(low)] : [low, high];
    }
    case 'step':
    case 'proportion':
    case 'line':
    case 'discretion':
      return null;
  }
}

function number(value: Decimal): number {
  return roundTo(value, 2).toNumber();
}

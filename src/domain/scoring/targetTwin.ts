import type { Decimal } from '../decimal/decimal';
import type { Comparison } from '../quantity/quantity';
import { operand } from '../rates/formulaText';
import { overDeductionTwin } from './overCompletion';
import type { ScoringParameters } from './parameters';
import { roundScoreTwin } from './round';
import type { IndicatorNature, TargetChoices } from './target';

/**
 * Cell texts that are numbers on one scale (`F14`, `G14/100`, `98%`, `4208`). `targetValue` is the number
 * behind the target text, so that a target of 0 gets a formula that never divides by it.
 */
export type TargetTwinCase = {
  readonly comparison: Comparison;
  readonly actual: string;
  readonly target: string;
  readonly marks: string;
  readonly targetValue: Decimal;
  readonly nature: IndicatorNature;
  readonly rate: boolean;
};

/**
 * Plain Excel formula of a quantitative score by direction, without `=`, the same as `scoreTarget` rounded to the
 * score step. Where a person would have to judge after a later change, the formula gives "" and the total stays blank.
 */
export function targetScoreTwin(
  indicator: TargetTwinCase,
  choices: TargetChoices & Pick<ScoringParameters, 'scoreStep'>,
): string {
  const cells = {
    actual: operand(indicator.actual),
    target: operand(indicator.target),
    marks: operand(indicator.marks),
  };
  const { actual, target, marks } = cells;
  const positive = indicator.targetValue.greaterThan(0);
  const missed = positive ? missedTwin(indicator, cells, choices) : null;
  const over = overDeductionTwin({ ...cells, rate: indicator.rate }, choices);
  const reached =
    over === null || !positive ? marks : reachedTwin(`MAX(0,${marks}-${over})`, marks, choices.scoreStep);
  switch (indicator.comparison) {
    case '>=':
      return `IF(${actual}>=${target},${reached},${missed ?? '""'})`;
    case '>':
      return choices.limit === 'strict' || indicator.targetValue.isZero()
        ? `IF(${actual}=${target},"",IF(${actual}>${target},${reached},${missed ?? '""'}))`
        : `IF(${actual}>=${target},${reached},${missed ?? '""'})`;
    case '<=':
    case '<': {
      const other = missed ?? (indicator.targetValue.isZero() ? '0' : '""');
      const full = `IF(${actual}<=${target},${marks},${other})`;
      return indicator.comparison === '<' && choices.limit === 'strict'
        ? `IF(${actual}=${target},"",${full})`
        : full;
    }
    case '=':
      return equalTwin(indicator, cells, { reached, missed }, choices);
  }
}

type Cells = { readonly actual: string; readonly target: string; readonly marks: string };

function equalTwin(
  indicator: TargetTwinCase,
  { actual, target, marks }: Cells,
  { reached, missed }: { readonly reached: string; readonly missed: string | null },
  choices: TargetChoices,
): string {
  if (indicator.targetValue.isZero()) return `IF(${actual}<=${target},${marks},0)`;
  const asAtLeast = choices.equal === 'as-at-least';
  const judged = choices.equal === 'judgement' || indicator.nature === 'fixed';
  if (asAtLeast) return `IF(${actual}>=${target},${reached},${missed ?? '""'})`;
  if (missed === null || judged) return `IF(${actual}=${target},${marks},"")`;
  if (indicator.nature === 'count') return `IF(${actual}>=${target},${reached},${missed})`;
  return `IF(${actual}>${target},"",IF(${actual}=${target},${marks},${missed}))`;
}

/** Full marks less a deduction; rounded to the step only where something is deducted. */
function reachedTwin(score: string, marks: string, step: Decimal): string {
  return step.equals('0.01')
    ? `ROUND(${score},2)`
    : `IF(${score}=${marks},${marks},${roundScoreTwin(score, marks, step)})`;
}

/** The score of a missed target above 0. */
function missedTwin(
  { comparison }: TargetTwinCase,
  { actual, target, marks }: Cells,
  choices: TargetChoices & Pick<ScoringParameters, 'scoreStep'>,
): string {
  if (comparison !== '<=' && comparison !== '<') {
    return roundScoreTwin(`${marks}*MAX(0,${actual})/${target}`, marks, choices.scoreStep);
  }
  const score =
    choices.reverse === 'inverse'
      ? `${marks}*${target}/${actual}`
      : `${marks}*MAX(0,1-(${actual}-${target})/${target})`;
  return roundScoreTwin(score, marks, choices.scoreStep);
}

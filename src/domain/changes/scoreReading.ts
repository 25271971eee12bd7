import type { RowAssessment } from '../assessment/assessment';
import { indicatorNature } from '../assessment/indicatorClass';
import type { Decimal } from '../decimal/decimal';
import type { Options } from '../scoring/optionTable';
import { writeOptions } from '../scoring/options';
import type { ScoringParameters } from '../scoring/parameters';
import { readCase } from '../scoring/readCase';
import { scoreIndicator } from '../scoring/scoreIndicator';
import { actualArguments, type Argument, targetArguments } from './targetExpression';
import type { PlanContext } from './planContext';
import type { Written } from './reasons';

/** How a function is called so that it reads a row as the assessment did. */
export type Call = {
  readonly actual: string;
  readonly target: string;
  /** `,"键=值"` or empty. */
  readonly options: string;
  readonly written: Written;
};

/**
 * The first way to call TARGETSCORE whose own reading gives the assessed score from the assessed ratio; reading live
 * cells comes before literals. Null where none does. The function sees values without formats, so that every way is
 * tried with the very rules that it uses (design.md, Numbers).
 */
export function scoringCall(
  context: PlanContext,
  row: RowAssessment,
  { score, parameters }: { score: Decimal; parameters: ScoringParameters },
): Call | null {
  return firstCall(context, row, optionsFor(row, parameters), (actual, target, options) => {
    const scored = scoreIndicator(actual.value, target.value, row.marks, options);
    return 'value' in scored && scored.value.equals(score) && readsAlike(row, actual, target, options);
  });
}

/** The first way to call ACHIEVE or DEVIATION that compares the assessed figures; `withOptions` where it takes any. */
export function measuringCall(context: PlanContext, row: RowAssessment, withOptions: boolean): Call | null {
  const all = optionsFor(row, context.parameters).map((options) => ({ ...options, nature: null }));
  return firstCall(context, row, withOptions ? all : all.slice(0, 1), (actual, target, options) =>
    readsAlike(row, actual, target, options),
  );
}

function firstCall(
  context: PlanContext,
  row: RowAssessment,
  optionSets: readonly Options[],
  fits: (actual: Argument, target: Argument, options: Options) => boolean,
): Call | null {
  const actuals = actualArguments(context, row);
  const targets = targetArguments(context, row);
  for (const actual of actuals) {
    for (const options of optionSets) {
      const target = targets.find((candidate) => fits(actual, candidate, options));
      if (!target) continue;
      const text = writeOptions(options, ['target', 'score']);
      return {
        actual: actual.text,
        target: target.text,
        options: text === '' ? '' : `,"${text}"`,
        written: writtenAs(actual, target),
      };
    }
  }
  return null;
}

/** Options to try: none of its own, then how a bare number beside a percentage is meant. */
function optionsFor(row: RowAssessment, parameters: ScoringParameters): readonly Options[] {
  const nature =
    row.target.kind === 'number' && row.target.comparison === '='
      ? indicatorNature(row.indicator, row.target.unit)
      : null;
  return ([null, 'fraction', 'percent'] as const).map((scale) => ({ parameters, nature, scale }));
}

/** True where the function compares the same two figures in the same direction. */
function readsAlike(row: RowAssessment, actual: Argument, target: Argument, options: Options): boolean {
  const read = readCase(actual.value, target.value, options);
  if ('error' in read) return false;
  switch (read.kind) {
    case 'number':
      if (row.target.kind !== 'number' || read.comparison !== row.target.comparison) return false;
      if (read.target.isZero()) return row.target.value.isZero();
      return row.completion !== null && read.actual.div(read.target).equals(row.completion);
    case 'range':
      return row.target.kind === 'range';
    case 'deadline':
      return row.target.kind === 'deadline' && read.comparison === row.target.comparison;
    case 'judgement':
      return false;
  }
}

function writtenAs(actual: Argument, target: Argument): Written {
  if (actual.live) return target.live ? 'live' : 'literal-target';
  return target.live ? 'literal-actual' : 'literal-both';
}

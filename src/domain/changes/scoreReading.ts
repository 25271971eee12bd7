import type { RowAssessment } from '../assessment/assessment';
import { indicatorNature } from '../assessment/indicatorClass';
import type { Decimal } from '../decimal/decimal';
import type { Options } from '../scoring/optionTable';
import { writeOptions } from '../scoring/options';
import type { ScoringParameters } from '../scoring/parameters';
import { type ReadCase, readCase } from '../scoring/readCase';
import type { IndicatorNature } from '../scoring/target';
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
  const nature = indicatorNature(row.indicator, row.target.kind === 'number' ? row.target.unit : null);
  return firstCall(context, row, optionsFor(nature, parameters), (actual, target, options) => {
    const scored = scoreIndicator(actual.value, target.value, row.marks, options);
    if (!('value' in scored) || !scored.value.equals(score)) return false;
    const read = readCase(actual.value, target.value, options);
    const decides = 'kind' in read && read.kind === 'number' && read.comparison === '=';
    return readsAlike(row, read) && (!decides || read.nature === nature);
  });
}

/** The first way to call ACHIEVE or DEVIATION that compares the assessed figures; `withOptions` where it takes any. */
export function measuringCall(context: PlanContext, row: RowAssessment, withOptions: boolean): Call | null {
  const all = optionsFor(null, context.parameters);
  return firstCall(context, row, withOptions ? all : all.slice(0, 1), (actual, target, options) =>
    readsAlike(row, readCase(actual.value, target.value, options)),
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

/**
 * Options to try: none of its own, what kind of indicator it is (which only an `=` target asks), then how a bare
 * number beside a percentage is meant.
 */
function optionsFor(nature: IndicatorNature | null, parameters: ScoringParameters): readonly Options[] {
  const natures = nature === null ? [null] : [null, nature];
  return ([null, 'fraction', 'percent'] as const).flatMap((scale) =>
    natures.map((own) => ({ parameters, nature: own, scale })),
  );
}

/** True where the function compares the same two figures in the same direction. */
function readsAlike(row: RowAssessment, read: ReadCase): boolean {
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

import type { Outcome, RowAssessment } from '../assessment/assessment';
import { isPercentWeight } from '../assessment/readRow';
import { roundScore, roundScoreTwin } from '../scoring/round';
import type { Decimal } from '../decimal/decimal';
import type { ScoringParameters } from '../scoring/parameters';
import { blankTest, guarded } from './blankGuard';
import { addressOf, cellIn, digits, type Forms, type PlanContext } from './planContext';
import { marksOperand, plainGuard, plainScore, type PlainFormula } from './plainScore';
import type { Written } from './reasons';
import { scoringCall } from './scoreReading';
import { standardForms } from './standardForms';

type Computed = Extract<Outcome, { status: 'computed' }>;

/**
 * The formulas of a computed score. PERF.TARGETSCORE where it reads the row as the assessment did; else the plain
 * formula with what was read as literals, so that a figure is never written that the sheet would not give.
 */
export function scoreForms(
  context: PlanContext,
  row: RowAssessment,
  outcome: Computed,
  parameters: ScoringParameters = context.parameters,
): Forms & { readonly written: Written } {
  if (outcome.rule === 'standard' && row.standard) {
    return standardForms(context, row, row.standard, outcome, parameters);
  }
  const value = roundScore(outcome.score, row.marks ?? outcome.score, parameters.scoreStep);
  const plain = plainForm(context, row, outcome, parameters);
  const perf = perfForm(context, row, { value, outcome, parameters }) ?? plain;
  const written =
    context.mode === 'values' ? 'value' : context.mode === 'plain' ? plain.written : perf.written;
  return { perf: perf.formula, plain: plain.formula, value, written };
}

function perfForm(
  context: PlanContext,
  row: RowAssessment,
  { value, outcome, parameters }: { value: Decimal; outcome: Computed; parameters: ScoringParameters },
): PlainFormula | null {
  if (outcome.rule === 'yes' || outcome.rule === 'coefficient') return null;
  const call = scoringCall(context, row, { score: value, parameters });
  if (!call) return null;
  // The function reads `10分` itself; of a weight of 30% it would see 0.3.
  const ref = row.indicator.marks;
  const isLive = ref && !isPercentWeight(cellIn(context, ref));
  const marks = isLive ? addressOf(ref) : marksOperand(context, row).text;
  const { actual } = row.indicator;
  const blanks = actual ? [blankTest(addressOf(actual), cellIn(context, actual))] : [];
  const formula = `PERF.TARGETSCORE(${call.actual},${call.target},${marks}${call.options})`;
  return { formula: guarded(formula, { numbers: [], blanks }), written: call.written };
}

function plainForm(
  context: PlanContext,
  row: RowAssessment,
  outcome: Computed,
  parameters: ScoringParameters,
): PlainFormula {
  if (outcome.rule === 'yes') return sameAnswer(context, row);
  if (outcome.rule === 'coefficient') return shareOfMarks(context, row, outcome, parameters);
  if (outcome.rule === 'in-range') return insideRange(context, row) ?? fullMarks(context, row);
  return plainScore(context, row, parameters) ?? fullMarks(context, row);
}

/** Full marks as long as the answer stays the one that was asked for. */
function sameAnswer(context: PlanContext, row: RowAssessment): PlainFormula {
  const marks = marksOperand(context, row);
  const { actual } = row.indicator;
  const answer = row.actual.kind === 'word' ? row.actual.text : '';
  if (!actual || answer === '' || cellIn(context, actual)?.type === 'Boolean') return fullMarks(context, row);
  const test = `TRIM(${addressOf(actual)})="${answer.replaceAll('"', '""')}"`;
  return { formula: `=IF(${test},${marks.text},"")`, written: 'live' };
}

/** Marks × 得分系数, as long as both are there. */
function shareOfMarks(
  context: PlanContext,
  row: RowAssessment,
  { score }: Computed,
  { scoreStep }: ScoringParameters,
): PlainFormula {
  const marks = marksOperand(context, row);
  const ref = row.indicator.coefficient ?? null;
  const cell = cellIn(context, ref);
  const address = ref && typeof cell?.value === 'number' ? addressOf(ref) : null;
  if (address === null)
    return { formula: `=${digits(roundScore(score, row.marks ?? score, scoreStep))}`, written: 'value' };
  const numbers = [address, ...(marks.address === null ? [] : [marks.address])];
  const text = roundScoreTwin(`${marks.text}*${address}`, marks.text, scoreStep);
  return { formula: guarded(text, { numbers, blanks: [] }), written: 'live' };
}

function insideRange(context: PlanContext, row: RowAssessment): PlainFormula | null {
  const { target, actual, indicator } = row;
  const cell = cellIn(context, indicator.actual);
  if (target.kind !== 'range' || actual.kind !== 'number' || actual.percent !== target.percent) return null;
  if (!indicator.actual || typeof cell?.value !== 'number') return null;
  const address = addressOf(indicator.actual);
  const marks = marksOperand(context, row);
  const sign = target.percent ? '%' : '';
  const test = `AND(${address}>=${digits(target.low)}${sign},${address}<=${digits(target.high)}${sign})`;
  const operands = [{ text: address, address }, marks];
  return {
    formula: guarded(`IF(${test},${marks.text},"")`, plainGuard(context, row, operands)),
    written: 'literal-target',
  };
}

/** The marks, as long as there is an actual value: for answers that no formula can compare (dates in words). */
function fullMarks(context: PlanContext, row: RowAssessment): PlainFormula {
  const marks = marksOperand(context, row);
  return { formula: guarded(marks.text, plainGuard(context, row, [marks])), written: 'literal-both' };
}

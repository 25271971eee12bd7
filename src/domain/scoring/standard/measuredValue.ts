import type { Decimal } from '../../decimal/decimal';
import type { MeasuredValue } from './awardScore';
import type { MeasuredRule } from './rule';
import type { ResultInput, StandardJudgement, StandardTarget } from './standardScore';

type NumberInput = Extract<ResultInput, { kind: 'number' }>;

/** A reading of the number, with the name of how it was taken where there is more than one. */
export type ValueReading = MeasuredValue & { readonly taken: 'fraction' | 'points' };

/**
 * The result on the scale of the rule. Several where the number does not say whether it is a percentage (13.38 beside
 * 10%): the caller compares what they give and never picks one.
 */
export function readValue(
  rule: MeasuredRule,
  input: NumberInput,
  target: StandardTarget | null,
): readonly ValueReading[] | StandardJudgement {
  const asFraction = (value: Decimal): ValueReading => ({
    value,
    percent: true,
    completion: false,
    target,
    taken: 'fraction',
  });
  const asPoints = (value: Decimal): ValueReading => ({ ...asFraction(value.div(100)), taken: 'points' });
  const plain = (value: Decimal): ValueReading => ({ ...asFraction(value), percent: false });
  switch (rule.scale) {
    case 'percent':
      if (input.percent === null) return [asFraction(input.value), asPoints(input.value)];
      if (input.percent)
        return rule.basis === 'completion' ? completion(input, target) : [asFraction(input.value)];
      return rule.basis === 'result' ? 'not-a-number' : completion(input, target);
    case 'number':
      if (input.unit && rule.unit && !sameUnit(input.unit, rule.unit)) return 'unit';
      return input.percent
        ? [plain(input.value), { ...plain(input.value.times(100)), taken: 'points' }]
        : [plain(input.value)];
    case 'open':
      if (input.percent !== null || !target?.percent) {
        if (target && input.percent !== null && input.percent !== target.percent) return 'unit';
        return [{ ...plain(input.value), percent: input.percent ?? false }];
      }
      return [asFraction(input.value), asPoints(input.value)];
  }
}

/** A/T of a target that is to be reached; for an upper limit the words 完成率 do not say what is meant. */
function completion(
  input: NumberInput,
  target: StandardTarget | null,
): readonly ValueReading[] | StandardJudgement {
  if (!target) return 'no-target';
  if (target.percent !== input.percent) return 'unit';
  if (target.comparison.startsWith('<')) return 'direction';
  if (target.value.lessThanOrEqualTo(0)) return 'no-ratio';
  const value = input.value.div(target.value);
  return [{ value, percent: true, completion: true, target, taken: 'fraction' }];
}

const same: readonly (readonly string[])[] = [
  ['人', '名', '人次', '位'],
  ['天', '日'],
  ['个', '项'],
  ['次', '起', '例'],
];

function sameUnit(one: string, other: string): boolean {
  const [first, second] = [one, other].map((unit) => unit.replace(/^个(?=.)/u, ''));
  return first === second || same.some((group) => group.includes(one) && group.includes(other));
}

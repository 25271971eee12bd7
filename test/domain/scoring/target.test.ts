import fc from 'fast-check';
import { Decimal } from '../../../src/domain/decimal/decimal';
import { defaultParameters, type ScoringParameters } from '../../../src/domain/scoring/parameters';
import { type IndicatorNature, type TargetCase, scoreTarget } from '../../../src/domain/scoring/target';
import { compare, fraction, minus, over, rounded, times } from '../../oracle/fraction';

const d = (text: string) => new Decimal(text);

function indicator(text: string, nature: IndicatorNature = 'other', rate = false): TargetCase {
  const [sign = '', target = '', actual = '', marks = ''] = text.split(' ');
  return {
    comparison: sign as TargetCase['comparison'],
    target: d(target),
    actual: d(actual),
    marks: d(marks),
    nature,
    rate,
  };
}

function outcome(
  text: string,
  nature: IndicatorNature = 'other',
  choices: Partial<ScoringParameters> = {},
): string {
  const result = scoreTarget(indicator(text, nature), { ...defaultParameters, ...choices });
  if ('error' in result) return result.error;
  return result.kind === 'score' ? `${result.rule} ${result.score.toFixed(2)}` : result.why;
}

// sign, target, actual, marks → rule and score, or the reason for a judgement
test.each([
  ['>= 10 10 5', 'Q-POS 5.00'],
  ['>= 98 99 10', 'Q-POS 10.00'],
  ['>= 200 76 3', 'Q-POS 1.14'],
  ['>= 10 2 3', 'Q-POS 0.60'],
  ['>= 95 85.5 5', 'Q-POS 4.50'],
  ['>= 10 0 5', 'Q-POS 0.00'],
  ['>= 10 -3 5', 'Q-POS 0.00'],
  ['>= 0 0 5', 'Q-POS 5.00'],
  ['>= 0 -1 5', 'no-ratio'],
  ['>= -5 -4 5', 'Q-POS 5.00'],
  ['>= -5 -6 5', 'no-ratio'],
  ['> 10 10 5', 'Q-POS 5.00'],
  ['> 0 0 5', 'exact-limit'],
  ['> 10 11 5', 'Q-POS 5.00'],
  ['<= 400 360 20', 'Q-REV-inv 20.00'],
  ['<= 100 110 10', 'Q-REV-inv 9.09'],
  ['<= 100 150 10', 'Q-REV-inv 6.67'],
  ['<= 100 200 10', 'Q-REV-inv 5.00'],
  ['<= 0 0 5', 'Q-REV-inv 5.00'],
  ['<= 0 1 5', 'Q-REV-inv 0.00'],
  ['<= 3 -1 5', 'Q-REV-inv 5.00'],
  ['<= -5 -6 5', 'Q-REV-inv 5.00'],
  ['<= -5 -4 5', 'no-ratio'],
  ['< 5 5 10', 'Q-REV-inv 10.00'],
  ['= 0 0 5', 'Q-EQ0 5.00'],
  ['= 0 2 5', 'Q-EQ0 0.00'],
  ['= 0 -2 5', 'Q-EQ0 5.00'],
  ['= 1 0.95 10', 'Q-EQ 9.50'],
  ['= 1 1 10', 'Q-EQ 10.00'],
  ['= 100 120 10', 'above-equal-target'],
  ['= -2 -2 10', 'Q-EQ 10.00'],
  ['= -2 -3 10', 'not-equal-target'],
  ['>= 10 9 0', 'missing'],
  ['>= 10 9 -1', 'negative'],
])('%s gives %s by the defaults', (text, expected) => {
  expect(outcome(text)).toBe(expected);
});

test('an = target of a count is full above the target, of a standard only at it', () => {
  expect(outcome('= 100 120 10', 'count')).toBe('Q-EQ 10.00');
  expect(outcome('= 100 80 10', 'count')).toBe('Q-EQ 8.00');
  expect(outcome('= 100 100 10', 'fixed')).toBe('Q-EQ 10.00');
  expect(outcome('= 100 80 10', 'fixed')).toBe('not-equal-target');
  expect(outcome('= 100 120 10', 'fixed')).toBe('not-equal-target');
});

test('the choice for = can be ≥ for all or a judgement for all', () => {
  expect(outcome('= 100 120 10', 'fixed', { equal: 'as-at-least' })).toBe('Q-EQ 10.00');
  expect(outcome('= 100 80 10', 'fixed', { equal: 'as-at-least' })).toBe('Q-EQ 8.00');
  expect(outcome('= 100 80 10', 'count', { equal: 'judgement' })).toBe('not-equal-target');
  expect(outcome('= 100 100 10', 'count', { equal: 'judgement' })).toBe('Q-EQ 10.00');
});

test('a judgement of = shows what the other choice would give', () => {
  const result = scoreTarget(indicator('= 100 80 10', 'fixed'), defaultParameters);
  expect(result).toMatchObject({ kind: 'judgement', alternatives: [{ choice: 'as-at-least' }] });
  expect('alternatives' in result && result.alternatives[0]?.score.toString()).toBe('8');
});

test('a missed limit shows the other reverse form', () => {
  const inverse = scoreTarget(indicator('<= 100 150 10'), defaultParameters);
  expect('alternatives' in inverse && inverse.alternatives[0]?.score.toString()).toBe('5');
  const linear = scoreTarget(indicator('<= 100 150 10'), { ...defaultParameters, reverse: 'linear' });
  expect(linear).toMatchObject({ rule: 'Q-REV-lin' });
  expect('score' in linear && linear.score.toString()).toBe('5');
  expect(outcome('<= 100 250 10', 'other', { reverse: 'linear' })).toBe('Q-REV-lin 0.00');
  expect(outcome('<= 0 1 10', 'other', { reverse: 'linear' })).toBe('Q-REV-lin 0.00');
});

test('a strict comparison leaves the exact limit to a person', () => {
  expect(outcome('> 90 90 10', 'other', { limit: 'strict' })).toBe('exact-limit');
  expect(outcome('< 5 5 10', 'other', { limit: 'strict' })).toBe('exact-limit');
  expect(outcome('> 90 91 10', 'other', { limit: 'strict' })).toBe('Q-POS 10.00');
  expect(outcome('>= 90 90 10', 'other', { limit: 'strict' })).toBe('Q-POS 10.00');
});

test('over-completion asks for a reason from 130% and deducts nothing by default', () => {
  const result = scoreTarget(indicator('>= 20 31 5'), defaultParameters);
  expect(result).toMatchObject({ kind: 'score', over: { reasonAsked: true } });
  expect('score' in result && result.score.toString()).toBe('5');
  expect(scoreTarget(indicator('>= 100 129.99 5'), defaultParameters)).toMatchObject({ over: null });
  expect(scoreTarget(indicator('>= 3 9 5'), defaultParameters)).toMatchObject({ over: null });
  expect(scoreTarget(indicator('>= 50 99 5', 'other', true), defaultParameters)).toMatchObject({
    over: null,
  });
});

test('a table of deductions takes points or a share, never more than the marks', () => {
  const overDeductions = [
    { from: d('1.3'), points: d('2') },
    { from: d('2'), share: d('0.5') },
    { from: d('5'), points: d('99') },
  ];
  expect(outcome('>= 10 12 10', 'other', { overDeductions })).toBe('Q-POS 10.00');
  expect(outcome('>= 10 13 10', 'other', { overDeductions })).toBe('Q-POS 8.00');
  expect(outcome('>= 10 20 10', 'other', { overDeductions })).toBe('Q-POS 5.00');
  expect(outcome('>= 10 60 10', 'other', { overDeductions })).toBe('Q-POS 0.00');
  expect(outcome('= 10 13 10', 'count', { overDeductions })).toBe('Q-EQ 8.00');
});

const amounts = fc
  .tuple(fc.bigInt(0n, 10n ** 9n), fc.nat(3))
  .map(([digits, places]) => rounded({ n: digits, d: 10n ** BigInt(places) }, places));
const positives = amounts.filter((text) => /[1-9]/u.test(text));
const weights = fc.integer({ min: 1, max: 10000 }).map((cents) => rounded({ n: BigInt(cents), d: 100n }, 2));

test('every score equals the exact fraction, rounded once and half up', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('>=' as const, '<=' as const),
      amounts,
      positives,
      weights,
      (comparison, actual, target, marks) => {
        const [a, t, w] = [fraction(actual), fraction(target), fraction(marks)];
        const met = comparison === '>=' ? compare(a, t) >= 0 : compare(a, t) <= 0;
        const exact = met ? w : times(w, comparison === '>=' ? over(a, t) : over(t, a));
        const result = scoreTarget(
          indicator(`${comparison} ${target} ${actual} ${marks}`),
          defaultParameters,
        );
        expect('score' in result && result.score.toFixed(2)).toBe(rounded(exact, 2));
      },
    ),
    { numRuns: 500 },
  );
});

test('a score lies between 0 and the marks, and the linear form never gives more than the inverse one', () => {
  fc.assert(
    fc.property(amounts, positives, weights, (actual, target, marks) => {
      const text = `<= ${target} ${actual} ${marks}`;
      const inverse = scoreTarget(indicator(text), defaultParameters);
      const linear = scoreTarget(indicator(text), { ...defaultParameters, reverse: 'linear' });
      if (!('score' in inverse) || !('score' in linear)) throw new Error('no score');
      expect(linear.score.lessThanOrEqualTo(inverse.score)).toBe(true);
      expect(linear.score.greaterThanOrEqualTo(0)).toBe(true);
      expect(inverse.score.lessThanOrEqualTo(d(marks))).toBe(true);
      const lin = compare(fraction(actual), fraction(target)) <= 0 ? fraction(marks) : null;
      const drop = over(minus(fraction(actual), fraction(target)), fraction(target));
      const share = minus(fraction('1'), drop);
      const exact = lin ?? (share.n < 0n ? fraction('0') : times(fraction(marks), share));
      expect(linear.score.toFixed(2)).toBe(rounded(exact, 2));
    }),
  );
});

test('more of a ≥ indicator never gives less', () => {
  fc.assert(
    fc.property(amounts, amounts, positives, weights, (one, other, target, marks) => {
      const [low, high] = compare(fraction(one), fraction(other)) <= 0 ? [one, other] : [other, one];
      const less = scoreTarget(indicator(`>= ${target} ${low} ${marks}`), defaultParameters);
      const more = scoreTarget(indicator(`>= ${target} ${high} ${marks}`), defaultParameters);
      expect('score' in less && 'score' in more && less.score.lessThanOrEqualTo(more.score)).toBe(true);
    }),
  );
});

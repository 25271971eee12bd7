import fc from 'fast-check';
import { Decimal } from '../../../../src/domain/decimal/decimal';
import { defaultParameters, type ScoringParameters } from '../../../../src/domain/scoring/parameters';
import { readStandard } from '../../../../src/domain/scoring/standard/readStandard';
import type { StandardReading } from '../../../../src/domain/scoring/standard/rule';
import { scoreByStandard } from '../../../../src/domain/scoring/standard/scoreByStandard';
import { compare, fraction, rounded } from '../../../oracle/fraction';
import { around, type DrawnRule, drawnRule } from '../../../support/drawnStandards';
import { notation } from '../../../support/standardNotation';

const many = { numRuns: 400, seed: 20260 };

function read(rule: DrawnRule): StandardReading {
  return readStandard(rule.text, { marks: new Decimal(rule.marks), name: null });
}

function scoreAt(
  reading: StandardReading,
  rule: DrawnRule,
  percent: string,
  parameters: ScoringParameters,
): Decimal | null {
  const scored = scoreByStandard(
    reading,
    {
      result: { kind: 'number', value: new Decimal(percent).div(100), percent: true },
      marks: new Decimal(rule.marks),
    },
    parameters,
  );
  return 'error' in scored || scored.kind !== 'score' ? null : scored.score;
}

test('a rule drawn at random and printed in varied wordings is read back equal', () => {
  fc.assert(
    fc.property(drawnRule, (rule) => {
      const reading = read(rule);
      expect([reading.status, reading.rule && notation(reading.rule)]).toEqual(['read', rule.rule]);
    }),
    many,
  );
});

test.each(['floor', 'linear', 'ceil'] as const)(
  'scores with steps by %s are those of exact fractions, at and around every limit',
  (stepRounding) => {
    fc.assert(
      fc.property(drawnRule, (rule) => {
        const reading = read(rule);
        for (const percent of around(rule.limits)) {
          const score = scoreAt(reading, rule, percent, {
            ...defaultParameters,
            stepRounding,
            beyond: 'best',
          });
          expect([percent, score?.toFixed(6)]).toEqual([
            percent,
            rounded(rule.score(fraction(percent), stepRounding), 6),
          ]);
        }
      }),
      many,
    );
  },
);

test('scores never leave 0 to the marks, and go one way where the rule does', () => {
  fc.assert(
    fc.property(
      drawnRule,
      fc.array(fc.integer({ min: -20000, max: 30000 }), { minLength: 2, maxLength: 12 }),
      (rule, hundredths) => {
        const reading = read(rule);
        const parameters: ScoringParameters = { ...defaultParameters, beyond: 'best', negative: 'absolute' };
        const sorted = [...hundredths]
          .sort((a, b) => a - b)
          .map((each) => new Decimal(each).div(100).toString());
        const scores = sorted
          .map((percent) => scoreAt(reading, rule, percent, parameters))
          .filter((score) => score !== null);
        for (const score of scores) {
          expect(score.greaterThanOrEqualTo(0) && score.lessThanOrEqualTo(rule.marks)).toBe(true);
        }
        if (rule.monotone === null) return;
        scores.slice(1).forEach((score, index) => {
          const before = scores[index]!;
          expect(
            rule.monotone === 'up' ? score.greaterThanOrEqualTo(before) : score.lessThanOrEqualTo(before),
          ).toBe(true);
        });
      },
    ),
    many,
  );
});

test('the oracle itself counts steps exactly', () => {
  expect(compare(fraction('0.1'), fraction('0.10'))).toBe(0);
});

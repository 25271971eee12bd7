import fc from 'fast-check';
import { Decimal } from '../../../src/domain/decimal/decimal';
import { defaultParameters } from '../../../src/domain/scoring/parameters';
import { roundScore } from '../../../src/domain/scoring/round';
import { scoreTarget } from '../../../src/domain/scoring/target';
import { targetScoreTwin, type TargetTwinCase } from '../../../src/domain/scoring/targetTwin';
import { evaluate } from '../../oracle/formula';

const twin = (
  comparison: TargetTwinCase['comparison'],
  targetValue = '10',
  rest: Partial<TargetTwinCase> = {},
): TargetTwinCase => ({
  comparison,
  actual: 'F14',
  target: 'E14',
  marks: 'G14',
  targetValue: new Decimal(targetValue),
  nature: 'other',
  rate: false,
  ...rest,
});

test.each([
  ['>=', '10', {}, 'IF(F14>=E14,G14,ROUND(G14*MAX(0,F14)/E14,2))'],
  ['>', '10', {}, 'IF(F14>=E14,G14,ROUND(G14*MAX(0,F14)/E14,2))'],
  ['>', '0', {}, 'IF(F14=E14,"",IF(F14>E14,G14,""))'],
  ['<=', '10', {}, 'IF(F14<=E14,G14,ROUND(G14*E14/F14,2))'],
  ['<=', '0', {}, 'IF(F14<=E14,G14,0)'],
  ['=', '10', { nature: 'count' }, 'IF(F14>=E14,G14,ROUND(G14*MAX(0,F14)/E14,2))'],
  ['=', '10', { nature: 'fixed' }, 'IF(F14=E14,G14,"")'],
  ['=', '10', {}, 'IF(F14>E14,"",IF(F14=E14,G14,ROUND(G14*MAX(0,F14)/E14,2)))'],
  ['=', '0', {}, 'IF(F14<=E14,G14,0)'],
  [
    '>=',
    '0.98',
    { actual: 'F14/100', target: '98%' },
    'IF((F14/100)>=98%,G14,ROUND(G14*MAX(0,(F14/100))/98%,2))',
  ],
] as const)('a %s target of %s with %j is %s', (comparison, target, rest, expected) => {
  expect(targetScoreTwin(twin(comparison, target, rest), defaultParameters)).toBe(expected);
});

test('the plain formula gives what the rule gives, whatever the choices', () => {
  const number = fc.integer({ min: -300, max: 3000 }).map((cents) => cents / 100);
  fc.assert(
    fc.property(
      fc.constantFrom('>=' as const, '>' as const, '=' as const, '<=' as const, '<' as const),
      fc.oneof(number, fc.constantFrom(0, 1, 5, 10)),
      fc.oneof(number, fc.constantFrom(0, 1, 5, 10)),
      fc.integer({ min: 1, max: 60 }).map((half) => half / 2),
      fc.record({
        nature: fc.constantFrom('count' as const, 'fixed' as const, 'other' as const),
        rate: fc.boolean(),
        reverse: fc.constantFrom('inverse' as const, 'linear' as const),
        equal: fc.constantFrom('counts' as const, 'as-at-least' as const, 'judgement' as const),
        limit: fc.constantFrom('inclusive' as const, 'strict' as const),
        step: fc.constantFrom('0.01', '0.1', '0.5', '1'),
        over: fc.boolean(),
      }),
      (comparison, target, actual, marks, choice) => {
        const choices = {
          ...defaultParameters,
          reverse: choice.reverse,
          equal: choice.equal,
          limit: choice.limit,
          scoreStep: new Decimal(choice.step),
          overDeductions: choice.over
            ? [
                { from: new Decimal('1.3'), points: new Decimal(2) },
                { from: new Decimal('2'), share: new Decimal('0.5') },
              ]
            : [],
        };
        const { nature, rate } = choice;
        const formula = targetScoreTwin(twin(comparison, String(target), { nature, rate }), choices);
        const shown = evaluate(formula, { F14: actual, E14: target, G14: marks });
        const full = new Decimal(marks);
        const ruled = scoreTarget(
          {
            comparison,
            target: new Decimal(target),
            actual: new Decimal(actual),
            marks: full,
            nature,
            rate,
          },
          choices,
        );
        if (!('kind' in ruled)) throw new Error(ruled.error);
        if (ruled.kind === 'judgement') expect(shown).toBe('');
        else {
          const score = roundScore(ruled.score, full, choices.scoreStep);
          expect(shown).toBeCloseTo(score.toNumber(), 9);
        }
      },
    ),
    { numRuns: 3000 },
  );
});

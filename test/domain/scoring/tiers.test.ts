import fc from 'fast-check';
import { Decimal } from '../../../src/domain/decimal/decimal';
import { defaultParameters } from '../../../src/domain/scoring/parameters';
import { readTier, tierInterval, tierScore } from '../../../src/domain/scoring/tiers';

const d = (text: string) => new Decimal(text);

test.each([
  ['reached', '10', '8-10 closed'],
  ['partial', '10', '6-8 open'],
  ['failed', '10', '0-6 open'],
  ['reached', '22.5', '18-22.5 closed'],
] as const)('the tier %s of %s marks is %s', (tier, marks, expected) => {
  const { low, high, open } = tierInterval(tier, d(marks), defaultParameters.tiers);
  expect(`${low.toString()}-${high.toString()} ${open ? 'open' : 'closed'}`).toBe(expected);
});

test.each([
  ['reached', '10', '1', '10'],
  ['reached', '10', '0', '8'],
  ['reached', '10', '0.5', '9'],
  ['partial', '10', '1', '7.99'],
  ['partial', '10', '0', '6'],
  ['failed', '5', '1', '2.99'],
  ['failed', '5', '0', '0'],
  ['partial', '0.33', '0', '0.2'],
  ['partial', '0.33', '1', '0.26'],
  ['reached', '0.33', '0', '0.27'],
] as const)('%s of %s marks at %s inside the tier scores %s', (tier, marks, within, expected) => {
  const result = tierScore(tier, d(marks), d(within), defaultParameters);
  expect('score' in result && result.score.toString()).toBe(expected);
});

test('what cannot be scored says why', () => {
  expect(tierScore('reached', d('0'), d('1'), defaultParameters)).toEqual({
    error: 'missing',
    input: 'marks',
  });
  expect(tierScore('reached', d('-2'), d('1'), defaultParameters)).toEqual({
    error: 'negative',
    input: 'marks',
  });
  expect(tierScore('reached', d('5'), d('1.01'), defaultParameters)).toEqual({
    error: 'outside',
    input: 'within',
  });
  expect(tierScore('partial', d('1'), d('0.5'), { ...defaultParameters, scoreStep: d('1') })).toEqual({
    error: 'no-step-in-tier',
    input: 'marks',
  });
});

test('a score never leaves its tier, in any step and with any bounds', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('reached' as const, 'partial' as const, 'failed' as const),
      fc.integer({ min: 1, max: 6000 }),
      fc.integer({ min: 0, max: 1000 }),
      fc.constantFrom('0.01', '0.1', '0.5', '1'),
      fc.constantFrom(['0.8', '0.6'] as const, ['0.8', '0.5'] as const, ['0.85', '0.333'] as const),
      (tier, cents, within, step, [reached, partial]) => {
        const marks = d(String(cents)).div(100);
        const tiers = { reached: d(reached), partial: d(partial) };
        const result = tierScore(tier, marks, d(String(within)).div(1000), { tiers, scoreStep: d(step) });
        if ('error' in result) return;
        const { low, high, open } = tierInterval(tier, marks, tiers);
        expect(result.score.greaterThanOrEqualTo(low)).toBe(true);
        expect(open ? result.score.lessThan(high) : result.score.lessThanOrEqualTo(high)).toBe(true);
        expect(result.score.div(step).isInteger()).toBe(true);
      },
    ),
  );
});

test.each([
  ['达成', 'reached'],
  ['达成年度指标', 'reached'],
  ['全部达成', 'reached'],
  ['达到预期目标', 'reached'],
  ['部分达成年度指标并具有一定效果', 'partial'],
  ['基本达成', 'partial'],
  ['未完全达成', 'partial'],
  ['未达成年度指标且效果较差', 'failed'],
  ['没有达到', 'failed'],
  ['未 达 成', 'failed'],
  ['１', 'reached'],
  ['二档', 'partial'],
  ['3', 'failed'],
  ['Partially reached', 'partial'],
  ['not reached', 'failed'],
  ['Reached', 'reached'],
  ['尚未达成', 'failed'],
  ['未能完全实现', 'partial'],
  ['部分', 'partial'],
  ['未知', null],
  ['基本情况', null],
  ['不断提升', null],
  ['优', null],
  ['', null],
  ['80', null],
  ['部分达成，部分未达成', null],
])('the words %s name the tier %s', (text, tier) => {
  expect(readTier(text)).toBe(tier);
});

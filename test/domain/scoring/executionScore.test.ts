import fc from 'fast-check';
import { Decimal } from '../../../src/domain/decimal/decimal';
import { executionScore, executionScoreTwin } from '../../../src/domain/scoring/executionScore';
import { defaultParameters } from '../../../src/domain/scoring/parameters';
import { fraction, least, over, rounded, times } from '../../oracle/fraction';

const d = (text: string | null) => (text === null ? null : new Decimal(text));
const values = (executed: string | null, annual: string | null, marks: string | null) => ({
  executed: d(executed),
  annual: d(annual),
  marks: d(marks),
});

test.each([
  ['2990.60', '3000.00', '10', '9.97'],
  ['223.02', '250.00', '10', '8.92'],
  ['548.06', '641.00', '10', '8.55'],
  ['24.82', '30.08', '10', '8.25'],
  ['880', '880', '10', '10.00'],
  ['900', '880', '10', '10.00'],
  ['0', '880', '10', '0.00'],
  ['450', '900', '22.5', '11.25'],
])('%s of %s with %s marks scores %s', (executed, annual, marks, expected) => {
  const result = executionScore(values(executed, annual, marks), defaultParameters);
  expect('score' in result && result.score.toFixed(2)).toBe(expected);
});

test.each([
  [values('1', null, '10'), { error: 'missing', input: 'annual' }],
  [values(null, '1', '10'), { error: 'missing', input: 'executed' }],
  [values('1', '2', null), { error: 'missing', input: 'marks' }],
  [values('1', '2', '0'), { error: 'missing', input: 'marks' }],
  [values('1', '2', '-3'), { error: 'negative', input: 'marks' }],
  [values('-1', '2', '10'), { error: 'negative', input: 'executed' }],
  [values('1', '0', '10'), { error: 'zero-denominator', input: 'annual' }],
])('what cannot be scored says which number is at fault', (given, problem) => {
  expect(executionScore(given, defaultParameters)).toEqual(problem);
});

test('a cut-off takes all points below it and none at it', () => {
  const choices = { ...defaultParameters, executionCutoff: new Decimal('0.6') };
  const below = executionScore(values('59.99', '100', '10'), choices);
  const at = executionScore(values('60', '100', '10'), choices);
  expect('score' in below && below.score.toString()).toBe('0');
  expect('score' in at && at.score.toString()).toBe('6');
});

test('the score can be taken from the rate as printed', () => {
  // 0.98555 is printed 98.56%: 100 marks give 98.56 and not 98.555.
  const given = values('98555', '100000', '100');
  const exact = executionScore(given, defaultParameters);
  const printed = executionScore(given, { ...defaultParameters, scoreFrom: 'rounded' });
  expect('score' in exact && exact.score.toString()).toBe('98.555');
  expect('score' in printed && printed.score.toString()).toBe('98.56');
});

test('the plain formula follows the choices', () => {
  const cells = { executed: 'F5', annual: 'E5', marks: 'G5' };
  const half = { ...defaultParameters, scoreStep: new Decimal('0.5') };
  const cut = { ...defaultParameters, executionCutoff: new Decimal('0.6') };
  expect(executionScoreTwin(cells, defaultParameters)).toBe('ROUND(MIN(1,F5/E5)*G5,2)');
  expect(executionScoreTwin(cells, cut)).toBe('IF(F5/E5<0.6,0,ROUND(MIN(1,F5/E5)*G5,2))');
  expect(executionScoreTwin(cells, half)).toBe('IF(F5/E5>=1,G5,MIN(G5,ROUND((MIN(1,F5/E5)*G5)/0.5,0)*0.5))');
  expect(executionScoreTwin(cells, { ...defaultParameters, scoreFrom: 'rounded' })).toBe(
    'ROUND(MIN(1,ROUND(F5/E5,4))*G5,2)',
  );
  expect(executionScoreTwin({ ...cells, executed: 'F6:F8', marks: '10' }, defaultParameters)).toBe(
    'ROUND(MIN(1,SUM(F6:F8)/E5)*10,2)',
  );
});

test('the score equals the exact fraction', () => {
  const money = fc.bigInt(0n, 10n ** 12n).map((cents) => rounded({ n: cents, d: 100n }, 2));
  fc.assert(
    fc.property(
      money,
      money.filter((text) => /[1-9]/u.test(text)),
      fc.integer({ min: 1, max: 3000 }).map((cents) => rounded({ n: BigInt(cents), d: 1000n }, 3)),
      (executed, annual, marks) => {
        const rate = least(fraction('1'), over(fraction(executed), fraction(annual)));
        const result = executionScore(values(executed, annual, marks), defaultParameters);
        expect('score' in result && result.score.toFixed(2)).toBe(rounded(times(rate, fraction(marks)), 2));
      },
    ),
    { numRuns: 500 },
  );
});

test('a tie at the third place is rounded up though the rate does not end', () => {
  const result = executionScore(values('1', '3', '0.015'), defaultParameters);
  expect('score' in result && result.score.toString()).toBe('0.005');
});

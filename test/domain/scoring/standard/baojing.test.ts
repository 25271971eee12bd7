import { Decimal } from '../../../../src/domain/decimal/decimal';
import { defaultParameters } from '../../../../src/domain/scoring/parameters';
import { readStandard } from '../../../../src/domain/scoring/standard/readStandard';
import { scoreByStandard } from '../../../../src/domain/scoring/standard/scoreByStandard';

const d = (text: string) => new Decimal(text);

/** Score of a printed standard for a rate (a fraction), with what the other choices give. */
function score(text: string, marks: string, rate: Decimal, percent: boolean | null = true) {
  const reading = readStandard(text, { marks: d(marks), name: null });
  const scored = scoreByStandard(
    reading,
    { result: { kind: 'number', value: rate, percent }, marks: d(marks) },
    defaultParameters,
  );
  if ('error' in scored) throw new Error(scored.error);
  const others = scored.alternatives.map(
    ({ parameter, choice, score: other }) => `${parameter}=${choice}: ${other.toFixed(2)}`,
  );
  return scored.kind === 'score' ? [scored.score.toFixed(2), ...others] : [scored.why, ...others];
}

const completion = '100%计满分，每低于5%扣2分，扣完为止。';
const control =
  '0-10%（含），计5分；11-30%（含），计4分；31-60%（含），计3分；61-100%（含），计2分；大于100%不得分。';

test('预算完成率 95.99% gets 5 by whole steps, 3.39 in proportion and 3 where a part counts as a whole step', () => {
  expect(score(completion, '5', d('25249').div('26305'))).toEqual([
    '5.00',
    'stepRounding=linear: 3.39',
    'stepRounding=ceil: 3.00',
  ]);
});

test('预算控制率 13.38% lies in 11-30% and gets 4', () => {
  expect(score(control, '5', d('61.01').div('455.84'))).toEqual(['4.00']);
});

test('a rate between two printed tiers counts to the one that gives less, and the other one is named', () => {
  expect(score(control, '5', d('0.105'))).toEqual(['4.00', 'tierGap=better: 5.00']);
});

test('13.38 without % is a question where it is 4 as 13.38% and 0 as 1338%', () => {
  expect(score(control, '5', d('13.38'), null)).toEqual([
    'percent-scale',
    'percent=fraction: 0.00',
    'percent=points: 4.00',
  ]);
});

test('an adjustment of −29.60% that no tier covers is a question, with both answers', () => {
  expect(score(control, '5', d('-0.296'))).toEqual([
    'negative',
    'negative=full: 5.00',
    'negative=absolute: 4.00',
  ]);
});

test('三公经费 that fell get full marks, and each whole point above last year costs 0.4', () => {
  const text = '“三公经费”变动率≦0，计4分；＞0，每超过一个百分点扣0.4分，扣完为止。';
  expect(score(text, '4', d('-0.2917'))).toEqual(['4.00']);
  expect(score(text, '4', d('0.025'))).toEqual([
    '3.20',
    'stepRounding=linear: 3.00',
    'stepRounding=ceil: 2.80',
  ]);
});

test('公用经费 of 153.28% is 53 whole points over and gets nothing', () => {
  expect(score('100%以下（含）计满分，每超出1%扣1分，扣完为止。', '8', d('56.1').div('36.6'))).toEqual([
    '0.00',
  ]);
});

test('政府采购 loses marks in both directions', () => {
  const text = '100%计满分，每超过（降低）5%扣2分，扣完为止。';
  expect(score(text, '6', d('1'))).toEqual(['6.00']);
  expect(score(text, '6', d('1.1'))).toEqual(['2.00']);
  expect(score(text, '6', d('0.95'))).toEqual(['4.00']);
});

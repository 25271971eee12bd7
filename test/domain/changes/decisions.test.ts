import { assess } from '../../../src/domain/assessment/assess';
import type { Answers, CellIdentity } from '../../../src/domain/changes/changeSet';
import { noAnswers } from '../../../src/domain/changes/decisions';
import { ANSWER_PROBLEMS } from '../../../src/domain/changes/reasons';
import { defaultParameters } from '../../../src/domain/scoring/parameters';
import { workbookOf } from '../../support/grid';
import { type IndicatorCase, indicatorSheet } from '../../support/indicatorSheet';
import { formulaOf, planned } from '../../support/planned';

const judged: IndicatorCase = { name: '影响力', target: '有效提升', actual: '达到预期目标' };
const open: IndicatorCase = { name: '工作', target: '≥5', actual: '未完成' };
const proposed: IndicatorCase = { name: '个数', sign: '=', target: 5, unit: '个', actual: '完成' };

function answered(
  one: IndicatorCase,
  answer: (identity: CellIdentity) => Partial<Answers>,
  writeMode: 'perf' | 'values' = 'perf',
) {
  const { sheet, table } = indicatorSheet([one]);
  const workbook = workbookOf(sheet);
  const { identity } = planned(workbook, table).at('I6')!;
  const answers = { ...noAnswers, ...answer(identity) };
  const { plan, at, assessment } = planned(workbook, table, { answers, writeMode });
  return { change: at('I6')!, problems: plan.problems ?? [], assessment };
}

const scored = (score: number) => (identity: CellIdentity) => ({ scores: [{ identity, score }] });

describe('a score that a person answers', () => {
  it('is written as a number', () => {
    const { change, problems } = answered(judged, scored(9));
    expect([change.status, change.write, change.value, change.why]).toEqual([
      'ready',
      { value: 9 },
      9,
      { code: 'answered', data: { score: '9', marks: '10', tier: '' } },
    ]);
    expect(problems).toEqual([]);
  });

  it.each<[string, IndicatorCase, number, string, Record<string, string>]>([
    ['above the marks', open, 11, 'above-marks', { score: '11', marks: '10' }],
    ['below zero', open, -1, 'below-zero', { score: '-1' }],
    ['below the tier', judged, 7.9, 'outside-tier', { score: '7.9', low: '8', high: '10', tier: 'reached' }],
    [
      'at the upper end of a lower tier',
      { ...judged, actual: '部分达到预期目标' },
      8,
      'outside-tier',
      { score: '8', low: '6', high: '8', tier: 'partial' },
    ],
    ['that is no number', open, Number.NaN, 'no-number', {}],
    ['for a row that is computed', { target: '≥5', actual: 6 }, 5, 'not-open', { score: '5' }],
    ['for a row without marks', { ...open, marks: '' }, 5, 'marks-missing', { score: '5' }],
  ])('%s is refused and said', (_, one, score, code, data) => {
    const { change, problems } = answered(one, scored(score));
    expect(problems.map((problem) => [problem.code, problem.data])).toEqual([[code, data]]);
    expect(Object.keys(data).sort()).toEqual(
      [...ANSWER_PROBLEMS[code as keyof typeof ANSWER_PROBLEMS]].sort(),
    );
    expect(change.write === null || change.why.code !== 'answered').toBe(true);
  });

  it.each([0, 5.5, 10])('of %d between the ends is taken', (score) => {
    expect(answered(open, scored(score)).change.write).toEqual({ value: score });
  });

  it.each([8, 10])('of %d at the ends of the tier is taken', (score) => {
    expect(answered(judged, scored(score)).problems).toEqual([]);
  });

  it('replaces an earlier answer and beats an accepted proposal', () => {
    const { change } = answered(proposed, (identity) => ({
      accepted: [identity],
      scores: [
        { identity, score: 4 },
        { identity, score: 6 },
      ],
    }));
    expect(change.write).toEqual({ value: 6 });
  });

  it('lies in the tier that the person chose, whichever the words name', () => {
    const inTier = (score: number, tier: 'reached' | 'partial' | 'failed') =>
      answered(judged, (identity) => ({ scores: [{ identity, score, tier }] }));
    const { change, problems } = inTier(6.5, 'partial');
    expect([problems, change.write, change.why.data]).toEqual([
      [],
      { value: 6.5 },
      { score: '6.5', marks: '10', tier: 'partial' },
    ]);
    expect(inTier(9, 'partial').problems).toMatchObject([
      { code: 'outside-tier', data: { low: '6', high: '8', tier: 'partial' } },
    ]);
    expect(inTier(6, 'failed').problems).toHaveLength(1);
    expect(inTier(0, 'failed').problems).toEqual([]);
  });

  it('for an indicator that is gone is said', () => {
    const { problems } = answered(open, (identity) => ({
      scores: [{ identity: { ...identity, item: 'gone' }, score: 1 }],
    }));
    expect(problems.map(({ code }) => code)).toEqual(['unknown-item']);
  });

  it('of another table or sheet is nobody’s business here', () => {
    const { problems, change } = answered(open, (identity) => ({
      scores: [{ identity: { ...identity, sheetId: '{other}' }, score: 1 }],
    }));
    expect([problems, change.status]).toEqual([[], 'judgement']);
  });
});

describe('a proposal', () => {
  it('is written as the marks cell once it is accepted, as a number in values mode', () => {
    const accept = (identity: CellIdentity) => ({ accepted: [identity] });
    const { change } = answered(proposed, accept);
    expect([change.status, formulaOf(change), change.why.code]).toEqual([
      'ready',
      '=H6',
      'proposal-accepted',
    ]);
    expect(answered(proposed, accept, 'values').change.write).toEqual({ value: 10 });
  });

  it('is written as a number where the marks are kept as text', () => {
    const { change } = answered({ ...proposed, marks: '10分' }, (identity) => ({ accepted: [identity] }));
    expect(change.write).toEqual({ value: 10 });
  });

  it('becomes a judgement once it is refused', () => {
    const { change } = answered(proposed, (identity) => ({ refused: [identity] }));
    expect([change.status, change.write, change.why.code]).toEqual(['judgement', null, 'proposal-refused']);
  });
});

it('totals count what was answered and accepted', () => {
  const { sheet, table } = indicatorSheet([judged, proposed, { target: '≥5', actual: 6 }]);
  const workbook = workbookOf(sheet);
  const { at } = planned(workbook, table);
  const answers: Answers = {
    ...noAnswers,
    scores: [{ identity: at('I6')!.identity, score: 8.5 }],
    accepted: [at('I7')!.identity],
  };
  const { total } = assess(workbook, table, { parameters: defaultParameters, answers });
  expect([total.decided, total.open, total.total].map(String)).toEqual(['37.5', '0', '37.5']);
  expect(total.grade).toBe('差');
  const half = assess(workbook, table, {
    parameters: defaultParameters,
    answers: { ...answers, accepted: [] },
  }).total;
  expect([half.decided, half.open, half.least, half.most].map(String)).toEqual([
    '27.5',
    '10',
    '27.5',
    '37.5',
  ]);
  expect([half.total, half.grade]).toEqual([null, null]);
});

import type { Outcome } from '../../../../src/domain/assessment/assessment';
import { p031MissedHighScore } from '../../../../src/domain/findings/checks/p031MissedHighScore';
import { sound, withRow } from '../sound';
import { addresses, at, build } from '../table';
import type { RowSpec, TableSpec } from '../tableSpec';

const check = (spec: TableSpec) => p031MissedHighScore(build(spec).context);
const notCompleted: Outcome = {
  status: 'judgement',
  rule: null,
  why: 'not-completed',
  tier: null,
  interval: null,
};
const unfinished = (more: RowSpec): TableSpec =>
  withRow(0, {
    target: 200,
    unit: '人',
    actual: '未完成',
    marks: 3,
    score: 2.5,
    outcome: notCompleted,
    ...more,
  });

describe('P-031 a missed target with too little taken off', () => {
  it.each<[string, TableSpec, string, string]>([
    ['a count', withRow(0, { actual: 3000, score: 19 }), '19', '15'],
    ['a rate', withRow(2, { score: 19.9 }), '19.9', '19.71'],
    ['a figure with its unit typed as text', withRow(0, { actual: '3000人', score: 19 }), '19', '15'],
    ['a limit', withRow(3, { actual: 500, score: 9 }), '9', '8'],
  ])('is an error for %s', (_name, spec, found, expected) => {
    expect(check(spec)).toMatchObject([{ code: 'P-031', severity: 'error', found, expected }]);
  });

  it('is a warning where the number stands inside a sentence', () => {
    expect(check(withRow(0, { actual: '全年共培训3000人', score: 19 }))).toMatchObject([
      { severity: 'warning', variant: 'words', expected: '15' },
    ]);
  });

  it('takes the number from the reason where the cell only says 未完成', () => {
    const finding = check(unfinished({ target: 10, reason: '目标数为5年目标，目前共奖励2人。' }))[0];
    expect(finding).toMatchObject({ severity: 'warning', expected: '0.6', lines: [{ where: 'reason' }] });
    expect(addresses(finding)).toEqual([at(0, 'actual'), at(0, 'score'), at(0, 'reason')]);
  });

  it('adds up the figures of the unit, which is the most they can mean', () => {
    expect(
      check(unfinished({ reason: '社工5人、技能人才23人、其他组织48人；专项明年启动。' })),
    ).toMatchObject([{ expected: '1.14' }]);
  });

  it('keeps errors and warnings apart', () => {
    const spec = withRow(2, { score: 19.9 }, withRow(0, { actual: '共培训3000人', score: 19 }));
    expect(check(spec).map((finding) => finding.severity)).toEqual(['error', 'warning']);
  });

  it.each<[string, TableSpec]>([
    ['a sound table', sound],
    ['the score that the rule gives', withRow(0, { actual: 3000, score: 15 })],
    ['one hundredth more than the rule gives', withRow(0, { actual: 3000, score: 15.01 })],
    ['full marks, which is P-030', withRow(0, { actual: 3000 })],
    ['a target that was reached and marks taken off', withRow(0, { score: 18 })],
    ['no score yet', withRow(0, { actual: 3000, score: '' })],
    ['未完成 without any number', unfinished({ reason: '专项次年启动' })],
    ['未完成 with figures of other units', unfinished({ reason: '投入30万元，举办2期' })],
    ['figures that could be enough', unfinished({ reason: '已认定180人，另有30人待审核' })],
    ['words about a rate', unfinished({ target: '≥95%', unit: '%', reason: '完成80%' })],
  ])('is silent for %s', (_name, spec) => {
    expect(check(spec)).toEqual([]);
  });
});

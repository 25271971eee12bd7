import { Decimal } from '../../../../src/domain/decimal/decimal';
import { defaultParameters } from '../../../../src/domain/scoring/parameters';
import { readStandard } from '../../../../src/domain/scoring/standard/readStandard';
import { scoreByStandard } from '../../../../src/domain/scoring/standard/scoreByStandard';
import { outcomeOf, resultOf } from '../../../support/standardNotation';

/** What a standard gives at a result; `open …` where a person is asked. */
function given(name: string, text: string, marks: string, result: string): string {
  const full = new Decimal(marks);
  const reading = readStandard(text, { marks: full, name });
  return outcomeOf(
    scoreByStandard(reading, { result: resultOf(result), target: null, marks: full }, defaultParameters),
  );
}

describe('the short ways in which forms print a standard', () => {
  it.each([
    // The rate in full first, then only what it is about.
    ['三公经费变动率', '“三公经费”变动率≦0计5分，“三公经费”>0的，每超过一个百分点扣0.5分', '5', '2.3%', '4'],
    ['三公经费变动率', '“三公经费”变动率≦0计5分，“三公经费”>0的，每超过一个百分点扣0.5分', '5', '-4%', '5'],
    // What a part of a step counts for, in brackets before the points.
    ['预算执行率', '达到100%得4分，每少5个百分点（不足5个百分点的按5个百分点算）扣1分', '4', '93%', '2'],
    ['预算执行率', '达到100%得4分，每少5个百分点（不足5个百分点的不扣分）扣1分', '4', '93%', '3'],
    // The name of the tier between its limits and its marks.
    ['群众满意度', '90%以上为优，得10分；80%（含）-90%为良，得8分；80%以下为差，得0分', '10', '85%', '8'],
    // How the rate is computed between its name and the limit.
    [
      '资金到位率',
      '资金到位率（到位资金/计划资金）100%得3分；80%（含）-100%得2分；低于80%得0分',
      '3',
      '80%',
      '2',
    ],
    // 1 is the whole of a rate.
    ['在职人员控制率', '控制率小于或等于1的得2分，大于1的不得分', '2', '95%', '2'],
    ['在职人员控制率', '控制率小于或等于1的得2分，大于1的不得分', '2', '101%', '0'],
    ['在职人员控制率', '控制率小于或等于1的得5分；大于1的，每超1个百分点扣1分', '5', '103%', '2'],
    // The marks without 分 at the end of a formula.
    ['重点工作完成率', '得分=重点工作完成率×10', '10', '97%', '9.7'],
    ['重点工作完成率', '（考核得分/50）*8', '8', '97%', '?unread'],
    // 个工作日 and 工作日 are one unit.
    ['办结时限', '不超过20个工作日得满分，每超过1个工作日扣1分', '5', '22工作日', '3'],
  ])('%s: %s (%s marks) at %s is %s', (name, text, marks, result, score) => {
    expect(given(name, text, marks, result)).toBe(score);
  });

  it('ask where 1 may be a percentage, or a bare number any of the two', () => {
    expect(given('差错率', '差错率≤1得满分，大于1不得分', '5', '3%')).toMatch(/percent-scale/);
    const marks = new Decimal(5);
    const reading = readStandard('控制率≤1得满分，大于1不得分', { marks, name: '在职人员控制率' });
    const result = { kind: 'number', value: new Decimal(95), percent: null } as const;
    expect(outcomeOf(scoreByStandard(reading, { result, target: null, marks }, defaultParameters))).toMatch(
      /percent-scale/,
    );
  });

  it('ask where brackets within a step were not read', () => {
    const text = '达到100%得4分，每少5个百分点（不足部分另行规定）扣1分';
    expect(readStandard(text, { marks: new Decimal(4), name: '预算执行率' }).status).toBe('partly');
  });
});

it('takes no full marks from a text whose best tier may be unread', () => {
  const text = '视完成质量综合认定后得3分；进度80%-100%得2分；低于80%得0分';
  const reading = readStandard(text, { marks: new Decimal(3), name: '项目进度' });
  expect(reading.status).toBe('partly');
  expect(reading.printedFull).toBeNull();
});

it('names a bare 95 as 95% where both ways of reading it agree', () => {
  const marks = new Decimal(5);
  const reading = readStandard('执行率≥95%得5分，60%以下得0分', { marks, name: '预算执行率' });
  const result = { kind: 'number', value: new Decimal(95), percent: null } as const;
  const scored = scoreByStandard(reading, { result, target: null, marks }, defaultParameters);
  expect(scored).toMatchObject({ kind: 'score', basis: { value: new Decimal('0.95') } });
});

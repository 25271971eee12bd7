import { type IndicatorCase } from '../../support/indicatorSheet';
import { outcome } from '../../support/outcomes';

describe('figures', () => {
  it.each<[string, IndicatorCase, string]>([
    ['at least, reached', { sign: '≥', target: 500, unit: '人', actual: 520 }, 'Q-POS 10'],
    ['at least, missed', { sign: '≥', target: 500, unit: '人', actual: 400 }, 'Q-POS 8'],
    [
      'a figure inside a sentence',
      { sign: '>=', target: 500, unit: '人', actual: '全年培训干部412人' },
      'Q-POS 8.24',
    ],
    [
      'another word for the same unit',
      { sign: '=', target: 502, unit: '人', actual: '为502名队员投保' },
      'Q-EQ 10',
    ],
    ['a target with sign and unit in one cell', { target: '≥12场次', actual: '已举办9场次' }, 'Q-POS 7.5'],
    ['no sign: equal is taken, more counts for 数量', { target: '12', unit: '次', actual: 14 }, 'Q-EQ 10'],
    [
      'at most, reached',
      { level2: '成本指标', sign: '≤', target: 50, unit: '万元', actual: 48.5 },
      'Q-REV-inv 10',
    ],
    [
      'at most, missed',
      { level2: '成本指标', sign: '≤', target: 50, unit: '万元', actual: 55 },
      'Q-REV-inv 9.0909',
    ],
    [
      'at most in another unit of money',
      { level2: '成本指标', target: '≤50万元', actual: '550000元' },
      'Q-REV-inv 9.0909',
    ],
    ['nothing allowed and nothing happened', { target: '=0', unit: '次', actual: 0 }, 'Q-EQ0 10'],
    ['nothing allowed but it happened', { target: '=0', unit: '次', actual: 2 }, 'Q-EQ0 0'],
    ['percent text against percent text', { level2: '质量指标', target: '≥95%', actual: '96%' }, 'Q-POS 10'],
    [
      'a percent format against points',
      { name: '合格率', sign: '≥', target: 95, unit: '%', actual: 0.9, formats: { G: '0.00%' } },
      'Q-POS 9.4737',
    ],
    [
      'a fraction as target against points',
      { name: '合格率', sign: '≥', target: 0.95, unit: '%', actual: 90 },
      'Q-POS 9.4737',
    ],
    ['both as fractions', { name: '按期完成率', sign: '=', target: 1, unit: '%', actual: 0.95 }, 'Q-EQ 9.5'],
    ['full-width digits and signs', { target: '≥９５％', actual: '　９６％　' }, 'Q-POS 10'],
    ['a number kept as text', { sign: '≥', target: '3000', unit: '平方米', actual: ' 2,700 ' }, 'Q-POS 9'],
    ['a range, inside', { target: '80%-90%', actual: '85%' }, 'in-range 10'],
    ['a range, outside', { target: '80%-90%', actual: '95%' }, 'judgement outside-range'],
    ['a direction in words', { name: '满意度', sign: '正向', target: 90, unit: '%', actual: 95 }, 'Q-POS 10'],
    ['more than n counts as n', { sign: '≥', target: 500, unit: '人', actual: '超过500人' }, 'Q-POS 10'],
    ['marks with a unit', { sign: '≥', target: 2, actual: 2, marks: '5分' }, 'Q-POS 5'],
    ['decimal marks', { sign: '≥', target: 3, actual: 1, marks: 22.5 }, 'Q-POS 7.5'],
  ])('%s', (_, one, expected) => {
    expect(outcome(one)).toBe(expected);
  });

  it.each<[string, IndicatorCase, string]>([
    ['about n', { sign: '≥', target: 500, unit: '人', actual: '约520人' }, 'judgement open-bound'],
    ['less than n', { sign: '≥', target: 500, unit: '人', actual: '不足500人' }, 'judgement open-bound'],
    [
      'several figures',
      { sign: '≥', target: 70, unit: '人', actual: 'MBA54人、MEM26人' },
      'judgement several-figures',
    ],
    [
      'a figure of another unit',
      { sign: '≥', target: 1, unit: '套', actual: '4个子系统投入使用' },
      'judgement figure-of-another-unit',
    ],
    [
      '0.9 against 1 % of a rate that may be either',
      { name: '贫困发生率', sign: '<', target: 0.9, unit: '%', actual: '5%' },
      'judgement percent-scale-unclear',
    ],
    [
      'more than an equal target of a quality',
      { level2: '质量指标', name: '合格率', target: '=95%', actual: '97%' },
      'judgement above-equal-target',
    ],
    [
      'another value than a standard',
      { level2: '成本指标', name: '补助标准', sign: '=', target: 400, unit: '元/人', actual: 380 },
      'judgement not-equal-target',
    ],
    [
      'a date for a number',
      { sign: '≥', target: 2, unit: '次', actual: '2023年5月6日' },
      'judgement other-kind',
    ],
    [
      'an error value',
      { sign: '≥', target: 2, unit: '次', actual: '#N/A' },
      'judgement words-against-number',
    ],
  ])('leaves %s to a person', (_, one, expected) => {
    expect(outcome(one)).toBe(expected);
  });

  it('follows the parameters', () => {
    const cost: IndicatorCase = { level2: '成本指标', sign: '≤', target: 100, actual: 150 };
    expect(outcome(cost)).toBe('Q-REV-inv 6.6667');
    expect(outcome(cost, { reverse: 'linear' })).toBe('Q-REV-lin 5');
    const quality: IndicatorCase = { level2: '质量指标', name: '合格率', target: '=95%', actual: '97%' };
    expect(outcome(quality, { equal: 'as-at-least' })).toBe('Q-EQ 10');
    expect(outcome({ target: '>90%', actual: '90%' }, { limit: 'strict' })).toBe('judgement exact-limit');
  });
});

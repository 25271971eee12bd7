import { assess } from '../../../src/domain/assessment/assess';
import { defaultParameters, type ScoringParameters } from '../../../src/domain/scoring/parameters';
import { workbookOf } from '../../support/grid';
import { type IndicatorCase, indicatorSheet } from '../../support/indicatorSheet';

/** `Q-POS 10`, `proposal a`, `judgement not-completed`, with the interval where a tier is named. */
function outcomes(
  cases: readonly IndicatorCase[],
  parameters: ScoringParameters = defaultParameters,
): string[] {
  const { sheet, table } = indicatorSheet(cases);
  return assess(workbookOf(sheet), table, { parameters }).rows.map(({ outcome }) => {
    switch (outcome.status) {
      case 'computed':
        return `${outcome.rule} ${outcome.score.toDecimalPlaces(4).toString()}`;
      case 'proposal':
        return `proposal ${outcome.rule} ${outcome.score.toString()}${outcome.preselected ? ' preselected' : ''}`;
      case 'judgement':
        return `judgement ${outcome.why}${outcome.rule ? ` ${outcome.rule}` : ''}${outcome.interval ? ` [${outcome.interval.join(', ')}]` : ''}`;
      case 'not-computable':
        return `missing ${outcome.missing.map(({ what }) => what).join(' ')}`;
      case 'none':
        return 'none';
    }
  });
}

function outcome(one: IndicatorCase, parameters?: Partial<ScoringParameters>): string | undefined {
  return outcomes([one], { ...defaultParameters, ...parameters })[0];
}

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

describe('words', () => {
  it.each<[string, IndicatorCase, string]>([
    ['one piece, done', { sign: '=', target: 1, unit: '个', actual: '完成' }, 'proposal a 10 preselected'],
    [
      'one piece, a sentence',
      { sign: '>=', target: 1, unit: '座', actual: '已建成党群服务中心' },
      'proposal a 10 preselected',
    ],
    [
      'a deadline, done',
      { level2: '时效指标', target: '2023年12月31日', actual: '已按期完成' },
      'proposal a 10 preselected',
    ],
    ['yes/no, done', { target: '是', actual: '完成' }, 'proposal a 10 preselected'],
    ['several pieces, done', { sign: '>=', target: 10, unit: '个', actual: '完成' }, 'proposal b 10'],
    ['one 万元, done', { sign: '=', target: 1, unit: '万元', actual: '完成' }, 'proposal b 10'],
    ['one year, done', { sign: '>=', target: 1, unit: '年', actual: '完成' }, 'proposal b 10'],
    ['at most one, done', { sign: '<=', target: 1, unit: '次', actual: '完成' }, 'proposal b 10'],
    [
      'a rate, 完成 alone',
      { name: '完成率', sign: '=', target: 100, unit: '%', actual: '完成' },
      'proposal b 10',
    ],
    [
      'a rate, a sentence',
      { name: '完成率', sign: '=', target: 100, unit: '%', actual: '已全部完成年度任务' },
      'judgement words-against-number',
    ],
    ['not done', { sign: '>=', target: 10, unit: '个', actual: '未完成' }, 'judgement not-completed'],
    [
      'in progress',
      { sign: '>=', target: 1, unit: '套', actual: '平台搭建完成，正在推进试点' },
      'judgement words-against-number',
    ],
    [
      'a tier for a number',
      { sign: '>=', target: 10, unit: '个', actual: '达到预期目标' },
      'judgement words-against-number',
    ],
    [
      'a tier for a deadline',
      { level2: '时效指标', target: '2023年1-12月', actual: '达到预期目标' },
      'judgement words-against-number',
    ],
    [
      'words for words, reached',
      { level2: '社会效益指标', target: '有效提升', actual: '达到预期目标' },
      'judgement words-against-words d [8, 10]',
    ],
    [
      'words for words, in part',
      { level2: '社会效益指标', target: '有效提升', actual: '部分达到预期目标' },
      'judgement words-against-words d [6, 8]',
    ],
    [
      'words for words, failed',
      { level2: '社会效益指标', target: '有效提升', actual: '未达到预期目标' },
      'judgement words-against-words d [0, 6]',
    ],
    [
      'the target repeated',
      { level2: '社会效益指标', target: '运转有序', actual: '运转有序' },
      'judgement words-against-words d [8, 10]',
    ],
    [
      'words that name no tier',
      { level2: '社会效益指标', target: '运转有序', actual: '各项工作正常开展' },
      'judgement words-against-words d',
    ],
    [
      'a sentence of completion for words names no tier',
      { target: '按部署落实', actual: '完成了方案的编制' },
      'judgement words-against-words d',
    ],
    [
      'satisfaction in words',
      { level2: '服务对象满意度指标', name: '群众满意度', target: '≥90%', actual: '满意' },
      'judgement satisfaction-without-figure c',
    ],
    [
      'satisfaction, 完成',
      { level2: '满意度指标', name: '调查结果', target: '≥90%', actual: '完成' },
      'judgement satisfaction-without-figure c',
    ],
    [
      'satisfaction with a figure',
      { name: '群众满意度', target: '≥90%', actual: '问卷98份，满意率95%' },
      'Q-POS 10',
    ],
    [
      'satisfaction with several',
      { name: '群众满意度', target: '≥90%', actual: '干部满意率95%，群众满意率88%' },
      'judgement several-figures',
    ],
    ['是 answered by 是', { target: '是', actual: '是' }, 'yes 10'],
    ['是 answered by 否', { target: '是', actual: '否' }, 'judgement answered-no'],
    ['无 wanted and 无 found', { target: '无', actual: '无' }, 'yes 10'],
  ])('%s', (_, one, expected) => {
    expect(outcome(one)).toBe(expected);
  });

  it('uses the tier bounds that the person chose', () => {
    const bounds = {
      reached: defaultParameters.tiers.reached,
      partial: defaultParameters.tiers.reached.minus('0.3'),
    };
    expect(outcome({ target: '提升', actual: '未达到预期目标' }, { tiers: bounds })).toBe(
      'judgement words-against-words d [0, 5]',
    );
  });
});

describe('deadlines', () => {
  it.each<[string, IndicatorCase, string]>([
    ['kept', { target: '2023年12月底前', actual: '2023年11月20日' }, 'deadline-met 10'],
    ['kept, without a year', { target: '12月31日前', actual: '12月20日' }, 'deadline-met 10'],
    [
      'kept, as dates of Excel',
      { target: 45291, actual: 45270, formats: { E: 'yyyy/m/d', G: 'yyyy/m/d' } },
      'deadline-met 10',
    ],
    ['missed', { target: '2023年12月', actual: '2024年1月' }, 'judgement deadline-missed'],
    ['not told exactly enough', { target: '2023年6月30日', actual: '2023年' }, 'judgement deadline-unclear'],
  ])('%s', (_, one, expected) => {
    expect(outcome({ level2: '时效指标', name: '完成时间', ...one })).toBe(expected);
  });
});

describe('what is missing', () => {
  it.each<[string, IndicatorCase, string]>([
    ['no actual value', { target: '≥95%' }, 'missing actual'],
    ['spaces for an actual value', { target: '≥95%', actual: '　' }, 'missing actual'],
    ['a placeholder for an actual value', { target: '≥95%', actual: '——' }, 'missing actual'],
    ['no marks', { target: '≥95%', actual: '96%', marks: '' }, 'missing marks'],
    ['marks of zero', { target: '≥95%', actual: '96%', marks: 0 }, 'missing marks'],
    ['nothing filled in yet', {}, 'missing target actual'],
    ['no target', { actual: '96%' }, 'judgement no-target'],
    ['no name', { name: '', target: '≥95%', actual: '96%' }, 'none'],
    ['a name of spaces', { name: '　 ', actual: '96%' }, 'none'],
  ])('%s', (_, one, expected) => {
    expect(outcome(one)).toBe(expected);
  });
});

describe('a scoring standard of the row', () => {
  const row: IndicatorCase = { target: '≥100人', actual: '90人' };

  it.each([
    '达到目标值得满分，未达到按完成比例得分',
    '完成率达到100%的得满分，否则按实际完成比例计分。',
    '按完成比例得分',
  ])('%s says the same as the national rule', (standard) => {
    expect(outcome({ ...row, standard })).toBe('Q-POS 9');
  });

  it.each([
    '每少1人扣0.5分，扣完为止',
    '完成率≥95%得10分，90%-95%得8分，90%以下不得分',
    '完成得满分，未完成不得分',
    '按完成比例得分，低于60%不得分',
    '优秀10分，良好8分',
  ])('%s comes before the national rule and is left to a person', (standard) => {
    expect(outcome({ ...row, standard })).toBe('judgement printed-standard');
  });
});

describe('one fact for two indicators', () => {
  const control = { level2: '成本指标', name: '费用控制率', sign: '>=', target: '95%' };
  const saving = { level2: '成本指标', name: '成本节约率', sign: '>=', target: '5%' };

  it('is left to a person where it proves spending and saving at once', () => {
    const found = outcomes([
      { ...control, actual: '支出为预算的85.5%，达到控制指标' },
      { ...saving, actual: '全年支出85.5%，节约明显' },
    ]);
    expect(found).toEqual(['judgement one-fact-two-indicators', 'judgement one-fact-two-indicators']);
  });

  it('is left to a person where one clause serves a floor and a ceiling', () => {
    const actual = '人均费用380元，符合要求';
    const found = outcomes([
      { name: '人均补助', sign: '>=', target: 300, unit: '元', actual },
      { name: '人均成本', sign: '<=', target: 400, unit: '元', actual },
    ]);
    expect(found).toEqual(['judgement one-fact-two-indicators', 'judgement one-fact-two-indicators']);
  });

  it('is none where rows only share a round figure or the same words of one direction', () => {
    const found = outcomes([
      { name: '培训完成率', target: '≥100%', actual: '100%' },
      { name: '成本控制率', target: '≤100%', actual: '100%' },
      { name: '选人用人满意度', target: '≥90%', actual: '满意度达到95%' },
      { name: '干部群众满意度', target: '≥90%', actual: '满意度达到95%' },
    ]);
    expect(found.every((one) => one.startsWith('Q-'))).toBe(true);
  });
});

it('leaves rows that share one merged cell of marks or score to a person', () => {
  const { sheet, table } = indicatorSheet(
    [
      { name: '甲', target: '≥2', actual: 2 },
      { name: '乙', target: '≥3', actual: 3, marks: '', score: '' },
      { name: '丙', target: '≥4', actual: 4 },
    ],
    { merges: ['H6:H7', 'I6:I7'] },
  );
  const { rows, total } = assess(workbookOf(sheet), table, { parameters: defaultParameters });
  expect(rows.map(({ outcome: one }) => (one.status === 'judgement' ? one.why : one.status))).toEqual([
    'shared-score',
    'shared-score',
    'computed',
  ]);
  expect([total.fullMarks, total.open, total.most].map(String)).toEqual(['30', '10', '29']);
});

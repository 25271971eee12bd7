import { assess } from '../../../src/domain/assessment/assess';
import { defaultParameters } from '../../../src/domain/scoring/parameters';
import { workbookOf } from '../../support/grid';
import { type IndicatorCase, indicatorSheet } from '../../support/indicatorSheet';
import { outcome, outcomes } from '../../support/outcomes';

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
      'satisfaction as a mark',
      { name: '群众满意度', target: '≥90%', actual: '92.5分' },
      'judgement figure-of-another-unit',
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
    ['完成率≥95%得10分，90%-95%得8分，90%以下不得分', 'standard 8'],
    ['完成得满分，未完成不得分', 'standard 0'],
    ['按完成比例得分，低于60%不得分', 'standard 9'],
  ])('%s comes before the national rule', (standard, expected) => {
    expect(outcome({ ...row, standard })).toBe(expected);
  });

  it.each(['优秀10分，良好8分', '按领导意见给分', '完成较好得8分，其他情况酌情扣分'])(
    '%s is left to a person',
    (standard) => {
      expect(outcome({ ...row, standard })).toBe('judgement printed-standard');
    },
  );
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

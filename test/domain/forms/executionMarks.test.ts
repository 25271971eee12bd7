import { wholeWay } from '../../support/wholeWay';

/** A form without a cell for the marks of 预算执行率; the rate is 97.75 %. */
const form = ({ label = '预算执行情况（万元）', score = '得分', marks = [50, 30, 10] } = {}): string => `
2022年度项目自评表
项目名称 | | 申报工作经费 | | | |
${label} | | | 预算数（A） | 执行数（B） | 执行率（B/A） | ${score}
 | | 年度财政资金总额 | 200 | 195.5 | |
一级指标 | 二级指标 | 三级指标 | 年初目标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 完成文本编制 | 3套 | 3套 | ${marks[0] ?? ''} |
效益指标 | 社会效益指标 | 惠及人数 | ≥100人 | 120人 | ${marks[1] ?? ''} |
满意度指标 | 满意度指标 | 群众满意度 | ≥90% | 92% | ${marks[2] ?? ''} |
总分 | | | | | |
`;

describe('the marks of 预算执行率 where the form has no cell for them', () => {
  it.each([
    ['the header of the score', { score: '得分（20分*执行率）' }, 'ready 19.55'],
    ['the header of the score, in brackets', { score: '得分（15分）' }, 'ready 14.66'],
    ['the label beside the block', { label: '预算执行情况（万元）（20分）' }, 'ready 19.55'],
    ['the indicators leave 10 of 100', {}, 'ready 9.78'],
  ])('come from: %s', (_from, parts, expected) => {
    expect(wholeWay(form(parts)).at('G4')).toBe(expected);
  });

  it.each([
    ['leave 20 of 100', [40, 30, 10]],
    ['leave nothing', [50, 40, 10]],
    ['have no marks themselves', []],
  ])('are not guessed where the indicators %s', (_how, marks) => {
    expect(wholeWay(form({ marks })).at('G4')).toBe('judgement missing-input');
  });
});

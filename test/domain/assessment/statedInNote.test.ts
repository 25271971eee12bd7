import { statedInNote } from '../../../src/domain/assessment/statedInNote';
import { wholeWay } from '../../support/wholeWay';

const read = (note: string, name: string): string | null => statedInNote(note, name)?.value.toFixed() ?? null;

describe('a rate that stands in the note of a row', () => {
  it.each([
    ['98.3%', '政府采购执行率', '98.3'],
    ['年末结转结余76.4万元，结转结余率6.12%', '结转结余率', '6.12'],
    ['实际支出186.4万元，预算182.1万元，控制率为102.36%。', '公用经费控制率', '102.36'],
    ['调查240人，满意度达94.2%', '服务对象满意度', '94.2'],
  ])('%s beside %s is %s', (note, name, value) => {
    expect(read(note, name)).toBe(value);
  });

  it.each([
    ['支出较预算减少3.1%', '公用经费控制率'],
    ['上年控制率102.36%', '公用经费控制率'],
    ['执行率92%，上年95%', '预算执行率'],
    ['执行率约92%', '预算执行率'],
    ['采购执行率98%', '预算调整率'],
    ['扣除5%', '预算编制合理性'],
    ['执行率未达标', '预算执行率'],
  ])('%s beside %s is none', (note, name) => {
    expect(read(note, name)).toBeNull();
  });

  const form = (note: string): string => `
部门整体支出绩效自评表（2021年度）
一级指标 | 三级指标 | 分值 | 评分标准 | 自评得分 | 自评说明
预算执行 | 结转结余率 | 5 | 结转结余率≤10%的得5分；10%＜结转结余率≤20%的得4分；结转结余率>20%的得0分 | | ${note}
预算执行 | 财务合规性 | 5 | 每发现一处违规扣1分，扣完为止 | 5 |
合计 | | 10 | | | `;

  it('is what the standard of the row is applied to, in a form without a column for results', () => {
    const way = wholeWay(form('年末结转结余率12.4%'));
    expect(way.at('E3')).toBe('ready 4');
    expect(way.formulaAt('E3')).toContain('F3=""');
    expect(wholeWay(form('年末结余76.4万元')).at('E3')).toBe('judgement standard-without-result');
  });
});

import { readQuantity } from '../../../src/domain/quantity/readQuantity';
import { shown, wantedOf } from './shown';

describe('a figure inside a sentence', () => {
  test.each([
    ['培训总人数4208人', '人', '4208人'],
    ['502名', '人', '502名'],
    ['签订承保协议，为502名乡村振兴工作队员投保', '人', '502名'],
    ['每人每年360元，502人保费18.072万元', '元', '360元'],
    ['通过率达到90%以上', '%', '90% above'],
    ['支出总预算资金85.5%，达到费用控制指标', '%', '85.5%'],
    ['通过随机问卷调查，满意度达97.3%。', '%', '97.3%'],
    ['据统计服务对象超过500人次', '人', '500人次 above'],
    ['可持续使用3年以上', '年', '3年 above'],
    ['可持续使用3年以上。', '年', '3年 above'],
    ['100%完成', '%', '100%'],
    ['共培训期次31期', '期', '31期'],
    ['已完成工程的验收合格率达100%', '%', '100%'],
    ['发放6人', '人次', '6人'],
    ['考生满意度95%', '%', '95%'],
    ['抽样问卷，基层党组织和党员群众满意度达95.7%。', '%', '95.7%'],
  ])('%s, wanted in %s, is read as %s', (text, unit, expected) => {
    expect(shown(readQuantity({ value: text }, wantedOf(unit)))).toBe(expected);
  });

  test.each([
    ['目前已有4个子系统已完全投入使用', '套', 'text 1'],
    ['2020年任务已完成，整体需要到2021年底才能完成。', '年', 'text 0'],
    ['MBA54人、MEM26人', '人', 'text 2'],
    ['每人每年360元，502人保费18.072万元', '次', 'text 3'],
    ['平台搭建完成，正在推进试点', '套', 'text 0'],
    ['未完成', '人', 'failed'],
    ['完成', '个', 'completed'],
    ['已建成市级党群服务中心', '个', 'completed-sentence'],
    ['在期间内完成', '年', 'completed-sentence'],
    ['按指标拨付到位', '元/人', 'completed-sentence'],
    ['按指标完成', '元/人', 'completed-sentence'],
    ['达到预期目标', '人', 'reached'],
    ['明显提升', '%', 'reached'],
    ['有序良好运转', '%', 'text 0'],
  ])('%s, wanted in %s, gives %s', (text, unit, expected) => {
    expect(shown(readQuantity({ value: text }, wantedOf(unit)))).toBe(expected);
  });
});

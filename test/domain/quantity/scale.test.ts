import { readQuantity } from '../../../src/domain/quantity/readQuantity';
import { readTarget } from '../../../src/domain/quantity/readTarget';
import { alignScale } from '../../../src/domain/quantity/scale';
import type { CellValue } from '../../../src/domain/snapshot/snapshot';
import { shownAlignment, wantedOf } from './shown';

function align(
  actual: CellValue,
  sign: string,
  target: CellValue,
  unit: string,
  name: string | null,
): string {
  const wanted = readTarget({ value: target }, { comparison: sign, unit });
  const quantity = readQuantity({ value: actual }, unit === '' ? undefined : wantedOf(unit));
  if (quantity.kind !== 'number' || wanted.kind !== 'number') return `${quantity.kind} : ${wanted.kind}`;
  return shownAlignment(alignScale(quantity, wanted, { indicatorName: name }));
}

describe('percentages on one scale', () => {
  test.each<[CellValue, string, CellValue, string, string, string]>([
    [0.95, '=', 1, '%', '按期完成率', '0.95 : 1 fraction'],
    ['通过随机问卷调查，满意度达97.3%。', '>=', 0.95, '%', '群众满意度', '97.3 : 95 points'],
    ['通过率达到90%以上', '>', 0.9, '%', '考试通过率', '90 : 90 points'],
    ['100%完成', '=', 1, '%', '按时完成率', '100 : 100 points'],
    ['考生满意度95%', '>=', 90, '%', '考生满意度', '95 : 90 points'],
    ['支出总预算资金85.5%，达到费用控制指标', '>=', 0.95, '%', '费用控制率', '85.5 : 95 points'],
    [95, '>=', 1, '%', '完成率', '95 : 100 points'],
    [0.97, '>=', 95, '%', '满意度', '97 : 95 points'],
    [1, '=', 100, '%', '覆盖率', '100 : 100 points'],
    [1.05, '>=', 1, '%', '完成率', '105 : 100 points'],
    ['0.05%', '<', 0.1, '%', '贫困人口发生率', '0.05 : 0.1 points'],
    ['0.5%', '<', 0.1, '%', '贫困人口发生率', 'unclear percent-scale'],
    ['4%', '>=', 0.05, '%', '贡献率', 'unclear percent-scale'],
    ['6%', '>=', 0.05, '%', '贡献率', '6 : 5 points'],
    ['99%', '>=', '≥98%', '', '单位人员满意度', '99 : 98 points'],
  ])('%s against %s %s %s of %s', (actual, sign, target, unit, name, expected) => {
    expect(align(actual, sign, target, unit, name)).toBe(expected);
  });
});

describe('units on one scale', () => {
  test.each<[CellValue, string, CellValue, string, string, string]>([
    ['每人每年360元，502人保费18.072万元', '<=', 400, '元', '保险保费', '360 : 400'],
    ['18.072万元', '<=', 200000, '元', '保费', '180720 : 200000'],
    ['502名', '=', 502, '人', '人数', '502 : 502'],
    ['5万元', '=', '50000元/人', '', '补贴标准', '50000 : 50000'],
    [4208, '>=', 4000, '人', '培训人数', '4208 : 4000'],
  ])('%s against %s %s %s of %s', (actual, sign, target, unit, name, expected) => {
    expect(align(actual, sign, target, unit, name)).toBe(expected);
  });
});

describe('scales that are told, asked, or left open', () => {
  test.each<[CellValue, string, CellValue, string, string | null, string]>([
    ['30%', '>=', 1, '%', '任务完成率', '30 : 100 points'],
    ['60%', '>=', 0.9, '%', '验收合格率', '60 : 90 points'],
    [0.3, '>=', '≥98%', '', '满意度', 'unclear percent-scale'],
    [0.99, '>=', '≥98%', '', '满意度', '99 : 98 points'],
    [99, '>=', '≥98%', '', '满意度', '99 : 98 points'],
    ['97%', '>=', 95, '', '满意度', '97 : 95 points'],
    ['97%', '>=', 0.95, '', '满意度', '97 : 95 points'],
    [97, '>=', 0.95, '', '满意度', '97 : 95 points'],
    [0.97, '>=', 0.95, '', '满意度', '0.97 : 0.95'],
    [97, '>=', 95, '', '满意度', '97 : 95'],
    [3, '>=', 1, '', '举办次数', '3 : 1'],
    ['95%', '<=', 1, '%', '三公经费控制率', '95 : 100 points'],
    ['0%', '<=', 0.01, '%', '投诉率', '0 : 0.01 points'],
    [0, '=', 0, '%', '事故发生率', '0 : 0 fraction'],
    ['0.8%', '<=', 1, '%', '差错率', '0.8 : 1 points'],
    ['3%', '<=', 1, '%', '差错率', 'unclear percent-scale'],
    ['3%', '>=', 5, '%', '增长率', '3 : 5 points'],
    [1.2, '>=', 1.1, '%', '增长率', '1.2 : 1.1 points'],
    [0.8, '>=', 5, '%', '增长率', 'unclear percent-scale'],
    ['95%', '>=', 0.95, '%', null, '95 : 95 points'],
    ['90%', '>=', 0.95, '%', null, 'unclear percent-scale'],
  ])('%s against %s %s %s of %s', (actual, sign, target, unit, name, expected) => {
    expect(align(actual, sign, target, unit, name)).toBe(expected);
  });

  test.each<[CellValue, string, CellValue, string, string | null, string]>([
    ['22.34万人次', '>=', 200000, '人次', '培训人次', '223400 : 200000'],
    ['223400人次', '>=', 20, '万人次', '培训人次', '22.34 : 20'],
    [22.34, '>=', 20, '万人次', '培训人次', '22.34 : 20'],
    [223400, '>=', 20, '万人次', '培训人次', 'unclear unit'],
    [360000, '<=', 40, '万元', '成本', 'unclear unit'],
    [36, '<=', 40, '万元', '成本', '36 : 40'],
    ['36万元', '<=', '≤40', '', '成本', '36 : 40'],
    ['360000元', '<=', '≤40', '', '成本', 'unclear unit'],
    ['360元/人', '<=', 400, '元', '人均成本', '360 : 400'],
    ['360元/人', '<=', 400, '元', '总成本', 'unclear unit'],
    ['90分钟', '<=', 2, '小时', '办理时间', '90 : 120'],
    ['2小时', '<=', 90, '分钟', '办理时间', '120 : 90'],
    ['3个月', '<=', 1, '年', '工期', '3 : 12'],
    ['3天', '<=', '5个工作日', '', '办理时限', 'unclear unit'],
    ['3套', '>=', '2个', '', '系统', 'unclear unit'],
    ['95%', '>=', '≥90分', '', '考核', 'unclear unit'],
    ['95%', '>=', 3, '', '举办次数', 'unclear unit'],
    ['95%', '>=', 90, '', null, 'unclear unit'],
    ['3%', '>=', 2, '', '收入增长率', '3 : 2 points'],
    ['5‰', '<=', '1%', '', '事故率', 'unclear unit'],
  ])('%s against %s %s %s of %s', (actual, sign, target, unit, name, expected) => {
    expect(align(actual, sign, target, unit, name)).toBe(expected);
  });
});

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

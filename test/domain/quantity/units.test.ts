import {
  amountFactor,
  canonicalUnit,
  isPercentUnit,
  numeratorUnit,
  parseAmountUnit,
  sameUnit,
  unitFactor,
  unitOfName,
} from '../../../src/domain/quantity/units';

describe('units that are the same', () => {
  test.each([
    ['人', '名'],
    ['人', '人次'],
    ['位', '人'],
    ['人（次）', '名'],
    ['平方米', '㎡'],
    ['m²', '平方米'],
    ['M2'.toLowerCase(), '平米'],
    ['天', '日'],
    ['%', '百分比'],
    ['％', '%'],
    ['期', '期次'],
    ['批', '批次'],
    ['个月', '月'],
    ['公里', 'km'],
    ['公斤', '千克'],
    ['台（套）', '套'],
    ['台/套', '台'],
    ['元／人', '元/人'],
    ['万人次', '万人'],
    ['单位：万元', '万元'],
    [' 万 元 ', '（万元）'],
    ['元/人·年', '元/人/年'],
    ['篇', '篇'],
    ['小时', '个小时'],
  ])('%s = %s', (a, b) => {
    expect(sameUnit(a, b)).toBe(true);
    expect(sameUnit(b, a)).toBe(true);
  });

  test.each([
    ['元', '万元'],
    ['元', '元/人'],
    ['个', '项'],
    ['套', '个'],
    ['%', '百分点'],
    ['%', '‰'],
    ['天', '工作日'],
    ['人', '户'],
    ['人', '万人'],
    ['元', '美元'],
    ['平方米', '米'],
    ['平方米', '亩'],
    ['次', '场'],
    ['', ''],
    ['', '人'],
    ['年', '月'],
  ])('%s is not %s', (a, b) => {
    expect(sameUnit(a, b)).toBe(false);
  });
});

describe('factors between units', () => {
  test.each([
    ['元', '万元', '0.0001'],
    ['万元', '元', '10000'],
    ['亿元', '万元', '10000'],
    ['千元', '元', '1000'],
    ['万元', '万元', '1'],
  ] as const)('%s to %s is %s', (from, to, expected) => {
    expect(amountFactor(from, to).toFixed()).toBe(expected);
    expect(unitFactor(from, to)?.toFixed()).toBe(expected);
  });

  test.each([
    ['人次', '万人次', '0.0001'],
    ['万人', '名', '10000'],
    ['小时', '分钟', '60'],
    ['年', '个月', '12'],
    ['公里', '米', '1000'],
    ['万元/人', '元/人', '10000'],
    ['万平方米', '平方米', '10000'],
    ['吨', '公斤', '1000'],
    ['人', '名', '1'],
  ])('%s to %s is %s', (from, to, expected) => {
    expect(unitFactor(from, to)?.toFixed()).toBe(expected);
  });

  test.each([
    ['人', '元'],
    ['分钟', '小时'],
    ['月', '年'],
    ['天', '月'],
    ['元', '元/人'],
    ['元', '美元'],
    ['个', '套'],
    ['%', '‰'],
    ['元/人', '元/户'],
  ])('there is no exact factor from %s to %s', (from, to) => {
    expect(unitFactor(from, to)).toBeNull();
  });
});

describe('words about units', () => {
  test.each([
    ['万元', '万元'],
    ['（万元）', '万元'],
    ['单位：元', '元'],
    ['金额单位：亿元', '亿元'],
    ['人民币万元', '万元'],
    ['万', '万元'],
    ['千元', '千元'],
    ['美元', null],
    ['人', null],
    ['', null],
    ['元/人', null],
    ['valueOf', null],
    ['constructor', null],
  ])('%s as a unit of money is %s', (text, expected) => {
    expect(parseAmountUnit(text)).toBe(expected);
  });

  test.each([
    ['元/人', '元'],
    ['次/年', '次'],
    ['万元/公里', '万元'],
    ['次/月', null],
    ['次/季度', null],
    ['元', null],
    ['台/套', '台'],
  ])('%s counts %s', (unit, expected) => {
    expect(numeratorUnit(unit)).toBe(expected);
  });

  test.each([
    ['培训人数', '人'],
    ['参训人次', '人'],
    ['举办期数', '期'],
    ['组织人才体检次数', '次'],
    ['受益户数（户）', '户'],
    ['参训率', '%'],
    ['群众满意度', '%'],
    ['建设面积', null],
    ['社会影响力', null],
    ['补贴标准', null],
  ])('%s is counted in %s', (name, expected) => {
    expect(unitOfName(name)).toBe(expected);
  });

  test('percent units and names', () => {
    expect(['%', '％', '百分比', '（%）'].map(isPercentUnit)).toEqual([true, true, true, true]);
    expect(['百分点', '‰', '', '人'].map(isPercentUnit)).toEqual([false, false, false, false]);
    expect(canonicalUnit('㎡')).toBe('平方米');
    expect(canonicalUnit('万人次')).toBe('万人');
    expect(canonicalUnit('x'.repeat(500))).toHaveLength(500);
  });
});

import { rates } from '../../../support/rateCells';
import { sheetOf } from '../../../support/grid';
import { findingsIn, shown } from '../nationalForm';

const whole = (final: number) => `部门收入支出决算总表
单位：万元
项目 | 决算数
本年支出合计 | ${final}`;
const fiscal = `财政拨款收入支出决算总表
单位：万元
项目 | 决算数
本年支出合计 | 72`;
const budget = `一般公共预算财政拨款支出预算表
单位：万元
项目 | 年初预算数
本年支出合计 | 80`;
const rateTable = (rate: string) => `计算表
指标 | 结果
预算执行率 | ${rate}`;

/** Findings of P-068 on the last sheet, the one with the rate. */
const mixed = (...grids: readonly string[]): readonly string[] =>
  shown('P-068', findingsIn(...grids.map((grid, index) => sheetOf(grid, { name: `表${index + 1}` }))));

describe('P-068 a rate of fiscal money and all money', () => {
  it('is reported where only the mixture gives what is printed', () => {
    expect(mixed(whole(95), fiscal, budget, rateTable('118.75%'))).toEqual(['warning B3 B4 B4']);
    expect(mixed(whole(95), budget, rateTable('118.75%'))).toEqual(['warning B3 B4 B4']);
  });

  it('is none where figures of one scope give it, where it is wrong anyway, or where there is no other money', () => {
    expect(mixed(whole(95), fiscal, budget, rateTable('90.00%'))).toEqual([]);
    expect(mixed(whole(95), fiscal, budget, rateTable('60.00%'))).toEqual([]);
    expect(mixed(whole(72), fiscal, budget, rateTable('90.00%'))).toEqual([]);
  });

  it('is never computed by the way: the person is asked, what is of one scope first', () => {
    expect(rates([whole(95)], [fiscal], [budget], [rateTable('')])).toEqual([
      'B3 execution question 0.9000/1.1875',
    ]);
    expect(rates([whole(72)], [fiscal], [budget], [rateTable('')])).toEqual(['B3 execution computed 0.9000']);
  });
});

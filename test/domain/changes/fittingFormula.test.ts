import { fittingFormula } from '../../../src/domain/changes/fittingFormula';
import { parseAddress } from '../../../src/domain/snapshot/address';
import { sheetOf, type SheetOptions } from '../../support/grid';

/** Function and formula that fit the cell; null where none does. */
function fitting(grid: string, address: string, options: SheetOptions = {}) {
  const { row, column } = parseAddress(address)!;
  const found = fittingFormula(sheetOf(grid, options), row, column);
  return found && { formula: found.formula, format: found.numberFormat };
}

describe('the function that fits a cell by the headers around it', () => {
  it('执行率 beside 预算数 and 执行数', () => {
    const grid = `项目 | 预算数 | 执行数 | 执行率
      培训费 | 120 | 90 |
      会议费 |  |  | `;
    expect(fitting(grid, 'D2')).toEqual({
      formula: '=IF(COUNT(C2,B2)<2,"",PERF.EXECRATE(C2,B2))',
      format: '0.00%',
    });
    expect(fitting(grid, 'D3')?.formula).toBe('=IF(COUNT(C3,B3)<2,"",PERF.EXECRATE(C3,B3))');
  });

  it('takes the budget after adjustment where the year-opening budget stands beside it', () => {
    const grid = `项目 | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分
      资金 | 100 | 120 | 90 | 10 |  | `;
    expect(fitting(grid, 'F2')?.formula).toContain('PERF.EXECRATE(D2,C2)');
    expect(fitting(grid, 'G2')?.formula).toBe('=IF(OR(E2="",COUNT(D2,C2)<2),"",PERF.EXECSCORE(D2,C2,E2))');
  });

  it('reads headers of two rows and merged cells', () => {
    const grid = `科室 | 资金（万元） |  | 执行率（%）
       | 预算数 | 支出数 |
      办公室 | 200 | 150 | `;
    expect(fitting(grid, 'D3', { merges: ['A1:A2', 'B1:C1', 'D1:D2'] })).toEqual({
      formula: '=IF(COUNT(C3,B3)<2,"",ROUND(PERF.EXECRATE(C3,B3)*100,2))',
      format: null,
    });
  });

  it('reads labels beside the figures where they stand one below the other', () => {
    const grid = `本年情况 | 数值
      编制数 | 24
      在职人员数 | 21
      在职人员控制率 | `;
    expect(fitting(grid, 'B4')?.formula).toBe('=IF(COUNT(B3,B2)<2,"",PERF.STAFFRATE(B3,B2))');
  });

  it('scores by target, actual value and marks, and by the printed standard where there is one', () => {
    const plain = `指标 | 指标值 | 实际完成值 | 分值 | 得分
      培训人次 | ≥100人次 | 120人次 | 10 | `;
    expect(fitting(plain, 'E2')).toEqual({
      formula: '=IF(OR(C2="",B2="",D2=""),"",PERF.TARGETSCORE(C2,B2,D2))',
      format: null,
    });
    const printed = `指标 | 评分标准 | 实际完成值 | 分值 | 自评得分
      预算完成率 | 100%计满分，每低于5%扣2分，扣完为止 | 95% | 10 | `;
    expect(fitting(printed, 'E2')?.formula).toContain('PERF.SCORE(C2,D2,B2)');
  });

  it('completion, deviation, change against last year and grade', () => {
    const grid = `项目 | 目标值 | 实际值 | 完成率 | 偏差率 | 上年数 | 本年数 | 增长率
      甲 | 10 | 12 |  |  | 5 | 6 | `;
    expect(fitting(grid, 'D2')?.formula).toContain('PERF.ACHIEVE(C2,B2)');
    expect(fitting(grid, 'E2')?.formula).toContain('PERF.DEVIATION(C2,B2)');
    expect(fitting(grid, 'H2')?.formula).toContain('PERF.CHANGERATE(G2,F2)');
    const years = `项目 | 2022年决算数 | 2023年决算数 | 增减（%）
      甲 | 5 | 6 | `;
    expect(fitting(years, 'D2')?.formula).toBe('=IF(COUNT(C2,B2)<2,"",ROUND(PERF.CHANGERATE(C2,B2)*100,2))');
    const grade = `单位 | 总分 | 评价等级
      甲 | 93 | `;
    expect(fitting(grade, 'C2')?.formula).toBe('=IF(B2="","",PERF.GRADE(B2))');
  });

  it('counts a fall as positive where the header says so', () => {
    const grid = `项目 | 上年数 | 本年数 | 下降率
      接待费 | 5 | 4 | `;
    expect(fitting(grid, 'D2')?.formula).toContain('-PERF.CHANGERATE(C2,B2)');
  });

  it.each([
    ['a column that names nothing to compute', '项目 | 预算数 | 备注\n甲 | 1 | ', 'C2'],
    ['a rate without its denominator', '项目 | 执行数 | 执行率\n甲 | 1 | ', 'C2'],
    [
      'two columns that fit equally well',
      '项目 | 执行数 | 执行数 | 预算数 | 执行率\n甲 | 1 | 2 | 3 | ',
      'E2',
    ],
    ['figures in different units', '项目 | 预算数（万元） | 执行数（元） | 执行率\n甲 | 1 | 10000 | ', 'D2'],
    ['a text where the amount belongs', '项目 | 预算数 | 执行数 | 执行率\n甲 | 见附表 | 5 | ', 'D2'],
    ['an empty sheet', '', 'A1'],
  ])('nothing fits %s', (_what, grid, address) => {
    expect(fitting(grid, address)).toBeNull();
  });
});

import { edits, found, unitForm } from '../nationalForm';

type Changes = Readonly<Record<string, string>>;
const check = (code: string, changes: Changes = {}) => found(code, edits(unitForm, changes));

describe('the form with units', () => {
  it.each([
    'P-013',
    'P-014',
    'P-015',
    'P-016',
    'P-049',
    'P-050',
    'P-051',
    'P-069',
    'P-070',
    'P-086',
    'P-095',
  ])('is sound for %s', (code) => {
    expect(check(code)).toEqual([]);
  });
});

describe('P-013 an execution rate below 60 %', () => {
  const low = { E6: '180', G6: '56.25%' };
  it('is a warning, and a hint where the remarks explain it', () => {
    expect(check('P-013', low)).toEqual(['warning E6 D6 G6']);
    expect(check('P-013', { ...low, B16: '汛期推迟开工，余款下年支付' })).toEqual(['info E6 D6 G6']);
  });
  it('is not said of 60 % or of an amount that is not there yet', () => {
    expect(check('P-013', { E6: '192', G6: '60%' })).toEqual([]);
    expect(check('P-013', { E6: '', G6: '' })).toEqual([]);
  });
});

describe('P-014 a budget set to the spending', () => {
  it('is a hint, and a warning beside a large change without a reason', () => {
    expect(check('P-014', { E6: '320' })).toEqual(['info D6 E6 C6']);
    expect(check('P-014', { D6: '480', E6: '480' })).toEqual(['warning D6 E6 C6']);
  });
  it('is not said where the budget never changed', () => {
    expect(check('P-014', { C6: '320', E6: '320' })).toEqual([]);
  });
});

describe('P-015 and P-016 large changes of the budget', () => {
  it('are reported beyond +30 % and −20 %', () => {
    expect(check('P-015', { D6: '390.1' })).toEqual(['warning C6 D6']);
    expect(check('P-015', { D6: '390' })).toEqual([]);
    expect(check('P-016', { D6: '239' })).toEqual(['warning C6 D6']);
    expect(check('P-016', { D6: '240' })).toEqual([]);
  });
  it('are not where the remarks speak of them, or nothing was budgeted at first', () => {
    expect(check('P-015', { D6: '500', B16: '年中追加灾毁修复资金' })).toEqual([]);
    expect(check('P-015', { C6: '', D6: '500' })).toEqual([]);
    expect(check('P-015', { C6: '0', D6: '500' })).toEqual([]);
  });
  it('leave out money carried over that the initial budget does not list', () => {
    const form = `
项目支出绩效自评表
项目名称 | 水渠维修
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 100 | 150 | 150 | 10 | 100% | 10
 | 其中：当年财政拨款 | 100 | 105 | 105 | | |
 | 上年结转资金 | | 45 | 45 | | |
 | 其他资金 | 0 | 0 | 0 | | |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
产出指标 | 数量指标 | 维修水渠 | ≥5公里 | 5.2公里 | 90 | 90 |
总分 | | | | | 100 | 100 |`;
    expect(found('P-015', form)).toEqual([]);
    expect(found('P-014', form)).toEqual(['info D4 E4 C4']);
    expect(found('P-015', edits(form, { D5: '135', D6: '15' }))).toEqual(['warning C4 D4']);
  });
});

describe('P-049 all paid in time, but not all spent', () => {
  it('is a hint', () => {
    expect(check('P-049', { C12: '资金支付及时率', G12: '100' })).toEqual(['info G12']);
    expect(check('P-049', { C12: '资金支付及时率', G12: '已支付所有款项' })).toEqual(['info G12']);
  });
  it('is not said of other rates or of money that is all spent', () => {
    expect(check('P-049', { G12: '100' })).toEqual([]);
    expect(check('P-049', { C12: '资金支付及时率', G12: '100', E6: '320' })).toEqual([]);
  });
});

describe('P-050 money without work', () => {
  it('names the rows that are unfinished although all is spent', () => {
    expect(check('P-050', { E6: '320', G10: '尚未完成' })).toEqual(['warning E6 D6 G10']);
  });
  it('names the money where little is spent and all is reached', () => {
    const full = { E6: '150', I12: '10', I14: '30' };
    expect(check('P-050', full)).toEqual(['warning E6 D6']);
    expect(check('P-050', { ...full, B16: '招标节约资金，余款已交回财政' })).toEqual([]);
  });
  it('is silent where both or neither are unfinished', () => {
    expect(check('P-050', { G10: '尚未完成' })).toEqual([]);
    expect(check('P-050', { E6: '320' })).toEqual([]);
  });
});

describe('P-051 nothing spent', () => {
  it('is a warning where 0 is typed and nothing explains it', () => {
    expect(check('P-051', { E6: '0', G6: '0%' })).toEqual(['warning E6 D6']);
  });
  it('is silent for an empty cell, an explanation and a budget of 0', () => {
    expect(check('P-051', { E6: '' })).toEqual([]);
    expect(check('P-051', { E6: '0', B16: '项目未获批准，资金未支付' })).toEqual([]);
    expect(check('P-051', { C6: '0', D6: '0', E6: '0' })).toEqual([]);
  });
});

describe('P-069 the rate on another budget', () => {
  const row = { C12: '预算执行率' };
  it('is a warning where the figure fits the initial budget only', () => {
    expect(check('P-069', { ...row, G12: '103.47' })).toEqual(['warning G12 C6 D6 E6']);
  });
  it('is silent for the right rate, for any other figure and for other indicators', () => {
    expect(check('P-069', { ...row, G12: '97' })).toEqual([]);
    expect(check('P-069', { ...row, G12: '88' })).toEqual([]);
    expect(check('P-069', { G12: '103.47' })).toEqual([]);
  });
});

describe('P-070 too many decimals', () => {
  it('is a hint for a percentage with three of them', () => {
    expect(check('P-070', { G6: "'97.003%" })).toEqual(['info G6']);
    expect(check('P-070', { G11: "'93.125%" })).toEqual(['info G11']);
  });
  it('is silent for two, and for figures that are no percentages', () => {
    expect(check('P-070', { G11: '93.12%', G13: '1.5525' })).toEqual([]);
  });
});

describe('P-086 a rate that reads as another one', () => {
  const bare = { G6: '1', E6: '319' };
  it('is a warning for 1 that stands for 99.69 %', () => {
    expect(check('P-086', bare)).toEqual(['warning G6 E6 D6']);
  });
  it('is a warning for a bare figure in a column with percent signs', () => {
    const parts = unitForm.replace(
      '年度总体目标',
      ' | 其中：财政拨款 | 300 | 320 | 310.4 | | 97 | | |\n年度总体目标',
    );
    expect(found('P-086', parts)).toEqual(['warning G7']);
    expect(found('P-086', edits(parts, { G6: '97' }))).toEqual([]);
  });
  it('is silent for 1 that is all of it', () => {
    expect(check('P-086', { G6: '1', E6: '320' })).toEqual([]);
  });
});

describe('P-095 amounts without a unit', () => {
  it('is a hint where the block names none', () => {
    expect(check('P-095', { A5: '项目资金', F13: '元' })).toEqual(['info C6 D6 E6']);
  });
  it('is silent where a heading names it, or nothing is filled in', () => {
    expect(check('P-095', { A5: '项目资金', A2: '单位：万元' })).toEqual([]);
    expect(check('P-095', { A5: '项目资金', C6: '', D6: '', E6: '' })).toEqual([]);
  });
  it('is a hint for a sheet of amounts, too', () => {
    const sheet = `基础数据表
项目 | 2022年决算数 | 2023年预算数
公用经费 | 291.5 | 24.5
会议费 | 12.25 | 10`;
    expect(found('P-095', sheet)).toEqual(['info B3 C3 B4']);
    expect(found('P-095', edits(sheet, { C1: '单位：万元' }))).toEqual([]);
  });
});

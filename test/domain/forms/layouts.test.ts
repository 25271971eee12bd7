import { wholeWay } from '../../support/wholeWay';

describe('layouts of real forms', () => {
  it('read a target whose header spans the columns of sign, figure and unit', () => {
    const way = wholeWay(
      `
项目支出绩效自评表（2023年度）
项目名称 | 技能培训 | | | | | | | |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | | | 实际完成值 | | 分值 | 得分
产出指标 | 数量指标 | 培训人次 | ≥ | 500 | 人次 | 450 | 人次 | 40 |
 | 质量指标 | 合格率 | ≥ | 95 | % | 96 | % | 30 |
成本指标 | 经济成本 | 总成本 | ≤ | 50 | 万元 | 50 | 万元 | 20 |
满意度 | 满意度 | 满意度 | ≥ | 90 | % | 81 | % | 10 |
总分 | | | | | | | | 100 |
`,
      { merges: ['D3:F3', 'G3:H3'] },
    );
    expect(['J4', 'J5', 'J6', 'J7', 'J8'].map(way.at)).toEqual([
      'ready 36',
      'ready 30',
      'ready 20',
      'ready 9',
      'ready 95',
    ]);
  });

  it('read a target whose header spans sign and figure with unit', () => {
    const way = wholeWay(
      `
项目支出绩效自评表（2023年度）
一级指标 | 二级指标 | 三级指标 | 年度指标值 | | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 培训人次 | ≥ | 500人次 | 450人次 | 90 |
满意度 | 满意度 | 满意度 | 定性 | 满意 | 95% | 10 |
总分 | | | | | | 100 |
`,
      { merges: ['D2:E2'] },
    );
    expect(way.at('H3')).toBe('ready 81');
    expect(way.at('H4')).toMatch(/^judgement/);
  });

  it('find two tables that stand side by side without a gap', () => {
    const way = wholeWay(`
项目支出绩效自评表 | | | | | | | 项目支出绩效自评表 | | | | | |
项目名称 | 一期 | | | | | | 项目名称 | 二期 | | | | |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出 | 数量 | 甲数 | ≥10 | 9 | 90 | | 产出 | 数量 | 乙数 | ≥10 | 10 | 90 |
满意 | 满意 | 满意度 | ≥90% | 90% | 10 | | 满意 | 满意 | 满意度 | ≥90% | 81% | 10 |
总分 | | | | | 100 | | 总分 | | | | | 100 |
`);
    expect(way.tables.map(({ subject, title }) => [subject, title])).toEqual([
      ['一期', '项目支出绩效自评表'],
      ['二期', '项目支出绩效自评表'],
    ]);
    expect(way.at('G6')).toBe('ready 91');
    expect(way.at('N6')).toBe('ready 99');
  });

  it('never write a grade beside boxes to be ticked', () => {
    const way = wholeWay(`
部门整体支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 目标值 | 实际完成 | 标准分 | 自评分 | 扣分说明
产出指标 | 数量指标 | 检查次数 | ≥100次 | 120次 | 90 | |
满意度 | 满意度 | 企业满意度 | ≥90% | 91% | 10 | |
总计 | | | | | 100 | |
评价等级：优 ☐ 良 ☐ 中 ☐ 差 ☐ | | | | | | |
`);
    expect(way.at('G5')).toBe('ready 100');
    expect(way.tables[0]?.total?.grade).toBeNull();
    const beside = wholeWay(`
部门整体支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 目标值 | 实际完成 | 标准分 | 自评分 | 扣分说明
产出指标 | 数量指标 | 检查次数 | ≥100次 | 120次 | 100 | |
总计 | | | | | 100 | |
评价等级 | 优□ 良□ 中□ 差□ | | | | | |
`);
    expect(beside.tables[0]?.total?.grade).toBeNull();
  });

  it('write the rate as a percentage where the header prints its formula', () => {
    const way = wholeWay(`
2022年中央转移支付区域绩效目标自评表
资金投入情况（万元） | | | 全年预算数（A） | 全年执行数（B） | 预算执行率（B/A×100%） | |
 | | 年度资金总额 | 300 | 280.5 | | |
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因和改进措施 |
 | 产出指标 | 数量指标 | 抽检批次 | ≥500批次 | 512批次 | |
`);
    expect(way.formulaAt('F3')).toBe('=IF(COUNT(E3,D3)<2,"",PERF.EXECRATE(E3,D3))');
    expect(way.changes.find(({ target }) => target.row === 2)?.numberFormat).toBe('0.00%');
  });

  it('find the name of the project across blank cells and the unit above the title', () => {
    const [table] = wholeWay(`
单位：万元
市级项目支出绩效自评表
项目名称 | | 智慧交通 | | | |
主管部门 | | | 实施单位 | | 交通局 |
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
产出指标 | 数量指标 | 建设路口 | ≥60个 | 66个 | 100 |
总分 | | | | | 100 |
`).tables;
    expect([table?.subject, table?.unit]).toEqual(['智慧交通', '万元']);
  });
});

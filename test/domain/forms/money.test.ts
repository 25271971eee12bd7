import { wholeWay } from '../../support/wholeWay';

const indicators = (marks: number): string => `
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
产出指标 | 数量指标 | 检查户数 | ≥10户 | 10户 | ${marks} | |
总分 | | | | | 100 | |`;

describe('blocks of money as departments have them', () => {
  it('take 合计 for the total also where 项目支出 stands above it', () => {
    const way = wholeWay(`
部门整体支出绩效自评表（2022年度）
部门预算资金情况（万元） | 资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
 | 基本支出 | 500 | 520 | 519 | | |
 | 项目支出 | 300 | 280 | 250 | | |
 | 合计 | 800 | 800 | 769 | | 10 |
${indicators(90).trim()}
`);
    expect(way.at('H5')).toBe('ready 9.61');
    expect(way.tables[0]?.money?.parts.map(({ label }) => label)).toEqual(['基本支出', '项目支出']);
    expect(way.errors).toEqual([]);
  });

  it('count 单位资金 among the parts', () => {
    const way = wholeWay(`
部门预算项目支出绩效自评表（2023年度）
预算执行情况（10分） | 年度预算数（万元） | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分
 | 总额 | 100 | 120 | 118.8 | | 10 |
 | 其中：财政资金 | 80 | 100 | 99 | | / | /
 | 财政专户管理资金 | 0 | 0 | 0 | | / | /
 | 单位资金 | 20 | 20 | 19.8 | | / | /
${indicators(90).trim()}
`);
    expect(way.tables[0]?.money?.parts.map(({ role }) => role)).toEqual(['fiscal', 'other', 'other']);
    expect(way.at('H3')).toBe('ready 9.9');
    expect(way.errors).toEqual([]);
  });

  it.each(['预算调整数', '调整数', '年中追加数', '调增（减）数'])(
    'never take the change of the budget (%s) for the budget',
    (header) => {
      const way = wholeWay(`
项目支出绩效自评表
项目名称 | 道路养护 | | | | | |
资金（万元） | 年初预算数 | ${header} | 全年执行数 | 执行率 | 分值 | 得分
年度资金总额 | 100 | 20 | 118 | | 10 |
其中：财政拨款 | 100 | 20 | 118 | | |
${indicators(90).trim()}
`);
      expect(way.at('E4')).toBe('judgement missing-input');
      expect(way.at('G4')).toBe('judgement missing-input');
    },
  );

  it('take 全年预算数 for the budget where 调整预算数 beside it is the change', () => {
    const way = wholeWay(`
项目支出绩效自评表
项目名称 | 系统运行维护 | | | | | | |
资金（万元） | 年初预算数 | 调整预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
年度资金总额 | 246 | -16 | 230 | 218.73 | | 10 |
其中：财政拨款 | 246 | -16 | 230 | 218.73 | | |
${indicators(90).trim()}
`);
    expect(way.at('H4')).toBe('ready 9.51');
    expect(way.findings.filter((each) => each.startsWith('P-016'))).toEqual([]);
  });

  it('score the spending of a list of tasks by its 合计, as the form for departments does', () => {
    const way = wholeWay(
      `
部门整体支出绩效自评表
（2022年度）
部门名称 | 文化局 | | | | | | | | | |
年度主要任务 | 任务名称 | 主要内容 | 预算数（万元） | | | 执行数（万元） | | | 执行率 | 分值 | 得分
 | | | 总额 | 财政拨款 | 其他资金 | 总额 | 财政拨款 | 其他资金 | | |
 | 公共文化服务 | 免费开放 | 500 | 500 | 0 | 480 | 480 | 0 | | |
 | 文物保护 | 修缮 | 300 | 250 | 50 | 290 | 245 | 45 | | |
 | 金额合计 | | 800 | 750 | 50 | 770 | 725 | 45 | | 10 |
年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | | | | | 分值 | 得分
 | 产出指标 | 数量指标 | 免费开放天数 | ≥300天 | 310天 | | | | | 50 |
 | 效益指标 | 社会效益指标 | 参观人次 | ≥20万人次 | 18.6万人次 | | | | | 30 |
 | 满意度指标 | 满意度 | 观众满意度 | ≥90% | 95% | | | | | 10 |
总分 | | | | | | | | | | 100 |
`,
      { merges: ['D4:F4', 'G4:I4', 'A4:A8'] },
    );
    expect(way.at('J6')).toBe('ready 0.96');
    expect(way.at('J7')).toBe('ready 0.9667');
    expect(way.at('J8')).toBe('ready 0.9625');
    expect(way.at('L8')).toBe('ready 9.63');
    expect(way.at('L13')).toBe('ready 97.53');
    expect(way.at('J5')).toBeUndefined();
    expect(way.errors).toEqual([]);
  });
});

import { wholeWay } from '../../support/wholeWay';

const head = '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因';

describe('what a form prints where nothing was filled in', () => {
  const form = (slot: string, rest = '| | | |'): string => `
项目支出绩效自评表
项目名称 | 防汛 | | | | | |
${head}
产出指标（50分） | 数量指标 | 指标1：改造灌区 | ≥1个 | 1个 | 50 | |
 | | ${slot} ${rest} |
效益指标（40分） | 社会效益指标 | 指标1：受益人口 | ≥100人 | 120人 | 40 | |
 | 生态效益指标 | ${slot} ${rest} |
满意度指标（10分） | 服务对象满意度指标 | 指标1：群众满意度 | ≥90% | 95% | 10 | |
 | | ${slot} ${rest} |
总分 | | | | | 100 | |
`;

  it.each([
    '指标2：',
    '指标2',
    '指标 3：……',
    '指标1：/',
    '指标2:无',
    '（指标2）',
    '…',
    '……',
    '指标N',
    '无',
    '/',
    '三级指标2',
  ])('is no indicator: %s', (slot) => {
    const way = wholeWay(form(slot));
    expect(way.at('G10')).toBe('ready 100');
    expect(way.at('F10')).toBe('unchanged marks-total');
    expect(way.errors).toEqual([]);
  });

  it('is one as soon as the row holds marks or a target', () => {
    expect(wholeWay(form('指标2：', '| ≥2个 | 2个 | |')).at('G5')).toBe('judgement missing-input');
  });

  it('stays without marks where dashes stand for them', () => {
    expect(wholeWay(form('指标1：/', '| / | / | / | /')).at('G10')).toBe('ready 100');
  });

  it('is kept where it names something', () => {
    expect(wholeWay(form('指标2：安全生产')).at('G5')).toBe('judgement missing-input');
  });
});

describe('what follows the total', () => {
  const form = (...after: readonly string[]): string => `
项目支出绩效自评表
项目名称 | 防汛 | | | | | |
${head}
产出指标 | 数量指标 | 改造灌区 | ≥1个 | 1个 | 90 | |
满意度 | 满意度 | 群众满意度 | ≥90% | 90% | 10 | |
合计 | | | | | 100 | |
${after.join('\n')}
`;

  it.each([
    ['自评结论 | 较好 | | 存在问题 | 执行慢 | 改进措施 | 加快 |'],
    ['填表人： | 某 | | 联系电话： | 略 | 填报日期： | 2023年 |'],
    ['存在的问题及原因 | 预算执行偏慢 | 下一步措施 | 加快支付 | 责任人 | 财务科 | |'],
  ])('is no indicator: %s', (line) => {
    const way = wholeWay(form(line));
    expect(way.at('G6')).toBe('ready 100');
    expect(way.tables[0]?.indicators?.rows).toHaveLength(2);
  });

  it('is one where it has marks: 合计 may be the sum of a part', () => {
    const way = wholeWay(form('加分项 | 加分项 | 受到表彰 | ≥1次 | 1次 | 5 | |'));
    expect(way.tables[0]?.indicators?.rows).toHaveLength(3);
  });
});

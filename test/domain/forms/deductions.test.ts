import { wholeWay } from '../../support/wholeWay';

const form = (header: string, deducted: string): string => `
项目支出绩效自评表
项目名称 | 水库加固 | | | | | | |
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | ${header} | 自评得分 | 偏差原因
产出指标 | 数量指标 | 加固座数 | ≥10座 | 14座 | 90 | ${deducted} | |
满意度 | 满意度 | 群众满意度 | ≥90% | 90% | 10 | | |
合计 | | | | | 100 | | |
`;

describe('a column for marks that are taken off by hand', () => {
  it.each(['扣减分', '扣分', '扣减分值', '减分', '扣分值'])('leaves the score to a person: %s', (header) => {
    const way = wholeWay(form(header, '2'));
    expect(way.at('H4')).toBe('judgement marks-deducted');
    expect(way.at('H5')).toBe('ready 10');
  });

  it.each(['', '0', '—', '无'])('changes nothing while it holds %j', (deducted) => {
    expect(wholeWay(form('扣减分', deducted)).at('H4')).toBe('ready 90');
  });

  it('is not the column of reasons', () => {
    const [table] = wholeWay(form('扣分', '')).tables;
    expect(table?.indicators?.rows[0]?.reason?.column).toBe(8);
    const other = wholeWay(form('扣分说明', '少两座')).tables[0];
    expect(other?.indicators?.rows[0]?.deduction ?? null).toBeNull();
  });
});

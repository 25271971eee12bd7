import { wholeWay } from '../../support/wholeWay';

/** The score of one indicator of 10 marks. */
function scoreOf(target: string, actual: string, { name = '受益人数', unit = '' } = {}): string {
  return (
    wholeWay(`
项目支出绩效自评表（2022年度）
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 计量单位 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | ${name} | ${target} | ${unit} | ${actual} | 10 |
`).at('H3') ?? ''
  );
}

describe('figures as people type them into a form', () => {
  it.each([
    ['≥3万人', '32000人', 'ready 10'],
    ['≥3万人', '32000', 'ready 10'],
    ['≥3万人', '2.4万人', 'ready 8'],
    ['≥3万人', '3.2', 'judgement figure-of-another-unit'],
    ['≥30000人', '3.2', 'judgement figure-of-another-unit'],
    ['≥500人', '450', 'ready 9'],
    ['≥100万元', '985000', 'judgement figure-of-another-unit'],
    ['20个左右', '19个', 'judgement other-kind'],
    ['≥500人', '完成500人，完成率100%', 'ready 10'],
    ['每月≥4次', '48次', 'judgement figure-of-another-unit'],
  ])('%s reached by %s: %s', (target, actual, expected) => {
    expect(scoreOf(target, actual)).toBe(expected);
  });

  it('name the percentage once where format and unit both say it', () => {
    const way = wholeWay(
      `
项目支出绩效自评表（2022年度）
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 计量单位 | 实际完成值 | 分值 | 得分
产出指标 | 质量指标 | 参保率 | 0.95 | % | 0.94 | 10 |
`,
      { formats: { 'D3:F3': '0%' } },
    );
    expect(way.changes[0]?.why.data['target']).toBe('95%');
  });
});

describe('a score that is kept as text', () => {
  const form = (score: string, actual = '良好'): string => `
项目支出绩效自评表
项目名称 | 绿化 | | | | | |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值（100分） | 自评分数（分） | 备注
产出指标 | 质量指标 | 绿化质量 | 良好 | ${actual} | 40分 | ${score} |
 | 数量指标 | 绿化面积 | ≥10亩 | 10亩 | 60分 | |
合计 | | | | | 100分 | |
`;

  it.each(["'38", '38分', "'３８"])('is named, since no sum counts it: %s', (score) => {
    expect(wholeWay(form(score)).at('G4')).toBe('judgement number-as-text');
  });

  it('is no obstacle of words', () => {
    expect(wholeWay(form('待定')).at('G4')).toBe('judgement words-against-words');
  });

  it('is named where a score could be computed', () => {
    const grid = form('').replace('60分 | |', "60分 | '60 |");
    expect(wholeWay(grid).at('G5')).toBe('conflict number-as-text');
  });
});

describe('totals while something is open', () => {
  it('never promise a range where an open row has no marks', () => {
    const way = wholeWay(`
项目支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 检查户数 | ≥10户 | 10户 | 50 |
 | 质量指标 | 整改率 | ≥90% | 95% | |
总分 | | | | | | |
`);
    expect(way.at('G5')).toBe('ready null');
    expect(way.changes.find(({ target }) => target.row === 4 && target.column === 6)?.why.data).toMatchObject(
      {
        open: '1',
        openMarks: '',
        least: '50',
        most: '100',
      },
    );
  });
});

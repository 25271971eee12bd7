import { wholeWay } from '../../support/wholeWay';

/** A form with one indicator of 10 marks; the cells say where a rule of its own may be printed. */
function scoreOf(row: { name?: string; target?: string; explanation?: string }, header = '指标说明'): string {
  const { name = '检查覆盖率', target = '≥95%', explanation = '' } = row;
  return (
    wholeWay(`
项目支出绩效自评表
项目名称 | 日常检查 | | | | | | |
一级指标 | 二级指标 | 三级指标 | ${header} | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 质量指标 | ${name} | ${explanation} | ${target} | 93% | 10 |
效益指标 | 社会效益 | 受益人数 | | ≥100人 | 120人 | 90 |
总分 | | | | | | 100 |
`).at('H4') ?? ''
  );
}

describe('a rule that a row prints outside the column of standards', () => {
  it.each([
    ['in the explanation', { explanation: '95%以上得满分，每低1个百分点扣1分，扣完为止' }, 'ready 8'],
    ['in the explanation, as a condition', { explanation: '未达到95%不得分' }, 'ready 0'],
    ['in the target, as steps', { target: '95%以上得10分，90%以上得8分' }, 'ready 8'],
    ['as a part of the name, which may be cut off', { name: '检查覆盖率（每低1%扣）' }, 'ready 9.79'],
  ])('comes before the default: %s', (_where, row, expected) => {
    expect(scoreOf(row)).toBe(expected);
  });

  it.each([
    ['a definition', { explanation: '检查覆盖率=实际检查户数/应检查户数×100%' }],
    ['a purpose', { explanation: '反映日常检查的覆盖情况' }],
    ['the national default in words', { explanation: '达到指标值得满分，未达到的按完成比例计分' }],
  ])('is not seen in %s', (_what, row) => {
    expect(scoreOf(row)).toBe('ready 9.79');
  });

  it.each(['得分计算方法', '计分方法', '得分标准', '评分规则', '评分办法及标准', '自评标准', '得分规则'])(
    'is read under the header %s',
    (header) => {
      expect(scoreOf({ explanation: '95%以上得满分，每低1个百分点扣1分' }, header)).toBe('ready 8');
    },
  );

  it.each([
    '完成值达到指标值，记满分；未达到指标值，按B/A或A/B*该指标分值记分。',
    '得分=实际完成值/年度指标值×分值，最高不超过分值',
    '完成得满分，未完成按比例得分',
  ])('that says what the default says is computed: %s', (explanation) => {
    expect(scoreOf({ explanation }, '得分计算方法')).toBe('ready 9.79');
  });
});

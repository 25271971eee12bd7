import { recogniseTables } from '../../../src/domain/tables/recognise';
import { describeTable } from '../../support/describeTable';
import { type SheetOptions, sheetOf, workbookOf } from '../../support/grid';

/** A small table of ours whose last row is given; 分值 is E, 得分 F, the last column G. */
function totalOf(lastRow: string, options: SheetOptions = {}, after = ''): string | null {
  const grid = `
项目支出绩效自评表
一级指标|二级指标|三级指标|指标值|分值|得分|偏差原因分析
产出指标|数量指标|培训人次|≥100|60||
效益指标|社会效益|知晓率|≥80%|40||
${lastRow}${after}`;
  const [table] = recogniseTables(workbookOf(sheetOf(grid, { merges: ['A5:D5'], ...options })));
  return table ? describeTable(table).total : null;
}

const whole = 'row 5 label A5';

describe('The total row says which cell is which', () => {
  test.each([
    ['marks printed, score open, no place for a grade', '总分||||100||', {}, `${whole} marks E5 score F5`],
    ['nothing printed at all', '总分||||||', {}, `${whole} marks E5 score F5`],
    ['both totals filled', '合计||||100|97.5|', {}, `${whole} marks E5 score F5`],
    ['a grade in the last column', '总分||||100|97.5|优', {}, `${whole} marks E5 score F5 grade G5`],
    ['a grade under the scores', '总分||||100|优|', {}, `${whole} score E5 grade F5 under marks`],
    [
      'a placeholder under the scores',
      '总分|||||（自评等级）|',
      {},
      `${whole} score E5 grade F5 under marks`,
    ],
    ['a filled placeholder', '总分||||98.97|良（自评等级）|', {}, `${whole} score E5 grade F5 under marks`],
    [
      'an empty cell beside a placeholder',
      '总分||||||（自评等级）',
      {},
      `${whole} score E5 grade F5 under marks`,
    ],
    [
      'bold cells that belong together: the placeholder is a label',
      '总分||||||(自评等级)',
      { bold: ['A5:F5'] },
      `${whole} score E5 grade F5 under marks`,
    ],
    [
      'bold cells that belong together: the placeholder is the place',
      '总分||||||(自评等级)',
      { bold: ['A5:E5', 'G5'] },
      `${whole} score E5 grade G5 under marks`,
    ],
    [
      'the same with the total typed and the grade filled',
      '总分||||100||优（自评等级）',
      { bold: ['A5:E5', 'G5'] },
      `${whole} score E5 grade G5 under marks`,
    ],
    [
      'marks printed and a placeholder: the score still has its place',
      '总分||||100||（自评等级）',
      {},
      `${whole} marks E5 score F5 grade G5`,
    ],
    [
      'our own blank formulas: the sum of scores under the marks, the grade under the scores',
      '总分||||||（自评等级）',
      { formulas: { E5: '=IF(COUNT(F3:F4)<2,"",SUM(F3:F4))', F5: '=IF(E5="","",PERF.GRADE(E5))' } },
      `${whole} score E5 grade F5 under marks`,
    ],
    [
      'our own blank formulas where the grade took the place of its placeholder',
      '总分||||||',
      {
        formulas: {
          E5: '=IF(COUNT(E1,F3:F4)<3,"",E1+SUM(F3:F4))',
          G5: '=IF(E5="","",IF(E5>=90,"优",IF(E5>=80,"良",IF(E5>=60,"中","差"))))',
        },
      },
      `${whole} score E5 grade G5 under marks`,
    ],
    [
      'our own blank formulas: sum of marks, sum of scores, grade',
      '总分||||100||',
      {
        formulas: {
          E5: '=SUM(E3:E4)',
          F5: '=IF(COUNT(F3:F4)<2,"",SUM(F3:F4))',
          G5: '=IF(F5="","",PERF.GRADE(F5))',
        },
      },
      `${whole} marks E5 score F5 grade G5`,
    ],
    [
      'a blank sum of scores in its own place',
      '总分||||100||（自评等级）',
      { formulas: { F5: '=IF(COUNT(F3:F4)<2,"",SUM(F3:F4))' } },
      `${whole} marks E5 score F5 grade G5`,
    ],
    ['the label merged up to the scores', '总 分||||||', { merges: ['A5:E5'] }, `${whole} score F5`],
    ['one cell for both', '自评总分||||||', { merges: ['A5:D5', 'E5:F5'] }, `${whole} score E5`],
    ['a label with its own marks', '总分（满分100分）||||||', {}, `${whole} marks E5 score F5`],
    ['labels and cells by turns', '总分|96|等级|优|||', { merges: [] }, `${whole} score B5 grade D5`],
  ] as [string, string, SheetOptions, string][])('%s', (_case, row, options, expected) => {
    expect(totalOf(row, options)).toBe(expected);
  });

  test.each(['评价等级', '绩效等级', '自评等级：', '评价等次', '等 级', '（一）评价等级'])(
    'a grade has a row of its own: %s',
    (label) => {
      expect(totalOf('总分||||100||', {}, `\n${label}||||||`)).toBe(`${whole} marks E5 score F5 grade B6`);
    },
  );

  test('the last strong word is the total, a 合计 before it a sub-total of all rows', () => {
    expect(totalOf('合计||||100||', {}, '\n综合得分||||||')).toBe('row 6 label A6 marks E6 score F6');
  });

  test('a table without a total row has none', () => {
    expect(totalOf('注：本表由单位填写||||||')).toBeNull();
  });
});

import type { WorkbookSnapshot } from '../../../src/domain/snapshot/snapshot';
import { recogniseTables } from '../../../src/domain/tables/recognise';
import { sheetOf, workbookOf } from '../../support/grid';
import { layoutsIn, workbookOfLayout } from '../../support/layouts';

const layouts = layoutsIn('recognised');

/** Counts how often rows of the grid are looked at. */
function countedReads(rowCount: number, line: (index: number) => readonly (string | number)[]): number {
  const sheet = sheetOf([
    ['项目支出绩效自评表'],
    ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '得分', '备注', '资料'],
    ...Array.from({ length: rowCount }, (_, index) => line(index)),
    ['总分', '', '', '', '', 100],
  ]);
  return readsOf(workbookOf(sheet));
}

function readsOf(workbook: WorkbookSnapshot): number {
  let reads = 0;
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    values: new Proxy(sheet.values, {
      get(rows, key, receiver): unknown {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
        return Reflect.get(rows, key, receiver);
      },
    }),
  }));
  recogniseTables({ ...workbook, sheets });
  return reads;
}

describe('The work grows with the rows, not with their square', () => {
  const lines: Record<string, (index: number) => readonly (string | number)[]> = {
    'different indicators': (index) => ['产出指标', '数量指标', `指标${index}`, '≥1', 1, 1, ''],
    'equal indicators': () => ['产出指标', '数量指标', '次数', '≥1', 1, 1, ''],
    'rules in the remarks': (index) => [
      '产出',
      '数量',
      `次数${index}`,
      '≥1',
      1,
      1,
      '',
      '每少一次扣1分',
      '台账',
    ],
    'a rule below each': (index) =>
      index % 2 === 0 ? ['产出', '数量', `次数${index}`, '≥1', 1, 1] : ['', '', '计分办法：按比例得分'],
    'parts of an indicator': (index) => [
      '产出',
      '数量',
      index % 3 === 0 ? `数${index}` : '其中：甲',
      '≥1',
      1,
      1,
    ],
    'header rows only': () => ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '得分'],
    'titles only': () => ['项目支出绩效自评表'],
    'total rows only': () => ['合计', '', '', '', '', 1, 1],
    'a new class and a sub-total each': (index) =>
      index % 2 === 0
        ? [`产出${index}`, '数量', `次数${index}`, '1', 1, 1]
        : [`产出${index - 1}小计`, '', '', '', '', 1],
    'blank rows': () => [],
  };
  test.each(Object.keys(lines))('%s', (name) => {
    const line = lines[name]!;
    const [small, large] = [countedReads(200, line), countedReads(800, line)];
    expect(large).toBeLessThan(small * 5);
  });

  test('Two hundred sheets cost two hundred times one sheet', () => {
    const layout = layouts.find(({ name }) => name === 'national-project-form');
    const [sheet] = layout ? workbookOfLayout(layout).sheets : [];
    if (!sheet) throw new Error('the layout is gone');
    const sheets = Array.from({ length: 200 }, (_, index) => ({
      ...sheet,
      id: `{${index}}`,
      name: `项目${index}`,
    }));
    const one = readsOf(workbookOf(sheet));
    expect(one).toBeGreaterThan(0);
    expect(readsOf(workbookOf(...sheets))).toBe(one * 200);
    expect(recogniseTables(workbookOf(...sheets))).toHaveLength(200);
  });

  test('20,000 rows are read in full', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [
      '产出',
      '数量',
      `指标${index}`,
      '≥1',
      1,
      1,
      '',
    ]);
    const sheet = sheetOf([
      ['项目支出绩效自评表'],
      ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '得分'],
      ...rows,
    ]);
    expect(recogniseTables(workbookOf(sheet))[0]?.indicators?.rows).toHaveLength(20_000);
  }, 120_000);
});

import { formCell, type FormCell } from './formSheet';

/** First and second levels as 财预〔2021〕6号 prints them, with so many empty rows each. */
const levels: readonly (readonly [
  first: string,
  second: readonly (readonly [name: string, rows: number])[],
])[] = [
  [
    '产出指标',
    [
      ['数量指标', 3],
      ['质量指标', 2],
      ['时效指标', 2],
      ['成本指标', 2],
    ],
  ],
  [
    '效益指标',
    [
      ['经济效益指标', 1],
      ['社会效益指标', 2],
      ['生态效益指标', 1],
      ['可持续影响指标', 2],
    ],
  ],
  ['满意度指标', [['服务对象满意度指标', 2]]],
];

const headers = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
];

/** The indicator block from `first` on (header, empty rows, 总分) over nine columns, and how many rows it takes. */
export function indicatorRows(first: number): { readonly cells: readonly FormCell[]; readonly rows: number } {
  const cells: FormCell[] = headers.map((text, index) => formCell(first, index + 1, 'heading', text));
  let row = first + 1;
  for (const [name, seconds] of levels) {
    const rows = seconds.reduce((sum, [, count]) => sum + count, 0);
    cells.push(formCell(row, 1, 'label', name, { rows }));
    for (const [second, count] of seconds) {
      cells.push(formCell(row, 2, 'label', second, { rows: count }));
      for (let each = 0; each < count; each += 1) {
        cells.push(formCell(row + each, 3, 'words', null));
        for (const column of [4, 5, 6, 7]) cells.push(formCell(row + each, column, 'entry', null));
        cells.push(formCell(row + each, 8, 'words', null));
      }
      row += count;
    }
  }
  cells.push(formCell(first, 0, 'heading', '绩效指标', { rows: row - first }));
  cells.push(
    formCell(row, 0, 'heading', '总分', { columns: 6 }),
    formCell(row, 6, 'label', 100),
    formCell(row, 7, 'entry', null),
    formCell(row, 8, 'words', null),
  );
  return { cells, rows: row + 1 - first };
}

import { parseAddress } from '../../src/domain/snapshot/address';
import type { Book, Scalar } from '../../src/workbench/book/book';
import { setCell } from '../../src/workbench/book/mutate';
import { createWorkbook } from '../../src/workbench/files/createWorkbook';
import { saveWorkbook } from '../../src/workbench/files/saveWorkbook';

export type Rows = readonly (readonly Scalar[])[];

/** A workbook whose sheets hold these rows from A1 on; cells by address are put over them. */
export function bookOfRows(
  sheets: Readonly<Record<string, Rows>>,
  cells: Readonly<Record<string, Scalar>> = {},
): Book {
  const book = createWorkbook('自评表.xlsx', Object.keys(sheets));
  for (const sheet of book.sheets) {
    (sheets[sheet.name] ?? []).forEach((line, row) => {
      line.forEach((value, column) => {
        if (value !== null) setCell(book, sheet, row, column, { value, formula: null });
      });
    });
  }
  const [first] = book.sheets;
  for (const [address, value] of Object.entries(cells)) {
    const place = parseAddress(address);
    if (first && place) setCell(book, first, place.row, place.column, { value, formula: null });
  }
  return book;
}

export function bytesOf(book: Book): Uint8Array {
  return saveWorkbook(book, { functionNames: [] });
}

const none = null;

/** The self-evaluation of a project; rows 9 to 12 have its indicators (三级指标 in C, 指标值 in D, 分值 in F). */
export const ownRows: Rows = [
  ['2024年度项目支出绩效自评表'],
  ['项目名称', none, '乡村道路养护'],
  ['项目资金（万元）', none, none, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['年度资金总额', none, none, 120, 130, 117, 10],
  ['其中：当年财政拨款', none, none, 100, 110, 97],
  ['其他资金', none, none, 20, 20, 20],
  [],
  ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ['产出指标', '数量指标', '养护里程', '≥36公里', '36公里', 30, none, none],
  ['产出指标', '质量指标', '验收合格率', '≥95%', '97%', 20, none, none],
  ['效益指标', '社会效益指标', '通行条件', '明显改善', '明显改善', 30, none, none],
  [
    '满意度指标',
    '服务对象满意度指标',
    '群众满意度',
    '≥90%',
    '88%',
    10,
    none,
    '部分路段施工期间交通管制时间较长，群众出行受到影响，下一步合理安排工期',
  ],
  ['总分', none, none, none, none, 100],
];

/** The approved targets of the same project, as the finance bureau sent them. */
export const approvedRows: Rows = [
  ['2024年度项目支出绩效目标批复表'],
  ['项目名称', none, '乡村道路养护'],
  [],
  ['一级指标', '二级指标', '三级指标', '指标值', '分值'],
  ['产出指标', '数量指标', '养护里程', '≥36公里', 30],
  ['产出指标', '质量指标', '验收合格率', '≥95%', 20],
  ['效益指标', '社会效益指标', '通行条件', '明显改善。', 30],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', 10],
];

export const ledgerRows: Rows = [
  ['2024年预算指标执行台账'],
  ['单位：元'],
  ['序号', '项目名称', '预算数', '支付金额'],
  [1, '乡村道路养护', 700000, 600000],
  [2, '乡村道路养护', 400000, 370000],
  [3, '人员经费', 5000000, 5000000],
  [4, '合计', 6100000, 5970000],
];

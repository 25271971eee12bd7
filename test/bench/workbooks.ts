import type { SheetSnapshot, WorkbookSnapshot } from '../../src/domain/snapshot/snapshot';
import { type GridCell, sheetOf, workbookOf } from '../support/grid';

/** Results that differ from row to row, so that no two rows are the same indicator. */
const indicators: readonly ((place: number) => readonly GridCell[])[] = [
  (place) => [`养护路段${place}里程`, '≥200公里', `${201 + (place % 50)}公里`, 1, ''],
  (place) => [`第${place}批设备合格率`, '≥95%', '90%', 1, ''],
  (place) => [`第${place}期培训人次`, '≥100人次', 100 + (place % 30), 1, 1],
  (place) => [`第${place}号站点投诉次数`, '≤5次', '', 1, ''],
  (place) => [`第${place}处环境改善情况`, '明显改善', '明显改善', 1, ''],
  (place) => [`第${place}项工程完工时间`, '2023年12月底前', '2023年11月', 1, ''],
];

/** Rows under one class label. */
const MERGED = 5;

const classes: readonly (readonly [string, string])[] = [
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['效益指标', '社会效益指标'],
  ['满意度指标', '服务对象满意度指标'],
];

/** A self-evaluation of one project with so many rows of indicators, of every sort. */
export function evaluationSheet(rows: number, name = '项目支出绩效自评表'): SheetSnapshot {
  const body = Array.from({ length: rows }, (_, place) => {
    const [first, second] =
      place % MERGED === 0 ? (classes[Math.floor((place * classes.length) / rows)] ?? []) : [];
    return [first ?? '', second ?? '', ...(indicators[place % indicators.length]?.(place) ?? []), ''];
  });
  return sheetOf(
    [
      ['项目支出绩效自评表'],
      ['项目名称', `${name}经费`],
      ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['', '年度资金总额', 120, 120, 90, 10, '', ''],
      [
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        '偏差原因分析及改进措施',
      ],
      ...body,
      ['总分', '', '', '', '', rows + 10, '', ''],
    ],
    { name, merges: classMerges(rows) },
  );
}

/** The class labels stand in merged cells, as most forms print them. */
function classMerges(rows: number): readonly string[] {
  const starts = Array.from({ length: Math.floor(rows / MERGED) }, (_, place) => 6 + place * MERGED);
  return starts.flatMap((row) => ['A', 'B'].map((column) => `${column}${row}:${column}${row + MERGED - 1}`));
}

/** A list of projects with their budgets and final accounts, as many rows, and a rate to be filled in each. */
export function dataSheet(rows: number, name = '项目支出明细表'): SheetSnapshot {
  const body = Array.from({ length: rows }, (_, place): GridCell[] => {
    const initial = 100 + (place % 900);
    return [
      place + 1,
      `第${place + 1}个项目`,
      initial,
      initial + 10,
      initial - 5,
      '',
      place % 40 === 0 ? '含上年结转' : '',
    ];
  });
  return sheetOf(
    [
      [`2023年${name}`],
      ['单位：万元'],
      ['序号', '项目名称', '年初预算数', '调整预算数', '决算数', '预算执行率', '备注'],
      ...body,
    ],
    { name },
  );
}

/** The same list in groups of nine with a sub-total each (one in seven is wrong), and the sum of all at its end. */
export function totalledSheet(rows: number, name = '项目支出预算明细表'): SheetSnapshot {
  const amount = (place: number): number => 10 + (place % 90);
  const body = Array.from({ length: rows }, (_, place): GridCell[] => {
    if (place % 10 < 9) return [`第${place + 1}个项目`, amount(place), amount(place) + 1];
    const own = Array.from({ length: 9 }, (_each, back) => amount(place - 9 + back));
    const sum = own.reduce((all, each) => all + each, 0);
    return ['小计', sum + (place % 70 === 9 ? 1 : 0), sum + 9];
  });
  const grand = body.reduce((all, [label, each]) => (label === '小计' ? all : all + Number(each)), 0);
  return sheetOf(
    [[`2023年${name}`], ['单位：万元'], ['项目名称', '年初预算数', '决算数'], ...body, ['合计', grand, '']],
    { name },
  );
}

/** Sections of base data that repeat (编制, 在职, 三公, 公用经费), each with its rates: so many rows together. */
export function baseSheet(rows: number, name = '部门整体支出绩效评价基础数据表'): SheetSnapshot {
  const section = (place: number): GridCell[][] => [
    [`单位${place + 1}`, '编制数（人）', 50 + (place % 9)],
    ['', '年末在职人员数（人）', 48 - (place % 9)],
    ['', '人员控制率', ''],
    ['', '“三公”经费预算数', 20 + (place % 7)],
    ['', '“三公”经费决算数', 15 + (place % 7)],
    ['', '“三公”经费控制率', ''],
    ['', '公用经费预算数', 200 + (place % 11)],
    ['', '公用经费决算数', 180 + (place % 11)],
  ];
  const body = Array.from({ length: Math.ceil(rows / 8) }, (_, place) => section(place)).flat();
  return sheetOf([[name], ['单位：万元'], ['单位', '项目', '数值'], ...body.slice(0, rows)], { name });
}

/** A workbook of so many sheets: self-evaluations, lists of projects and base data of forty rows each. */
export function manySheets(count: number): WorkbookSnapshot {
  const kinds = [evaluationSheet, dataSheet, baseSheet];
  return workbookOf(
    ...Array.from({ length: count }, (_, place) => kinds[place % kinds.length]!(40, `第${place + 1}表`)),
  );
}

export { workbookOf } from '../support/grid';

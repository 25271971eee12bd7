import { formCell, type FormCell, type FormSheet } from './formSheet';
import { indicatorRows } from './indicatorRows';

/** Columns of both forms: labels, three levels, target, actual value, marks, score, reason. */
const widths = [10, 13, 16, 26, 14, 14, 9, 10, 30];
const columns = widths.length;

const moneyHeaders = ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'];

/** A row of the money block; only the total has marks and a score. */
type MoneyRow = { readonly name: string; readonly isTotal: boolean };

/** The 项目支出绩效自评表 as 财预〔2021〕6号 lays it out, without figures. */
export function projectForm(): FormSheet {
  const money = moneyRows(5, '项目资金\n（万元）', [
    { name: '年度资金总额', isTotal: true },
    { name: '其中：当年财政拨款', isTotal: false },
    { name: '上年结转资金', isTotal: false },
    { name: '其他资金', isTotal: false },
  ]);
  return form('项目支出绩效自评表', money, [
    ...labelled(2, [['项目名称', 7]]),
    ...labelled(3, [
      ['主管部门', 3],
      ['实施单位', 2],
    ]),
    ...labelled(4, [
      ['项目负责人', 3],
      ['联系电话', 2],
    ]),
  ]);
}

/** The 部门整体支出绩效自评表, without figures. */
export function overallForm(): FormSheet {
  const money = moneyRows(3, '年度预算申请\n（万元）', [
    { name: '年度资金总额', isTotal: true },
    { name: '其中：财政拨款', isTotal: false },
    { name: '上年结转资金', isTotal: false },
    { name: '其他资金', isTotal: false },
  ]);
  return form('部门整体支出绩效自评表', money, labelled(2, [['部门名称', 7]]));
}

/** Pairs of a label over two columns and a place over so many. */
function labelled(row: number, pairs: readonly (readonly [label: string, columns: number])[]): FormCell[] {
  let column = 0;
  return pairs.flatMap(([label, places]) => {
    const cells = [
      formCell(row, column, 'heading', label, { columns: 2 }),
      formCell(row, column + 2, 'entry', null, { columns: places }),
    ];
    column += 2 + places;
    return cells;
  });
}

function moneyRows(
  first: number,
  label: string,
  rows: readonly MoneyRow[],
): { cells: readonly FormCell[]; next: number } {
  const cells = [
    formCell(first, 0, 'heading', label, { rows: rows.length + 1, columns: 2 }),
    formCell(first, 2, 'heading', null),
    ...moneyHeaders.map((text, index) => formCell(first, index + 3, 'heading', text)),
    ...rows.flatMap(({ name, isTotal }, index) => {
      const row = first + 1 + index;
      return [
        formCell(row, 2, 'label', name),
        ...[3, 4, 5].map((column) => formCell(row, column, 'entry', null)),
        formCell(row, 6, 'label', isTotal ? 10 : '—'),
        formCell(row, 7, 'entry', null),
        formCell(row, 8, isTotal ? 'entry' : 'label', isTotal ? null : '—'),
      ];
    }),
  ];
  return { cells, next: first + 1 + rows.length };
}

function form(
  title: string,
  money: { readonly cells: readonly FormCell[]; readonly next: number },
  head: readonly FormCell[],
): FormSheet {
  const goals = money.next;
  const block = indicatorRows(goals + 2);
  const last = goals + 2 + block.rows;
  return {
    title,
    widths,
    orientation: 'landscape',
    headerRows: 0,
    cells: [
      formCell(0, 0, 'title', title, { columns }),
      formCell(1, 0, 'words', '（　　　　年度）', { columns }),
      ...head,
      ...money.cells,
      formCell(goals, 0, 'heading', '年度总体目标', { rows: 2, columns: 1 }),
      formCell(goals, 1, 'heading', '预期目标', { columns: 4 }),
      formCell(goals, 5, 'heading', '实际完成情况', { columns: 4 }),
      formCell(goals + 1, 1, 'words', null, { columns: 4 }),
      formCell(goals + 1, 5, 'words', null, { columns: 4 }),
      ...block.cells,
      formCell(last, 0, 'heading', '其他需要说明的问题', { columns: 3 }),
      formCell(last, 3, 'words', null, { columns: 6 }),
    ],
  };
}

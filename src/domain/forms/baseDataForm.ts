import { formCell, type FormCell, type FormSheet } from './formSheet';

const spending = ['经费控制情况', '上年预算数', '上年决算数', '本年预算数', '本年决算数'];

/** Rows of the spending block; what is part of the row above begins with spaces, as the form prints it. */
const spendingRows = [
  '“三公”经费',
  '　1．公务用车购置和维护经费',
  '　　其中：公务用车购置',
  '　　　　　公务用车运行维护',
  '　2．出国经费',
  '　3．公务接待',
  '项目支出',
  '公用经费',
  '　其中：办公费',
  '　　　　水费、电费、差旅费',
  '　　　　会议费、培训费',
  '政府采购金额',
  '部门基本支出预算调整',
];

const buildingHeaders = ['批复规模（㎡）', '实际规模（㎡）', '预算投资（万元）', '实际投资（万元）'];

/**
 * The base data that the rates of a 部门整体支出 come from, after 附件1-1 of the Hunan forms, with a column for last
 * year's budget, which 三公经费变动率 is computed from.
 */
export function baseDataForm(): FormSheet {
  const title = '部门整体支出绩效评价基础数据表';
  const columns = 5;
  const first = 5;
  const buildings = first + 1 + spendingRows.length;
  return {
    title,
    widths: [34, 16, 16, 16, 16],
    orientation: 'portrait',
    headerRows: 0,
    cells: [
      formCell(0, 0, 'title', title, { columns }),
      formCell(1, 0, 'words', '填报单位：', { columns: 3 }),
      formCell(1, 3, 'words', '单位：万元', { columns: 2 }),
      ...headed(2, ['财政供养人员情况', '编制数（人）', '实际在职人数（人）', '控制率']),
      formCell(3, 0, 'label', '人数'),
      ...[1, 2, 3].map((column) => formCell(3, column, 'entry', null)),
      formCell(4, 0, 'note', null, { columns }),
      ...headed(first, spending),
      ...spendingRows.flatMap((name, index) => [
        formCell(first + 1 + index, 0, 'text', name),
        ...[1, 2, 3, 4].map((column) => formCell(first + 1 + index, column, 'entry', null)),
      ]),
      ...headed(buildings, ['楼堂馆所控制情况（当年完工项目）', ...buildingHeaders]),
      formCell(buildings + 1, 0, 'words', null),
      ...[1, 2, 3, 4].map((column) => formCell(buildings + 1, column, 'entry', null)),
      formCell(buildings + 2, 0, 'label', '厉行节约保障措施'),
      formCell(buildings + 2, 1, 'words', null, { columns: 4 }),
    ],
  };
}

function headed(row: number, texts: readonly string[]): FormCell[] {
  return texts.map((text, column) => formCell(row, column, 'heading', text));
}

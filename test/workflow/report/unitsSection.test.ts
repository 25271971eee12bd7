import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/domain/snapshot/snapshot';
import { cellAddress } from '../../../src/domain/snapshot/address';
import { aggregateProjects } from '../../../src/domain/summary/aggregateProject';
import { emptyMemory } from '../../../src/workbook/memory/memory';
import { analyse, defaultChoices } from '../../../src/workflow/analyse';
import { summarySheet } from '../../../src/workflow/report/summarySheet';
import { calculated } from '../../support/calculated';
import { sheetOf, workbookOf } from '../../support/grid';
import { withSheet } from '../../support/withSheet';

type Unit = {
  readonly unit: string;
  readonly name?: string;
  readonly year?: string;
  readonly moneyUnit?: string;
  readonly budget?: number | '';
  readonly spent?: number | '';
  readonly rows: readonly string[];
  readonly total?: number | '';
};

/** The self-evaluation of one unit; a row is 一级 | 二级 | 三级 | 指标值 | 实际完成值 | 分值 | 得分. */
function tableOf({
  unit,
  name = '道路养护',
  year = '2023年度',
  moneyUnit = '万元',
  budget = 100,
  spent = 90,
  rows,
  total = 95,
}: Unit): SheetSnapshot {
  return sheetOf(
    [
      `${year}项目支出绩效自评表`,
      `项目名称 | ${name} | 主管部门 | 市交通局 | 实施单位 | ${unit}`,
      `项目资金（${moneyUnit}） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分`,
      ` | 年度资金总额 | ${String(budget)} | ${String(budget)} | ${String(spent)} | 10 |  | `,
      '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施',
      ...rows,
      `总分 |  |  |  |  | 100 | ${String(total)} | 优`,
    ].join('\n'),
    { name: unit === '' ? '某表' : unit },
  );
}

const length = (target: string, actual: string, marks = 50) =>
  `产出指标 | 数量指标 | 养护里程 | ${target} | ${actual} | ${String(marks)} | 45 |`;
const pass = (target: string, actual: string) =>
  `产出指标 | 质量指标 | 验收合格率 | ${target} | ${actual} | 20 | 20 |`;
const words = (score: number) =>
  `效益指标 | 社会效益 | 改善出行条件 | 明显改善 | 有所改善 | 20 | ${String(score)} |`;

const analysed = (workbook: WorkbookSnapshot) => analyse(workbook, defaultChoices, emptyMemory);

/** The section as a person sees it, from its title on; cells that are not there are blank. */
async function sectionOf(workbook: WorkbookSnapshot): Promise<readonly (readonly unknown[])[]> {
  const sheet = summarySheet(analysed(workbook))!;
  const values = await calculated(withSheet(workbook, sheet));
  const shown = (row: number, column: number): unknown => {
    const content = sheet.cells.find((cell) => cell.row === row && cell.column === column)?.content ?? null;
    if (!content) return '';
    if ('formula' in content) return values.get(`${sheet.name}!${cellAddress(row, column)}`);
    return 'number' in content ? content.number : content.text;
  };
  const last = Math.max(...sheet.cells.map(({ row }) => row));
  const rows = Array.from({ length: last + 1 }, (_, row) =>
    Array.from({ length: 11 }, (_c, column) => shown(row, column)),
  );
  const start = rows.findIndex(([first]) => first === '同一项目多个单位汇总');
  return start < 0 ? [] : rows.slice(start);
}

const rowNamed = (rows: readonly (readonly unknown[])[], name: string) =>
  rows.find((row) => row[1] === name)!;

const three = workbookOf(
  tableOf({
    unit: '东区所',
    budget: 100,
    spent: 90,
    rows: [length('≥20公里', '18公里'), pass('≥95%', '90%'), words(18)],
  }),
  tableOf({
    unit: '西区所',
    name: '2023年 道路养护',
    budget: 200,
    spent: 200,
    rows: [length('≥30公里', '30公里'), pass('≥95%', '99%'), words(20)],
  }),
  tableOf({
    unit: '南区所',
    moneyUnit: '元',
    budget: 1_000_000,
    spent: 1_100_000,
    rows: [length('≥10000米', '6000米'), pass('≥98%', '98%'), words(16)],
  }),
);

it('lengths are added, rates averaged by money, then scored; words stay open with the scores of the units', async () => {
  const rows = await sectionOf(three);
  expect(rows[2]![0]).toBe('道路养护（3 个单位）');
  expect(rowNamed(rows, '汇总').slice(2, 8)).toEqual([400, 400, 400, 1, '', '']);
  expect(rowNamed(rows, '预算执行率').slice(5, 8)).toEqual([10, 10, '相加']);
  // 20 + 30 + 10 and 18 + 30 + 6 公里: 50 × 54 / 60.
  expect(rowNamed(rows, '养护里程').slice(2, 8)).toEqual([60, 54, '公里', 50, 45, '相加']);
  // (95×100 + 95×200 + 98×100) / 400 and (90×100 + 99×200 + 98×100) / 400.
  expect(rowNamed(rows, '验收合格率').slice(2, 8)).toEqual([95.75, 96.5, '%', 20, 20, '加权平均']);
  const open = rows.findIndex((row) => row[1] === '改善出行条件');
  expect(rows[open]!.slice(2, 10)).toEqual([
    '',
    '',
    '',
    20,
    '',
    '不汇总',
    '',
    '指标值或实际完成值是文字，请参照各单位得分评分',
  ]);
  expect(rows.slice(open + 1, open + 4).map((row) => [row[1], row[6]])).toEqual([
    ['\u3000东区所', 18],
    ['\u3000西区所', 20],
    ['\u3000南区所', 16],
  ]);
  expect(rowNamed(rows, '汇总')[9]).toBe('还有指标待评分，总分在75.00至95.00分之间');
});

it('with all scores there the total and its grade stand in the row of all units', async () => {
  const rows = await sectionOf(
    workbookOf(
      ...['东区所', '西区所'].map((unit, index) =>
        tableOf({ unit, rows: [length('≥20公里', `${String(18 + index)}公里`, 70), pass('≥95%', '96%')] }),
      ),
    ),
  );
  // 10 × 180/200 + 70 × 37/40 + 20.
  expect(rowNamed(rows, '汇总').slice(5, 8)).toEqual([0.9, 93.75, '优']);
});

it('an indicator that one unit lacks is open, and so is the total; nothing counts as 0', async () => {
  const rows = await sectionOf(
    workbookOf(
      tableOf({ unit: '东区所', rows: [length('≥20公里', '18公里'), pass('≥95%', '96%')] }),
      tableOf({ unit: '西区所', rows: [length('≥20公里', '20公里')] }),
    ),
  );
  expect(rowNamed(rows, '养护里程').slice(2, 7)).toEqual([40, 38, '公里', 50, 47.5]);
  const lacking = rows.findIndex((row) => row[1] === '验收合格率');
  expect(rows[lacking]!.slice(2, 10)).toEqual([
    '',
    '',
    '',
    20,
    '',
    '不汇总',
    '',
    '有单位没有这项指标，没有相加',
  ]);
  expect(rows[lacking + 2]!.slice(1)).toEqual([
    '\u3000西区所',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '没有这项指标',
    '',
  ]);
  expect(rowNamed(rows, '汇总').slice(6, 10)).toEqual([
    '',
    '',
    '',
    '各单位的指标不完全相同，不能得出汇总总分',
  ]);
});

it('different marks leave the score open, with the figures and the marks of each unit', async () => {
  const rows = await sectionOf(
    workbookOf(
      tableOf({ unit: '东区所', rows: [length('≥20公里', '18公里', 50)] }),
      tableOf({ unit: '西区所', rows: [length('≥20公里', '20公里', 40)] }),
    ),
  );
  const at = rows.findIndex((row) => row[1] === '养护里程');
  expect(rows[at]!.slice(2, 10)).toEqual([
    40,
    38,
    '公里',
    '',
    '',
    '相加',
    '',
    '各单位的分值不同，请先统一分值',
  ]);
  expect(rows.slice(at + 1, at + 3).map((row) => row[5])).toEqual([50, 40]);
  expect(rowNamed(rows, '汇总').slice(6, 8)).toEqual(['', '']);
});

it.each([
  ['a figure is missing', ['≥20公里', ''], 'missing'],
  ['one is about so much', ['≥20公里', '约20公里'], 'inexact'],
  ['the signs differ', ['≤20公里', '20公里'], 'signs-differ'],
  ['the units cannot be converted', ['≥20处', '20处'], 'units-differ'],
  ['one is a text', ['全部完成', '已完成'], 'words'],
] as const)('where %s the indicator is open', (_, [target, actual], problem) => {
  const workbook = workbookOf(
    tableOf({ unit: '东区所', rows: [length('≥20公里', '18公里')] }),
    tableOf({ unit: '西区所', rows: [length(target, actual)] }),
  );
  const [first] = aggregateProjects(workbook, analysed(workbook).assessments);
  expect(first?.project?.indicators.map((one) => [one.problem, one.outcome])).toEqual([[problem, null]]);
});

it.each(['人均补助', '办结时间', '培训平均得分'])('%s is neither added nor averaged', (name) => {
  const row = `产出指标 | 数量指标 | ${name} | ≥20 | 20 | 50 | 45 |`;
  const workbook = workbookOf(
    tableOf({ unit: '东区所', rows: [row] }),
    tableOf({ unit: '西区所', rows: [row] }),
  );
  const [first] = aggregateProjects(workbook, analysed(workbook).assessments);
  expect(first?.project?.indicators[0]).toMatchObject({ problem: 'not-additive', figures: null });
});

it('without the budget of a unit nothing is weighted and no rate of execution is made up', () => {
  const workbook = workbookOf(
    tableOf({ unit: '东区所', rows: [pass('≥95%', '90%')] }),
    tableOf({ unit: '西区所', budget: '', rows: [pass('≥95%', '99%')] }),
  );
  const [first] = aggregateProjects(workbook, analysed(workbook).assessments);
  expect(first?.project?.indicators[0]?.problem).toBe('no-money');
  expect(first?.project?.execution).toMatchObject({ rate: null, score: null });
  expect(first?.project?.money.annual).toBeNull();
});

it('only one name with several units is a group: other years, other projects and a single unit are none', async () => {
  const rows = [length('≥20公里', '18公里')];
  expect(
    await sectionOf(
      workbookOf(tableOf({ unit: '东区所', rows }), tableOf({ unit: '西区所', name: '桥梁检测', rows })),
    ),
  ).toEqual([]);
  expect(
    await sectionOf(
      workbookOf(tableOf({ unit: '东区所', rows }), tableOf({ unit: '西区所', year: '2022年度', rows })),
    ),
  ).toEqual([]);
});

it('a unit with two tables leaves the group without figures, and the sheet says why', async () => {
  const rows = [length('≥20公里', '18公里')];
  const second = { ...tableOf({ unit: '西区所', rows }), name: '西区所补', id: '{西区所补}' };
  const section = await sectionOf(
    workbookOf(tableOf({ unit: '东区所', rows }), tableOf({ unit: '西区所', rows }), second),
  );
  expect(section[3]![0]).toBe('有的单位不止一张表，没有汇总。所在工作表：东区所、西区所、西区所补');
});

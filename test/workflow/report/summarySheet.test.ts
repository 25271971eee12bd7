import { readFileSync } from 'node:fs';
import { openSession } from '../../../src/cli/session';
import type { WorkbookSnapshot } from '../../../src/domain/snapshot/snapshot';
import { cellAddress } from '../../../src/domain/snapshot/address';
import { emptyMemory } from '../../../src/workbook/memory/memory';
import type { NewSheet } from '../../../src/workbook/newSheet';
import { analyse, defaultChoices } from '../../../src/workflow/analyse';
import { summarySheet } from '../../../src/workflow/report/summarySheet';
import { sample, slow } from '../../cli/support';
import { calculated } from '../../support/calculated';
import { sheetOf, workbookOf } from '../../support/grid';
import { withSheet } from '../../support/withSheet';

const summaryOf = (workbook: WorkbookSnapshot) =>
  summarySheet(analyse(workbook, defaultChoices, emptyMemory));

/** The rows of the summary as a person sees them: what stands there, formulas calculated. */
async function rowsOf(workbook: WorkbookSnapshot, sheet: NewSheet): Promise<readonly (readonly unknown[])[]> {
  const values = await calculated(withSheet(workbook, sheet));
  const shown = (row: number, column: number): unknown => {
    const content = sheet.cells.find((cell) => cell.row === row && cell.column === column)?.content ?? null;
    if (!content) return '';
    if ('formula' in content) return values.get(`${sheet.name}!${cellAddress(row, column)}`);
    return 'number' in content ? content.number : content.text;
  };
  const last = Math.max(...sheet.cells.map(({ row }) => row));
  return Array.from({ length: last + 1 }, (_, row) =>
    Array.from({ length: 11 }, (_c, column) => shown(row, column)),
  );
}

const project = (
  name: string,
  { unit = '万元', budget = 100, spent = 90, score = 95 as number | null, department = '甲局' },
) =>
  sheetOf(
    `项目支出绩效自评表
     部门：${department}
     项目名称 | ${name}
     项目资金（${unit}） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      | 年度资金总额 | ${budget} | ${budget} | ${spent} | 10 | 90 | 9
     一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
     产出指标 | 数量指标 | 培训人数 | ≥200人 | 190人 | 50 | 47.5 | 一期改为线上
     效益指标 | 社会效益 | 受益人数 | ≥100人 | 120人 | 40 | 40 |
     总分 |  |  |  |  | 100 | ${score ?? ''} | 优`,
    { name },
  );

it(
  'the eight projects of Yuxi come to 5,014.08, 4,879.50 and 97.32 %',
  async () => {
    const file = sample('yuxi-2020', 'published');
    const session = await openSession(new Uint8Array(readFileSync(file)), file, 'zh-CN');
    const workbook = await session.port.snapshot();
    session.close();
    const rows = await rowsOf(workbook, summaryOf(workbook)!);
    expect(rows.filter(([number]) => typeof number === 'number')).toHaveLength(8);
    expect(rows[1]![0]).toBe('金额单位：万元');
    const total = rows.find(([, name]) => name === '合计')!;
    expect(Number(total[2]).toFixed(2)).toBe('5014.08');
    expect(Number(total[3]).toFixed(2)).toBe('5014.08');
    expect(Number(total[4]).toFixed(2)).toBe('4879.50');
    expect((Number(total[5]) * 100).toFixed(2)).toBe('97.32');
    expect(rows[3]!.slice(6, 9)).toEqual([100, '优', 2]);
    expect(rows[3]![9]).toContain('社工和非公经济技能后备人才补助数量：2019年认定');
  },
  slow,
);

it('amounts in 元 are converted in the formula and the note names the unit; means are simple and weighted', async () => {
  const workbook = workbookOf(
    project('道路养护', { budget: 300, spent: 270, score: 90 }),
    project('桥梁检测', { unit: '元', budget: 1_000_000, spent: 1_000_000, score: 98 }),
  );
  const sheet = summaryOf(workbook)!;
  const rows = await rowsOf(workbook, sheet);
  expect(rows[4]!.slice(2, 6)).toEqual([100, 100, 100, 1]);
  expect(rows[4]![10]).toBe('原表金额单位为元，已换算为万元');
  expect(rows.find(([, name]) => name === '合计')!.slice(2, 6)).toEqual([400, 400, 370, 0.925]);
  expect(rows.find(([, name]) => String(name).includes('简单'))![6]).toBe(94);
  expect(rows.find(([, name]) => String(name).includes('加权'))![6]).toBe(92);
  const formula = sheet.cells.find(({ row, column }) => row === 4 && column === 3)?.content;
  expect(formula).toEqual({ formula: '=IF(COUNT(桥梁检测!D5)<1,"",桥梁检测!D5/10000)' });
});

it('a project without a score stays blank with the reason, and the means leave it out', async () => {
  const workbook = workbookOf(project('道路养护', { score: 90 }), project('桥梁检测', { score: null }));
  const rows = await rowsOf(workbook, summaryOf(workbook)!);
  expect(rows[4]!.slice(6, 8)).toEqual(['', '']);
  expect(rows[4]![10]).toBe('总分未得出，请先完成评分');
  expect(rows.find(([, name]) => String(name).includes('简单'))![6]).toBe(90);
});

it('a table without a unit does not stand beside amounts in 万元', async () => {
  const bare = project('无单位项目', {});
  const workbook = workbookOf(project('道路养护', {}), {
    ...bare,
    values: bare.values.map((row) => row.map((value) => (value === '项目资金（万元）' ? '项目资金' : value))),
    formulas: bare.formulas.map((row) =>
      row.map((value) => (value === '项目资金（万元）' ? '项目资金' : value)),
    ),
    texts: bare.texts.map((row) => row.map((value) => (value === '项目资金（万元）' ? '项目资金' : value))),
  });
  const rows = await rowsOf(workbook, summaryOf(workbook)!);
  expect(rows[4]!.slice(2, 5)).toEqual(['', '', '']);
  expect(rows[4]![10]).toBe('表中没有注明金额单位，金额未列入');
});

it('projects of several departments have a sub-total each; rates come from the sums', async () => {
  const workbook = workbookOf(
    project('道路养护', { budget: 300, spent: 270 }),
    project('桥梁检测', { department: '乙中心', budget: 100, spent: 50 }),
  );
  const rows = await rowsOf(workbook, summaryOf(workbook)!);
  expect(rows.map(([first]) => first)).toEqual(expect.arrayContaining(['部门：甲局', '部门：乙中心']));
  expect(rows.filter(([, name]) => name === '小计').map((row) => row[5])).toEqual([0.9, 0.5]);
  expect(rows.find(([, name]) => name === '合计')![5]).toBe(0.8);
});

it('a workbook without project tables has no summary', () => {
  expect(summaryOf(workbookOf(sheetOf('甲 | 乙')))).toBeNull();
});

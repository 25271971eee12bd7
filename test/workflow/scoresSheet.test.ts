import { cellAddress } from '../../src/domain/snapshot/address';
import type { WorkbookSnapshot } from '../../src/domain/snapshot/snapshot';
import { emptyMemory } from '../../src/workbook/memory/memory';
import type { NewSheet } from '../../src/workbook/newSheet';
import { analyse, defaultChoices } from '../../src/workflow/analyse';
import { withoutOurs } from '../../src/workflow/ourSheets';
import { scoresSheet } from '../../src/workflow/scoresSheet';
import { calculated } from '../support/calculated';
import { sheetOf, workbookOf } from '../support/grid';
import { sampleSnapshot } from '../support/sampleSnapshot';
import { withSheet } from '../support/withSheet';

const read = (workbook: WorkbookSnapshot) => analyse(workbook, defaultChoices, emptyMemory);
const made = (workbook: WorkbookSnapshot): NewSheet => scoresSheet(read(workbook), 'zh-CN')!;

/** Every row as a person sees it: what stands in columns A to F. */
async function shown(workbook: WorkbookSnapshot, sheet: NewSheet): Promise<readonly (readonly unknown[])[]> {
  const values = await calculated(withSheet(workbook, sheet));
  const last = Math.max(...sheet.cells.map(({ row }) => row));
  return Array.from({ length: last + 1 }, (_, row) =>
    Array.from({ length: 6 }, (__, column) => {
      const content = sheet.cells.find((cell) => cell.row === row && cell.column === column)?.content;
      if (!content) return '';
      if ('formula' in content) return values.get(`${sheet.name}!${cellAddress(row, column)}`);
      return 'number' in content ? content.number : content.text;
    }),
  );
}

const form = (scores: readonly (number | string)[], reason = '') =>
  workbookOf(
    sheetOf(
      `项目支出绩效自评表
       项目名称 | 道路养护
       项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
        | 年度资金总额 | 100 | 100 | 90 | 10 | 90% | ${scores[0] ?? ''}
       一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
       产出指标 | 数量指标 | 培训人数 | ≥200人 | 190人 | 50 | ${scores[1] ?? ''} | ${reason}
       效益指标 | 社会效益 | 社会影响 | 持续提升 | 有所提升 | 40 | ${scores[2] ?? ''} |
       总分 |  |  |  |  | 100 | ${scores[3] ?? ''} |`,
      { name: '公开01' },
    ),
  );

const lineOf = (rows: readonly (readonly unknown[])[], name: string) =>
  rows.find((row) => row[0] === name || row[1] === name)!;

describe('自评得分表', () => {
  it('has total, grade, classes and every score with what was lost and why', async () => {
    const workbook = form([9, 47.5, 30, 86.5], '生源不足');
    const rows = await shown(workbook, made(workbook));
    expect(rows[3]![0]).toBe('道路养护（工作表：公开01）');
    expect(lineOf(rows, '总分').slice(2, 5)).toEqual([100, 86.5, 13.5]);
    expect(lineOf(rows, '等级')[3]).toBe('良');
    expect(lineOf(rows, '等级')[5]).toMatch(/^距“优”还差 3\.5 分。/);
    expect(lineOf(rows, '其中：产出指标').slice(2, 5)).toEqual([50, 47.5, 2.5]);
    expect(lineOf(rows, '培训人数').slice(2, 5)).toEqual([50, 47.5, 2.5]);
    expect(lineOf(rows, '培训人数')[5]).toMatch(/^偏差原因：生源不足 .*190人/);
    expect(lineOf(rows, '社会影响').slice(3)).toEqual([30, 10, expect.stringMatching(/^没有写原因。$|.+/)]);
  });

  it('has the range that the total can lie in while something is open, and follows what the table says then', async () => {
    const workbook = form([]);
    const sheet = made(workbook);
    const [card] = (await import('../../src/workflow/scoreCard')).scoreCards(read(workbook));
    const rows = await shown(workbook, sheet);
    expect(lineOf(rows, '总分')[3]).toBe('');
    expect(lineOf(rows, '至少能得')[3]).toBe(card!.least.toNumber());
    expect(lineOf(rows, '至多能得')[3]).toBe(card!.most.toNumber());
    expect(lineOf(rows, '等级')[3]).toBe('');
    expect(lineOf(rows, '预算执行率')[3]).toBe(9);
    expect(lineOf(rows, '社会影响')[3]).toBe('待定');
    expect(lineOf(rows, '社会影响')[5]).not.toBe('');
    const later = await shown(form([8, 40, 35]), sheet);
    expect(lineOf(later, '总分')[3]).toBe(83);
    expect(lineOf(later, '至少能得')[3]).toBe(83);
    expect(lineOf(later, '等级')[3]).toBe('良');
  });

  it('is no table of the person, and is not made of a workbook without self-evaluations', () => {
    const workbook = form([9, 47.5, 30]);
    const sheet = made(workbook);
    const both = withSheet(workbook, sheet);
    const memory = { made: [{ sheetId: both.sheets[1]!.id, name: sheet.name, content: sheet }] };
    expect(withoutOurs(both, memory as never).sheets).toHaveLength(1);
    expect(scoresSheet(read(workbookOf(sheetOf('甲 | 乙'))), 'zh-CN')).toBeNull();
  });

  it.each(['beita-2023', 'yuxi-2020'])(
    'shows no error for %s, filled or blank',
    async (name) => {
      for (const state of ['published', 'blank'] as const) {
        const workbook = await sampleSnapshot(name, state);
        const rows = await shown(workbook, made(workbook));
        expect(rows.flat().filter((value) => /^#/.test(String(value)))).toEqual([]);
        expect(rows.flat()).not.toContain(undefined);
      }
    },
    120_000,
  );
});

import type { Change } from '../../src/domain/changes/changeSet';
import { emptyMemory } from '../../src/workbook/memory/memory';
import type { ApplyResult, WorkbookPort, WritePlan } from '../../src/workbook/port';
import { acceptProposals, analyse, defaultChoices } from '../../src/workflow/analyse';
import { applyReady } from '../../src/workflow/fill';
import { locateIn } from '../../src/workflow/locate';
import { resultOf } from '../../src/workflow/result';
import { isTableHeading, readyChanges, writePlan } from '../../src/workflow/writePlan';
import { sheetOf, workbookOf } from '../support/grid';

/** A project self-evaluation in our own words, with one row of every sort. */
const sheet = sheetOf(
  `项目支出绩效自评表
   项目名称 | 道路养护经费
   项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
    | 年度资金总额 | 120 | 120 | 90 | 10 |  |
   一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
   产出指标 | 数量指标 | 养护里程 | ≥200公里 | 210公里 | 30 |  |
    | 时效指标 | 完成及时率 | ≥95% | 90% | 20 |  |
   效益指标 | 社会效益 | 通行条件 | 明显改善 | 明显改善 | 30 |  |
   满意度指标 | 满意度 | 群众满意度 | ≥90% | 完成 | 10 |  |
   总分 |  |  |  |  | 100 |  | `,
  { name: '自评表' },
);
const workbook = workbookOf(sheet);
const analysis = analyse(workbook, defaultChoices, emptyMemory);

/** A port that only writes, by what the test says of the plan. */
function portThat(apply: (plan: WritePlan) => ApplyResult): { port: WorkbookPort; plans: WritePlan[] } {
  const plans: WritePlan[] = [];
  const unused = () => Promise.reject(new Error('not asked for'));
  const port = {
    snapshot: unused,
    undo: unused,
    restore: unused,
    memory: unused,
    select: unused,
    apply: (plan: WritePlan) => {
      plans.push(plan);
      return Promise.resolve(apply(plan));
    },
  } as unknown as WorkbookPort;
  return { port, plans };
}

describe('a figure given for words', () => {
  const identity = analysis.changes.changes.find(({ target }) => target.row === 8)!.identity;
  const actuals = [{ identity: { ...identity, column: 'actual' as const }, figure: 93.5, was: '完成' }];
  const given = analyse(
    workbook,
    { ...defaultChoices, answers: { ...defaultChoices.answers, actuals } },
    emptyMemory,
  );

  it('is written together with the score that follows from it, over the words as they were read', async () => {
    const { port, plans } = portThat(() => ({ status: 'nothing' }));
    await applyReady(port, given);
    const [plan] = plans;
    const written = plan!.writes.filter(({ target }) => target.row === 8);
    expect(written).toMatchObject([
      { expected: { value: '完成' }, value: 0.935, numberFormat: '0.0%' },
      { identity: { column: 'score' } },
    ]);
    // Excel still holds the words when the fill looks at its inputs.
    expect(plan!.inputs.find(({ cell }) => cell.row === 8 && cell.column === 4)?.value).toBe('完成');
    expect(given.workbook).toBe(workbook);
  });

  it('takes the score with it where Excel does not let it be written', async () => {
    const { port, plans } = portThat((plan) => {
      const cells = plan.writes.filter(({ identity: { column } }) => column === 'actual');
      return cells.length === 0
        ? { status: 'nothing' }
        : { status: 'refused', why: 'rich-text', cells: cells.map(({ target }) => target) };
    });
    const { refused } = await applyReady(port, given);
    expect(refused.map(({ change }) => change.identity.column)).toEqual(['actual', 'score']);
    expect(plans.at(-1)!.writes.some(({ target }) => target.row === 8)).toBe(false);
  });
});

describe('the plan of a fill', () => {
  it('writes what is ready, with the inputs that the figures come from', () => {
    const ready = readyChanges(analysis.changes.changes);
    const plan = writePlan(workbook, ready);
    expect(plan.writes.length).toBeGreaterThan(2);
    expect(plan.writes.every(({ expected }) => expected.value === '')).toBe(true);
    const inputs = plan.inputs.map(({ cell }) => `${String(cell.row)},${String(cell.column)}`);
    expect(new Set(inputs).size).toBe(inputs.length);
    expect(plan.inputs).toContainEqual(
      expect.objectContaining({
        value: 90,
        formula: null,
        cell: expect.objectContaining({ row: 3 }) as unknown,
      }),
    );
  });

  it('leaves the heading of an Excel table alone', () => {
    const heading = { row: 4, column: 6, rowCount: 5, columnCount: 2 };
    const withTable = { ...workbook, sheets: [{ ...sheet, tables: [heading] }] };
    expect(isTableHeading(withTable, { sheetId: sheet.id, row: 4, column: 7 })).toBe(true);
    expect(isTableHeading(withTable, { sheetId: sheet.id, row: 5, column: 7 })).toBe(false);
  });
});

describe('a fill', () => {
  it('writes the rest where Excel refuses some cells, and names those with the reason', async () => {
    const [first, second] = readyChanges(analysis.changes.changes) as [Change, Change];
    const refusals: ApplyResult[] = [
      { status: 'refused', cells: [first.target], why: 'locked' },
      { status: 'refused', cells: [second.target], why: 'array' },
    ];
    const { port, plans } = portThat(
      (plan) =>
        refusals.shift() ?? {
          status: 'written',
          record: {
            id: '1',
            state: 'done',
            direction: 'fill',
            cells: plan.writes.map(({ identity, target }) => ({
              identity,
              target,
              sheetName: '自评表',
              before: {
                value: '',
                formula: null,
                numberFormat: 'General',
                formulaR1C1: null,
                fill: null,
                type: 'Empty',
              },
              after: { formula: null, formulaR1C1: null, value: 1, numberFormat: null },
            })),
          },
          values: plan.writes.map(({ target }) => ({ cell: target, value: 1, text: '1.00' })),
        },
    );
    const outcome = await applyReady(port, analysis);
    expect(outcome.refused).toEqual([
      { change: first, why: 'locked' },
      { change: second, why: 'array' },
    ]);
    expect(plans.map(({ writes }) => writes.length)).toEqual([
      plans[0]!.writes.length,
      plans[0]!.writes.length - 1,
      plans[0]!.writes.length - 2,
    ]);
    const { changes } = resultOf({
      analysis,
      fill: outcome,
      fileName: 'a.xlsx',
      language: 'en-US',
      ledger: null,
    });
    const statuses = changes.map(({ status }) => status);
    expect(statuses.filter((status) => status === 'blocked')).toHaveLength(2);
    expect(statuses.filter((status) => status === 'written')).toHaveLength(plans[2]!.writes.length);
    expect(changes.find(({ status }) => status === 'written')).toMatchObject({
      value: 1,
      text: '1.00',
      was: null,
    });
  });

  it.each(['changed', 'failed', 'nothing'] as const)('says what happened where it is %s', async (status) => {
    const problem = { code: 'busy', hostCode: null, detail: null };
    const results: Record<typeof status, ApplyResult> = {
      changed: { status: 'changed', cells: [] },
      failed: { status: 'failed', problem },
      nothing: { status: 'nothing' },
    };
    const { port } = portThat(() => results[status]);
    const outcome = await applyReady(port, analysis);
    expect(outcome.apply).toEqual(results[status]);
    const { changes } = resultOf({
      analysis,
      fill: outcome,
      fileName: 'a.xlsx',
      language: 'zh-CN',
      ledger: null,
    });
    expect(changes.some((change) => change.status === 'written')).toBe(false);
  });
});

describe('accepting proposals', () => {
  it('makes those that are ticked beforehand ready and leaves the others', () => {
    const accepted = acceptProposals(analysis);
    const byStatus = (list: readonly Change[], status: string) =>
      list.filter((change) => change.status === status);
    const before = byStatus(analysis.changes.changes, 'proposed');
    const after = byStatus(accepted.changes.changes, 'proposed');
    expect(after).toEqual(before.filter(({ preselected }) => !preselected));
    const satisfaction = accepted.changes.changes.find(({ target }) => target.row === 8);
    expect(satisfaction?.status).toBe('judgement');
  });
});

describe('finding a cell again', () => {
  it('gives its place and what would be written there', () => {
    const locate = locateIn(analysis);
    for (const change of readyChanges(analysis.changes.changes)) {
      const formula = change.write && 'formula' in change.write ? change.write.formula : null;
      expect(locate(change.identity)).toEqual({ cell: change.target, formula });
    }
    expect(locate({ sheetId: sheet.id, table: 'none', item: 'none', column: 'score' })).toBeNull();
  });
});

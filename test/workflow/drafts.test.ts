import { readFileSync } from 'node:fs';
import { openSession } from '../../src/cli/session';
import { cellAddress } from '../../src/domain/snapshot/address';
import { cellAt, sheetById } from '../../src/domain/snapshot/cells';
import { emptyMemory } from '../../src/workbook/memory/memory';
import { analyse, defaultChoices } from '../../src/workflow/analyse';
import { offeredDrafts, writeDrafts } from '../../src/workflow/drafts';
import { locateIn } from '../../src/workflow/locate';
import { sample, slow } from '../cli/support';
import { sheetOf, workbookOf } from '../support/grid';

const table = (rows: string, options = {}) =>
  workbookOf(
    sheetOf(
      `项目支出绩效自评表
       项目名称 | 道路养护经费
       项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
        | 年度资金总额 | 641 | 641 | 548.06 | 10 |  |
       一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
       ${rows}
       其他需要说明事项 |  | ……
       总分 |  |  |  |  | 100 |  | `,
      options,
    ),
  );
const offered = (rows: string, options = {}) => {
  const analysis = analyse(table(rows, options), defaultChoices, emptyMemory);
  return offeredDrafts(analysis).map(({ draft, text, state, preselected }) => ({
    cell: cellAddress(draft.target.row, draft.target.column),
    text,
    state,
    preselected,
  }));
};
const texts = (rows: string) => offered(rows).map(({ text }) => text);

const rest = '；原因：〔　〕；改进措施：〔　〕';

it('a draft says target, actual value, completion and deviation, and leaves reason and measures open', () => {
  expect(texts('产出指标 | 数量指标 | 培训人数 | ≥200人 | 76人 | 30 |  |')).toContain(
    `指标值200人，实际76人，完成率38.00%，偏差-62.00%${rest}`,
  );
});

it('the rate of execution goes into 其他需要说明事项 where the form has no column for its reason', () => {
  expect(offered('产出指标 | 数量指标 | 培训人数 | ≥200人 | 210人 | 30 |  |')).toEqual([
    {
      cell: 'B7',
      text: `全年预算数641.00万元，全年执行数548.06万元，预算执行率85.50%，未执行92.94万元${rest}`,
      state: 'open',
      preselected: true,
    },
  ]);
});

it('rows that reach their target have none; far above it they have one', () => {
  const [, ...drafts] = texts(
    `产出指标 | 数量指标 | 培训期数 | ≥20期 | 31期 | 30 |  |
      | 数量指标 | 检查次数 | ≥2次 | 3次 | 30 |  |
      | 质量指标 | 合格率 | ≥90% | 99% | 30 |  |`,
  );
  expect(drafts).toEqual([`指标值20期，实际31期，完成率155.00%，偏差55.00%${rest}`]);
});

it('an upper limit that is exceeded deviates, one that is kept does not', () => {
  const [, ...drafts] = texts(
    `产出指标 | 质量指标 | 投诉次数 | ≤5次 | 6次 | 30 |  |
      | 质量指标 | 差错次数 | ≤5次 | 1次 | 30 |  |`,
  );
  expect(drafts).toEqual([`指标值≤5次，实际6次，完成率120.00%，偏差20.00%${rest}`]);
});

it('where words answer, the words are quoted beside the lost marks', () => {
  const [, draft] = texts('产出指标 | 质量指标 | 组织任务 | 按部署完成 | 达到预期目标 | 10 | 9 |');
  expect(draft).toBe(`指标值“按部署完成”，实际完成“达到预期目标”，分值10分，得分9分${rest}`);
});

it('a text of a person stays, a printed placeholder counts as empty', () => {
  const [, kept, open] = offered(
    `产出指标 | 数量指标 | 培训人数 | ≥200人 | 76人 | 30 |  | 场地不足
      | 数量指标 | 检查次数 | ≥20次 | 10次 | 30 |  | ——`,
  );
  expect(kept).toMatchObject({ cell: 'H6', state: 'kept', preselected: false });
  expect(open).toMatchObject({ cell: 'H7', state: 'open', preselected: true });
});

it('a locked cell is said, not offered', () => {
  const [, blocked] = offered('产出指标 | 数量指标 | 培训人数 | ≥200人 | 76人 | 30 |  |', { unlocked: [] });
  expect(blocked).toMatchObject({ state: 'blocked', preselected: false });
});

it('the chosen kind of cause stands under 原因 and still leaves room', () => {
  const analysis = analyse(
    table('产出指标 | 数量指标 | 培训人数 | ≥200人 | 76人 | 30 |  |'),
    defaultChoices,
    emptyMemory,
  );
  const key = offeredDrafts(analysis)[1]!.key;
  expect(offeredDrafts(analysis, { [key]: 'funds-late' })[1]!.text).toContain(
    '；原因：资金下达或到位较晚，〔　〕；改进措施：〔　〕',
  );
});

it(
  'drafts are written into a real workbook with a record and taken back exactly',
  async () => {
    const file = sample('yuxi-2020', 'published');
    const session = await openSession(new Uint8Array(readFileSync(file)), file, 'zh-CN');
    const { port } = session;
    const before = await port.snapshot();
    const analysis = analyse(before, defaultChoices, await port.memory());
    const open = offeredDrafts(analysis).filter(({ state }) => state === 'open');
    expect(open.length).toBeGreaterThan(1);
    const kept = offeredDrafts(analysis).filter(({ state }) => state === 'kept');
    const result = await writeDrafts(
      port,
      analysis,
      [...open, ...kept].map(({ key }) => key),
      {},
    );
    expect(result.status).toBe('written');
    const after = await port.snapshot();
    const now = ({ draft: { target } }: (typeof open)[number]) =>
      cellAt(sheetById(after, target.sheetId), target.row, target.column).value;
    expect(open.map(now)).toEqual(open.map(({ text }) => text));
    for (const one of kept) expect(now(one)).not.toBe(one.text);
    const again = analyse(after, defaultChoices, await port.memory());
    expect(await port.undo(locateIn(again))).toMatchObject({ status: 'undone', kept: [] });
    expect((await port.snapshot()).sheets).toEqual(before.sheets);
    session.close();
  },
  slow,
);

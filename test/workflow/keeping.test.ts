import type { CellIdentity } from '../../src/domain/changes/changeSet';
import type { WorkbookSnapshot } from '../../src/domain/snapshot/snapshot';
import type { Memory } from '../../src/workbook/port';
import { WorkbookFailure } from '../../src/workbook/problem';
import {
  accepting,
  choosingTier,
  entering,
  givingActuals,
  leavingOut,
  repeating,
  replacing,
  scoring,
} from '../../src/workflow/answering';
import { createAssistant } from '../../src/workflow/assistant';
import { sheetOf, workbookOf } from '../support/grid';
import { memoryPort, type MemoryPort } from '../taskpane/memoryPort';
import { roadWorkbook } from '../taskpane/workbooks';

const still = { now: () => 0, pause: () => Promise.resolve() };

/** An assistant that has read the workbook, with timers that a test turns by hand. */
async function begun(port: MemoryPort) {
  let waiting: { due: () => void }[] = [];
  const assistant = createAssistant(port, still, {
    after: (_milliseconds, due) => {
      const entry = { due };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((one) => one !== entry);
      };
    },
  });
  await assistant.read();
  const quiet = async () => {
    const due = waiting;
    waiting = [];
    for (const one of due) one.due();
    for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
  };
  const identity = (item: string, column: CellIdentity['column'] = 'score'): CellIdentity => {
    const changes = assistant.state().analysis!.changes.changes;
    return { ...changes.find((change) => change.identity.item.includes(item))!.identity, column };
  };
  const status = (item: string) =>
    assistant
      .state()
      .analysis!.changes.changes.find(
        (change) => change.identity.item.includes(item) && change.identity.column === 'score',
      )?.status;
  return { port, assistant, quiet, identity, status };
}

/** The workbook as it is opened again: with its memory, and another id for its sheet. */
function reopened({ workbook, remembered }: MemoryPort, change = (one: WorkbookSnapshot) => one) {
  const [sheet] = workbook.sheets;
  return begun(memoryPort(change({ ...workbook, sheets: [{ ...sheet!, id: '{other}' }] }), remembered));
}

function counting(port: MemoryPort) {
  const writes: Memory['settings'][] = [];
  const remember = port.remember.bind(port);
  port.remember = (settings) => {
    writes.push(settings);
    return remember(settings);
  };
  return writes;
}

function withText(workbook: WorkbookSnapshot, from: string, to: string | number): WorkbookSnapshot {
  const put = <T>(grid: readonly (readonly T[])[]) =>
    grid.map((line) => line.map((value) => ((value as unknown) === from ? (to as T) : value)));
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      values: put(sheet.values),
      formulas: put(sheet.formulas),
      texts: put(sheet.texts),
    })),
  };
}

describe('what the person decides without a fill', () => {
  it('is there again when the file is opened: scores, tiers, suggestions, replacements, ticks and figures', async () => {
    const { port, assistant, quiet, identity } = await begun(memoryPort(roadWorkbook));
    const judged = identity('通行条件');
    assistant.answer((answers) => choosingTier(answers, judged, 'partial'));
    assistant.answer((answers) => scoring(answers, judged, 13, 'partial'));
    assistant.answer((answers) => accepting(answers, identity('桥梁检测'), true));
    assistant.answer((answers) => accepting(answers, identity('群众满意度'), false));
    assistant.answer((answers) => replacing(answers, identity('验收合格率'), true));
    assistant.answer((answers) => leavingOut(answers, [identity('养护里程')], true, []));
    assistant.answer((answers) =>
      givingActuals(answers, [{ identity: identity('培训人次', 'actual'), figure: 80, was: '完成' }]),
    );
    const fact = { subject: 'procurement', stage: 'budget', period: null, unit: '万元', value: 66 } as const;
    assistant.answer((answers) => entering(answers, fact, []));
    await quiet();

    const { assistant: later } = await reopened(port);
    const { answers, changes } = later.state().analysis!;
    const found = changes.changes;
    const statusOf = (item: string) =>
      found.find((one) => one.identity.item.includes(item) && one.identity.column === 'score')?.status;
    expect(answers.scores).toMatchObject([{ identity: { item: judged.item }, score: 13, tier: 'partial' }]);
    expect(answers.tiers).toMatchObject([{ choice: 'partial' }]);
    expect(answers.facts).toEqual([fact]);
    expect(statusOf('通行条件')).toBe('ready');
    expect(statusOf('桥梁检测')).toBe('ready');
    expect(answers.refused).toMatchObject([{ item: identity('群众满意度').item }]);
    expect(statusOf('验收合格率')).toBe('ready');
    expect(statusOf('养护里程')).toBe('left-out');
    expect(found.find(({ identity: { column } }) => column === 'actual')).toMatchObject({
      status: 'ready',
      value: 80,
    });
    expect(changes.problems).toEqual([]);
  });

  it('is kept by one write for several answers, without a record and without a cell', async () => {
    const port = memoryPort(roadWorkbook);
    const writes = counting(port);
    const { assistant, quiet, identity } = await begun(port);
    assistant.answer((answers) => scoring(answers, identity('通行条件'), 18));
    assistant.answer((answers) => accepting(answers, identity('桥梁检测'), true));
    expect(writes).toEqual([]);
    await quiet();
    expect(writes.map((one) => Object.keys(one).sort())).toEqual([['proposals', 'scores']]);
    expect(port.remembered.records).toEqual([]);
    expect(port.workbook).toBe(roadWorkbook);
    await quiet();
    expect(writes).toHaveLength(1);
  });

  it('is taken out when it is taken back, and a check alone leaves the file as it is', async () => {
    const port = memoryPort(roadWorkbook);
    const writes = counting(port);
    const { assistant, quiet, identity } = await begun(port);
    await assistant.check();
    await quiet();
    expect(writes).toEqual([]);
    assistant.answer((answers) => scoring(answers, identity('通行条件'), 18));
    await quiet();
    const later = await reopened(port);
    expect(Object.keys(later.port.remembered.settings)).toEqual(['scores']);
    later.assistant.answer((answers) => scoring(answers, later.identity('通行条件'), null));
    await later.quiet();
    expect(later.port.remembered.settings).toEqual({});
  });

  it('goes with the fill where that comes first', async () => {
    const port = memoryPort(roadWorkbook);
    const writes = counting(port);
    const { assistant, quiet, identity } = await begun(port);
    assistant.answer((answers) => scoring(answers, identity('通行条件'), 18));
    await assistant.fill();
    expect(port.plans[0]!.settings!['scores']).toContain('"score":18');
    port.remembered = { ...port.remembered, settings: port.plans[0]!.settings! };
    await assistant.read();
    await quiet();
    expect(writes).toEqual([]);
  });

  it('holds for the sitting where the workbook cannot be written, which is said once', async () => {
    const port = memoryPort(roadWorkbook);
    port.remember = () =>
      Promise.reject(new WorkbookFailure({ code: 'host', hostCode: 'AccessDenied', detail: null }));
    const { assistant, quiet, identity, status } = await begun(port);
    assistant.answer((answers) => scoring(answers, identity('通行条件'), 18));
    await quiet();
    expect(assistant.state().notice).toEqual({ kind: 'not-kept' });
    expect(status('通行条件')).toBe('ready');
    assistant.dismissNotice();
    assistant.answer((answers) => scoring(answers, identity('通行条件'), 19));
    await quiet();
    expect(assistant.state().notice).toBeNull();
    await assistant.read();
    expect(assistant.state().analysis!.answers.scores).toMatchObject([{ score: 19 }]);
  });

  it('waits for a command, and a command for it: both write to the memory', async () => {
    const port = memoryPort(roadWorkbook);
    const { assistant, quiet, identity } = await begun(port);
    const order: string[] = [];
    let release = (): void => undefined;
    const remember = port.remember.bind(port);
    port.remember = async (settings) => {
      order.push('begun');
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      order.push('kept');
      return remember(settings);
    };
    const apply = port.apply.bind(port);
    port.apply = (plan) => {
      order.push('filled');
      return apply(plan);
    };
    assistant.answer((answers) => scoring(answers, identity('通行条件'), 18));
    await quiet();
    const filling = assistant.fill();
    await quiet();
    release();
    await filling;
    expect(order).toEqual(['begun', 'kept', 'filled']);
  });
});

describe('an answer that no longer fits', () => {
  const scored = async () => {
    const { port, assistant, quiet, identity } = await begun(memoryPort(roadWorkbook));
    assistant.answer((answers) => scoring(answers, identity('桥梁检测'), 8));
    await quiet();
    return port;
  };

  it('is not applied when the file is opened with another actual value, and the person is told', async () => {
    const port = await scored();
    const again = await reopened(port, (workbook) => withText(workbook, '=1次', '=2次'));
    expect(again.assistant.state().analysis!.answers.scores).toEqual([]);
    expect(again.assistant.state().analysis!.changes.problems).toMatchObject([{ code: 'score-outdated' }]);
    again.assistant.answer((answers) => scoring(answers, again.identity('桥梁检测'), 7));
    expect(again.assistant.state().analysis!.changes.problems).toEqual([]);
    expect(again.status('桥梁检测')).toBe('ready');
  });

  it('stays said after another question was answered', async () => {
    const port = await scored();
    const again = await reopened(port, (workbook) => withText(workbook, '=1次', '=2次'));
    again.assistant.answer((answers) => scoring(answers, again.identity('通行条件'), 18));
    await again.quiet();
    const last = await reopened(again.port);
    expect(last.assistant.state().analysis!.changes.problems).toMatchObject([{ code: 'score-outdated' }]);
  });

  it('is asked for again in the same sitting, when the row is changed', async () => {
    const { port, assistant, identity } = await begun(memoryPort(roadWorkbook));
    assistant.answer((answers) => scoring(answers, identity('通行条件'), 18));
    await assistant.read();
    expect(assistant.state().analysis!.answers.scores).toHaveLength(1);
    port.workbook = withText(port.workbook, '明显改善', '没有改善');
    await assistant.read();
    expect(assistant.state().analysis!.answers.scores).toEqual([]);
  });
});

it('a filled score gives way to what the person types in the cell later, also after the file was closed', async () => {
  const judged = sheetOf(
    `项目支出绩效自评表
     一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
     效益指标 | 社会效益 | 通行条件 | 明显改善 | 明显改善 | 100 |
     总分 |  |  |  |  | 100 | `,
    { name: '自评表' },
  );
  const { port, assistant, identity } = await begun(memoryPort(workbookOf(judged)));
  assistant.answer((answers) => scoring(answers, identity('通行条件'), 91));
  await assistant.fill();
  port.remembered = { ...port.remembered, settings: port.plans[0]!.settings! };
  expect((await reopened(port)).status('通行条件')).toBe('unchanged');
  const typed = (workbook: WorkbookSnapshot): WorkbookSnapshot => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const put = <T>(grid: readonly (readonly T[])[]) =>
        grid.map((line) => line.map((value) => ((value as unknown) === 91 ? (88 as T) : value)));
      return { ...sheet, values: put(sheet.values), formulas: put(sheet.formulas) };
    }),
  });
  const again = await reopened(port, typed);
  expect(again.status('通行条件')).toBe('unchanged');
  expect(again.assistant.state().analysis!.changes.problems).toEqual([]);
});

it('to replace what a cell holds is asked for again once it was done', async () => {
  const { port, assistant, identity, status } = await begun(memoryPort(roadWorkbook));
  const typed = port.workbook;
  assistant.answer((answers) => replacing(answers, identity('验收合格率'), true));
  await assistant.fill();
  port.workbook = typed;
  port.remembered = { ...port.remembered, records: [], settings: port.plans[0]!.settings! };
  await assistant.read();
  expect(status('验收合格率')).toBe('conflict');
  expect((await reopened(port)).status('验收合格率')).toBe('conflict');
});

it('clearing what is kept also takes out what was just answered', async () => {
  const { port, assistant, identity } = await begun(memoryPort(roadWorkbook));
  assistant.answer((answers) => scoring(answers, identity('通行条件'), 18));
  assistant.answer((answers) =>
    repeating(answers, { sheetId: identity('通行条件').sheetId, table: 'other', answer: 'counted' }),
  );
  await assistant.keep({ scores: '' }, (now) => now);
  expect(Object.keys(port.remembered.settings)).toEqual(['repetitions']);
  expect(assistant.state().analysis!.answers.scores).toEqual([]);
});

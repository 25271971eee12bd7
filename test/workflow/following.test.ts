import type { WorkbookSnapshot } from '../../src/domain/snapshot/snapshot';
import { scoring } from '../../src/workflow/answering';
import { createAssistant } from '../../src/workflow/assistant';
import { follow, type Timers, type Visibility } from '../../src/workflow/following';
import type { Clock } from '../../src/workflow/slices';
import { sheetOf, workbookOf } from '../support/grid';
import { memoryPort } from '../taskpane/memoryPort';
import { roadSheet } from '../taskpane/workbooks';

const other = sheetOf('部门支出 | 1\n合计 | 2', { name: '其他' });
const workbook = workbookOf(roadSheet, other);
const road = workbook.sheets[0]!.id;
const second = workbook.sheets[1]!.id;

/** The road table with another 全年执行数, so that another rate and score come out. */
function withExecuted(value: number): WorkbookSnapshot {
  const put = <T>(grid: readonly (readonly T[])[], cell: T) =>
    grid.map((line, row) => line.map((old, column) => (row === 3 && column === 4 ? cell : old)));
  const sheet = {
    ...roadSheet,
    id: road,
    values: put(roadSheet.values, value),
    formulas: put(roadSheet.formulas, value),
    texts: put(roadSheet.texts, String(value)),
  };
  return { ...workbook, sheets: [sheet, workbook.sheets[1]!] };
}

/** Time that a test turns by hand. */
function handTimers() {
  let time = 10_000;
  let waiting: { at: number; due: () => void }[] = [];
  const timers: Timers = {
    now: () => time,
    after(milliseconds, due) {
      const entry = { at: time + milliseconds, due };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((one) => one !== entry);
      };
    },
  };
  return {
    timers,
    pass: async (milliseconds: number) => {
      time += milliseconds;
      const due = waiting.filter(({ at }) => at <= time);
      waiting = waiting.filter(({ at }) => at > time);
      for (const entry of due) entry.due();
      for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
    },
  };
}

async function followed({ clock, read = true }: { clock?: Clock; read?: boolean } = {}) {
  const port = memoryPort(workbook);
  const still: Clock = { now: () => 0, pause: () => Promise.resolve() };
  const assistant = createAssistant(port, clock ?? still);
  const { timers, pass } = handTimers();
  let shown = true;
  const looking = new Set<() => void>();
  const visibility: Visibility = {
    visible: () => shown,
    subscribe: (listener) => void looking.add(listener),
  };
  follow(assistant, port, visibility, timers);
  if (read) await assistant.read();
  await pass(2000);
  const show = (visible: boolean) => {
    shown = visible;
    for (const listener of looking) listener();
  };
  return { port, assistant, pass, show };
}

const cells = (sheetId: string) => ({ kind: 'cells', sheetId }) as const;
const calculated = (sheetId: string) => ({ kind: 'calculated', sheetId }) as const;

describe('following the workbook', () => {
  it('reads the changed sheet when it was quiet for a moment, and works everything out again', async () => {
    const { port, assistant, pass } = await followed();
    port.workbook = withExecuted(120);
    for (let key = 0; key < 5; key += 1) {
      port.tell(cells(road));
      await pass(300);
    }
    expect(port.rereadings).toEqual([]);
    await pass(800);
    expect(port.rereadings).toEqual([[road]]);
    expect(port.readings).toBe(1);
    expect(String(assistant.state().analysis?.assessments[0]?.execution?.rate)).toBe('1');
    expect(assistant.state()).toMatchObject({ activity: 'idle', outdated: false, notice: null });
  });

  it('reads the sheets that were calculated from it with it', async () => {
    const { port, pass } = await followed();
    port.tell(cells(second));
    port.tell(calculated(road));
    await pass(800);
    expect(port.rereadings).toEqual([[second, road]]);
  });

  it('reads all sheets where rows moved or a sheet is gone, and a new sheet alone', async () => {
    const { port, pass } = await followed();
    port.tell({ kind: 'moved', sheetId: null });
    await pass(800);
    port.tell({ kind: 'removed', sheetId: second });
    await pass(800);
    port.tell({ kind: 'added', sheetId: 'new' });
    await pass(800);
    expect(port.rereadings).toEqual([null, null, ['new']]);
  });

  it('keeps the answers', async () => {
    const { port, assistant, pass } = await followed();
    const question = assistant
      .state()
      .analysis!.changes.changes.find(({ status }) => status === 'judgement')!;
    assistant.answer((answers) => scoring(answers, question.identity, 12));
    port.workbook = withExecuted(60);
    port.tell(cells(road));
    await pass(800);
    expect(port.rereadings).toHaveLength(1);
    const { analysis } = assistant.state();
    expect(analysis?.choices.answers.scores).toMatchObject([{ identity: question.identity, score: 12 }]);
  });

  it('does not follow what a fill set off, but a result that was still missing', async () => {
    const { port, assistant, pass } = await followed();
    const filling = assistant.fill();
    port.tell(calculated(road));
    await filling;
    port.tell(calculated(road));
    await pass(900);
    expect(port.rereadings).toEqual([]);

    const busy = roadSheet.values.map((line) => line.map((value) => (value === 90 ? '#BUSY!' : value)));
    port.workbook = { ...workbook, sheets: [{ ...workbook.sheets[0]!, values: busy }, workbook.sheets[1]!] };
    await assistant.fill();
    port.tell(calculated(road));
    await pass(900);
    expect(port.rereadings).toEqual([[road]]);
  });

  it('follows after a command what somebody changed while it was going on', async () => {
    const { port, assistant, pass } = await followed();
    const filling = assistant.fill();
    port.tell(cells(road));
    port.tell(calculated(second));
    await pass(800);
    await filling;
    await pass(900);
    expect(port.rereadings).toEqual([[road, second]]);
  });

  it('a sheet that the command itself brought is not read twice', async () => {
    const { port, pass } = await followed();
    port.tell({ kind: 'added', sheetId: second });
    port.tell({ kind: 'removed', sheetId: 'never there' });
    await pass(800);
    expect(port.rereadings).toEqual([]);
  });

  it('reads nothing while the pane is hidden, and everything that was noted when it is shown', async () => {
    const { port, pass, show } = await followed();
    show(false);
    port.tell(cells(road));
    port.tell(cells(second));
    await pass(5000);
    expect(port.rereadings).toEqual([]);
    show(true);
    await pass(0);
    expect(port.rereadings).toEqual([[road, second]]);
  });

  it('has nothing to follow before the first reading', async () => {
    const { port, pass } = await followed({ read: false });
    port.tell(cells(road));
    await pass(5000);
    expect(port.rereadings).toEqual([]);
  });

  it('leaves it to the person where working everything out takes longer than a second', async () => {
    let time = 0;
    const clock: Clock = { now: () => (time += 25), pause: () => Promise.resolve() };
    const { port, assistant, pass } = await followed({ clock });
    port.tell(cells(road));
    await pass(800);
    expect(port.rereadings).toEqual([]);
    expect(assistant.state().outdated).toBe(true);
    port.workbook = withExecuted(120);
    await assistant.read();
    expect(assistant.state().outdated).toBe(false);
  });

  it('says that what is shown is old where the sheet cannot be read', async () => {
    const { port, assistant, pass } = await followed();
    port.reread = () => Promise.reject(new Error('broken'));
    port.tell(cells(road));
    await pass(800);
    expect(assistant.state()).toMatchObject({ outdated: true, notice: null });
  });

  it('gives way to an answer and to a command, and is done after them', async () => {
    const { port, assistant, pass } = await followed();
    const waiting: (() => void)[] = [];
    port.reread = (_before, changed) => {
      port.rereadings.push(changed);
      return new Promise((resolve) => {
        waiting.push(() => {
          resolve(withExecuted(120));
        });
      });
    };
    port.tell(cells(road));
    await pass(800);
    assistant.acceptPreselected();
    await pass(0);
    await pass(800);
    expect(port.rereadings).toEqual([[road], [road]]);
    await assistant.undo();
    await pass(0);
    await pass(800);
    expect(port.rereadings).toHaveLength(3);
    for (const go of waiting) go();
    await pass(0);
    expect(String(assistant.state().analysis?.assessments[0]?.execution?.rate)).toBe('1');
  });
});

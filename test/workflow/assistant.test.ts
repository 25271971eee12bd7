import type { ApplyResult, WorkbookProblem } from '../../src/workbook/port';
import { WorkbookFailure } from '../../src/workbook/problem';
import { createAssistant } from '../../src/workflow/assistant';
import { memoryPort, recordOf } from '../taskpane/memoryPort';
import { roadWorkbook } from '../taskpane/workbooks';

const problem: WorkbookProblem = { code: 'host', hostCode: 'GeneralException', detail: null };

/** An assistant that has read the workbook; `cut` makes every later reading fail. */
async function begun() {
  const port = memoryPort(roadWorkbook);
  const assistant = createAssistant(port);
  await assistant.read();
  const cut = () => {
    port.snapshot = () => Promise.reject(new WorkbookFailure(problem));
  };
  return { port, assistant, cut };
}

describe('what a command came to is said where the workbook cannot be read again', () => {
  it('a fill that was written', async () => {
    const { assistant, cut } = await begun();
    cut();
    await assistant.fill();
    expect(assistant.state()).toMatchObject({
      activity: 'idle',
      analysis: null,
      notice: { kind: 'filled', outcome: { status: 'written' } },
    });
  });

  it('a fill that was left half done', async () => {
    const { port, assistant, cut } = await begun();
    port.apply = (plan): Promise<ApplyResult> => {
      cut();
      return Promise.resolve({
        status: 'open',
        problem,
        record: { ...recordOf(plan, roadWorkbook), state: 'open' },
      });
    };
    await assistant.fill();
    expect(assistant.state().notice).toMatchObject({ kind: 'filled', outcome: { status: 'open' } });
  });

  it('an undo', async () => {
    const { port, assistant } = await begun();
    await assistant.fill();
    const takeBack = port.undo.bind(port);
    port.undo = (locate) => {
      port.snapshot = () => Promise.reject(new WorkbookFailure(problem));
      return takeBack(locate);
    };
    await assistant.undo();
    expect(assistant.state().notice).toMatchObject({ kind: 'undone', result: { status: 'undone' } });
  });
});

it('a fill that was left half done and that the next reading puts right is said to be restored', async () => {
  const { port, assistant } = await begun();
  port.apply = (plan): Promise<ApplyResult> => {
    const record = { ...recordOf(plan, roadWorkbook), state: 'open' as const };
    port.remembered = { ...port.remembered, records: [record] };
    return Promise.resolve({ status: 'open', problem, record });
  };
  await assistant.fill();
  expect(assistant.state().notice).toMatchObject({ kind: 'restored', result: { status: 'undone' } });
  expect(port.remembered.records).toEqual([]);
});

import { analyse, defaultChoices } from '../../src/workflow/analyse';
import { scoring } from '../../src/workflow/answering';
import { createAssistant } from '../../src/workflow/assistant';
import type { AssistantState } from '../../src/workflow/assistantState';
import { analyseInSlices, Cancelled, pageClock, type Clock, type Progress } from '../../src/workflow/slices';
import { emptyMemory } from '../../src/workbook/memory/memory';
import { memoryPort } from '../taskpane/memoryPort';
import { roadWorkbook, wrongTotal } from '../taskpane/workbooks';

/** Every look at it takes so many milliseconds; each pause waits until it is let go. */
function slowClock(milliseconds: number) {
  const waiting: (() => void)[] = [];
  let time = 0;
  const clock: Clock = {
    now: () => (time += milliseconds),
    pause: () => new Promise((resolve) => waiting.push(resolve)),
  };
  return {
    clock,
    pauses: () => waiting.length,
    /** Lets the work go on to its next pause. */
    async goOn() {
      waiting.pop()?.();
      await new Promise(setImmediate);
    },
    /** Lets the work go on to its end. */
    async goToEnd() {
      await new Promise(setImmediate);
      while (waiting.length > 0) await this.goOn();
    },
  };
}

describe('an analysis in slices', () => {
  it('comes to the same as the one in one go, and pauses whenever a slice is over', async () => {
    const progress: Progress[] = [];
    let pauses = 0;
    let time = 0;
    const clock: Clock = {
      now: () => (time += 15),
      pause: () => {
        pauses += 1;
        return Promise.resolve();
      },
    };
    const sliced = await analyseInSlices(roadWorkbook, defaultChoices, emptyMemory, {
      clock,
      progress: (now) => progress.push(now),
    });
    expect(JSON.stringify(sliced)).toBe(JSON.stringify(analyse(roadWorkbook, defaultChoices, emptyMemory)));
    expect(pauses).toBeGreaterThan(10);
    expect(progress).toHaveLength(pauses);
  });

  it('counts upwards, to all that there is and never beyond', async () => {
    const progress: Progress[] = [];
    let time = 0;
    await analyseInSlices(roadWorkbook, defaultChoices, emptyMemory, {
      clock: { now: () => (time += 30), pause: () => Promise.resolve() },
      progress: (now) => progress.push(now),
    });
    const [first] = progress;
    const last = progress.at(-1);
    expect(progress.map(({ done }) => done)).toEqual(progress.map(({ done }) => done).sort((a, b) => a - b));
    expect(first?.done).toBe(0);
    expect(last?.done).toBe(last?.of);
    expect(new Set(progress.map(({ of }) => of)).size).toBe(1);
  });

  it('does not pause at all where it takes no time', async () => {
    const pause = jest.fn(() => Promise.resolve());
    await analyseInSlices(roadWorkbook, defaultChoices, emptyMemory, { clock: { now: () => 0, pause } });
    expect(pause).not.toHaveBeenCalled();
  });

  it('ends where it is cancelled', async () => {
    const abort = new AbortController();
    let time = 0;
    const work = analyseInSlices(roadWorkbook, defaultChoices, emptyMemory, {
      clock: { now: () => (time += 30), pause: () => Promise.resolve() },
      progress: () => {
        abort.abort();
      },
      signal: abort.signal,
    });
    await expect(work).rejects.toBeInstanceOf(Cancelled);
  });

  it('gives the event loop its turn in a real pause', async () => {
    let turns = 0;
    setImmediate(() => (turns += 1));
    await pageClock.pause();
    await pageClock.pause();
    expect(turns).toBe(1);
  });
});

/** An assistant on a slow machine that has read the workbook; `states` is everything it said since. */
async function slowAssistant() {
  const port = memoryPort(roadWorkbook);
  const slow = slowClock(40);
  const assistant = createAssistant(port, slow.clock);
  const states: AssistantState[] = [];
  assistant.subscribe(() => states.push(assistant.state()));
  const first = assistant.read();
  await slow.goToEnd();
  await first;
  states.length = 0;
  return { port, slow, assistant, states };
}

const scoreOf = (assistant: ReturnType<typeof createAssistant>, name: RegExp) => {
  const change = assistant.state().analysis?.changes.changes.find(({ identity }) => name.test(identity.item));
  if (!change) throw new Error('no such row');
  return change;
};

describe('a long reading', () => {
  it('says how far it is, and can be cancelled from its beginning', async () => {
    const { assistant, slow, states } = await slowAssistant();
    const reading = assistant.read();
    expect(assistant.state()).toMatchObject({ activity: 'reading', cancellable: true });
    await slow.goToEnd();
    await reading;
    const counts = states.flatMap(({ progress }) => (progress ? [progress.done] : []));
    expect(counts.length).toBeGreaterThan(10);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(assistant.state()).toMatchObject({ activity: 'idle', progress: null, cancellable: false });
  });

  it('leaves what was there before when it is cancelled while it works, and writes nothing', async () => {
    const { assistant, port, slow } = await slowAssistant();
    const before = assistant.state();
    port.workbook = wrongTotal;
    const reading = assistant.check();
    await new Promise(setImmediate);
    expect(slow.pauses()).toBe(1);
    assistant.cancel();
    await slow.goToEnd();
    await reading;
    expect(assistant.state()).toEqual(before);
    expect(assistant.state().analysis).toBe(before.analysis);
    expect(port.plans).toEqual([]);
    const again = assistant.check();
    await slow.goToEnd();
    await again;
    expect(assistant.state().notice).toEqual({ kind: 'checked' });
  });

  it('is cancelled at once while Excel keeps it waiting', async () => {
    const { assistant, port } = await slowAssistant();
    const before = assistant.state();
    port.snapshot = () => new Promise(() => undefined);
    const reading = assistant.read();
    await new Promise(setImmediate);
    assistant.cancel();
    await reading;
    expect(assistant.state()).toEqual(before);
  });

  it('cannot be cancelled any more once it puts right what a fill left half done', async () => {
    const { assistant, port, slow } = await slowAssistant();
    const filling = assistant.fill();
    await slow.goToEnd();
    await filling;
    const records = port.remembered.records.map((record) => ({ ...record, state: 'open' as const }));
    port.remembered = { ...port.remembered, records };
    const restore = port.restore.bind(port);
    port.restore = (locate) => {
      expect(assistant.state().cancellable).toBe(false);
      assistant.cancel();
      return restore(locate);
    };
    const reading = assistant.read();
    await slow.goToEnd();
    await reading;
    expect(assistant.state().notice).toMatchObject({ kind: 'restored' });
  });
});

describe('a fill under way', () => {
  it('is never cut', async () => {
    const { assistant, port, slow } = await slowAssistant();
    const apply = port.apply.bind(port);
    port.apply = (plan) => {
      assistant.cancel();
      return apply(plan);
    };
    const filling = assistant.fill();
    expect(assistant.state().cancellable).toBe(false);
    await slow.goToEnd();
    await filling;
    expect(assistant.state().notice).toMatchObject({ kind: 'filled', outcome: { status: 'written' } });
  });
});

describe('an answer in a large workbook', () => {
  it('is worked out in slices, and the last one counts', async () => {
    const { assistant, slow } = await slowAssistant();
    const { identity } = scoreOf(assistant, /群众满意度/);
    for (const score of [3, 4, 5]) {
      assistant.answer((answers) => scoring(answers, identity, score));
      await slow.goOn();
    }
    expect(assistant.state()).toMatchObject({ activity: 'answering', cancellable: true });
    await slow.goToEnd();
    expect(assistant.state().activity).toBe('idle');
    expect(assistant.state().analysis?.choices.answers.scores).toMatchObject([{ identity, score: 5 }]);
    expect(scoreOf(assistant, /群众满意度/)).toMatchObject({ status: 'ready', value: 5 });
  });

  it('counts in the fill that is asked for right after it', async () => {
    const { assistant, slow, port } = await slowAssistant();
    const { identity, target } = scoreOf(assistant, /群众满意度/);
    assistant.answer((answers) => scoring(answers, identity, 5));
    const filling = assistant.fill();
    await slow.goToEnd();
    await filling;
    expect(port.plans[0]?.writes).toContainEqual(expect.objectContaining({ target, value: 5 }));
  });

  it('given while the workbook is read counts when that is done', async () => {
    const { assistant, slow } = await slowAssistant();
    const { identity } = scoreOf(assistant, /群众满意度/);
    const reading = assistant.read();
    assistant.answer((answers) => scoring(answers, identity, 5));
    await slow.goToEnd();
    await reading;
    await slow.goToEnd();
    expect(scoreOf(assistant, /群众满意度/)).toMatchObject({ status: 'ready', value: 5 });
  });

  it('is taken back when it is cancelled', async () => {
    const { assistant, slow } = await slowAssistant();
    const before = assistant.state();
    assistant.answer((answers) => scoring(answers, scoreOf(assistant, /群众满意度/).identity, 5));
    assistant.cancel();
    await slow.goToEnd();
    expect(assistant.state()).toEqual(before);
    const reading = assistant.read();
    await slow.goToEnd();
    await reading;
    expect(assistant.state().analysis?.choices.answers.scores).toEqual([]);
  });

  it('is there at once in a small one', async () => {
    const port = memoryPort(roadWorkbook);
    const assistant = createAssistant(port, { now: () => 0, pause: () => Promise.resolve() });
    await assistant.read();
    const { identity } = scoreOf(assistant, /群众满意度/);
    assistant.answer((answers) => scoring(answers, identity, 5));
    expect(assistant.state().activity).toBe('idle');
    expect(scoreOf(assistant, /群众满意度/)).toMatchObject({ status: 'ready', value: 5 });
  });
});

import { noAnswers } from '../domain/changes/decisions';
import { problemOf } from '../workbook/problem';
import type { Memory, WorkbookPort } from '../workbook/port';
import { defaultChoices, withBasesIn, withProposals, type Analysis, type Choices } from './analyse';
import { withoutReplaced } from './answering';
import type { Assistant } from './assistantCommands';
import type { Activity, AssistantState, Notice } from './assistantState';
import { keptDismissal, withdrawnDismissal } from './dismissals';
import { applyReady } from './fill';
import { pageTimers, type Timers } from './following';
import { createKeeping } from './keeping';
import { marksOf } from './marks';
import { choosingParameters } from './parameters';
import { prepare } from './prepare';
import { createRereading } from './rereading';
import { keptSchemes } from './schemes';
import { analyseAtOnce, analyseInSlices, Cancelled, pageClock, type Clock, type Progress } from './slices';
import { undo } from './undo';

const atRest = { activity: 'idle', waiting: false, progress: null, cancellable: false } as const;

/** The assistant of one workbook (see `Assistant`); a test has its own clock and timers. */
export function createAssistant(
  port: WorkbookPort,
  clock: Clock = pageClock,
  timers: Pick<Timers, 'after'> = pageTimers,
): Assistant {
  const listeners = new Set<() => void>();
  let state: AssistantState = { ...atRest, analysis: null, notice: null, outdated: false };
  let choices: Choices = defaultChoices;
  let running: AbortController | null = null;
  /** What the last answers set off; null where nothing is on its way. */
  let answering: Promise<void> | null = null;

  /** Of the last analysis: one that takes long is not done without being asked for. */
  const worked = { milliseconds: 0 };

  const set = (change: Partial<AssistantState>): void => {
    const isRead = change.analysis && change.analysis.workbook !== state.analysis?.workbook;
    state = { ...state, ...(isRead && { outdated: false }), ...change };
    for (const listener of listeners) listener();
  };

  const slicing = (signal?: AbortSignal) => ({
    clock,
    signal,
    progress: (progress: Progress) => {
      if (!signal?.aborted) set({ progress });
    },
    writing: () => {
      set({ cancellable: false, progress: null });
    },
    took: (milliseconds: number) => {
      worked.milliseconds = milliseconds;
    },
  });

  const held = () => ({ state, choices });
  const rereading = createRereading({ port, clock, held, put: set, worked });

  let isRefusalTold = false;
  const keeping = createKeeping({
    port,
    timers,
    held,
    kept: (memory) => {
      if (state.analysis) set({ analysis: { ...state.analysis, memory } });
    },
    refused: () => {
      if (!isRefusalTold && state.activity === 'idle') set({ notice: { kind: 'not-kept' } });
      isRefusalTold = true;
    },
  });

  /** Excel keeps us waiting; while only answers are being kept in the background nobody is told. */
  let isHeldUp = false;
  let isAskedFor = false;
  const keptFirst = async (running: Promise<void>): Promise<void> => {
    isAskedFor = true;
    set({ waiting: isHeldUp });
    await running;
    isAskedFor = false;
  };

  const during = async (
    activity: Activity,
    work: (signal: AbortSignal) => Promise<Partial<AssistantState>>,
    { cancellable = false } = {},
  ): Promise<void> => {
    // A command goes by the last answer, and one of them at a time writes to the memory.
    for (;;) {
      const running = keeping.running();
      if (answering) await answering;
      else if (running) await keptFirst(running);
      else break;
    }
    if (state.activity !== 'idle') return;
    rereading.stop();
    const { notice } = state;
    const abort = new AbortController();
    running = abort;
    set({ activity, notice: null, cancellable });
    try {
      set(await work(abort.signal));
    } catch (error) {
      set({ notice: error instanceof Cancelled ? notice : { kind: 'problem', problem: problemOf(error) } });
    } finally {
      set(atRest);
      // What was answered in the meantime.
      if (state.analysis && state.analysis.choices !== choices) workOut(choices);
      keeping.soon();
    }
  };

  const readAgain = async (signal?: AbortSignal): Promise<Pick<AssistantState, 'analysis' | 'notice'>> => {
    const { analysis, restored } = await prepare(port, choices, slicing(signal));
    return { analysis, notice: restored ? { kind: 'restored', result: restored } : null };
  };

  /** Says what a command came to even where the workbook cannot be read again: what was read before holds no more. */
  const afterwards = async (notice: Notice): Promise<Pick<AssistantState, 'analysis' | 'notice'>> => {
    try {
      const now = await readAgain();
      return { analysis: now.analysis, notice: now.notice ?? notice };
    } catch {
      return { analysis: null, notice };
    }
  };

  /** Works everything out by new choices: at once where that takes no time, else in slices; the last ones count. */
  const workOut = (chosen: Choices): void => {
    choices = chosen;
    rereading.stop();
    if (!state.analysis) return;
    const isAnswering = state.activity === 'answering';
    const isFree = isAnswering || state.activity === 'idle';
    if (isFree) running?.abort();
    const abort = new AbortController();
    const progress = (now: Progress) => {
      if (running === abort) set({ progress: now });
    };
    const { workbook, memory } = state.analysis;
    const work = isAnswering ? analyseInSlices : analyseAtOnce;
    const begun = work(workbook, chosen, memory, { clock, progress, signal: abort.signal });
    if (!(begun instanceof Promise)) {
      set({ analysis: begun });
    } else if (isFree) {
      running = abort;
      set({ activity: 'answering', cancellable: true });
      answering = follow(begun, abort);
    } else {
      // It is done again when what is going on has come to its end.
      abort.abort();
      begun.catch(() => undefined);
    }
  };

  /** Answers on top of all that hold, each with what stands in its row now. */
  const answer = (change: Parameters<Assistant['answer']>[0]): void => {
    const { analysis } = state;
    if (!analysis) {
      choices = { ...choices, answers: change(choices.answers, choices.answers) };
      return;
    }
    const all = choices.allAnswers ? choices.answers : analysis.given;
    workOut({ ...choices, answers: withBasesIn(analysis, change(all, all)), allAnswers: true });
    keeping.soon();
  };

  /** Keeps settings, and in the same write what was answered. */
  const remember = (settings: Memory['settings']): Promise<Memory> =>
    port.remember({ ...keeping.pending(), ...settings });

  const follow = async (begun: Promise<Analysis>, abort: AbortController): Promise<void> => {
    let came: Partial<AssistantState> = {};
    try {
      came = { analysis: await begun };
    } catch (error) {
      if (!(error instanceof Cancelled)) came = { notice: { kind: 'problem', problem: problemOf(error) } };
    }
    // A later answer is followed by itself.
    if (running !== abort) return;
    answering = null;
    set({ ...atRest, ...came });
    keeping.soon();
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: () => during('reading', readAgain, { cancellable: true }),
    check: () =>
      during(
        'reading',
        async (signal) => {
          const { analysis, notice } = await readAgain(signal);
          return { analysis, notice: notice ?? { kind: 'checked' } };
        },
        { cancellable: true },
      ),
    follow: (changed) => (keeping.running() ? Promise.resolve('busy') : rereading.follow(changed)),
    cancel() {
      if (!state.cancellable) return;
      if (state.activity === 'answering' && state.analysis) choices = state.analysis.choices;
      running?.abort();
    },
    acceptPreselected() {
      const { analysis } = state;
      if (analysis) answer((answers) => withProposals({ ...choices, answers }, analysis.changes).answers);
    },
    answer,
    parameter(chosen) {
      if (!state.analysis) return;
      const options = choosingParameters(choices.options, state.analysis.memory, chosen);
      workOut({ ...choices, options });
      keeping.soon();
    },
    useSchemes: (schemes) =>
      during('reading', async () => {
        await remember(keptSchemes(schemes));
        choices = { ...choices, schemes: null };
        return readAgain();
      }),
    keep: (settings, chosen) =>
      during('working', async () => {
        if (!state.analysis) return {};
        const { workbook } = state.analysis;
        const memory = await remember(settings);
        // Everything that was answered is kept now, or was taken out.
        choices = { ...chosen(choices), answers: noAnswers, allAnswers: false };
        return { analysis: await analyseInSlices(workbook, choices, memory, slicing()) };
      }),
    dismiss: (finding, reason) =>
      during('reading', async () => {
        if (!state.analysis) return {};
        await remember(keptDismissal(state.analysis, finding, reason));
        return readAgain();
      }),
    reopen: (finding) =>
      during('reading', async () => {
        if (!state.analysis) return {};
        await remember(withdrawnDismissal(state.analysis, finding));
        return readAgain();
      }),
    perform: ({ changes, cancellable = false, work }) =>
      during(
        'working',
        async (signal) => {
          const { analysis } = state;
          if (!analysis) return {};
          const notice = await work({ port, analysis, signal, progress: slicing(signal).progress });
          if (!changes) return { notice };
          return notice ? afterwards(notice) : readAgain();
        },
        { cancellable },
      ),
    fill: () =>
      during('filling', async () => {
        if (!state.analysis) return {};
        const { apply, refused } = await applyReady(port, state.analysis);
        // To replace what stands in a cell is asked for each time.
        if (apply.status === 'written') {
          const written = apply.record.cells.map(({ identity }) => identity);
          choices = { ...choices, answers: withoutReplaced(choices.answers, written) };
        }
        return afterwards({ kind: 'filled', outcome: apply, refused });
      }),
    undo: () =>
      during('undoing', async () => {
        const outcome = await undo(port);
        return afterwards({ kind: outcome.wasOpen ? 'restored' : 'undone', result: outcome.undo });
      }),
    mark: () =>
      during('marking', async () => {
        const { analysis } = await readAgain();
        if (!analysis) return {};
        const cells = await port.mark(marksOf(analysis));
        return { analysis, notice: { kind: 'marked', cells } };
      }),
    clearMarks: () =>
      during('marking', async () => ({ notice: { kind: 'cleared', cells: await port.clearMarks() } })),
    async select(cell) {
      try {
        await port.select(cell);
      } catch (error) {
        set({ notice: { kind: 'problem', problem: problemOf(error) } });
      }
    },
    waiting(waiting) {
      isHeldUp = waiting;
      set({ waiting: waiting && (isAskedFor || !keeping.running() || state.activity !== 'idle') });
    },
    dismissNotice() {
      set({ notice: null });
    },
  };
}

import type { Answers, CellIdentity } from '../domain/changes/changeSet';
import type { ScoringParameters } from '../domain/scoring/parameters';
import type { Scheme } from '../domain/schemes/scheme';
import type { AnsweredFact } from '../domain/facts/facts';
import type { Finding } from '../domain/findings/finding';
import type { CellRef } from '../domain/snapshot/snapshot';
import { problemOf } from '../workbook/problem';
import type { Memory, WorkbookPort } from '../workbook/port';
import { accepting, choosing, entering, repeating, replacing, scoring } from './answering';
import { defaultChoices, withProposals, type Analysis, type Choices } from './analyse';
import type { Activity, AssistantState, Notice } from './assistantState';
import { keptDismissal, withdrawnDismissal } from './dismissals';
import { applyReady } from './fill';
import { marksOf } from './marks';
import { choosingParameters } from './parameters';
import { prepare } from './prepare';
import { createRereading, type Rereading } from './rereading';
import { keptSchemes } from './schemes';
import { analyseAtOnce, analyseInSlices, Cancelled, pageClock, type Clock, type Progress } from './slices';
import { undo } from './undo';

/**
 * The one conversation with the workbook that the pane and the ribbon share: what was read, what the person
 * answered, what is going on. One command at a time; a second one while another runs is not begun.
 */
export type Assistant = {
  readonly state: () => AssistantState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads and works everything out, keeping the answers given so far. */
  read(): Promise<void>;
  check(): Promise<void>;
  /** Takes in what others changed on these sheets (null: on any), without a word (`following.ts`). */
  follow: Rereading['follow'];
  /**
   * Ends a reading, or what an answer set off, and leaves everything as it was before; the answer is taken back. Nothing
   * is written by it, and what is being written goes on.
   */
  cancel(): void;
  /** Accepts or refuses a proposal, without reading again. */
  accept(identity: CellIdentity, accepted: boolean): void;
  acceptPreselected(): void;
  /**
   * Changes the answers for one part of the pane that has no word of its own here (see `answering.ts`), without reading
   * again; `kept` are the answers in force, those that the workbook keeps among them.
   */
  answer(change: (answers: Answers, kept: Answers) => Answers): void;
  /** The score a person gives; null takes the answer back. */
  score(identity: CellIdentity, score: number | null): void;
  /** Whether what stands in a cell may be replaced. */
  overwrite(identity: CellIdentity, replace: boolean): void;
  /** Chooses one scoring parameter (see `ScoringParameters`) for the whole workbook. */
  parameter(chosen: Partial<ScoringParameters>): void;
  /** The schemes that hold from now on, kept with the workbook; an empty list goes back to the national ones. */
  useSchemes(schemes: readonly Scheme[]): Promise<void>;
  /**
   * Keeps settings with the workbook at once and goes by them, without reading again; `chosen` takes out of the choices of
   * this sitting what is kept now.
   */
  keep(settings: Memory['settings'], chosen: (choices: Choices) => Choices): Promise<void>;
  repetition(table: { sheetId: string; table: string }, answer: 'counted' | 'left-out'): void;
  /** Which candidate of a question counts. */
  choose(identity: CellIdentity, choice: string): void;
  /** A figure that no form has, such as last year's 三公 budget; the same figure entered again replaces it. */
  enter(fact: Omit<AnsweredFact, 'value'>, value: number): void;
  /** Sets a finding aside with its reason (已核实，保留); it stays with the workbook until its figures change. */
  dismiss(finding: Finding, reason: string): Promise<void>;
  /** Takes a finding back that was set aside. */
  reopen(finding: Finding): Promise<void>;
  /**
   * Carries out a command of one part of the pane that has no word of its own here: it is given what was read last and
   * answers what it came to. Everything is read again afterwards where it changed the workbook.
   */
  perform(command: Command): Promise<void>;
  fill(): Promise<void>;
  undo(): Promise<void>;
  mark(): Promise<void>;
  clearMarks(): Promise<void>;
  select(cell: CellRef): Promise<void>;
  /** Told by the workbook port (`OfficeWorkbookOptions.pending`). */
  waiting(waiting: boolean): void;
  dismissNotice(): void;
};

/** A command as one part of the pane gives it to the assistant. */
export type Command = {
  /** True where the workbook may hold something else afterwards. */
  readonly changes: boolean;
  /** True where ending it half-way does no harm; it then looks at the signal. */
  readonly cancellable?: boolean;
  readonly work: (given: {
    readonly port: WorkbookPort;
    readonly analysis: Analysis;
    readonly signal: AbortSignal;
    readonly progress: (progress: Progress) => void;
  }) => Promise<Notice | null>;
};

const atRest = { activity: 'idle', waiting: false, progress: null, cancellable: false } as const;

export function createAssistant(port: WorkbookPort, clock: Clock = pageClock): Assistant {
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

  const rereading = createRereading({ port, clock, held: () => ({ state, choices }), put: set, worked });

  const during = async (
    activity: Activity,
    work: (signal: AbortSignal) => Promise<Partial<AssistantState>>,
    { cancellable = false } = {},
  ): Promise<void> => {
    // A command goes by the last answer.
    while (answering) await answering;
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
  };

  const answer = (change: (answers: Answers) => Answers): void => {
    workOut({ ...choices, answers: change(choices.answers) });
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
    follow: (changed) => rereading.follow(changed),
    cancel() {
      if (!state.cancellable) return;
      if (state.activity === 'answering' && state.analysis) choices = state.analysis.choices;
      running?.abort();
    },
    accept(identity, accepted) {
      answer((answers) => accepting(answers, identity, accepted));
    },
    acceptPreselected() {
      if (!state.analysis) return;
      workOut(withProposals(choices, state.analysis.changes));
    },
    answer(change) {
      answer((answers) => change(answers, state.analysis?.answers ?? answers));
    },
    score(identity, score) {
      answer((answers) => scoring(answers, identity, score));
    },
    overwrite(identity, replace) {
      answer((answers) => replacing(answers, identity, replace));
    },
    parameter(chosen) {
      if (!state.analysis) return;
      const options = choosingParameters(choices.options, state.analysis.memory, chosen);
      workOut({ ...choices, options });
    },
    useSchemes: (schemes) =>
      during('reading', async () => {
        await port.remember(keptSchemes(schemes));
        choices = { ...choices, schemes: null };
        return readAgain();
      }),
    keep: (settings, chosen) =>
      during('working', async () => {
        if (!state.analysis) return {};
        const { workbook } = state.analysis;
        const memory = await port.remember(settings);
        choices = chosen(choices);
        return { analysis: await analyseInSlices(workbook, choices, memory, slicing()) };
      }),
    dismiss: (finding, reason) =>
      during('reading', async () => {
        if (!state.analysis) return {};
        await port.remember(keptDismissal(state.analysis, finding, reason));
        return readAgain();
      }),
    reopen: (finding) =>
      during('reading', async () => {
        if (!state.analysis) return {};
        await port.remember(withdrawnDismissal(state.analysis, finding));
        return readAgain();
      }),
    repetition({ sheetId, table }, repetition) {
      answer((answers) => repeating(answers, { sheetId, table, answer: repetition }));
    },
    choose(identity, choice) {
      answer((answers) => choosing(answers, identity, choice));
    },
    enter(fact, value) {
      const kept = state.analysis?.answers.facts ?? [];
      answer((answers) => entering(answers, { ...fact, value }, kept));
    },
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
      set({ waiting });
    },
    dismissNotice() {
      set({ notice: null });
    },
  };
}

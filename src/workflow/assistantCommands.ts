import type { Answers } from '../domain/changes/changeSet';
import type { ScoringParameters } from '../domain/scoring/parameters';
import type { Scheme } from '../domain/schemes/scheme';
import type { Finding } from '../domain/findings/finding';
import type { CellRef } from '../domain/snapshot/snapshot';
import type { Memory, WorkbookPort } from '../workbook/port';
import type { Analysis, Choices } from './analyse';
import type { AssistantState, Notice } from './assistantState';
import type { Rereading } from './rereading';
import type { Progress } from './slices';

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
  /** Accepts every proposal that is ticked beforehand. */
  acceptPreselected(): void;
  /**
   * Changes the answers (see `answering.ts`) and works everything out by them, without reading again; `kept` are the
   * answers in force, those that the workbook keeps among them.
   */
  answer(change: (answers: Answers, kept: Answers) => Answers): void;
  /** Chooses one scoring parameter (see `ScoringParameters`) for the whole workbook. */
  parameter(chosen: Partial<ScoringParameters>): void;
  /** The schemes that hold from now on, kept with the workbook; an empty list goes back to the national ones. */
  useSchemes(schemes: readonly Scheme[]): Promise<void>;
  /**
   * Keeps settings with the workbook at once and goes by them, without reading again; `chosen` takes out of the choices of
   * this sitting what is kept now.
   */
  keep(settings: Memory['settings'], chosen: (choices: Choices) => Choices): Promise<void>;
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

import type {
  AddSheetsResult,
  SetPagesResult,
  ApplyResult,
  UndoResult,
  WorkbookProblem,
} from '../workbook/port';
import type { Analysis } from './analyse';
import type { FillOutcome } from './fill';
import type { Progress } from './slices';

/** `answering`: everything is worked out again after an answer, which takes a moment in a large workbook. */
export type Activity = 'idle' | 'reading' | 'answering' | 'filling' | 'undoing' | 'marking' | 'working';

/** What the last command came to; the pane says it in words. */
export type Notice =
  | {
      readonly kind: 'filled';
      readonly outcome: FillOutcome['apply'];
      readonly refused: FillOutcome['refused'];
    }
  | { readonly kind: 'undone'; readonly result: UndoResult }
  | { readonly kind: 'restored'; readonly result: UndoResult }
  /** A suggested correction was written, or could not be. */
  | { readonly kind: 'corrected'; readonly result: ApplyResult }
  /** What a person said about the recognition is kept with the workbook, or taken back. */
  | { readonly kind: 'recognition'; readonly what: 'kept' | 'withdrawn' }
  /** Drafts of reasons that were written. */
  | { readonly kind: 'drafted'; readonly result: ApplyResult }
  /** A formula that was inserted into one cell. */
  | { readonly kind: 'inserted'; readonly result: ApplyResult }
  | { readonly kind: 'checked' }
  | { readonly kind: 'marked'; readonly cells: number }
  | { readonly kind: 'cleared'; readonly cells: number }
  | { readonly kind: 'sheets'; readonly result: AddSheetsResult }
  | { readonly kind: 'pages'; readonly result: SetPagesResult; readonly sheets: readonly string[] }
  /** The answers cannot be kept with this workbook; they hold for this sitting. */
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'problem'; readonly problem: WorkbookProblem };

export type AssistantState = {
  readonly activity: Activity;
  /** Excel keeps us waiting, most often since a cell is being edited. */
  readonly waiting: boolean;
  /** How far the work is; null where it takes no time worth a word, or cannot be counted (Excel reads or writes). */
  readonly progress: Progress | null;
  /** True where `cancel` would end what is going on. */
  readonly cancellable: boolean;
  /** The workbook was changed since, and it is left to the person to read it again. */
  readonly outdated: boolean;
  /** What was read last and everything that follows from it; null before the first reading. */
  readonly analysis: Analysis | null;
  readonly notice: Notice | null;
};

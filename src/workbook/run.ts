import { problemOf, WorkbookFailure } from './problem';

/** The part of `Excel` that is called as a function; everything else is reached through the context. */
export type ExcelRunner = {
  createWorkbook(base64?: string): Promise<void>;
  run<T>(options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
};

/** Runs one batch; throws `WorkbookFailure`, nothing else. */
export type Run = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** Called with true when Excel keeps us waiting (most often: a cell is being edited), with false when it goes on. */
export type PendingHint = (waiting: boolean) => void;

const hintAfter = 1000;

/**
 * The one way to Excel: waits while a cell is being edited instead of failing (office-addin-facts.md §C 19),
 * says so after a second through `pending`, and turns the host's errors into problems.
 */
export function createRun(excel: ExcelRunner, pending: PendingHint = () => undefined): Run {
  return async (batch) => {
    const hint = { shown: false };
    const timer = setTimeout(() => {
      hint.shown = true;
      pending(true);
    }, hintAfter);
    try {
      return await excel.run({ delayForCellEdit: true }, batch);
    } catch (error) {
      throw new WorkbookFailure(problemOf(error));
    } finally {
      clearTimeout(timer);
      if (hint.shown) pending(false);
    }
  };
}

import type { WorkbookPort } from '../workbook/port';
import type { Analysis, Choices } from './analyse';
import type { AssistantState } from './assistantState';
import { analyseInSlices, Cancelled, orCancelled, type Clock } from './slices';

/**
 * What came of following a change: `followed`, or `busy` where something else was going on or came between (to be tried
 * again), or `outdated` where it is left to the person.
 */
export type Followed = 'followed' | 'busy' | 'outdated';

/** Milliseconds of work above which the person says when everything is worked out again. */
const longestWork = 1000;

export type Rereading = {
  /** Reads the sheets again (null: all) and works everything out by the answers given so far, behind the work of the person. */
  follow(changed: readonly string[] | null): Promise<Followed>;
  /** Ends it; nothing comes of what was read. */
  stop(): void;
};

/** Reading again without a command: nothing is said, nothing waits for it, and every command or answer comes first. */
export function createRereading({
  port,
  clock,
  held,
  put,
  worked,
}: {
  readonly port: Pick<WorkbookPort, 'reread'>;
  readonly clock: Clock;
  readonly held: () => { readonly state: AssistantState; readonly choices: Choices };
  readonly put: (change: { readonly analysis?: Analysis; readonly outdated: boolean }) => void;
  /** Milliseconds that the last analysis took. */
  readonly worked: { milliseconds: number };
}): Rereading {
  let running: AbortController | null = null;

  const work = async (
    { analysis, choices }: { readonly analysis: Analysis; readonly choices: Choices },
    changed: readonly string[] | null,
    signal: AbortSignal,
  ): Promise<Analysis> => {
    const workbook = await orCancelled(port.reread(analysis.workbook, changed), signal);
    const took = (milliseconds: number) => {
      worked.milliseconds = milliseconds;
    };
    return orCancelled(analyseInSlices(workbook, choices, analysis.memory, { clock, signal, took }), signal);
  };

  return {
    async follow(changed) {
      const { state, choices } = held();
      const { analysis } = state;
      if (!analysis || state.activity !== 'idle' || running) return 'busy';
      if (worked.milliseconds > longestWork) {
        put({ outdated: true });
        return 'outdated';
      }
      const abort = new AbortController();
      running = abort;
      try {
        put({ analysis: await work({ analysis, choices }, changed, abort.signal), outdated: false });
        return 'followed';
      } catch (error) {
        if (error instanceof Cancelled) return 'busy';
        // Read by hand, it will say what is wrong.
        put({ outdated: true });
        return 'outdated';
      } finally {
        running = null;
      }
    },
    stop() {
      running?.abort();
    },
  };
}

import type { Memory, WorkbookPort } from '../workbook/port';
import type { Choices } from './analyse';
import type { AssistantState } from './assistantState';
import type { Timers } from './following';
import { keptAnswers } from './keptAnswers';
import { keptSettings } from './parameters';

/** Milliseconds after the last answer until it is kept: several answers given one after the other are one write. */
const soon = 500;

/** Keeps the person's answers with the workbook, in the background. */
export type Keeping = {
  /** Keeps what was answered when nothing more is answered for a moment; called again while something else goes on. */
  soon(): void;
  /** What is not kept yet, for whoever writes to the memory anyway. */
  pending(): Memory['settings'];
  /** The write that is going on; null where there is none. Nothing else may write to the memory meanwhile. */
  running(): Promise<void> | null;
};

/**
 * Writes the answers to the memory of the workbook (never to a cell, never a record), one write at a time and only while
 * no command is going on. Where the workbook cannot be written, `refused` is told; the next answer tries again.
 */
export function createKeeping({
  port,
  timers,
  held,
  kept,
  refused,
}: {
  readonly port: Pick<WorkbookPort, 'remember'>;
  readonly timers: Pick<Timers, 'after'>;
  readonly held: () => { readonly state: AssistantState; readonly choices: Choices };
  readonly kept: (memory: Memory) => void;
  readonly refused: () => void;
}): Keeping {
  let callOff: (() => void) | null = null;
  let running: Promise<void> | null = null;

  const pending = (): Memory['settings'] => {
    const { state, choices } = held();
    if (!state.analysis) return {};
    const { workbook, memory } = state.analysis;
    const settings = {
      ...keptSettings(choices.options),
      ...(choices.allAnswers && keptAnswers(choices.answers, workbook, memory)),
    };
    const changed = Object.entries(settings).filter(([name, text]) => text !== (memory.settings[name] ?? ''));
    return Object.fromEntries(changed);
  };

  const write = async (settings: Memory['settings']): Promise<void> => {
    try {
      kept(await port.remember(settings));
      // What was answered in the meantime.
      schedule();
    } catch {
      refused();
    }
  };

  const begin = (): void => {
    callOff = null;
    const settings = pending();
    // After a command it is asked for again.
    if (running || held().state.activity !== 'idle' || Object.keys(settings).length === 0) return;
    running = write(settings).finally(() => {
      running = null;
    });
  };

  const schedule = (): void => {
    callOff?.();
    callOff = Object.keys(pending()).length === 0 ? null : timers.after(soon, begin);
  };

  return { soon: schedule, pending, running: () => running };
}

import type { WorkbookSnapshot } from '../domain/snapshot/snapshot';
import type { Memory } from '../workbook/port';
import { analysisSteps, type Analysis, type AnalysisStep, type Choices } from './analyse';

/** How far a reading is: so many steps of so many. */
export type Progress = Pick<AnalysisStep, 'done' | 'of'>;

/** Time and the way to give it to others; a test has its own. */
export type Clock = {
  /** Milliseconds since whenever. */
  readonly now: () => number;
  /** Resolves after the event loop has had its turn. */
  readonly pause: () => Promise<void>;
};

export type Slicing = {
  readonly clock: Clock;
  /** Told before every pause; never for what takes less than a slice. */
  readonly progress?: ((progress: Progress) => void) | undefined;
  /** Told at the end how many milliseconds of work it took, without the pauses. */
  readonly took?: ((milliseconds: number) => void) | undefined;
  /** Ends the work at the next pause. */
  readonly signal?: AbortSignal | undefined;
};

/** Work that was cancelled; nothing came of it. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** Milliseconds of work at a time: what a person types and clicks in between is answered at once. */
const sliceLength = 30;

/** Milliseconds after which an answer is no longer felt as immediate. */
const atOnce = 100;

/**
 * The same analysis as `analyse`, in slices: whenever one has taken `sliceLength`, the event loop has its turn.
 * Rejects with `Cancelled` where the signal says so.
 */
export async function analyseInSlices(
  workbook: WorkbookSnapshot,
  choices: Choices,
  memory: Memory,
  slicing: Slicing,
): Promise<Analysis> {
  return workThrough(analysisSteps(workbook, choices, memory), sliceLength, slicing, 0);
}

/** The same, given at once where it takes no longer than a person notices; else in slices. */
export function analyseAtOnce(
  workbook: WorkbookSnapshot,
  choices: Choices,
  memory: Memory,
  slicing: Slicing,
): Analysis | Promise<Analysis> {
  return workThrough(analysisSteps(workbook, choices, memory), atOnce, slicing, 0);
}

function workThrough(
  steps: ReturnType<typeof analysisSteps>,
  length: number,
  slicing: Slicing,
  worked: number,
): Analysis | Promise<Analysis> {
  const { clock, progress } = slicing;
  const begun = clock.now();
  for (let step = steps.next(); ; step = steps.next()) {
    const passed = clock.now() - begun;
    if (step.done) {
      slicing.took?.(worked + passed);
      return step.value;
    }
    if (passed < length) continue;
    const { done, of } = step.value;
    progress?.({ done, of });
    return goOn(steps, slicing, worked + passed);
  }
}

async function goOn(
  steps: ReturnType<typeof analysisSteps>,
  slicing: Slicing,
  worked: number,
): Promise<Analysis> {
  await slicing.clock.pause();
  throwIfCancelled(slicing.signal);
  return workThrough(steps, sliceLength, slicing, worked);
}

/** Throws `Cancelled` where the signal says so. */
function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Cancelled();
}

/**
 * What the promise gives, or `Cancelled` as soon as the signal says so. The promise is then left to itself: only for
 * what reads and writes nothing.
 */
export function orCancelled<Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const cancel = (): void => {
      reject(new Cancelled());
    };
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', cancel);
    });
  });
}

/**
 * The clock of the page. The pause is a message to itself where there are messages: a timer would be slowed down to one
 * a second while the pane is closed, and the ribbon works then too.
 */
export const pageClock: Clock = {
  now: () => performance.now(),
  pause: () =>
    new Promise((resolve) => {
      if (typeof MessageChannel === 'undefined') {
        setTimeout(resolve, 0);
        return;
      }
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    }),
};

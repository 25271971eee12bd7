import type { WorkbookSnapshot } from '../domain/snapshot/snapshot';
import { sheetById } from '../domain/snapshot/cells';
import type { WorkbookChange } from '../workbook/changes';
import type { WorkbookPort } from '../workbook/port';
import type { Assistant } from './assistantCommands';
import type { Activity } from './assistantState';

/** Whether somebody looks at the pane. */
export type Visibility = {
  visible(): boolean;
  /** Told when it is shown or hidden. */
  subscribe(listener: () => void): void;
};

/** Time as following needs it; a test has its own. */
export type Timers = {
  /** Milliseconds since whenever. */
  readonly now: () => number;
  /** Calls `due` after so many milliseconds; answers how to call it off. */
  readonly after: (milliseconds: number, due: () => void) => () => void;
};

export const pageTimers: Timers = {
  now: () => performance.now(),
  after(milliseconds, due) {
    const timer = setTimeout(due, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** Milliseconds without a change after which it is read: nobody types on meanwhile. */
const quiet = 800;

/** Milliseconds after a command in which what is calculated follows from what the command wrote. */
const settling = 1500;

const writing: ReadonlySet<Activity> = new Set(['filling', 'undoing', 'marking', 'working']);

type Noted = WorkbookChange & { readonly mayBeOwn: boolean };

/**
 * Findings and scores follow the workbook: what others change in it is noted, and read when it has been quiet for a
 * moment, nothing is going on and somebody looks at the pane. Before the first reading there is nothing to follow.
 */
export function follow(
  assistant: Pick<Assistant, 'state' | 'subscribe' | 'follow'>,
  port: Pick<WorkbookPort, 'onChange'>,
  visibility: Visibility,
  timers: Timers = pageTimers,
): void {
  let noted: readonly Noted[] = [];
  let activity: Activity = 'idle';
  let written = -Infinity;
  let callOff: (() => void) | null = null;

  const schedule = (): void => {
    callOff?.();
    callOff = noted.length === 0 ? null : timers.after(quiet, () => void catchUp());
  };

  const catchUp = async (): Promise<void> => {
    callOff = null;
    const { analysis, activity: going } = assistant.state();
    // What is noted is followed later: when the pane is shown, or when the command is done.
    if (!analysis || going !== 'idle' || !visibility.visible()) return;
    const taken = noted;
    noted = [];
    const sheets = toRead(taken, analysis.workbook);
    if (sheets?.length === 0) return;
    if ((await assistant.follow(sheets)) !== 'busy') return;
    noted = [...taken, ...noted];
    schedule();
  };

  port.onChange((change) => {
    if (!assistant.state().analysis) return;
    const own = writing.has(activity) || timers.now() - written < settling;
    noted = [...noted.filter((other) => !sameChange(other, change)), { ...change, mayBeOwn: own }];
    schedule();
  });
  assistant.subscribe(() => {
    const before = activity;
    activity = assistant.state().activity;
    if (activity === before || activity !== 'idle') return;
    if (writing.has(before)) written = timers.now();
    schedule();
  });
  visibility.subscribe(() => {
    if (visibility.visible()) void catchUp();
  });
}

function sameChange(one: WorkbookChange, other: WorkbookChange): boolean {
  return one.kind === other.kind && one.sheetId === other.sheetId;
}

/** The sheets that hold something else than was read; null for all. */
function toRead(noted: readonly Noted[], workbook: WorkbookSnapshot): readonly string[] | null {
  const byOthers = noted.some(({ kind, mayBeOwn }) => kind !== 'calculated' || !mayBeOwn);
  const sheets = new Set<string>();
  for (const { kind, sheetId, mayBeOwn } of noted) {
    const known = sheetId !== null && workbook.sheets.some(({ id }) => id === sheetId);
    // A sheet that came or went by a command of ours was read by it.
    if (kind === 'added' ? known : kind === 'removed' && !known) continue;
    if (kind === 'moved' || kind === 'removed' || sheetId === null) return null;
    const ours = kind === 'calculated' && mayBeOwn && !byOthers && known;
    if (!ours || isCalculating(workbook, sheetId)) sheets.add(sheetId);
  }
  return [...sheets];
}

/** True where a cell had no result yet when it was read: custom functions may take longer than the reading. */
function isCalculating(workbook: WorkbookSnapshot, sheetId: string): boolean {
  const sheet = sheetById(workbook, sheetId);
  return sheet.values.some((line) => line.includes('#BUSY!'));
}

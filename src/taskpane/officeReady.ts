/** Why the pane cannot work: Office.js did not load, never answered, or answered from outside Excel. */
export type ReadyProblem = 'no-office' | 'no-answer' | 'not-excel';

/**
 * Waits for Excel, but not for ever: `Office.onReady` is known to hang or to resolve without a host
 * (OfficeDev/office-js 3101, 3223). Resolves with null when Excel is there, else with the reason.
 */
export function officeReady(patience: number): Promise<ReadyProblem | null> {
  if (typeof Office === 'undefined') return Promise.resolve('no-office');
  return new Promise((resolve) => {
    const watchdog = setTimeout(() => {
      resolve('no-answer');
    }, patience);
    void Office.onReady(({ host }) => {
      clearTimeout(watchdog);
      resolve(host === Office.HostType.Excel ? null : 'not-excel');
    });
  });
}

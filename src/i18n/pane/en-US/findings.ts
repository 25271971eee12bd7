import type { findings as chinese } from '../zh-CN/findings';

export const findings: typeof chinese = {
  none: 'No problems were found.',
  intro: (count) => `Problems found: ${count}. Choose an address to select the cell.`,
  severities: { error: 'Errors', warning: 'To verify', info: 'Hints' },
  check: 'Check',
  mark: 'Mark problems',
  clear: 'Clear marks',
  commands: 'Check and marks',
  found: 'Now',
  expected: 'Should be',
  action: 'To do',
  setAside: 'Verified, keep it',
  reason: 'Why it stays',
  reasonMissing: 'Say why it stays.',
  confirm: 'OK',
  back: 'Back',
  dismissed: 'Verified and kept',
  reopen: 'List again',
  cells: 'Cells',
  moreCells: (count) => `${count} more cells`,
};

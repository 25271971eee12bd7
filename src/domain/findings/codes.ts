import type { Action, Severity } from './finding';

/** `sums` 勾稽, `money` 资金, `basis` 得分依据 come first wherever findings are listed, then the others. */
export type FindingGroup = 'sums' | 'money' | 'basis' | 'other';

export type FindingFacts = {
  /** The rule; a check may lower it where domain.md §7 gives a second letter. */
  readonly severity: Severity;
  readonly action: Action;
  readonly group: FindingGroup;
};

/** Severity, action and group of each code, as domain.md §7 lists them. Codes never change their meaning. */
export const findingFacts = {
  'P-001': { severity: 'error', action: '本次必改', group: 'sums' },
  'P-002': { severity: 'error', action: '本次必改', group: 'sums' },
  'P-003': { severity: 'error', action: '本次必改', group: 'other' },
  'P-004': { severity: 'error', action: '本次必改', group: 'other' },
  'P-006': { severity: 'error', action: '本次必改', group: 'sums' },
  'P-007': { severity: 'error', action: '本次必改', group: 'money' },
  'P-008': { severity: 'error', action: '本次必改', group: 'money' },
  'P-009': { severity: 'error', action: '本次必改', group: 'money' },
  'P-010': { severity: 'error', action: '本次必改', group: 'money' },
  'P-011': { severity: 'error', action: '本次必改', group: 'money' },
  'P-012': { severity: 'warning', action: '需说明', group: 'other' },
  'P-030': { severity: 'error', action: '本次必改', group: 'basis' },
  'P-031': { severity: 'error', action: '本次必改', group: 'basis' },
  'P-032': { severity: 'warning', action: '本次必改', group: 'other' },
  'P-033': { severity: 'error', action: '需说明', group: 'basis' },
  'P-041': { severity: 'warning', action: '需说明', group: 'other' },
  'P-072': { severity: 'error', action: '本次必改', group: 'sums' },
} as const satisfies Readonly<Record<string, FindingFacts>>;

/** Codes of the checks that this version has. */
export type FindingCode = keyof typeof findingFacts;

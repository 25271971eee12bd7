import type { Action, Severity } from './finding';

/** Codes of the checks that this version has (domain.md §7). Codes never change their meaning. */
export type FindingCode =
  | 'P-001'
  | 'P-002'
  | 'P-003'
  | 'P-004'
  | 'P-006'
  | 'P-007'
  | 'P-008'
  | 'P-009'
  | 'P-010'
  | 'P-011'
  | 'P-012'
  | 'P-030'
  | 'P-031'
  | 'P-032'
  | 'P-033'
  | 'P-041'
  | 'P-072';

/** `sums` 勾稽, `money` 资金, `basis` 得分依据 come first wherever findings are listed, then the others. */
export type FindingGroup = 'sums' | 'money' | 'basis' | 'other';

export type FindingFacts = {
  /** The rule; a check may lower it where domain.md §7 gives a second letter. */
  readonly severity: Severity;
  readonly action: Action;
  readonly group: FindingGroup;
};

/** Severity, action and group of each code, as domain.md §7 lists them. */
export const findingFacts: Readonly<Record<FindingCode, FindingFacts>> = {
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
};

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
  'P-013': { severity: 'warning', action: '需说明', group: 'other' },
  'P-014': { severity: 'info', action: '需说明', group: 'other' },
  'P-015': { severity: 'warning', action: '需说明', group: 'other' },
  'P-016': { severity: 'warning', action: '需说明', group: 'other' },
  'P-024': { severity: 'error', action: '本次必改', group: 'other' },
  'P-025': { severity: 'error', action: '本次必改', group: 'other' },
  'P-026': { severity: 'warning', action: '本次必改', group: 'other' },
  'P-027': { severity: 'warning', action: '本次必改', group: 'other' },
  'P-028': { severity: 'warning', action: '本次必改', group: 'other' },
  'P-029': { severity: 'info', action: '需说明', group: 'other' },
  'P-030': { severity: 'error', action: '本次必改', group: 'basis' },
  'P-031': { severity: 'error', action: '本次必改', group: 'basis' },
  'P-032': { severity: 'warning', action: '本次必改', group: 'other' },
  'P-033': { severity: 'error', action: '需说明', group: 'basis' },
  'P-034': { severity: 'info', action: '需说明', group: 'other' },
  'P-035': { severity: 'warning', action: '需说明', group: 'other' },
  'P-036': { severity: 'warning', action: '下年改', group: 'other' },
  'P-037': { severity: 'warning', action: '下年改', group: 'other' },
  'P-038': { severity: 'warning', action: '本次必改', group: 'basis' },
  'P-039': { severity: 'warning', action: '下年改', group: 'other' },
  'P-040': { severity: 'warning', action: '下年改', group: 'other' },
  'P-041': { severity: 'warning', action: '需说明', group: 'other' },
  'P-042': { severity: 'info', action: '下年改', group: 'other' },
  'P-043': { severity: 'info', action: '下年改', group: 'other' },
  'P-044': { severity: 'warning', action: '需说明', group: 'other' },
  'P-045': { severity: 'info', action: '需说明', group: 'other' },
  'P-046': { severity: 'info', action: '下年改', group: 'other' },
  'P-047': { severity: 'warning', action: '本次必改', group: 'other' },
  'P-048': { severity: 'warning', action: '需说明', group: 'other' },
  'P-049': { severity: 'info', action: '需说明', group: 'other' },
  'P-050': { severity: 'warning', action: '需说明', group: 'other' },
  'P-051': { severity: 'warning', action: '需说明', group: 'other' },
  'P-053': { severity: 'warning', action: '本次必改', group: 'other' },
  'P-054': { severity: 'warning', action: '本次必改', group: 'other' },
  'P-055': { severity: 'info', action: '本次必改', group: 'other' },
  'P-056': { severity: 'info', action: '本次必改', group: 'other' },
  'P-057': { severity: 'warning', action: '本次必改', group: 'other' },
  'P-058': { severity: 'warning', action: '需说明', group: 'other' },
  'P-059': { severity: 'error', action: '本次必改', group: 'other' },
  'P-060': { severity: 'warning', action: '本次必改', group: 'other' },
  'P-061': { severity: 'info', action: '本次必改', group: 'other' },
  'P-064': { severity: 'error', action: '本次必改', group: 'other' },
  'P-065': { severity: 'info', action: '需说明', group: 'other' },
  'P-066': { severity: 'info', action: '需说明', group: 'other' },
  'P-067': { severity: 'info', action: '本次必改', group: 'other' },
  'P-069': { severity: 'warning', action: '本次必改', group: 'money' },
  'P-070': { severity: 'info', action: '本次必改', group: 'other' },
  'P-072': { severity: 'error', action: '本次必改', group: 'sums' },
  'P-076': { severity: 'warning', action: '需说明', group: 'other' },
  'P-077': { severity: 'info', action: '需说明', group: 'other' },
  'P-078': { severity: 'warning', action: '本次必改', group: 'other' },
  'P-082': { severity: 'warning', action: '本次必改', group: 'other' },
  'P-085': { severity: 'warning', action: '下年改', group: 'other' },
  'P-086': { severity: 'warning', action: '本次必改', group: 'other' },
  'P-088': { severity: 'warning', action: '需说明', group: 'other' },
  'P-089': { severity: 'info', action: '需说明', group: 'other' },
  'P-090': { severity: 'info', action: '下年改', group: 'other' },
  'P-092': { severity: 'info', action: '本次必改', group: 'other' },
  'P-093': { severity: 'info', action: '需说明', group: 'other' },
  'P-094': { severity: 'info', action: '本次必改', group: 'other' },
  'P-095': { severity: 'info', action: '本次必改', group: 'other' },
  'P-097': { severity: 'info', action: '本次必改', group: 'other' },
} as const satisfies Readonly<Record<string, FindingFacts>>;

/** Codes of the checks that this version has. */
export type FindingCode = keyof typeof findingFacts;

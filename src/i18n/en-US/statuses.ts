import type { StatusTexts } from '../statusText';

/** Names of statuses, severities, kinds of tables and columns in English. */
export const statuses: StatusTexts = {
  statuses: {
    ready: 'ready',
    written: 'written',
    proposed: 'proposed, to be confirmed',
    judgement: 'to be judged',
    conflict: 'holds something else, kept',
    unchanged: 'nothing to change',
    blocked: 'cannot be written',
    'left-out': 'left out by choice',
  },
  severities: { error: 'error', warning: 'question', info: 'hint' },
  actions: { 本次必改: 'change now', 需说明: 'give a reason', 下年改: 'change next year' },
  groups: { sums: 'sums', money: 'money', basis: 'basis of scores', other: 'other' },
  tableKinds: {
    'overall-self-eval': 'self-evaluation of a department',
    'project-self-eval': 'self-evaluation of a project',
    'indicator-table': 'scoring table of indicators',
    'base-data': 'base data',
    'final-accounts': 'final accounts',
    'budget-detail': 'budget details',
    'approved-targets': 'approved targets',
  },
  columns: {
    rate: 'execution rate',
    score: 'score',
    completion: 'completion rate',
    deviation: 'deviation',
    marks: 'marks',
    grade: 'grade',
    actual: 'actual value',
    reason: 'reason',
    remarks: 'Other matters to explain',
    figure: 'Figure',
    ratio: 'Rate',
  },
  writeModes: { perf: 'PERF functions', plain: 'plain formulas', values: 'values' },
  grades: { 优: '优 (excellent)', 良: '良 (good)', 中: '中 (fair)', 差: '差 (poor)' },
};

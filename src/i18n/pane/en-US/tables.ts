import type { tables as chinese } from '../zh-CN/tables';

export const tables: typeof chinese = {
  none: 'No self-evaluation table was found. Such a table has headings for target, actual value, marks and score. Check the headings and read again.',
  found: (count) => `Self-evaluation tables found: ${count}. Choose a name to select the table.`,
  unit: 'Unit of amounts',
  noUnit: 'not stated',
  certainty: 'Certainty',
  sure: 'high',
  probable: 'fair, please have a look',
  unsure: 'low, please check',
  why: 'Why',
  missing: 'Please note',
  total: 'Total',
  totalIs: (total, full) => (full === '' ? total : `${total} of ${full}`),
  totalBetween: (least, most, open) =>
    `${open} marks are still open; the total will be between ${least} and ${most}`,
  totalWaits: 'first say whether the repeated rows count',
  notScored: 'this table has no marks, so there is no total',
  grade: 'Grade',
  gradeOpen: 'follows from the total',
  missingInputs: {
    annual: 'The annual budget is missing, so there is no execution rate. Fill it in and read again.',
    executed:
      'The spending of the year is missing, so there is no execution rate. Fill it in and read again.',
    marks: 'The marks of the execution rate are missing. Fill them in and read again.',
    target: 'A target is missing. Fill it in and read again.',
    actual: 'An actual value is missing. Fill it in and read again.',
    'annual-zero': 'The annual budget is 0, so there is no execution rate. Check it and read again.',
  },
};

import type { SheetTexts } from '../sheetText';

/** Words of the sheets that the add-in makes, in English. */
export const sheets: SheetTexts = {
  findings: {
    title: 'Self-evaluation findings',
    summary: (workbook, errors, warnings, hints) =>
      `${workbook}: errors ${errors}, questions ${warnings}, hints ${hints}.`,
    none: 'No problems were found.',
    headings: {
      number: 'No.',
      severity: 'Severity',
      action: 'To do',
      sheet: 'Sheet',
      cells: 'Cell (click to go)',
      problem: 'Problem',
      found: 'Now',
      expected: 'Should be',
      advice: 'Suggestion',
      code: 'Code',
    },
    dismissed: 'Checked and kept',
    reason: 'Reason for keeping',
    more: (first, count) => `${first} and others, ${count} cells`,
    change: (cell, to) => `change ${cell} to ${to}`,
    between: '; ',
    moreChanges: (count) => `; and ${count} more`,
    note: 'This sheet shows the state at the time of the check. After corrections check again and make it anew; what is not listed is not necessarily right.',
  },
};

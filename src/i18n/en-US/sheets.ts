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
  review: {
    title: 'Review of self-evaluation',
    summary: (workbook) =>
      `${workbook}. The reviewer fills in reviewed score and reason; all other columns follow the tables.`,
    headings: {
      number: 'No.',
      indicator: 'Indicator (click to go)',
      marks: 'Marks',
      self: 'Self score',
      recomputed: 'Recomputed',
      review: 'Reviewed',
      cut: 'Cut',
      reason: 'Reason',
      note: 'What to know',
    },
    table: (subject, sheet) => `${subject} (sheet: ${sheet})`,
    execution: 'Execution rate',
    judgement: 'To be scored',
    notComputable: 'Not computable',
    proposal: (target, actual, marks) =>
      `The target is “${target}”, the actual value says “${actual}” without a figure. If you find that it was done, full marks of ${marks} are possible. `,
    repeated: (row) => `Repeats row ${row} of the form; whether it counts is not decided. `,
    above: 'The self score is above the recomputed one by ',
    below: 'The self score is below the recomputed one by ',
    points: '. ',
    notNumber: 'The self score is no number and is not in the total. ',
    total: 'Total',
    grade: 'Grade',
    bands: (excellent, good, fair) =>
      `优 from ${excellent}, 良 from ${good}, 中 from ${fair}, below that 差.`,
    instead: {
      before: 'Rows without a recomputed score, in its total with the self score: ',
      after: '. ',
    },
    formTotal: { before: 'The total on the form is ', after: ', not the sum of the self scores.' },
    waits:
      'The table repeats rows, and whether they count is not decided. Answer in the pane first, then make this sheet anew.',
    noScores: 'This table has no column of scores: there is nothing to review.',
    note: 'Self scores come from the tables, recomputed scores from the scheme and the figures in the tables. What is to be scored only a person can say. Cut = self score − reviewed score, negative where marks are added; reviewed total and grade appear once every reviewed score is there. The tables are not changed.',
  },
};

import type { shell as chinese } from '../zh-CN/shell';

export const shell: typeof chinese = {
  sections: {
    tables: 'Tables',
    changes: 'Fill',
    scores: 'Scores',
    findings: 'Check',
    handover: 'Hand in',
    settings: 'Settings',
  },
  sectionNames: 'The six parts of the assistant',
  counted: (name, count) => `${name} ${count}`,
  selectCell: (address) => `${address}, select in the sheet`,
  range: (sheet, range) => `${sheet} (${range})`,
  hiddenSheet: 'This sheet is hidden.',
  blank: 'blank',
  pair: (name, value) => `${name}: ${value}`,
  listed: (parts) => parts.join(', '),
  sentences: (sentences) => sentences.join(' '),
  details: 'Details',
  close: 'Close',
  readAgain: 'Read again',
  outdated: 'The workbook was changed; what you see below is as it was before.',

  activities: {
    reading: 'Reading the workbook…',
    answering: 'Working out again by your answer…',
    filling: 'Filling in…',
    undoing: 'Undoing…',
    marking: 'Working on the marks…',
    working: 'Working…',
  },
  progress: (done, of) => `${String(done)} of ${String(of)} steps done`,
  cancel: 'Cancel',
  waiting: 'Excel is waiting for you: press Enter to finish editing the cell, and the assistant goes on.',
  locked: 'The workbook cannot be written',
};

import type { zhCN } from './zhCN';

/** The texts of the pane in English; one that is missing does not compile. */
export const enUS: typeof zhCN = {
  sections: { tables: 'Tables', changes: 'Fill', findings: 'Check' },
  sectionNames: 'Tables, fill and check',
  counted: (name, count) => `${name} ${count}`,
  selectCell: (address) => `${address}, select in the sheet`,
  range: (sheet, range) => `${sheet} (${range})`,
  hiddenSheet: 'This sheet is hidden.',
  blank: 'blank',
  pair: (name, value) => `${name}: ${value}`,
  listed: (parts) => parts.join(', '),
  sentences: (sentences) => sentences.join(' '),
  more: (count) => `Show the other ${count}`,
  details: 'Details',
  close: 'Close',
  readAgain: 'Read again',

  activities: {
    reading: 'Reading the workbook…',
    answering: 'Working out again by your answer…',
    filling: 'Filling in…',
    undoing: 'Undoing…',
    marking: 'Working on the marks…',
  },
  progress: (done, of) => `${String(done)} of ${String(of)} steps done`,
  cancel: 'Cancel',
  waiting: 'Excel is waiting for you: press Enter to finish editing the cell, and the assistant goes on.',
  locked: 'The workbook cannot be written',

  tables: {
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
  },

  changes: {
    none: 'There is nothing to fill in.',
    intro: 'Choose an address to select the cell. Nothing is written before you choose “Fill in”.',
    chooseBase: 'Which figure is the base?',
    groups: {
      repetition: 'Repeated rows',
      choice: 'Choose the figure',
      proposal: 'Suggestions to confirm',
      judgement: 'Your score, please',
      conflict: 'Cells that hold something else',
      ready: 'Will be filled in',
      waiting: 'Data missing, not computed',
      blocked: 'Cannot be written',
      unchanged: 'Nothing to change',
    },
    sheetOpen: (questions) => `open: ${questions}`,
    item: (name, column) => (name === '' ? column : `${name} · ${column}`),
    total: 'Total',
    now: 'Now',
    next: 'New',
    stays: 'blank for now, appears once the data are complete',
    formula: 'Formula',
    sources: 'Taken from',
    others: 'Other ways to compute',
    acceptPreselected: (count) => `Accept the suggestions ticked beforehand (${count})`,
    accept: (score) => `Accept: score ${score}`,
    otherScore: 'Another score',
    score: 'Score',
    marksHint: (marks) => `Full marks ${marks}`,
    tierHint: (low, high) => `this tier ${low} to ${high}`,
    keepOrReplace: 'This cell',
    keep: 'Keep what is there',
    replace: 'Replace it',
    repetitionRows: (rows) =>
      `Rows that equal an earlier row, perhaps printed twice at a page break: ${rows.join(', ')}. Do they count?`,
    readings: 'How the standards are read',
    readingsIntro:
      'Where a standard leaves a choice open, choose one; it is kept with the workbook when you fill.',
    readingRange: (title, least, most) =>
      `${title === '' ? '' : `${title} `}total between ${least} and ${most}`,
    readingsDecide: 'The grade depends on the reading. Confirm it with the finance department.',
    readingTotal: (title, total, grade) =>
      `${title === '' ? '' : `${title} `}total ${total}${grade === '' ? '' : ` (${grade})`}`,
    counted: 'They count',
    leftOut: 'They do not count',
    marksSum: (marks) => `marks add up to ${marks}`,
    totalSum: (total) => `total ${total}`,
  },

  findings: {
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
    cells: 'Cells',
    moreCells: (count) => `${count} more cells`,
  },

  actions: {
    name: 'Fill in and undo',
    fill: (count) => `Fill in (${count})`,
    nothingToFill: 'Nothing to fill in',
    answerFirst: (count) => `Nothing can be filled in yet; ${count} items need your answer first.`,
    allKept: (count) =>
      `${count} cells hold something else and are kept; choose “Replace it” in the list to replace them.`,
    allBlocked: (count) =>
      `${count} cells cannot be written; see why, and what to do, under “Cannot be written” in the list.`,
    dataMissing: (count) => `Data are missing for ${count} cells. Fill them in and choose “Read again”.`,
    allFilled: 'Everything that can be filled in is there.',
    notWritable: 'The workbook cannot be written; see the message above.',
    undo: (cells) => `Undo (${cells})`,
    nothingToUndo: 'Nothing to undo',
    restore: 'Put back the unfinished fill',
  },

  notices: {
    filled: (cells) => `Cells filled in: ${cells}.`,
    filledNext: 'Please check them; “Undo” takes them back.',
    nothingFilled: 'Nothing was filled in.',
    refused: (cells, places) => `Cells not filled in: ${cells} (${places}).`,
    changed: (places) =>
      `Cells were changed after the preview (${places}), so nothing was written. The workbook was read again; check the list and choose “Fill in” once more.`,
    undone: (cells) => `Undone; cells restored: ${cells}.`,
    kept: (cells, places) =>
      `Cells changed after the fill and kept as they are: ${cells} (${places}). Change them yourself where they are not wanted.`,
    keptGone: 'deleted cells',
    nothingToUndo: 'There is no fill to undo.',
    restored: 'The unfinished fill was put back. You can fill in again.',
    checkedClean: 'Checked; no problems were found.',
    checked: (errors, others) =>
      errors === 0
        ? `Checked: no errors, ${others} to look at.`
        : `Checked: errors ${errors}, others ${others}. Please go through them.`,
    marked: (cells) =>
      `Cells marked: ${cells}. Your formats were not changed. After corrections choose “Mark problems” again, or “Clear marks”.`,
    nothingMarked: 'There is nothing to mark; the sheets carry no marks.',
    cleared: 'All marks were cleared.',
    nothingCleared: 'There were no marks.',
    places: (places, more) => `${places} and ${more} more`,
  },
};

import type { notices as chinese } from '../zh-CN/notices';

export const notices: typeof chinese = {
  filled: (cells) => `Cells filled in: ${cells}.`,
  filledNext: 'Please check them; “Undo” takes them back.',
  nothingFilled: 'Nothing was filled in.',
  refused: (cells, places) => `Cells not filled in: ${cells} (${places}).`,
  changed: (places) =>
    `Cells were changed after the preview (${places}), so nothing was written. The workbook was read again; check the list and choose “Fill in” once more.`,
  undone: (cells) => `Undone; cells restored: ${cells}.`,
  kept: (cells, places) =>
    `Cells changed after the fill and kept as they are: ${cells} (${places}). Change them yourself where they are not wanted.`,
  sheetsUndone: (names) => `Undone: everything is as it was before the sheet “${names}” was made.`,
  sheetsKept: (names) =>
    `The sheet “${names}” was changed after it was made and was kept. Delete it yourself if you do not need it.`,
  sheetsMade: (names) => `Sheet made: “${names}”. Click Undo to take it back.`,
  sheetsRenewed: (names) => `Sheet updated: “${names}”. Click Undo to take it back.`,
  sheetsSame: (names) => `The sheet “${names}” is up to date; nothing was changed.`,
  keptGone: 'deleted cells',
  nothingToUndo: 'There is no fill to undo.',
  restored: 'The unfinished fill was put back. You can fill in again.',
  corrected: (cells) => `Cells corrected: ${cells}. Please check them; “Undo” takes them back.`,
  nothingCorrected: 'Nothing was changed.',
  correctionChanged: (places) =>
    `Cells were changed after the problems were listed (${places}), so nothing was corrected. The workbook was read again; please look once more.`,
  correctionRefused: (places) => `Not corrected (${places}).`,
  notKept:
    'Your answers could not be kept with the workbook; it may be read-only or protected. They hold until it is closed. To keep them, save a copy and work in that.',
  recognitionKept: 'Read again as you said; it is kept with the workbook.',
  recognitionWithdrawn: 'Recognition is automatic again.',
  inserted: {
    corrected: () => 'The formula is in the cell. Choose Undo to take it back.',
    nothingCorrected: 'No formula was inserted.',
    correctionChanged: (places) =>
      `Cells were changed meanwhile (${places}); nothing was inserted. Please try again.`,
    correctionRefused: (places) => `The formula was not inserted (${places}).`,
  },
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
};

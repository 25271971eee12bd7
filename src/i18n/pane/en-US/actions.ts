import type { actions as chinese } from '../zh-CN/actions';

export const actions: typeof chinese = {
  name: 'Fill in and undo',
  fill: (count) => `Fill in (${count})`,
  nothingToFill: 'Nothing to fill in',
  answerFirst: (count) => `Nothing can be filled in yet; ${count} items need your answer first.`,
  allLeftOut: (count) =>
    `Cells that could be filled in, none of them ticked: ${count}. Tick those to fill in the list.`,
  allKept: (count) =>
    `${count} cells hold something else and are kept; choose “Replace it” in the list to replace them.`,
  allBlocked: (count) =>
    `${count} cells cannot be written; see why, and what to do, under “Cannot be written” in the list.`,
  dataMissing: (count) => `Data are missing for ${count} cells. Fill them in and choose “Read again”.`,
  allFilled: 'Everything that can be filled in is there.',
  notWritable: 'The workbook cannot be written; see the message above.',
  undo: {
    fill: (cells) => `Undo: filled cells (${cells})`,
    correctedCell: (address) => `Undo: correction of ${address}`,
    corrected: (cells) => `Undo: corrections (${cells})`,
    pages: 'Undo: print set-up',
    sheet: (name) => `Undo: new sheet ${name}`,
  },
  nothingToUndo: 'Nothing to undo',
  restore: 'Put back the unfinished fill',
};

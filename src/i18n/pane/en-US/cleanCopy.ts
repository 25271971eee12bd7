import type { cleanCopy as chinese } from '../zh-CN/cleanCopy';

export const cleanCopy: typeof chinese = {
  title: 'Copies to hand in and to publish',
  intro:
    'Saves a copy of the workbook to hand in: functions of the add-in become ordinary formulas (values where there is none), marks and records are taken out. This workbook stays as it is.',
  handIn: 'Make a copy to hand in',
  forPublic: 'Make a copy for the public',
  handInName: 'copy to hand in',
  publicName: 'copy for the public',
  open: (count) =>
    `${String(count)} ${count === 1 ? 'thing is' : 'things are'} not settled. Please look first:`,
  nothingOpen: 'Nothing is open.',
  kinds: {
    judgement: 'To be scored',
    proposed: 'To be confirmed',
    'error-value': 'Error value',
    finding: 'Error',
  },
  workingSheets: 'Sheets that stay out',
  workingSheetsNote: 'The add-in made these sheets for your own work.',
  personal: 'What is taken out',
  personalNote:
    'What is ticked is taken out of the copy; this workbook stays as it is. Check for names that were not found.',
  noPersonal:
    'No names, telephone numbers, e-mail addresses, identity numbers or hidden sheets were found. Please check once more yourself.',
  hiddenSheet: (kind, sheet, cells) => `${kind}: ${sheet} (cells with content: ${cells})`,
  item: (kind, place, text) => (place === '' ? `${kind}: ${text}` : `${kind}: ${text} (${place})`),
  all: 'Tick all',
  none: 'Tick none',
  confirm: (name) => `Confirm and save the ${name}`,
  back: 'Back',
  changed: 'The file holds more to look at now. Please go through the list again.',
  made: (name, formulas, values) =>
    `The ${name} is made: ordinary formulas in ${String(formulas)} cells, values in ${String(values)}. `,
  stillWrong: (places) =>
    `These cells show an error value, and so does the copy: ${places}. Repair the formulas, then make another copy. `,
  opened: 'It was opened as a new workbook. Save it there.',
  notOpened: 'It could not be opened at once. Choose “Download” to save it.',
  download: 'Download',
};

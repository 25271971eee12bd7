import type { insert as chinese } from '../zh-CN/insert';

/** Insert a formula. */
export const insert: typeof chinese = {
  titleOf: (place) => `Insert a formula: ${place}`,
  now: 'Now',
  next: 'Formula',
  inputs: 'Cells it reads',
  ask: 'The cell holds something already. Replace it by this formula?',
  offer: 'This formula fits the cell.',
  replace: 'Replace by the formula',
  put: 'Insert',
  keep: 'Keep as it is',
  close: 'Put away',
  there: 'The cell holds this formula already.',
  locked: 'The cell cannot be written: the sheet is protected, or it is the heading of a table.',
  nothing:
    'No function fits the headers and the cells around this one. Here are all functions; look one up and type it in.',
  functions: 'Functions',
  help: (name) => `Help for ${name} (opens in the browser)`,
  and: ', ',
};

import type { print as chinese } from '../zh-CN/print';

export const print: typeof chinese = {
  title: 'Print set-up',
  about:
    'Makes the self-evaluations fit for printing: rows high enough for their text, one page wide, headers on every page, no page break inside merged cells. No content is changed, and it can be undone.',
  look: 'See what would change',
  looking: 'Looking…',
  nothing: 'The tables are fit for printing; there is nothing to change.',
  none: 'No self-evaluation was recognised.',
  apply: 'Set up',
  sheet: (name, parts) => `${name}: ${parts}.`,
  heights: (count) => `rows made higher so that no text is cut: ${count}`,
  landscape: 'page turned to landscape',
  wide: 'fitted to one page wide',
  scale: (percent) => `scaled to ${percent}%, one page wide`,
  titleRows: (first, last) =>
    first === last ? `header row ${first} on every page` : `header rows ${first}–${last} on every page`,
  breaks: (count) => `${count + 1} pages, no merged cells cut`,
  between: '; ',
  locked: (names) => `The sheet “${names}” is protected and left alone. Unprotect it to have it set up.`,
  failed: 'The print set-up could not be read. Try again in a moment.',
  done: (names) => `Set up for printing: ${names}. Look at the print preview; click Undo to take it back.`,
  undone: (names) => `Undone: the print set-up of “${names}” is as it was.`,
  kept: (names) => `The print set-up of “${names}” was changed since; what was changed is kept.`,
};

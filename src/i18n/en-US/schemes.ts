import { quoted } from '../findingText';
import type { SchemeTexts } from '../schemeText';

const list = (words: readonly string[]) => words.join(', ');

/** Texts on scoring schemes. */
export const schemes: SchemeTexts = {
  key: (name) => `"${name}"`,
  entry: (position) => `entry ${position}`,
  between: ' > ',
  problem: (place, sentence) =>
    place === ''
      ? `The scheme file cannot be used: ${sentence}`
      : `The scheme file cannot be used, see ${place}: ${sentence}`,
  problems: {
    'no-json': (line) =>
      `this is not a complete JSON file${line === '' ? '' : `; reading stopped in line ${line}`}. Check quotation marks, commas and brackets, or export it anew and change that.`,
    newer: () => 'it was made by a newer version. Update the add-in, then import it again.',
    missing: () => 'this entry is missing. Add it and import again.',
    unknown: () => 'there is no such name. Check the spelling or remove it.',
    text: () => 'text in quotation marks is needed here. Change it and import again.',
    number: () => 'a number without quotation marks is needed here. Change it and import again.',
    list: () => 'a list in square brackets is needed here. Change it and import again.',
    group: () => 'a group in curly brackets is needed here. Change it and import again.',
    choice: (allowed) => `it can only be one of: ${allowed}. Change it and import again.`,
    'not-empty': () => 'it is empty. Fill it in or remove it.',
    'not-empty-list': () => 'the list needs at least one entry. Fill it in.',
    'too-long': () => 'the text is too long. Shorten it and import again.',
    'too-many': () => 'the list is too long. Shorten it and import again.',
    'above-zero': () => 'marks must be above 0. Change them.',
    'not-below-zero': () => 'the number must not be below 0. Change it.',
    marks: () => 'marks cannot be above 1000. Change them.',
    share: () => 'a share lies between 0 and 1, such as 0.8 for 80%. Change it.',
    over: () => 'a completion lies between 1 and 10 here, such as 1.3 for 130%. Change it.',
    'points-or-share': () => 'write either "points" or "share" (of the marks), and only one of them.',
    'tiers-order': () =>
      '"reached" must be above "partial", both between 0 and 1, such as 0.8 and 0.6. Change them.',
    'bands-order': () =>
      'the bands must fall: full, excellent, good, fair, such as 100, 90, 80, 60. Change them.',
    id: () => 'an id has lower-case letters, digits and hyphens only, such as my-county-2024. Change it.',
    'id-taken': (id) => `the id "${id}" belongs to a scheme that comes with the add-in. Give another one.`,
    gone: (id) =>
      `the chosen scheme "${id}" is no longer in the workbook, so the national one is used. Import it again.`,
    'indicator-twice': () =>
      'the same indicator stands there twice for the same marks, so that nobody can say which rule holds. Remove one.',
  },
  reasons: {
    chosen: () => 'You chose it.',
    default: () => 'Nothing in the table tells which scheme it follows; the national one is used.',
    classes: ({ classes }) => `The first-level classes (${list(classes)}) are those of this scheme.`,
    weights: ({ weights }) => `The marks of all classes are the ones of this scheme (${list(weights)}).`,
    indicators: ({ same, all }) =>
      `Of ${all} indicators, ${same} have the name and the marks that this scheme gives them.`,
    place: ({ place }) => `The title or the name of the department says "${place}".`,
  },
  warnings: {
    'standard-unread': ({ indicator, unread }) =>
      `The standard of "${indicator}" is not understood in part (${list(unread.map((text) => quoted(text)))}), so that a person must score it. Reword it.`,
    'standard-marks': ({ indicator, printed, marks }) =>
      `The standard of "${indicator}" is for ${printed.toString()} marks, but it is meant for ${marks.toString()}. Check it.`,
    'weights-sum': ({ sum, fullMarks }) =>
      `The weights add up to ${sum.toString()}, not to the full marks ${fullMarks.toString()}. Check them.`,
  },
  sureness: {
    read: 'read',
    known: 'not read again: check before use',
    deduced: 'deduced: check before use',
  },
  source: (document, article, sureness) =>
    `Source: ${document}${article === '' ? '' : `, ${article}`} (${sureness}).`,
};

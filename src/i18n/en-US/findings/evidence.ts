import { of, quoted, type SomeFindingTexts } from '../../findingText';
import { orBetweenForms } from './forms';
import { each, listed, row, rows } from './words';

const empties: Readonly<Record<string, string>> = {
  marks: 'have no marks, so that no score can be computed',
  actual: 'has a score but no actual value',
  executed: 'has a score but no amount spent',
  budget: 'has spending but no budget, so that no rate can be computed',
};
const reasons: Readonly<Record<string, string>> = {
  generic: 'has a reason that would fit any row',
  'another-unit': 'only says that another unit is responsible',
  'no-shortcoming': 'lost marks, but its explanation names no shortcoming',
};
const openings: Readonly<Record<string, string>> = {
  open: 'is no exact figure',
  several: 'holds several figures',
  limit: 'is exactly the limit, while the target asks for more or less than that',
};

/** What scores rest on: actual values, reasons and explanations. */
export const evidence = {
  'P-025': orBetweenForms(
    listed(
      'A sum that its parts do not give',
      (line) =>
        `${quoted(of(line, 'name'))} states ${of(line, 'printed')}, ${of(line, 'of') === 'parts' ? 'its parts' : 'the scores'} add up to ${of(line, 'sum')}`,
      'Check the sum and its parts.',
    ),
  ),
  'P-034': listed(
    'A reason although the score is full',
    (line) => `${row(line)} has full marks and a reason for a deviation`,
    'Check whether marks have to come off; where nothing deviated, remove the reason.',
  ),
  'P-035': listed(
    'Target far exceeded without a word',
    (line) =>
      `${row(line)} has the target ${quoted(of(line, 'target'))} and the actual value “${quoted(of(line, 'actual'))}”, ${of(line, 'share')} of it`,
    'From 130% on, state whether the target was set too low.',
  ),
  'P-038': listed(
    'Actual value without a figure',
    (line) =>
      `${row(line)} has the target ${quoted(of(line, 'target'))} and the actual value “${quoted(of(line, 'actual'))}”`,
    'Enter the figure that was reached.',
  ),
  'P-044': listed(
    'Satisfaction without a figure',
    (line) => `${row(line)} says “${quoted(of(line, 'actual'))}”`,
    'Enter the percentage, and name the survey and the size of its sample.',
  ),
  'P-045': {
    title: 'All scores or the satisfaction are full',
    message: ({ variant, lines }) =>
      variant === 'all-full'
        ? 'Every indicator has full marks. Make sure that each has its evidence, and name it.'
        : `The satisfaction is 100% in ${each(lines, row)}. Name the survey and the size of its sample.`,
  },
  'P-047': listed(
    'Actual value seems to be copied from another indicator',
    (line) =>
      `the actual value of ${row(line)} is word for word that of ${quoted(of(line, 'source'))}, and names that one`,
    'Enter the actual value of this indicator.',
  ),
  'P-048': listed(
    'One fact proves two opposite indicators',
    (line) => `${row(line)} says “${quoted(of(line, 'actual'))}”`,
    'One figure cannot prove both. Give each its own evidence.',
  ),
  'P-053': listed(
    'Something required is empty',
    (line) =>
      of(line, 'what') === 'marks'
        ? `${rows(of(line, 'row'))} ${empties.marks ?? ''}`
        : `${row(line)} ${empties[of(line, 'what')] ?? ''}`,
    'Fill it in.',
  ),
  'P-060': {
    title: 'Total without scores',
    message: ({ data }) =>
      `The total is ${of(data, 'total')}, but none of the ${of(data, 'count')} scores is filled in, so that it cannot be checked. Enter the scores.`,
  },
  'P-064': listed(
    'Score outside its tier',
    (line) =>
      `${row(line)} says “${quoted(of(line, 'actual'))}” and has ${of(line, 'score')}; that tier goes from ${of(line, 'low')} to ${of(line, 'high')}${of(line, 'open') === 'yes' ? ' (excluded)' : ''}`,
    'Correct the score or the wording; if local rules set other tiers, say so.',
  ),
  'P-065': listed(
    'Deduction is not explained',
    (line) => `${row(line)} ${reasons[of(line, 'how')] ?? ''}`,
    'Name the shortcoming and what will be done about it.',
  ),
  'P-066': listed(
    'Marks were lost and the remarks are empty',
    (line) => `${row(line)} lost marks`,
    'The remarks say nothing. State the reasons there.',
  ),
  'P-067': listed(
    'Text is cut off',
    (line) => `“${quoted(of(line, 'text'))}” in ${row(line)} seems to be cut off`,
    'Complete the text.',
  ),
  'P-077': {
    title: 'Every actual value equals its target',
    message: ({ data }) =>
      `The actual values of ${of(data, 'count')} indicators are exactly their targets. Make sure that they are what was reached, and say so.`,
  },
  'P-078': listed(
    'Words of the printed form are left',
    (line) =>
      `${of(line, 'name') === '' ? rows(of(line, 'row')) : row(line)} still has “${quoted(of(line, 'text'))}”`,
    'Replace them, or clear the marks of the empty row.',
  ),
  'P-088': listed(
    'Rate without figures behind it',
    (line) => `${row(line)} says “${quoted(of(line, 'actual'))}”`,
    'The table has no amounts or counts to compute it from. Add them.',
  ),
  'P-089': listed(
    'Actual value is not exact',
    (line) => `“${quoted(of(line, 'actual'))}” in ${row(line)} ${openings[of(line, 'how')] ?? ''}`,
    'Enter the exact figure, or explain.',
  ),
  'P-093': listed(
    'No scoring standard',
    (line) => `${row(line)} has none`,
    'Their scores are a judgement: state what they rest on.',
  ),
  'P-097': {
    title: 'Unclear which total it is',
    message: ({ data }) =>
      `The row 总分 has one figure, ${of(data, 'total')}, under 分值: it may be the total of marks or of scores. Enter both totals in their columns.`,
  },
} satisfies SomeFindingTexts;

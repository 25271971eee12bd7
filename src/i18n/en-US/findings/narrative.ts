import { of, quoted, type SomeFindingTexts } from '../../findingText';
import { each, listed, row, rows } from './words';

const personal: Readonly<Record<string, string>> = {
  identity: 'an identity number',
  telephone: 'a telephone number',
  name: 'the name of a person',
};

/** Text cells, and how things are written across the sheets. */
export const narrative = {
  'P-024': listed(
    'Wrong unit of an amount',
    (line) =>
      of(line, 'how') === 'cell'
        ? `${row(line)} says 元 in a table in 万元; only as 万元 does it give the total ${of(line, 'total')}`
        : `the unit in ${row(line)} has to be ${of(line, 'unit')}, or its parts do not add up`,
    'Correct the unit.',
  ),
  'P-026': listed(
    'Amounts in a text contradict each other',
    (line) =>
      of(line, 'how') === 'parts'
        ? `${row(line)} is less than its instalments, ${of(line, 'due')}`
        : of(line, 'how') === 'product'
          ? `${row(line)}: quantity times price is ${of(line, 'due')}`
          : `${row(line)}: together they are not the budget of the table, ${of(line, 'due')}`,
    'Check the amounts in the text.',
  ),
  'P-027': listed(
    'Text and table disagree',
    (line) =>
      `the figures in the text of ${rows(of(line, 'row'))} come to ${of(line, 'text')} ${of(line, 'unit')}, ${quoted(of(line, 'name'))} has ${of(line, 'actual')} ${of(line, 'unit')}`,
    'Check whether the text leaves something out, and make them agree.',
  ),
  'P-028': listed(
    'Wrong sign or direction',
    (line) => `${row(line)} says that it fell, with a minus sign as well`,
    'Remove the sign, or change the word.',
  ),
  'P-029': {
    title: 'Key tasks leave projects out',
    message: ({ lines, data }) =>
      `The key tasks list ${of(data, 'listed')}, the workbook has ${of(data, 'projects')} project tables; not listed: ${each(lines, (line) => quoted(of(line, 'name')))}. Add them, or say why.`,
  },
  'P-054': listed(
    'A claim contradicts the figures',
    (line) =>
      of(line, 'how') === 'done'
        ? `${row(line)}, but ${quoted(of(line, 'against'))} is unfinished`
        : `${row(line)}, but annual and initial budget differ`,
    'Change the text, or check the figures.',
  ),
  'P-055': listed(
    'Text about another year',
    (line) => `${rows(of(line, 'row'))} speaks of ${of(line, 'name')}, the form of ${of(line, 'year')}`,
    'Check whether the text was taken over from an earlier form.',
  ),
  'P-056': {
    title: 'Name of the department differs',
    message: ({ data }) =>
      `The department is written ${of(data, 'one')} and ${of(data, 'other')}. Use its full official name throughout.`,
  },
  'P-057': listed(
    'Note of an empty form is wrong',
    (line) => {
      const name = quoted(of(line, 'name'));
      if (of(line, 'how') === 'missing') return `the form ${name} is empty and has no note that says why`;
      if (of(line, 'how') === 'filled')
        return `the form ${name} has figures, but its note in row ${of(line, 'row')} says that there are none`;
      return `the note in ${rows(of(line, 'row'))} is about ${of(line, 'name')}, the form about ${of(line, 'fund')}`;
    },
    'Correct the note, or write one.',
  ),
  'P-059': listed(
    'Coverage contradicts its counts',
    (line) => `${row(line)} states ${of(line, 'stated')}, its counts give ${of(line, 'due')}`,
    'Correct the rate, or check the counts.',
  ),
  'P-061': listed(
    'Numbers of headings jump',
    (line) => `the number of ${row(line)} should be ${of(line, 'due')}`,
    'Correct it, and check whether a part is missing.',
  ),
  'P-076': listed(
    'Satisfaction does not fit the number of forms',
    (line) =>
      `${rows(of(line, 'row'))}: ${of(line, 'size')} forms cannot give ${of(line, 'share')}; ${of(line, 'down')} of them are ${of(line, 'downShare')}, ${of(line, 'up')} are ${of(line, 'upShare')}`,
    'Check both figures; if it is a mean of marks, say so.',
  ),
  'P-082': listed(
    'Data of persons',
    (line) => `${rows(of(line, 'row'))} holds ${personal[of(line, 'what')] ?? ''}`,
    'Remove it before the form is published.',
  ),
  'P-085': listed(
    'Formula without brackets',
    (line) => `${row(line)} does not separate what is divided from what divides`,
    'Add the brackets, so that nobody misreads it.',
  ),
  'P-092': listed('Misspelt name', (line) => `${row(line)} should read ${of(line, 'due')}`, 'Correct it.'),
  'P-094': listed(
    'Numbers kept as text',
    (line) => row(line),
    'SUM skips them: make them numbers and remove the spaces.',
  ),
} satisfies SomeFindingTexts;

import { of, quoted, type SomeFindingTexts } from '../../findingText';
import { listed, row } from './words';

const misfits: Readonly<Record<string, string>> = {
  'date-year': 'is a date, but its unit is 年',
  'date-rate': 'is a date, but the indicator is a rate',
  'count-quality': 'counts things, but the indicator is about an effect',
};
const classProblems: Readonly<Record<string, string>> = {
  'counts-only': 'the outputs have indicators of quantity only, none of quality, time or cost',
  'no-effect': 'there is no indicator of effects (效益)',
};

/** How indicators and targets are set: changes for next year. */
export const targets = {
  'P-036': listed(
    'Direction contradicts the meaning',
    (line) =>
      `${row(line)} is good when it is ${of(line, 'good')}, but the target asks for ${of(line, 'good') === 'low' ? 'at least' : 'at most'} “${quoted(of(line, 'target'))}”`,
    "Correct it in next year's targets.",
  ),
  'P-037': listed(
    'Target cannot be measured',
    (line) =>
      `the target of ${row(line)}, “${quoted(of(line, 'target'))}”, is words ${of(line, 'how') === 'unit' ? 'with a unit' : of(line, 'how') === 'sign' ? 'with a comparison sign' : 'under 数量指标'}`,
    'Set a measurable figure next year, or enter it as a qualitative target.',
  ),
  'P-039': listed(
    'Target does not fit its unit or indicator',
    (line) =>
      `the target of ${row(line)}, “${quoted(of(line, 'target'))}”, ${misfits[of(line, 'misfit')] ?? ''}`,
    "Correct it in next year's targets.",
  ),
  'P-040': listed(
    'Fractions and percentages mixed',
    (line) => `the target of ${row(line)} is ${quoted(of(line, 'target'))} with the unit %`,
    'It can be read as a fraction or as a percentage. Write all of them alike next year (95%).',
  ),
  'P-042': listed(
    'Indicator in the wrong class',
    (line) => `${row(line)} stands under ${quoted(of(line, 'stands'))} and belongs under ${of(line, 'due')}`,
    "Move it in next year's targets.",
  ),
  'P-043': listed(
    'Classes of indicators are missing',
    (line) =>
      of(line, 'what') === 'empty'
        ? `no indicator under ${of(line, 'classes')}`
        : (classProblems[of(line, 'what')] ?? ''),
    'Add them next year; where a class does not apply, say so in the form.',
  ),
  'P-046': listed(
    'One indicator measures several things',
    (line) => `${row(line)} measures ${of(line, 'things')} at once`,
    'Split it next year.',
  ),
  'P-058': {
    title: 'Indicator is about another subject than the project',
    message: ({ lines, data }) =>
      `${lines.map((line) => `${row(line)} speaks of ${of(line, 'other')}`).join('; ')}, the project (${quoted(of(data, 'project'))}) of ${of(lines[0] ?? {}, 'subject')}. Check whether they are the same, and say so.`,
  },
  'P-090': listed(
    'Actual value without a target',
    (line) => `${row(line)} has the actual value “${quoted(of(line, 'actual'))}” and no target`,
    'Without a target nothing can be compared. Set one next year.',
  ),
} satisfies SomeFindingTexts;

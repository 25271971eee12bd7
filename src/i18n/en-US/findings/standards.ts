import type { FindingLine } from '../../../domain/findings/finding';
import { of, quoted, type SomeFindingTexts } from '../../findingText';
import { parameterWords } from '../../parameterText';
import { parameters } from '../parameters';
import { capital, each, listed, row } from './words';

/** Every reading with what it gives. */
function readings(line: FindingLine): string {
  const all = of(line, 'readings').split(',').filter(Boolean);
  return all
    .map((text) => {
      const [parameter = '', choice = '', score = ''] = text.split(':');
      const words = parameterWords(parameters, parameter, choice);
      return parameter === 'rate'
        ? `rate ${choice} gives ${score}`
        : `${words.name} ${words.choice} gives ${score}`;
    })
    .join(', ');
}

const openWords: Readonly<Record<string, string>> = {
  tierGap: 'there are gaps between its tiers',
  tierOverlap: 'two tiers claim the same limit',
};

export const standards = {
  'P-005': listed(
    'The standard names other full marks',
    (line) =>
      `${row(line)}: the standard is for ${of(line, 'printed')} marks, the row has ${of(line, 'marks')}${
        of(line, 'used') === 'scaled'
          ? '; its points were scaled'
          : of(line, 'used') === 'printed'
            ? '; its points count as printed'
            : ''
      }`,
    'Decide which of the two holds and correct the other.',
  ),
  'P-071': {
    title: 'Score against the scoring standard',
    message: ({ variant, lines }) => {
      const list = each(lines, (line) => {
        const due = of(line, 'due') === '' ? '' : `the standard gives ${of(line, 'due')}`;
        return `${row(line)} has ${of(line, 'score')}; ${[due, readings(line)].filter((text) => text !== '').join(', ')}`;
      });
      return variant === 'none'
        ? `${capital(list)}. The score fits no reading of the standard. Correct it.`
        : `${capital(list)}. The score fits another reading only. Choose the reading and say why.`;
    },
  },
  'P-087': listed(
    'Words where the standard wants a figure',
    (line) =>
      `${row(line)}: the standard measures a figure, the actual value only says “${quoted(of(line, 'actual'))}”`,
    'Fill in the figure and score it by the standard, or say what the score rests on.',
  ),
  'P-091': listed(
    'The standard leaves a choice open',
    (line) =>
      `${row(line)}: ${of(line, 'open')
        .split(',')
        .map(
          (choice) =>
            openWords[choice] ?? `it does not say how ${parameterWords(parameters, choice, '').name} counts`,
        )
        .join(', ')}`,
    'Choose a reading and say so; the other readings are listed with their scores.',
  ),
} satisfies SomeFindingTexts;

import { of, quoted, type SomeFindingTexts } from '../../findingText';
import { each, rows, row, capital } from './words';

export const basis = {
  'P-030': {
    title: 'Target missed, full marks given',
    message: ({ lines }) =>
      `${capital(
        each(lines, (line) => {
          const due = of(line, 'due') === '' ? '' : `; in proportion the score is ${of(line, 'due')}`;
          return of(line, 'how') === 'words'
            ? `${row(line)}: “${quoted(of(line, 'actual'))}” says that it is not finished, yet it has the full ${of(line, 'marks')}`
            : `${row(line)}: the actual value “${quoted(of(line, 'actual'))}” misses the target, yet it has the full ${of(line, 'marks')}${due}`;
        }),
      )}. Correct the score and give a reason; if it was finished, rewrite the actual value.`,
  },
  'P-031': {
    title: 'Target missed, too little deducted',
    message: ({ variant, lines }) => {
      const list = capital(
        each(lines, (line) => {
          const source = of(line, 'where') === 'reason' ? ' by the figures in the reason' : ' in proportion';
          return `${row(line)}: the score is ${of(line, 'score')}${variant === 'words' ? ', at most' : ','} ${of(line, 'due')} is due${source}`;
        }),
      );
      return variant === 'words'
        ? `${list}. The actual number stands only in a text: enter it as the actual value, then check the score.`
        : `${list}. Correct the score, or explain why less was deducted.`;
    },
  },
  'P-032': {
    title: 'Score below what the rule gives',
    message: ({ lines }) =>
      `${capital(each(lines, (line) => `${row(line)}: the score is ${of(line, 'score')}, the rule gives ${of(line, 'due')}`))}. Check the score and the actual value.`,
  },
  'P-033': {
    title: 'Marks deducted without a reason',
    message: ({ lines }) =>
      `${capital(each(lines, (line) => `${row(line)}: ${of(line, 'score')} of ${of(line, 'marks')}`))}. No reason is given: enter why marks were deducted and what will be done.`,
  },
  'P-041': {
    title: 'Indicator listed twice',
    message: ({ lines, data }) => {
      const list = capital(
        each(lines, (line) =>
          of(line, 'kind') === 'repetition'
            ? `${rows(of(line, 'rows'))} are the same word for word (${quoted(of(line, 'name'))}), probably at a page break`
            : `${rows(of(line, 'rows'))} have the same name (${quoted(of(line, 'name'))})`,
        ),
      );
      const scores =
        of(data, 'scoresWith') === ''
          ? ''
          : `, the scores to ${of(data, 'scoresWith')} and ${of(data, 'scoresWithout')}`;
      return lines.some((line) => of(line, 'kind') === 'repetition')
        ? `${list}. With and without the repeated row the marks add up to ${of(data, 'marksWith')} and ${of(data, 'marksWithout')}${scores}. Confirm whether the repeated row counts.`
        : `${list}. Confirm whether they are one indicator; explain or merge them.`;
    },
  },
} satisfies SomeFindingTexts;

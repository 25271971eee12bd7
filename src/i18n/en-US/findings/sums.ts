import { of, quoted, type SomeFindingTexts } from '../../findingText';
import { each, rows, row, capital, BANDS } from './words';

export const sums = {
  'P-001': {
    title: 'Marks do not add up to 100',
    message: ({ variant, data }) => {
      const scope = of(data, 'execution') === 'yes' ? ', budget execution included,' : '';
      const start = `The marks${scope} add up to ${of(data, 'sum')} instead of 100 (${of(data, 'difference')} too ${of(data, 'side') === 'over' ? 'many' : 'few'}).`;
      if (variant === 'repetition') {
        return `${start} ${capital(rows(of(data, 'rows')))} repeats an earlier row word for word, probably at a page break; without it the sum is ${of(data, 'without')}. Confirm whether the row counts.`;
      }
      if (variant === 'missing') {
        return `${start} Marks are missing in ${rows(of(data, 'open'))}: fill them in and check again.`;
      }
      return `${start} Check the marks of each row.`;
    },
  },
  'P-002': {
    title: 'Total is not the sum of the scores',
    message: ({ variant, data }) => {
      const place =
        of(data, 'place') === 'marks'
          ? ' The figure stands in the marks column; if it is the total of marks, enter the total of scores as well.'
          : '';
      if (variant === 'repetition') {
        return `The total is ${of(data, 'total')}, the scores add up to ${of(data, 'sum')}, or to ${of(data, 'without')} without ${rows(of(data, 'rows'))}, which is probably a repeated row.${place} Confirm whether that row counts, then correct the total.`;
      }
      if (variant === 'unreachable') {
        return `The total is ${of(data, 'total')}, but the scores entered add up to ${of(data, 'sum')}; with full marks for the open ${rows(of(data, 'open'))} it would be ${of(data, 'most')}. Complete the scores, then enter their sum.`;
      }
      if (variant === 'rounded') {
        return `The total ${of(data, 'total')} is rounded; the scores add up to ${of(data, 'sum')}.${place} Enter the total with two decimals.`;
      }
      return `The total is ${of(data, 'total')}, the scores add up to ${of(data, 'sum')}.${place} Correct the total, or check the scores.`;
    },
  },
  'P-003': {
    title: 'Marks of a group do not add up',
    message: ({ lines }) =>
      `${each(lines, (line) => {
        const name = of(line, 'name') === '' ? 'The total of marks' : `“${quoted(of(line, 'name'))}”`;
        return `${name} states ${of(line, 'printed')}, its rows add up to ${of(line, 'sum')}`;
      })}. Correct the stated marks, or check the rows.`,
  },
  'P-004': {
    title: 'Score out of range',
    message: ({ lines }) =>
      `${capital(
        each(lines, (line) =>
          of(line, 'side') === 'below'
            ? `${row(line)}: the score ${of(line, 'score')} is below 0`
            : `${row(line)}: the score ${of(line, 'score')} is above the marks ${of(line, 'marks')}`,
        ),
      )}. Correct the score.`,
  },
  'P-006': {
    title: 'Grade does not fit the total',
    message: ({ variant, data }) =>
      variant === 'sum'
        ? `The grade is ${of(data, 'grade')}, but the scores add up to ${of(data, 'total')}, which is ${of(data, 'due')} (${BANDS}). Correct the total and the grade.`
        : `A total of ${of(data, 'total')} is ${of(data, 'due')}, the sheet says ${of(data, 'grade')} (${BANDS}). Correct the grade, or explain if other bands apply.`,
  },
  'P-072': {
    title: 'Total above full marks',
    message: ({ data }) =>
      `The total ${of(data, 'total')} is above the full ${of(data, 'full')} marks. Check the scores and the total.`,
  },
} satisfies SomeFindingTexts;

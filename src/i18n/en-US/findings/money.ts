import { of, type SomeFindingTexts } from '../../findingText';
import { each, row, columnNames, rateNames, capital } from './words';

export const money = {
  'P-007': {
    title: 'Stated rate differs from the figures',
    message: ({ variant, lines }) => {
      const list = capital(
        each(lines, (line) => {
          const base = of(line, 'base') === 'initial' ? ' (the stated rate is on the initial budget)' : '';
          return `${row(line)}: the ${rateNames[of(line, 'what')] ?? 'rate'} is stated as ${of(line, 'stated')}, the figures give ${of(line, 'due')}${base}`;
        }),
      );
      return variant === 'last-digit'
        ? `${list}. The difference is 0.01 percentage points only: round half up throughout.`
        : `${list}. Correct the rate, or check the figures behind it.`;
    },
  },
  'P-008': {
    title: 'Score of budget execution is wrong',
    message: ({ data }) =>
      `The score of budget execution is ${of(data, 'score')}; the rate ${of(data, 'rate')} × ${of(data, 'marks')} marks gives ${of(data, 'due')}, at most full marks. Correct the score, or explain if local rules deduct more.`,
  },
  'P-009': {
    title: 'Execution rate above 100%',
    message: ({ lines }) =>
      `${capital(
        each(lines, (line) =>
          of(line, 'annual') === ''
            ? `${row(line)}: the execution rate is stated as ${of(line, 'rate')}`
            : `${row(line)}: ${of(line, 'executed')} was spent of an annual budget of ${of(line, 'annual')}, a rate of ${of(line, 'rate')}`,
        ),
      )}. Check whether the annual budget includes adjustments and money carried over.`,
  },
  'P-010': {
    title: 'Money spent without an annual budget',
    message: ({ lines }) =>
      `${capital(
        each(
          lines,
          (line) =>
            `${row(line)}: ${of(line, 'executed')} was spent, the annual budget is ${of(line, 'annual') === '' ? 'blank' : '0'}`,
        ),
      )}. Enter the annual budget; without it there is no execution rate.`,
  },
  'P-011': {
    title: 'Total of funds is not the sum of its parts',
    message: ({ lines }) =>
      `${capital(
        each(
          lines,
          (line) =>
            `${columnNames[of(line, 'column')] ?? ''}: the total is ${of(line, 'total')}, its parts add up to ${of(line, 'sum')}`,
        ),
      )}. Check the total and the parts.`,
  },
  'P-012': {
    title: 'Low execution rate without a reason',
    message: ({ variant, data }) =>
      `The execution rate is ${of(data, 'rate')}, below ${of(data, 'limit')}, and no reason is given. ${
        variant === 'no-place'
          ? 'Add an explanation to the sheet.'
          : 'Explain it in the row of the funds or under other remarks.'
      }`,
  },
} satisfies SomeFindingTexts;

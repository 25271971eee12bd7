import type { FindingLine } from '../../domain/findings/finding';
import { clauses, of, quoted, type FindingTexts } from '../findingText';

const joint = { between: '; ', more: (count: number) => `; and ${count} more` };
const each = (lines: readonly FindingLine[], clause: (line: FindingLine) => string) =>
  clauses(lines, clause, joint);
const rows = (list: string) => `${list.includes(',') ? 'rows' : 'row'} ${list.replaceAll(',', ', ')}`;
const row = (line: FindingLine) => `${rows(of(line, 'row'))} (${quoted(of(line, 'name'))})`;
const columnNames: Readonly<Record<string, string>> = {
  initial: 'initial budget',
  annual: 'annual budget',
  executed: 'amount spent',
};
const rateNames: Readonly<Record<string, string>> = {
  execution: 'execution rate',
  completion: 'completion rate',
  deviation: 'deviation',
};
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const BANDS = '优 from 90, 良 from 80, 中 from 60';

/** Names and sentences of the findings in English. */
export const findings: FindingTexts = {
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
  'P-072': {
    title: 'Total above full marks',
    message: ({ data }) =>
      `The total ${of(data, 'total')} is above the full ${of(data, 'full')} marks. Check the scores and the total.`,
  },
};

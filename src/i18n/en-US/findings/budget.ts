import type { FindingLine } from '../../../domain/findings/finding';
import { of, quoted, type SomeFindingTexts } from '../../findingText';
import { each, listed, row } from './words';

const named = (line: FindingLine) =>
  of(line, 'name') === '' ? 'the annual budget' : `the later figure of ${quoted(of(line, 'name'))},`;

/** Budget, spending and how rates are written. */
export const budget = {
  'P-013': {
    title: 'Execution rate below 60%',
    message: ({ data }) =>
      `Only ${of(data, 'rate')} of the budget was spent. State why, and what happens to the rest.`,
  },
  'P-014': {
    title: 'Annual budget equals the amount spent',
    message: ({ severity, data }) =>
      `Annual budget and amount spent are both ${of(data, 'amount')}, while the initial budget is ${of(data, 'initial')}. Confirm that the annual budget is the approved one and was not set to the spending${severity === 'warning' ? ', and state why it was changed' : ''}.`,
  },
  'P-015': listed(
    'Large addition to the budget without a reason',
    (line) =>
      `${named(line)} ${of(line, 'annual')} is ${of(line, 'rate')} above the initial budget ${of(line, 'initial')}, more than ${of(line, 'limit')}`,
    'State the reason and the approval.',
  ),
  'P-016': listed(
    'Large cut of the budget without a reason',
    (line) =>
      `${named(line)} ${of(line, 'annual')} differs from the initial budget ${of(line, 'initial')} by ${of(line, 'rate')}`,
    'State the reason and the approval.',
  ),
  'P-049': {
    title: 'Payment in time contradicts the execution rate',
    message: ({ lines, data }) =>
      `The entry of ${each(lines, (line) => `${row(line)} is “${quoted(of(line, 'actual'))}”`)}, but the execution rate is ${of(data, 'rate')}: some money is unpaid. State what each of them covers.`,
  },
  'P-050': {
    title: 'Money and work do not go together',
    message: ({ variant, lines, data }) =>
      variant === 'unspent'
        ? `Every indicator has full marks, yet only ${of(data, 'rate')} of the budget was spent. State why the money was not needed.`
        : `The execution rate is ${of(data, 'rate')}, but ${each(lines, (line) => `${row(line)} says “${quoted(of(line, 'actual'))}”`)}. State why the money is paid while the work is unfinished.`,
  },
  'P-051': listed(
    'A budget of which nothing was spent',
    (line) => `${row(line)} has a budget of ${of(line, 'budget')} and no spending`,
    'State why nothing was spent.',
  ),
  'P-068': listed(
    'A rate of fiscal money and all money mixed',
    (line) =>
      `${row(line)} sets fiscal money (“${quoted(of(line, 'fiscal'))}”) against all money (“${quoted(of(line, 'all'))}”)${of(line, 'due') === '' ? '' : `; within one scope it is ${of(line, 'due')}`}`,
    'Use figures of one scope, or state the scope.',
  ),
  'P-069': listed(
    'Execution rate on the wrong budget',
    (line) =>
      `${row(line)} states ${of(line, 'stated')}, which is the rate on the ${of(line, 'named') === 'initial' ? 'annual' : 'initial'} budget; on the ${of(line, 'named') === 'initial' ? 'initial' : 'annual'} budget it is ${of(line, 'due')}`,
    'Correct it, or name the budget that was used.',
  ),
  'P-070': listed(
    'Percentage with too many decimals',
    (line) => `${row(line)} shows “${quoted(of(line, 'shown'))}”`,
    'Enter percentages with two decimals.',
  ),
  'P-086': listed(
    'A rate that reads as another one',
    (line) =>
      of(line, 'how') === 'rounded'
        ? `${row(line)} shows ${of(line, 'shown')}, which reads as everything spent; it is ${of(line, 'due')}`
        : `${row(line)} shows ${of(line, 'shown')} without a percent sign, beside rates that have one`,
    'Enter all rates as percentages with the sign and two decimals.',
  ),
  'P-095': {
    title: 'Amounts without a unit',
    message: () => 'No unit is named for the amounts. Name 万元 or 元 in the heading.',
  },
} satisfies SomeFindingTexts;

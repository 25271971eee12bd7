import { of, type SomeFindingTexts } from '../../findingText';
import { listed, row } from './words';

/** Base data, final accounts and budget details. */
export const accounts = {
  'P-017': listed(
    'Parts of the initial budget do not give its total',
    (line) =>
      `${row(line)}: the initial budget is ${of(line, 'total')}, basic and project spending together ${of(line, 'sum')}`,
    'Check what the initial budget covers.',
  ),
  'P-018': listed(
    'Running costs above their budget',
    (line) =>
      `${row(line)}: ${of(line, 'actual')} spent of a budget of ${of(line, 'budget')}, ${of(line, 'rate')} of it`,
    'State the reason, or check what the budget covers.',
  ),
  'P-019': listed(
    'A control rate divides by the spending itself',
    (line) => `${row(line)} is ${of(line, 'rates')}, depending on the budget`,
    'Budget and spending are equal, and another budget stands in the workbook: confirm which one counts.',
  ),
  'P-020': listed(
    '三公 spending above its budget, or a rising budget',
    (line) =>
      of(line, 'how') === 'spent'
        ? `${row(line)}: ${of(line, 'one')} spent of a budget of ${of(line, 'other')}`
        : `${row(line)}: the budget ${of(line, 'one')} is above last year's ${of(line, 'other')}`,
    'State the reason.',
  ),
  'P-021': listed(
    "Last year's 三公 spending above its budget",
    (line) => `${row(line)}: ${of(line, 'spent')} spent last year of a budget of ${of(line, 'budget')}`,
    "Check last year's figures, and explain.",
  ),
  'P-022': listed(
    'Budget and spending in different rows',
    (line) => `${row(line)} has a budget and no spending, ${of(line, 'other')} spending and no budget`,
    'Check in which row the budget belongs.',
  ),
  'P-023': listed(
    '元 and 万元 mixed in one table',
    (line) => `budget and spending of ${row(line)} differ by a thousand times and more`,
    'Use one unit, or correct the one in the heading.',
  ),
  'P-052': listed(
    'The details explain little of the amount',
    (line) =>
      `${row(line)} is ${of(line, 'whole')}, the details listed add up to ${of(line, 'sum')}, ${of(line, 'share')} of it`,
    'Check whether details are missing; where only some are listed, explain the rest.',
  ),
  'P-062': listed(
    'More staff than the quota',
    (line) => `${of(line, 'staff')} people for a quota of ${of(line, 'quota')}`,
    'State the reason.',
  ),
  'P-063': listed(
    'Parts of the staff do not give the total',
    (line) => `${row(line)} states ${of(line, 'found')}, its parts add up to ${of(line, 'sum')}`,
    'Correct the numbers.',
  ),
  'P-080': listed(
    'Columns cover different things',
    (line) =>
      `${row(line)}: budget ${of(line, 'budget')}, last year's spending ${of(line, 'last')}, this year's ${of(line, 'current')}`,
    'The budget is many times away from both: check what it covers, and explain.',
  ),
  'P-084': listed(
    'A code used twice',
    (line) => `the code ${of(line, 'name')} stands for different items`,
    'Correct the code.',
  ),
  'P-096': listed(
    'Economic and functional class of the same subject differ',
    (line) =>
      `${of(line, 'left')} is ${of(line, 'found')} ${of(line, 'unit')}, ${of(line, 'right')} is ${of(line, 'expected')} ${of(line, 'unit')}`,
    'The two classifications may cover different things; check, and explain where there is a reason.',
  ),
} satisfies SomeFindingTexts;

import { Decimal } from '../../../src/domain/decimal/decimal';
import type { Comparison } from '../../../src/domain/quantity/quantity';
import { type CalendarDate, dateBesideDeadline, scoreDeadline } from '../../../src/domain/scoring/deadline';
import { defaultParameters } from '../../../src/domain/scoring/parameters';

function date(text: string): CalendarDate {
  const [year, month, day] = text.split('.').map(Number);
  return { year: year ?? 0, month: month ?? null, day: day ?? null };
}

test.each([
  ['<=', '2020.12.31', '2020.12.31', 'met'],
  ['<=', '2020.12.31', '2020.6', 'met'],
  ['<=', '2020.12.31', '2020', 'met'],
  ['<=', '2020.6.30', '2020', 'deadline-unclear'],
  ['<=', '2020.6', '2020.7.1', 'deadline-missed'],
  ['<=', '2020', '2021.1', 'deadline-missed'],
  ['<', '2020.6.30', '2020.6.29', 'met'],
  ['=', '2020.12.31', '2020.12.31', 'met'],
  ['=', '2020', '2020.11.5', 'met'],
  ['=', '2020.12.31', '2020.11.30', 'not-equal-target'],
  ['=', '2020.12.31', '2021.1.2', 'deadline-missed'],
  ['=', '2020.12.31', '2020', 'deadline-unclear'],
  ['>=', '2025', '2026.3', 'met'],
  ['>=', '2025', '2024', 'deadline-missed'],
] as const)('a deadline %s %s done on %s is %s', (comparison: Comparison, deadline, done, expected) => {
  const result = scoreDeadline(
    { comparison, deadline: date(deadline), done: date(done), marks: new Decimal(5) },
    defaultParameters,
  );
  expect(result.kind === 'score' ? 'met' : result.why).toBe(expected);
});

test('a strict deadline leaves the day itself to a person', () => {
  const given = { comparison: '<' as const, deadline: date('2020.6.30'), done: date('2020.6.30') };
  expect(scoreDeadline({ ...given, marks: new Decimal(5) }, { limit: 'strict' })).toEqual({
    kind: 'judgement',
    why: 'exact-limit',
  });
});

test.each([
  [2020, { year: 2020, month: null, day: null }],
  [44196, { year: 2020, month: 12, day: 31 }],
  [44196.75, { year: 2020, month: 12, day: 31 }],
  [43890, { year: 2020, month: 2, day: 29 }],
  [32874, { year: 1990, month: 1, day: 1 }],
  [0, null],
  [1, null],
  [90, null],
  [2020.12, { year: 2020, month: 12, day: null }],
  [99999, null],
])('the number %s beside a deadline is %j', (value, expected) => {
  expect(dateBesideDeadline(value)).toEqual(expected);
});

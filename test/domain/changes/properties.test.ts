import fc from 'fast-check';
import { assess } from '../../../src/domain/assessment/assess';
import type { Answers, WriteMode } from '../../../src/domain/changes/changeSet';
import { noAnswers } from '../../../src/domain/changes/decisions';
import { defaultParameters } from '../../../src/domain/scoring/parameters';
import { applied } from '../../support/applied';
import { calculated } from '../../support/calculated';
import { workbookOf } from '../../support/grid';
import { type IndicatorCase, indicatorSheet } from '../../support/indicatorSheet';
import { formulaOf, planned } from '../../support/planned';

const words = [
  '完成',
  '未完成',
  '达到预期目标',
  '部分达到预期目标',
  '有效',
  '约50',
  '　',
  '—',
  '完成30人',
  '92.5%',
];
const figure = fc.oneof(
  fc.integer({ min: 0, max: 500 }),
  fc.integer({ min: 0, max: 5000 }).map((n) => n / 100),
);

/** Indicators of every sort: figures, percentages, words, blanks, names left out, scores typed by a person. */
const indicator: fc.Arbitrary<IndicatorCase> = fc.record({
  level2: fc.constantFrom('数量指标', '质量指标', '时效指标', '成本指标', '社会效益指标', '满意度指标'),
  name: fc.constantFrom('培训人数', '合格率', '完成时间', '补助标准', '群众满意度', ''),
  sign: fc.constantFrom('≥', '>', '=', '≤', '<', '正向', ''),
  target: fc.oneof(figure, fc.constantFrom('95%', '2023年12月', '有效', '80%-90%', '', '≥20人')),
  unit: fc.constantFrom('人', '%', '万元', ''),
  actual: fc.oneof(figure, fc.constantFrom(...words)),
  marks: fc.oneof(fc.constantFrom(2.5, 3, 5, 10, 20), fc.constantFrom('', '5分')),
  score: fc.oneof(
    { weight: 4, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 2 }) },
  ),
});
const indicators = fc.array(indicator, { minLength: 1, maxLength: 8 });

it('a score lies between 0 and its marks, a total between least and most', () => {
  fc.assert(
    fc.property(indicators, (cases) => {
      const { sheet, table } = indicatorSheet(cases);
      const { rows, total } = assess(workbookOf(sheet), table, { parameters: defaultParameters });
      for (const { outcome, marks } of rows) {
        if (outcome.status === 'computed' || outcome.status === 'proposal') {
          expect(outcome.score.isNegative() && !outcome.score.isZero()).toBe(false);
          expect(outcome.score.lessThanOrEqualTo(marks!)).toBe(true);
        }
        if (outcome.status === 'judgement' && outcome.interval) {
          expect(outcome.interval[0].lessThan(outcome.interval[1])).toBe(true);
          expect(outcome.interval[1].lessThanOrEqualTo(marks!)).toBe(true);
        }
      }
      expect(total.least.lessThanOrEqualTo(total.most)).toBe(true);
      expect(total.total === null).toBe(!total.open.isZero() || rowsOpen(rows, total.total));
      if (total.total)
        expect([total.least, total.most].map(String)).toEqual([String(total.total), String(total.total)]);
    }),
  );
});

/** Rows without marks are open too, though they add no marks to what is open. */
function rowsOpen(rows: ReturnType<typeof assess>['rows'], total: unknown): boolean {
  return total === null && rows.some(({ outcome, marks }) => outcome.status !== 'none' && marks === null);
}

it('the guard of the total counts exactly the cells that get a score', () => {
  fc.assert(
    fc.property(indicators, (cases) => {
      const { sheet, table, totalRow } = indicatorSheet(cases);
      const { assessment, at } = planned(workbookOf(sheet), table);
      const formula = formulaOf(at(`I${totalRow}`));
      const scored = assessment.rows.filter(({ outcome }) => outcome.status !== 'none').length + 1;
      expect(formula).toContain(`<${scored},"",`);
      const [, counted = ''] = /COUNT\(([^)]*)\)/u.exec(formula ?? '') ?? [];
      const cells = counted.split(',').flatMap((run) => {
        const [first = '', last = first] = run.split(':');
        const [from, to] = [first, last].map((address) => Number(address.slice(1)));
        return Array.from({ length: to! - from! + 1 }, (_, index) => from! + index);
      });
      const alone = assessment.rows
        .filter(({ outcome }) => outcome.status === 'none')
        .map(({ indicator: one }) => one.row + 1);
      const numbers = cells.filter(
        (row) => !alone.includes(row) || typeof sheet.values[row - 1]?.[8] === 'number',
      );
      expect(numbers).toHaveLength(scored);
    }),
  );
});

it('an accepted or answered row is decided, and everything decided gives a total', () => {
  fc.assert(
    fc.property(indicators, (cases) => {
      const filled = cases.map((one) => ({ ...one, marks: one.marks === '' ? 5 : one.marks }));
      const { sheet, table } = indicatorSheet(filled);
      const workbook = workbookOf(sheet);
      const { plan } = planned(workbook, table);
      const scores = plan.changes.filter(
        ({ identity, why }) => identity.column === 'score' && !['total', 'grade'].includes(why.code),
      );
      const answers: Answers = {
        ...noAnswers,
        accepted: scores.filter(({ status }) => status === 'proposed').map(({ identity }) => identity),
        scores: scores
          .filter(({ status }) => status === 'judgement')
          .map(({ identity, interval }) => ({ identity, score: interval?.[0] ?? 0 })),
      };
      const after = planned(workbook, table, { answers });
      expect(after.plan.problems).toEqual([]);
      expect(after.assessment.total.open.isZero()).toBe(true);
      expect(after.assessment.total.total).not.toBeNull();
    }),
  );
});

it.each(['perf', 'plain', 'values'] as const)(
  'filling twice (%s) changes nothing',
  (writeMode: WriteMode) => {
    fc.assert(
      fc.property(indicators, (cases) => {
        const { sheet, table } = indicatorSheet(cases);
        const workbook = workbookOf(sheet);
        const first = planned(workbook, table, { writeMode });
        const again = planned(applied(workbook, first.plan.changes), table, { writeMode });
        expect(again.plan.changes.filter(({ status }) => status === 'ready')).toEqual([]);
        const conflicts = (changes: typeof first.plan.changes) =>
          changes.filter(({ status }) => status === 'conflict').length;
        expect(conflicts(again.plan.changes)).toBe(conflicts(first.plan.changes));
      }),
      { numRuns: 60 },
    );
  },
);

/** An actual value of 0 is calculated in a case of its own (formulas.test.ts). */
const calculable = indicators.map((cases) =>
  cases.map((one) => (one.actual === 0 ? { ...one, actual: 1 } : one)),
);

it.each(['perf', 'plain'] as const)(
  'every formula (%s) calculates to the planned value',
  async (writeMode) => {
    await fc.assert(
      fc.asyncProperty(calculable, async (cases) => {
        const { sheet, table } = indicatorSheet(cases);
        const workbook = workbookOf(sheet);
        const { plan } = planned(workbook, table, { writeMode });
        const results = await calculated(applied(workbook, plan.changes));
        for (const change of plan.changes) {
          const formula = formulaOf(change);
          if (change.status !== 'ready' || formula === null) continue;
          const got = results.get(
            `Sheet1!${String.fromCharCode(65 + change.target.column)}${change.target.row + 1}`,
          );
          if (typeof change.value === 'number')
            expect([formula, Math.abs(Number(got) - change.value) < 0.00006]).toEqual([formula, true]);
          else expect([formula, got]).toEqual([formula, change.value ?? '']);
        }
      }),
      { numRuns: 40 },
    );
  },
);

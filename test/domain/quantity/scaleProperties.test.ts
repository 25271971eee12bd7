import fc from 'fast-check';
import { Decimal } from '../../../src/domain/decimal/decimal';
import type { NumberQuantity, NumberTarget } from '../../../src/domain/quantity/quantity';
import { alignScale } from '../../../src/domain/quantity/scale';

const comparison = fc.constantFrom('>=', '>', '=', '<=', '<');
const value = fc.oneof(
  fc.integer({ min: 0, max: 20000 }).map((digits) => new Decimal(digits).dividedBy(100)),
  fc.constantFrom('0', '0.05', '0.95', '1', '1.05', '2', '95', '100', '120').map((text) => new Decimal(text)),
);
const unit = fc.constantFrom(null, '人', '名', '万人次', '元', '万元', '元/人', '天', '%');
const name = fc.constantFrom(
  null,
  '完成率',
  '群众满意度',
  '贫困发生率',
  '培训人数',
  '人均补助标准',
  '增长率',
);

const actualOf = (printed: Decimal, word: string | null): NumberQuantity => ({
  ...{ kind: 'number', value: printed, percent: word === '%', unit: word, bound: 'exact', fromText: false },
});
const targetOf = (
  printed: Decimal,
  word: string | null,
  sign: NumberTarget['comparison'],
  percentPrinted: boolean,
): NumberTarget => ({
  ...{ kind: 'number', comparison: sign, comparisonPrinted: true, value: printed, unit: word },
  ...{ percent: word === '%', percentPrinted: word === '%' && percentPrinted },
});

describe('an alignment', () => {
  test('gives what is printed times the factors it names, in every reading', () => {
    fc.assert(
      fc.property(
        value,
        unit,
        value,
        unit,
        comparison,
        fc.boolean(),
        name,
        (a, au, t, tu, sign, printed, indicatorName) => {
          const alignment = alignScale(actualOf(a, au), targetOf(t, tu, sign, printed), { indicatorName });
          const readings = alignment.status === 'aligned' ? [alignment] : alignment.readings;
          for (const { actual, target, actualFactor, targetFactor } of readings) {
            expect(actual.equals(a.times(actualFactor))).toBe(true);
            expect(target.equals(t.times(targetFactor))).toBe(true);
          }
          if (alignment.status === 'unclear' && alignment.why === 'percent-scale') {
            expect(readings.length).toBeGreaterThan(1);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('of two printed percentages keeps both as they are', () => {
    fc.assert(
      fc.property(value, value, comparison, name, (a, t, sign, indicatorName) => {
        const alignment = alignScale(actualOf(a, '%'), targetOf(t, '%', sign, true), { indicatorName });
        expect(alignment).toMatchObject({ status: 'aligned', percentScale: 'points' });
        expect(alignment.status === 'aligned' && alignment.actual.equals(a)).toBe(true);
        expect(alignment.status === 'aligned' && alignment.target.equals(t)).toBe(true);
      }),
    );
  });

  test('of a level rate does not depend on whether the target is printed 95%, 95 or 0.95', () => {
    const points = fc.integer({ min: 50, max: 100 });
    fc.assert(
      fc.property(points, points, comparison, (a, t, sign) => {
        const actual = actualOf(new Decimal(a), '%');
        const ways = [
          targetOf(new Decimal(t), '%', sign, true),
          targetOf(new Decimal(t), '%', sign, false),
          targetOf(new Decimal(t).dividedBy(100), '%', sign, false),
        ].map((target) => alignScale(actual, target, { indicatorName: '验收合格率' }));
        for (const way of ways) {
          expect(
            way.status === 'aligned' && way.actual.dividedBy(way.target).equals(new Decimal(a).dividedBy(t)),
          ).toBe(true);
        }
      }),
    );
  });

  test('never chooses between two results for a rate that may be small', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), (a, t) => {
        const target = targetOf(new Decimal(t).dividedBy(100), '%', '<', false);
        const alignment = alignScale(actualOf(new Decimal(a), '%'), target, { indicatorName: '贫困发生率' });
        // Read as t/100 % the target is missed; read as t % it is missed unless a ≤ t.
        const sameResult = a <= t / 100;
        expect(alignment.status).toBe(sameResult ? 'aligned' : 'unclear');
      }),
    );
  });

  test('of amounts is exact in whichever units they are printed', () => {
    const yuan = fc.integer({ min: 1, max: 1_000_000_000 });
    fc.assert(
      fc.property(yuan, yuan, comparison, (a, t, sign) => {
        const inTenThousands = actualOf(new Decimal(a).dividedBy(10000), '万元');
        const alignment = alignScale(inTenThousands, targetOf(new Decimal(t), '元', sign, false), {
          indicatorName: '项目成本',
        });
        expect(alignment.status === 'aligned' && alignment.actual.toNumber()).toBe(a);
      }),
    );
  });
});

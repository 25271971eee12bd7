import fc from 'fast-check';
import { Decimal } from '../../../src/domain/decimal/decimal';
import { rates } from '../../../src/domain/rates/catalogue';
import type { RateDefinition } from '../../../src/domain/rates/rate';
import { functionTable } from '../../../src/functions/table';
import { setCell } from '../../../src/workbench/book/mutate';
import { createWorkbook } from '../../../src/workbench/files/createWorkbook';
import { saveWorkbook } from '../../../src/workbench/files/saveWorkbook';
import { installHost, outcome } from '../../functions/host';
import { excelNumber, type Fraction, fraction, minus, over, rounded } from '../../oracle/fraction';
import { calculateInLibreOffice } from '../../support/libreOffice';

installHost();

const plus = (a: Fraction, b: Fraction) => minus(a, minus(fraction('0'), b));
const quotient = ([a, b]: Fraction[]) => over(a!, b!);
const change = ([a, b]: Fraction[]) => over(minus(a!, b!), b!);

/** Each rate as domain.md writes it, in exact fractions; the inputs in the order of the function's arguments. */
const oracle: Readonly<Record<string, (inputs: Fraction[]) => Fraction>> = {
  EXECRATE: quotient,
  COMPLETIONRATE: ([carriedIn, initial, added, carriedOut]) => {
    const available = plus(plus(carriedIn!, initial!), added!);
    return over(minus(available, carriedOut!), available);
  },
  CONTROLRATE: quotient,
  ADJUSTRATE: change,
  STAFFRATE: quotient,
  CHANGERATE: change,
  SANGONGRATE: quotient,
  PUBLICRATE: quotient,
  PROCURERATE: quotient,
  CARRYRATE: quotient,
  PAYRATE: quotient,
  FUNDRATE: quotient,
  SAVINGRATE: ([planned, actual]) => over(minus(planned!, actual!), planned!),
  AREARATE: quotient,
  INVESTRATE: quotient,
  KEYRATE: quotient,
  ASSETRATE: quotient,
  ACHIEVE: quotient,
  DEVIATION: change,
};

const all = rates as readonly RateDefinition<string>[];
const positive = fc
  .tuple(fc.bigInt(1n, 10n ** 11n), fc.nat(2))
  .map(([digits, places]) => rounded({ n: digits, d: 10n ** BigInt(places) }, places))
  .filter((text) => /[1-9]/u.test(text));
const drawn = fc.array(positive, { minLength: 4, maxLength: 4 });
const inputsOf = (rate: RateDefinition<string>, figures: readonly string[]) =>
  figures.slice(0, rate.inputs.length);
const computed = (rate: RateDefinition<string>, figures: readonly (string | null)[]) =>
  rate.compute(
    Object.fromEntries(
      rate.inputs.map(({ key }, index) => [key, figures[index] ? new Decimal(figures[index]) : null]),
    ),
  );

test('every rate of the catalogue has an oracle', () => {
  expect(all.map(({ id }) => id).sort()).toEqual(Object.keys(oracle).sort());
});

describe.each(all)('$id', (rate) => {
  test('equals the exact fraction, in the definition and in the function', () => {
    fc.assert(
      fc.property(drawn, (figures) => {
        const given = inputsOf(rate, figures);
        const exact = oracle[rate.id]!(given.map(fraction));
        const result = computed(rate, given);
        expect('value' in result && result.value.toFixed(18).replace(/^-(0\.0+)$/u, '$1')).toBe(
          rounded(exact, 18),
        );
        const run = functionTable[rate.id as keyof typeof functionTable];
        const shown = outcome(() => run(...given.map((figure) => [[Number(figure)]])));
        expect(Number(Array.isArray(shown) ? (shown as unknown[][])[0]?.[0] : shown)).toBe(
          excelNumber(exact),
        );
      }),
    );
  });

  test('names the input that is missing, one by one', () => {
    for (const [index, { key }] of rate.inputs.entries()) {
      const figures = rate.inputs.map((_, other) => (other === index ? null : '12'));
      expect(computed(rate, figures)).toEqual({ error: 'missing', input: key });
    }
  });

  test('says no rate where everything is 0, and never divides by it', () => {
    expect(computed(rate, ['0', '0', '0', '0'])).toMatchObject({ error: 'zero-denominator' });
  });

  test('names its source and its edges', () => {
    expect(rate.source.document).not.toBe('');
    expect(rate.source.article).not.toBe('');
    expect(rate.edges.map(({ when }) => when)).toContain('zero-denominator');
  });
});

test('every plain formula agrees with the PERF function when LibreOffice calculates it', async () => {
  const rows = [...fc.sample(drawn, { numRuns: 12, seed: 20_260_727 }), ['21', '24', '3', '1.5']];
  const book = createWorkbook('rates.xlsx', ['rates']);
  const sheet = book.sheets[0]!;
  rows.forEach((figures, row) => {
    figures.forEach((figure, column) => {
      setCell(book, sheet, row, column, { value: Number(figure), formula: null });
    });
    all.forEach((rate, index) => {
      const cells = rate.inputs.map(({ key }, column) => [key, `${'ABCD'[column] ?? ''}${row + 1}`]);
      setCell(book, sheet, row, 5 + index, {
        value: null,
        formula: `=${rate.twin(Object.fromEntries(cells) as Record<string, string>)}`,
      });
    });
  });
  const values = (await calculateInLibreOffice(saveWorkbook(book, { functionNames: [] }))).get('rates') ?? [];
  rows.forEach((figures, row) => {
    all.forEach((rate, index) => {
      const run = functionTable[rate.id as keyof typeof functionTable];
      const given = outcome(() => run(...inputsOf(rate, figures).map((figure) => [[Number(figure)]])));
      const ours = Number(Array.isArray(given) ? (given as unknown[][])[0]?.[0] : given);
      const theirs = Number(values[row]?.[5 + index]);
      expect([rate.id, figures, Math.abs(theirs - ours) <= 1e-12 * Math.max(1, Math.abs(ours))]).toEqual([
        rate.id,
        figures,
        true,
      ]);
    });
  });
}, 60_000);

describe('the rate functions', () => {
  const call = (id: keyof typeof functionTable, ...values: unknown[]) =>
    outcome(() =>
      functionTable[id](
        ...values.map((value): unknown => (Array.isArray(value) ? (value as unknown[]) : [[value]])),
      ),
    );

  test('sum ranges and read amounts that name their unit', () => {
    expect(call('SANGONGRATE', [[4.01], [9.45]], 17)).toBe(0.791764705882353);
    expect(call('PROCURERATE', '33.17万元', '331700元')).toBe(1);
    expect(call('COMPLETIONRATE', 9.25, 455.84, [[40], [21.01]], 21.12)).toBe(0.959855540771716);
  });

  test('read people and areas with their units, and refuse different ones', () => {
    expect(call('STAFFRATE', '　19人', '20')).toBe(0.95);
    expect(call('AREARATE', '1200㎡', '1500平方米')).toBe(0.8);
    expect(call('AREARATE', '1200㎡', '1500亩')).toMatch(/^#VALUE! .+统一/u);
    expect(call('STAFFRATE', '20多人', 24)).toMatch(/^#VALUE! “在职人数”/u);
  });

  test('never mix an amount with a unit and one without', () => {
    expect(call('PUBLICRATE', '56.1万元', 36.6)).toMatch(/^#VALUE! .+统一/u);
    expect(call('COMPLETIONRATE', 9.25, '455.84万元', 61.01, 21.12)).toMatch(/^#VALUE! .+统一/u);
  });

  test.each([null, '', 0, '　', '——'])('give #N/A with a sentence for a denominator of %j', (blank) => {
    expect(call('STAFFRATE', 21, blank)).toMatch(/^#N\/A “编制数”.+。$/u);
    expect(call('INVESTRATE', 21, blank)).toMatch(/^#N\/A “批准投资”.+。$/u);
    expect(call('SAVINGRATE', blank, 5)).toMatch(/^#N\/A “计划成本”.+。$/u);
  });

  test('keep an error of a cell that they were given', () => {
    expect(call('CARRYRATE', '#DIV/0!', 5)).toBe('#DIV/0!');
    expect(call('STAFFRATE', 1, '#N/A')).toMatch(/^#N\/A/u);
  });

  test('give a negative rate where the budget was cut or more was spent than planned', () => {
    expect(call('CONTROLRATE', -2134.61, 7210.67)).toBe(-0.296034903830019);
    expect(call('ADJUSTRATE', 5076.06, 7210.67)).toBe(-0.296034903830019);
    expect(call('SAVINGRATE', 100, 120)).toBe(-0.2);
  });
});

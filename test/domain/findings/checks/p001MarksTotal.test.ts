import { p001MarksTotal } from '../../../../src/domain/findings/checks/p001MarksTotal';
import { sound, withMoney, withRow } from '../sound';
import { addresses, at, build } from '../table';
import type { TableSpec } from '../tableSpec';

const check = (spec: TableSpec) => p001MarksTotal(build(spec).context);

describe('P-001 marks do not add up to 100', () => {
  it.each<[string, TableSpec, string]>([
    ['one mark too few', withRow(1, { marks: 9 }), '99'],
    ['one mark too many', withRow(1, { marks: 11 }), '101'],
    ['half a mark too many', withRow(0, { marks: 20.5 }), '100.5'],
    ['the execution rate has 20 instead of 10', withMoney({ marks: 20 }), '110'],
    ['marks typed as text count', withRow(0, { marks: ' ２５ ' }), '105'],
    [
      'a table without a money block that adds up to 99',
      { ...withRow(0, { marks: 29 }), money: null, parts: [] },
      '99',
    ],
  ])('fires when %s', (_name, spec, sum) => {
    const [finding, ...more] = check(spec);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      code: 'P-001',
      severity: 'error',
      action: '本次必改',
      found: sum,
      expected: '100',
    });
    expect(addresses(finding)).toContain(at(0, 'marks'));
  });

  it('names the sum without a row that a page break probably repeats', () => {
    const rows = sound.rows ?? [];
    const spec = { ...sound, rows: [...rows, { ...rows[0], repeats: true }] };
    expect(check(spec)).toMatchObject([
      { variant: 'repetition', found: '120', data: { without: '100', rows: '17' } },
    ]);
  });

  it('names the row whose marks are missing', () => {
    expect(check(withRow(3, { marks: null }))).toMatchObject([
      { variant: 'missing', found: '90', data: { open: '14' } },
    ]);
  });

  it.each<[string, TableSpec]>([
    ['marks add up to 100', sound],
    ['decimals add up to 100', withRow(0, { marks: 22.5 }, withRow(1, { marks: 7.5 }))],
    [
      'no row has marks yet',
      { ...sound, money: { annual: 5, marks: '' }, rows: [{ name: '甲', marks: '' }] },
    ],
    ['the form keeps the execution rate apart and the rest is 90', { ...sound, money: { annual: 5 } }],
    ['there are no rows', { money: null, rows: [] }],
    [
      'one merged cell holds the marks of two rows',
      {
        money: null,
        rows: [{ marks: 40 }, {}, { marks: 60 }],
        merged: [{ column: 'marks', rows: [0, 1] }],
      },
    ],
  ])('is silent when %s', (_name, spec) => {
    expect(check(spec)).toEqual([]);
  });
});

import fc from 'fast-check';
import { catalogue } from '../../../src/domain/findings/catalogue';
import { findingFacts } from '../../../src/domain/findings/codes';
import { findProblems } from '../../../src/domain/findings/find';
import type { Finding } from '../../../src/domain/findings/finding';
import { sheetOf } from '../../support/grid';
import { edits, findingsIn, unitForm } from './nationalForm';
import { sound, withMoney, withRow } from './sound';
import { build } from './table';
import type { RowSpec, TableSpec } from './tableSpec';

function findingsOf(spec: TableSpec): readonly Finding[] {
  const { workbook, assessment } = build(spec);
  return findProblems(workbook, [assessment]);
}

const codesOf = (spec: TableSpec): string[] => findingsOf(spec).map((finding) => finding.code);

describe('a sound table', () => {
  it('has no finding', () => {
    expect(findingsOf(sound)).toEqual([]);
  });

  it('has none while nothing is typed but the inputs', () => {
    const rows = (sound.rows ?? []).map((row) => ({ ...row, score: '', completion: '' }));
    const blank = withMoney({ rate: '', score: '' }, { ...sound, rows, total: '', grade: '（自评等级）' });
    expect(findingsOf(blank)).toEqual([]);
  });

  it('has none as an empty form', () => {
    const rows = (sound.rows ?? []).map((): RowSpec => ({ name: null }));
    expect(findingsOf({ money: {}, parts: [{}, {}, {}], rows, total: '', grade: '' })).toEqual([]);
    expect(findingsOf({})).toEqual([]);
  });

  // Each line changes one figure; the checks listed are all that notice, in the order in which they are shown.
  it.each<[string, TableSpec, string[]]>([
    ['initial budget', withMoney({ initial: 210 }), ['P-011']],
    ['annual budget', withMoney({ annual: 260 }), ['P-007', 'P-008', 'P-011']],
    ['annual budget cleared', withMoney({ annual: '' }), ['P-010']],
    ['amount spent', withMoney({ executed: 213.02 }), ['P-007', 'P-008', 'P-011']],
    ['amount spent above the budget', withMoney({ executed: 253.02 }), ['P-007', 'P-008', 'P-009', 'P-011']],
    ['execution rate', withMoney({ rate: 98.21 }), ['P-007']],
    ['marks of the execution rate', withMoney({ marks: 20 }), ['P-001', 'P-008']],
    ['score of the execution rate', withMoney({ score: 9.92 }), ['P-002', 'P-008']],
    ['reason for the low rate', withMoney({ reason: '' }), ['P-012']],
    ['marks of a row', withRow(0, { marks: 25 }), ['P-001', 'P-003', 'P-032', 'P-033']],
    ['score of a row', withRow(0, { score: 18 }), ['P-002', 'P-033', 'P-032']],
    ['score above its marks', withRow(0, { score: 22 }), ['P-002', 'P-004']],
    ['score of a missed row', withRow(2, { score: 20 }), ['P-002', 'P-030']],
    ['score of a missed row, not full', withRow(2, { score: 19.9 }), ['P-002', 'P-031']],
    ['actual value below the target', withRow(0, { actual: 3900 }), ['P-030']],
    ['reason of a missed row', withRow(2, { reason: '无' }), ['P-033']],
    ['words of an unfinished row', withRow(4, { actual: '尚未完成' }), ['P-030']],
    ['name of a row', withRow(1, { name: '培训人数' }), ['P-041']],
    ['total', { ...sound, total: 99.63 }, ['P-002']],
    ['total above 100', { ...sound, total: 198.63 }, ['P-002', 'P-072']],
    ['total of marks', { ...sound, totalMarks: 99 }, ['P-003']],
    ['grade', { ...sound, grade: '良' }, ['P-006']],
    [
      'heading of a group',
      { ...sound, groups: [{ label: '产出指标（50分）', rows: [0, 1, 2, 3], printedMarks: 50 }] },
      ['P-003'],
    ],
  ])('with another %s is noticed', (_name, spec, codes) => {
    expect(codesOf(spec).sort()).toEqual([...codes].sort());
  });
});

describe('the sound form with units', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, string[]])[] = [
    ['initial budget', { C6: '200' }, ['P-015']],
    ['annual budget', { D6: '400' }, ['P-007', 'P-008', 'P-012', 'P-015']],
    ['amount spent', { E6: '300.4' }, ['P-007', 'P-008']],
    ['amount spent, far less', { E6: '150' }, ['P-007', 'P-008', 'P-012', 'P-013']],
    ['execution rate', { G6: '96.00%' }, ['P-007']],
    ['execution score', { H6: '9.6' }, ['P-002', 'P-008']],
    ['target', { E10: '150' }, ['P-035']],
    ['target, higher', { E10: '210' }, ['P-030']],
    ['target as a fraction', { E11: '0.9', G11: '0.93' }, ['P-040']],
    ['sign', { D15: '≤' }, ['P-030', 'P-036']],
    ['actual value', { G10: '300' }, ['P-035']],
    ['actual value, in words', { G10: '完成' }, ['P-038']],
    ['actual value, cleared', { G11: '' }, ['P-053']],
    ['satisfaction, in words', { G15: '好评' }, ['P-044']],
    ['marks', { H10: '25' }, ['P-001', 'P-032', 'P-033']],
    ['score', { I14: '20' }, ['P-002', 'P-064']],
    ['score of a full row', { I11: '9' }, ['P-002', 'P-032', 'P-033']],
    ['total', { I17: '98.4' }, ['P-002']],
    ['grade', { J17: '良' }, ['P-006']],
  ];
  it('has no finding', () => {
    expect(findingsIn(sheetOf(unitForm)).map(({ code }) => code)).toEqual([]);
  });
  it.each(cases)('with another %s is noticed', (_name, changes, codes) => {
    const noticed = findingsIn(sheetOf(edits(unitForm, changes))).map(({ code }) => code);
    expect(noticed).toEqual(expect.arrayContaining(codes));
    expect(noticed.length).toBeGreaterThan(0);
  });

  it('has no arithmetic cell that could be changed unnoticed', () => {
    const money = ['C6', 'D6', 'E6', 'F6', 'G6', 'H6'];
    const rows = [10, 11, 12, 13, 14, 15].flatMap((row) => [`H${String(row)}`, `I${String(row)}`]);
    const actuals = ['G10', 'G11', 'G12', 'G13', 'G15'];
    const unnoticed = [...money, ...rows, ...actuals, 'H17', 'I17'].filter((cell) =>
      ['0.5', '777'].every((value) => findingsIn(sheetOf(edits(unitForm, { [cell]: value }))).length === 0),
    );
    expect(unnoticed).toEqual([]);
  });
});

describe('the catalogue', () => {
  it('has a check of its own for each code, in the order of the codes', () => {
    const codes = catalogue.map((entry) => entry.code);
    expect(codes).toEqual(Object.keys(findingFacts));
    expect(codes).toEqual([...codes].sort());
    const checks = catalogue.map(({ check, workbookCheck }) => [check, workbookCheck].filter(Boolean));
    expect(checks.every((own) => own.length > 0)).toBe(true);
    expect(new Set(checks.flat()).size).toBe(checks.flat().length);
  });

  it('lists sums, money and the basis of scores first, and errors first within them', () => {
    const everything = withMoney(
      { rate: 92, score: 5, reason: '' },
      withRow(
        0,
        { actual: 3000 },
        withRow(1, { score: 9, name: '培训人数' }, { ...sound, total: 120, grade: '差' }),
      ),
    );
    const groups = ['sums', 'money', 'basis', 'other'];
    const ranks = findingsOf(everything).map((finding) => {
      const entry = catalogue.find((candidate) => candidate.code === finding.code);
      return groups.indexOf(entry?.group ?? 'other');
    });
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBe(4);
  });

  it('keeps the tables in the order of the workbook', () => {
    const one = build({ ...sound, total: 99.63 });
    const findings = findProblems(one.workbook, [one.assessment, one.assessment]);
    expect(findings.map((finding) => finding.code)).toEqual(['P-002', 'P-002']);
  });
});

describe('for any table', () => {
  const text = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '—',
      '无',
      '完成',
      '未完成',
      '#N/A',
      '=1+1',
      '优',
      '正在推进',
      '95%',
      '≥95%',
      '1,2,3',
      '超过500人',
    ),
    fc.string({ maxLength: 12 }),
  );
  const value = fc.oneof(
    fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
    fc.integer({ min: -5, max: 200 }),
    text,
  );
  const row = fc.record(
    {
      name: fc.oneof(fc.constant(null), fc.string({ maxLength: 6 })),
      target: fc.oneof(text, fc.integer({ min: 1, max: 1000 })),
      actual: value,
      marks: value,
      score: value,
      reason: text,
      completion: value,
    },
    { requiredKeys: [] },
  );
  const money = fc.record(
    { initial: value, annual: value, executed: value, marks: value, rate: value, score: value, reason: text },
    { requiredKeys: [] },
  );
  const table = fc.record(
    {
      money,
      parts: fc.array(money, { maxLength: 3 }),
      rows: fc.array(row, { maxLength: 8 }),
      total: value,
      totalMarks: value,
      grade: text,
      remarks: text,
      standsUnderMarks: fc.boolean(),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<TableSpec>;

  it('the checks never throw, name each cell once and only known codes', () => {
    fc.assert(
      fc.property(table, (spec) => {
        for (const finding of findingsOf(spec)) {
          const cells = finding.cells.map((cell) => `${String(cell.row)}:${String(cell.column)}`);
          expect(cells.length).toBeGreaterThan(0);
          expect(new Set(cells).size).toBe(cells.length);
          expect(Object.keys(findingFacts)).toContain(finding.code);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('a total that is the sum of its scores is never called wrong, whatever the scores are', () => {
    const hundredths = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(fc.array(hundredths, { minLength: 1, maxLength: 12 }), (scores) => {
        const total = scores.reduce((sum, score) => sum + score, 0) / 100;
        const rows = scores.map((score) => ({ marks: 10, score: score / 100, reason: '说明' }));
        expect(codesOf({ rows, total })).not.toContain('P-002');
        expect(codesOf({ rows, total: total + 0.02 })).toContain('P-002');
      }),
    );
  });
});

import { assess } from '../../../src/domain/assessment/assess';
import type { Assessment, Outcome, RowAssessment } from '../../../src/domain/assessment/assessment';
import { roundTo } from '../../../src/domain/decimal/decimal';
import { defaultParameters } from '../../../src/domain/scoring/parameters';
import { cellAddress } from '../../../src/domain/snapshot/address';
import { recogniseTables } from '../../../src/domain/tables/recognise';
import { type ExpectedCell, expectedOf } from '../../support/expectedSamples';
import { sampleSnapshot } from '../../support/sampleSnapshot';

async function assessments(name: string, variant: 'blank' | 'published'): Promise<readonly Assessment[]> {
  const workbook = await sampleSnapshot(name, variant);
  return recogniseTables(workbook).map((table) => assess(workbook, table, { parameters: defaultParameters }));
}

/** What was found about a row, in the words of the expectation. */
function told(row: RowAssessment): Record<string, unknown> {
  const { outcome } = row;
  const completion = row.completion ? roundTo(row.completion, 12).toString() : undefined;
  switch (outcome.status) {
    case 'computed': {
      const kind = row.marks && outcome.score.equals(row.marks) ? 'target' : 'ratio';
      return { kind, value: outcome.score.toString(), completion };
    }
    case 'proposal':
      return {
        kind: 'proposal',
        value: outcome.score.toString(),
        rule: outcome.rule,
        preselected: outcome.preselected,
      };
    case 'judgement':
      return {
        kind: 'judgement',
        value: null,
        rule: outcome.rule ?? undefined,
        interval: outcome.interval?.map((end) => end.toString()),
      };
    default:
      return { kind: outcome.status };
  }
}

function expectation({
  kind,
  value,
  rule,
  preselected,
  interval,
  completion,
}: ExpectedCell): Record<string, unknown> {
  if (kind === 'target' || kind === 'ratio') return { kind, value, completion };
  if (kind === 'proposal') return { kind, value, rule, preselected };
  return { kind, value, rule, interval: interval?.map(String) };
}

describe.each(['blank', 'published'] as const)('the %s sample workbooks', (variant) => {
  it.each(['beita-2023', 'yuxi-2020'])('%s: every score comes out as expected', async (name) => {
    const found = await assessments(name, variant);
    const scores = expectedOf(name).cells.filter(({ kind }) =>
      ['target', 'ratio', 'proposal', 'judgement'].includes(kind),
    );
    const rows = new Map(
      found.flatMap(({ table, rows: all }) =>
        all.flatMap((row) => {
          const { score } = row.indicator;
          return score ? [[`${table.sheetName}!${cellAddress(score.row, score.column)}`, row] as const] : [];
        }),
      ),
    );
    const compared = scores.map((cell) => {
      const row = rows.get(`${cell.sheet}!${cell.cell}`);
      return {
        cell: `${cell.sheet}!${cell.cell}`,
        found: row ? told(row) : null,
        expected: expectation(cell),
      };
    });
    expect(compared.length).toBeGreaterThan(10);
    expect(Object.fromEntries(compared.map(({ cell, found: is }) => [cell, is]))).toEqual(
      Object.fromEntries(compared.map(({ cell, expected }) => [cell, expected])),
    );
  });

  it('rows of a class without an indicator are left alone', async () => {
    const [table] = await assessments('beita-2023', variant);
    const alone = table!.rows.filter(({ outcome }) => outcome.status === 'none');
    expect(alone.map(({ indicator }) => indicator.row + 1)).toEqual([19, 23, 24, 28, 30]);
  });

  it('rates and scores of 预算执行率 are those of the report, unrounded', async () => {
    const found = await assessments('yuxi-2020', variant);
    const scored = found.filter(({ execution }) => execution?.score);
    expect(scored.map(({ execution }) => roundTo(execution!.rate!.times(100), 2).toString())).toEqual([
      '99.69',
      '89.21',
      '85.5',
      '82.51',
      '100',
      '100',
      '100',
      '100',
    ]);
    expect(scored[0]?.execution?.score?.toFixed(6)).toBe('9.968667');
  });
});

it('the eight project tables hold what domain.md §1.7 counts', async () => {
  const found = await assessments('yuxi-2020', 'blank');
  const outcomes = found
    .flatMap(({ rows }) => rows.filter(({ indicator }) => indicator.score))
    .map(({ outcome }) => outcome);
  const count = (is: (outcome: Outcome) => boolean) => outcomes.filter(is).length;
  const judged = (rule: 'c' | 'd' | null) => count((one) => one.status === 'judgement' && one.rule === rule);
  expect({
    rows: outcomes.length,
    a: count((one) => one.status === 'proposal' && one.rule === 'a'),
    b: count((one) => one.status === 'proposal' && one.rule === 'b'),
    c: judged('c'),
    d: judged('d'),
    computed: count((one) => one.status === 'computed'),
    others: judged(null),
  }).toEqual({ rows: 69, a: 8, b: 19, c: 4, d: 3, computed: 17, others: 18 });
});

describe('totals of the published workbooks', () => {
  it('add up the scores that stand in the sheet', async () => {
    const found = (await assessments('yuxi-2020', 'published')).filter(({ table }) => table.total);
    expect(found.map(({ total }) => total.total?.toString() ?? null)).toEqual([
      null,
      '97.92',
      '98.55',
      '98.25',
      '100',
      '100',
      '100',
      '100',
    ]);
    expect(found.map(({ total }) => total.grade)).toEqual([null, '优', '优', '优', '优', '优', '优', '优']);
  });

  it('wait for the answer where a row is repeated by a page break, and name both sums', async () => {
    const found = await assessments('yuxi-2020', 'published');
    const repeated = found.filter(({ total }) => total.repetition);
    expect(repeated).toHaveLength(1);
    const { total } = repeated[0]!;
    expect(total.repetition?.rows).toEqual([23]);
    expect(total.repetition?.withRows?.toString()).toBe('101.97');
    expect(total.repetition?.withoutRows?.toString()).toBe('98.97');
    expect([total.total, total.grade]).toEqual([null, null]);
  });

  it('are 96 and 优 for Beita, of 100 full marks', async () => {
    const [table] = await assessments('beita-2023', 'published');
    expect(table!.total.total?.toString()).toBe('96');
    expect(table!.total.fullMarks?.toString()).toBe('100');
    expect(table!.total.grade).toBe('优');
  });
});

it('the blank Beita table says how many marks are open and between which totals the result lies', async () => {
  const [table] = await assessments('beita-2023', 'blank');
  const { decided, open, least, most, total, grade } = table!.total;
  expect([decided, open, least, most].map(String)).toEqual(['45', '55', '73', '100']);
  expect([total, grade]).toEqual([null, null]);
});

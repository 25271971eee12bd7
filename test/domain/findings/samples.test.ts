import { readFileSync } from 'node:fs';
import path from 'node:path';
import { assess } from '../../../src/domain/assessment/assess';
import { noAnswers } from '../../../src/domain/changes/decisions';
import { readFacts } from '../../../src/domain/facts/readFacts';
import { findingFacts } from '../../../src/domain/findings/codes';
import { findProblems } from '../../../src/domain/findings/find';
import type { Finding } from '../../../src/domain/findings/finding';
import { defaultParameters } from '../../../src/domain/scoring/parameters';
import { cellAddress, parseAddress } from '../../../src/domain/snapshot/address';
import { sheetById } from '../../../src/domain/snapshot/cells';
import { recogniseTables } from '../../../src/domain/tables/recognise';
import { sampleWorkbook } from './sampleWorkbook';

type Variant = 'blank' | 'published';
type Expected = {
  readonly id: string;
  readonly code: string;
  readonly codes?: readonly string[];
  readonly severity: string;
  readonly in: readonly Variant[];
  readonly cells: readonly string[];
  readonly recomputed?: string;
};
type Found = Finding & { readonly places: readonly string[]; readonly sheet: string };

const expectedFile = JSON.parse(
  readFileSync(path.join(__dirname, '../../samples/expected.json'), 'utf8'),
) as { readonly workbooks: Readonly<Record<string, { readonly problems: readonly Expected[] }>> };
/** Unlisted warnings that were looked at one by one, each with the reason why it is right. */
const lookedAt = goldenFile('lookedAt') as readonly {
  readonly workbook: string;
  readonly variants: readonly Variant[];
  readonly finding: readonly string[];
  readonly reason: string;
}[];
/** Expected problems that are deliberately not found, with the reason (also in docs/limits.md). */
const notFound = new Map(Object.entries(goldenFile('notFound') as Readonly<Record<string, string>>));
const ours = new Set<string>(Object.keys(findingFacts));
const workbooks = Object.keys(expectedFile.workbooks);
const variants: readonly Variant[] = ['published', 'blank'];

const read = new Map<string, ReturnType<typeof readFindings>>();

function goldenFile(name: string): unknown {
  return JSON.parse(readFileSync(path.join(__dirname, `../../golden/findings/${name}.json`), 'utf8'));
}

/** The unlisted warnings of a workbook that were looked at, as the test prints them. */
function looked(name: string, variant: Variant): readonly (readonly string[])[] {
  return lookedAt
    .filter((entry) => entry.workbook === name && entry.variants.includes(variant))
    .map(({ finding }) => finding);
}

/** Findings of one workbook; each is read once. */
function findingsOf(name: string, variant: Variant): ReturnType<typeof readFindings> {
  const key = `${name}.${variant}`;
  const known = read.get(key) ?? readFindings(name, variant);
  read.set(key, known);
  return known;
}

async function readFindings(name: string, variant: Variant): Promise<{ found: Found[] }> {
  const workbook = await sampleWorkbook(name, variant);
  const tables = recogniseTables(workbook);
  const facts = readFacts(workbook, tables);
  const settings = { parameters: defaultParameters, answers: noAnswers, facts };
  const found = findProblems(
    workbook,
    tables.map((table) => assess(workbook, table, settings)),
    facts,
  );
  return {
    found: found.map((finding) => {
      const sheet = sheetById(workbook, finding.sheetId).name;
      return {
        ...finding,
        sheet,
        places: finding.cells.map(
          (cell) => `${sheetById(workbook, cell.sheetId).name}!${cellAddress(cell.row, cell.column)}`,
        ),
      };
    }),
  };
}

/** Cells of a problem as `sheet!A1`, areas taken apart. */
function placesOf(problem: Expected): string[] {
  return problem.cells.flatMap((reference) => {
    const match = /^'(.*)'!(.+)$/.exec(reference);
    const area = parseAddress(match?.[2] ?? '');
    if (!match || !area) throw new Error(`Not a reference: ${reference}`);
    return Array.from({ length: area.rowCount * area.columnCount }, (_, index) => {
      const row = area.row + Math.floor(index / area.columnCount);
      return `${match[1] ?? ''}!${cellAddress(row, area.column + (index % area.columnCount))}`;
    });
  });
}

function problemsOf(name: string, variant: Variant): readonly Expected[] {
  return (expectedFile.workbooks[name]?.problems ?? []).filter((problem) => problem.in.includes(variant));
}

function answers(finding: Found, problem: Expected): boolean {
  const codes = problem.codes ?? [problem.code];
  return codes.includes(finding.code) && placesOf(problem).some((place) => finding.places.includes(place));
}

describe.each(workbooks.flatMap((name) => variants.map((variant) => [name, variant] as const)))(
  '%s, %s',
  (name, variant) => {
    let found: Found[];
    beforeAll(async () => {
      ({ found } = await findingsOf(name, variant));
    });

    it('reports every error and warning of this set', () => {
      const due = problemsOf(name, variant).filter(
        (problem) =>
          problem.severity !== 'info' &&
          (problem.codes ?? [problem.code]).some((code) => ours.has(code)) &&
          !notFound.has(problem.id),
      );
      const missed = due.filter((problem) => !found.some((finding) => answers(finding, problem)));
      expect(missed.map((problem) => problem.id)).toEqual([]);
    });

    it('does not find what is listed as not found', () => {
      const listed = problemsOf(name, variant).filter((problem) => notFound.has(problem.id));
      const answered = listed.filter((problem) => found.some((finding) => answers(finding, problem)));
      expect(answered.map((problem) => problem.id)).toEqual([]);
    });

    it('reports no error or warning that is not expected', () => {
      const problems = problemsOf(name, variant);
      const extra = found.filter(
        (finding) => finding.severity !== 'info' && !problems.some((problem) => answers(finding, problem)),
      );
      expect(extra.map((finding) => [finding.code, finding.severity, ...finding.places])).toEqual(
        looked(name, variant),
      );
    });

    it('gives each the expected severity, and makes one finding for each check, severity and table', () => {
      const grave = ['info', 'warning', 'error'];
      for (const problem of problemsOf(name, variant)) {
        // What stands in prose is one degree less (domain.md §7): the gravest answer has to be the expected one.
        const given = found.filter((finding) => answers(finding, problem)).map(({ severity }) => severity);
        if (given.length === 0) continue;
        const gravest = Math.max(...given.map((severity) => grave.indexOf(severity)));
        expect([problem.id, grave[gravest]]).toEqual([problem.id, problem.severity]);
      }
      const keys = found.map((finding) => `${finding.code} ${finding.severity} ${finding.sheet}`);
      expect(new Set(keys).size).toBe(keys.length);
    });
  },
);

describe('wrong totals of the published workbooks', () => {
  it.each([
    ['yuxi-2020', '公开12-1 市人才发展专项资金', '100', '101.97'],
    ['yuxi-2020', '公开12-2 城市基层党建工作经费', '100', '97.92'],
    ['yuxi-2020', '公开12-3 干部教育培训经费', '100', '98.55'],
    ['yuxi-2020', '公开12-4 乡村振兴工作队工作经费', '100', '98.25'],
    ['foshan-2020', '部门整体支出绩效自评表', '99', '98'],
  ])('are named with what they should be: %s %s', async (name, sheet, total, sum) => {
    const { found } = await findingsOf(name, 'published');
    expect(found.filter((finding) => finding.code === 'P-002' && finding.sheet === sheet)).toMatchObject([
      { found: total, expected: sum },
    ]);
  });

  it('name both sums where a row is probably repeated', async () => {
    const { found } = await findingsOf('yuxi-2020', 'published');
    expect(found.find((finding) => finding.code === 'P-041')?.data).toMatchObject({
      scoresWith: '101.97',
      scoresWithout: '98.97',
    });
  });

  it('P-033 fires on exactly four rows of Beita', async () => {
    const { found } = await findingsOf('beita-2023', 'published');
    expect(found.filter((finding) => finding.code === 'P-033').map((finding) => finding.data.rows)).toEqual([
      '17,20,22,29',
    ]);
  });

  it('P-030 fires on exactly the rows that say or show that the target was missed', async () => {
    const { found } = await findingsOf('yuxi-2020', 'published');
    const rows = found
      .filter((finding) => finding.code === 'P-030')
      .map((finding) => [finding.sheet.slice(0, 6), (finding.lines ?? []).map((line) => line.row).join(',')]);
    expect(rows).toEqual([
      ['公开12-3', '23'],
      ['公开12-7', '16,17,21'],
    ]);
  });
});

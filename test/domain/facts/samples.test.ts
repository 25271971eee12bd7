import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RateCell, WorkbookFacts } from '../../../src/domain/facts/facts';
import { readFacts } from '../../../src/domain/facts/readFacts';
import { cellAddress } from '../../../src/domain/snapshot/address';
import { recogniseTables } from '../../../src/domain/tables/recognise';
import { sampleSnapshot } from '../../support/sampleSnapshot';

type Expected = {
  readonly sheet: string;
  readonly cell: string;
  readonly label: string;
  readonly kind: string;
  readonly value: string | null;
  readonly formula?: string;
  readonly candidates?: readonly { readonly base: string; readonly value: string }[];
};

const file = path.join(__dirname, '../../samples/expected.json');
const { workbooks } = JSON.parse(readFileSync(file, 'utf8')) as {
  workbooks: Record<string, { cells: readonly Expected[]; leave_alone: readonly string[] }>;
};

async function factsOf(name: string): Promise<WorkbookFacts> {
  const workbook = await sampleSnapshot(name, 'blank');
  return readFacts(workbook, recogniseTables(workbook));
}

function at(facts: WorkbookFacts, sheet: string, cell: string): RateCell | undefined {
  const { sheets } = facts.workbook;
  return facts.rateCells.find(
    ({ place, sheetId }) =>
      sheets.find(({ id }) => id === sheetId)?.name === sheet &&
      cellAddress(place.cell.row, place.cell.column) === cell,
  );
}

/** The figure as it will stand in the cell. */
function shown({ finding, place }: RateCell, value = finding.value): string | null {
  if (!value) return null;
  const signed = place.falling ? value.negated() : value;
  return (place.convention === 'percent-points' ? signed.times(100) : signed).toFixed(12);
}

const twelve = (value: string): string => {
  const [whole = '', rest = ''] = value.split('.');
  return rest.length <= 12 ? `${whole}.${rest.padEnd(12, '0')}` : Number(value).toFixed(12);
};

/** Cells of expected.json outside of the self-evaluations, in the tables around them. */
const around: readonly (readonly [string, readonly string[]])[] = [
  ['baojing-2017', ['三公经费', '预算执行基础数据', '收支基本情况']],
  ['foshan-2020', ['三公及公用经费', '部门预算支出明细表']],
  ['baoshan-2018', ['人员情况', '部门整体收支情况']],
  ['beita-2023', ['附件1-1 基础数据表']],
];

describe.each(around)('%s, blank', (name, sheets) => {
  const cells = (workbooks[name]?.cells ?? []).filter(({ sheet }) => sheets.includes(sheet));

  test('every cell that expected.json names is found', async () => {
    const facts = await factsOf(name);
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.filter(({ sheet, cell }) => !at(facts, sheet, cell)).map(({ cell }) => cell)).toEqual([]);
  });

  test('what follows from the workbook is computed, in the convention of its cell', async () => {
    const facts = await factsOf(name);
    for (const { sheet, cell, kind, value } of cells) {
      if (kind !== 'computed') continue;
      const found = at(facts, sheet, cell);
      expect([cell, found?.finding.status, found && shown(found)]).toEqual([
        cell,
        'computed',
        twelve(value ?? ''),
      ]);
    }
  });

  test('what several figures could answer is a question with every candidate and its base', async () => {
    const facts = await factsOf(name);
    for (const { sheet, cell, kind, candidates = [] } of cells) {
      if (kind !== 'question') continue;
      const found = at(facts, sheet, cell)!;
      expect([cell, found.finding.status, found.finding.value]).toEqual([cell, 'question', null]);
      const offered = found.finding.candidates.map((candidate) => {
        const ref = candidate.base.terms[0]!.fact.cell!;
        const sheetName = facts.workbook.sheets.find(({ id }) => id === ref.sheetId)?.name ?? '';
        return [`'${sheetName}'!${cellAddress(ref.row, ref.column)}`, shown(found, candidate.value)];
      });
      expect(offered).toEqual(candidates.map(({ base, value }) => [base, twelve(value)]));
    }
  });

  test('what has no inputs is not computed, and the missing inputs are named', async () => {
    const facts = await factsOf(name);
    for (const { sheet, cell, kind } of cells) {
      if (kind !== 'not-computable') continue;
      const { finding } = at(facts, sheet, cell)!;
      expect(['not-computable', 'inapplicable']).toContain(finding.status);
      expect(finding.missing.map(({ cell: blank }) => blank)).not.toContain(null);
    }
  });
});

test('no rate is looked for where a workbook has none outside of its self-evaluations', async () => {
  const facts = await factsOf('yuxi-2020');
  expect(facts.rateCells).toEqual([]);
});

test('the rate cells of the samples are those of expected.json and no others, except for parts without figures', async () => {
  const others: string[] = [];
  for (const [name] of around) {
    const facts = await factsOf(name);
    const known = workbooks[name]?.cells.map(({ sheet, cell }) => `${sheet}!${cell}`) ?? [];
    for (const { sheetId, place, finding } of facts.rateCells) {
      const sheet = facts.workbook.sheets.find(({ id }) => id === sheetId)?.name ?? '';
      const cell = `${sheet}!${cellAddress(place.cell.row, place.cell.column)}`;
      if (!known.includes(cell)) others.push(`${cell} ${finding.status}`);
    }
  }
  expect(others).toEqual(['三公经费!G7 not-computable', '三公经费!G8 not-computable']);
});

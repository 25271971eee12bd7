import { readFileSync } from 'node:fs';
import path from 'node:path';

import { cellAddress } from '../../../src/domain/snapshot/address';
import type { CellRef } from '../../../src/domain/snapshot/snapshot';
import { classifySheet } from '../../../src/domain/tables/classify';
import { recogniseTables } from '../../../src/domain/tables/recognise';
import type { SelfEvaluation } from '../../../src/domain/tables/table';
import { type Described, describeTable } from '../../support/describeTable';
import { expectedOf } from '../../support/expectedSamples';
import { sampleSnapshot } from '../../support/sampleSnapshot';

const samples = ['baojing-2017', 'baoshan-2018', 'beita-2023', 'foshan-2020', 'yuxi-2020'];
const variants = ['blank', 'published'] as const;

function golden(name: string): Record<string, Described> {
  const file = path.join(__dirname, '../../golden/tables/samples', `${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Described>;
}

const address = (ref: CellRef | null): string | null => ref && cellAddress(ref.row, ref.column);

/** Every cell of a table that can be filled, by what it is. */
function fillable(table: SelfEvaluation): { scores: (string | null)[]; rates: (string | null)[] } {
  const { money, tasks, indicators } = table;
  return {
    scores: [money?.total.score ?? null, ...(indicators?.rows ?? []).map(({ score }) => score)].map(address),
    rates: [
      address(money?.total.rate ?? null),
      ...(tasks?.rows ?? []).map(({ rate }) => address(rate)),
      ...(indicators?.rows ?? []).map(({ completion }) => address(completion)),
    ],
  };
}

describe.each(samples)('The sample workbook %s', (name) => {
  test.each(variants)(
    'has exactly its self-evaluations, with every cell of every row right (%s)',
    async (variant) => {
      const tables = recogniseTables(await sampleSnapshot(name, variant));
      const found = Object.fromEntries(tables.map((table) => [table.sheetName, describeTable(table)]));
      const expected = Object.entries(golden(name)).map(([sheet, table]) => [
        sheet,
        // A filled rate tells its convention, a blank one only by its format.
        variant === 'published' ? { ...table, tasks: found[sheet]?.tasks } : table,
      ]);
      expect(tables).toHaveLength(expected.length);
      expect(found).toEqual(Object.fromEntries(expected));
    },
  );

  test('has a place for every figure that expected.json fills in its self-evaluations', async () => {
    const tables = recogniseTables(await sampleSnapshot(name, 'blank'));
    const missed = expectedOf(name).cells.filter(({ sheet, cell, kind }) => {
      const table = tables.find(({ sheetName }) => sheetName === sheet);
      if (!table) return false;
      const { scores, rates } = fillable(table);
      if (kind === 'grade') return address(table.total?.grade ?? null) !== cell;
      if (kind !== 'total') return ![...scores, ...rates, address(table.total?.score ?? null)].includes(cell);
      const totals = [
        table.total?.score ?? null,
        table.total?.marks ?? null,
        ...table.groupTotals.flatMap(({ marksCell, scoreCell }) => [marksCell, scoreCell]),
      ];
      return !totals.map(address).includes(cell);
    });
    expect(missed).toEqual([]);
  });
});

test('Every sheet of the samples is told by kind, and a narrative form is left out', async () => {
  const kinds: Record<string, readonly string[]> = {};
  for (const name of samples) {
    const { sheets } = await sampleSnapshot(name, 'blank');
    for (const sheet of sheets) {
      kinds[`${name} ${sheet.name}`] = classifySheet(sheet).map(({ kind, unit }) => `${kind} ${unit ?? '-'}`);
    }
  }
  expect(kinds).toEqual(
    JSON.parse(readFileSync(path.join(__dirname, '../../golden/tables/samples/kinds.json'), 'utf8')),
  );
});

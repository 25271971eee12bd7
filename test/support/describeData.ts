import { readFacts } from '../../src/domain/facts/readFacts';
import { areaAddress, cellAddress } from '../../src/domain/snapshot/address';
import type { WorkbookSnapshot } from '../../src/domain/snapshot/snapshot';
import { recogniseTables } from '../../src/domain/tables/recognise';
import { rateLine } from './rateCells';

/** What was read of data tables, as lines: `B4 staff final this = 57 人`; what nothing says is left out. */
export type DescribedData = {
  readonly tables: readonly string[];
  readonly facts: readonly string[];
  readonly rates: readonly string[];
};

export function describeData(workbook: WorkbookSnapshot): DescribedData {
  const { facts, rateCells, dataTables } = readFacts(workbook, recogniseTables(workbook));
  return {
    tables: dataTables.map(({ kind, area, title, unit }) =>
      [kind, areaAddress(area), title, unit].filter(Boolean).join(' '),
    ),
    facts: facts.flatMap(({ cell, subject, stage, period, moment, fund, nature, value, unit }) => {
      if (!cell || !value) return [];
      const scope = [stage, period, moment, fund, nature].filter(Boolean);
      const figure = ['=', value.toFixed(), unit].filter(Boolean);
      return [[cellAddress(cell.row, cell.column), subject, ...scope, ...figure].join(' ')];
    }),
    rates: rateCells.map(rateLine),
  };
}

import type { RateCell } from '../../src/domain/facts/facts';
import { readFacts } from '../../src/domain/facts/readFacts';
import { cellAddress } from '../../src/domain/snapshot/address';
import { recogniseTables } from '../../src/domain/tables/recognise';
import { type SheetOptions, sheetOf, workbookOf } from './grid';

/** Rate cells of the sheets as `A1 name status value [points]`, questions with the figure of every candidate. */
export function rates(...sheets: readonly (readonly [string, SheetOptions?])[]): readonly string[] {
  const workbook = workbookOf(
    ...sheets.map(([grid, options], index) => sheetOf(grid, { name: `表${index + 1}`, ...options })),
  );
  const { rateCells } = readFacts(workbook, recogniseTables(workbook));
  return rateCells.map(rateLine);
}

/** One rate cell as a line. */
export function rateLine({ place, finding }: RateCell): string {
  const { cell, convention, falling } = place;
  const { status, value, candidates } = finding;
  const signed = value && (falling ? value.negated() : value);
  const figure = signed?.toFixed(4) ?? candidates.map((one) => one.value.toFixed(4)).join('/');
  const marks = convention === 'percent-points' ? ' points' : '';
  return `${cellAddress(cell.row, cell.column)} ${finding.name} ${status} ${figure}${marks}`.trim();
}

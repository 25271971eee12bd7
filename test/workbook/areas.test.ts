import fc from 'fast-check';
import {
  boundingArea,
  covers,
  exactAreas,
  intersection,
  readingAreas,
  remainder,
  rowBands,
} from '../../src/workbook/areas';
import type { Area } from '../../src/domain/snapshot/snapshot';

const spot = fc.record({ row: fc.integer({ min: 0, max: 12 }), column: fc.integer({ min: 0, max: 8 }) });
const area = fc.record({
  row: fc.integer({ min: 0, max: 20 }),
  column: fc.integer({ min: 0, max: 20 }),
  rowCount: fc.integer({ min: 1, max: 15 }),
  columnCount: fc.integer({ min: 1, max: 15 }),
});

function cellsOf(areas: readonly Area[]): string[] {
  return areas.flatMap((one) =>
    Array.from({ length: one.rowCount * one.columnCount }, (_, index) => {
      const row = one.row + Math.floor(index / one.columnCount);
      return `${String(row)},${String(one.column + (index % one.columnCount))}`;
    }),
  );
}

describe('rectangles of cells', () => {
  it('cover exactly the spots, each once', () => {
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 40 }), (spots) => {
        const wanted = [
          ...new Set(spots.map(({ row, column }) => `${String(row)},${String(column)}`)),
        ].sort();
        expect(cellsOf(exactAreas(spots)).sort()).toEqual(wanted);
      }),
    );
  });

  it('join a column of adjacent cells into one', () => {
    const column = [15, 16, 17, 18].map((row) => ({ row, column: 8 }));
    expect(exactAreas(column)).toEqual([{ row: 15, column: 8, rowCount: 4, columnCount: 1 }]);
  });

  it('join equal runs side by side into one', () => {
    const block = [4, 5].flatMap((row) => [7, 8].map((column) => ({ row, column })));
    expect(exactAreas(block)).toEqual([{ row: 4, column: 7, rowCount: 2, columnCount: 2 }]);
  });

  it('for reading hold every spot', () => {
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 30 }), (spots) => {
        const read = new Set(cellsOf(readingAreas(spots)));
        expect(spots.every(({ row, column }) => read.has(`${String(row)},${String(column)}`))).toBe(true);
      }),
    );
  });

  it('for reading do not span a whole sheet for two distant cells', () => {
    const far = readingAreas([
      { row: 0, column: 0 },
      { row: 40000, column: 200 },
    ]);
    expect(far).toHaveLength(2);
  });

  it('leave a remainder that together with the part done is the whole', () => {
    fc.assert(
      fc.property(area, area, (whole, other) => {
        const done = intersection(whole, other);
        const parts = [...remainder(whole, done), ...(done ? [done] : [])];
        expect(cellsOf(parts).sort()).toEqual(cellsOf([whole]).sort());
      }),
    );
  });

  it('are cut into bands of whole rows', () => {
    fc.assert(
      fc.property(area, fc.integer({ min: 1, max: 60 }), (whole, cells) => {
        const bands = rowBands(whole, cells);
        expect(cellsOf(bands)).toEqual(cellsOf([whole]));
        expect(bands.every((band) => band.rowCount === 1 || cellsOf([band]).length <= cells)).toBe(true);
      }),
    );
  });

  it('bound nothing where there is no spot', () => {
    expect(boundingArea([])).toBeNull();
  });

  it('cover only what lies wholly inside', () => {
    const outer = { row: 2, column: 2, rowCount: 3, columnCount: 3 };
    expect(covers(outer, { row: 3, column: 3, rowCount: 2, columnCount: 2 })).toBe(true);
    expect(covers(outer, { row: 3, column: 3, rowCount: 3, columnCount: 2 })).toBe(false);
  });
});

import fc from 'fast-check';
import { cellCount } from '../../../src/workbook/areas';
import { answers, boldWindow, firstWindow } from '../../../src/workbook/snapshot/budget';

describe('the first windows', () => {
  it('hold nineteen ordinary sheets of forty rows', () => {
    const window = firstWindow(19, 1);
    expect(window.rowCount).toBeGreaterThanOrEqual(40);
    expect(window.columnCount).toBeGreaterThanOrEqual(20);
  });

  it('stay below the budget however many sheets there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (sheets) => {
        expect(cellCount(firstWindow(sheets, 1)) * sheets * 60).toBeLessThanOrEqual(2_000_000);
        expect(cellCount(boldWindow(sheets)) * sheets * 45).toBeLessThanOrEqual(800_000);
      }),
    );
  });

  it('are never empty', () => {
    expect(cellCount(firstWindow(100_000, 32))).toBe(1);
  });
});

describe('the answers beyond the windows', () => {
  it('hold every row once and stay below 2 MB', () => {
    const area = { row: 80, column: 0, rowCount: 50_000, columnCount: 10 };
    const gathered = answers(
      [
        { key: 'a', area },
        { key: 'b', area: { ...area, rowCount: 3 } },
      ],
      1,
    );
    const rows = gathered.flat().filter(({ key }) => key === 'a');
    expect(rows.reduce((sum, piece) => sum + piece.area.rowCount, 0)).toBe(50_000);
    for (const answer of gathered) {
      const bytes = answer.map((piece) => cellCount(piece.area) * 60 + piece.area.rowCount * 45);
      expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(2_000_000);
    }
    expect(gathered.at(-1)?.at(-1)?.key).toBe('b');
  });
});

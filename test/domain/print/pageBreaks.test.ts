import fc from 'fast-check';
import { pageBreaks, type Paging } from '../../../src/domain/print/pageBreaks';

const paging = (more: Partial<Paging> = {}): Paging => ({
  firstRow: 0,
  lastRow: 29,
  heightOf: () => 10,
  merges: [],
  room: 100,
  titleRows: null,
  starts: [],
  ...more,
});
const merged = (row: number, rowCount: number) => ({ row, column: 0, rowCount, columnCount: 1 });

describe('page breaks', () => {
  it('stand where a page is full, and there are none where everything fits', () => {
    expect(pageBreaks(paging())).toEqual([10, 20]);
    expect(pageBreaks(paging({ lastRow: 9 }))).toEqual([]);
  });

  it('go before a merged area that would be cut', () => {
    expect(pageBreaks(paging({ merges: [merged(8, 4)] }))).toEqual([8, 18, 28]);
  });

  it('cut a merged area that is about as high as a page rather than leave a page nearly empty', () => {
    expect(pageBreaks(paging({ merges: [merged(1, 20)] }))[0]).toBe(10);
    expect(pageBreaks(paging({ merges: [merged(1, 20), merged(8, 4)] }))[0]).toBe(8);
  });

  it('leave room for title rows on every page but the one that holds them', () => {
    expect(pageBreaks(paging({ titleRows: { first: 1, last: 2 } }))).toEqual([10, 18, 26]);
  });

  it('stand before every further table', () => {
    expect(pageBreaks(paging({ lastRow: 14, starts: [4] }))).toEqual([4, 14]);
  });

  it('rise, never leave a page overfull, and cut no merged area that fits on a third of a page', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 5, max: 40 }), { minLength: 1, maxLength: 60 }),
        fc.array(fc.tuple(fc.nat(59), fc.integer({ min: 2, max: 3 })), { maxLength: 6 }),
        (heights, given) => {
          const merges = given
            .filter(([row, rows]) => row + rows <= heights.length)
            .map(([row, rows]) => merged(row, rows))
            .filter((one, index, all) =>
              all.slice(0, index).every((other) => one.row >= other.row + 4 || other.row >= one.row + 4),
            );
          const room = 400;
          const breaks = pageBreaks(
            paging({ lastRow: heights.length - 1, heightOf: (row) => heights[row] ?? 0, merges, room }),
          );
          const starts = [0, ...breaks, heights.length];
          starts.slice(1).forEach((end, index) => {
            expect(end).toBeGreaterThan(starts[index]!);
            const page = heights.slice(starts[index], end).reduce((sum, height) => sum + height, 0);
            expect(page).toBeLessThanOrEqual(room);
          });
          for (const at of breaks) {
            expect(merges.some(({ row, rowCount }) => row < at && at < row + rowCount)).toBe(false);
          }
        },
      ),
    );
  });
});

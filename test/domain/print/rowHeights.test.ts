import { neededHeights, type WrittenCell } from '../../../src/domain/print/rowHeights';
import { heightOfLines, linesOf, textWidth } from '../../../src/domain/print/textSize';

const cell = (more: Partial<WrittenCell>): WrittenCell => ({
  row: 0,
  column: 0,
  rowCount: 1,
  columnCount: 1,
  text: '',
  fontSize: 10,
  wraps: true,
  ...more,
});
const sizes = { widthOf: () => 100, heightOf: () => 15 };

describe('the width of a text', () => {
  it('is a font size for each Chinese character and about half of it for a letter or digit', () => {
    expect(textWidth('预算执行率', 10)).toBe(50);
    expect(textWidth('“≥”', 10)).toBe(30);
    const digits = textWidth('12345678', 10);
    expect(digits).toBeGreaterThanOrEqual(40);
    expect(digits).toBeLessThan(50);
  });
});

describe('the lines of a wrapped text', () => {
  it.each([
    ['九个汉字刚好一整行', 1],
    ['十个汉字就要占两行了', 2],
    ['第一行\n第二行', 2],
    ['一'.repeat(45), 5],
    ['', 1],
  ])('%j takes %i in a column of 94 points', (text, lines) => {
    expect(linesOf(text, 94, 10)).toBe(lines);
  });

  it('keeps a number whole where it fits on a line', () => {
    expect(linesOf('今年执行数额为 4,738.93万元', 94, 10)).toBe(2);
    expect(linesOf('1'.repeat(40), 94, 10)).toBe(3);
  });
});

describe('the heights that rows need', () => {
  it('are those of their longest text, and rows that are high enough are not named', () => {
    const text = '一'.repeat(30);
    const heights = neededHeights([cell({ text }), cell({ row: 1, text: '短' })], sizes);
    expect([...heights]).toEqual([[0, heightOfLines(4, 10)]]);
  });

  it('count all columns of a merged area and share what is lacking among its rows', () => {
    const text = '一'.repeat(90);
    const heights = neededHeights([cell({ text, rowCount: 2, columnCount: 2 })], sizes);
    const needed = heightOfLines(5, 10);
    expect([...heights.keys()]).toEqual([0, 1]);
    expect((heights.get(0) ?? 0) + (heights.get(1) ?? 0)).toBeGreaterThanOrEqual(needed);
    expect((heights.get(0) ?? 0) + (heights.get(1) ?? 0)).toBeLessThan(needed + 3);
  });

  it('give the cells of one row theirs first', () => {
    const heights = neededHeights(
      [cell({ text: '一'.repeat(40), rowCount: 2 }), cell({ row: 1, column: 1, text: '一'.repeat(50) })],
      sizes,
    );
    expect([...heights.keys()]).toEqual([1]);
  });

  it('never exceed what Excel allows', () => {
    const heights = neededHeights([cell({ text: '一'.repeat(2000) })], sizes);
    expect(heights.get(0)).toBe(409);
  });

  it('leave a text on one line alone that does not wrap', () => {
    expect(neededHeights([cell({ text: '一'.repeat(30), wraps: false })], sizes).size).toBe(0);
  });
});

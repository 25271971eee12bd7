import type { Book, BookConditionalFormat } from '../../../src/workbench/book/book';
import {
  setCell,
  setColumn,
  setConditionalFormats,
  setMerges,
  setRow,
  setStyle,
} from '../../../src/workbench/book/mutate';
import { insertRows } from '../../../src/workbench/book/rows';
import { numfmtText } from '../../../src/workbench/host/numfmtText';
import type { TextMeasure } from '../../../src/workbench/page/grid/measure';
import { changedSince, shownNow } from '../../../src/workbench/page/grid/journal';
import { cellData, workbookData } from '../../../src/workbench/page/grid/sheetData';
import { area, look, makeBook, sheetNamed } from '../../support/book';

const rule = (formula: string, address: string, fill = '#FFD9D9'): BookConditionalFormat => ({
  id: formula,
  areas: [area(address)],
  formula,
  fill,
  fontColor: '#A80000',
  bold: null,
  underline: true,
  stopIfTrue: false,
  priority: 1,
});
/** Every sign takes 8 pixels, every line 20. */
const measure: TextMeasure = { width: (text) => text.length * 8, lineHeight: () => 20 };
const drawing = { text: numfmtText, measure };
const drawn = (book: Book, address: string) => {
  const { row, column } = area(address);
  return cellData(sheetNamed(book, 'S'), row, column, drawing);
};

describe('a cell is drawn', () => {
  it('as the text of its value, numbers at the right', () => {
    const book = makeBook({ S: [[0.9965, '完成', true]] }, (made) => {
      look(made, 'S', 'A1', { numberFormat: '0.00%' });
    });
    expect(drawn(book, 'A1')).toMatchObject({ v: '99.65%', t: 1, s: { ht: 3 } });
    expect(drawn(book, 'B1')).toMatchObject({ v: '完成', t: 1, s: { ht: 1 } });
    expect(drawn(book, 'C1')).toMatchObject({ v: 'TRUE', s: { ht: 2 } });
    expect(drawn(book, 'D9')).toBeNull();
  });

  it('with its fill, borders, alignment and wrapping', () => {
    const book = makeBook({ S: [['x']] }, (made) => {
      look(made, 'S', 'A1', {
        fill: '#EEEEEE',
        wrap: true,
        horizontal: 'center',
        vertical: 'top',
        border: { top: 'thin', bottom: 'double', left: null, right: null },
      });
    });
    expect(drawn(book, 'A1')?.s).toMatchObject({
      bg: { rgb: '#EEEEEE' },
      tb: 3,
      ht: 2,
      vt: 1,
      bd: { t: { s: 1 }, b: { s: 7 }, l: undefined },
    });
  });

  it.each<[number, string, string | undefined]>([
    [-5, '#,##0;[Red]#,##0', '#FF0000'],
    [5, '#,##0;[Red]#,##0', undefined],
    [5, '[Blue]0;-0', '#0000FF'],
    [-5, '[$-804]0.00', undefined],
  ])('%p in the colour of its number format %s', (value, numberFormat, color) => {
    const book = makeBook({ S: [[value]] }, (made) => {
      look(made, 'S', 'A1', { numberFormat });
    });
    expect(drawn(book, 'A1')?.s.cl?.rgb).toBe(color);
  });

  it('with marks, which are rules that are always true, and without rules that need calculating', () => {
    const book = makeBook({ S: [['x', 'y']] }, (made) => {
      const sheet = sheetNamed(made, 'S');
      setConditionalFormats(made, sheet, [rule('=N("PERF P-002")=0', 'A1:A9'), rule('=B1>5', 'B1')]);
    });
    expect(drawn(book, 'A1')?.s).toMatchObject({ bg: { rgb: '#FFD9D9' }, ul: { s: 1 } });
    expect(drawn(book, 'A5')?.s.bg).toEqual({ rgb: '#FFD9D9' });
    expect(drawn(book, 'B1')?.s.bg).toBeUndefined();
  });
});

describe('a number is never cut off', () => {
  const shown = (value: number, numberFormat: string, width: number, merged = false) => {
    const book = makeBook({ S: [[value, 'next']] }, (made) => {
      const sheet = sheetNamed(made, 'S');
      look(made, 'S', 'A1', { numberFormat });
      setColumn(made, sheet, 0, { width });
      if (merged) setMerges(made, sheet, [area('A1:C1')]);
    });
    return drawn(book, 'A1')?.v;
  };

  it.each<[number, string, number, string]>([
    [19969.125, 'General', 9, '19969.13'],
    [19969.125, 'General', 12, '19969.125'],
    [1234567890123, 'General', 14, '1.23457E+12'],
    [1234567890, 'General', 7, '1E+09'],
    [123456, 'General', 4, '###'],
    [-5.5, '#,##0.00;[Red]-#,##0.00', 9, '-5.50'],
    [1234567.5, '#,##0.00', 6, '#####'],
    [0.00001234, 'General', 6, '1E-05'],
  ])('%p with the format %s in a column of %p', (value, format, width, text) => {
    expect(shown(value, format, width)).toBe(text);
  });

  it('and has the room of the whole merged area', () => {
    expect(shown(1234567.5, '#,##0.00', 6, true)).toBe('1,234,567.50');
  });
});

describe('a row without a height', () => {
  const heights = (text: string, height: number | null) => {
    const book = makeBook({ S: [[text]] }, (made) => {
      look(made, 'S', 'A1', { wrap: true });
      if (height !== null) setRow(made, sheetNamed(made, 'S'), 0, { height });
    });
    return Object.values(workbookData(book, 'unit', drawing).sheets)[0]?.rowData;
  };

  it('takes the height of its wrapped text', () => {
    expect(heights('一二三四五六七八九十一二', null)).toEqual({ 0: { h: 42, ia: 0 } });
    expect(heights('一\n二\n三', null)).toEqual({ 0: { h: 62, ia: 0 } });
    expect(heights('一', null)).toEqual({});
  });

  it('but one with a height keeps it', () => {
    expect(heights('一\n二\n三', 15)).toEqual({ 0: { h: 20, ia: 0, hd: 0 } });
  });
});

it('a hidden sheet, hidden rows, merges and frozen rows are handed on', () => {
  const book = makeBook({ S: [['x']], T: [['y']] }, (made) => {
    const sheet = sheetNamed(made, 'S');
    setMerges(made, sheet, [area('A1:C2')]);
    setRow(made, sheet, 4, { hidden: true, height: 30 });
    sheet.freeze = { rows: 3, columns: 1 };
    sheetNamed(made, 'T').visibility = 'veryHidden';
  });
  const [first, second] = Object.values(workbookData(book, 'unit', drawing).sheets);
  expect(first).toMatchObject({
    hidden: 0,
    mergeData: [{ startRow: 0, startColumn: 0, endRow: 1, endColumn: 2 }],
    rowData: { 4: { h: 40, hd: 1 } },
    freeze: { ySplit: 3, xSplit: 1, startRow: 3, startColumn: 1 },
  });
  expect(second?.hidden).toBe(1);
});

describe('after a change', () => {
  const book = () =>
    makeBook({
      S: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    });
  const at = (address: string) => ({ sheetId: expect.any(String) as string, ...place(address) });
  const place = (address: string) => {
    const { row, column } = area(address);
    return { row, column };
  };

  it('only cells that were written are drawn again', () => {
    const made = book();
    const shown = shownNow(made);
    setCell(made, sheetNamed(made, 'S'), 1, 1, { value: 1, formula: null });
    setStyle(made, sheetNamed(made, 'S'), 0, 1, { bold: true });
    expect(changedSince(made, shown)).toEqual([at('B2'), at('B1')]);
    expect(changedSince(made, shownNow(made))).toEqual([]);
  });

  it('cells are drawn again where a mark came or went', () => {
    const made = book();
    const sheet = sheetNamed(made, 'S');
    const before = shownNow(made);
    setConditionalFormats(made, sheet, [rule('=N("PERF")=0', 'A1:A2')]);
    expect(changedSince(made, before)).toEqual([at('A1'), at('A2')]);
    const marked = shownNow(made);
    setConditionalFormats(made, sheet, []);
    expect(changedSince(made, marked)).toEqual([at('A1'), at('A2')]);
  });

  it('everything is drawn again when rows moved', () => {
    const made = book();
    setCell(made, sheetNamed(made, 'S'), 1, 1, { value: 1, formula: null });
    const shown = shownNow(made);
    insertRows(made, sheetNamed(made, 'S'), 1, 1);
    expect(changedSince(made, shown)).toBe('all');
  });
});

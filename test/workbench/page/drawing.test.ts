import type { Book, BookConditionalFormat } from '../../../src/workbench/book/book';
import {
  setCell,
  setConditionalFormats,
  setMerges,
  setRow,
  setStyle,
} from '../../../src/workbench/book/mutate';
import { insertRows } from '../../../src/workbench/book/rows';
import { numfmtText } from '../../../src/workbench/host/numfmtText';
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
const drawn = (book: Book, address: string) => {
  const { row, column } = area(address);
  return cellData(sheetNamed(book, 'S'), row, column, numfmtText);
};

describe('a cell is drawn', () => {
  it('as the text of its value, numbers at the right', () => {
    const book = makeBook({ S: [[0.9965, '完成', true]] }, (made) => {
      look(made, 'S', 'A1', { numberFormat: '0.00%' });
    });
    expect(drawn(book, 'A1')).toMatchObject({ v: '99.65%', t: 2, s: { ht: 3 } });
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

it('a hidden sheet, hidden rows, merges and frozen rows are handed on', () => {
  const book = makeBook({ S: [['x']], T: [['y']] }, (made) => {
    const sheet = sheetNamed(made, 'S');
    setMerges(made, sheet, [area('A1:C2')]);
    setRow(made, sheet, 4, { hidden: true, height: 30 });
    sheet.freeze = { rows: 3, columns: 1 };
    sheetNamed(made, 'T').visibility = 'veryHidden';
  });
  const [first, second] = Object.values(workbookData(book, 'unit', numfmtText).sheets);
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

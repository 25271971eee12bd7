import fc from 'fast-check';
import { areaAddress, parseArea, quoteSheetName, splitAddress } from '../../../src/workbench/book/address';
import { fromR1C1, moveFormula, toR1C1 } from '../../../src/workbench/book/r1c1';
import { mapReferences, tokenize, tokenText } from '../../../src/workbench/book/references';
import { renameSheetInFormula, shiftFormula } from '../../../src/workbench/book/shift';
import type { RowEdit } from '../../../src/workbench/book/shift';

const references = (formula: string) =>
  tokenize(formula).flatMap((token) => (token.kind === 'reference' ? [tokenText(token)] : []));

test.each([
  ['=A1+$B$2*C$3-$D4', ['A1', '$B$2', 'C$3', '$D4']],
  ['=SUM(A1:B2,C:C,$3:5)', ['A1:B2', 'C:C', '$3:5']],
  ["=Sheet2!A1+'my sheet'!B2+附件1!C3:D4", ['Sheet2!A1', "'my sheet'!B2", '附件1!C3:D4']],
  ["='it''s A1'!Z9", ["'it''s A1'!Z9"]],
  ['="A1"&A2&"say ""B2"""', ['A2']],
  ['=LOG10(A1)+ATAN2(B1,C1)', ['A1', 'B1', 'C1']],
  ['=PERF.EXECRATE(F5,E5)', ['F5', 'E5']],
  ['=表1[金额]+表1[[#Totals],[A1]]', []],
  ['=Q1_total+A1B+A.1+预算A1', []],
  ['=AAAA1+XFE1+A1048577', []],
  ['=1:1+A1', ['1:1', 'A1']],
  ['=Sheet1:Sheet3!A1', ['Sheet1:Sheet3!A1']],
  ['=[Book.xlsx]Sheet1!A1', ['[Book.xlsx]Sheet1!A1']],
  ['=#REF!+A1', ['A1']],
  ['={1,2;3,4}*A1#', ['A1']],
  ['=1E3+2.5*A1', ['A1']],
  ['=IF(A1>=0.9,"≥A9",TRUE)', ['A1']],
  ['=@A1:A3', ['A1:A3']],
])('%s refers to %j', (formula, expected) => {
  expect(references(formula)).toEqual(expected);
});

test('a formula that is cut and joined is the same formula', () => {
  const piece = fc.constantFrom(
    'A1',
    '$B$2:C9',
    'SUM(',
    ')',
    '+',
    '"A1""x"',
    "'a b'!C3",
    'Sheet2!',
    'C:D',
    '3:4',
    'Table[A1]',
    '预算数',
    '1.5E-3',
    '#REF!',
    ',',
    ' ',
    'LOG10(',
    '{1,2}',
    'A1#',
    '&',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const formula = `=${pieces.join('')}`;
      expect(tokenize(formula).map(tokenText).join('')).toBe(formula);
    }),
  );
});

const insert: RowEdit = { kind: 'insert', row: 4, count: 2 };
const remove: RowEdit = { kind: 'delete', row: 4, count: 2 };

test.each([
  ['=A4+A5', '=A4+A7', '=A4+#REF!'],
  ['=SUM(A1:A10)', '=SUM(A1:A12)', '=SUM(A1:A8)'],
  ['=SUM(A5:A6)', '=SUM(A7:A8)', '=SUM(#REF!)'],
  ['=SUM(A5:A7)', '=SUM(A7:A9)', '=SUM(A5)'],
  ['=SUM(A3:A5)', '=SUM(A3:A7)', '=SUM(A3:A4)'],
  ['=SUM($A$7:B$9)', '=SUM($A$9:B$11)', '=SUM($A$5:B$7)'],
  ['=SUM(A:A)', '=SUM(A:A)', '=SUM(A:A)'],
  ['=SUM(4:6)', '=SUM(4:8)', '=SUM(4:4)'],
  ['=Other!A5', '=Other!A5', '=Other!A5'],
  ["='home'!A5", "='home'!A7", "='home'!#REF!"],
  ['="A5"', '="A5"', '="A5"'],
  ['=A10:A1', '=A12:A1', '=A8:A1'],
])('%s becomes %s when rows 5 and 6 are put in, and %s when they are taken out', (formula, more, less) => {
  expect(shiftFormula(formula, 'Home', 'Home', insert)).toBe(more);
  expect(shiftFormula(formula, 'Home', 'Home', remove).replace('A5:A5', 'A5')).toBe(less);
});

test('putting rows in and taking them out again changes nothing', () => {
  const row = fc.integer({ min: 1, max: 200 });
  fc.assert(
    fc.property(row, row, row, fc.integer({ min: 1, max: 20 }), (first, last, at, count) => {
      const formula = `=SUM(B${Math.min(first, last)}:$C$${Math.max(first, last)})+D${first}`;
      const edited = shiftFormula(formula, 'S', 'S', { kind: 'insert', row: at, count });
      expect(shiftFormula(edited, 'S', 'S', { kind: 'delete', row: at, count })).toBe(formula);
    }),
  );
});

test('a new sheet name goes into every reference to that sheet only', () => {
  expect(renameSheetInFormula('=Old!A1+old!B2+\'Old one\'!C3+"Old!A1"', 'Old', "'a b'!")).toBe(
    "='a b'!A1+'a b'!B2+'Old one'!C3+\"Old!A1\"",
  );
});

test.each([
  ['=A1', 'C3', '=R[-2]C[-2]'],
  ['=$A$1', 'C3', '=R1C1'],
  ['=C3', 'C3', '=RC'],
  ['=A$1+$B2', 'C3', '=R1C[-2]+R[-1]C2'],
  ['=SUM(A1:B2)', 'C3', '=SUM(R[-2]C[-2]:R[-1]C[-1])'],
  ['=SUM(A:A)', 'C3', '=SUM(C[-2])'],
  ['=SUM($1:$2)', 'C3', '=SUM(R1:R2)'],
  ["='a b'!D4*2", 'C3', "='a b'!R[1]C[1]*2"],
  ['="R1C1"&A1', 'A1', '="R1C1"&RC'],
  ['=PERF.EXECRATE(F5,E5)', 'G5', '=PERF.EXECRATE(RC[-1],RC[-2])'],
])('%s in %s is %s', (a1, cell, r1c1) => {
  const { row = 0, column = 0 } = parseArea(cell) ?? {};
  expect(toR1C1(a1, row, column)).toBe(r1c1);
  expect(fromR1C1(r1c1, row, column)).toBe(a1);
});

test('R1C1 notation there and back is the same formula, in any cell', () => {
  const place = fc.record({ row: fc.nat(300), column: fc.nat(60) });
  const dollar = fc.constantFrom('', '$');
  fc.assert(
    fc.property(place, place, dollar, dollar, (target, home, first, second) => {
      const address = areaAddress({ ...target, rowCount: 1, columnCount: 1 });
      const formula = `=ROUND(${address.replace(/^([A-Z]+)(\d+)$/, `${first}$1${second}$2`)}*2,"RC")`;
      expect(fromR1C1(toR1C1(formula, home.row, home.column), home.row, home.column)).toBe(formula);
    }),
  );
});

test('a moved formula keeps absolute references and loses what leaves the sheet', () => {
  expect(moveFormula('=A1+$A$1+B$2', 2, 1)).toBe('=B3+$A$1+C$2');
  expect(moveFormula('=A1', -1, 0)).toBe('=#REF!');
});

test('a reference that is dropped becomes #REF! with its sheet', () => {
  expect(mapReferences('=S!A1+B2', () => null)).toBe('=S!#REF!+#REF!');
});

test.each([
  ['A1', { row: 0, column: 0, rowCount: 1, columnCount: 1 }],
  ['$B$2:c4', { row: 1, column: 1, rowCount: 3, columnCount: 2 }],
  ['C4:B2', { row: 1, column: 1, rowCount: 3, columnCount: 2 }],
  ['A:B', { row: 0, column: 0, rowCount: 1048576, columnCount: 2 }],
  ['2:2', { row: 1, column: 0, rowCount: 1, columnCount: 16384 }],
  ['XFD1048576', { row: 1048575, column: 16383, rowCount: 1, columnCount: 1 }],
])('the address %s is an area', (text, expected) => {
  expect(parseArea(text)).toEqual(expected);
});

test.each(['', 'A', '1', 'A0', 'A1:B', 'A1:2', 'XFE1', 'A1048577', 'A1:B2:C3', '预算', 'A-1'])(
  '%j is no address',
  (text) => {
    expect(parseArea(text)).toBeNull();
  },
);

test('an address there and back is the same area', () => {
  fc.assert(
    fc.property(
      fc.nat(1000),
      fc.nat(500),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      (row, column, rowCount, columnCount) => {
        const area = { row, column, rowCount, columnCount };
        expect(parseArea(areaAddress(area))).toEqual(area);
      },
    ),
  );
});

test.each(["it's", 'a!b', '附件 1', 'Sheet1', "''"])('the sheet %j is found in its address again', (name) => {
  expect(splitAddress(`${quoteSheetName(name)}!A1`)).toEqual({ sheet: name, local: 'A1' });
});

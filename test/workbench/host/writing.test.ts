import { look, makeBook, sheetNamed } from '../../support/book';
import { connect, failure } from './connect';

const empty = () => makeBook({ Sheet1: [] });

test.each<[unknown, unknown, string]>([
  ['95%', 0.95, '0%'],
  ['95.5%', 0.955, '0.00%'],
  ['-5%', -0.05, '0%'],
  ['1,234', 1234, '#,##0'],
  ['00123', 123, 'General'],
  [' 5 ', 5, 'General'],
  ['1e3', 1000, '0.00E+00'],
  ['2024-01-02', 45293, 'm/d/yyyy'],
  ['12:30', 0.5208333333333334, 'h:mm'],
  ['TRUE', true, 'General'],
  ['false', false, 'General'],
  ['#N/A', '#N/A', 'General'],
  ["'95%", '95%', 'General'],
  ["'=A1", '=A1', 'General'],
  ['优', '优', 'General'],
  ['≥98%', '≥98%', 'General'],
  ['2020-2021', '2020-2021', 'General'],
  ['——', '——', 'General'],
  ['3.5', 3.5, 'General'],
  [7, 7, 'General'],
  ['', '', 'General'],
])('%j written into a General cell becomes %j with the format %s', async (given, value, format) => {
  const client = connect(empty());
  await client.run((sheet) => {
    sheet.getRange('B2').values = [[given]];
  });
  const data = await client.read('B2', 'values', 'numberFormat');
  expect(data).toEqual({ values: [[value]], numberFormat: [[format]] });
});

test.each(['95%', '1-2', '007', '=A1', 'TRUE'])('%s stays text in a cell with text format', async (given) => {
  const client = connect(empty());
  await client.run((sheet) => {
    const range = sheet.getRange('A1');
    range.numberFormat = [['@']];
    range.values = [[given]];
  });
  const data = await client.read('A1', 'values', 'formulas', 'valueTypes', 'numberFormat');
  expect(data).toEqual({
    values: [[given]],
    formulas: [[given]],
    valueTypes: [['String']],
    numberFormat: [['@']],
  });
});

test('a number format that is already there stays when a percentage is written', async () => {
  const client = connect(empty());
  await client.run((sheet) => {
    const range = sheet.getRange('A1');
    range.numberFormat = [['0.000']];
    range.values = [['95%']];
  });
  expect(await client.read('A1', 'values', 'text')).toEqual({ values: [[0.95]], text: [['0.950']] });
});

test('null in an array leaves its cell alone', async () => {
  const client = connect(makeBook({ Sheet1: [['a', 'b', 'c']] }));
  await client.run((sheet) => {
    sheet.getRange('A1:C1').values = [[null, 'B', '']];
  });
  expect((await client.read('A1:C1', 'values')).values).toEqual([['a', 'B', '']]);
});

test('one value is written into every cell of a range', async () => {
  const client = connect(empty());
  await client.run((sheet) => {
    const range = sheet.getRange('A1:B2');
    (range as { values: unknown }).values = 'x';
    (range as { numberFormat: unknown }).numberFormat = '0.0';
  });
  expect(await client.read('A1:B2', 'values', 'numberFormat')).toEqual({
    values: [
      ['x', 'x'],
      ['x', 'x'],
    ],
    numberFormat: [
      ['0.0', '0.0'],
      ['0.0', '0.0'],
    ],
  });
});

test.each<[string, string, unknown]>([
  ['too few rows', 'A1:B2', [['a', 'b']]],
  ['too many columns', 'A1', [['a', 'b']]],
  ['rows of different length', 'A1:B2', [['a', 'b'], ['c']]],
  ['null for the whole', 'A1', null],
  ['an object', 'A1', [[{ a: 1 }]]],
  ['whole columns', 'A:A', 'x'],
  ['an unfinished formula', 'A1', [['=SUM(A1']]],
  ['a formula with an open text', 'A1', [['="abc']]],
  ['a formula that ends with a sign', 'A1', [['=A1+']]],
])('%s cannot be written', async (_what, address, values) => {
  const client = connect(empty());
  const work = client.run((sheet) => {
    (sheet.getRange(address) as { values: unknown }).values = values;
  });
  expect(await failure(work)).toBe('InvalidArgument');
  expect(client.book.journal).toEqual([]);
});

test.each([
  ['=sum(a1:b2)', '=SUM(A1:B2)'],
  ['=perf.execrate(f5,e5)', '=PERF.EXECRATE(F5,E5)'],
  ['=if(a1="a1","x",$b$2)', '=IF(A1="a1","x",$B$2)'],
  ['=a1&" 分"', '=A1&" 分"'],
  ["='my sheet'!a1+预算数", "='my sheet'!A1+预算数"],
])('the formula %s reads back as %s', async (given, expected) => {
  const client = connect(empty());
  await client.run((sheet) => {
    sheet.getRange('C3').formulas = [[given]];
  });
  expect((await client.read('C3', 'formulas')).formulas).toEqual([[expected]]);
});

test('formulas in R1C1 notation are relative to their cell', async () => {
  const client = connect(empty());
  await client.run((sheet) => {
    sheet.getRange('B2:B3').formulasR1C1 = [['=RC[-1]*2'], ['=R1C1+R[-1]C']];
  });
  const data = await client.read('B2:B3', 'formulas', 'formulasR1C1');
  expect(data).toEqual({
    formulas: [['=A2*2'], ['=$A$1+B2']],
    formulasR1C1: [['=RC[-1]*2'], ['=R1C1+R[-1]C']],
  });
});

test('a range of more than 1500 cells, which the client writes in pieces, arrives whole', async () => {
  const client = connect(empty());
  const values = Array.from({ length: 400 }, (_, row) => [row, `r${row}`, row / 2, null, row % 2 === 0]);
  await client.run((sheet) => {
    sheet.getRange('A1:E400').values = values;
  });
  const read = await client.read('A1:E400', 'values');
  expect(read.values).toEqual(values.map((row) => row.map((value) => value ?? '')));
  expect(client.ledger.totals.syncs).toBe(2);
});

test('the client checks the shape of a large array before it writes', async () => {
  const client = connect(empty());
  const values = Array.from({ length: 399 }, () => [1, 2, 3, 4, 5]);
  const work = client.run((sheet) => {
    sheet.getRange('A1:E400').values = values;
  });
  expect(await failure(work)).toBe('InvalidArgument');
});

test('part of a fixed array cannot be written, the whole can', async () => {
  const made = makeBook({ Sheet1: [[1], [2], [3]] }, (b) => {
    for (const cell of sheetNamed(b, 'Sheet1').cells.values()) cell.array = 'A1:A3';
  });
  const client = connect(made);
  const write = (address: string, values: unknown[][]) =>
    client.run((sheet) => {
      sheet.getRange(address).values = values;
    });
  expect(await failure(write('A2', [[9]]))).toBe('InvalidOperation');
  expect(await failure(write('A1:A3', [[7], [8], [9]]))).toBe('none');
  expect(await failure(write('A2', [[5]]))).toBe('none');
});

test('clearing contents keeps the look, clearing formats keeps the contents', async () => {
  const made = () =>
    makeBook({ Sheet1: [['x', '=A1']] }, (b) => {
      look(b, 'Sheet1', 'A1:B1', { fill: '#FF0000', numberFormat: '0%' });
    });
  const clear = async (applyTo?: 'All' | 'Contents' | 'Formats') => {
    const client = connect(made());
    await client.run((sheet) => {
      sheet.getRange('A1:B1').clear(applyTo);
    });
    return client.read('A1:B1', 'formulas', 'numberFormat');
  };
  expect(await clear('Contents')).toEqual({ formulas: [['', '']], numberFormat: [['0%', '0%']] });
  expect(await clear('Formats')).toEqual({
    formulas: [['x', '=A1']],
    numberFormat: [['General', 'General']],
  });
  expect(await clear()).toEqual({ formulas: [['', '']], numberFormat: [['General', 'General']] });
});

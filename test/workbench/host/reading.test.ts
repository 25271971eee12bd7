import { setMerges } from '../../../src/workbench/book/mutate';
import { area, look, makeBook, sheetNamed } from '../../support/book';
import { connect, failure } from './connect';

const book = () =>
  makeBook({
    Sheet1: [
      ['a', 1, true],
      [null, 0.5, '=A1'],
    ],
  });

test('values, formulas, text and types come as documented', async () => {
  const client = connect(book());
  const { formulas, text, values, valueTypes } = await client.read(
    'A1:C2',
    'values',
    'formulas',
    'text',
    'valueTypes',
  );
  expect(values).toEqual([
    ['a', 1, true],
    ['', 0.5, ''],
  ]);
  expect(formulas).toEqual([
    ['a', 1, true],
    ['', 0.5, '=A1'],
  ]);
  expect(text).toEqual([
    ['a', '1', 'TRUE'],
    ['', '0.5', ''],
  ]);
  expect(valueTypes).toEqual([
    ['String', 'Double', 'Boolean'],
    ['Empty', 'Double', 'String'],
  ]);
});

test('an error value is its text', async () => {
  const made = makeBook({ Sheet1: [['x']] }, (b) => {
    const cell = sheetNamed(b, 'Sheet1').cells.get(0);
    if (cell) cell.value = { error: '#N/A' };
  });
  const data = await connect(made).read('A1', 'values', 'text', 'valueTypes');
  expect(data).toMatchObject({ values: [['#N/A']], text: [['#N/A']], valueTypes: [['Error']] });
});

test('percentages and dates are numbers, their text is what is displayed', async () => {
  const made = makeBook({ Sheet1: [[0.9532, 45292, 1234.5]] }, (b) => {
    look(b, 'Sheet1', 'A1', { numberFormat: '0.00%' });
    look(b, 'Sheet1', 'B1', { numberFormat: 'yyyy"年"m"月"d"日"' });
    look(b, 'Sheet1', 'C1', { numberFormat: '#,##0.00' });
  });
  const { text, values } = await connect(made).read('A1:C1', 'values', 'text');
  expect(values).toEqual([[0.9532, 45292, 1234.5]]);
  expect(text).toEqual([['95.32%', '2024年1月1日', '1,234.50']]);
});

test('only the first cell of a merged area has content', async () => {
  const made = makeBook({ Sheet1: [['top', 'hidden']] }, (b) => {
    setMerges(b, sheetNamed(b, 'Sheet1'), [area('A1:B2')]);
  });
  const { values } = await connect(made).read('A1:B2', 'values');
  expect(values).toEqual([
    ['top', ''],
    ['', ''],
  ]);
});

test.each([
  ['Sheet1', 'B2:C3', 'Sheet1!B2:C3'],
  ['附件1', 'A1', '附件1!A1'],
  ['表 2', 'A1', "'表 2'!A1"],
  ['2023年', 'A1', "'2023年'!A1"],
  ["it's", 'A:B', "'it''s'!A:B"],
  ['A1', '2:3', "'A1'!2:3"],
])('the address on sheet %s of %s is %s', async (name, given, expected) => {
  const client = connect(makeBook({ [name]: [['x']] }));
  const { address } = await client.read(given, 'address');
  expect(address).toBe(expected);
});

test('whole columns have no cell values but an address and a count', async () => {
  const data = await connect(book()).read('A:B', 'values', 'text', 'formulas', 'cellCount', 'rowCount');
  expect(data).toMatchObject({
    values: null,
    text: null,
    formulas: null,
    cellCount: 2097152,
    rowCount: 1048576,
  });
});

test('the whole sheet has too many cells to count', async () => {
  const client = connect(book());
  const range = await client.run((sheet) => sheet.getRange().load('cellCount'));
  expect(range.cellCount).toBe(-1);
});

test('reading before load is an error of the client itself', async () => {
  const client = connect(book());
  const range = await client.run((sheet) => sheet.getRange('A1'));
  expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }) as Error);
});

test('properties of several cells that differ are null', async () => {
  const made = makeBook({ Sheet1: [['x', 'y']] }, (b) => {
    look(b, 'Sheet1', 'A1', { fill: '#FF0000', bold: true });
  });
  const client = connect(made);
  const [one, both] = await client.run((sheet) =>
    ['A1', 'A1:B1'].map((address) => sheet.getRange(address).load('format/fill/color,format/font/bold')),
  );
  expect([one?.format.fill.color, one?.format.font.bold]).toEqual(['#FF0000', true]);
  expect([both?.format.fill.color, both?.format.font.bold]).toEqual([null, null]);
});

test.each(['nonsense', 'A0', 'ZZZ1', 'A1:', '1A', 'A1048577', ''])(
  'the address %j stands for no cells, or for the whole sheet when empty',
  async (address) => {
    const client = connect(book());
    const code = await failure(client.run((sheet) => sheet.getRange(address).load('address')));
    expect(code).toBe(address === '' ? 'none' : 'InvalidReference');
  },
);

test('names of the workbook and of the sheet are addresses too', async () => {
  const made = makeBook({ Sheet1: [['x', 'y']] }, (b) => {
    b.names = [{ name: '预算数', formula: 'Sheet1!$B$1', sheetId: null }];
  });
  const { values } = await connect(made).read('预算数', 'values');
  expect(values).toEqual([['y']]);
});

test('the used range leaves out what is empty, and looks only at content when asked', async () => {
  const made = makeBook({ Sheet1: [[null], [null, 5]] }, (b) => {
    look(b, 'Sheet1', 'D9', { fill: '#FFFF00' });
  });
  const client = connect(made);
  const [all, values] = await client.run((sheet) => [
    sheet.getUsedRange().load('address'),
    sheet.getUsedRange(true).load('address'),
  ]);
  expect([all.address, values.address]).toEqual(['Sheet1!B2:D9', 'Sheet1!B2']);
});

test('an empty sheet has the used range A1, or a null object', async () => {
  const client = connect(makeBook({ Sheet1: [] }));
  const [used, none] = await client.run((sheet) => [
    sheet.getUsedRange().load('address'),
    sheet.getUsedRangeOrNullObject().load('address'),
  ]);
  expect(used.address).toBe('Sheet1!A1');
  expect(none.isNullObject).toBe(true);
});

test('a range without content has no used range', async () => {
  const client = connect(book());
  expect(await failure(client.run((sheet) => sheet.getRange('F1:G9').getUsedRange().load('address')))).toBe(
    'ItemNotFound',
  );
});

test('merged areas are those whose first cell lies in the range', async () => {
  const made = makeBook({ Sheet1: [['x']] }, (b) => {
    setMerges(b, sheetNamed(b, 'Sheet1'), [area('A1:B2'), area('D4:E4'), area('G1:G3')]);
  });
  const client = connect(made);
  const merged = await client.run((sheet) =>
    sheet.getRange('B1:F9').getMergedAreasOrNullObject().load('address,areaCount,areas/items/rowIndex'),
  );
  expect(merged.address).toBe('Sheet1!D4:E4');
  expect(merged.areas.items.map((item) => item.rowIndex)).toEqual([3]);
  const none = await client.run((sheet) =>
    sheet.getRange('A5:B9').getMergedAreasOrNullObject().load('address'),
  );
  expect(none.isNullObject).toBe(true);
});

test('hidden rows, cell by cell properties and row properties', async () => {
  const made = makeBook({ Sheet1: [['x', 'y'], ['z']] }, (b) => {
    const sheet = sheetNamed(b, 'Sheet1');
    sheet.rows.set(1, { height: 30, hidden: true });
    look(b, 'Sheet1', 'A1', { bold: true, fill: '#00FF00', locked: false });
  });
  const client = connect(made);
  const [cells, rows, both, second] = await client.run(
    (sheet) =>
      [
        sheet.getRange('A1:B2').getCellProperties({
          address: true,
          format: { fill: { color: true }, font: { bold: true }, protection: true },
        }),
        sheet
          .getRange('A1:B2')
          .getRowProperties({ rowHidden: true, rowIndex: true, format: { rowHeight: true } }),
        sheet.getRange('A1:A2').load('rowHidden'),
        sheet.getRange('A2').load('rowHidden'),
      ] as const,
  );
  expect(cells.value[0]).toEqual([
    {
      address: 'Sheet1!A1',
      format: { fill: { color: '#00FF00' }, font: { bold: true }, protection: { locked: false } },
    },
    {
      address: 'Sheet1!B1',
      format: { fill: { color: '#FFFFFF' }, font: { bold: false }, protection: { locked: true } },
    },
  ]);
  expect(rows.value).toEqual([
    { rowHidden: false, rowIndex: 0, format: { rowHeight: 15 } },
    { rowHidden: true, rowIndex: 1, format: { rowHeight: 30 } },
  ]);
  expect([both.rowHidden, second.rowHidden]).toEqual([null, true]);
});

test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
  ['a cell by its position', (range) => range.getCell(1, 1), 'C3'],
  ['a cell outside the range', (range) => range.getCell(5, 0), 'B7'],
  ['a row', (range) => range.getRow(1), 'B3:D3'],
  ['a column', (range) => range.getColumn(2), 'D2:D4'],
  ['the last row', (range) => range.getLastRow(), 'B4:D4'],
  ['the last column', (range) => range.getLastColumn(), 'D2:D4'],
  ['the last cell', (range) => range.getLastCell(), 'D4'],
  ['an offset', (range) => range.getOffsetRange(1, -1), 'A3:C5'],
  ['a larger range', (range) => range.getResizedRange(1, 2), 'B2:F5'],
  ['a range of given size', (range) => range.getAbsoluteResizedRange(1, 1), 'B2'],
  ['the whole rows', (range) => range.getEntireRow(), '2:4'],
  ['the whole columns', (range) => range.getEntireColumn(), 'B:D'],
  ['the common part', (range) => range.getIntersection('A1:B9'), 'B2:B4'],
  ['what lies around both', (range) => range.getBoundingRect('F9'), 'B2:F9'],
  ['rows below', (range) => range.getRowsBelow(2), 'B5:D6'],
  ['rows above', (range) => range.getRowsAbove(), 'B1:D1'],
  ['columns after', (range) => range.getColumnsAfter(), 'E2:E4'],
])('from B2:D4: %s', async (_what, move, expected) => {
  const client = connect(book());
  const range = await client.run((sheet) => move(sheet.getRange('B2:D4')).load('address'));
  expect(range.address).toBe(`Sheet1!${expected}`);
});

test.each<[string, (range: Excel.Range) => Excel.Range]>([
  ['above the first row', (range) => range.getOffsetRange(-2, 0)],
  ['to nothing', (range) => range.getResizedRange(-3, 0)],
  ['to a row the range does not have', (range) => range.getRow(3)],
])('a range cannot go %s', async (_what, move) => {
  const client = connect(book());
  const work = client.run((sheet) => move(sheet.getRange('B2:D4')).load('address'));
  expect(await failure(work)).toBe('InvalidArgument');
});

test('two ranges without a common cell have none', async () => {
  const client = connect(book());
  expect(
    await failure(client.run((sheet) => sheet.getRange('A1').getIntersection('B2').load('address'))),
  ).toBe('ItemNotFound');
  const none = await client.run((sheet) =>
    sheet.getRange('A1').getIntersectionOrNullObject(sheet.getRange('B2')).load('address'),
  );
  expect(none.isNullObject).toBe(true);
});

test('several ranges at once', async () => {
  const client = connect(book());
  const areas = await client.run((sheet) =>
    sheet.getRanges('A1:B1, C2').load('address,areaCount,cellCount,areas/items/values'),
  );
  expect(areas.toJSON()).toMatchObject({ address: 'Sheet1!A1:B1,Sheet1!C2', areaCount: 2, cellCount: 3 });
  expect(areas.areas.items.map((item) => item.values)).toEqual([[['a', 1]], [['']]]);
});

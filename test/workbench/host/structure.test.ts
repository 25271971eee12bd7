import { setCell, setMerges } from '../../../src/workbench/book/mutate';
import { area, content, look, makeBook, sheetNamed } from '../../support/book';
import { connect, failure } from './connect';

const book = () =>
  makeBook(
    {
      明细: [['a'], [1], [2], [3], ['=SUM(A2:A4)']],
      汇总: [['=明细!A5', '=SUM(明细!A2:A4)', '=A1']],
    },
    (b) => {
      const sheet = sheetNamed(b, '明细');
      look(b, '明细', 'A3', { fill: '#FFFF00', numberFormat: '0.00' });
      sheet.rows.set(2, { height: 40, hidden: false });
      setMerges(b, sheet, [area('C2:C4'), area('E1:F1')]);
      sheet.tables = [{ name: '表', area: area('A1:A4'), headerRow: true }];
      sheet.conditionalFormats = [
        {
          id: 'one',
          areas: [area('A2:A4')],
          formula: '=$A$4>1',
          fill: '#FF0000',
          fontColor: null,
          bold: null,
          underline: null,
          stopIfTrue: false,
          priority: 1,
        },
      ];
      b.names = [{ name: '末行', formula: '明细!$A$4', sheetId: null }];
    },
  );

const insert = (address: string) =>
  connect(book()).run((sheet) => sheet.getRange(address).insert('Down').load('address'));

test('inserted rows move cells, merges, tables, names, rules and references of all sheets', async () => {
  const client = connect(book());
  const inserted = await client.run((sheet) => sheet.getRange('3:4').insert('Down').load('address'));
  expect(inserted.address).toBe('明细!3:4');
  const { book: b } = client;
  const sheet = sheetNamed(b, '明细');
  expect([content(b, '明细', 'A2'), content(b, '明细', 'A3'), content(b, '明细', 'A5')]).toEqual([
    1,
    null,
    2,
  ]);
  expect(content(b, '明细', 'A7')).toBe('=SUM(A2:A6)');
  expect(['A1', 'B1', 'C1'].map((at) => content(b, '汇总', at))).toEqual([
    '=明细!A7',
    '=SUM(明细!A2:A6)',
    '=A1',
  ]);
  expect(sheet.merges).toEqual([area('C2:C6'), area('E1:F1')]);
  expect(sheet.tables[0]?.area).toEqual(area('A1:A6'));
  expect(sheet.conditionalFormats[0]).toMatchObject({ areas: [area('A2:A6')], formula: '=$A$6>1' });
  expect(b.names[0]?.formula).toBe('明细!$A$6');
  expect(sheet.rows.get(4)?.height).toBe(40);
});

test('inserted rows look like the row above', async () => {
  const client = connect(book());
  await client.run((sheet) => {
    sheet.getRange('4:4').insert('Down');
  });
  const { numberFormat, values } = await client.read('A4', 'numberFormat', 'values');
  expect([numberFormat, values]).toEqual([[['0.00']], [['']]]);
  expect(sheetNamed(client.book, '明细').rows.get(3)?.height).toBe(40);
});

test('deleted rows leave #REF! where nothing else was meant', async () => {
  const client = connect(book());
  await client.run((sheet) => {
    sheet.getRange('4:5').delete('Up');
  });
  const { book: b } = client;
  expect(['A1', 'B1', 'C1'].map((at) => content(b, '汇总', at))).toEqual([
    '=明细!#REF!',
    '=SUM(明细!A2:A3)',
    '=A1',
  ]);
  expect(b.names[0]?.formula).toBe('明细!#REF!');
  expect(sheetNamed(b, '明细').merges).toEqual([area('C2:C3'), area('E1:F1')]);
});

test('the journal names cells where they stand afterwards', async () => {
  const client = connect(book());
  await client.run((sheet) => {
    sheet.getRange('A4').values = [[9]];
    sheet.getRange('1:1').insert('Down');
  });
  const sheetId = sheetNamed(client.book, '明细').id;
  expect(client.book.journal.slice(0, 2)).toEqual([
    { kind: 'cell', sheetId, row: 4, column: 0 },
    { kind: 'rows-inserted', sheetId, row: 0, count: 1 },
  ]);
  expect(content(client.book, '明细', 'A5')).toBe(9);
});

test('ranges that the add-in holds follow their cells', async () => {
  const client = connect(book());
  await client.run(async (sheet, context) => {
    const kept = sheet.getRange('A4');
    const gone = sheet.getRange('A3');
    await context.sync();
    sheet.getRange('2:2').insert('Down');
    sheet.getRange('4:4').delete('Up');
    kept.load('address,values');
    await context.sync();
    expect([kept.address, kept.values]).toEqual(['明细!A4', [[3]]]);
    gone.load('values');
    expect(await failure(context.sync())).toBe('InvalidReference');
  });
});

test('rows cannot be pushed over the end of the sheet or through a fixed array', async () => {
  const client = connect(book());
  setCell(client.book, sheetNamed(client.book, '明细'), 1048575, 0, { value: 'last', formula: null });
  const push = client.run((sheet) => {
    sheet.getRange('1:1').insert('Down');
  });
  expect(await failure(push)).toBe('NonBlankCellOffSheet');
  const array = makeBook({ Sheet1: [[1], [2], [3]] }, (b) => {
    for (const cell of sheetNamed(b, 'Sheet1').cells.values()) cell.array = 'A1:A3';
  });
  const cut = connect(array).run((sheet) => {
    sheet.getRange('2:2').insert('Down');
  });
  expect(await failure(cut)).toBe('InsertDeleteConflict');
});

test('rows in front of everything move everything', async () => {
  const inserted = await insert('1:3');
  expect(inserted.address).toBe('明细!1:3');
});

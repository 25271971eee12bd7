import type { HostObject } from '../../../src/workbench/host/definition';
import { makeBook } from '../../support/book';
import { connect, failure } from './connect';

const book = () => makeBook({ Sheet1: [['a', 1]], Sheet2: [['b']] });

test('a null object says so, and what is reached through it is null too', async () => {
  const client = connect(book());
  const [sheet, range] = await client.run((_, context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject('没有');
    return [missing.load('name'), missing.getRange('A1').load('values')] as const;
  });
  expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
});

test('a method of a null object does nothing', async () => {
  const client = connect(book());
  await client.run((_, context) => {
    context.workbook.worksheets.getItemOrNullObject('没有').delete();
  });
  expect(client.book.journal).toEqual([]);
});

test('a null object stays null in the next request', async () => {
  const client = connect(book());
  await client.run(async (_, context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject('没有');
    await context.sync();
    missing.load('name');
    await context.sync();
    expect(missing.isNullObject).toBe(true);
  });
});

test('a sheet that is not there is ItemNotFound, with the place of the failure', async () => {
  const client = connect(book());
  const error: unknown = await client
    .run((_, context) => context.workbook.worksheets.getItem('没有').load('name'))
    .catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(client.OfficeExtension.Error);
  expect(error).toMatchObject({
    code: 'ItemNotFound',
    debugInfo: { errorLocation: expect.stringContaining('Worksheet') as unknown },
  });
});

test('objects live over several requests and follow by their id, not their name', async () => {
  const client = connect(book());
  await client.run(async (sheet, context) => {
    const range = sheet.getRange('A1');
    await context.sync();
    sheet.name = '新名';
    range.values = [['changed']];
    await context.sync();
    range.load('address,values');
    await context.sync();
    expect([range.address, range.values]).toEqual(['新名!A1', [['changed']]]);
  });
});

test('a range that is not tracked cannot be used in a later request', async () => {
  const client = connect(book());
  const work = client.run(async (sheet, context) => {
    const range = sheet.getRange('A1').untrack();
    await context.sync();
    range.load('values');
    await context.sync();
  });
  expect(await failure(work)).toBe('InvalidObjectPath');
});

test('a tracked range outlives its batch', async () => {
  const client = connect(book());
  const range = await client.run((sheet) => sheet.getRange('A1').track());
  const values = await client.Excel.run(range, async (context) => {
    range.load('values');
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([['a']]);
});

test('items of a collection can be used in the next request', async () => {
  const client = connect(book());
  const values = await client.run(async (_, context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const ranges = worksheets.items.map((sheet) => sheet.getRange('A1').load('values'));
    await context.sync();
    return ranges.map((range) => range.values[0]?.[0] as unknown);
  });
  expect(values).toEqual(['a', 'b']);
});

test('areas of a range can be used in the next request', async () => {
  const client = connect(book());
  const values = await client.run(async (sheet, context) => {
    const { areas } = sheet.getRanges('A1,B1');
    areas.load('items/address');
    await context.sync();
    areas.items.forEach((area) => area.load('values'));
    await context.sync();
    return areas.items.map((area) => area.values[0]?.[0] as unknown);
  });
  expect(values).toEqual(['a', 1]);
});

test('what ran before the failing action stays done, what comes after is not run', async () => {
  const client = connect(book());
  const work = client.run((sheet) => {
    sheet.getRange('A1').values = [['done']];
    sheet.getRange('A2:B2').values = [['wrong shape']];
    sheet.getRange('A3').values = [['never']];
  });
  expect(await failure(work)).toBe('InvalidArgument');
  expect((await client.read('A1:A3', 'values')).values).toEqual([['done'], [''], ['']]);
});

test('the failing statement is named', async () => {
  const client = connect(book());
  const error: unknown = await client
    .run((sheet) => {
      sheet.getRange('A1').values = [['x', 'y']];
    })
    .catch((caught: unknown) => caught);
  expect(error).toMatchObject({ debugInfo: { errorLocation: 'Range.values' } });
  expect(JSON.stringify((error as { debugInfo: unknown }).debugInfo)).toContain('values');
});

test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
  ['a chart', (sheet) => sheet.charts.load('count')],
  ['a property', (sheet) => sheet.getRange('A1').load('hyperlink')],
  [
    'a method',
    (sheet) => {
      sheet.getRange('A1').format.autofitColumns();
    },
  ],
  ['a class', (sheet) => sheet.charts.load('items/name')],
  ['a kind of conditional format', (sheet) => sheet.getRange('A1').conditionalFormats.add('DataBar')],
  ['inserting columns', (sheet) => sheet.getRange('A:A').insert('Right')],
  ['inserting part of a row', (sheet) => sheet.getRange('A1:B1').insert('Down')],
])('%s that the host does not know answers ApiNotFound', async (_what, use) => {
  const client = connect(book());
  expect(await failure(client.run((sheet) => void use(sheet)))).toBe('ApiNotFound');
});

test('load without names loads every property that the host knows', async () => {
  const client = connect(book());
  const range = await client.run((sheet) => sheet.getRange('A1:B1').load());
  expect(range.toJSON()).toMatchObject({ values: [['a', 1]], rowIndex: 0, columnCount: 2, hasSpill: false });
});

test('an object as load option asks for the same', async () => {
  const client = connect(book());
  const range = await client.run((sheet) =>
    sheet.getRange('A1').load({ values: true, format: { fill: { color: true } }, worksheet: { name: true } }),
  );
  expect([range.values, range.format.fill.color, range.worksheet.name]).toEqual([
    [['a']],
    '#FFFFFF',
    'Sheet1',
  ]);
});

test('collections can be read page by page', async () => {
  const client = connect(book());
  const sheets = await client.run((_, context) =>
    context.workbook.worksheets.load({ $skip: 1, $top: 1, name: true }),
  );
  expect(sheets.items.map((sheet) => sheet.name)).toEqual(['Sheet2']);
});

test('several properties can be set at once', async () => {
  const client = connect(book());
  await client.run((sheet) => {
    sheet.getRange('B5').set({ values: [[3]], format: { fill: { color: '#00FF00' } } });
  });
  const range = await client.run((sheet) => sheet.getRange('B5').load('values,format/fill/color'));
  expect([range.values, range.format.fill.color]).toEqual([[[3]], '#00FF00']);
});

test('every name of the host is a name of the client', async () => {
  const client = connect(makeBook({ Sheet1: [['a']] }));
  const { rootObjects } = await import('./rootObjects');
  for (const object of rootObjects()) {
    const known = clientNames(client.Excel, object.className);
    const unknown = object.scalarNames().filter((name) => !known.includes(name));
    expect([object.className, unknown]).toEqual([object.className, []]);
  }
});

function clientNames(excel: typeof Excel, className: HostObject['className']): readonly string[] {
  const { prototype } = (excel as unknown as Record<string, { prototype: object }>)[className]!;
  return (prototype as { _scalarPropertyOriginalNames?: string[] })._scalarPropertyOriginalNames ?? [];
}

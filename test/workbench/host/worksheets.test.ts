import { makeBook, sheetNamed, area, content } from '../../support/book';
import { connect, failure } from './connect';

const book = () =>
  makeBook({ 一: [['a']], 二: [['=一!A1']], 三: [['c']] }, (b) => {
    sheetNamed(b, '二').visibility = 'hidden';
  });

test('sheets are listed with name, position and visibility', async () => {
  const client = connect(book());
  const sheets = await client.run((_, context) =>
    context.workbook.worksheets.load('items/name,items/position,items/visibility,items/id'),
  );
  expect(sheets.items.map(({ name, position, visibility }) => [name, position, visibility])).toEqual([
    ['一', 0, 'Visible'],
    ['二', 1, 'Hidden'],
    ['三', 2, 'Visible'],
  ]);
  expect(new Set(sheets.items.map(({ id }) => id)).size).toBe(3);
});

test('a sheet is found by name, without case, and by id', async () => {
  const client = connect(makeBook({ Budget: [['x']] }));
  const id = client.book.sheets[0]?.id ?? '';
  const found = await client.run((_, context) =>
    ['budget', id].map((key) => context.workbook.worksheets.getItem(key).load('name')),
  );
  expect(found.map(({ name }) => name)).toEqual(['Budget', 'Budget']);
});

test('neighbours, first and last, with and without hidden sheets', async () => {
  const client = connect(book());
  const [next, visible, previous, none, last, count, all] = await client.run((sheet, context) => {
    const { worksheets } = context.workbook;
    return [
      sheet.getNext().load('name'),
      sheet.getNext(true).load('name'),
      worksheets.getItem('三').getPrevious().load('name'),
      sheet.getPreviousOrNullObject().load('name'),
      worksheets.getLast(true).load('name'),
      worksheets.getCount(true),
      worksheets.getCount(),
    ] as const;
  });
  expect([next.name, visible.name, previous.name, last.name]).toEqual(['二', '三', '二', '三']);
  expect(none.isNullObject).toBe(true);
  expect([count.value, all.value]).toEqual([2, 3]);
  expect(await failure(client.run((sheet) => sheet.getPrevious().load('name')))).toBe('ItemNotFound');
});

test('a new sheet stands last, with the name asked for or a free one', async () => {
  const client = connect(book());
  const [named, free] = await client.run((_, context) => [
    context.workbook.worksheets.add('自评审核问题表').load('name,position'),
    context.workbook.worksheets.add().load('name'),
  ]);
  expect([named.name, named.position, free.name]).toEqual(['自评审核问题表', 3, 'Sheet5']);
  expect(client.book.journal.filter(({ kind }) => kind === 'sheet-added')).toHaveLength(2);
});

test.each([
  ['一', 'ItemAlreadyExists'],
  ['a/b', 'InvalidArgument'],
  ['', 'InvalidArgument'],
  ['x'.repeat(32), 'InvalidArgument'],
])('a new sheet cannot be called %j', async (name, code) => {
  const client = connect(book());
  expect(await failure(client.run((_, context) => void context.workbook.worksheets.add(name)))).toBe(code);
});

test('a new name goes into formulas, with quotes where it needs them', async () => {
  const client = connect(book());
  await client.run((sheet) => {
    sheet.name = '表 1';
  });
  expect(content(client.book, '二', 'A1')).toBe("='表 1'!A1");
});

test('a deleted sheet leaves #REF! behind, and its proxies fail', async () => {
  const client = connect(book());
  const work = client.run(async (sheet, context) => {
    const range = sheet.getRange('A1');
    await context.sync();
    sheet.delete();
    await context.sync();
    range.load('values');
    await context.sync();
  });
  expect(await failure(work)).toBe('InvalidReference');
  expect(content(client.book, '二', 'A1')).toBe('=#REF!A1');
  expect(client.book.activeSheetId).toBe(sheetNamed(client.book, '三').id);
});

test('the last visible sheet and very hidden sheets cannot be deleted', async () => {
  const made = makeBook({ 一: [], 二: [] }, (b) => {
    sheetNamed(b, '二').visibility = 'veryHidden';
  });
  const client = connect(made);
  const remove = (name: string) =>
    client.run((_, context) => {
      context.workbook.worksheets.getItem(name).delete();
    });
  expect(await failure(remove('一'))).toBe('InvalidOperation');
  expect(await failure(remove('二'))).toBe('InvalidOperation');
});

test('visibility, position and tab colour can be changed', async () => {
  const client = connect(book());
  await client.run((sheet, context) => {
    sheet.tabColor = '#ff0000';
    sheet.position = 2;
    context.workbook.worksheets.getItem('三').visibility = 'VeryHidden';
  });
  expect(client.book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['二', 'hidden'],
    ['三', 'veryHidden'],
    ['一', 'visible'],
  ]);
  expect(sheetNamed(client.book, '一').tabColor).toBe('#FF0000');
});

test('selecting cells brings their sheet to the front', async () => {
  const client = connect(book());
  const [active, selected] = await client.run((_, context) => {
    context.workbook.worksheets.getItem('三').getRange('B2:C3').select();
    return [
      context.workbook.worksheets.getActiveWorksheet().load('name'),
      context.workbook.getSelectedRange().load('address'),
    ] as const;
  });
  expect([active.name, selected.address]).toEqual(['三', '三!B2:C3']);
  expect(client.host.selection.areas).toEqual([area('B2:C3')]);
});

test('a hidden sheet can be neither activated nor selected in', async () => {
  const client = connect(book());
  const hidden = (use: (sheet: Excel.Worksheet) => void) =>
    failure(
      client.run((_, context) => {
        use(context.workbook.worksheets.getItem('二'));
      }),
    );
  expect(
    await hidden((sheet) => {
      sheet.activate();
    }),
  ).toBe('InvalidOperation');
  expect(
    await hidden((sheet) => {
      sheet.getRange('A1').select();
    }),
  ).toBe('InvalidSelection');
});

test('tables and names are read', async () => {
  const made = makeBook(
    {
      Sheet1: [
        ['科目', '金额'],
        ['公用', 5],
      ],
    },
    (b) => {
      const sheet = sheetNamed(b, 'Sheet1');
      sheet.tables = [{ name: '明细表', area: area('A1:B2'), headerRow: true }];
      b.names = [
        { name: '合计', formula: 'Sheet1!$B$2', sheetId: null },
        { name: '税率', formula: '0.13', sheetId: null },
        { name: '本表', formula: 'Sheet1!$A$1', sheetId: sheet.id },
      ];
    },
  );
  const client = connect(made);
  const [tables, body, names, range, own] = await client.run(
    (sheet, context) =>
      [
        sheet.tables.load('items/name,count'),
        context.workbook.tables.getItem('明细表').getDataBodyRange().load('address'),
        context.workbook.names.load('items/name,items/type,items/formula'),
        context.workbook.names.getItem('合计').getRange().load('address'),
        sheet.names.getItemOrNullObject('本表').load('scope'),
      ] as const,
  );
  expect(tables.items.map(({ name }) => name)).toEqual(['明细表']);
  expect([tables.count, body.address, range.address, own.scope]).toEqual([
    1,
    'Sheet1!A2:B2',
    'Sheet1!B2',
    'Worksheet',
  ]);
  expect(names.items.map((item): unknown[] => [item.name, item.type, item.formula])).toEqual([
    ['合计', 'Range', '=Sheet1!$B$2'],
    ['税率', 'Double', '=0.13'],
  ]);
});

test('settings are kept, found and deleted', async () => {
  const client = connect(book());
  await client.run((_, context) => {
    context.workbook.settings.add('scheme', { weight: 10 });
  });
  const [found, missing] = await client.run((_, context) => [
    context.workbook.settings.getItemOrNullObject('scheme').load('value'),
    context.workbook.settings.getItemOrNullObject('other').load('value'),
  ]);
  expect(found.value).toEqual({ weight: 10 });
  expect(missing.isNullObject).toBe(true);
  await client.run((_, context) => {
    context.workbook.settings.getItem('scheme').delete();
  });
  const count = await client.run((_, context) => context.workbook.settings.getCount());
  expect(count.value).toBe(0);
});

import { area, makeBook, sheetNamed } from '../../support/book';
import { connect, failure } from './connect';

const book = () => makeBook({ Sheet1: [['x']] });
const MARK = '=N("PERF P-002")=0';

const mark = (range: Excel.Range | Excel.RangeAreas, formula: string) => {
  const format = range.conditionalFormats.add('Custom');
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = '#FFC7CE';
  format.custom.format.font.color = '#9C0006';
  format.custom.format.font.underline = 'Single';
  return format;
};

test('a custom format is added, found again by its formula and deleted', async () => {
  const client = connect(book());
  await client.run((sheet) => {
    mark(sheet.getRange('B2:C3'), MARK);
    mark(sheet.getRange('D4'), '=D4>5');
  });
  expect(client.book.sheets[0]?.conditionalFormats).toMatchObject([
    {
      areas: [area('B2:C3')],
      formula: MARK,
      fill: '#FFC7CE',
      fontColor: '#9C0006',
      underline: true,
      priority: 1,
    },
    { areas: [area('D4')], formula: '=D4>5', priority: 2 },
  ]);
  await client.run(async (sheet, context) => {
    const { conditionalFormats } = sheet.getRange();
    conditionalFormats.load('items/id,items/type,items/custom/rule/formula');
    await context.sync();
    const ours = conditionalFormats.items.filter((item) => item.custom.rule.formula.startsWith('=N("PERF'));
    expect(ours).toHaveLength(1);
    for (const item of ours) item.delete();
  });
  expect(client.book.sheets[0]?.conditionalFormats.map(({ formula }) => formula)).toEqual(['=D4>5']);
  expect(client.book.journal.every(({ kind }) => kind === 'conditional-formats')).toBe(true);
});

test('one format covers several ranges', async () => {
  const client = connect(book());
  const [areas, code] = await client.run(async (sheet, context) => {
    mark(sheet.getRanges('A1,C3:C4'), MARK);
    await context.sync();
    const format = sheet.getRange().conditionalFormats.getItemAt(0);
    const ranges = format.getRanges().load('address');
    await context.sync();
    format.getRange().load('address');
    return [ranges.address, await failure(context.sync())] as const;
  });
  expect([areas, code]).toEqual(['Sheet1!A1,Sheet1!C3:C4', 'InvalidOperation']);
});

test('a range knows only the formats that cover it', async () => {
  const client = connect(book());
  await client.run((sheet) => {
    mark(sheet.getRange('A1:B2'), MARK);
  });
  const [inside, outside] = await client.run((sheet) => [
    sheet.getRange('B2:Z9').conditionalFormats.getCount(),
    sheet.getRange('C3').conditionalFormats.getCount(),
  ]);
  expect([inside.value, outside.value]).toEqual([1, 0]);
});

test('clearing a range takes its cells out of the formats', async () => {
  const client = connect(book());
  await client.run((sheet) => {
    mark(sheet.getRange('A1:A5'), MARK);
  });
  await client.run((sheet) => {
    sheet.getRange('A3').conditionalFormats.clearAll();
  });
  expect(client.book.sheets[0]?.conditionalFormats[0]?.areas).toEqual([area('A1:A2'), area('A4:A5')]);
  await client.run((sheet) => {
    sheet.getRange().conditionalFormats.clearAll();
  });
  expect(client.book.sheets[0]?.conditionalFormats).toEqual([]);
});

test('a format that is gone is ItemNotFound, or a null object', async () => {
  const client = connect(book());
  await client.run((sheet) => {
    mark(sheet.getRange('A1'), MARK);
  });
  const work = client.run(async (sheet, context) => {
    const format = sheet.getRange('A1').conditionalFormats.getItemAt(0);
    format.load('id');
    await context.sync();
    const { id } = format;
    sheet.getRange('A1').conditionalFormats.clearAll();
    const none = sheet.getRange('A1').conditionalFormats.getItemOrNullObject(id).load('id');
    await context.sync();
    expect(none.isNullObject).toBe(true);
    format.load('priority');
    await context.sync();
  });
  expect(await failure(work)).toBe('ItemNotFound');
});

test.each<[string, (format: Excel.ConditionalFormat) => void, string]>([
  ['a text without =', (format) => (format.custom.rule.formula = 'A1>5'), 'InvalidArgument'],
  ['a colour', (format) => (format.custom.format.fill.color = 'no colour'), 'InvalidArgument'],
  ['strikethrough', (format) => (format.custom.format.font.strikethrough = true), 'ApiNotFound'],
])('a wrong part is refused: %s', async (_what, change, code) => {
  const client = connect(book());
  const work = client.run((sheet) => {
    change(mark(sheet.getRange('A1'), MARK));
  });
  expect(await failure(work)).toBe(code);
});

test('formats read from a file are there', async () => {
  const made = book();
  sheetNamed(made, 'Sheet1').conditionalFormats = [
    {
      id: '7',
      areas: [area('A1:A9')],
      formula: '=A1>1',
      fill: null,
      fontColor: '#FF0000',
      bold: true,
      underline: null,
      stopIfTrue: true,
      priority: 3,
    },
  ];
  const client = connect(made);
  const formats = await client.run((sheet) =>
    sheet
      .getRange('A5')
      .conditionalFormats.load(
        'items/id,items/type,items/priority,items/stopIfTrue,items/custom/rule/formulaR1C1,items/custom/format/font/bold',
      ),
  );
  const [format] = formats.items;
  expect([format?.id, format?.type, format?.priority, format?.stopIfTrue]).toEqual(['7', 'Custom', 3, true]);
  expect([format?.custom.rule.formulaR1C1, format?.custom.format.font.bold]).toEqual(['=RC>1', true]);
});

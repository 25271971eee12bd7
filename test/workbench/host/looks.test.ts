import { area, makeBook } from '../../support/book';
import { connect, failure } from './connect';

const empty = () => makeBook({ Sheet1: [] });

test('looks are set on ranges, on several ranges and cell by cell', async () => {
  const client = connect(empty());
  await client.run((sheet) => {
    const { format } = sheet.getRange('A1');
    format.fill.color = 'orange';
    format.font.bold = true;
    format.font.color = '#123abc';
    format.wrapText = true;
    format.horizontalAlignment = 'Center';
    format.protection.locked = false;
    format.borders.getItem('EdgeBottom').style = 'Continuous';
    sheet.getRanges('B1,C3').format.fill.color = 'FFFF00';
    sheet
      .getRange('D1:E1')
      .setCellProperties([[{ format: { fill: { color: '#010203' }, font: { italic: true } } }, {}]]);
  });
  const style = (address: string) => {
    const { row, column } = area(address);
    return client.book.sheets[0]?.cells.get(row * 16384 + column)?.style;
  };
  expect(style('A1')).toMatchObject({
    fill: '#FFA500',
    bold: true,
    fontColor: '#123ABC',
    wrap: true,
    horizontal: 'center',
    locked: false,
    border: { top: null, bottom: 'thin', left: null, right: null },
  });
  expect([style('B1')?.fill, style('C3')?.fill]).toEqual(['#FFFF00', '#FFFF00']);
  expect([style('D1')?.fill, style('D1')?.italic]).toEqual(['#010203', true]);
  await client.run((sheet) => {
    sheet.getRange('A1').format.fill.clear();
  });
  expect(style('A1')).toMatchObject({ fill: null, bold: true });
});

test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
  ['a colour', (sheet) => (sheet.getRange('A1').format.fill.color = 'reddish')],
  ['a truth value', (sheet) => ((sheet.getRange('A1').format.font as { bold: unknown }).bold = 'yes')],
  ['a height', (sheet) => (sheet.getRange('A1').format.rowHeight = 500)],
  [
    'a shape',
    (sheet) => {
      sheet.getRange('A1:B1').setCellProperties([[{ format: {} }]]);
    },
  ],
])('a wrong %s is refused', async (_what, change) => {
  const client = connect(empty());
  expect(await failure(client.run((sheet) => void change(sheet)))).toBe('InvalidArgument');
});

test('sizes are points, as Excel gives them', async () => {
  const client = connect(empty());
  const before = await client.run((sheet) =>
    sheet.getRange('B2').load('format/rowHeight,format/columnWidth'),
  );
  expect([before.format.rowHeight, before.format.columnWidth]).toEqual([15, 48]);
  const after = await client.run((sheet) => {
    const range = sheet.getRange('B2:C3');
    range.format.rowHeight = 33;
    range.format.columnWidth = 96;
    return range.load('format/rowHeight,format/columnWidth');
  });
  expect([after.format.rowHeight, after.format.columnWidth]).toEqual([33, 96]);
});

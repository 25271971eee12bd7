import { openWorkbook } from '../../../src/workbench/files/openWorkbook';
import { saveWorkbook } from '../../../src/workbench/files/saveWorkbook';
import type { Book } from '../../../src/workbench/book/book';
import { makeBook } from '../../support/book';
import { packageOf } from '../../support/packageXml';
import { partText } from '../files/support';
import { twoSheets } from '../files/twoSheets';
import { connect, failure } from './connect';

async function reopened(book: Book): Promise<Book> {
  return openWorkbook(saveWorkbook(book, { functionNames: [] }), 'a.xlsx', { functionNames: [] });
}

test('page set-up, title rows, page breaks and frozen rows are written, read again and kept by the file', async () => {
  const client = connect(makeBook({ "甲's 表": [['a']], 乙: [['b']] }));
  const [layout, titles, breaks, frozen] = await client.run((sheet) => {
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.centerHorizontally = true;
    pageLayout.topMargin = 36;
    pageLayout.setPrintTitleRows('$1:$3');
    sheet.horizontalPageBreaks.add('A9');
    sheet.horizontalPageBreaks.add('A5');
    sheet.freezePanes.freezeRows(3);
    return [
      pageLayout.load('orientation,paperSize,zoom,centerHorizontally,topMargin,leftMargin'),
      pageLayout.getPrintTitleRowsOrNullObject().load('address'),
      sheet.horizontalPageBreaks.load('items/rowIndex'),
      sheet.freezePanes.getLocationOrNullObject().load('address'),
    ] as const;
  });
  expect(layout.toJSON()).toMatchObject({
    orientation: 'Landscape',
    paperSize: 'A4',
    zoom: { horizontalFitToPages: 1, verticalFitToPages: null, scale: null },
    centerHorizontally: true,
    topMargin: 36,
  });
  expect(layout.leftMargin).toBeCloseTo(50.4);
  expect(titles.address).toBe("'甲''s 表'!1:3");
  expect(breaks.items.map(({ rowIndex }) => rowIndex)).toEqual([4, 8]);
  expect(frozen.address).toBe("'甲''s 表'!1:3");
  const again = await reopened(client.book);
  expect(again.sheets[0]).toMatchObject({
    freeze: { rows: 3, columns: 0 },
    page: {
      orientation: 'landscape',
      paper: 9,
      fit: { wide: 1, tall: null },
      titleRows: { first: 0, last: 2 },
      rowBreaks: [4, 8],
    },
  });
  expect(again.sheets[1]!.page).toEqual(client.book.sheets[1]!.page);
});

test('without fitting there is a scale, and title rows can be taken away', async () => {
  const client = connect(makeBook({ 甲: [['a']] }));
  const [layout, none] = await client.run(({ pageLayout }) => {
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
    pageLayout.setPrintTitleRows('1:2');
    pageLayout.zoom = { scale: 80 };
    pageLayout.setPrintTitleRows('');
    return [pageLayout.load('zoom'), pageLayout.getPrintTitleRowsOrNullObject().load('address')] as const;
  });
  expect(layout.zoom).toEqual({ scale: 80, horizontalFitToPages: null, verticalFitToPages: null });
  expect(none.isNullObject).toBe(true);
});

test('in a file only what was changed is written anew', async () => {
  const source = packageOf(twoSheets);
  const book = await openWorkbook(source, 'a.xlsx', { functionNames: [] });
  const client = connect(book);
  await client.run((first) => {
    first.pageLayout.orientation = 'Landscape';
  });
  const saved = saveWorkbook(client.book, { functionNames: [] });
  expect(partText(saved, 'xl/worksheets/sheet1.xml')).toContain('orientation="landscape"');
  expect(partText(saved, 'xl/worksheets/sheet2.xml')).toBe(partText(source, 'xl/worksheets/sheet2.xml'));
  expect(partText(saved, 'xl/workbook.xml')).toBe(partText(source, 'xl/workbook.xml'));
});

test('page breaks and title rows go with their rows', async () => {
  const client = connect(makeBook({ 甲: [['a'], ['b'], ['c'], ['d']] }));
  await client.run((sheet) => {
    sheet.pageLayout.setPrintTitleRows('2:3');
    sheet.horizontalPageBreaks.add('A4');
    sheet.getRange('1:1').insert('Down');
  });
  expect(client.book.sheets[0]!.page).toMatchObject({ titleRows: { first: 2, last: 3 }, rowBreaks: [4] });
  await client.run((sheet) => {
    sheet.horizontalPageBreaks.removePageBreaks();
  });
  expect(client.book.sheets[0]!.page.rowBreaks).toEqual([]);
});

test('lines inside a range are drawn between its cells only', async () => {
  const client = connect(
    makeBook({
      甲: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    }),
  );
  await client.run((sheet) => {
    const { borders } = sheet.getRange('A1:B2').format;
    borders.getItem('InsideHorizontal').style = 'Continuous';
    borders.getItem('InsideVertical').style = 'Continuous';
  });
  const read = await client.read('A1', 'address');
  expect(read.address).toBe('甲!A1');
  const border = (key: number) => client.book.sheets[0]!.cells.get(key)!.style.border;
  expect(border(0)).toEqual({ top: null, left: null, bottom: 'thin', right: 'thin' });
  expect(border(16385)).toEqual({ top: null, left: null, bottom: null, right: null });
});

describe('a protected structure', () => {
  const book = () =>
    makeBook({ 甲: [['a']], 乙: [] }, (made) => {
      made.structureLocked = true;
    });

  test('is told', async () => {
    const protection = await connect(book()).run((_, context) =>
      context.workbook.protection.load('protected'),
    );
    expect(protection.protected).toBe(true);
  });

  test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
    ['adding', (_, context) => void context.workbook.worksheets.add('丙')],
    [
      'deleting',
      (sheet) => {
        sheet.delete();
      },
    ],
    ['renaming', (sheet) => void (sheet.name = '丁')],
    ['moving', (sheet) => void (sheet.position = 1)],
    ['hiding', (sheet) => void (sheet.visibility = 'Hidden')],
  ])('refuses %s a sheet', async (_what, change) => {
    const client = connect(book());
    expect(await failure(client.run(change))).toBe('AccessDenied');
    expect(client.book.journal).toEqual([]);
  });
});

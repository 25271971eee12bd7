import { content, look, makeBook, sheetNamed } from '../../support/book';
import { connect, failure } from './connect';

describe('a protected sheet', () => {
  const protectedBook = (options: Record<string, boolean> = {}) =>
    makeBook({ Sheet1: [['locked', 'open']] }, (b) => {
      look(b, 'Sheet1', 'B1', { locked: false });
      sheetNamed(b, 'Sheet1').protection = { password: false, options };
    });

  test('takes values in unlocked cells only', async () => {
    const client = connect(protectedBook());
    await client.run((sheet) => {
      sheet.getRange('B1').values = [['new']];
      sheet.getRange('A1:B1').values = [[null, 'newer']];
    });
    expect(content(client.book, 'Sheet1', 'B1')).toBe('newer');
    const work = client.run((sheet) => {
      sheet.getRange('A1:B1').values = [['x', 'y']];
    });
    expect(await failure(work)).toBe('AccessDenied');
    expect(content(client.book, 'Sheet1', 'B1')).toBe('newer');
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ['fills', (sheet) => (sheet.getRange('B1').format.fill.color = 'red')],
    ['number formats', (sheet) => (sheet.getRange('B1').numberFormat = [['0']])],
    ['row heights', (sheet) => (sheet.getRange('B1').format.rowHeight = 20)],
    ['new rows', (sheet) => sheet.getRange('2:2').insert('Down')],
    [
      'deleted rows',
      (sheet) => {
        sheet.getRange('2:2').delete('Up');
      },
    ],
    [
      'merges',
      (sheet) => {
        sheet.getRange('B1:C1').merge();
      },
    ],
    ['conditional formats', (sheet) => sheet.getRange('B1').conditionalFormats.add('Custom')],
  ])('refuses %s', async (_what, change) => {
    const client = connect(protectedBook());
    expect(await failure(client.run((sheet) => void change(sheet)))).toBe('AccessDenied');
    expect(client.book.journal).toEqual([]);
  });

  test('takes what its options allow', async () => {
    const client = connect(
      protectedBook({ allowFormatCells: true, allowInsertRows: true, allowFormatRows: true }),
    );
    await client.run((sheet) => {
      sheet.getRange('A1').format.fill.color = '#ff0000';
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('A1').format.rowHeight = 20;
    });
    expect(content(client.book, 'Sheet1', 'A2')).toBe('locked');
  });

  test('is protected and opened by its password', async () => {
    const client = connect(makeBook({ Sheet1: [['x']] }));
    const protection = await client.run((sheet) => {
      sheet.protection.protect({ allowSort: true }, 'secret');
      return sheet.protection.load('protected,options');
    });
    expect(protection.protected).toBe(true);
    expect(protection.options).toMatchObject({ allowSort: true, allowFormatCells: false });
    expect(
      await failure(
        client.run((sheet) => {
          sheet.protection.protect();
        }),
      ),
    ).toBe('InvalidOperation');
    expect(
      await failure(
        client.run((sheet) => {
          sheet.protection.unprotect('wrong');
        }),
      ),
    ).toBe('AccessDenied');
    await client.run((sheet) => {
      sheet.protection.unprotect('secret');
      sheet.getRange('A1').values = [['y']];
    });
    expect(content(client.book, 'Sheet1', 'A1')).toBe('y');
  });

  test('with a password of the file stays protected', async () => {
    const made = makeBook({ Sheet1: [['x']] }, (b) => {
      sheetNamed(b, 'Sheet1').protection = { password: true, options: {} };
    });
    const client = connect(made);
    expect(
      await failure(
        client.run((sheet) => {
          sheet.protection.unprotect('guess');
        }),
      ),
    ).toBe('AccessDenied');
  });
});

import { makeBook } from '../../support/book';
import { connect, failure } from './connect';

const book = () =>
  makeBook({
    Sheet1: [
      ['a', 1, true],
      [null, 0.5, '=A1'],
    ],
    '表 2': [['x']],
  });

test('values, formulas, text and types come as documented', async () => {
  const { Excel } = connect(book());
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C2');
    range.load('values,formulas,text,valueTypes,address,rowCount,numberFormat');
    await context.sync();
    expect(range.values).toEqual([
      ['a', 1, true],
      ['', 0.5, ''],
    ]);
    expect(range.formulas).toEqual([
      ['a', 1, true],
      ['', 0.5, '=A1'],
    ]);
    expect(range.text).toEqual([
      ['a', '1', 'TRUE'],
      ['', '0.5', ''],
    ]);
    expect(range.address).toBe('Sheet1!A1:C2');
  });
});

test('reading before load is an error of the client itself', async () => {
  const { Excel } = connect(book());
  const code = await failure(
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      await context.sync();
      return range.values;
    }),
  );
  expect(code).toBe('PropertyNotLoaded');
});

test('writes are seen by the next request', async () => {
  const { Excel, ledger } = connect(book());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('表 2');
    sheet.getRange('A1:B1').values = [['95%', '=A1']];
    await context.sync();
    const range = sheet.getRange('A1:B1');
    range.load('values,formulas,numberFormat,text,address');
    await context.sync();
    expect(range.values[0]?.[0]).toBe(0.95);
    expect(range.formulas[0]?.[1]).toBe('=A1');
    expect(range.text[0]?.[0]).toBe('95%');
    expect(range.address).toBe("'表 2'!A1:B1");
  });
  expect(ledger.totals.syncs).toBe(2);
});

import { setMerges } from '../../../src/workbench/book/mutate';
import { area, content, makeBook, sheetNamed } from '../../support/book';
import { connect, failure } from './connect';

describe('merged cells', () => {
  const merged = () =>
    makeBook({ Sheet1: [['a', null, 'c']] }, (b) => {
      setMerges(b, sheetNamed(b, 'Sheet1'), [area('A1:B1')]);
    });

  test('take a value in their first cell only', async () => {
    const client = connect(merged());
    await client.run((sheet) => {
      sheet.getRange('A1:C1').values = [['A', 'lost', 'C']];
    });
    expect((await client.read('A1:C1', 'values')).values).toEqual([['A', '', 'C']]);
    expect(content(client.book, 'Sheet1', 'B1')).toBeNull();
  });

  test('cannot be cleared in part', async () => {
    const client = connect(merged());
    const work = client.run((sheet) => {
      sheet.getRange('B1:C1').clear('Contents');
    });
    expect(await failure(work)).toBe('MergedRangeConflict');
  });

  test('keep the first content when they are merged, and none of the others', async () => {
    const client = connect(makeBook({ Sheet1: [[null, 'first'], ['second']] }));
    await client.run((sheet) => {
      sheet.getRange('A1:B2').merge();
    });
    const { values } = await client.read('A1:B2', 'values');
    expect(values).toEqual([
      ['first', ''],
      ['', ''],
    ]);
    await client.run((sheet) => {
      sheet.getRange('A2').unmerge();
    });
    expect(client.book.sheets[0]?.merges).toEqual([]);
  });

  test('are made row by row when asked across', async () => {
    const client = connect(makeBook());
    await client.run((sheet) => {
      sheet.getRange('A1:B3').merge(true);
    });
    expect(client.book.sheets[0]?.merges).toEqual([area('A1:B1'), area('A2:B2'), area('A3:B3')]);
  });
});

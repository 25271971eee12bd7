import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbook } from '../../../src/workbench/files/openWorkbook';
import { saveWorkbook } from '../../../src/workbench/files/saveWorkbook';
import { createHost } from '../../../src/workbench/host/host';
import { connectNodeClient } from '../../../src/workbench/host/nodeClient';
import { numfmtText } from '../../../src/workbench/host/numfmtText';
import { calculateInLibreOffice } from '../../support/libreOffice';
import { packageOf } from '../../support/packageXml';

const sample = (name: string) =>
  readFileSync(path.resolve(__dirname, `../../../assets/samples/${name}.blank.xlsx`));
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

async function opened(bytes: Uint8Array) {
  const book = await openWorkbook(bytes, 'book.xlsx', { functionNames: [] });
  const host = createHost(book, { calculator: null, text: numfmtText });
  const client = connectNodeClient(host, { globals: false });
  const insert = (file: Uint8Array, options?: Excel.InsertWorksheetOptions) =>
    client.Excel.run(async (context) => {
      const ids = context.workbook.insertWorksheetsFromBase64(base64(file), options);
      await context.sync();
      return ids.value;
    });
  return { book, client, insert };
}

describe('sheets of another file', () => {
  it('come to the end with values, looks, merged areas and widths, and are saved so', async () => {
    const { book, client, insert } = await opened(sample('foshan-2020'));
    const other = await openWorkbook(sample('baoshan-2018'), 'other.xlsx', { functionNames: [] });
    const before = book.sheets.map(({ name }) => name);
    const ids = await insert(sample('baoshan-2018'));
    const added = book.sheets.slice(before.length);
    expect(added.map(({ id }) => id)).toEqual(ids);
    expect(book.sheets.map(({ name }) => name)).toEqual([...before, ...other.sheets.map(({ name }) => name)]);
    const again = await openWorkbook(saveWorkbook(book, { functionNames: [] }), 'saved.xlsx', {
      functionNames: [],
    });
    for (const sheet of other.sheets) {
      const copy = again.sheets.find(({ name }) => name === sheet.name);
      expect(copy?.merges).toEqual(sheet.merges);
      expect([...(copy?.columns ?? [])].map(([column, { width }]) => [column, width])).toEqual(
        [...sheet.columns].map(([column, { width }]) => [column, width]),
      );
      for (const [key, { value, style }] of sheet.cells) {
        const there = copy?.cells.get(key);
        expect(there?.value ?? null).toEqual(value);
        expect({ ...there?.style, xf: 0 }).toEqual({ ...style, xf: 0 });
      }
    }
    const shown = await calculateInLibreOffice(saveWorkbook(book, { functionNames: [] }), { shown: true });
    const original = await calculateInLibreOffice(sample('baoshan-2018'), { shown: true });
    for (const [name, rows] of original) expect(shown.get(name)).toEqual(rows);
    client.dispose();
  });

  it('get a number where their name is taken, and their formulas follow', async () => {
    const file = packageOf({
      sheets: [
        {
          name: '表',
          xml: '<sheetData><row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>数据!A1+表!A1</f><v>5</v></c><c r="C1"><f>数据!A1&amp;"a!b"</f><v>3</v></c></row></sheetData>',
        },
        { name: '数据', xml: '<sheetData><row r="1"><c r="A1"><v>3</v></c></row></sheetData>' },
      ],
    });
    const { book, client, insert } = await opened(file);
    await insert(file, { positionType: 'Beginning' });
    expect(book.sheets.map(({ name }) => name)).toEqual(['表 (2)', '数据 (2)', '表', '数据']);
    const formulas = () =>
      [...(book.sheets[0]?.cells.values() ?? [])].map(({ formula, value }) => formula ?? value);
    expect(formulas()).toEqual([2, "='数据 (2)'!A1+'表 (2)'!A1", `='数据 (2)'!A1&"a!b"`]);
    await insert(file, { sheetNamesToInsert: ['表'], positionType: 'Before', relativeTo: '表 (2)' });
    expect(book.sheets[0]?.name).toBe('表 (3)');
    expect(formulas()).toEqual([2, 5, 3]);
    client.dispose();
  });

  it('are refused as Excel refuses them', async () => {
    const { client, insert, book } = await opened(sample('foshan-2020'));
    await expect(insert(new Uint8Array([1, 2, 3]))).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(insert(sample('baoshan-2018').subarray(0, 900))).rejects.toMatchObject({
      code: 'InvalidArgument',
    });
    await expect(insert(sample('baoshan-2018'), { sheetNamesToInsert: ['没有'] })).rejects.toMatchObject({
      code: 'InvalidArgument',
    });
    expect(book.journal).toEqual([]);
    client.dispose();
  });
});

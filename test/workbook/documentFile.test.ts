import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbook } from '../../src/workbench/files/openWorkbook';
import { saveWorkbook } from '../../src/workbench/files/saveWorkbook';
import { createHost } from '../../src/workbench/host/host';
import { connectNodeClient } from '../../src/workbench/host/nodeClient';
import { numfmtText } from '../../src/workbench/host/numfmtText';
import { openBeside, readDocument } from '../../src/workbook/documentFile';
import { WorkbookFailure } from '../../src/workbook/problem';

const sample = path.resolve(__dirname, '../../assets/samples/foshan-2020.blank.xlsx');

async function opened(file?: () => Uint8Array) {
  const book = await openWorkbook(readFileSync(sample), 'book.xlsx', { functionNames: [] });
  const host = createHost(book, { calculator: null, text: numfmtText });
  const save = () => saveWorkbook(book, { functionNames: [] });
  const client = connectNodeClient(host, {
    globals: false,
    ...(file === undefined ? { file: save } : { file }),
  });
  return { host, client, document: client.Office.context.document, save };
}

describe('the file of the workbook', () => {
  it('is read as it stands, slice by slice, and let go of', async () => {
    const large = Uint8Array.from({ length: 9 * 2 ** 20 }, (_, index) => index % 251);
    const { client, document } = await opened(() => large);
    for (let time = 0; time < 3; time += 1) {
      expect(Buffer.compare(await readDocument(document), large)).toBe(0);
    }
    client.dispose();
  });

  it('that cannot be read is said as a problem', async () => {
    const failing = {
      getFileAsync: (_type: unknown, _options: unknown, callback?: (result: unknown) => void) =>
        callback?.({ status: 'failed', error: { code: 5001 } }),
    } as unknown as Office.Document;
    await expect(readDocument(failing)).rejects.toMatchObject({ problem: { code: 'no-file-access' } });
  });
});

describe('a copy', () => {
  it('opens as a workbook beside this one', async () => {
    const { host, client, save } = await opened();
    const made: Uint8Array[] = [];
    host.onWorkbook((bytes) => made.push(bytes));
    const before = host.book.journal.length;
    await openBeside(client.Excel, save());
    expect(made).toHaveLength(1);
    expect(Buffer.compare(made[0] ?? new Uint8Array(), save())).toBe(0);
    expect(host.book.journal).toHaveLength(before);
    await expect(openBeside(client.Excel, new Uint8Array([1, 2, 3]))).rejects.toBeInstanceOf(WorkbookFailure);
    client.dispose();
  });
});

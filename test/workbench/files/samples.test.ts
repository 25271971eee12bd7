import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { comparePackages } from '../../support/comparePackages';
import { calculateInLibreOffice } from '../../support/libreOffice';
import { addressOf } from '../../../src/workbench/files/formulas/references';
import { writeArea } from '../../../src/workbench/files/read/areas';
import { insertRows } from '../../../src/workbench/book/rows';
import { cell, open, put, save, sheetOf } from './support';

const folder = join(__dirname, '../../../assets/samples');
const samples = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
const sample = (name: string) => new Uint8Array(readFileSync(join(folder, name)));

/** The same files as another reader sees them: it comes as an ES module only, so it runs in a process of its own. */
const peer = `
import { openXlsx } from 'hucre';
import { readFileSync } from 'node:fs';
const result = {};
for (const file of process.argv.slice(1)) {
  const book = await openXlsx(readFileSync(file), { readStyles: true });
  result[file] = book.sheets.map((sheet) => ({
    name: sheet.name,
    merges: sheet.merges.map(({ startRow, startCol, endRow, endCol }) => [startRow, startCol, endRow, endCol]),
    cells: [...sheet.cells].map(([key, { value, style }]) => [
      key,
      value instanceof Date ? (value - Date.UTC(1899, 11, 30)) / 86400000 : value,
      style?.numFmt ?? 'General',
      style?.font?.bold ?? false,
      style?.fill?.fgColor?.rgb ?? null,
    ]),
  }));
}
process.stdout.write(JSON.stringify(result));`;

type PeerSheet = {
  name: string;
  merges: [number, number, number, number][];
  cells: [string, unknown, string, boolean, string | null][];
};

it('reads values, looks and merged areas as another reader does', async () => {
  const files = samples.map((name) => join(folder, name));
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', peer, ...files], {
    encoding: 'utf8',
    cwd: join(__dirname, '../../..'),
    maxBuffer: 2 ** 27,
  });
  const others = JSON.parse(output) as Record<string, PeerSheet[]>;
  for (const [index, name] of samples.entries()) {
    const book = await open(sample(name));
    const other = others[files[index]!]!;
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(other.map((sheet) => sheet.name));
    for (const [sheetIndex, { cells, merges }] of other.entries()) {
      const sheet = sheetOf(book, sheetIndex);
      expect(sheet.cells.size).toBe(cells.length);
      expect(sheet.merges.map(writeArea)).toEqual(
        merges.map(([row, column, lastRow, lastColumn]) =>
          writeArea({ row, column, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 }),
        ),
      );
      const ours = cells.map(([key]) => {
        const [row, column] = key.split(',').map(Number) as [number, number];
        const { value, style } = cell(book, addressOf(row, column), sheetIndex)!;
        return [key, value, style.numberFormat, style.bold, style.fill === null ? null : style.fill.slice(1)];
      });
      const theirs = cells.map(([key, value, format, bold, fill]) => [
        key,
        value,
        format,
        bold,
        fill === null ? null : fill.slice(-6),
      ]);
      expect(ours).toEqual(theirs);
    }
  }
});

describe.each(samples)('%s', (name) => {
  it('is saved byte for byte where nothing was changed', async () => {
    const bytes = sample(name);
    const before = unzipSync(bytes);
    const saved = save(await open(bytes));
    const after = unzipSync(saved);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const part of Object.keys(before)) expect(Buffer.compare(after[part]!, before[part]!)).toBe(0);
    expect(saved.length).toBeLessThanOrEqual(bytes.length + 200);
  });

  it('shows a fill as changes of those cells and nothing else', async () => {
    const bytes = sample(name);
    const book = await open(bytes);
    const last = book.sheets.length - 1;
    const written = [...sheetOf(book, last).cells.keys()]
      .slice(5, 12)
      .map((key) => addressOf(Math.floor(key / 16384), key % 16384));
    for (const address of written) put(book, address, { value: 0.5, formula: '=PERF.EXECRATE(1,2)' }, last);
    book.customXml.push({
      id: '{0A1B2C3D-0000-4000-8000-00000000000A}',
      namespaceUri: 'urn:perf',
      xml: '<m xmlns="urn:perf"/>',
    });
    book.journal.push({ kind: 'custom-xml' });
    const found = comparePackages(bytes, save(book));
    const cells = found.flatMap((difference) => (difference.kind === 'cell' ? [difference.cell] : []));
    expect(cells.sort()).toEqual([...written].sort());
    expect(found.filter(({ kind }) => kind !== 'cell').map(({ kind, part }) => `${kind} ${part}`)).toEqual([
      'content-type-added customXml/itemProps1.xml',
      'relationship-added xl/_rels/workbook.xml.rels',
      'part-added customXml/item1.xml',
      'part-added customXml/itemProps1.xml',
      'part-added customXml/_rels/item1.xml.rels',
    ]);
  });
});

it('is read by LibreOffice with the values that were written, and its formulas calculate', async () => {
  const book = await open(sample('beita-2023.blank.xlsx'));
  const [, sheet] = book.sheets;
  put(book, 'H5', { value: 999, formula: '=ROUND(F5/E5,4)' }, 1);
  put(book, 'I5', { value: 999, formula: '=IF(COUNT(E5:F5)<2,"",ROUND(MIN(1,F5/E5)*G5,2))' }, 1);
  put(book, 'I14', { value: ' 写入的 "文字" & <符号>\n第二行' }, 1);
  insertRows(book, sheet!, 3, 2);
  const rows = (await calculateInLibreOffice(save(book))).get(sheet!.name)!;
  const [executed, budget] = [Number(rows[6]![5]), Number(rows[6]![4])];
  expect(Number(rows[6]![7])).toBeCloseTo(executed / budget, 4);
  expect(Number(rows[6]![8])).toBeCloseTo(Math.min(1, executed / budget) * 10, 2);
  expect(rows[15]![8]).toBe(' 写入的 "文字" & <符号>\n第二行');
}, 60_000);

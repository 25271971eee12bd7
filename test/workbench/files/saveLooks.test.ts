import type { Book, BookConditionalFormat, CellStyle } from '../../../src/workbench/book/book';
import { comparePackages } from '../../support/comparePackages';
import { packageOf, someStyles, type PackageXml } from '../../support/packageXml';
import { cell, open, partText, put, save, sheetOf } from './support';

const rows = (xml: string) => `<sheetData>${xml}</sheetData>`;
const oneSheet = (xml: string, more: Partial<PackageXml> = {}) =>
  packageOf({ sheets: [{ name: '表', xml }], ...more });
const cells = rows('<row r="1"><c r="A1" s="1"><v>0.5</v></c><c r="B1"><v>1</v></c></row>');
const styled = (book: Book, address: string, patch: Partial<CellStyle>) => {
  const now = cell(book, address)!;
  put(book, address, { ...now, style: { ...now.style, ...patch } });
};
const area = { row: 0, column: 0, rowCount: 2, columnCount: 3 };
const mark: BookConditionalFormat = {
  id: 'new-1',
  areas: [area],
  formula: '=N("PERF P-002")=0',
  fill: '#FFCCCC',
  fontColor: '#9C0006',
  bold: true,
  underline: true,
  stopIfTrue: false,
  priority: 0,
};

describe('looks', () => {
  it.each<[string, Partial<CellStyle>]>([
    ['a number format that every Excel has', { numberFormat: '0%' }],
    ['a number format of the file', { numberFormat: '0.000_ ' }],
    ['a new number format', { numberFormat: '#,##0.00"万元";[Red]-0' }],
    ['another fill', { fill: '#DDEBF7' }],
    ['no fill', { fill: null }],
    ['a font', { fontName: '仿宋', fontSize: 12, bold: false, italic: false, fontColor: '#00B050' }],
    ['no font colour', { fontColor: null }],
    ['an alignment', { horizontal: 'left', vertical: 'top', wrap: false }],
    ['no alignment', { horizontal: null, vertical: null, wrap: false }],
    ['a locked cell', { locked: true }],
    ['borders', { border: { top: null, bottom: 'thin', left: 'thin', right: 'dashed' } }],
    ['everything at once', { numberFormat: '@', fill: '#000000', bold: false, wrap: false, locked: true }],
  ])('are kept after saving: %s', async (_, patch) => {
    const bytes = oneSheet(cells);
    const book = await open(bytes);
    styled(book, 'A1', patch);
    styled(book, 'B1', patch);
    const saved = save(book);
    const again = await open(saved);
    for (const address of ['A1', 'B1']) {
      const { xf, ...look } = cell(book, address)!.style;
      expect(cell(again, address)?.style).toMatchObject(look);
      expect(xf).toBeLessThan(3);
    }
    const found = comparePackages(bytes, saved);
    expect(found.filter(({ kind }) => kind !== 'style' && kind !== 'styles-appended')).toEqual([]);
  });

  it('keeps what the host does not understand of a look', async () => {
    const book = await open(oneSheet(cells));
    styled(book, 'A1', { fill: '#DDEBF7', locked: true, horizontal: 'right' });
    const styles = partText(save(book), 'xl/styles.xml');
    expect(styles).toContain(
      '<xf numFmtId="10" fontId="1" fillId="3" borderId="1" xfId="0" applyNumberFormat="1" applyProtection="1" applyFill="1" applyAlignment="1"><alignment horizontal="right" vertical="center" wrapText="1" indent="1"/><protection locked="1" hidden="1"/></xf>',
    );
  });

  it('adds one entry for cells that look the same, and none for a look that is there', async () => {
    const bytes = oneSheet(cells);
    const book = await open(bytes);
    styled(book, 'A1', { fill: '#DDEBF7' });
    put(book, 'C5', { value: 1, style: cell(book, 'A1')!.style });
    put(book, 'D5', { value: 1, style: { ...book.styles![0]!, numberFormat: '0.000_ ' } });
    const saved = save(book);
    expect(comparePackages(bytes, saved).filter(({ kind }) => kind === 'styles-appended')).toEqual([
      { kind: 'styles-appended', part: 'xl/styles.xml', list: 'fills', count: 1 },
      { kind: 'styles-appended', part: 'xl/styles.xml', list: 'cellXfs', count: 1 },
    ]);
    expect(cell(await open(saved), 'D5')?.style.xf).toBe(2);
  });

  it('goes back to the very bytes where a look is taken back', async () => {
    const bytes = oneSheet(cells);
    const book = await open(bytes);
    styled(book, 'A1', { fill: '#DDEBF7', numberFormat: '0' });
    styled(book, 'A1', { fill: '#FFFF00', numberFormat: '0.00%' });
    expect(comparePackages(bytes, save(book))).toEqual([]);
  });

  it('drops the mark of a leading apostrophe once the cell holds no typed text', async () => {
    const styles = someStyles.replace('<xf numFmtId="164"', '<xf quotePrefix="1" numFmtId="164"');
    const bytes = oneSheet(rows('<row r="1"><c r="A1" s="2" t="inlineStr"><is><t>100%</t></is></c></row>'), {
      styles,
    });
    const book = await open(bytes);
    put(book, 'A1', { value: 1, formula: '=1' });
    const saved = save(book);
    expect(partText(saved, 'xl/styles.xml')).toContain('<xf quotePrefix="0" numFmtId="164"');
    expect(cell(await open(saved), 'A1')?.style).toMatchObject({ xf: 3, numberFormat: '0.000_ ' });
    put(book, 'A1', { value: '100%' });
    expect(comparePackages(bytes, save(book))).toEqual([]);
  });

  it('makes a style part where the package has none', async () => {
    const bytes = oneSheet(rows('<row r="1"><c r="A1"><v>1</v></c></row>'), { styles: null });
    const book = await open(bytes);
    put(book, 'A1', { value: 2 });
    expect(comparePackages(bytes, save(book)).map(({ kind }) => kind)).toEqual(['cell']);
    styled(book, 'A1', { numberFormat: '0.00%', bold: true });
    const saved = save(book);
    expect(cell(await open(saved), 'A1')?.style).toMatchObject({ numberFormat: '0.00%', bold: true });
    expect(comparePackages(bytes, saved).map(({ kind }) => kind)).toEqual([
      'content-type-added',
      'relationship-added',
      'cell',
      'style',
      'part-added',
    ]);
  });

  it('fills lists that a style part lacks, in the order of the schema', async () => {
    const book = await open(oneSheet(cells, { styles: '<cellStyles count="0"/><extLst/>' }));
    styled(book, 'B1', {
      numberFormat: '0.0',
      bold: true,
      fill: '#FF0000',
      border: { top: 'thin', bottom: null, left: null, right: null },
    });
    const saved = save(book);
    const order = [
      ...partText(saved, 'xl/styles.xml').matchAll(
        /<(numFmts|fonts|fills|borders|cellXfs|cellStyles|extLst)[ >/]/g,
      ),
    ].map((match) => match[1]);
    expect(order).toEqual(['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'cellStyles', 'extLst']);
    expect(cell(await open(saved), 'B1')?.style).toMatchObject({
      numberFormat: '0.0',
      bold: true,
      fill: '#FF0000',
    });
  });
});

describe('conditional formats', () => {
  const own =
    '<conditionalFormatting sqref="A1:A9"><cfRule type="duplicateValues" dxfId="0" priority="3"/><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>' +
    '<conditionalFormatting sqref="B1"><cfRule type="expression" dxfId="0" priority="2"><formula>N("PERF P-001")=0</formula></cfRule></conditionalFormatting>';
  const change = async (edit: (list: BookConditionalFormat[]) => BookConditionalFormat[]) => {
    const bytes = oneSheet(`${cells}${own}<dataValidations count="0"/><pageMargins left="1"/>`);
    const book = await open(bytes);
    const sheet = sheetOf(book);
    sheet.conditionalFormats = edit(sheet.conditionalFormats);
    book.journal.push({ kind: 'conditional-formats', sheetId: sheet.id });
    const saved = save(book);
    return { bytes, saved, xml: partText(saved, 'xl/worksheets/sheet1.xml') };
  };

  it('are added behind those of the person', async () => {
    const { saved, xml } = await change((list) => [mark, ...list]);
    expect(xml).toContain(
      `${own}<conditionalFormatting sqref="A1:C2"><cfRule type="expression" dxfId="1" priority="4"><formula>N("PERF P-002")=0</formula></cfRule></conditionalFormatting><dataValidations`,
    );
    const { id, priority, ...look } = mark;
    expect([id, priority]).toEqual(['new-1', 0]);
    expect(sheetOf(await open(saved)).conditionalFormats.at(-1)).toMatchObject(look);
  });

  it('are taken out without touching the others', async () => {
    const { xml } = await change((list) => list.filter(({ formula }) => !formula.includes('PERF')));
    expect(xml).toContain(
      own.slice(0, own.indexOf('<conditionalFormatting sqref="B1">')) + '<dataValidations',
    );
    const { xml: other } = await change((list) => list.filter(({ formula }) => formula.includes('PERF')));
    expect(other).toContain(
      own.replace(/<cfRule type="expression" dxfId="0" priority="1">.*?<\/cfRule>/, ''),
    );
  });

  it('stay as written where the book holds the same', async () => {
    const { bytes, saved } = await change((list) =>
      list.map((format) => ({ ...format, priority: format.priority + 1 })),
    );
    expect(comparePackages(bytes, saved)).toEqual([]);
  });

  it('are added and taken out again without a trace in the sheet', async () => {
    const bytes = oneSheet(cells, { styles: someStyles });
    const book = await open(bytes);
    const sheet = sheetOf(book);
    sheet.conditionalFormats = [mark];
    book.journal.push({ kind: 'conditional-formats', sheetId: sheet.id });
    const marked = await open(save(book));
    sheetOf(marked).conditionalFormats = [];
    marked.journal.push({ kind: 'conditional-formats', sheetId: sheet.id });
    const found = comparePackages(bytes, save(marked));
    expect(found.map(({ kind, part }) => `${kind} ${part}`)).toEqual(['styles-appended xl/styles.xml']);
  });
});

describe('sizes and merged areas', () => {
  it('writes heights and widths, splitting a range of columns', async () => {
    const cols = '<cols><col min="1" max="5" width="12" style="1" customWidth="1"/></cols>';
    const book = await open(
      oneSheet(cols + rows('<row r="2" ht="20" customHeight="1" spans="1:1"/><row r="4"/>')),
    );
    const sheet = sheetOf(book);
    sheet.columns.set(2, { ...sheet.columns.get(2)!, width: 30 });
    sheet.columns.set(8, { width: 5.5, hidden: true, xf: null });
    sheet.rows.set(1, { ...sheet.rows.get(1)!, height: null });
    sheet.rows.set(3, { height: 40.5, hidden: false });
    sheet.rows.set(6, { height: null, hidden: true });
    for (const column of [2, 8]) book.journal.push({ kind: 'column-width', sheetId: sheet.id, column });
    for (const row of [1, 3, 6]) book.journal.push({ kind: 'row-height', sheetId: sheet.id, row });
    const saved = save(book);
    expect(partText(saved, 'xl/worksheets/sheet1.xml')).toContain(
      '<cols><col min="1" max="2" width="12" style="1" customWidth="1"/><col min="3" max="3" width="30" style="1" customWidth="1"/><col min="4" max="5" width="12" style="1" customWidth="1"/><col min="9" max="9" width="5.5" customWidth="1" hidden="1"/></cols>' +
        '<sheetData><row r="2" spans="1:1"/><row r="4" ht="40.5" customHeight="1"/><row r="7" hidden="1"></row></sheetData>',
    );
  });

  it('makes the list of columns where there is none', async () => {
    const book = await open(oneSheet(`<sheetFormatPr defaultRowHeight="15"/>${rows('')}`));
    const sheet = sheetOf(book);
    sheet.columns.set(1, { width: 20, hidden: false, xf: null });
    book.journal.push({ kind: 'column-width', sheetId: sheet.id, column: 1 });
    expect(partText(save(book), 'xl/worksheets/sheet1.xml')).toContain(
      '<sheetFormatPr defaultRowHeight="15"/><cols><col min="2" max="2" width="20" customWidth="1"/></cols><sheetData>',
    );
  });

  it.each<[string, string, (list: string[]) => string[], string]>([
    ['added', '', () => ['A1:B1'], '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'],
    [
      'added to others',
      '<mergeCells count="1"><mergeCell ref="A3:B4"/></mergeCells>',
      (list) => [...list, 'C1:C2'],
      '<mergeCells count="2"><mergeCell ref="A3:B4"/><mergeCell ref="C1:C2"/></mergeCells>',
    ],
    [
      'taken out',
      '<mergeCells count="2"><mergeCell ref="A3:B4"/><mergeCell ref="C1:C2"/></mergeCells>',
      () => ['C1:C2'],
      '<mergeCells count="1"><mergeCell ref="C1:C2"/></mergeCells>',
    ],
    [
      'all taken out',
      '<mergeCells count="1"><mergeCell ref="A3:B4"/></mergeCells>',
      () => [],
      '</sheetData><pageMargins',
    ],
  ])('writes merged areas: %s', async (_, before, edit, expected) => {
    const { parseArea, writeArea } = await import('../../../src/workbench/files/read/areas');
    const book = await open(oneSheet(`${cells}${before}<pageMargins left="1"/>`));
    const sheet = sheetOf(book);
    sheet.merges = edit(sheet.merges.map(writeArea)).map((text) => parseArea(text)!);
    book.journal.push({ kind: 'merges', sheetId: sheet.id });
    expect(partText(save(book), 'xl/worksheets/sheet1.xml')).toContain(expected);
  });
});

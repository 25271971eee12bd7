import { comparePackages } from '../../support/comparePackages';
import { packageOf, someStyles } from '../../support/packageXml';
import type { BookSheet } from '../../../src/workbench/book/book';
import { defaultPage } from '../../../src/workbench/book/sheets';
import { twoSheets as two } from './twoSheets';
import { cell, open, partText, put, save, sheetOf } from './support';

const newSheet = (name: string, id: string): BookSheet => ({
  id,
  name,
  visibility: 'visible',
  part: null,
  cells: new Map(),
  merges: [],
  protection: null,
  rows: new Map(),
  columns: new Map(),
  defaultRowHeight: 15,
  defaultColumnWidth: 9,
  tables: [],
  conditionalFormats: [],
  tabColor: null,
  freeze: null,
  page: defaultPage(),
  attached: { charts: 0, shapes: 0, comments: 0, pivotTables: 0 },
});

describe('sheets', () => {
  it('are added with cells, looks, sizes and rules, at their place among the tabs', async () => {
    const book = await open(packageOf({ ...two, styles: someStyles }));
    const sheet = newSheet('自评审核问题表', '{00000000-0001-0000-0000-000000000009}');
    sheet.tabColor = '#FF0000';
    sheet.freeze = { rows: 1, columns: 0 };
    sheet.merges = [{ row: 0, column: 0, rowCount: 1, columnCount: 2 }];
    sheet.rows.set(0, { height: 30, hidden: false });
    sheet.columns.set(1, { width: 60, hidden: false, xf: null });
    book.sheets.splice(1, 0, sheet);
    book.journal.push({ kind: 'sheet-added', sheetId: sheet.id });
    put(book, 'A1', { value: '问题', style: { ...book.styles![1]!, bold: false } }, 1);
    put(book, 'B3', { value: 1, formula: '=基础数据!A1' }, 1);
    book.names.push({ name: '问题区', formula: '=自评审核问题表!$A$1', sheetId: sheet.id });
    book.journal.push({ kind: 'names' });
    const saved = save(book);
    const again = await open(saved);
    expect(again.sheets.map(({ name }) => name)).toEqual(['基础数据', '自评审核问题表', '自评表']);
    expect(sheetOf(again, 1)).toMatchObject({
      tabColor: '#FF0000',
      freeze: { rows: 1, columns: 0 },
      merges: sheet.merges,
      part: 'xl/worksheets/sheet3.xml',
    });
    expect(cell(again, 'A1', 1)).toMatchObject({ value: '问题', style: { bold: false, fill: '#FFFF00' } });
    expect(cell(again, 'B3', 1)).toMatchObject({ value: 1, formula: '=基础数据!A1' });
    expect(sheetOf(again, 1).rows.get(0)?.height).toBe(30);
    expect(sheetOf(again, 1).columns.get(1)?.width).toBe(60);
    // The sheet in view and names of one sheet follow their sheets.
    expect(again.activeSheetId).toBe(again.sheets[2]!.id);
    const workbook = partText(saved, 'xl/workbook.xml');
    expect(workbook).toContain('name="_xlnm.Print_Area" localSheetId="2"');
    expect(workbook).toContain(
      '<definedName name="问题区" localSheetId="1">自评审核问题表!$A$1</definedName></definedNames>',
    );
    expect(
      again.sheets
        .slice(0, 1)
        .concat(again.sheets.slice(2))
        .map(({ id }) => id),
    ).toEqual([book.sheets[0]!.id, book.sheets[2]!.id]);
  });

  it('are removed with what only they need; formulas that meant them lose their reference', async () => {
    const bytes = packageOf({
      ...two,
      sheets: [
        { ...two.sheets[0]!, links: [{ id: 'rId1', kind: 'comments', target: '../comments1.xml' }] },
        two.sheets[1]!,
      ],
      parts: { 'xl/comments1.xml': { text: '<comments/>', type: 'application/x.comments+xml' } },
    });
    const book = await open(bytes);
    const [removed] = book.sheets.splice(0, 1);
    book.journal.push({ kind: 'sheet-removed', sheetId: removed!.id, part: removed!.part });
    const saved = save(book);
    const parts = comparePackages(bytes, saved).filter(({ kind }) => kind === 'part-removed');
    expect(parts.map(({ part }) => part).sort()).toEqual([
      'xl/comments1.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/worksheets/sheet1.xml',
    ]);
    const again = await open(saved);
    expect(again.sheets.map(({ name }) => name)).toEqual(['自评表']);
    expect(cell(again, 'A1')?.formula).toBe('=#REF!A1+#REF!$A$1');
    expect(again.names).toEqual([{ name: '总额', formula: '=#REF!$A$1', sheetId: null }]);
    expect(again.activeSheetId).toBe(again.sheets[0]!.id);
    expect(partText(saved, 'xl/workbook.xml')).toContain('activeTab="0"');
    expect(partText(saved, '[Content_Types].xml')).not.toContain('comments');
  });

  it('are renamed in every formula, also when two swap their names', async () => {
    const book = await open(packageOf(two));
    [book.sheets[0]!.name, book.sheets[1]!.name] = ['自评表', '2024 年数'];
    book.journal.push({ kind: 'sheet-properties', sheetId: book.sheets[0]!.id });
    const saved = save(book);
    const again = await open(saved);
    expect(again.sheets.map(({ name, id }) => [name, id])).toEqual(
      book.sheets.map(({ name, id }) => [name, id]),
    );
    expect(cell(again, 'A1', 1)?.formula).toBe('=自评表!A1+自评表!$A$1');
    expect(partText(saved, 'xl/worksheets/sheet2.xml')).toContain('location="自评表!A1"');
    const workbook = partText(saved, 'xl/workbook.xml');
    expect(workbook).toContain(`localSheetId="1">'2024 年数'!$A$1:$B$2<`);
    expect(workbook).toContain('<definedName name="总额">自评表!$A$1</definedName>');
  });

  it('are hidden, moved, coloured and protected', async () => {
    const book = await open(packageOf(two));
    book.sheets.reverse();
    Object.assign(book.sheets[1]!, { visibility: 'hidden', tabColor: '#00B050' });
    book.sheets[0]!.protection = {
      password: true,
      secret: 'abc',
      options: { allowFormatCells: true, allowEditObjects: true },
    };
    for (const { id } of book.sheets) book.journal.push({ kind: 'sheet-properties', sheetId: id });
    const saved = save(book);
    const again = await open(saved);
    expect(again.sheets.map(({ name, visibility, tabColor }) => [name, visibility, tabColor])).toEqual([
      ['自评表', 'visible', null],
      ['基础数据', 'hidden', '#00B050'],
    ]);
    expect(again.activeSheetId).toBe(again.sheets[0]!.id);
    expect(sheetOf(again).protection).toMatchObject({
      password: true,
      options: {
        allowFormatCells: true,
        allowEditObjects: true,
        allowEditScenarios: false,
        allowSort: false,
      },
    });
    // The hash of “abc” as Excel stores it.
    expect(partText(saved, 'xl/worksheets/sheet2.xml')).toContain(
      '<sheetProtection password="CC1A" sheet="1"',
    );
    again.sheets[0]!.protection = null;
    again.journal.push({ kind: 'sheet-properties', sheetId: again.sheets[0]!.id });
    expect(sheetOf(await open(save(again))).protection).toBeNull();
  });

  it('leave the package alone where a change was taken back', async () => {
    const bytes = packageOf(two);
    const book = await open(bytes);
    const sheet = newSheet('x', 'y');
    book.journal.push(
      { kind: 'sheet-added', sheetId: sheet.id },
      { kind: 'cell', sheetId: sheet.id, row: 0, column: 0 },
      { kind: 'sheet-removed', sheetId: sheet.id, part: null },
      { kind: 'sheet-properties', sheetId: book.sheets[0]!.id },
      { kind: 'names' },
      { kind: 'custom-xml' },
      { kind: 'merges', sheetId: book.sheets[0]!.id },
      { kind: 'conditional-formats', sheetId: book.sheets[0]!.id },
      { kind: 'row-height', sheetId: book.sheets[0]!.id, row: 0 },
    );
    expect(comparePackages(bytes, save(book))).toEqual([]);
  });
});

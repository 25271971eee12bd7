import { comparePackages } from '../../support/comparePackages';
import { packageOf, type PackageXml } from '../../support/packageXml';
import { createWorkbook } from '../../../src/workbench/files/createWorkbook';
import { deleteRows } from '../../../src/workbench/book/rows';
import { rows, twoSheets as two } from './twoSheets';
import { cell, open, partText, put, save, sheetOf } from './support';

describe('custom XML parts', () => {
  const id = '{0A1B2C3D-0000-4000-8000-00000000000A}';

  it('come with relationship, properties and content type, and nothing else changes', async () => {
    const bytes = packageOf(two);
    const book = await open(bytes);
    book.customXml.push({ id, namespaceUri: 'urn:perf', xml: '<p:m xmlns:p="urn:perf">QQ==</p:m>' });
    book.journal.push({ kind: 'custom-xml' });
    const saved = save(book);
    expect(comparePackages(bytes, saved)).toEqual([
      {
        kind: 'content-type-added',
        part: 'customXml/itemProps1.xml',
        contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      },
      {
        kind: 'relationship-added',
        part: 'xl/_rels/workbook.xml.rels',
        type: 'customXml',
        target: '../customXml/item1.xml',
      },
      { kind: 'part-added', part: 'customXml/item1.xml' },
      { kind: 'part-added', part: 'customXml/itemProps1.xml' },
      { kind: 'part-added', part: 'customXml/_rels/item1.xml.rels' },
    ]);
    expect((await open(saved)).customXml).toEqual(book.customXml);
  });

  it('change in their own part only, and go without a trace', async () => {
    const bytes = packageOf(two);
    const book = await open(bytes);
    book.customXml = [
      { id, namespaceUri: null, xml: '<a/>' },
      { id: 'not a GUID', namespaceUri: null, xml: '<b xmlns="urn:b"/>' },
    ];
    book.journal.push({ kind: 'custom-xml' });
    const first = save(book);
    const again = await open(first);
    expect(again.customXml.map(({ xml, namespaceUri }) => [xml, namespaceUri])).toEqual([
      ['<a/>', null],
      ['<b xmlns="urn:b"/>', 'urn:b'],
    ]);
    again.customXml[1] = { ...again.customXml[1]!, xml: '<c/>' };
    again.journal.push({ kind: 'custom-xml' });
    const second = save(again);
    expect(comparePackages(first, second)).toEqual([{ kind: 'part-changed', part: 'customXml/item2.xml' }]);
    const last = await open(second);
    last.customXml = [];
    last.journal.push({ kind: 'custom-xml' });
    expect(comparePackages(bytes, save(last))).toEqual([]);
  });
});

describe('tables', () => {
  const content: PackageXml = {
    sheets: [
      {
        name: '表',
        xml:
          rows('<row r="2"><c r="B2" t="inlineStr"><is><t>指标</t></is></c><c r="C2"/></row>') +
          '<tableParts count="2"><tablePart r:id="rId1"/><tablePart r:id="rId2"/></tableParts>',
        links: [
          { id: 'rId1', kind: 'table', target: '../tables/table1.xml' },
          { id: 'rId2', kind: 'table', target: '../tables/table2.xml' },
        ],
      },
    ],
    parts: {
      'xl/tables/table1.xml': {
        text: '<table displayName="T1" ref="B2:C3"><tableColumns><tableColumn id="1" name="指标"/><tableColumn id="2" name="列1"/></tableColumns></table>',
        type: 'x/table+xml',
      },
      'xl/tables/table2.xml': { text: '<table displayName="T2" ref="B9:C12"/>', type: 'x/table+xml' },
    },
  };

  it('name their columns as their header cells do', async () => {
    const book = await open(packageOf(content));
    put(book, 'C2', { value: '分值\n（分）' });
    put(book, 'C3', { value: '不是表头' });
    const saved = save(book);
    expect(partText(saved, 'xl/tables/table1.xml')).toContain(
      'name="指标"/><tableColumn id="2" name="分值_x000a_（分）"/>',
    );
  });

  it('go with their rows, and leave no trace', async () => {
    const book = await open(packageOf(content));
    deleteRows(book, sheetOf(book), 1, 2);
    const saved = save(book);
    expect(sheetOf(await open(saved)).tables).toEqual([
      { name: 'T2', area: { row: 6, column: 1, rowCount: 4, columnCount: 2 }, headerRow: true },
    ]);
    expect(partText(saved, 'xl/worksheets/sheet1.xml')).toContain(
      '<tableParts count="1"><tablePart r:id="rId2"/></tableParts>',
    );
    expect(partText(saved, '[Content_Types].xml')).not.toContain('table1');
    deleteRows(book, sheetOf(book), 0, 20);
    expect(partText(save(book), 'xl/worksheets/sheet1.xml')).not.toContain('tablePart');
  });
});

describe('a workbook from nothing', () => {
  it('opens again as it was made', async () => {
    const book = createWorkbook('new.xlsx', ['甲', "乙's"]);
    put(book, 'A1', { value: '预算' }, 1);
    const again = await open(save(book));
    expect(again.sheets.map(({ name }) => name)).toEqual(['甲', "乙's"]);
    expect(cell(again, 'A1', 1)?.value).toBe('预算');
  });

  it('is written whole where the book has no parts at all', async () => {
    const book = createWorkbook('new.xlsx', ['甲']);
    book.parts.clear();
    put(book, 'B2', { value: 3 });
    book.journal = [];
    const again = await open(save(book));
    expect(again.sheets.map(({ name }) => name)).toEqual(['甲']);
    expect(cell(again, 'B2')?.value).toBe(3);
  });
});

describe('defined names', () => {
  it('are added, changed and removed; those of the page stay', async () => {
    const book = await open(packageOf(two));
    book.names = [
      { name: '新名', formula: '=SUM(基础数据!$A$1:$A$9)', sheetId: null },
      { name: '局部', formula: '=1', sheetId: book.sheets[0]!.id },
    ];
    book.journal.push({ kind: 'names' });
    const saved = save(book);
    expect((await open(saved)).names).toEqual(book.names);
    expect(partText(saved, 'xl/workbook.xml')).toContain(
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">自评表!$A$1:$B$2</definedName><definedName name="新名">',
    );
  });

  it('make their list where there is none, and take it along when the last one goes', async () => {
    const bytes = packageOf({ sheets: two.sheets, afterSheets: '<calcPr calcId="1"/>' });
    const book = await open(bytes);
    book.names = [{ name: 'x', formula: '=1', sheetId: null }];
    book.journal.push({ kind: 'names' });
    const saved = save(book);
    expect(partText(saved, 'xl/workbook.xml')).toContain(
      '</sheets><definedNames><definedName name="x">1</definedName></definedNames><calcPr',
    );
    const again = await open(saved);
    again.names = [];
    again.journal.push({ kind: 'names' });
    expect(comparePackages(bytes, save(again))).toEqual([]);
  });
});

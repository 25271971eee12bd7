import { strToU8 } from 'fflate';
import { pack, packageOf, packageTexts, type PackageXml } from '../../support/packageXml';
import { cell, open, sheetOf } from './support';

const oneSheet = (xml: string, more: Partial<PackageXml> = {}) =>
  packageOf({ sheets: [{ name: '自评表', xml }], ...more });
const rows = (xml: string) => `<sheetData>${xml}</sheetData>`;
describe('sheets', () => {
  it('counts what lies beside the cells', async () => {
    const drawing =
      '<xdr:wsDr xmlns:xdr="urn:x"><xdr:twoCellAnchor><xdr:from/><xdr:to/><xdr:graphicFrame/><xdr:clientData/></xdr:twoCellAnchor><xdr:oneCellAnchor><xdr:from/><xdr:pic/></xdr:oneCellAnchor><xdr:oneCellAnchor><xdr:sp/></xdr:oneCellAnchor></xdr:wsDr>';
    const links = [
      { id: 'rId1', kind: 'drawing', target: '../drawings/drawing1.xml' },
      { id: 'rId2', kind: 'threadedComment', target: '../threadedComments/threadedComment1.xml' },
      { id: 'rId3', kind: 'pivotTable', target: '../pivotTables/pivotTable1.xml' },
    ];
    const book = await open(
      packageOf({
        sheets: [
          { name: '一', xml: rows(''), links },
          { name: '二', xml: rows('') },
        ],
        parts: {
          'xl/drawings/drawing1.xml': { text: drawing },
          'xl/threadedComments/threadedComment1.xml': {
            text: '<ThreadedComments xmlns="urn:x"><threadedComment ref="A1"/><threadedComment ref="B2"/></ThreadedComments>',
          },
          'xl/pivotTables/pivotTable1.xml': { text: '<pivotTableDefinition xmlns="urn:x"/>' },
        },
      }),
    );
    expect(book.sheets.map(({ attached }) => attached)).toEqual([
      { charts: 1, shapes: 2, comments: 2, pivotTables: 1 },
      { charts: 0, shapes: 0, comments: 0, pivotTables: 0 },
    ]);
  });

  it('reads everything about a sheet that the host needs', async () => {
    const xml =
      '<sheetPr><tabColor rgb="FF00B050"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="3" topLeftCell="B4" state="frozen"/></sheetView></sheetViews>' +
      '<sheetFormatPr baseColWidth="10" defaultColWidth="9.5" defaultRowHeight="14.25"/><cols><col min="1" max="2" width="12" style="1" customWidth="1"/><col min="4" max="4" width="0" hidden="1"/></cols>' +
      rows(
        '<row r="2" ht="30.5" customHeight="1"/><row r="3" hidden="1"/><row r="4" s="1" customFormat="1"/>',
      ) +
      '<sheetProtection password="CC2A" sheet="1" objects="1" formatCells="0" selectLockedCells="1"/>' +
      '<mergeCells count="2"><mergeCell ref="A1:I1"/><mergeCell ref="B5:C6"/></mergeCells>' +
      '<conditionalFormatting sqref="A1:B2 D4"><cfRule type="duplicateValues" dxfId="0" priority="2"/><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>N("PERF P-002")=0</formula></cfRule></conditionalFormatting>' +
      '<tableParts count="1"><tablePart r:id="rId7"/></tableParts>';
    const book = await open(
      packageOf({
        sheets: [
          {
            name: '一',
            xml,
            sheetId: 5,
            links: [{ id: 'rId7', kind: 'table', target: '../tables/table1.xml' }],
          },
          { name: '二 &amp; 三', xml: rows(''), state: 'hidden' },
          { name: '四', xml: rows(''), state: 'veryHidden', sheetId: 300 },
        ],
        parts: {
          'xl/tables/table1.xml': {
            text: '<table xmlns="urn:x" id="1" name="T" displayName="预算表" ref="A3:C9" headerRowCount="0"/>',
          },
        },
        beforeSheets: '<bookViews><workbookView activeTab="1"/></bookViews>',
        afterSheets:
          '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">一!$A$1</definedName><definedName name="总额">一!$B$5</definedName><definedName name="局部" localSheetId="2">四!$A$1</definedName></definedNames>',
      }),
    );
    const sheet = sheetOf(book);
    expect(sheet).toMatchObject({
      name: '一',
      visibility: 'visible',
      part: 'xl/worksheets/sheet1.xml',
      tabColor: '#00B050',
      freeze: { rows: 3, columns: 1 },
      defaultRowHeight: 14.25,
      defaultColumnWidth: 9.5,
      merges: [
        { row: 0, column: 0, rowCount: 1, columnCount: 9 },
        { row: 4, column: 1, rowCount: 2, columnCount: 2 },
      ],
      tables: [
        { name: '预算表', area: { row: 2, column: 0, rowCount: 7, columnCount: 3 }, headerRow: false },
      ],
    });
    expect([...sheet.rows]).toEqual([
      [1, { height: 30.5, hidden: false, xf: null }],
      [2, { height: null, hidden: true, xf: null }],
      [3, { height: null, hidden: false, xf: 1 }],
    ]);
    expect([...sheet.columns]).toEqual([
      [0, { width: 12, hidden: false, xf: 1 }],
      [1, { width: 12, hidden: false, xf: 1 }],
      [3, { width: 0, hidden: true, xf: null }],
    ]);
    expect(sheet.protection).toMatchObject({
      password: true,
      options: {
        allowFormatCells: true,
        allowEditObjects: false,
        allowSort: false,
        allowEditScenarios: true,
      },
    });
    expect(sheet.conditionalFormats).toEqual([
      {
        id: 'rule-2',
        areas: [
          { row: 0, column: 0, rowCount: 2, columnCount: 2 },
          { row: 3, column: 3, rowCount: 1, columnCount: 1 },
        ],
        formula: '=N("PERF P-002")=0',
        fill: '#FFC7CE',
        fontColor: '#9C0006',
        bold: true,
        underline: null,
        stopIfTrue: true,
        priority: 1,
      },
    ]);
    expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['一', 'visible'],
      ['二 & 三', 'hidden'],
      ['四', 'veryHidden'],
    ]);
    expect(book.activeSheetId).toBe(book.sheets[1]!.id);
    expect(new Set(book.sheets.map(({ id }) => id)).size).toBe(3);
    expect(book.names).toEqual([
      { name: '总额', formula: '=一!$B$5', sheetId: null },
      { name: '局部', formula: '=四!$A$1', sheetId: book.sheets[2]!.id },
    ]);
  });

  it('gives a sheet the same identity wherever its tab stands', async () => {
    const sheets = [
      { name: 'a', xml: rows(''), sheetId: 7 },
      { name: 'b', xml: rows(''), sheetId: 2 },
    ];
    const [first, second] = await Promise.all([
      open(packageOf({ sheets })),
      open(packageOf({ sheets: [...sheets].reverse() })),
    ]);
    const idOf = (book: typeof first, name: string) => book.sheets.find((sheet) => sheet.name === name)?.id;
    expect(idOf(second, 'a')).toBe(idOf(first, 'a'));
    expect(idOf(second, 'b')).toBe(idOf(first, 'b'));
  });

  it('passes over chart sheets but counts their tabs', async () => {
    const files = packageTexts({
      sheets: [
        { name: '图', xml: '' },
        { name: '表', xml: rows('') },
      ],
      beforeSheets: '<bookViews><workbookView activeTab="1"/></bookViews>',
      afterSheets:
        '<definedNames><definedName name="x" localSheetId="1">表!$A$1</definedName></definedNames>',
    });
    files['xl/_rels/workbook.xml.rels'] = files['xl/_rels/workbook.xml.rels']!.replace(
      'relationships/worksheet" Target="worksheets/sheet1.xml"',
      'relationships/chartsheet" Target="worksheets/sheet1.xml"',
    );
    const book = await open(pack(files));
    expect(book.sheets.map(({ name }) => name)).toEqual(['表']);
    expect(book.activeSheetId).toBe(book.sheets[0]!.id);
    expect(book.names[0]?.sheetId).toBe(book.sheets[0]!.id);
  });

  it('reads custom XML parts with their ids and namespaces', async () => {
    const book = await open(
      oneSheet(rows(''), {
        workbookLinks: [
          { id: 'rId950', kind: 'customXml', target: '../customXml/item1.xml' },
          { id: 'rId951', kind: 'customXml', target: '../customXml/item2.xml' },
        ],
        parts: {
          'customXml/item1.xml': { text: '<p:m xmlns:p="urn:perf">x</p:m>' },
          'customXml/itemProps1.xml': {
            text: '<ds:datastoreItem ds:itemID="{0A1B2C3D-0000-4000-8000-000000000001}" xmlns:ds="urn:ds"/>',
          },
          'customXml/_rels/item1.xml.rels': {
            text: '<Relationships xmlns="urn:r"><Relationship Id="rId1" Type="x/customXmlProps" Target="itemProps1.xml"/></Relationships>',
          },
          'customXml/item2.xml': { text: '<plain/>' },
        },
      }),
    );
    expect(book.customXml.map(({ id, namespaceUri }) => [id, namespaceUri])).toEqual([
      ['{0A1B2C3D-0000-4000-8000-000000000001}', 'urn:perf'],
      ['{customXml/item2.xml}', null],
    ]);
    expect(book.customXml[0]?.xml).toContain('<p:m xmlns:p="urn:perf">x</p:m>');
  });
});

describe('ways of writing a package', () => {
  const content: PackageXml = {
    sheets: [{ name: '表', xml: rows('<row r="1"><c r="A1" t="inlineStr"><is><t>预算</t></is></c></row>') }],
  };

  it('reads prefixed elements', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const xml = `<?xml version="1.0"?><x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const book = await open(packageOf({ sheets: [{ name: 'a', xml }] }));
    expect(cell(book, 'A1')).toMatchObject({ value: 2, formula: '=1+1' });
  });

  it('reads the strict form, absolute targets and names in another case', async () => {
    const files = packageTexts(content);
    const strict: Record<string, string> = {};
    for (const [name, text] of Object.entries(files)) {
      strict[name === 'xl/worksheets/sheet1.xml' ? 'xl/Worksheets/Sheet1.xml' : name] = text
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/',
          'http://purl.oclc.org/ooxml/officeDocument/',
        )
        .replace('Target="worksheets/', 'Target="/xl/worksheets/');
    }
    expect(cell(await open(pack(strict)), 'A1')?.value).toBe('预算');
  });

  it('finds the workbook wherever the package keeps it', async () => {
    const files: Record<string, string> = {};
    for (const [name, text] of Object.entries(packageTexts(content))) {
      files[name.replace(/^xl\//, 'book/inside/')] = text
        .replaceAll('/xl/', '/book/inside/')
        .replaceAll('"xl/', '"book/inside/');
    }
    expect(cell(await open(pack(files)), 'A1')?.value).toBe('预算');
  });

  it('reads UTF-16 and a byte order mark', async () => {
    const files: Record<string, string | Uint8Array> = packageTexts(content);
    const sheet = String(files['xl/worksheets/sheet1.xml']).replace('UTF-8', 'UTF-16');
    files['xl/worksheets/sheet1.xml'] = new Uint8Array(Buffer.from('\uFEFF' + sheet, 'utf16le'));
    files['xl/workbook.xml'] = strToU8('\uFEFF' + String(files['xl/workbook.xml']));
    expect(cell(await open(pack(files)), 'A1')?.value).toBe('预算');
  });

  it.each([
    ['a workbook with macros', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
    ['a template', 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml'],
  ])('opens %s', async (_, workbookType) => {
    expect((await open(packageOf({ ...content, workbookType }))).sheets).toHaveLength(1);
  });
});

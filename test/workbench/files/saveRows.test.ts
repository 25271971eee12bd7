import fc from 'fast-check';
import { cellKey, type Book } from '../../../src/workbench/book/book';
import { deleteRows, insertRows } from '../../../src/workbench/book/rows';
import { comparePackages } from '../../support/comparePackages';
import { packageOf, type PackageXml } from '../../support/packageXml';
import { cell, open, partText, put, save, sheetOf } from './support';

const drawing =
  '<xdr:wsDr xmlns:xdr="urn:xdr"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>5</xdr:row></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:row>9</xdr:row></xdr:to></xdr:twoCellAnchor>' +
  '<xdr:twoCellAnchor editAs="absolute"><xdr:from><xdr:row>5</xdr:row></xdr:from><xdr:to><xdr:row>9</xdr:row></xdr:to></xdr:twoCellAnchor></xdr:wsDr>';
const vml =
  '<xml xmlns:v="urn:v" xmlns:x="urn:x"><v:shape id="a"><v:textbox><br></v:textbox><x:ClientData><x:Anchor>\n 1, 15, 5, 2, 3, 15, 9, 4</x:Anchor><x:Row>6</x:Row><x:Column>0</x:Column></x:ClientData></v:shape><v:shape id="b"><x:Anchor>1, 0, 1, 0, 2, 0, 3, 0</x:Anchor><x:Row>1</x:Row></v:shape></xml>';

/** A sheet with everything that is placed by rows, and another that refers to it. */
const rich: PackageXml = {
  sheets: [
    {
      name: '自评表',
      links: [
        { id: 'rId1', kind: 'comments', target: '../comments1.xml' },
        { id: 'rId2', kind: 'vmlDrawing', target: '../drawings/vmlDrawing1.vml' },
        { id: 'rId3', kind: 'drawing', target: '../drawings/drawing1.xml' },
        { id: 'rId4', kind: 'table', target: '../tables/table1.xml' },
      ],
      xml:
        '<dimension ref="A1:C10"/><sheetViews><sheetView topLeftCell="A2" workbookViewId="0"><pane ySplit="3" topLeftCell="A8" state="frozen"/><selection activeCell="B7" sqref="B7"/></sheetView></sheetViews>' +
        '<sheetData><row r="1"><c r="A1"><f>SUM(A2:A10)</f><v>1</v></c></row><row r="5" ht="33" customHeight="1" spans="1:3"><c r="A5" s="1"><v>5</v></c><c r="B5"><f t="shared" ref="B5:B7" si="0">A5*2</f><v>10</v></c></row>' +
        '<row r="6"><c r="A6"><v>6</v></c><c r="B6"><f t="shared" si="0"/><v>12</v></c></row><row r="7"><c r="A7"><v>7</v></c><c r="B7"><f t="shared" si="0"/><v>14</v></c></row>' +
        '<row r="9"><c r="A9"><f t="array" ref="A9:A10">A5:A6</f><v>5</v></c></row><row r="10"><c r="A10"><v>6</v></c></row></sheetData>' +
        '<protectedRanges><protectedRange sqref="A5:A6 A9" name="x"/></protectedRanges><autoFilter ref="A4:C10"><sortState ref="A5:C10"/></autoFilter>' +
        '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="C5:C7"/></mergeCells>' +
        '<conditionalFormatting sqref="A5:A7 A1"><cfRule type="expression" dxfId="0" priority="1"><formula>A5&gt;$A$10</formula></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="B6"><cfRule type="expression" dxfId="0" priority="2"><formula>B6=1</formula></cfRule></conditionalFormatting>' +
        '<dataValidations count="1"><dataValidation type="list" sqref="B6"><formula1>$A$5:$A$7</formula1></dataValidation></dataValidations>' +
        '<hyperlinks><hyperlink ref="B6" location="自评表!A9"/></hyperlinks><rowBreaks count="2"><brk id="4"/><brk id="6"/></rowBreaks>' +
        '<tableParts count="1"><tablePart r:id="rId4"/></tableParts>' +
        '<extLst><ext uri="x"><x14:conditionalFormattings xmlns:x14="urn:x14" xmlns:xm="urn:xm"><x14:conditionalFormatting><x14:cfRule type="dataBar"><x14:cfvo><xm:f>$A$6</xm:f></x14:cfvo></x14:cfRule><xm:sqref>A6</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
    },
    {
      name: '汇 总',
      xml: '<sheetData><row r="1"><c r="A1"><f>自评表!A6+SUM(自评表!A5:A7)+A6</f><v>24</v></c><c r="B1"><f t="shared" ref="B1:B2" si="3">自评表!A5</f><v>5</v></c></row><row r="2"><c r="B2"><f t="shared" si="3"/><v>6</v></c></row></sheetData>',
    },
  ],
  parts: {
    'xl/comments1.xml': {
      text: '<comments><commentList><comment ref="A7"><text/></comment><comment ref="B2"><text/></comment></commentList></comments>',
    },
    'xl/drawings/vmlDrawing1.vml': { text: vml },
    'xl/drawings/drawing1.xml': { text: drawing },
    'xl/drawings/_rels/drawing1.xml.rels': {
      text: '<Relationships xmlns="urn:r"><Relationship Id="rId1" Type="x/chart" Target="../charts/chart1.xml"/></Relationships>',
    },
    'xl/charts/chart1.xml': { text: '<c:chart xmlns:c="urn:c"><c:f>自评表!$A$5:$A$7</c:f></c:chart>' },
    'xl/tables/table1.xml': {
      text: '<table displayName="T" ref="A4:C10"><autoFilter ref="A4:C10"/><tableColumns><tableColumn><calculatedColumnFormula>自评表!$A$6</calculatedColumnFormula></tableColumn></tableColumns></table>',
    },
    'xl/pivotCache/d.xml': {
      text: '<pivotCacheDefinition><cacheSource><worksheetSource ref="A4:C10" sheet="自评表"/></cacheSource></pivotCacheDefinition>',
    },
  },
  workbookLinks: [{ id: 'rId970', kind: 'pivotCacheDefinition', target: 'pivotCache/d.xml' }],
  afterSheets:
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">自评表!$A$1:$C$10</definedName><definedName name="总额">自评表!$A$6</definedName></definedNames>',
};

const textsOf = (bytes: Uint8Array, ...parts: string[]) => parts.map((part) => partText(bytes, part));

it('moves everything that is placed by rows when rows come in', async () => {
  const book = await open(packageOf(rich));
  insertRows(book, sheetOf(book), 5, 2);
  const saved = save(book);
  const [sheet, other, workbook, comments, boxes, drawings, chart, table, pivot] = textsOf(
    saved,
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
    'xl/workbook.xml',
    'xl/comments1.xml',
    'xl/drawings/vmlDrawing1.vml',
    'xl/drawings/drawing1.xml',
    'xl/charts/chart1.xml',
    'xl/tables/table1.xml',
    'xl/pivotCache/d.xml',
  );
  for (const expected of [
    '<dimension ref="A1:C12"/>',
    '<pane ySplit="3" topLeftCell="A10" state="frozen"/><selection activeCell="B9" sqref="B9"/>',
    '<c r="A1"><f>SUM(A2:A12)</f>',
    '<c r="B5"><f>A5*2</f><v>10</v></c></row>',
    '<row r="6" ht="33" customHeight="1"><c r="A6" s="1"/></row><row r="7" ht="33" customHeight="1"><c r="A7" s="1"/></row>',
    '<row r="8"><c r="A8"><v>6</v></c><c r="B8"><f>A8*2</f><v>12</v></c></row>',
    '<f t="array" ref="A11:A12">A5:A8</f>',
    '<protectedRange sqref="A5:A8 A11" name="x"/>',
    '<autoFilter ref="A4:C12"><sortState ref="A5:C12"/>',
    '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="C5:C9"/></mergeCells>',
    '<conditionalFormatting sqref="A5:A9 A1"><cfRule type="expression" dxfId="0" priority="1"><formula>A5&gt;$A$12</formula>',
    'sqref="B8"><formula1>$A$5:$A$9</formula1>',
    '<hyperlink ref="B8" location="自评表!A11"/>',
    '<brk id="4"/><brk id="8"/>',
    '<xm:f>$A$8</xm:f>',
    '<xm:sqref>A8</xm:sqref>',
  ]) {
    expect(sheet).toContain(expected);
  }
  expect(other).toContain('<f>自评表!A8+SUM(自评表!A5:A9)+A6</f>');
  expect(other).toContain('<f>自评表!A5</f><v>5</v></c></row><row r="2"><c r="B2"><f>自评表!A8</f>');
  expect(workbook).toContain('自评表!$A$1:$C$12<');
  expect(workbook).toContain('自评表!$A$8<');
  expect(comments).toContain('<comment ref="A9">');
  expect(boxes).toContain('<x:Anchor>\n 1, 15, 7, 2, 3, 15, 11, 4</x:Anchor><x:Row>8</x:Row>');
  expect(boxes).toContain('<x:Anchor>1, 0, 1, 0, 2, 0, 3, 0</x:Anchor><x:Row>1</x:Row>');
  expect(drawings).toContain(
    '<xdr:row>7</xdr:row></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:row>11</xdr:row>',
  );
  expect(drawings).toContain('<xdr:from><xdr:row>5</xdr:row></xdr:from><xdr:to><xdr:row>9</xdr:row>');
  expect(chart).toContain('自评表!$A$5:$A$9');
  expect(table).toContain('ref="A4:C12"><autoFilter ref="A4:C12"/>');
  expect(table).toContain('自评表!$A$8');
  expect(pivot).toContain('ref="A4:C12"');
});

it('takes along what goes with rows that go', async () => {
  const book = await open(packageOf(rich));
  deleteRows(book, sheetOf(book), 5, 2);
  const saved = save(book);
  const [sheet, other, comments, boxes] = textsOf(
    saved,
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
    'xl/comments1.xml',
    'xl/drawings/vmlDrawing1.vml',
  );
  expect(sheet).toContain('<c r="A1"><f>SUM(A2:A8)</f>');
  expect(sheet).not.toMatch(/dataValidation|hyperlink|extLst|sqref="B6"><cfRule|B7\*2/);
  expect(sheet).toContain('<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>');
  expect(sheet).toContain('<rowBreaks count="1"><brk id="4"/></rowBreaks>');
  expect(other).toContain('<f>自评表!#REF!+SUM(自评表!A5:A5)+A6</f>');
  expect(comments).toBe(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments><commentList><comment ref="B2"><text/></comment></commentList></comments>',
  );
  expect(boxes).not.toContain('id="a"');
  expect((await open(saved)).sheets[0]!.conditionalFormats).toHaveLength(1);
});

it('gives back the same package when rows come in and go again', async () => {
  const bytes = packageOf({
    ...rich,
    sheets: [
      {
        ...rich.sheets[0]!,
        xml: rich.sheets[0]!.xml.replace(/<f t="shared"[^>]*si="0"(?:>A5\*2<\/f>|\/>)/g, ''),
      },
      rich.sheets[1]!,
    ],
  });
  const book = await open(bytes);
  insertRows(book, sheetOf(book), 5, 2);
  deleteRows(book, sheetOf(book), 5, 2);
  const found = comparePackages(bytes, save(book));
  // The shared formulas of the other sheet are written out; everything else is as it was.
  expect(found.filter((difference) => !('cell' in difference && /^B[12]$/.test(difference.cell)))).toEqual(
    [],
  );
});

it('writes cells where they stand after rows came in above and below them', async () => {
  const book = await open(packageOf(rich));
  put(book, 'B6', { value: 0.5, formula: '=PERF.EXECRATE(A6,A7)' });
  insertRows(book, sheetOf(book), 2, 1);
  put(book, 'C3', { value: '新' });
  insertRows(book, sheetOf(book), 6, 1);
  const again = await open(save(book));
  expect(cell(again, 'B8')).toMatchObject({ value: 0.5, formula: '=PERF.EXECRATE(A8,A9)' });
  expect(cell(again, 'C3')?.value).toBe('新');
});

/** Everything that a reader sees of a book, in a form to compare; `rule-n` ids and priorities may differ. */
function seen(book: Book) {
  return book.sheets.map((sheet) => ({
    name: sheet.name,
    cells: [...sheet.cells]
      .filter(([, { value, formula, style }]) => value !== null || formula !== null || style.xf !== 0)
      .sort(([a], [b]) => a - b)
      .map(([key, { value, formula, style }]) => [key, value, formula, style.numberFormat]),
    merges: sheet.merges.map((area) => JSON.stringify(area)).sort(),
    formats: sheet.conditionalFormats.map(({ areas, formula }) => [areas, formula]),
    tables: sheet.tables,
    heights: [...sheet.rows]
      .filter(([, { height }]) => height !== null)
      .sort(([a], [b]) => a - b)
      .map(([row, { height }]) => [row, height]),
  }));
}

it('agrees with the book after any rows came, went and were written', async () => {
  const bytes = packageOf(rich);
  const step = fc.oneof(
    fc.record({
      kind: fc.constantFrom('insert' as const, 'delete' as const),
      row: fc.nat(12),
      count: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({ kind: fc.constant('write' as const), row: fc.nat(12), count: fc.nat(2) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      const book = await open(bytes);
      const sheet = sheetOf(book);
      for (const { kind, row, count } of steps) {
        if (kind === 'insert') insertRows(book, sheet, row, count);
        else if (kind === 'delete') deleteRows(book, sheet, row, count);
        else {
          const key = cellKey(row, count);
          const style = sheet.cells.get(key)?.style ?? book.styles![0]!;
          sheet.cells.set(key, {
            value: 1,
            formula: "=SUM(A1:A9)+'汇 总'!A1",
            array: null,
            richText: false,
            style,
          });
          book.journal.push({ kind: 'cell', sheetId: sheet.id, row, column: count });
        }
      }
      expect(seen(await open(save(book)))).toEqual(seen(book));
    }),
    { numRuns: 150 },
  );
});

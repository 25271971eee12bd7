import type { PackageXml } from '../../support/packageXml';
import { cleaned, data, money, sheet } from './cleaned';

describe('sheets that are left out', () => {
  const book: PackageXml = {
    sheets: [
      {
        name: '首页',
        xml: data(
          `<row r="1"><c r="A1"><f>'it''s 2'!A1+1</f><v>8</v></c><c r="B1"><f>末页!A1</f><v>3</v></c></row>`,
        ),
        sheetId: 4,
      },
      {
        name: "it's 2",
        xml: `${data('<row r="1"><c r="A1"><v>7</v></c></row>')}<drawing r:id="rId1"/>`,
        sheetId: 9,
        links: [{ id: 'rId1', kind: 'drawing', target: '../drawings/drawing1.xml' }],
      },
      { name: '末页', xml: data('<row r="1"><c r="A1"><v>3</v></c></row>'), sheetId: 2 },
    ],
    beforeSheets: '<bookViews><workbookView activeTab="1"/></bookViews>',
    afterSheets: `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">'it''s 2'!$A$1</definedName><definedName name="数">'it''s 2'!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="2">末页!$A$1</definedName></definedNames>`,
    workbookLinks: [{ id: 'rId77', kind: 'calcChain', target: 'calcChain.xml' }],
    parts: {
      'xl/drawings/drawing1.xml': { text: '<d/>', type: 'application/drawing+xml' },
      'xl/calcChain.xml': {
        text: '<calcChain><c r="A1" i="9"/><c r="A2"/><c r="A1" i="4"/><c r="B1"/></calcChain>',
        type: 'application/chain+xml',
      },
    },
  };

  it('go with what is theirs, and the rest still fits together', () => {
    const { parts, text, sheet: sheetText } = cleaned(book, { sheetsLeftOut: ["it's 2"] });
    expect(Object.keys(parts).some((name) => /sheet2|drawing/u.test(name))).toBe(false);
    expect(text('[Content_Types].xml')).not.toMatch(/sheet2|drawing1/u);
    expect(text('xl/_rels/workbook.xml.rels')).not.toContain('sheet2');
    expect(text('xl/workbook.xml')).toContain(
      '<sheets><sheet name="首页" sheetId="4" r:id="rId1"/><sheet name="末页" sheetId="2" r:id="rId3"/></sheets>' +
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">末页!$A$1</definedName></definedNames>',
    );
    expect(text('xl/workbook.xml')).toContain('activeTab="0"');
    expect(sheetText()).toContain('<c r="A1"><v>8</v></c><c r="B1"><f>末页!A1</f><v>3</v></c>');
    expect(text('xl/calcChain.xml')).toContain('<calcChain><c i="4" r="B1"/></calcChain>');
  });
});

describe('the order of calculation', () => {
  it('loses the cells that hold values now, and each of the others keeps its sheet', () => {
    const chain = (inner: string) => `<calcChain>${inner}</calcChain>`;
    const book = (rows: string): PackageXml => ({
      sheets: [sheet(`${money}${rows}`)],
      workbookLinks: [{ id: 'rId77', kind: 'calcChain', target: 'calcChain.xml' }],
      parts: {
        'xl/calcChain.xml': {
          text: chain('<c r="A2" i="1" l="1"/><c r="B2" l="1"/><c r="C2"/>'),
          type: 'application/chain+xml',
        },
      },
    });
    const rows =
      '<row r="2"><c r="A2"><f>PERF.EXPLAIN(A1)</f><v>1</v></c><c r="B2"><f>A1+1</f><v>91</v></c><c r="C2"><f>PERF.EXECRATE(A1,B1)</f><v>0.75</v></c></row>';
    expect(cleaned(book(rows)).text('xl/calcChain.xml')).toContain(
      chain('<c i="1" r="B2" l="1"/><c r="C2"/>'),
    );
    const last =
      '<row r="2"><c r="A2"><f>PERF.EXPLAIN(A1)</f><v>1</v></c><c r="B2"><f>PERF.EXPLAIN(A1)</f><v>1</v></c><c r="C2"><f>PERF.EXPLAIN(A1)</f><v>1</v></c></row>';
    const { parts, text } = cleaned(book(last));
    expect(parts['xl/calcChain.xml']).toBeUndefined();
    expect(text('[Content_Types].xml')).not.toContain('calcChain');
    expect(text('xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });
});

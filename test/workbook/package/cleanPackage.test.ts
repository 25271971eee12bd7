import { strFromU8 } from 'fflate';
import { memoryNamespace } from '../../../src/workbook/memory/memory';
import { packageTexts } from '../../support/packageXml';
import { cleaned, money, sheet } from './cleaned';

describe('a formula of ours in the copy', () => {
  it('becomes the ordinary formula that gives the same, with its value and its look', () => {
    const { sheet: text, report } = cleaned({
      sheets: [
        sheet(`${money}<row r="2"><c r="A2" s="1"><f>_xldudf_PERF_EXECRATE(A1,B1)</f><v>0.75</v></c></row>`),
      ],
    });
    expect(text()).toContain('<c r="A2" s="1"><f>A1/B1</f><v>0.75</v></c>');
    expect(report.cells).toEqual([{ sheet: 'Sheet1', address: 'A2', became: 'formula' }]);
  });

  it.each([
    ['IF(COUNT(A1,B1)&lt;2,"",_xldudf_PERF_EXECRATE(A1,B1))', 'IF(COUNT(A1,B1)&lt;2,"",A1/B1)', '0.75'],
    ['ROUND(PERF.EXECRATE(A1,B1)*100,2)', 'ROUND((A1/B1)*100,2)', '75'],
    ['100-PERF.EXECRATE(A1,B1)', '100-(A1/B1)', '99.25'],
    ['PERF.EXECSCORE(A1,B1,10)', 'ROUND(MIN(1,A1/B1)*10,2)', '7.5'],
    ['perf.ExecScore( A1 , B1 )', 'ROUND(MIN(1,A1/B1)*10,2)', '7.5'],
    ["_xlfn._xldudf_PERF_STAFFRATE('Sheet1'!A1,$B$1)", "'Sheet1'!A1/$B$1", '0.75'],
    ["'C:\\tools\\perf.xlam'!PERF.EXECRATE(A1,B1)", 'A1/B1', '0.75'],
    ['[1]!PERF.EXECRATE(A1,B1)', 'A1/B1', '0.75'],
    ['PERF.SAVINGRATE(SUM(A1:B1),B1)', '(SUM(A1:B1)-B1)/SUM(A1:B1)', String(90 / 210)],
  ])('is understood however it is written: %s', (formula, plain, value) => {
    const { sheet: text } = cleaned({
      sheets: [sheet(`${money}<row r="2"><c r="A2"><f>${formula}</f><v>${value}</v></c></row>`)],
    });
    expect(text().replaceAll('&quot;', '"')).toContain(`<c r="A2"><f>${plain}</f><v>${value}</v></c>`);
  });

  it.each([
    ['gives another value than the cell shows', money, 'PERF.EXECRATE(A1,B1)', '<v>0.5</v>', '<v>0.5</v>'],
    [
      'reads texts that only the function can read',
      '<row r="1"><c r="A1" t="inlineStr"><is><t>90万元</t></is></c><c r="B1" t="inlineStr"><is><t>120万元</t></is></c></row>',
      'PERF.EXECRATE(A1,B1)',
      '<v>0.75</v>',
      '<v>0.75</v>',
    ],
    ['has no ordinary twin', money, 'PERF.TARGETSCORE(A1,B1,10)', '<v>7.5</v>', '<v>7.5</v>'],
    ['stands inside one that we do not know', money, 'PERF.NEWRATE(A1,B1)', '<v>1</v>', '<v>1</v>'],
  ])('becomes the value where it %s', (_why, rows, formula, value, kept) => {
    const { sheet: text } = cleaned({
      sheets: [sheet(`${rows}<row r="2"><c r="A2" s="1"><f>${formula}</f>${value}</c></row>`)],
    });
    expect(text()).toContain(`<c r="A2" s="1">${kept}</c>`);
  });

  it('keeps texts, blanks, truth values and errors as what they are', () => {
    const formula = '<f>PERF.EXPLAIN(A1,B1)</f>';
    const { sheet: text, report } = cleaned({
      sheets: [
        sheet(
          `${money}<row r="2"><c r="A2" t="str">${formula}<v> 得 5 分 &amp; 好</v></c><c r="B2" t="str" s="2">${formula}<v></v></c>` +
            `<c r="C2" t="b">${formula}<v>1</v></c><c r="D2" t="e">${formula}<v>#NAME?</v></c><c r="E2">${formula}</c></row>`,
        ),
      ],
    });
    expect(text()).toContain(
      '<c r="A2" t="inlineStr"><is><t xml:space="preserve"> 得 5 分 &amp; 好</t></is></c><c r="B2" s="2"/>' +
        '<c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#NAME?</v></c><c r="E2"></c>',
    );
    expect(report.cells.map(({ became }) => became)).toEqual(['value', 'value', 'value', 'error', 'value']);
  });

  it('takes the formula of the plan, and puts an error right with it', () => {
    const planned = new Map([
      [
        'Sheet1',
        new Map([
          ['A2', '=MIN(10,A1)'],
          ['B2', '=A1/0'],
          ['C2', '=7.5'],
        ]),
      ],
    ]);
    const { sheet: text } = cleaned(
      {
        sheets: [
          sheet(
            `${money}<row r="2"><c r="A2" t="e"><f>PERF.SCORE(A1,B1,"x")</f><v>#NAME?</v></c>` +
              `<c r="B2" t="e"><f>PERF.SCORE(A1,B1,"x")</f><v>#NAME?</v></c><c r="C2"><f>PERF.SCORE(A1,B1,"x")</f><v>7.5</v></c></row>`,
          ),
        ],
      },
      { planned },
    );
    expect(text()).toContain(
      '<c r="A2"><f>MIN(10,A1)</f><v>10</v></c><c r="B2" t="e"><v>#NAME?</v></c><c r="C2"><v>7.5</v></c>',
    );
  });

  it('is told for each cell that shares it', () => {
    const { sheet: text } = cleaned({
      sheets: [
        sheet(
          '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>4</v></c><c r="C1"><f t="shared" ref="C1:C3" si="0">PERF.EXECRATE(A1,B$1)</f><v>0.25</v></c></row>' +
            '<row r="2"><c r="A2"><v>2</v></c><c r="C2"><f t="shared" si="0"/><v>0.5</v></c></row>' +
            '<row r="3"><c r="A3" t="inlineStr"><is><t>3万元</t></is></c><c r="C3"><f t="shared" si="0"/><v>0.75</v></c></row>',
        ),
      ],
    });
    expect(text()).toContain('<c r="C1"><f>A1/B$1</f><v>0.25</v></c>');
    expect(text()).toContain('<c r="C2"><f>A2/B$1</f><v>0.5</v></c>');
    expect(text()).toContain('<c r="C3"><v>0.75</v></c>');
  });

  it('leaves its values where it fills several cells, without the mark of a dynamic array', () => {
    const { sheet: text } = cleaned({
      sheets: [
        sheet(
          '<row r="1"><c r="A1" cm="1" s="2"><f t="array" ref="A1:A2">PERF.SCORE(B1:B2,C1:C2,D1:D2)</f><v>5</v></c></row><row r="2"><c r="A2"><v>6</v></c></row>',
        ),
      ],
    });
    expect(text()).toContain('<c r="A1" s="2"><v>5</v></c></row><row r="2"><c r="A2"><v>6</v></c>');
  });
});

describe('what is not ours', () => {
  it('keeps every byte, odd as it may be', () => {
    const odd =
      '<row><c t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve"> a </t></r></is></c><c><f>SUM( B2 : B3 )</f></c></row>' +
      '<row r="5"><c r="C5" t="str"><f>"PERF.EXECRATE(A1,B1)"&amp;XPERF.RATE(1)&amp;MYPERF_X(2)</f><v>x</v></c><c r="D5"><f t="shared" si="9"/><v>3</v></c></row>';
    const { changed } = cleaned({
      sheets: [sheet(odd, { name: "it's &amp; 表" })],
      texts: ['<si><t>=PERF.EXECRATE(A1,B1)</t></si>'],
      parts: { 'xl/media/image1.png': { text: 'not really' }, 'xl/odd.bin': { text: '\u0000PERF' } },
    });
    expect(changed).toEqual([]);
  });

  it('keeps a sheet in the strict format, with prefixes, in UTF-16 and with CDATA', () => {
    const xml =
      '<?xml version="1.0" encoding="UTF-16"?><!-- <f>PERF.EXECRATE(A1,B1)</f> --><x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>' +
      '<x:row r="1"><x:c r="A1"><x:v>90</x:v></x:c><x:c r="B1"><x:v>120</x:v></x:c><x:c r="C1"><x:f><![CDATA[IF(A1<1,"",PERF.EXECRATE(A1,B1))]]></x:f><x:v>0.75</x:v></x:c>' +
      '<x:c r="D1" t="str"><x:f>PERF.GRADE(A1)</x:f><x:v>好</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const files: Record<string, string | Uint8Array> = packageTexts({ sheets: [sheet('')] });
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${xml}`, 'utf16le'));
    const { parts, changed } = cleaned({ ...files, 'xl/worksheets/sheet1.xml': utf16 });
    expect(changed).toEqual(['xl/worksheets/sheet1.xml']);
    const after = Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? []).toString('utf16le');
    expect(after).toBe(
      `\uFEFF${xml}`
        .replace('<![CDATA[IF(A1<1,"",PERF.EXECRATE(A1,B1))]]>', 'IF(A1&lt;1,&quot;&quot;,A1/B1)')
        .replace(
          '<x:c r="D1" t="str"><x:f>PERF.GRADE(A1)</x:f><x:v>好</x:v></x:c>',
          '<x:c r="D1" t="inlineStr"><x:is><x:t xml:space="preserve">好</x:t></x:is></x:c>',
        ),
    );
  });
});

describe('what belongs to the add-in beside its formulas', () => {
  const mark =
    '<cfRule type="expression" dxfId="0" priority="1"><formula>N("PERF P-001")=0</formula></cfRule>';
  const person = '<cfRule type="expression" dxfId="0" priority="2"><formula>A1&gt;5</formula></cfRule>';

  it('is the marks; the rules of the person stay', () => {
    const { sheet: text, report } = cleaned({
      sheets: [
        sheet('', {
          rest: `<conditionalFormatting sqref="A1">${mark}</conditionalFormatting><conditionalFormatting sqref="A2">${mark}${person}</conditionalFormatting>`,
        }),
      ],
    });
    expect(text()).toContain(
      `<sheetData></sheetData><conditionalFormatting sqref="A2">${person}</conditionalFormatting>`,
    );
    expect(report.marks).toBe(2);
  });

  it('is a rule or a validation that cannot do without a function of ours', () => {
    const list = (count: number, inner: string) =>
      `<dataValidations count="${count}">${inner}</dataValidations>`;
    const own =
      '<dataValidation type="custom" sqref="A1"><formula1>PERF.EXECRATE(A1,B1)&gt;1</formula1></dataValidation>';
    const other = '<dataValidation type="whole" sqref="A2"><formula1>1</formula1></dataValidation>';
    const extension = (inner: string) =>
      `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>${inner}</x14:conditionalFormattings></ext></extLst>`;
    const { sheet: text, report } = cleaned({
      sheets: [
        sheet('', {
          rest:
            list(2, `${own}${other}`) +
            extension(
              '<x14:conditionalFormatting><x14:cfRule type="expression"><xm:f>PERF.EXECRATE(A1,B1)&gt;1</xm:f></x14:cfRule><xm:sqref>A1</xm:sqref></x14:conditionalFormatting>',
            ),
        }),
      ],
    });
    expect(text()).toContain(`<sheetData></sheetData>${list(1, other)}<extLst></extLst>`);
    expect(report).toMatchObject({ formats: 1, validations: 1, marks: 0 });
  });

  it('is names with our functions; cells that use them keep their values', () => {
    const { text, sheet: sheetText } = cleaned({
      sheets: [
        sheet(
          `${money}<row r="2"><c r="A2"><f>执行率*2</f><v>1.5</v></c><c r="B2"><f>其他*2</f><v>4</v></c></row>`,
        ),
      ],
      afterSheets:
        '<definedNames><definedName name="_xldudf_PERF_EXECRATE" hidden="1">#NAME?</definedName><definedName name="其他">Sheet1!$A$1</definedName>' +
        '<definedName name="执行率">PERF.EXECRATE(Sheet1!$A$1,Sheet1!$B$1)</definedName></definedNames>',
    });
    expect(text('xl/workbook.xml')).toContain(
      '<definedNames><definedName name="其他">Sheet1!$A$1</definedName></definedNames>',
    );
    expect(sheetText()).toContain('<c r="A2"><v>1.5</v></c><c r="B2"><f>其他*2</f><v>4</v></c>');
  });

  it('is our record in the package, with all that belongs to it; the parts of others stay', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const item = (number: number, text: string) => ({
      [`customXml/item${String(number)}.xml`]: { text },
      [`customXml/itemProps${String(number)}.xml`]: { text: '<p/>', type: 'application/props+xml' },
      [`customXml/_rels/item${String(number)}.xml.rels`]: {
        text: `<Relationships><Relationship Id="rId1" Type="${office}/customXmlProps" Target="itemProps${String(number)}.xml"/></Relationships>`,
      },
    });
    const { parts, report, changed } = cleaned({
      sheets: [sheet('')],
      parts: { ...item(1, '<other/>'), ...item(2, `<memory xmlns="${memoryNamespace}">x</memory>`) },
      workbookLinks: [
        { id: 'rId7', kind: 'customXml', target: '../customXml/item1.xml' },
        { id: 'rId8', kind: 'customXml', target: '../customXml/item2.xml' },
      ],
    });
    expect(Object.keys(parts).filter((name) => name.startsWith('customXml'))).toEqual([
      'customXml/item1.xml',
      'customXml/itemProps1.xml',
      'customXml/_rels/item1.xml.rels',
    ]);
    expect(changed).toContain('[Content_Types].xml');
    expect(Object.values(parts).some((part) => strFromU8(part).includes('item2'))).toBe(false);
    expect(report.memory).toBe(1);
  });
});

import { packageOf, type PackageXml } from '../../support/packageXml';
import { cell, open, sheetOf } from './support';

const oneSheet = (xml: string, more: Partial<PackageXml> = {}) =>
  packageOf({ sheets: [{ name: '自评表', xml }], ...more });
const rows = (xml: string) => `<sheetData>${xml}</sheetData>`;
const values = async (xml: string, more: Partial<PackageXml> = {}) => {
  const book = await open(oneSheet(rows(`<row r="1">${xml}</row>`), more));
  return [...sheetOf(book).cells.values()].map(({ value }) => value);
};

describe('values', () => {
  it.each([
    ['a number', '<c r="A1"><v>12.5</v></c>', 12.5],
    [
      'a number in scientific notation',
      '<c r="A1" t="n"><v>9.0000076293945299E-2</v></c>',
      0.0900000762939453,
    ],
    ['a truth value', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
    ['a shared text', '<c r="A1" t="s"><v>0</v></c>', '完成'],
    ['rich text put together', '<c r="A1" t="s"><v>1</v></c>', '达到预期目标'],
    ['text without its phonetic reading', '<c r="A1" t="s"><v>2</v></c>', '課税'],
    ['text with spaces at its ends', '<c r="A1" t="s"><v>3</v></c>', '　100%　 '],
    ['a text in the cell', '<c r="A1" t="inlineStr"><is><t>A &amp; B</t></is></c>', 'A & B'],
    [
      'rich text in the cell',
      '<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>',
      '甲乙',
    ],
    ['the text of a formula', '<c r="A1" t="str"><f>B1</f><v>≥98%</v></c>', '≥98%'],
    ['an empty text of a formula', '<c r="A1" t="str"><f>B1</f><v></v></c>', ''],
    ['no value of a formula not yet calculated', '<c r="A1"><f>B1</f></c>', null],
    ['nothing in a formatted cell', '<c r="A1" s="1"/>', null],
    ['a date as its serial number', '<c r="A1" t="d"><v>2020-12-31</v></c>', 44196],
    ['a date with a time', '<c r="A1" t="d"><v>2020-12-31T12:00:00</v></c>', 44196.5],
    ['a date of Excel’s own calendar', '<c r="A1" t="d"><v>1900-01-01</v></c>', 1],
    ['a number format of a date as a number', '<c r="A1" s="2"><v>44196</v></c>', 44196],
    [
      'a carriage return written as a code',
      '<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c>',
      'a\rb_x0041_',
    ],
    ['text in a CDATA section', '<c r="A1" t="inlineStr"><is><t><![CDATA[<5%]]></t></is></c>', '<5%'],
    ['character references', '<c r="A1" t="inlineStr"><is><t>&#x4E2D;&#10;&lt;</t></is></c>', '中\n<'],
    ['line ends as line feeds', '<c r="A1" t="inlineStr"><is><t>年初\r\n预算数</t></is></c>', '年初\n预算数'],
    ['nothing where the number of a shared text is wrong', '<c r="A1" t="s"><v>99</v></c>', ''],
  ])('reads %s', async (_, xml, expected) => {
    const texts = [
      '<si><t>完成</t></si>',
      '<si><r><rPr><b/></rPr><t>达到</t></r><r><t>预期目标</t></r></si>',
      '<si><t>課税</t><rPh sb="0" eb="2"><t>カゼイ</t></rPh></si>',
      '<si><t xml:space="preserve">　100%　 </t></si>',
    ];
    expect(await values(xml, { texts })).toEqual([expected]);
  });

  it('tells rich text from plain text', async () => {
    const texts = ['<si><r><t>a</t></r></si>', '<si><t>a</t></si>'];
    const book = await open(
      oneSheet(rows('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'), { texts }),
    );
    expect([cell(book, 'A1')?.richText, cell(book, 'B1')?.richText]).toEqual([true, false]);
  });

  it('follows rows and cells that do not say where they are', async () => {
    const book = await open(
      oneSheet(
        rows(
          '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
        ),
      ),
    );
    const read = ['A1', 'B1', 'C5', 'D5', 'A6'].map((address) => cell(book, address)?.value);
    expect(read).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('formulas', () => {
  it('writes shared formulas out, with fixed rows and columns staying', async () => {
    const xml = rows(
      '<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1/$B$1+SUM(A$1:A1)&amp;"A1"</f><v>1</v></c></row>' +
        '<row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>' +
        '<row r="3"><c r="C3"><f t="shared" si="0"></f><v>3</v></c></row>',
    );
    const book = await open(oneSheet(xml));
    expect(['C1', 'C2', 'C3'].map((address) => cell(book, address)?.formula)).toEqual([
      '=A1/$B$1+SUM(A$1:A1)&"A1"',
      '=A2/$B$1+SUM(A$1:A2)&"A1"',
      '=A3/$B$1+SUM(A$1:A3)&"A1"',
    ]);
  });

  it('shows our functions and newer functions as people know them', async () => {
    const xml = rows(
      '<row r="1"><c r="A1"><f>IF(COUNT(F5,E5)&lt;2,"",_xldudf_PERF_EXECRATE(F5,E5))</f></c><c r="B1"><f>_xlfn.XLOOKUP(1,A:A,B:B)+_xlfn._xlws.FILTER(A1:A3,B1:B3)</f></c><c r="C1"><f>_xlfn.LET(_xlpm.x,1,_xlpm.x+1)</f></c><c r="D1"><f>_xldudf_OTHER_NAME(1)&amp;"_xldudf_PERF_EXECRATE("</f></c></row>',
    );
    const book = await open(oneSheet(xml));
    expect(['A1', 'B1', 'C1', 'D1'].map((address) => cell(book, address)?.formula)).toEqual([
      '=IF(COUNT(F5,E5)<2,"",PERF.EXECRATE(F5,E5))',
      '=XLOOKUP(1,A:A,B:B)+FILTER(A1:A3,B1:B3)',
      '=LET(x,1,x+1)',
      '=_xldudf_OTHER_NAME(1)&"_xldudf_PERF_EXECRATE("',
    ]);
  });

  it('marks the cells of arrays and spills, but not a single formula that may spill', async () => {
    const xml = rows(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="C1" cm="1"><f t="array" ref="C1:C2">B1:B2</f><v>1</v></c><c r="E1" cm="1"><f t="array" ref="E1">_xldudf_PERF_EXECRATE(1,2)</f><v>0.5</v></c><c r="F1"><f t="array" ref="F1">SUM(B1:B2)</f><v>3</v></c></row>' +
        '<row r="2"><c r="A2"><v>4</v></c><c r="C2"><v>2</v></c></row>',
    );
    const book = await open(oneSheet(xml));
    const read = ['A1', 'A2', 'C1', 'C2', 'E1', 'F1'].map((address) => {
      const { array, spill } = cell(book, address)!;
      return [array, spill ?? false];
    });
    expect(read).toEqual([
      ['A1:A2', false],
      ['A1:A2', false],
      ['C1:C2', true],
      ['C1:C2', true],
      [null, false],
      ['F1', false],
    ]);
    expect(cell(book, 'E1')?.formula).toBe('=PERF.EXECRATE(1,2)');
  });
});

describe('looks', () => {
  it('reads what the host understands of a cell format', async () => {
    const book = await open(
      oneSheet(rows('<row r="1"><c r="A1" s="1"><v>0.5</v></c><c r="B1"><v>1</v></c></row>')),
    );
    expect(cell(book, 'A1')?.style).toEqual({
      xf: 1,
      numberFormat: '0.00%',
      fill: '#FFFF00',
      fontColor: '#FF0000',
      bold: true,
      italic: true,
      fontName: '黑体',
      fontSize: 14,
      horizontal: 'center',
      vertical: 'center',
      wrap: true,
      locked: false,
      border: { top: 'medium', bottom: 'double', left: 'thin', right: 'thin' },
    });
    expect(cell(book, 'B1')?.style).toMatchObject({
      xf: 0,
      numberFormat: 'General',
      fill: null,
      locked: true,
    });
    expect(book.styles).toHaveLength(3);
  });

  it('resolves colours of the theme with their tint, and of the old palette', async () => {
    const fill = (color: string) =>
      `<fill><patternFill patternType="solid"><fgColor ${color}/></patternFill></fill>`;
    const fills = [
      'theme="0" tint="-0.149998474074526"',
      'theme="4"',
      'theme="4" tint="0.5999938962981048"',
      'indexed="22"',
      'auto="1"',
    ];
    const styles = `<fills>${fills.map(fill).join('')}</fills><cellXfs>${fills.map((_, index) => `<xf fillId="${index}"/>`).join('')}</cellXfs>`;
    const colors = 'dk1 lt1 dk2 lt2 accent1'.split(' ');
    const codes = ['000000', 'FFFFFF', '44546A', 'E7E6E6', '4472C4'];
    const theme = `<a:theme xmlns:a="urn:a"><a:themeElements><a:clrScheme>${colors
      .map((name, index) => `<a:${name}><a:srgbClr val="${codes[index]!}"/></a:${name}>`)
      .join('')}</a:clrScheme></a:themeElements></a:theme>`;
    const book = await open(
      oneSheet(rows('<row r="1"/>'), {
        styles,
        workbookLinks: [{ id: 'rId950', kind: 'theme', target: 'theme/theme1.xml' }],
        parts: { 'xl/theme/theme1.xml': { text: theme } },
      }),
    );
    expect(book.styles?.map((style) => style.fill)).toEqual([
      '#D9D9D9',
      '#4472C4',
      '#B4C7E7',
      '#C0C0C0',
      null,
    ]);
  });

  it('takes every cell as plain where the package has no style part', async () => {
    const book = await open(
      oneSheet(rows('<row r="1"><c r="A1" s="7"><v>1</v></c></row>'), { styles: null }),
    );
    expect(cell(book, 'A1')?.style).toMatchObject({ xf: 0, numberFormat: 'General' });
  });

  it('shares looks between cells and keeps them from being changed by mistake', async () => {
    const book = await open(oneSheet(rows('<row r="1"><c r="A1" s="1"/><c r="B1" s="1"/></row>')));
    expect(cell(book, 'A1')?.style).toBe(cell(book, 'B1')?.style);
    expect(Object.isFrozen(cell(book, 'A1')?.style)).toBe(true);
  });
});

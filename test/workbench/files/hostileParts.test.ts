import fc from 'fast-check';
import { pack, packageOf, packageTexts } from '../../support/packageXml';
import { outcome } from './outcome';

const sound = {
  sheets: [{ name: '表', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }],
};

const withPart = (name: string, change: (text: string) => string) => {
  const files = packageTexts(sound);
  files[name] = change(files[name] ?? '');
  return pack(files);
};
const withSheet = (xml: string) => packageOf({ sheets: [{ name: 'a', xml }] });
it('never answers anything but a typed problem when letters of parts are changed', async () => {
  const files = packageTexts({
    ...sound,
    sheets: [
      {
        name: '表',
        xml:
          '<cols><col min="1" max="2" width="9"/></cols><sheetData><row r="1" ht="20"><c r="A1" s="1"><f t="shared" ref="A1:A2" si="0">B1+_xlfn.SUM(\'a b\'!A1)</f><v>1</v></c></row><row r="2"><c r="A2" t="s"><f t="shared" si="0"/><v>0</v></c></row></sheetData>' +
          '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells><conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>A1=1</formula></cfRule></conditionalFormatting>',
      },
    ],
    texts: ['<si><t>a&amp;b</t></si>'],
    afterSheets: '<definedNames><definedName name="x" localSheetId="0">表!A1</definedName></definedNames>',
  });
  const change = fc.record({
    part: fc.constantFrom(...Object.keys(files)),
    at: fc.integer({ min: 0, max: 9_999 }).map((part) => part / 10_000),
    length: fc.nat(6),
    by: fc.oneof(
      fc.string({ maxLength: 4 }),
      fc.constantFrom('<', '>', '"', '&', '9999999', '-1', '<a>', '</c>', 'Infinity', ''),
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const changed = { ...files };
      for (const { part, at, length, by } of changes) {
        const text = changed[part]!;
        const start = Math.floor(at * text.length);
        changed[part] = text.slice(0, start) + by + text.slice(start + length);
      }
      const opened = await outcome(pack(changed));
      expect(opened).toMatch(/^[a-z-]+$/);
    }),
    { numRuns: 1500 },
  );
});

describe('damaged parts', () => {
  it.each<[string, Uint8Array, string]>([
    ['a workbook without sheets', packageOf({ sheets: [] }), 'no-sheets'],
    ['a workbook part that is missing', pack(without('xl/workbook.xml')), 'damaged-zip'],
    ['a sheet part that is missing', pack(without('xl/worksheets/sheet1.xml')), 'damaged-zip'],
    ['relationships that are missing', pack(without('xl/_rels/workbook.xml.rels')), 'damaged-zip'],
    ['content types that are missing', pack(without('[Content_Types].xml')), 'not-xlsx'],
    ['a workbook part of another kind', withPart('xl/workbook.xml', () => '<document/>'), 'damaged-xml'],
    ['a sheet part of another kind', withPart('xl/worksheets/sheet1.xml', () => '<html/>'), 'damaged-xml'],
    ['an empty sheet part', withPart('xl/worksheets/sheet1.xml', () => ''), 'damaged-xml'],
    ['a sheet cut off', withPart('xl/worksheets/sheet1.xml', (text) => text.slice(0, -20)), 'damaged-xml'],
    [
      'a sheet cut off in a tag',
      withPart('xl/worksheets/sheet1.xml', (text) => text.slice(0, -1)),
      'damaged-xml',
    ],
    ['tags that cross', withSheet('<sheetData><row><c></row></c></sheetData>'), 'damaged-xml'],
    ['an attribute without quotes', withSheet('<sheetData><row r=1/></sheetData>'), 'damaged-xml'],
    ['an attribute twice', withSheet('<sheetData><row r="1" r="2"/></sheetData>'), 'damaged-xml'],
    [
      'an unknown entity',
      withSheet('<sheetData><row><c t="str"><v>&nbsp;</v></c></row></sheetData>'),
      'damaged-xml',
    ],
    [
      'a bare ampersand',
      withSheet('<sheetData><row><c t="str"><v>A & B</v></c></row></sheetData>'),
      'damaged-xml',
    ],
    [
      'a forbidden character',
      withSheet('<sheetData><row><c t="str"><v>&#0;</v></c></row></sheetData>'),
      'damaged-xml',
    ],
    ['two roots', withPart('xl/worksheets/sheet1.xml', (text) => `${text}<worksheet/>`), 'damaged-xml'],
    ['text after the root', withPart('xl/worksheets/sheet1.xml', (text) => `${text}x`), 'damaged-xml'],
    ['a row out of the sheet', withSheet('<sheetData><row r="1048577"/></sheetData>'), 'damaged-xml'],
    ['a row that is no number', withSheet('<sheetData><row r="1.5"/></sheetData>'), 'damaged-xml'],
    [
      'a cell out of the sheet',
      withSheet('<sheetData><row r="1"><c r="XFE1"/></row></sheetData>'),
      'damaged-xml',
    ],
    [
      'a cell without a column',
      withSheet('<sheetData><row r="1"><c r="1"/></row></sheetData>'),
      'damaged-xml',
    ],
    [
      'bytes that are no UTF-8',
      pack({ ...packageTexts(sound), 'xl/workbook.xml': Uint8Array.of(0x3c, 0xff, 0xfe) }),
      'damaged-xml',
    ],
    [
      'another encoding',
      withPart('xl/workbook.xml', (text) => text.replace('UTF-8', 'GB18030')),
      'damaged-xml',
    ],
    [
      'a document type with entities',
      withPart('xl/workbook.xml', (text) =>
        text.replace('<workbook', '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><workbook'),
      ),
      'damaged-xml',
    ],
    [
      'an entity of another file',
      withPart('xl/workbook.xml', (text) =>
        text.replace('<workbook', '<!DOCTYPE w SYSTEM "x.dtd"><workbook'),
      ),
      'damaged-xml',
    ],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await outcome(bytes)).toBe(code);
  });

  it('refuses one part listed as two sheets', async () => {
    const bytes = withPart('xl/workbook.xml', (text) =>
      text.replace('</sheets>', '<sheet name="b" sheetId="2" r:id="rId1"/></sheets>'),
    );
    expect(await outcome(bytes)).toBe('damaged-zip');
  });

  it('refuses nesting without end and does not overflow on it', async () => {
    const deep = (levels: number) =>
      withSheet(`<sheetData/><extLst>${'<a>'.repeat(levels)}${'</a>'.repeat(levels)}</extLst>`);
    expect(await outcome(deep(1_000_000))).toBe('too-deep');
    expect(await outcome(deep(100))).toBe('opened');
  });

  it.each<[string, string]>([
    [
      'a tag with attributes without end',
      `<a ${Array.from({ length: 200_000 }, (_, index) => `a${index}="1"`).join(' ')}/>`,
    ],
    ['a tag with attributes without end that never closes', `<a ${'b="1" '.repeat(200_000)}`],
    ['a name without end', `<${'a'.repeat(5_000_000)}`],
    ['a tag of blanks', `<a${' '.repeat(5_000_000)}`],
    ['a comment without end', `<!--${'-'.repeat(5_000_000)}`],
    ['a million brackets', '<'.repeat(1_000_000)],
  ])('does not hang on %s', async (_, xml) => {
    expect(await outcome(withSheet(`<sheetData/>${xml}`))).toMatch(
      /^(damaged-xml|too-large|too-deep|opened)$/,
    );
  });

  it('does not hang on columns, arrays and quotes made to cost time', async () => {
    const columns = `<cols>${'<col min="1" max="16384" width="1"/>'.repeat(20_000)}</cols><sheetData/>`;
    expect(await outcome(withSheet(columns))).toBe('opened');
    const arrays = Array.from(
      { length: 20_000 },
      (_, index) => `<row r="${index + 1}"><c><f t="array" ref="A1:XFD1048576">1</f></c></row>`,
    ).join('');
    expect(await outcome(withSheet(`<sheetData>${arrays}</sheetData>`))).toBe('too-large');
    const quotes = [
      "'".repeat(400_001),
      '"'.repeat(400_001),
      `_xl${"'a:".repeat(100_000)}`,
      `_xl${'[a'.repeat(100_000)}`,
    ];
    const cells = quotes.map((text) => `<c t="str"><f>_xlfn.A(${text})</f><v/></c>`).join('');
    expect(await outcome(withSheet(`<sheetData><row>${cells}</row></sheetData>`))).toBe('opened');
  });
});

function without(name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(packageTexts(sound)).filter(([part]) => part !== name));
}

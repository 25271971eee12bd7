import { comparePackages } from './comparePackages';
import { pack, packageTexts, someStyles, type PackageXml } from './packageXml';

const content: PackageXml = {
  sheets: [
    {
      name: '自评表',
      xml: '<cols><col min="1" max="1" width="9"/></cols><sheetData><row r="1" ht="20"><c r="A1" s="1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row></sheetData>',
    },
  ],
  texts: ['<si><t>a</t></si>'],
};
const sheet = 'xl/worksheets/sheet1.xml';
const styles = 'xl/styles.xml';

it.each<[string, string, (text: string) => string, string[]]>([
  ['nothing', sheet, (text) => text, []],
  ['a value', sheet, (text) => text.replace('<v>1</v>', '<v>2</v>'), ['cell A1']],
  ['a formula', sheet, (text) => text.replace('<f>A1</f>', '<f>A2</f>'), ['cell B1']],
  ['the type of a value', sheet, (text) => text.replace('r="B1"', 'r="B1" t="str"'), ['cell B1']],
  ['cell metadata', sheet, (text) => text.replace('r="B1"', 'r="B1" cm="1"'), ['cell B1']],
  ['the look of a cell', sheet, (text) => text.replace('s="1"', 's="2"'), ['style A1']],
  ['the same look said in words', sheet, (text) => text.replace('r="B1"', 'r="B1" s="0"'), []],
  ['a new cell', sheet, (text) => text.replace('</row>', '<c r="C1"><v>1</v></c></row>'), ['cell C1']],
  [
    'a cell taken out',
    sheet,
    (text) => text.replace('<c r="A1" s="1"><v>1</v></c>', ''),
    ['cell A1', 'style A1'],
  ],
  ['a row height', sheet, (text) => text.replace('ht="20"', 'ht="21"'), ['sheet-part row 1']],
  ['a column width', sheet, (text) => text.replace('width="9"', 'width="8"'), ['sheet-part cols']],
  [
    'a new rule',
    sheet,
    (text) => text.replace('</sheetData>', '</sheetData><conditionalFormatting/>'),
    ['sheet-part conditionalFormatting'],
  ],
  [
    'an attribute of the sheet',
    sheet,
    (text) => text.replace('<worksheet ', '<worksheet a="1" '),
    ['sheet-part worksheet'],
  ],
  [
    'the shared texts',
    'xl/sharedStrings.xml',
    (text) => text.replace('a', 'b'),
    ['part-changed xl/sharedStrings.xml'],
  ],
  [
    'a look added at the end',
    styles,
    (text) => text.replace('</cellXfs>', '<xf/></cellXfs>'),
    ['styles-appended cellXfs'],
  ],
  [
    'a look added before others',
    styles,
    (text) => text.replace(/<cellXfs[^>]*>/, '$&<xf/>'),
    ['part-changed xl/styles.xml'],
  ],
  [
    'a look changed',
    styles,
    (text) => text.replace('numFmtId="10"', 'numFmtId="9"'),
    ['part-changed xl/styles.xml'],
  ],
  [
    'the workbook part',
    'xl/workbook.xml',
    (text) => text.replace('sheetId="1"', 'sheetId="2"'),
    ['part-changed xl/workbook.xml'],
  ],
  [
    'a relationship',
    'xl/_rels/workbook.xml.rels',
    (text) =>
      text.replace(
        '</Relationships>',
        '<Relationship Id="x" Type="t/customXml" Target="y"/></Relationships>',
      ),
    ['relationship-added customXml y'],
  ],
  [
    'a content type',
    '[Content_Types].xml',
    (text) => text.replace(/<Override PartName="\/xl\/styles.xml"[^>]*>/, ''),
    ['content-type-removed xl/styles.xml'],
  ],
])('finds %s', (_, part, change, expected) => {
  const before = packageTexts({ ...content, styles: someStyles });
  const after = { ...before, [part]: change(before[part]!) };
  if (expected.length > 0) expect(after[part]).not.toBe(before[part]);
  const found = comparePackages(pack(before), pack(after)).map((difference) => {
    switch (difference.kind) {
      case 'cell':
      case 'style':
        return `${difference.kind} ${difference.cell}`;
      case 'sheet-part':
        return `${difference.kind} ${difference.what}`;
      case 'styles-appended':
        return `${difference.kind} ${difference.list}`;
      case 'relationship-added':
      case 'relationship-removed':
        return `${difference.kind} ${difference.type} ${difference.target}`;
      default:
        return `${difference.kind} ${difference.part}`;
    }
  });
  expect(found).toEqual(expected);
});

it('finds parts that came and went', () => {
  const before = packageTexts(content);
  const after = { ...before, 'docProps/app.xml': '<a/>' };
  expect(comparePackages(pack(before), pack(after))).toEqual([
    { kind: 'part-added', part: 'docProps/app.xml' },
  ]);
  expect(comparePackages(pack(after), pack(before))).toEqual([
    { kind: 'part-removed', part: 'docProps/app.xml' },
  ]);
});

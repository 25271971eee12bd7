import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { copyPackage, personalItems } from '../../../src/workbook/package/copyPackage';
import type { PersonalItem } from '../../../src/workbook/package/personalItems';
import { packageOf, type PackageXml } from '../../support/packageXml';
import { data } from './cleaned';

/** Drawn from nowhere. */
const mobile = ['138', '0000', '1234'].join('');
const request = { planned: new Map<string, Map<string, string>>(), sheetsLeftOut: [] };

const text = (place: string, index: number) => `<c r="${place}" t="s"><v>${String(index)}</v></c>`;

const book: PackageXml = {
  texts: ['联系人', '甲乙丙', '联系电话', `办公室 ${mobile}`, '全年预算数', '藏着的话'].map(
    (one) => `<si><t>${one}</t></si>`,
  ),
  sheets: [
    {
      name: '自评表',
      xml:
        data(
          `<row r="1">${text('A1', 0)}${text('B1', 1)}${text('C1', 2)}${text('D1', 3)}</row>` +
            `<row r="2">${text('A2', 4)}<c r="B2"><v>${mobile}</v></c>${text('C2', 2)}<c r="D2"><v>${mobile}</v></c></row>` +
            `<row r="3">${text('A3', 0)}<c r="B3" t="str" s="1"><f>B1</f><v>甲乙丙</v></c><c r="C3"><f>底稿!A2+1</f><v>8</v></c></row>`,
        ) + `<headerFooter><oddFooter>&amp;L电话：${mobile}&amp;R第 &amp;P 页</oddFooter></headerFooter>`,
      links: [{ id: 'rId1', kind: 'comments', target: '../comments1.xml' }],
    },
    {
      name: '底稿',
      state: 'veryHidden',
      xml: data(`<row r="1">${text('A1', 5)}</row><row r="2"><c r="A2"><v>7</v></c></row>`),
    },
    { name: '过程', state: 'hidden', xml: data(`<row r="1">${text('A1', 4)}</row>`) },
  ],
  beforeSheets:
    '<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Users\\someone\\"/></mc:Choice></mc:AlternateContent>',
  workbookLinks: [],
  parts: {
    'xl/comments1.xml': {
      text: `<comments><authors><author>甲乙丙</author></authors><commentList><comment ref="C3" authorId="0"><text><r><t>甲乙丙:</t></r><r><t>问 ${mobile} 或 a.b@example.com</t></r></text></comment></commentList></comments>`,
      type: 'application/comments+xml',
    },
  },
};

const described = ({ kind, sheet, address, text: said }: PersonalItem) =>
  [kind, sheet, address, said].filter((part) => part !== null).join(' ');

describe('the copy for the public', () => {
  const bytes = packageOf(book);
  const items = personalItems(bytes);

  it('lists what a person may not want to publish, with its place', () => {
    expect(items.map(described).sort()).toEqual(
      [
        'comment-author 自评表 甲乙丙',
        'email 自评表 C3 a.b@example.com',
        'folder C:\\Users\\someone\\',
        'hidden-sheet 过程 1',
        'name 自评表 B1 甲乙丙',
        'name 自评表 B3 甲乙丙',
        `telephone 自评表 ${mobile}`,
        `telephone 自评表 C3 ${mobile}`,
        `telephone 自评表 D1 ${mobile}`,
        `telephone 自评表 D2 ${mobile}`,
        'very-hidden-sheet 底稿 2',
      ].sort(),
    );
  });

  it('holds nothing any more of what was ticked, in no part of the file', () => {
    const { bytes: copy, report } = copyPackage(bytes, request, new Set(items.map(({ id }) => id)));
    const parts = unzipSync(copy);
    const whole = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('\n');
    expect(whole).not.toMatch(/甲乙丙|example\.com|someone|藏着的话|底稿|过程/u);
    expect(whole.split(mobile)).toHaveLength(2);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain(`<c r="B2"><v>${mobile}</v></c>`);
    expect(sheet).toContain('<c r="D1" t="inlineStr"><is><t xml:space="preserve">办公室 </t></is></c>');
    expect(sheet).toContain('<c r="B3" s="1"/><c r="C3"><v>8</v></c>');
    expect(sheet).toContain('&amp;L电话：&amp;R第 &amp;P 页');
    expect(report.sheets).toEqual(['底稿', '过程']);
    expect(personalItems(copy)).toEqual([]);
  });

  it('keeps what was not ticked, byte for byte', () => {
    const hidden = items.filter(({ sheet, kind }) => sheet === '底稿' && kind === 'very-hidden-sheet');
    const { bytes: copy } = copyPackage(bytes, request, new Set(hidden.map(({ id }) => id)));
    const [before, after] = [unzipSync(bytes), unzipSync(copy)];
    expect(after['xl/comments1.xml']).toEqual(before['xl/comments1.xml']);
    expect(after['xl/worksheets/sheet3.xml']).toEqual(before['xl/worksheets/sheet3.xml']);
    expect(strFromU8(after['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain(
      `<si><t>办公室 ${mobile}</t></si><si><t>全年预算数</t></si><si><t/></si>`,
    );
  });
});

it.each(['baoshan-2018', 'baojing-2017', 'beita-2023', 'foshan-2020', 'yuxi-2020'])(
  'takes no amount, code or date of %s for data of a person',
  (name) => {
    const file = path.resolve(__dirname, `../../../assets/samples/${name}.published.xlsx`);
    const found = personalItems(readFileSync(file)).filter(({ kind }) => kind !== 'author');
    expect(found.map(described)).toEqual([]);
  },
);

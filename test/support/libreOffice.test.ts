import { calculateInLibreOffice, drawInLibreOffice } from './libreOffice';
import { packageOf } from './packageXml';

const book = packageOf({
  sheets: [
    {
      name: '一',
      xml: '<sheetData><row r="1"><c r="A1"><v>0.125</v></c><c r="B1"><f>A1*2</f><v>999</v></c><c r="C1" s="1"><v>0.98765</v></c><c r="D1" t="inlineStr"><is><t>12,5 "x"</t></is></c><c r="E1" t="b"><v>1</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>0012</t></is></c><c r="B3"><f>NOSUCH(1)</f><v>7</v></c></row></sheetData>',
    },
    { name: '二', xml: '<sheetData><row r="1"><c r="A1"><f>一!B1+1</f><v>5</v></c></row></sheetData>' },
  ],
});

it('calculates every formula anew and gives numbers in full', async () => {
  expect(await calculateInLibreOffice(book)).toEqual(
    new Map([
      [
        '一',
        [
          ['0.125', '0.25', '0.98765', '12,5 "x"', 'TRUE'],
          ['', '', '', '', ''],
          ['0012', '#NAME?', '', '', ''],
        ],
      ],
      ['二', [['1.25']]],
    ]),
  );
}, 60_000);

it('gives what is shown, and pictures of the pages', async () => {
  const shown = await calculateInLibreOffice(book, { shown: true });
  expect(shown.get('一')?.[0]?.slice(0, 3)).toEqual(['0.125', '0.25', '98.77%']);
  const pages = await drawInLibreOffice(book, 40);
  expect(pages.length).toBeGreaterThan(0);
  for (const page of pages)
    expect([...page.slice(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
}, 60_000);

it('takes the stored values where asked to', async () => {
  const values = await calculateInLibreOffice(book, { recalculate: false });
  expect(values.get('一')?.[0]?.[1]).toBe('999');
}, 60_000);

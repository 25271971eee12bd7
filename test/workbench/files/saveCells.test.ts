import { comparePackages, type Difference } from '../../support/comparePackages';
import { packageOf, type PackageXml } from '../../support/packageXml';
import { cell, open, partText, put, save } from './support';

const rows = (xml: string) => `<sheetData>${xml}</sheetData>`;
const oneSheet = (xml: string, more: Partial<PackageXml> = {}) =>
  packageOf({ sheets: [{ name: '表', xml }], ...more });
const sheetXml = (bytes: Uint8Array) => partText(bytes, 'xl/worksheets/sheet1.xml');
const dataOf = (bytes: Uint8Array) => /<sheetData>(.*)<\/sheetData>/s.exec(sheetXml(bytes))?.[1];
const kinds = (differences: Difference[]) =>
  differences.map((found) =>
    'cell' in found ? `${found.kind} ${found.cell}` : `${found.kind} ${found.part}`,
  );

describe('a cell that was written', () => {
  it.each<[string, Parameters<typeof put>[2], string]>([
    ['a number', { value: 0.1 }, '<c r="B1" s="1"><v>0.1</v></c>'],
    ['a very small number', { value: 1e-21 }, '<c r="B1" s="1"><v>1e-21</v></c>'],
    ['no number at all', { value: NaN }, '<c r="B1" s="1" t="e"><v>#NUM!</v></c>'],
    ['a truth value', { value: true }, '<c r="B1" s="1" t="b"><v>1</v></c>'],
    ['an error', { value: { error: '#N/A' } }, '<c r="B1" s="1" t="e"><v>#N/A</v></c>'],
    ['nothing', { value: null }, '<c r="B1" s="1"/>'],
    [
      'a text',
      { value: '<优> & "良"' },
      '<c r="B1" s="1" t="inlineStr"><is><t>&lt;优&gt; &amp; "良"</t></is></c>',
    ],
    [
      'a text with spaces at its ends',
      { value: '　19 ' },
      '<c r="B1" s="1" t="inlineStr"><is><t xml:space="preserve">　19 </t></is></c>',
    ],
    [
      'a text that looks like a formula',
      { value: '=HYPERLINK("x")' },
      '<c r="B1" s="1" t="inlineStr"><is><t>=HYPERLINK("x")</t></is></c>',
    ],
    [
      'characters that XML cannot hold',
      { value: 'a\u0001b\ud800_x0041_' },
      '<c r="B1" s="1" t="inlineStr"><is><t>a_x0001_b_xD800__x005F_x0041_</t></is></c>',
    ],
    [
      'a formula of ours with its value',
      { value: 0.5, formula: '=IF(COUNT(F5,E5)<2,"",PERF.EXECRATE(F5,E5))' },
      '<c r="B1" s="1"><f>IF(COUNT(F5,E5)&lt;2,"",_xldudf_PERF_EXECRATE(F5,E5))</f><v>0.5</v></c>',
    ],
    [
      'a formula with a text',
      { value: '优', formula: '=IF(A1>90,"优","良")' },
      '<c r="B1" s="1" t="str"><f>IF(A1&gt;90,"优","良")</f><v>优</v></c>',
    ],
    [
      'a formula that gives nothing',
      { value: '', formula: '=""' },
      '<c r="B1" s="1" t="str"><f>""</f><v></v></c>',
    ],
    ['a formula not yet calculated', { formula: '=1+1', value: null }, '<c r="B1" s="1"><f>1+1</f></c>'],
    [
      'newer functions with their prefixes',
      { value: 1, formula: '=XLOOKUP(1,A:A,B:B)+LET(x,1,x+1)' },
      '<c r="B1" s="1"><f>_xlfn.XLOOKUP(1,A:A,B:B)+_xlfn.LET(_xlpm.x,1,_xlpm.x+1)</f><v>1</v></c>',
    ],
  ])('is stored: %s', async (_, content, expected) => {
    const bytes = oneSheet(
      rows('<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1" t="s"><v>0</v></c><c r="C1"><v>3</v></c></row>'),
      {
        texts: ['<si><t>旧</t></si>'],
      },
    );
    const book = await open(bytes);
    put(book, 'B1', content);
    const saved = save(book);
    expect(dataOf(saved)).toBe(`<row r="1"><c r="A1"><v>1</v></c>${expected}<c r="C1"><v>3</v></c></row>`);
    expect(kinds(comparePackages(bytes, saved))).toEqual(['cell B1']);
    const again = cell(await open(saved), 'B1');
    const value = Number.isNaN(content.value) ? { error: '#NUM!' } : content.value;
    expect(again).toMatchObject({ value, formula: content.formula ?? null });
  });

  it('leaves the part alone where the cell holds the same again', async () => {
    const bytes = oneSheet(
      rows('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>A1</f><v>2</v></c></row>'),
      {
        texts: ['<si><t>甲</t></si>'],
      },
    );
    const book = await open(bytes);
    put(book, 'A1', { value: '乙' });
    put(book, 'A1', { value: '甲' });
    put(book, 'B1', { value: 2, formula: '=A1' });
    put(book, 'Z9', { value: null });
    expect(comparePackages(bytes, save(book))).toEqual([]);
  });

  it('replaces rich text also by the same words', async () => {
    const book = await open(
      oneSheet(rows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), {
        texts: ['<si><r><t>甲</t></r></si>'],
      }),
    );
    put(book, 'A1', { value: '甲' });
    expect(dataOf(save(book))).toBe('<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>');
  });

  it('keeps a formula as written where only its value is new', async () => {
    const xml = rows(
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1">_xlfn.SINGLE(B1)</f><v>1</v></c><c r="C1" t="str"><f ca="1" xml:space="preserve"> B1 </f><v>x</v></c></row>',
    );
    const book = await open(oneSheet(xml));
    put(book, 'A1', { ...cell(book, 'A1'), value: 2 });
    put(book, 'C1', { ...cell(book, 'C1'), value: 5 });
    expect(dataOf(save(book))).toBe(
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1">_xlfn.SINGLE(B1)</f><v>2</v></c><c r="C1"><f ca="1" xml:space="preserve"> B1 </f><v>5</v></c></row>',
    );
  });

  it('drops the marks of a formula of ours that Excel stored as an array', async () => {
    const xml = rows(
      '<row r="1"><c r="A1" cm="1" vm="2"><f t="array" ref="A1">_xldudf_PERF_EXECRATE(1,2)</f><v>0.5</v></c></row>',
    );
    const book = await open(oneSheet(xml));
    put(book, 'A1', { value: 0.25, formula: '=PERF.EXECRATE(1,4)' });
    expect(dataOf(save(book))).toBe(
      '<row r="1"><c r="A1"><f>_xldudf_PERF_EXECRATE(1,4)</f><v>0.25</v></c></row>',
    );
  });
});

describe('cells and rows that were not there', () => {
  it('come in where they belong', async () => {
    const xml =
      '<dimension ref="B3:C5"/>' +
      rows(
        '<row r="3" spans="2:3"><c r="C3"><v>1</v></c></row><row r="5" spans="2:3" ht="20" customHeight="1"/>',
      );
    const book = await open(oneSheet(xml));
    for (const [address, value] of [
      ['B3', 1],
      ['E3', 2],
      ['A1', 3],
      ['D4', 4],
      ['B4', 5],
      ['B5', 6],
      ['A9', 7],
      ['C7', 8],
    ] as const) {
      put(book, address, { value });
    }
    const saved = save(book);
    expect(sheetXml(saved)).toContain('<dimension ref="A1:E9"/>');
    expect(dataOf(saved)).toBe(
      '<row r="1"><c r="A1"><v>3</v></c></row>' +
        '<row r="3" spans="2:5"><c r="B3"><v>1</v></c><c r="C3"><v>1</v></c><c r="E3"><v>2</v></c></row>' +
        '<row r="4"><c r="B4"><v>5</v></c><c r="D4"><v>4</v></c></row>' +
        '<row r="5" spans="2:3" ht="20" customHeight="1"><c r="B5"><v>6</v></c></row>' +
        '<row r="7"><c r="C7"><v>8</v></c></row><row r="9"><c r="A9"><v>7</v></c></row>',
    );
  });

  it('come into a sheet without any', async () => {
    const book = await open(oneSheet('<sheetData/><pageMargins left="1"/>'));
    put(book, 'B2', { value: 1 });
    put(book, 'A1', { value: 2 });
    expect(sheetXml(save(book))).toContain(
      '<sheetData><row r="1"><c r="A1"><v>2</v></c></row><row r="2"><c r="B2"><v>1</v></c></row></sheetData><pageMargins left="1"/>',
    );
  });

  it.each(['', '<pageMargins left="1"/>'])(
    'come into a sheet part that has no place for them: %s',
    async (xml) => {
      const book = await open(oneSheet(xml));
      put(book, 'B2', { value: 1 });
      expect(sheetXml(save(book))).toContain(
        `<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>${xml}`,
      );
    },
  );

  it('keep the look of their column or row', async () => {
    const xml =
      '<cols><col min="2" max="2" width="9" style="1"/></cols>' + rows('<row r="2" s="2" customFormat="1"/>');
    const book = await open(oneSheet(xml));
    put(book, 'B5', { value: 1 });
    put(book, 'C2', { value: 2, style: book.styles![2]! });
    put(book, 'D2', { value: 3 });
    put(book, 'E2', { value: null, style: book.styles![2]! });
    expect(dataOf(save(book))).toBe(
      '<row r="2" s="2" customFormat="1"><c r="C2" s="2"><v>2</v></c><c r="D2" s="0"><v>3</v></c></row><row r="5"><c r="B5" s="1"><v>1</v></c></row>',
    );
  });

  it('take the prefix of the part', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const xml = `<?xml version="1.0"?><x:worksheet xmlns:x="${main}" xmlns:mc="urn:mc" mc:Ignorable="y" xmlns:y="urn:y"><x:sheetData><x:row r="1" y:a="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const book = await open(packageOf({ sheets: [{ name: 'a', xml }] }));
    put(book, 'A1', { value: 'x' });
    put(book, 'B2', { value: 5, formula: '=A1' });
    expect(sheetXml(save(book))).toBe(
      xml.replace(
        '<x:c r="A1"><x:v>1</x:v></x:c></x:row>',
        '<x:c r="A1" t="inlineStr"><x:is><x:t>x</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="B2"><x:f>A1</x:f><x:v>5</x:v></x:c></x:row>',
      ),
    );
  });
});

describe('shared formulas', () => {
  const xml = rows(
    '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1</f><v>1</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="3"><c r="B3" s="1"><f t="shared" si="0"/><v>3</v></c></row>',
  );

  it('are written out before their first cell is replaced', async () => {
    const book = await open(oneSheet(xml));
    put(book, 'B1', { value: 9 });
    put(book, 'B2', { ...cell(book, 'B2'), value: 20 });
    const saved = save(book);
    expect(dataOf(saved)).toBe(
      '<row r="1"><c r="B1"><v>9</v></c></row><row r="2"><c r="B2"><f>A2*$C$1</f><v>20</v></c></row><row r="3"><c r="B3" s="1"><f>A3*$C$1</f><v>3</v></c></row>',
    );
  });

  it('stay shared where another cell of theirs is replaced, or only values are new', async () => {
    const book = await open(oneSheet(xml));
    put(book, 'B3', { value: null });
    put(book, 'B1', { ...cell(book, 'B1'), value: 10 });
    expect(dataOf(save(book))).toBe(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1</f><v>10</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3" s="1"/></row>',
    );
  });
});

describe('recalculation', () => {
  const chain = {
    workbookLinks: [{ id: 'rId960', kind: 'calcChain', target: 'calcChain.xml' }],
    parts: {
      'xl/calcChain.xml': {
        text: '<calcChain xmlns="urn:x"><c r="A1" i="1"/></calcChain>',
        type: 'application/vnd.calcChain+xml',
      },
    },
    afterSheets: '<calcPr calcId="171027" fullCalcOnLoad="1"/>',
  };
  const xml = rows('<row r="1"><c r="A1"><f>B1</f><v>1</v></c><c r="B1"><v>1</v></c></row>');

  it('loses its chain, with everything that names it, once a formula is new', async () => {
    const bytes = oneSheet(xml, chain);
    const book = await open(bytes);
    put(book, 'B1', { value: 1, formula: '=1' });
    expect(comparePackages(bytes, save(book)).slice(0, 3)).toEqual([
      {
        kind: 'content-type-removed',
        part: 'xl/calcChain.xml',
        contentType: 'application/vnd.calcChain+xml',
      },
      {
        kind: 'relationship-removed',
        part: 'xl/_rels/workbook.xml.rels',
        type: 'calcChain',
        target: 'calcChain.xml',
      },
      expect.objectContaining({ kind: 'cell', cell: 'B1' }),
    ]);
  });

  it('keeps its chain where only values are new', async () => {
    const bytes = oneSheet(xml, chain);
    const book = await open(bytes);
    put(book, 'B1', { value: 2 });
    put(book, 'A1', { ...cell(book, 'A1'), value: 2 });
    expect(kinds(comparePackages(bytes, save(book)))).toEqual(['cell A1', 'cell B1']);
  });

  it('is not asked for on loading while a formula of ours is in the file', async () => {
    const book = await open(oneSheet(xml, chain));
    put(book, 'B1', { value: 1, formula: '=1' });
    expect(partText(save(book), 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    put(book, 'B1', { value: 0.5, formula: '=PERF.EXECRATE(1,2)' });
    expect(partText(save(book), 'xl/workbook.xml')).toContain('<calcPr calcId="171027"/>');
  });
});

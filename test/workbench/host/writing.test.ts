import { setMerges } from '../../../src/workbench/book/mutate';
import { area, content, look, makeBook, sheetNamed } from '../../support/book';
import { connect, failure } from './connect';

const empty = () => makeBook({ Sheet1: [] });

test.each<[unknown, unknown, string]>([
  ['95%', 0.95, '0%'],
  ['95.5%', 0.955, '0.00%'],
  ['-5%', -0.05, '0%'],
  ['1,234', 1234, '#,##0'],
  ['00123', 123, 'General'],
  [' 5 ', 5, 'General'],
  ['1e3', 1000, '0.00E+00'],
  ['2024-01-02', 45293, 'm/d/yyyy'],
  ['12:30', 0.5208333333333334, 'h:mm'],
  ['TRUE', true, 'General'],
  ['false', false, 'General'],
  ['#N/A', '#N/A', 'General'],
  ["'95%", '95%', 'General'],
  ["'=A1", '=A1', 'General'],
  ['优', '优', 'General'],
  ['≥98%', '≥98%', 'General'],
  ['2020-2021', '2020-2021', 'General'],
  ['——', '——', 'General'],
  ['3.5', 3.5, 'General'],
  [7, 7, 'General'],
  ['', '', 'General'],
])('%j written into a General cell becomes %j with the format %s', async (given, value, format) => {
  const client = connect(empty());
  await client.run((sheet) => {
    sheet.getRange('B2').values = [[given]];
  });
  const data = await client.read('B2', 'values', 'numberFormat');
  expect(data).toEqual({ values: [[value]], numberFormat: [[format]] });
});

test.each(['95%', '1-2', '007', '=A1', 'TRUE'])('%s stays text in a cell with text format', async (given) => {
  const client = connect(empty());
  await client.run((sheet) => {
    const range = sheet.getRange('A1');
    range.numberFormat = [['@']];
    range.values = [[given]];
  });
  const data = await client.read('A1', 'values', 'formulas', 'valueTypes', 'numberFormat');
  expect(data).toEqual({
    values: [[given]],
    formulas: [[given]],
    valueTypes: [['String']],
    numberFormat: [['@']],
  });
});

test('a number format that is already there stays when a percentage is written', async () => {
  const client = connect(empty());
  await client.run((sheet) => {
    const range = sheet.getRange('A1');
    range.numberFormat = [['0.000']];
    range.values = [['95%']];
  });
  expect(await client.read('A1', 'values', 'text')).toEqual({ values: [[0.95]], text: [['0.950']] });
});

test('null in an array leaves its cell alone', async () => {
  const client = connect(makeBook({ Sheet1: [['a', 'b', 'c']] }));
  await client.run((sheet) => {
    sheet.getRange('A1:C1').values = [[null, 'B', '']];
  });
  expect((await client.read('A1:C1', 'values')).values).toEqual([['a', 'B', '']]);
});

test('one value is written into every cell of a range', async () => {
  const client = connect(empty());
  await client.run((sheet) => {
    const range = sheet.getRange('A1:B2');
    (range as { values: unknown }).values = 'x';
    (range as { numberFormat: unknown }).numberFormat = '0.0';
  });
  expect(await client.read('A1:B2', 'values', 'numberFormat')).toEqual({
    values: [
      ['x', 'x'],
      ['x', 'x'],
    ],
    numberFormat: [
      ['0.0', '0.0'],
      ['0.0', '0.0'],
    ],
  });
});

test.each<[string, string, unknown]>([
  ['too few rows', 'A1:B2', [['a', 'b']]],
  ['too many columns', 'A1', [['a', 'b']]],
  ['rows of different length', 'A1:B2', [['a', 'b'], ['c']]],
  ['null for the whole', 'A1', null],
  ['an object', 'A1', [[{ a: 1 }]]],
  ['whole columns', 'A:A', 'x'],
  ['an unfinished formula', 'A1', [['=SUM(A1']]],
  ['a formula with an open text', 'A1', [['="abc']]],
  ['a formula that ends with a sign', 'A1', [['=A1+']]],
])('%s cannot be written', async (_what, address, values) => {
  const client = connect(empty());
  const work = client.run((sheet) => {
    (sheet.getRange(address) as { values: unknown }).values = values;
  });
  expect(await failure(work)).toBe('InvalidArgument');
  expect(client.book.journal).toEqual([]);
});

test.each([
  ['=sum(a1:b2)', '=SUM(A1:B2)'],
  ['=perf.execrate(f5,e5)', '=PERF.EXECRATE(F5,E5)'],
  ['=if(a1="a1","x",$b$2)', '=IF(A1="a1","x",$B$2)'],
  ["='my sheet'!a1+预算数", "='my sheet'!A1+预算数"],
])('the formula %s reads back as %s', async (given, expected) => {
  const client = connect(empty());
  await client.run((sheet) => {
    sheet.getRange('C3').formulas = [[given]];
  });
  expect((await client.read('C3', 'formulas')).formulas).toEqual([[expected]]);
});

test('formulas in R1C1 notation are relative to their cell', async () => {
  const client = connect(empty());
  await client.run((sheet) => {
    sheet.getRange('B2:B3').formulasR1C1 = [['=RC[-1]*2'], ['=R1C1+R[-1]C']];
  });
  const data = await client.read('B2:B3', 'formulas', 'formulasR1C1');
  expect(data).toEqual({
    formulas: [['=A2*2'], ['=$A$1+B2']],
    formulasR1C1: [['=RC[-1]*2'], ['=R1C1+R[-1]C']],
  });
});

test('a range of more than 1500 cells, which the client writes in pieces, arrives whole', async () => {
  const client = connect(empty());
  const values = Array.from({ length: 400 }, (_, row) => [row, `r${row}`, row / 2, null, row % 2 === 0]);
  await client.run((sheet) => {
    sheet.getRange('A1:E400').values = values;
  });
  const read = await client.read('A1:E400', 'values');
  expect(read.values).toEqual(values.map((row) => row.map((value) => value ?? '')));
  expect(client.ledger.totals.syncs).toBe(2);
});

test('the client checks the shape of a large array before it writes', async () => {
  const client = connect(empty());
  const values = Array.from({ length: 399 }, () => [1, 2, 3, 4, 5]);
  const work = client.run((sheet) => {
    sheet.getRange('A1:E400').values = values;
  });
  expect(await failure(work)).toBe('InvalidArgument');
});

describe('a protected sheet', () => {
  const protectedBook = (options: Record<string, boolean> = {}) =>
    makeBook({ Sheet1: [['locked', 'open']] }, (b) => {
      look(b, 'Sheet1', 'B1', { locked: false });
      sheetNamed(b, 'Sheet1').protection = { password: false, options };
    });

  test('takes values in unlocked cells only', async () => {
    const client = connect(protectedBook());
    await client.run((sheet) => {
      sheet.getRange('B1').values = [['new']];
      sheet.getRange('A1:B1').values = [[null, 'newer']];
    });
    expect(content(client.book, 'Sheet1', 'B1')).toBe('newer');
    const work = client.run((sheet) => {
      sheet.getRange('A1:B1').values = [['x', 'y']];
    });
    expect(await failure(work)).toBe('AccessDenied');
    expect(content(client.book, 'Sheet1', 'B1')).toBe('newer');
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ['fills', (sheet) => (sheet.getRange('B1').format.fill.color = 'red')],
    ['number formats', (sheet) => (sheet.getRange('B1').numberFormat = [['0']])],
    ['row heights', (sheet) => (sheet.getRange('B1').format.rowHeight = 20)],
    ['new rows', (sheet) => sheet.getRange('2:2').insert('Down')],
    [
      'deleted rows',
      (sheet) => {
        sheet.getRange('2:2').delete('Up');
      },
    ],
    [
      'merges',
      (sheet) => {
        sheet.getRange('B1:C1').merge();
      },
    ],
    ['conditional formats', (sheet) => sheet.getRange('B1').conditionalFormats.add('Custom')],
  ])('refuses %s', async (_what, change) => {
    const client = connect(protectedBook());
    expect(await failure(client.run((sheet) => void change(sheet)))).toBe('AccessDenied');
    expect(client.book.journal).toEqual([]);
  });

  test('takes what its options allow', async () => {
    const client = connect(
      protectedBook({ allowFormatCells: true, allowInsertRows: true, allowFormatRows: true }),
    );
    await client.run((sheet) => {
      sheet.getRange('A1').format.fill.color = '#ff0000';
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('A1').format.rowHeight = 20;
    });
    expect(content(client.book, 'Sheet1', 'A2')).toBe('locked');
  });

  test('is protected and opened by its password', async () => {
    const client = connect(makeBook({ Sheet1: [['x']] }));
    const protection = await client.run((sheet) => {
      sheet.protection.protect({ allowSort: true }, 'secret');
      return sheet.protection.load('protected,options');
    });
    expect(protection.protected).toBe(true);
    expect(protection.options).toMatchObject({ allowSort: true, allowFormatCells: false });
    expect(
      await failure(
        client.run((sheet) => {
          sheet.protection.protect();
        }),
      ),
    ).toBe('InvalidOperation');
    expect(
      await failure(
        client.run((sheet) => {
          sheet.protection.unprotect('wrong');
        }),
      ),
    ).toBe('AccessDenied');
    await client.run((sheet) => {
      sheet.protection.unprotect('secret');
      sheet.getRange('A1').values = [['y']];
    });
    expect(content(client.book, 'Sheet1', 'A1')).toBe('y');
  });

  test('with a password of the file stays protected', async () => {
    const made = makeBook({ Sheet1: [['x']] }, (b) => {
      sheetNamed(b, 'Sheet1').protection = { password: true, options: {} };
    });
    const client = connect(made);
    expect(
      await failure(
        client.run((sheet) => {
          sheet.protection.unprotect('guess');
        }),
      ),
    ).toBe('AccessDenied');
  });
});

describe('merged cells', () => {
  const merged = () =>
    makeBook({ Sheet1: [['a', null, 'c']] }, (b) => {
      setMerges(b, sheetNamed(b, 'Sheet1'), [area('A1:B1')]);
    });

  test('take a value in their first cell only', async () => {
    const client = connect(merged());
    await client.run((sheet) => {
      sheet.getRange('A1:C1').values = [['A', 'lost', 'C']];
    });
    expect((await client.read('A1:C1', 'values')).values).toEqual([['A', '', 'C']]);
    expect(content(client.book, 'Sheet1', 'B1')).toBeNull();
  });

  test('cannot be cleared in part', async () => {
    const client = connect(merged());
    const work = client.run((sheet) => {
      sheet.getRange('B1:C1').clear('Contents');
    });
    expect(await failure(work)).toBe('MergedRangeConflict');
  });

  test('keep the first content when they are merged, and none of the others', async () => {
    const client = connect(makeBook({ Sheet1: [[null, 'first'], ['second']] }));
    await client.run((sheet) => {
      sheet.getRange('A1:B2').merge();
    });
    const { values } = await client.read('A1:B2', 'values');
    expect(values).toEqual([
      ['first', ''],
      ['', ''],
    ]);
    await client.run((sheet) => {
      sheet.getRange('A2').unmerge();
    });
    expect(client.book.sheets[0]?.merges).toEqual([]);
  });

  test('are made row by row when asked across', async () => {
    const client = connect(empty());
    await client.run((sheet) => {
      sheet.getRange('A1:B3').merge(true);
    });
    expect(client.book.sheets[0]?.merges).toEqual([area('A1:B1'), area('A2:B2'), area('A3:B3')]);
  });
});

test('part of a fixed array cannot be written, the whole can', async () => {
  const made = makeBook({ Sheet1: [[1], [2], [3]] }, (b) => {
    for (const cell of sheetNamed(b, 'Sheet1').cells.values()) cell.array = 'A1:A3';
  });
  const client = connect(made);
  const write = (address: string, values: unknown[][]) =>
    client.run((sheet) => {
      sheet.getRange(address).values = values;
    });
  expect(await failure(write('A2', [[9]]))).toBe('InvalidOperation');
  expect(await failure(write('A1:A3', [[7], [8], [9]]))).toBe('none');
  expect(await failure(write('A2', [[5]]))).toBe('none');
});

test('clearing contents keeps the look, clearing formats keeps the contents', async () => {
  const made = () =>
    makeBook({ Sheet1: [['x', '=A1']] }, (b) => {
      look(b, 'Sheet1', 'A1:B1', { fill: '#FF0000', numberFormat: '0%' });
    });
  const clear = async (applyTo?: 'All' | 'Contents' | 'Formats') => {
    const client = connect(made());
    await client.run((sheet) => {
      sheet.getRange('A1:B1').clear(applyTo);
    });
    return client.read('A1:B1', 'formulas', 'numberFormat');
  };
  expect(await clear('Contents')).toEqual({ formulas: [['', '']], numberFormat: [['0%', '0%']] });
  expect(await clear('Formats')).toEqual({
    formulas: [['x', '=A1']],
    numberFormat: [['General', 'General']],
  });
  expect(await clear()).toEqual({ formulas: [['', '']], numberFormat: [['General', 'General']] });
});

test('looks are set on ranges, on several ranges and cell by cell', async () => {
  const client = connect(empty());
  await client.run((sheet) => {
    const { format } = sheet.getRange('A1');
    format.fill.color = 'orange';
    format.font.bold = true;
    format.font.color = '#123abc';
    format.wrapText = true;
    format.horizontalAlignment = 'Center';
    format.protection.locked = false;
    format.borders.getItem('EdgeBottom').style = 'Continuous';
    sheet.getRanges('B1,C3').format.fill.color = 'FFFF00';
    sheet
      .getRange('D1:E1')
      .setCellProperties([[{ format: { fill: { color: '#010203' }, font: { italic: true } } }, {}]]);
  });
  const style = (address: string) => {
    const { row, column } = area(address);
    return client.book.sheets[0]?.cells.get(row * 16384 + column)?.style;
  };
  expect(style('A1')).toMatchObject({
    fill: '#FFA500',
    bold: true,
    fontColor: '#123ABC',
    wrap: true,
    horizontal: 'center',
    locked: false,
    border: { top: null, bottom: 'thin', left: null, right: null },
  });
  expect([style('B1')?.fill, style('C3')?.fill]).toEqual(['#FFFF00', '#FFFF00']);
  expect([style('D1')?.fill, style('D1')?.italic]).toEqual(['#010203', true]);
  await client.run((sheet) => {
    sheet.getRange('A1').format.fill.clear();
  });
  expect(style('A1')).toMatchObject({ fill: null, bold: true });
});

test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
  ['a colour', (sheet) => (sheet.getRange('A1').format.fill.color = 'reddish')],
  ['a truth value', (sheet) => ((sheet.getRange('A1').format.font as { bold: unknown }).bold = 'yes')],
  ['a height', (sheet) => (sheet.getRange('A1').format.rowHeight = 500)],
  [
    'a shape',
    (sheet) => {
      sheet.getRange('A1:B1').setCellProperties([[{ format: {} }]]);
    },
  ],
])('a wrong %s is refused', async (_what, change) => {
  const client = connect(empty());
  expect(await failure(client.run((sheet) => void change(sheet)))).toBe('InvalidArgument');
});

test('sizes are points, as Excel gives them', async () => {
  const client = connect(empty());
  const before = await client.run((sheet) =>
    sheet.getRange('B2').load('format/rowHeight,format/columnWidth'),
  );
  expect([before.format.rowHeight, before.format.columnWidth]).toEqual([15, 48]);
  const after = await client.run((sheet) => {
    const range = sheet.getRange('B2:C3');
    range.format.rowHeight = 33;
    range.format.columnWidth = 96;
    return range.load('format/rowHeight,format/columnWidth');
  });
  expect([after.format.rowHeight, after.format.columnWidth]).toEqual([33, 96]);
});

import { cellKey } from '../../../src/workbench/book/book';
import type { Book, BookCell, Scalar } from '../../../src/workbench/book/book';
import type { Calculated, CustomFunction } from '../../../src/workbench/calculation/calculator';
import { createUniverCalculator } from '../../../src/workbench/calculation/univerCalculator';
import { defaultPage } from '../../../src/workbench/book/sheets';
import { parseAddress } from '../../../src/domain/snapshot/address';

const style: BookCell['style'] = {
  xf: 0,
  numberFormat: 'General',
  fill: null,
  fontColor: null,
  bold: false,
  italic: false,
  fontName: '宋体',
  fontSize: 11,
  horizontal: null,
  vertical: null,
  wrap: false,
  locked: true,
  border: { top: null, bottom: null, left: null, right: null },
};

function bookOf(sheets: Record<string, Record<string, Scalar>>): Book {
  return {
    fileName: 'test.xlsx',
    activeSheetId: 's0',
    structureLocked: false,
    names: [],
    customXml: [],
    parts: new Map(),
    journal: [],
    sheets: Object.entries(sheets).map(([name, cells], index) => ({
      id: `s${String(index)}`,
      name,
      visibility: 'visible',
      part: null,
      cells: new Map(Object.entries(cells).map(([address, content]) => [keyOf(address), cellOf(content)])),
      merges: [],
      protection: null,
      rows: new Map(),
      columns: new Map(),
      defaultRowHeight: 15,
      defaultColumnWidth: 8.43,
      tables: [],
      conditionalFormats: [],
      tabColor: null,
      freeze: null,
      page: defaultPage(),
      attached: { charts: 0, shapes: 0, comments: 0, pivotTables: 0 },
    })),
  };
}

function keyOf(address: string): number {
  const area = parseAddress(address)!;
  return cellKey(area.row, area.column);
}

function cellOf(content: Scalar): BookCell {
  const isFormula = typeof content === 'string' && content.startsWith('=');
  return {
    value: isFormula ? null : content,
    formula: isFormula ? content : null,
    array: null,
    richText: false,
    style,
  };
}

function valueAt(results: readonly Calculated[], address: string): unknown {
  const area = parseAddress(address)!;
  return results.find((result) => result.row === area.row && result.column === area.column)?.value;
}

const rate: CustomFunction = {
  name: 'PERF.EXECRATE',
  parameters: [
    { dimensionality: 'matrix', optional: false },
    { dimensionality: 'matrix', optional: false },
  ],
  run: (executed, annual) => {
    const a = (executed as number[][])[0]?.[0];
    const b = (annual as number[][])[0]?.[0];
    if (!b) throw Object.assign(new Error('缺少预算数'), { code: '#N/A' });
    return a! / b;
  },
};

const seen: unknown[][] = [];
const echo: CustomFunction = {
  name: 'PERF.ECHO',
  parameters: [
    { dimensionality: 'scalar', optional: false },
    { dimensionality: 'scalar', optional: true },
    { dimensionality: 'matrix', optional: true },
  ],
  run: (...values) => {
    seen.push(values);
    return values[0] ?? '';
  },
};

const spill: CustomFunction = {
  name: 'PERF.DOUBLE',
  parameters: [{ dimensionality: 'matrix', optional: false }],
  run: (values) => (values as number[][]).map((row) => row.map((value) => value * 2)),
};

async function calculate(
  cells: Record<string, Scalar>,
  functions: CustomFunction[] = [rate, echo, spill],
  emptyCell: 'zero' | 'null' = 'zero',
): Promise<readonly Calculated[]> {
  const calculator = createUniverCalculator({ functions, emptyCell });
  const results = await calculator.load(bookOf({ 表: cells }), { all: true });
  calculator.dispose();
  return results;
}

beforeEach(() => {
  seen.length = 0;
});

test('a formula over cells is calculated', async () => {
  const results = await calculate({ A1: 1, A2: 2.5, A3: '=SUM(A1:A2)' });
  expect(valueAt(results, 'A3')).toBe(3.5);
});

test('a dotted custom function inside IF gets its cells as grids', async () => {
  const results = await calculate({
    E5: 586.88,
    F5: 586.88,
    H5: '=IF(COUNT(F5,E5)<2,"",PERF.EXECRATE(F5,E5))',
  });
  expect(valueAt(results, 'H5')).toBe(1);
});

test('a guarded formula over a blank input stays blank', async () => {
  const results = await calculate({ E5: 586.88, H5: '=IF(COUNT(F5,E5)<2,"",PERF.EXECRATE(F5,E5))' });
  expect(valueAt(results, 'H5')).toBe('');
});

test('an error thrown by a custom function shows in its cell and IFERROR catches it', async () => {
  const results = await calculate({
    A1: 5,
    B1: 0,
    C1: '=PERF.EXECRATE(A1,B1)',
    D1: '=IFERROR(PERF.EXECRATE(A1,B1),"无")',
    E1: '=A1*2',
  });
  expect(valueAt(results, 'C1')).toEqual({ error: '#N/A' });
  expect(valueAt(results, 'D1')).toBe('无');
  expect(valueAt(results, 'E1')).toBe(10);
});

test.each(['5', '95%', '2020-12-31', 'TRUE', '"x"', ' 　'])(
  'the text %p that a custom function returns stays text',
  async (text) => {
    const returning: CustomFunction = { name: 'PERF.TEXT', parameters: [], run: () => text };
    const results = await calculate({ A1: '=PERF.TEXT()' }, [returning]);
    expect(valueAt(results, 'A1')).toBe(text);
  },
);

test.each([
  ['zero', 0],
  ['null', null],
] as const)('an empty cell reaches a custom function as %s', async (emptyCell, expected) => {
  await calculate({ B1: '=PERF.ECHO(A1,"x",A1:A2)' }, [echo], emptyCell);
  expect(seen).toEqual([[expected, 'x', [[expected], [expected]]]]);
});

test('a cell with empty text is no empty cell for a custom function', async () => {
  await calculate({ A1: '=""', B1: '=PERF.ECHO(A1)' }, [echo]);
  expect(seen.at(-1)?.[0]).toBe('');
});

test('an omitted optional argument is null, in the middle too', async () => {
  await calculate({ A1: 7, B1: '=PERF.ECHO(A1)', B2: '=PERF.ECHO(A1,,A1)' }, [echo]);
  expect(seen).toContainEqual([7, null, null]);
  expect(seen).toContainEqual([7, null, [[7]]]);
});

test('a returned grid spills and names the cell it comes from', async () => {
  const results = await calculate({ A1: 1, A2: 2, A3: 3, C1: '=PERF.DOUBLE(A1:A3)' });
  expect([valueAt(results, 'C1'), valueAt(results, 'C2'), valueAt(results, 'C3')]).toEqual([2, 4, 6]);
  expect(results.find((result) => result.row === 2)?.spilledFrom).toEqual({ row: 0, column: 2 });
});

test('a change is followed through formulas of formulas, and only what hangs on it is calculated', async () => {
  const calculator = createUniverCalculator({ functions: [], emptyCell: 'zero' });
  const book = bookOf({ 甲: { A1: 1, A2: '=A1+1', A3: '=A2*10', B1: '=1+1' }, 乙: { A1: '=甲!A3+0.5' } });
  await calculator.load(book, { all: true });
  book.sheets[0]!.cells.set(keyOf('A1'), cellOf(5));
  const results = await calculator.recalculate([{ sheetId: 's0', row: 0, column: 0 }]);
  expect(results.map(({ sheetId, row, value }) => [sheetId, row, value])).toEqual(
    expect.arrayContaining([
      ['s0', 1, 6],
      ['s0', 2, 60],
      ['s1', 0, 60.5],
    ]),
  );
  expect(valueAt(results, 'B1')).toBeUndefined();
  calculator.dispose();
});

test('a formula that is written later is calculated, one that is cleared is forgotten', async () => {
  const calculator = createUniverCalculator({ functions: [rate], emptyCell: 'zero' });
  const book = bookOf({ 表: { A1: 30, B1: 40 } });
  await calculator.load(book, { all: false });
  book.sheets[0]!.cells.set(keyOf('C1'), cellOf('=PERF.EXECRATE(A1,B1)'));
  const written = await calculator.recalculate([{ sheetId: 's0', row: 0, column: 2 }]);
  expect(valueAt(written, 'C1')).toBe(0.75);
  book.sheets[0]!.cells.delete(keyOf('C1'));
  book.sheets[0]!.cells.set(keyOf('A1'), cellOf(10));
  const cleared = await calculator.recalculate([
    { sheetId: 's0', row: 0, column: 2 },
    { sheetId: 's0', row: 0, column: 0 },
  ]);
  expect(cleared).toEqual([]);
  calculator.dispose();
});

test('a cached value is kept unless everything is asked for', async () => {
  const book = bookOf({ 表: { A1: 2, A2: '=A1*2', A3: '=A1*3' } });
  book.sheets[0]!.cells.get(keyOf('A2'))!.value = 999;
  const calculator = createUniverCalculator({ functions: [], emptyCell: 'zero' });
  const results = await calculator.load(book, { all: false });
  expect(valueAt(results, 'A2')).toBeUndefined();
  expect(valueAt(results, 'A3')).toBe(6);
  expect(valueAt(await calculator.load(book, { all: true }), 'A2')).toBe(4);
  calculator.dispose();
});

test('defined names and structured references are known', async () => {
  const book = bookOf({ 表: { A1: '金额', A2: 1, A3: 2, C1: '=SUM(预算)', C2: '=SUM(明细[金额])' } });
  book.names.push({ name: '预算', formula: '=表!$A$2:$A$3', sheetId: null });
  book.sheets[0]!.tables.push({
    name: '明细',
    area: { row: 0, column: 0, rowCount: 3, columnCount: 1 },
    headerRow: true,
  });
  const calculator = createUniverCalculator({ functions: [], emptyCell: 'zero' });
  const results = await calculator.load(book, { all: true });
  expect([valueAt(results, 'C1'), valueAt(results, 'C2')]).toEqual([3, 3]);
  calculator.dispose();
});

test.each([
  ['=0.95>=0.90', true],
  ['=IF(1=1.0,"同","异")', '同'],
  ['=1E3+.5', 1000.5],
  ['=ROUND(1.005,2)', 1.01],
  ['=ROUND(2.5,0)', 3],
  ['=ROUND(3000*0.1/3,2)', 100],
  ['=EDATE(45688,1)', 45716],
  ['=SEARCH("b?d","abcbed")', 4],
  ['=COUNT(1,"x",TRUE)', 2],
  ['=IF(COUNT(A1:A3)<3,"",SUM(A1:A3))', ''],
  ['=TEXT(0.9969,"0.00%")', '99.69%'],
  ['=SUMPRODUCT(B1:B2,B1:B2)', 5],
  ['=IFERROR(1/0,"-")', '-'],
  ['=N("PERF P-002")=0', true],
  ['=MIN(1,B2/B1)', 1],
  ['=MAX(0,5-INT((1-0.959856)/0.05)*2)', 5],
  ['=HYPERLINK("#表!A1","看")', '看'],
  ['=B1&"%"', '1%'],
] as const)('%s gives %p', async (formula, expected) => {
  const results = await calculate({ A1: 1, B1: 1, B2: 2, Z9: formula });
  expect(valueAt(results, 'Z9')).toBe(expected);
});

test('a cell with 0 is never taken for an empty text, however often it is compared', async () => {
  const results = await calculate({
    A1: 0,
    B1: '=A1=""',
    B2: '=IF(A1="",1,-1)',
    B3: '=IF(A1="","",5)',
    B4: '=COUNTIF(A1:A2,0)',
  });
  expect(['B1', 'B2', 'B3', 'B4'].map((address) => valueAt(results, address))).toEqual([false, -1, 5, 1]);
});

test('dividing by zero and unknown names are errors', async () => {
  const results = await calculate({ A1: '=1/0', A2: '=PERF.UNKNOWN(1)' });
  expect(valueAt(results, 'A1')).toEqual({ error: '#DIV/0!' });
  expect(valueAt(results, 'A2')).toEqual({ error: '#NAME?' });
});

test('two books side by side keep their own functions', async () => {
  const one: CustomFunction = { name: 'PERF.SAME', parameters: [], run: () => 1 };
  const two: CustomFunction = { name: 'PERF.SAME', parameters: [], run: () => 2 };
  const [first, second] = await Promise.all([
    calculate({ A1: '=PERF.SAME()' }, [one]),
    calculate({ A1: '=PERF.SAME()' }, [two]),
  ]);
  expect([valueAt(first, 'A1'), valueAt(second, 'A1')]).toEqual([1, 2]);
});

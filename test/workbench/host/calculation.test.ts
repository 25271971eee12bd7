import { cellKey } from '../../../src/workbench/book/book';
import type { Book } from '../../../src/workbench/book/book';
import type { Calculated, Calculator } from '../../../src/workbench/calculation/calculator';
import { content, makeBook, sheetNamed, area } from '../../support/book';
import { connect, failure } from './connect';

type Call = { kind: 'load'; all: boolean } | { kind: 'recalculate'; cells: string[] };

/** Knows `=cell*2`, and `=SPILL(n)`, which fills n rows below with 1, 2, 3 …; calculates everything each time. */
function doubling(calls: Call[] = []): Calculator {
  let taken: Book | null = null;
  const calculate = (): Calculated[] =>
    taken ? taken.sheets.flatMap((sheet) => results(taken!, sheet.id)) : [];
  return {
    load(book, { all }) {
      taken = book;
      calls.push({ kind: 'load', all });
      return Promise.resolve(calculate());
    },
    recalculate(changed) {
      calls.push({ kind: 'recalculate', cells: changed.map(({ row, column }) => `${row},${column}`) });
      return Promise.resolve(calculate());
    },
    dispose: () => undefined,
  };
}

function results(book: Book, sheetId: string): Calculated[] {
  const sheet = book.sheets.find(({ id }) => id === sheetId)!;
  return [...sheet.cells].flatMap(([key, { formula }]): Calculated[] => {
    const [row, column] = [Math.floor(key / 16384), key % 16384];
    const spill = /^=SPILL\((\d+)\)$/.exec(formula ?? '');
    if (spill) {
      return Array.from({ length: Number(spill[1]) }, (_, index) => ({
        sheetId,
        row: row + index,
        column,
        value: index + 1,
        spilledFrom: index === 0 ? null : { row, column },
      }));
    }
    const double = /^=([A-Z]+\d+)\*2$/.exec(formula ?? '');
    if (!double) return [];
    const source = area(double[1]!);
    const value = sheet.cells.get(cellKey(source.row, source.column))?.value;
    return [{ sheetId, row, column, value: Number(value ?? 0) * 2, spilledFrom: null }];
  });
}

test('a formula is calculated before it is read in the same request', async () => {
  const client = connect(makeBook({ Sheet1: [[4]] }), { calculator: doubling() });
  const range = await client.run((sheet) => {
    sheet.getRange('B1').formulas = [['=A1*2']];
    return sheet.getRange('B1').load('values');
  });
  expect(range.values).toEqual([[8]]);
});

test('formulas without a value are calculated when the book is first read', async () => {
  const calls: Call[] = [];
  const client = connect(makeBook({ Sheet1: [[4, '=A1*2']] }), { calculator: doubling(calls) });
  expect((await client.read('B1', 'values')).values).toEqual([[8]]);
  expect(calls).toEqual([{ kind: 'load', all: false }]);
});

test('many writes are calculated once, when the request ends or something is read', async () => {
  const calls: Call[] = [];
  const client = connect(makeBook({ Sheet1: [[4, '=A1*2']] }), { calculator: doubling(calls) });
  await client.read('B1', 'values');
  await client.run((sheet) => {
    sheet.getRange('A1').values = [[5]];
    sheet.getRange('A2').values = [[6]];
    sheet.getRange('A3').values = [[7]];
  });
  expect(calls.slice(1)).toEqual([{ kind: 'recalculate', cells: ['0,0', '1,0', '2,0'] }]);
  expect(content(client.book, 'Sheet1', 'B1')).toBe('=A1*2');
  expect((await client.read('B1', 'values')).values).toEqual([[10]]);
});

test('results go into the journal, so that a saved file has them', async () => {
  const client = connect(makeBook({ Sheet1: [[4, '=A1*2']] }), { calculator: doubling() });
  await client.read('B1', 'values');
  client.book.journal = [];
  await client.run((sheet) => {
    sheet.getRange('A1').values = [[5]];
  });
  const sheetId = sheetNamed(client.book, 'Sheet1').id;
  expect(client.book.journal).toEqual([
    { kind: 'cell', sheetId, row: 0, column: 0 },
    { kind: 'cell', sheetId, row: 0, column: 1 },
  ]);
});

test('in manual mode nothing is calculated until it is asked for', async () => {
  const client = connect(makeBook({ Sheet1: [[4, '=A1*2']] }), { calculator: doubling() });
  await client.read('B1', 'values');
  await client.run((sheet, context) => {
    context.application.calculationMode = 'Manual';
    sheet.getRange('A1').values = [[5]];
  });
  expect((await client.read('B1', 'values')).values).toEqual([[8]]);
  await client.run((_, context) => {
    context.application.calculate('Recalculate');
  });
  expect((await client.read('B1', 'values')).values).toEqual([[10]]);
});

test('suspended calculation is done when the request ends', async () => {
  const client = connect(makeBook({ Sheet1: [[4, '=A1*2']] }), { calculator: doubling() });
  await client.read('B1', 'values');
  const range = await client.run((sheet, context) => {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    sheet.getRange('A1').values = [[5]];
    return sheet.getRange('B1').load('values');
  });
  expect(range.values).toEqual([[8]]);
  expect((await client.read('B1', 'values')).values).toEqual([[10]]);
});

test('after rows moved or a sheet was added the book is taken in again', async () => {
  const calls: Call[] = [];
  const client = connect(makeBook({ Sheet1: [[4, '=A1*2']] }), { calculator: doubling(calls) });
  await client.read('B1', 'values');
  await client.run((sheet, context) => {
    sheet.getRange('1:1').insert('Down');
    sheet.getRange('A2').values = [[6]];
    context.workbook.worksheets.add();
  });
  expect(calls.at(-1)).toEqual({ kind: 'load', all: true });
  const data = await client.read('B2', 'values', 'formulas');
  expect(data).toEqual({ values: [[12]], formulas: [['=A2*2']] });
});

test('a full calculation calculates every formula', async () => {
  const calls: Call[] = [];
  const client = connect(makeBook({ Sheet1: [[4, '=A1*2']] }), { calculator: doubling(calls) });
  await client.run((_, context) => {
    context.application.calculate('Full');
  });
  expect(calls).toEqual([{ kind: 'load', all: true }]);
  await client.host.calculate(true);
  expect(calls).toHaveLength(2);
});

test('a formula that fills other cells has a spill, which shrinks with it', async () => {
  const client = connect(makeBook({ Sheet1: [[null]] }), { calculator: doubling() });
  await client.run((sheet) => {
    sheet.getRange('A1').formulas = [['=SPILL(3)']];
  });
  const [parent, filled, none, first] = await client.run(
    (sheet) =>
      [
        sheet.getRange('A3').getSpillParent().load('address'),
        sheet.getRange('A1').getSpillingToRangeOrNullObject().load('address'),
        sheet.getRange('A2').getSpillingToRangeOrNullObject().load('address'),
        sheet.getRange('A1:A4').load('hasSpill,values,formulas'),
      ] as const,
  );
  expect([parent.address, filled.address, none.isNullObject]).toEqual(['Sheet1!A1', 'Sheet1!A1:A3', true]);
  expect([first.hasSpill, first.values]).toEqual([null, [[1], [2], [3], ['']]]);
  expect(first.formulas).toEqual([['=SPILL(3)'], [2], [3], ['']]);
  await client.run((sheet) => {
    sheet.getRange('A1').formulas = [['=SPILL(2)']];
  });
  expect((await client.read('A1:A3', 'values')).values).toEqual([[1], [2], ['']]);
  await client.run((sheet) => {
    sheet.getRange('A1').values = [['plain']];
  });
  expect((await client.read('A1:A3', 'values')).values).toEqual([['plain'], [''], ['']]);
});

test('what a person types is calculated and told to the page', async () => {
  const client = connect(makeBook({ Sheet1: [[4, '=A1*2']] }), { calculator: doubling() });
  let changes = 0;
  client.host.onChange(() => {
    changes += 1;
  });
  await client.host.type(sheetNamed(client.book, 'Sheet1').id, 0, 0, '1,000');
  expect((await client.read('A1:B1', 'values', 'numberFormat')).values).toEqual([[1000, 2000]]);
  expect(changes).toBe(1);
});

test('a calculation that breaks is an error of the request, and the next request works', async () => {
  const calculator = { ...doubling(), recalculate: () => Promise.reject(new Error('engine')) };
  const client = connect(makeBook({ Sheet1: [[4, '=A1*2']] }), { calculator });
  await client.read('B1', 'values');
  const write = client.run((sheet) => {
    sheet.getRange('A1').values = [[5]];
  });
  expect(await failure(write)).toBe('GeneralException');
  expect((await client.read('A1', 'values')).values).toEqual([[5]]);
});

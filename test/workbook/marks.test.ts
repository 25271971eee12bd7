import { setConditionalFormats } from '../../src/workbench/book/mutate';
import type { Book } from '../../src/workbench/book/book';
import { openWorkbook } from '../../src/workbench/files/openWorkbook';
import { saveWorkbook } from '../../src/workbench/files/saveWorkbook';
import { unitedAddresses } from '../../src/workbook/markAreas';
import { bookOf, connect, disconnectAll, refOf } from './support';

afterEach(disconnectAll);

function formulasOf(book: Book, sheet: string): string[] {
  return book.sheets.find(({ name }) => name === sheet)!.conditionalFormats.map(({ formula }) => formula);
}

function sample(): Book {
  const book = bookOf({ 自评表: { A1: 1, A2: 2, B7: '=A1' }, 收支: { C3: 5 } });
  const [sheet] = book.sheets;
  setConditionalFormats(book, sheet!, [
    {
      id: 'own',
      areas: [{ row: 0, column: 0, rowCount: 3, columnCount: 1 }],
      formula: '=A1>1',
      fill: '#00FF00',
      fontColor: null,
      bold: null,
      underline: null,
      stopIfTrue: false,
      priority: 1,
    },
  ]);
  return book;
}

function marks(book: Book) {
  return [
    {
      code: 'P-002',
      severity: 'error' as const,
      cells: [refOf(book, '自评表', 'A1'), refOf(book, '自评表', 'A2'), refOf(book, '收支', 'C3')],
    },
    { code: 'P-012', severity: 'warning' as const, cells: [refOf(book, '自评表', 'B7')] },
  ];
}

it('marks the cells of each finding on their sheets and leaves the other formats alone', async () => {
  const book = sample();
  const { port, client } = connect(book);
  client.ledger.reset();
  expect(await port.mark(marks(book))).toBe(4);
  expect(client.ledger.totals.syncs).toBe(3);
  expect(formulasOf(book, '自评表').sort()).toEqual(['=A1>1', '=N("PERF P-002")=0', '=N("PERF P-012")=0']);
  expect(formulasOf(book, '收支')).toEqual(['=N("PERF P-002")=0']);
  const ours = book.sheets[0]!.conditionalFormats.find(({ formula }) => formula.includes('P-002'))!;
  expect(ours.areas).toEqual([{ row: 0, column: 0, rowCount: 2, columnCount: 1 }]);
  expect(ours.underline).toBe(true);
});

it('replaces earlier marks instead of adding to them', async () => {
  const book = sample();
  const { port } = connect(book);
  await port.mark(marks(book));
  await port.mark(marks(book).slice(1));
  expect(formulasOf(book, '自评表').sort()).toEqual(['=A1>1', '=N("PERF P-012")=0']);
  expect(formulasOf(book, '收支')).toEqual([]);
});

it('clears its own marks alone, and says how many there were', async () => {
  const book = sample();
  const { port } = connect(book);
  await port.mark(marks(book));
  expect(await port.clearMarks()).toBe(3);
  expect(formulasOf(book, '自评表')).toEqual(['=A1>1']);
  expect(await port.clearMarks()).toBe(0);
});

it('finds its marks again in a file that was saved and opened', async () => {
  const book = sample();
  await connect(book).port.mark(marks(book));
  const options = { functionNames: [] };
  const again = await openWorkbook(saveWorkbook(book, options), 'again.xlsx', options);
  const { port } = connect(again);
  expect(await port.clearMarks()).toBe(3);
  expect(formulasOf(again, '自评表')).toEqual(['=A1>1']);
});

it('leaves no trace in the file after marking and clearing', async () => {
  const options = { functionNames: [] };
  const clean = saveWorkbook(sample(), options);
  const book = await openWorkbook(clean, 'book.xlsx', options);
  const { port } = connect(book);
  await port.mark(marks(book));
  await port.clearMarks();
  const [sheet] = (await openWorkbook(saveWorkbook(book, options), 'book.xlsx', options)).sheets;
  expect(sheet!.conditionalFormats.map(({ formula }) => formula)).toEqual(['=A1>1']);
});

it('keeps lists of addresses within the limit of one call', () => {
  const cells = Array.from({ length: 4000 }, (_, index) => ({ sheetId: 's', row: index * 2, column: 3 }));
  const lists = unitedAddresses(cells, 8192);
  expect(lists.length).toBeGreaterThan(1);
  expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(8192);
  expect(lists.join(',').split(',')).toHaveLength(4000);
});

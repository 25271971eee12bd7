import { setStyle } from '../../../src/workbench/book/mutate';
import { WorkbookFailure } from '../../../src/workbook/problem';
import { bookOf, connect, disconnectAll } from '../support';

afterEach(disconnectAll);

describe('a snapshot', () => {
  it('holds values, formulas, texts, formats and types of the used range', async () => {
    const book = bookOf({
      '附件 1': {
        B2: '指标',
        C2: { v: 0.9865, style: { numberFormat: '0.00%' } },
        B3: '＝1+1',
        C3: { v: 5, f: '=2+3' },
        D4: true,
        B4: { v: '=1', style: { numberFormat: '@' } },
      },
    });
    const { port } = connect(book);
    const { name, sheets } = await port.snapshot();
    expect(name).toBe('自评表.xlsx');
    expect(sheets[0]).toMatchObject({
      name: '附件 1',
      visibility: 'visible',
      area: { row: 1, column: 1, rowCount: 3, columnCount: 3 },
      values: [
        ['指标', 0.9865, ''],
        ['＝1+1', 5, ''],
        ['=1', '', true],
      ],
      formulas: [
        ['指标', 0.9865, ''],
        ['＝1+1', '=2+3', ''],
        ['=1', '', true],
      ],
      texts: [
        ['指标', '98.65%', ''],
        ['＝1+1', '5', ''],
        ['=1', '', 'TRUE'],
      ],
      isProtected: false,
      locked: null,
      hiddenRows: [],
      tables: [],
    });
    expect(sheets[0]?.numberFormats[0]).toEqual(['General', '0.00%', 'General']);
    expect(sheets[0]?.types[0]).toEqual(['String', 'Double', 'Empty']);
  });

  it('takes two syncs for nineteen sheets of forty rows', async () => {
    const cells = Object.fromEntries(
      Array.from({ length: 40 * 16 }, (_, index) => [
        `${String.fromCharCode(65 + (index % 16))}${String(Math.floor(index / 16) + 1)}`,
        `第${String(index)}项指标说明`,
      ]),
    );
    const book = bookOf(
      Object.fromEntries(Array.from({ length: 19 }, (_, index) => [`公开${String(index)}`, cells])),
    );
    const { port, host } = connect(book);
    const { sheets } = await port.snapshot();
    expect(sheets.every((sheet) => sheet.area?.rowCount === 40 && sheet.values[39]?.[15] !== '')).toBe(true);
    expect(host.ledger.totals).toMatchObject({ syncs: 2, writes: 0 });
    expect(Math.max(...host.ledger.entries.map(({ bytesOut }) => bytesOut))).toBeLessThan(2_000_000);
  });

  it('knows the bold cells of forms however many sheets there are', async () => {
    const form = {
      A1: '自评表',
      A38: { v: '总分', style: { bold: true } },
      ...Object.fromEntries(
        Array.from({ length: 16 }, (_, index) => [`${String.fromCharCode(65 + index)}40`, 1]),
      ),
    };
    const names = Array.from({ length: 40 }, (_, index) => `公开${String(index)}`);
    const { port, host } = connect(bookOf(Object.fromEntries(names.map((name) => [name, form]))));
    const { sheets } = await port.snapshot();
    expect(sheets.map(({ bold }) => bold?.[37]?.[0])).toEqual(names.map(() => true));
    expect(host.ledger.totals.syncs).toBe(3);
    expect(Math.max(...host.ledger.entries.map(({ bytesOut }) => bytesOut))).toBeLessThan(2_000_000);
  });

  it('reads what lies beyond the first window in further answers', async () => {
    const book = bookOf({ 长表: { A1: '标题' }, 空表: {} });
    const sheet = book.sheets[0]!;
    for (let row = 1; row < 9000; row += 1) {
      for (let column = 0; column < 30; column += 1) {
        const value = row * 100 + column;
        sheet.cells.set(row * 16384 + column, { ...sheet.cells.get(0)!, value });
      }
    }
    sheet.rows.set(8000, { height: null, hidden: true });
    sheet.rows.set(3, { height: null, hidden: true });
    const { port, host } = connect(book);
    const { sheets } = await port.snapshot();
    const [long, empty] = sheets;
    expect(long?.area).toEqual({ row: 0, column: 0, rowCount: 9000, columnCount: 30 });
    expect(long?.values[8999]?.[29]).toBe(899_929);
    expect(long?.values[1]?.[29]).toBe(129);
    expect(long?.values[5000]?.[0]).toBe(500_000);
    expect(long?.hiddenRows).toEqual([3, 8000]);
    expect(long?.bold).toBeNull();
    expect(empty).toMatchObject({ area: null, values: [] });
    expect(Math.max(...host.ledger.entries.map(({ bytesOut }) => bytesOut))).toBeLessThan(5 * 1024 * 1024);
  }, 60_000);

  it('does not count formatted but empty columns', async () => {
    const book = bookOf({ 表: { A1: '项目', B2: 1 } });
    for (let column = 2; column < 200; column += 1) {
      setStyle(book, book.sheets[0]!, 0, column, { fill: '#FFFF00' });
    }
    const { port } = connect(book);
    const { sheets } = await port.snapshot();
    expect(sheets[0]?.area).toEqual({ row: 0, column: 0, rowCount: 2, columnCount: 2 });
  });

  it('knows merged areas, hidden sheets and rows, tables and bold cells', async () => {
    const book = bookOf({ 一: { A1: { v: '总分', style: { bold: true } }, C3: 1 }, 二: {}, 三: { B2: 'x' } });
    const [first, second, third] = book.sheets;
    first!.merges.push({ row: 0, column: 0, rowCount: 1, columnCount: 2 });
    first!.rows.set(1, { height: null, hidden: true });
    first!.tables.push({
      name: '表1',
      area: { row: 0, column: 0, rowCount: 3, columnCount: 3 },
      headerRow: true,
    });
    second!.visibility = 'hidden';
    third!.visibility = 'veryHidden';
    const { port } = connect(book);
    const { sheets } = await port.snapshot();
    expect(sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'hidden', 'veryHidden']);
    expect(sheets[0]).toMatchObject({
      merges: [{ row: 0, column: 0, rowCount: 1, columnCount: 2 }],
      hiddenRows: [1],
      tables: [{ row: 0, column: 0, rowCount: 3, columnCount: 3 }],
    });
    expect(sheets[0]?.bold?.[0]).toEqual([true, false, false]);
  });

  it('knows which cells of a protected sheet are locked', async () => {
    const book = bookOf({ 表: { A1: '标题', B2: { v: 1, style: { locked: false } } } });
    book.sheets[0]!.protection = { password: false, options: {} };
    const { port } = connect(book);
    const { sheets } = await port.snapshot();
    expect(sheets[0]).toMatchObject({
      isProtected: true,
      locked: [
        [true, true],
        [true, false],
      ],
    });
  });

  it('waits while a cell is being edited and says so after a second', async () => {
    const book = bookOf({ 表: { A1: 1 } });
    const { host, client } = connect(book);
    const { createOfficeWorkbook } = await import('../../../src/workbook/officeWorkbook');
    const said: boolean[] = [];
    const port = createOfficeWorkbook({ excel: client.Excel, pending: (waiting) => said.push(waiting) });
    host.editMode.enter();
    setTimeout(() => {
      host.editMode.leave();
    }, 1300);
    await port.snapshot();
    expect(said).toEqual([true, false]);
  });

  it('says what is wrong where Excel fails', async () => {
    const { port, host } = connect(bookOf({ 表: { A1: 1 } }));
    host.faults.inject({ request: 1, action: 0, code: 'AccessDenied', following: true });
    const error: unknown = await port.snapshot().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(WorkbookFailure);
    expect((error as WorkbookFailure).problem).toMatchObject({ code: 'protected', hostCode: 'AccessDenied' });
  });

  it('tries again with smaller answers where one was too large', async () => {
    const { port, host } = connect(bookOf({ 表: { A1: 1, B2: 2 } }));
    host.faults.inject({ request: 2, action: 0, code: 'ResponsePayloadSizeLimitExceeded' });
    const { sheets } = await port.snapshot();
    expect(sheets[0]?.values).toEqual([
      [1, ''],
      ['', 2],
    ]);
  });

  it('finds merged areas also where there are more than Excel answers at once', async () => {
    const book = bookOf({ 表: { A1: 1, C700: 2 } });
    for (let row = 0; row < 700; row += 1) {
      book.sheets[0]!.merges.push({ row, column: 0, rowCount: 1, columnCount: 2 });
    }
    const { port, host } = connect(book);
    host.faults.inject({ request: 2, action: 3, code: 'GeneralException' });
    const { sheets } = await port.snapshot();
    expect(sheets[0]?.merges).toHaveLength(700);
  });
});

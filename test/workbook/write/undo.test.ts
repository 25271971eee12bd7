import { setCell, setStyle } from '../../../src/workbench/book/mutate';
import { insertRows } from '../../../src/workbench/book/rows';
import { bookOf, connect, contentsOf, disconnectAll, movedBy, nowhere, planFor, refOf } from '../support';

afterEach(disconnectAll);

/** Everything that is easily not the same again after it was overwritten. */
const awkward = {
  A1: '2023年度项目支出绩效自评表',
  E5: 4753.66,
  F5: 4738.93,
  G5: { v: '100%', style: { numberFormat: 'General' } },
  G6: { v: '=1+1', style: { numberFormat: 'General' } },
  G7: { v: '2020.12.31', style: { numberFormat: '@' } },
  G8: { v: '1/2', style: { numberFormat: 'yyyy/m/d' } },
  G9: { v: 44196, style: { numberFormat: 'yyyy"年"m"月"', fill: '#FFFF00' } },
  G10: { v: 0.0900000762939453, style: { numberFormat: '0.00%' } },
  G11: { v: 3, f: '=SUM(E5,F5)', style: { numberFormat: '#,##0.00' } },
  G12: { v: true },
  G13: "'带引号",
  G14: { v: "'文本", style: { numberFormat: '@' } },
  G15: '　19',
  G16: '\n多行\n',
  G17: '（自评等级）',
  G18: { v: null, style: { numberFormat: '0.00', fill: '#C6EFCE' } },
  G19: '-5',
  G20: '+8613',
  G21: '1E5',
  G22: '#N/A',
};
const targets = Object.fromEntries(
  Array.from({ length: 19 }, (_, index) => [
    `G${String(index + 5)}`,
    `=ROUND(F${String(index + 5)}/E${String(index + 5)},2)`,
  ]),
);

async function filled(
  wanted: Parameters<typeof planFor>[2] = targets,
  cells: Parameters<typeof bookOf>[0][string] = awkward,
) {
  const connected = connect(bookOf({ 表: cells }));
  const before = contentsOf(connected.book);
  const plan = planFor(await connected.port.snapshot(), '表', wanted);
  const result = await connected.port.apply(plan);
  expect(result.status).toBe('written');
  return { ...connected, before, plan };
}

describe('taking a fill back', () => {
  it('brings back every value, formula, format and fill, and takes the record away', async () => {
    const { port, book, before } = await filled();
    const undone = await port.undo(movedBy(0));
    expect(undone).toMatchObject({ status: 'undone', kept: [] });
    expect(contentsOf(book)).toEqual(before);
  });

  it('brings everything back where figures and texts were written with formats', async () => {
    const wanted = Object.fromEntries(
      Object.keys(targets).map((address, index) => [
        address,
        index % 2 === 0 ? { value: 0.5, format: '0.0%' } : { value: '良好', format: '@' },
      ]),
    );
    const { port, book, before } = await filled(wanted);
    await port.undo(nowhere);
    expect(contentsOf(book)).toEqual(before);
  });

  it('takes three syncs at most', async () => {
    const { port, host } = await filled();
    await port.memory();
    host.ledger.reset();
    await port.undo(movedBy(0));
    expect(host.ledger.totals.syncs).toBeLessThanOrEqual(3);
    expect(host.ledger.totals.writes).toBe(1);
  });

  it('says that there is nothing to take back', async () => {
    const { port, host } = connect(bookOf({ 表: awkward }));
    expect(await port.undo(nowhere)).toEqual({ status: 'nothing' });
    expect(host.ledger.totals.writes).toBe(0);
  });

  it('keeps and reports a cell that a person has changed since', async () => {
    const { port, book } = await filled({ G5: '=F5/E5', G18: '=F5', H9: 3 });
    const changed = refOf(book, '表', 'G18');
    setCell(book, book.sheets[0]!, changed.row, changed.column, { value: 7, formula: null });
    const undone = await port.undo(movedBy(0));
    expect(undone).toMatchObject({
      status: 'undone',
      restored: [refOf(book, '表', 'G5'), refOf(book, '表', 'H9')],
      kept: [{ cell: changed, identity: { item: 'G18' } }],
    });
    expect(book.sheets[0]!.cells.get(17 * 16384 + 6)).toMatchObject({ value: 7 });
    expect(book.customXml).toEqual([]);
  });

  it('keeps a formula that a person has changed by one reference', async () => {
    const { port, book } = await filled({ G5: '=F5/E5' });
    setCell(book, book.sheets[0]!, 4, 6, { value: null, formula: '=F5/E6' });
    expect(await port.undo(movedBy(0))).toMatchObject({ status: 'undone', restored: [], kept: [{}] });
  });

  it('leaves a fill colour that a person gave the cell since', async () => {
    const { port, book } = await filled({ G5: '=F5/E5' });
    setStyle(book, book.sheets[0]!, 4, 6, { fill: '#FF0000' });
    await port.undo(movedBy(0));
    expect(book.sheets[0]!.cells.get(4 * 16384 + 6)).toMatchObject({
      value: '100%',
      style: { fill: '#FF0000' },
    });
  });

  it('finds the cells again after rows were inserted above', async () => {
    const { port, book } = await filled();
    insertRows(book, book.sheets[0]!, 2, 3);
    const expected = bookOf({ 表: awkward });
    insertRows(expected, expected.sheets[0]!, 2, 3);
    const undone = await port.undo(movedBy(3));
    expect(undone).toMatchObject({ status: 'undone', kept: [] });
    expect(contentsOf(book)).toEqual(contentsOf(expected));
  });

  it('knows a formula with a fixed reference by what the plan would write there now', async () => {
    const { port, book } = await filled({ G18: '=E18/$F$5' });
    insertRows(book, book.sheets[0]!, 2, 3);
    const undone = await port.undo((identity) => ({ ...movedBy(3)(identity)!, formula: '=E21 / $F$8' }));
    expect(undone).toMatchObject({ status: 'undone', kept: [] });
    expect(book.sheets[0]!.cells.get(20 * 16384 + 6)).toMatchObject({ value: null, formula: null });
  });

  it('does not take the formula of another row for its own after rows were inserted', async () => {
    const wanted = { H5: '=F5', H6: '=F6', H7: '=F7' };
    const { port, book } = await filled(wanted, { F5: 1, F6: 2, F7: 3, H5: 10, H6: 20, H7: 30 });
    insertRows(book, book.sheets[0]!, 1, 1);
    // The row of H6 is not recognised any more: its old address now holds what was in H5.
    const undone = await port.undo((identity) => (identity.item === 'H6' ? null : movedBy(1)(identity)));
    expect(undone).toMatchObject({ status: 'undone', kept: [{ identity: { item: 'H6' } }] });
    const values = [5, 6, 7].map((row) => book.sheets[0]!.cells.get(row * 16384 + 7));
    expect(values.map((cell) => cell?.formula ?? cell?.value)).toEqual([10, '=F7', 30]);
  });

  it('falls back on the old address where a table is not recognised any more', async () => {
    const { port, book, before } = await filled();
    expect(await port.undo(nowhere)).toMatchObject({ status: 'undone', kept: [] });
    expect(contentsOf(book)).toEqual(before);
  });

  it('knows a sheet by its name where its id is another one', async () => {
    const { port, book, before } = await filled();
    const sheet = book.sheets[0]!;
    sheet.id = '{OTHER}';
    book.activeSheetId = '{OTHER}';
    expect(await port.undo(nowhere)).toMatchObject({ status: 'undone', kept: [] });
    expect(contentsOf(book)).toEqual(before);
  });

  it('reports every cell of a sheet that is gone', async () => {
    const connected = connect(bookOf({ 表: { E5: 1 }, 二: {} }));
    await connected.port.apply(planFor(await connected.port.snapshot(), '表', { G5: '=E5' }));
    connected.book.sheets.shift();
    connected.book.activeSheetId = connected.book.sheets[0]!.id;
    expect(await connected.port.undo(nowhere)).toMatchObject({
      status: 'undone',
      restored: [],
      kept: [{ cell: null, identity: { item: 'G5' } }],
    });
  });

  it('takes fills back one after the other, the newest first', async () => {
    const { port, book, before } = await filled({ G5: '=F5/E5' });
    const between = contentsOf(book);
    await port.apply(planFor(await port.snapshot(), '表', { G5: 0.5, H5: 1 }));
    expect((await port.memory()).records.map(({ id }) => id)).toEqual(['1', '2']);
    await port.undo(movedBy(0));
    expect(contentsOf(book)).toEqual(between);
    await port.undo(movedBy(0));
    expect(contentsOf(book)).toEqual(before);
    expect(await port.undo(movedBy(0))).toEqual({ status: 'nothing' });
  });

  it('writes nothing where the sheet was protected since', async () => {
    const { port, book } = await filled({ G5: '=F5/E5' });
    book.sheets[0]!.protection = { password: false, options: {} };
    const filledContents = contentsOf(book);
    expect(await port.undo(movedBy(0))).toMatchObject({ status: 'failed', problem: { code: 'protected' } });
    expect(contentsOf(book)).toEqual(filledContents);
  });
});

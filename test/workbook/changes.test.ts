import type { Calculator } from '../../src/workbench/calculation/calculator';
import { addSheet } from '../../src/workbench/book/sheets';
import { createHost } from '../../src/workbench/host/host';
import { connectNodeClient, type NodeClient } from '../../src/workbench/host/nodeClient';
import { numfmtText } from '../../src/workbench/host/numfmtText';
import type { WorkbookChange } from '../../src/workbook/changes';
import { createOfficeWorkbook } from '../../src/workbook/officeWorkbook';
import { bookOf, planFor } from './support';

const open: NodeClient[] = [];

afterEach(() => {
  for (const client of open.splice(0)) client.dispose();
});

const delivered = () => new Promise((resolve) => setTimeout(resolve, 20));

/** A workbook of two sheets whose second one is calculated whenever a cell changes, and somebody who listens. */
async function listened() {
  const book = bookOf({
    自评表: { A1: '得分', B1: 90 },
    预算: { A1: 100, B1: { v: 200, f: '=自评表!B1*2' } },
  });
  const sheetIds = book.sheets.map(({ id }) => id);
  const calculator: Calculator = {
    load: () => Promise.resolve([]),
    recalculate: () =>
      Promise.resolve([{ sheetId: sheetIds[1]!, row: 0, column: 1, value: 1, spilledFrom: null }]),
    dispose: () => undefined,
  };
  const host = createHost(book, { calculator, text: numfmtText });
  const client = connectNodeClient(host, { globals: false });
  open.push(client);
  const port = createOfficeWorkbook({ excel: client.Excel });
  const changes: WorkbookChange[] = [];
  const stop = port.onChange((change) => changes.push(change));
  await delivered();
  return { book, host, client, port, changes, stop, sheetIds };
}

describe('listening to the workbook', () => {
  it('tells the sheet that a person typed into, and the one that was calculated from it', async () => {
    const { host, changes, sheetIds } = await listened();
    await host.type(sheetIds[0]!, 0, 1, '95');
    await delivered();
    expect(changes).toEqual(
      expect.arrayContaining([
        { kind: 'cells', sheetId: sheetIds[0] },
        { kind: 'calculated', sheetId: sheetIds[1] },
      ]),
    );
    expect(changes).toHaveLength(2);
  });

  it('does not tell cells that the add-in writes, takes back or marks', async () => {
    const { port, changes, sheetIds } = await listened();
    const plan = planFor(await port.snapshot(), '自评表', { B2: '=1+1', B3: '完成' });
    expect(await port.apply(plan)).toMatchObject({ status: 'written' });
    await port.mark([
      { code: 'P-002', severity: 'error', cells: [{ sheetId: sheetIds[0]!, row: 0, column: 1 }] },
    ]);
    await port.clearMarks();
    const undone = await port.undo(({ item }) => {
      const row = Number(item.slice(1)) - 1;
      return { cell: { sheetId: sheetIds[0]!, row, column: 1 }, formula: item === 'B2' ? '=1+1' : null };
    });
    expect(undone).toMatchObject({ status: 'undone' });
    await delivered();
    expect(changes.filter(({ kind }) => kind !== 'calculated')).toEqual([]);
  });

  it('tells sheets that come and go', async () => {
    const { client, changes } = await listened();
    const added = await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('补充');
      sheet.load('id');
      await context.sync();
      return sheet.id;
    });
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(added).delete();
      await context.sync();
    });
    await delivered();
    expect(changes.filter(({ kind }) => kind !== 'calculated')).toEqual([
      { kind: 'added', sheetId: added },
      { kind: 'removed', sheetId: added },
    ]);
  });

  it('takes one sync to begin, and is silent after it was stopped', async () => {
    const { host, changes, stop, sheetIds } = await listened();
    expect(host.ledger.totals.syncs).toBe(1);
    stop();
    await delivered();
    await host.type(sheetIds[0]!, 0, 1, '95');
    await delivered();
    expect(changes).toEqual([]);
  });

  it('lets an Excel that cannot tell be an Excel that is read by hand', async () => {
    const book = bookOf({ 自评表: { A1: 1 } });
    const host = createHost(book, { calculator: null, text: numfmtText });
    host.faults.inject({ request: 1, action: 0, code: 'GeneralException' });
    const client = connectNodeClient(host, { globals: false });
    open.push(client);
    const port = createOfficeWorkbook({ excel: client.Excel });
    const stop = port.onChange(() => undefined);
    await delivered();
    expect((await port.snapshot()).sheets).toHaveLength(1);
    stop();
  });
});

describe('reading again what was changed', () => {
  it('reads the changed sheet in two syncs and leaves the others as they are', async () => {
    const { host, port, sheetIds } = await listened();
    const before = await port.snapshot();
    await host.type(sheetIds[0]!, 0, 1, '95');
    host.ledger.reset();
    const now = await port.reread(before, [sheetIds[0]!]);
    expect(host.ledger.totals).toMatchObject({ syncs: 2, writes: 0 });
    expect(now.sheets[0]?.values).toEqual([['得分', 95]]);
    expect(now.sheets[1]).toBe(before.sheets[1]);
    expect(before.sheets[0]?.values).toEqual([['得分', 90]]);
  });

  it('comes to the same as a full reading, whatever happened to the sheets', async () => {
    const { book, host, port, sheetIds } = await listened();
    const before = await port.snapshot();
    const [first, second] = book.sheets;
    second!.name = '决算';
    second!.visibility = 'hidden';
    const third = addSheet(book, '补充');
    await host.type(third.id, 2, 3, '新');
    await host.type(first!.id, 30, 40, '远');
    first!.merges.push({ row: 0, column: 0, rowCount: 2, columnCount: 1 });
    const now = await port.reread(before, sheetIds);
    expect(now).toEqual(await port.snapshot());
    expect(now.sheets.map(({ name }) => name)).toEqual(['自评表', '决算', '补充']);
  });

  it('reads a sheet that was protected meanwhile, and keeps to two syncs while it stays as large', async () => {
    const { book, host, port, sheetIds } = await listened();
    const before = await port.snapshot();
    book.sheets[1]!.protection = { options: {} } as never;
    const locked = await port.reread(before, []);
    expect(locked.sheets[1]).toMatchObject({ isProtected: true, locked: [[true, true]] });
    host.ledger.reset();
    const again = await port.reread(locked, [sheetIds[1]!]);
    expect(host.ledger.totals.syncs).toBe(2);
    expect(again).toEqual(await port.snapshot());
  });

  it('asks for nothing but the names where nothing changed', async () => {
    const { host, port } = await listened();
    const before = await port.snapshot();
    host.ledger.reset();
    const now = await port.reread(before, []);
    expect(host.ledger.totals.syncs).toBe(1);
    expect(now.sheets).toEqual(before.sheets);
  });

  it('leaves out a sheet that is gone', async () => {
    const { book, port } = await listened();
    const before = await port.snapshot();
    book.sheets = book.sheets.slice(0, 1);
    expect((await port.reread(before, null)).sheets.map(({ name }) => name)).toEqual(['自评表']);
  });
});

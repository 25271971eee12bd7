import type { PageChange } from '../../../src/domain/print/pageState';
import type { Book } from '../../../src/workbench/book/book';
import { setRow } from '../../../src/workbench/book/mutate';
import { setPage } from '../../../src/workbench/book/sheets';
import { bookOf, connect, contentsOf, disconnectAll, nowhere } from '../support';

afterEach(disconnectAll);

function book(): Book {
  return bookOf({ 甲: { A1: '一', A5: '五' }, 乙: { A1: 1 } });
}

function change(target: Book): PageChange {
  return {
    sheetId: target.sheets[0]!.id,
    page: {
      orientation: 'landscape',
      zoom: { wide: 1, tall: null },
      titleRows: { first: 0, last: 1 },
      breaks: [3],
    },
    heights: new Map([
      [0, 40],
      [4, 55.5],
    ]),
  };
}

function whole(target: Book): unknown {
  return {
    contents: contentsOf(target),
    sheets: target.sheets.map(({ page, rows }) => ({
      page,
      rows: [...rows].filter(([, { height }]) => height !== null),
    })),
  };
}

describe('the print set-up of a sheet', () => {
  it('is changed without touching any content, and taken back exactly', async () => {
    const target = book();
    setRow(target, target.sheets[0]!, 4, { height: 21 });
    const before = whole(target);
    const { port, host } = connect(target);
    host.ledger.reset();
    expect((await port.setPages([change(target)])).status).toBe('written');
    expect(host.ledger.totals.syncs).toBeLessThanOrEqual(3);
    const [sheet] = target.sheets;
    expect(sheet!.page).toMatchObject({
      orientation: 'landscape',
      fit: { wide: 1, tall: null },
      titleRows: { first: 0, last: 1 },
      rowBreaks: [3],
    });
    expect([sheet!.rows.get(0)!.height, sheet!.rows.get(4)!.height]).toEqual([40, 55.5]);
    expect(sheet!.cells.get(0)!.value).toBe('一');
    host.ledger.reset();
    expect(await port.undo(nowhere)).toMatchObject({
      status: 'undone',
      pages: { restored: ['甲'], kept: [] },
    });
    expect(host.ledger.totals.syncs).toBeLessThanOrEqual(4);
    expect(whole(target)).toEqual(before);
  });

  it('keeps on undo what a person changed since, and names the sheet', async () => {
    const target = book();
    const { port } = connect(target);
    await port.setPages([change(target)]);
    setPage(target, target.sheets[0]!, { orientation: 'portrait', fit: { wide: 1, tall: 1 } });
    setRow(target, target.sheets[0]!, 4, { height: 90 });
    expect(await port.undo(nowhere)).toMatchObject({
      status: 'undone',
      pages: { restored: [], kept: ['甲'] },
    });
    const [sheet] = target.sheets;
    expect(sheet!.page).toMatchObject({ fit: { wide: 1, tall: 1 }, titleRows: null, rowBreaks: [] });
    expect(sheet!.rows.get(4)!.height).toBe(90);
  });

  it('is refused on a protected sheet', async () => {
    const target = book();
    target.sheets[0]!.protection = { password: false, options: {} };
    const { port } = connect(target);
    expect(await port.setPages([change(target)])).toMatchObject({
      status: 'failed',
      problem: { code: 'protected' },
    });
  });

  it('is as it was where the request breaks off at any action, at once or on the next run', async () => {
    const count = connect(book());
    await count.port.setPages([change(count.book)]);
    const operations = count.host.ledger.entries.filter(({ writes }) => writes).at(-1)!.operations;
    expect(operations).toBeGreaterThan(8);
    for (let action = 0; action < operations; action += 1) {
      for (const following of [false, true]) {
        const target = book();
        const before = whole(target);
        const { port, host, client } = connect(target);
        host.faults.inject({ request: 2, action, code: 'GeneralException', following });
        const { status } = await port.setPages([change(target)]);
        expect(status).toBe(following ? 'open' : 'failed');
        client.dispose();
        if (following) {
          const next = connect(target);
          await next.port.restore(nowhere);
          next.client.dispose();
        }
        expect(whole(target)).toEqual(before);
      }
    }
  }, 120_000);
});

import type { NewSheet } from '../../../src/workbook/newSheet';
import { connect, disconnectAll, nowhere, type Connected } from '../support';
import { book, cell, listing, whole } from './newSheets';

afterEach(disconnectAll);

describe('a request that breaks off', () => {
  /** A workbook where one sheet is to be made anew and one is new. */
  async function prepared(): Promise<{ connected: Connected; sheets: NewSheet[] }> {
    const target = book();
    const connected = connect(target);
    await connected.port.addSheets([listing(target)]);
    await connected.port.memory();
    const more = listing(target, [cell(5, 0, { text: '更多' })]);
    return { connected, sheets: [more, { ...listing(target), purpose: 'report', name: '报告' }] };
  }

  /** Requests and actions of a call that goes well. */
  async function writing(work: (connected: Connected, sheets: NewSheet[]) => Promise<unknown>) {
    const { connected, sheets } = await prepared();
    const { length } = connected.host.ledger.entries;
    await work(connected, sheets);
    const entries = connected.host.ledger.entries.slice(length);
    return entries.flatMap(({ writes, operations }, index) =>
      writes ? [{ request: index + 1, operations }] : [],
    );
  }

  it('at any action leaves the workbook as it was', async () => {
    const requests = await writing(({ port }, sheets) => port.addSheets(sheets));
    expect(requests).toHaveLength(2);
    for (const { request, operations } of requests) {
      for (let action = 0; action < operations; action += action < 12 || action > operations - 12 ? 1 : 5) {
        const { connected, sheets } = await prepared();
        const before = whole(connected.book);
        connected.host.faults.inject({ request, action, code: 'GeneralException' });
        expect({ action, ...(await connected.port.addSheets(sheets)) }).toMatchObject({
          action,
          status: 'failed',
        });
        expect(whole(connected.book)).toEqual(before);
        connected.client.dispose();
      }
    }
  }, 300_000);

  it('and cannot be put back is put right by the open record on the next run', async () => {
    const requests = await writing(({ port }, sheets) => port.addSheets(sheets));
    for (const { request, operations } of requests) {
      for (let action = 0; action < operations; action += 7) {
        const { connected, sheets } = await prepared();
        const before = whole(connected.book);
        connected.host.faults.inject({ request, action, code: 'GeneralException', following: true });
        expect((await connected.port.addSheets(sheets)).status).toBe('open');
        connected.client.dispose();
        const next = connect(connected.book);
        const restored = await next.port.restore(nowhere);
        // At the first action nothing had been written.
        expect(restored.status).toBe(request === requests[0]!.request && action === 0 ? 'nothing' : 'undone');
        expect(whole(connected.book)).toEqual(before);
        next.client.dispose();
      }
    }
  }, 300_000);

  it('during undo ends with the sheets taken back, or as they were', async () => {
    const undo = async ({ port }: Connected, sheets: NewSheet[]) => {
      await port.addSheets(sheets);
      await port.memory();
      return port.undo(nowhere);
    };
    const all = await writing(undo);
    const first = await writing(async ({ port }, sheets) => {
      await port.addSheets(sheets);
      await port.memory();
    });
    for (const { request, operations } of all.slice(first.length)) {
      for (let action = 0; action < operations; action += 3) {
        const { connected, sheets } = await prepared();
        const before = whole(connected.book);
        connected.host.faults.inject({ request, action, code: 'GeneralException' });
        const result = await undo(connected, sheets);
        if (result.status === 'failed') await connected.port.undo(nowhere);
        expect(whole(connected.book)).toEqual(before);
        connected.client.dispose();
      }
    }
  }, 300_000);
});

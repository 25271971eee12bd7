import type { Book } from '../../../src/workbench/book/book';
import type { Connected } from '../support';
import { bookOf, connect, contentsOf, disconnectAll, movedBy, planFor } from '../support';

afterEach(disconnectAll);

const cells = {
  E5: 4753.66,
  F5: 4738.93,
  G5: '100%',
  G6: { v: '=文本', style: { numberFormat: '@' } },
  G7: { v: 0.5, style: { numberFormat: '0.0%', fill: '#FFFF00' } },
  G8: { v: 2, f: '=E5*2' },
  I9: '（自评等级）',
};
const wanted = {
  G5: { value: '=F5/E5', format: '0.00%' },
  G6: '=F5',
  G7: 0.9,
  G8: '=ROUND(F5,0)',
  G9: 7,
  I9: '优',
};

function book(): Book {
  return bookOf({ 表: cells });
}

/** Number of actions in the writing request of a fill and of an undo, from runs that succeed. */
async function writingRequests(): Promise<{ fill: number; undo: number }> {
  const { port, host } = connect(book());
  await port.apply(planFor(await port.snapshot(), '表', wanted));
  await port.memory();
  const fill = host.ledger.entries.filter(({ writes }) => writes).at(-1)!.operations;
  await port.undo(movedBy(0));
  const undo = host.ledger.entries.filter(({ writes }) => writes).at(-1)!.operations;
  return { fill, undo };
}

/** The same workbook in a new session, as after closing and opening it again. */
function reopened({ book: left, client }: Connected): Connected {
  client.dispose();
  return connect(left);
}

function openRecords(left: Book): string {
  return left.customXml.map(({ xml }) => xml).join();
}

describe('a fill that breaks off', () => {
  it('at any action is put back at once', async () => {
    const { fill } = await writingRequests();
    expect(fill).toBeGreaterThan(10);
    for (let action = 0; action < fill; action += 1) {
      const connected = connect(book());
      const { port, host } = connected;
      const plan = planFor(await port.snapshot(), '表', wanted);
      const before = contentsOf(connected.book);
      host.faults.inject({ request: 2, action, code: 'GeneralException' });
      const result = await port.apply(plan);
      expect({ action, result }).toMatchObject({
        action,
        result: { status: 'failed', problem: { code: 'host' } },
      });
      expect(contentsOf(connected.book)).toEqual(before);
      const again = planFor(await port.snapshot(), '表', wanted);
      expect((await port.apply(again)).status).toBe('written');
      connected.client.dispose();
    }
  }, 120_000);

  it('and cannot be put back is restored by the open record on the next run', async () => {
    const { fill } = await writingRequests();
    for (let action = 0; action < fill; action += 1) {
      const connected = connect(book());
      const plan = planFor(await connected.port.snapshot(), '表', wanted);
      const before = contentsOf(connected.book);
      connected.host.faults.inject({ request: 2, action, code: 'GeneralException', following: true });
      const result = await connected.port.apply(plan);
      expect({ action, status: result.status }).toEqual({ action, status: 'open' });
      await expectRestored(reopened(connected), before);
    }
  }, 120_000);

  it('and is put back only in part is restored on the next run', async () => {
    const { fill } = await writingRequests();
    for (let action = 0; action < 60; action += 1) {
      const connected = connect(book());
      const plan = planFor(await connected.port.snapshot(), '表', wanted);
      const before = contentsOf(connected.book);
      connected.host.faults.inject({ request: 2, action: fill - 1, code: 'AccessDenied' });
      connected.host.faults.inject({ request: 4, action, code: 'GeneralException', following: true });
      const { status } = await connected.port.apply(plan);
      const next = reopened(connected);
      // Beyond its last action the compensation has nothing left to fail at.
      if (status === 'failed') {
        expect(action).toBeGreaterThan(5);
        expect(contentsOf(next.book)).toEqual(before);
        return;
      }
      await expectRestored(next, before);
    }
    throw new Error('The compensation never came to its end.');
  }, 120_000);

  it('is not filled over before it was put right', async () => {
    const connected = connect(book());
    const plan = planFor(await connected.port.snapshot(), '表', wanted);
    connected.host.faults.inject({ request: 2, action: 6, code: 'GeneralException', following: true });
    await connected.port.apply(plan);
    const next = reopened(connected);
    const again = planFor(await next.port.snapshot(), '表', { H5: 1 });
    expect(await next.port.apply(again)).toMatchObject({
      status: 'failed',
      problem: { code: 'record-open' },
    });
    expect(await next.port.undo(movedBy(0))).toMatchObject({
      status: 'failed',
      problem: { code: 'record-open' },
    });
  });
});

describe('a fill of several requests that breaks off', () => {
  /** So many cells, none beside another, that they do not fit one request. */
  const many = Object.fromEntries(
    Array.from({ length: 1200 }, (_, index) => [`B${2 * index + 1}`, '达到预期目标'.repeat(70)]),
  );

  /** The writing requests of the fill, counted from its first one. */
  async function requestsOfFill(): Promise<readonly number[]> {
    const { port, host } = connect(book());
    const plan = planFor(await port.snapshot(), '表', many);
    host.ledger.reset();
    expect((await port.apply(plan)).status).toBe('written');
    return host.ledger.entries.filter(({ writes }) => writes).map(({ request }) => request);
  }

  it('in any of them is put back at once, or by the open record on the next run', async () => {
    const requests = await requestsOfFill();
    expect(requests.length).toBeGreaterThan(1);
    for (const request of requests) {
      for (const following of [false, true]) {
        const connected = connect(book());
        const plan = planFor(await connected.port.snapshot(), '表', many);
        const before = contentsOf(connected.book);
        connected.host.faults.inject({ request, action: 5, code: 'GeneralException', following });
        const { status } = await connected.port.apply(plan);
        expect({ request, status }).toEqual({ request, status: following ? 'open' : 'failed' });
        if (following) await expectRestored(reopened(connected), before);
        else expect(contentsOf(connected.book)).toEqual(before);
        connected.client.dispose();
      }
    }
  }, 120_000);
});

describe('an undo that breaks off', () => {
  it('at any action leaves the filled workbook, and works the next time', async () => {
    const { undo } = await writingRequests();
    for (let action = 0; action < undo; action += 1) {
      const connected = connect(book());
      const { port, host } = connected;
      const before = contentsOf(connected.book);
      await port.apply(planFor(await port.snapshot(), '表', wanted));
      await port.memory();
      const filled = contentsOf(connected.book);
      host.faults.inject({ request: 3, action, code: 'GeneralException' });
      expect({ action, ...(await port.undo(movedBy(0))) }).toMatchObject({ action, status: 'failed' });
      expect(contentsOf(connected.book)).toEqual(filled);
      expect(await port.undo(movedBy(0))).toMatchObject({ status: 'undone', kept: [] });
      expect(contentsOf(connected.book)).toEqual(before);
      connected.client.dispose();
    }
  }, 120_000);

  it('and cannot be put back is finished by the open record on the next run', async () => {
    const { undo } = await writingRequests();
    for (let action = 1; action < undo; action += 1) {
      const connected = connect(book());
      const { port, host } = connected;
      const before = contentsOf(connected.book);
      await port.apply(planFor(await port.snapshot(), '表', wanted));
      await port.memory();
      host.faults.inject({ request: 3, action, code: 'GeneralException', following: true });
      expect({ action, ...(await port.undo(movedBy(0))) }).toMatchObject({ action, status: 'open' });
      const next = reopened(connected);
      const memory = await next.port.memory();
      // Before the first writing action nothing has happened: the fill is simply still there.
      if (memory.records.every(({ state }) => state === 'done')) {
        expect(await next.port.undo(movedBy(0))).toMatchObject({ status: 'undone', kept: [] });
      } else {
        expect(memory.records[0]).toMatchObject({ state: 'open', direction: 'undo' });
        expect(await next.port.restore(movedBy(0))).toMatchObject({ status: 'undone', kept: [] });
      }
      expect(contentsOf(next.book)).toEqual(before);
    }
  }, 120_000);
});

describe('restoring', () => {
  it('does nothing where no record is open', async () => {
    const { port, host } = connect(book());
    await port.apply(planFor(await port.snapshot(), '表', wanted));
    host.ledger.reset();
    expect(await port.restore(movedBy(0))).toEqual({ status: 'nothing' });
    expect(host.ledger.totals.writes).toBe(0);
  });

  it('keeps what a person wrote into a cell after the fill broke off', async () => {
    const connected = connect(book());
    const plan = planFor(await connected.port.snapshot(), '表', wanted);
    const { fill } = await writingRequests();
    connected.host.faults.inject({ request: 2, action: fill - 1, code: 'GeneralException', following: true });
    await connected.port.apply(plan);
    const next = reopened(connected);
    await next.host.type(next.book.sheets[0]!.id, 8, 6, '88');
    const restored = await next.port.restore(movedBy(0));
    expect(restored).toMatchObject({ status: 'undone', kept: [{ identity: { item: 'G9' } }] });
    expect(next.book.sheets[0]!.cells.get(8 * 16384 + 6)).toMatchObject({ value: 88 });
    expect(next.book.customXml).toEqual([]);
  });

  it('that fails leaves the record open for the next time', async () => {
    const connected = connect(book());
    const plan = planFor(await connected.port.snapshot(), '表', wanted);
    const before = contentsOf(connected.book);
    connected.host.faults.inject({ request: 2, action: 12, code: 'GeneralException', following: true });
    await connected.port.apply(plan);
    const next = reopened(connected);
    next.host.faults.inject({ request: 3, action: 4, code: 'GeneralException', following: true });
    expect(await next.port.restore(movedBy(0))).toMatchObject({ status: 'open' });
    await expectRestored(reopened(next), before);
  });
});

/** What the next run does: it restores an open record; where the record was never written, nothing was. */
async function expectRestored(next: Connected, before: unknown): Promise<void> {
  if (openRecords(next.book) === '') {
    expect(contentsOf(next.book)).toEqual(before);
    return;
  }
  expect((await next.port.memory()).records.map(({ state }) => state)).toEqual(['open']);
  expect(await next.port.restore(movedBy(0))).toMatchObject({ status: 'undone', kept: [] });
  expect(contentsOf(next.book)).toEqual(before);
  next.client.dispose();
}

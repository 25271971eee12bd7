import { content, makeBook } from '../../support/book';
import { connect, failure } from './connect';
import type { Connected } from './connect';

const book = () => makeBook({ Sheet1: [['a', 1]] });
const write = (client: Connected, values: unknown[][]) =>
  client.run((sheet) => {
    sheet.getRange('A1').values = [[values[0]?.[0]]];
    sheet.getRange('B1').values = [[values[0]?.[1]]];
  });

test('the ledger counts syncs, operations, bytes and writing requests', async () => {
  const client = connect(book());
  await client.read('A1', 'values');
  await write(client, [['x', 2]]);
  const [read, written] = client.ledger.entries;
  expect(client.ledger.entries).toHaveLength(2);
  expect([read?.request, read?.writes, read?.error]).toEqual([1, false, null]);
  expect([written?.request, written?.writes]).toEqual([2, true]);
  const { totals } = client.ledger;
  expect(totals.operations).toBe((read?.operations ?? 0) + (written?.operations ?? 0));
  expect(totals.bytes).toBeGreaterThan(500);
  expect([totals.syncs, totals.writes]).toEqual([2, 1]);
  client.ledger.reset();
  expect(client.ledger.totals.syncs).toBe(0);
});

test('reading the look of cells does not count as writing', async () => {
  const client = connect(book());
  await client.run((sheet) => sheet.getRange('A1').getCellProperties({ address: true }));
  expect(client.ledger.totals).toMatchObject({ syncs: 1, writes: 0 });
});

test('a request fails before the action that was named, earlier ones stay done', async () => {
  const client = connect(book());
  const last = (await operations()) - 1;
  client.faults.inject({ request: 1, action: last, code: 'GeneralException' });
  expect(await failure(write(client, [['x', 2]]))).toBe('GeneralException');
  expect([content(client.book, 'Sheet1', 'A1'), content(client.book, 'Sheet1', 'B1')]).toEqual(['x', 1]);
  expect(client.ledger.entries.at(-1)).toMatchObject({ error: 'GeneralException', writes: true });
  expect(await failure(write(client, [['y', 3]]))).toBe('none');
});

test('following requests fail too when asked, until the faults are cleared', async () => {
  const client = connect(book());
  client.faults.inject({ request: 2, action: 0, code: 'AccessDenied', following: true });
  expect(await failure(write(client, [['x', 2]]))).toBe('none');
  expect(await failure(write(client, [['y', 3]]))).toBe('AccessDenied');
  expect(await failure(client.read('A1', 'values'))).toBe('AccessDenied');
  client.faults.clear();
  expect((await client.read('A1', 'values')).values).toEqual([['x']]);
});

test('every action of a writing request can be made to fail, and none of the later ones is done', async () => {
  const count = await operations();
  for (let action = 0; action < count; action += 1) {
    const client = connect(book());
    client.faults.inject({ request: 1, action, code: 'GeneralException' });
    expect(await failure(write(client, [['x', 2]]))).toBe('GeneralException');
    const [a, b] = [content(client.book, 'Sheet1', 'A1'), content(client.book, 'Sheet1', 'B1')];
    expect(b).toBe(1);
    expect(['a', 'x']).toContain(a);
  }
  expect(count).toBeGreaterThan(4);
});

/** Actions of a writing request; the last one writes B1. */
async function operations(): Promise<number> {
  const client = connect(book());
  await write(client, [['x', 2]]);
  return client.ledger.totals.operations;
}

test('requests above the limit are refused and write nothing', async () => {
  const client = connect(book(), { payloadLimit: 4000 });
  const work = client.run((sheet) => {
    sheet.getRange('A1').values = [['中'.repeat(2000)]];
  });
  expect(await failure(work)).toBe('RequestPayloadSizeLimitExceeded');
  expect(client.book.journal).toEqual([]);
});

test('answers above the limit are refused', async () => {
  const made = makeBook({ Sheet1: [['中'.repeat(2000)]] });
  const client = connect(made, { payloadLimit: 4000 });
  expect(await failure(client.read('A1', 'values'))).toBe('ResponsePayloadSizeLimitExceeded');
});

test('the limit is 5 MB', async () => {
  const client = connect(makeBook());
  const rows = (bytes: number) => Array.from({ length: bytes / 20000 }, () => ['x'.repeat(20000)]);
  const fill = (bytes: number) =>
    client.run((sheet) => {
      const values = rows(bytes);
      sheet.getRange(`A1:A${values.length}`).values = values;
    });
  expect(await failure(fill(5_300_000))).toBe('RequestPayloadSizeLimitExceeded');
  expect(await failure(fill(4_900_000))).toBe('none');
});

test('while a cell is edited requests fail, or wait when that was asked for', async () => {
  const client = connect(book());
  client.host.editMode.enter();
  expect(await failure(client.read('A1', 'values'))).toBe('InvalidOperationInCellEditMode');
  let finished = false;
  const waiting = client
    .run((sheet) => sheet.getRange('A1').load('values'), { delayForCellEdit: true })
    .then((range) => {
      finished = true;
      return range.values;
    });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(finished).toBe(false);
  client.host.editMode.leave();
  expect(await waiting).toEqual([['a']]);
});

test('requests run one after the other', async () => {
  const client = connect(book());
  const results = await Promise.all([
    write(client, [['one', 1]]),
    client.read('A1', 'values'),
    write(client, [['two', 2]]),
    client.read('A1', 'values'),
  ]);
  expect([results[1].values, results[3].values]).toEqual([[['one']], [['two']]]);
});

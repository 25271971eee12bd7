import type { SheetSnapshot } from '../../src/domain/snapshot/snapshot';
import { defaultChoices } from '../../src/workflow/analyse';
import { check } from '../../src/workflow/check';
import { fill } from '../../src/workflow/fill';
import { dataSheet, evaluationSheet, manySheets } from '../bench/workbooks';
import { makeBook } from '../support/book';
import { connect, disconnectAll } from '../workbook/support';

/** One more sync is allowed for each 2 MB. How long an answer will be is not known before it is there: so many bytes. */
const chunk = 2_000_000;
const cellBytes = 60;
const rowBytes = 45;
/** Of a form it is read which cells are bold. */
const boldBytes = 45;

afterEach(disconnectAll);

function open(sheets: readonly SheetSnapshot[]) {
  const grids = sheets.map(({ name, values }) => [
    name,
    values.map((row) => row.map((value) => (value === '' ? null : value))),
  ]);
  const connected = connect(makeBook(Object.fromEntries(grids) as Parameters<typeof makeBook>[0]));
  const sizes = sheets.map(({ area }) => {
    if (!area) return 0;
    const isForm = area.rowCount <= 50 && area.columnCount <= 16;
    return area.rowCount * (area.columnCount * (cellBytes + (isForm ? boldBytes : 0)) + rowBytes);
  });
  const allowed = (own: number) => own + Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / chunk);
  return { ...connected, allowed };
}

describe('the syncs of a large workbook', () => {
  it('are two for a reading of 200 sheets, and one for each 2 MB', async () => {
    const { port, host, allowed } = open(manySheets(200).sheets);
    await port.snapshot();
    expect(host.ledger.totals.syncs).toBeLessThanOrEqual(allowed(2));
  });

  it('are two for a reading of 20,000 rows, and one for each 2 MB', async () => {
    const { port, host, allowed } = open([dataSheet(20_000)]);
    const { sheets } = await port.snapshot();
    expect(sheets[0]?.values).toHaveLength(20_003);
    expect(host.ledger.totals.syncs).toBeLessThanOrEqual(allowed(2));
    expect(Math.max(...host.ledger.entries.map(({ bytesOut }) => bytesOut))).toBeLessThan(chunk);
  });

  it('grow by no cell, row or sheet in a check', async () => {
    const { port, host, allowed } = open([...manySheets(60).sheets, evaluationSheet(2_000, '长表')]);
    const { analysis } = await check(port, defaultChoices);
    expect(analysis.tables).toHaveLength(21);
    expect(host.ledger.totals).toMatchObject({ writes: 0 });
    // One for what the workbook remembers, two for what it holds.
    expect(host.ledger.totals.syncs).toBeLessThanOrEqual(allowed(3));
  });

  it('are six at most for a fill of some nine hundred cells, and one for each 2 MB', async () => {
    const { port, host, allowed } = open([evaluationSheet(2_000)]);
    const { apply } = await fill(port, { ...defaultChoices, acceptProposals: true });
    expect(apply.status === 'written' && apply.record.cells.length).toBeGreaterThan(900);
    expect(host.ledger.totals.syncs).toBeLessThanOrEqual(allowed(6));
  });
});

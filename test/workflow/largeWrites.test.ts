import type { SheetSnapshot } from '../../src/domain/snapshot/snapshot';
import { defaultChoices } from '../../src/workflow/analyse';
import { check } from '../../src/workflow/check';
import { fill } from '../../src/workflow/fill';
import { reportParts } from '../../src/workflow/report/parts';
import { reportSheet } from '../../src/workflow/report/reportSheet';
import { reviewSheet } from '../../src/workflow/reviewSheet';
import { slow } from '../cli/support';
import { evaluationSheet, manySheets } from '../bench/workbooks';
import { makeBook } from '../support/book';
import { connect, contentsOf, disconnectAll, nowhere } from '../workbook/support';

/** Excel on the web refuses what is larger than 5 MB; the add-in keeps every request and answer below this. */
const most = 2_000_000;

afterEach(disconnectAll);

function open(sheets: readonly SheetSnapshot[]) {
  const grids = sheets.map(({ name, values }) => [
    name,
    values.map((row) => row.map((value) => (value === '' ? null : value))),
  ]);
  const book = makeBook(Object.fromEntries(grids) as Parameters<typeof makeBook>[0]);
  const connected = connect(book);
  const largest = () =>
    Math.max(...connected.host.ledger.entries.flatMap((one) => [one.bytesIn, one.bytesOut]));
  return { ...connected, book, largest };
}

const books = [
  ['200 sheets', manySheets(200).sheets],
  ['one sheet of 2,000 rows', [evaluationSheet(2_000)]],
] as const;

describe.each(books)('of a workbook of %s', (_name, sheets) => {
  it(
    'a fill, its undo, and the sheets of ours go in requests below 2 MB, and leave nothing behind',
    async () => {
      const { port, host, book, largest } = open(sheets);
      const before = contentsOf(book);
      const { apply } = await fill(port, { ...defaultChoices, acceptProposals: true });
      expect(apply.status).toBe('written');
      const { analysis } = await check(port, defaultChoices);
      expect(await port.addSheets([reviewSheet(analysis, 'zh-CN')!])).toMatchObject({ status: 'written' });
      const report = reportSheet(reportParts(analysis)!);
      expect(await port.addSheets([report])).toMatchObject({ status: 'written' });
      expect(book.sheets).toHaveLength(sheets.length + 2);
      for (let times = 0; times < 3; times += 1)
        expect(await port.undo(nowhere)).toMatchObject({ status: 'undone', kept: [] });
      expect(contentsOf(book)).toEqual(before);
      expect(largest()).toBeLessThan(most);
      expect(host.ledger.entries.filter(({ error }) => error !== null)).toEqual([]);
    },
    slow,
  );
});

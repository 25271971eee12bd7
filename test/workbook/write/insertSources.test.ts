import { setCell } from '../../../src/workbench/book/mutate';
import type { SourceFile } from '../../../src/workbook/port';
import { approvedRows, bookOfRows, bytesOf, ledgerRows, ownRows } from '../../support/sourceFiles';
import { connect, contentsOf, disconnectAll, nowhere } from '../support';

afterEach(disconnectAll);

const approved = (): SourceFile => ({
  bytes: bytesOf(bookOfRows({ 自评表: approvedRows, 说明: [['说明']] })),
  name: '批复.xlsx',
  role: 'approved',
  label: '批复',
});
const ledger = (): SourceFile => ({
  bytes: bytesOf(bookOfRows({ 台账: ledgerRows })),
  name: '台账.xlsx',
  role: 'ledger',
  label: '台账',
});
const own = () => bookOfRows({ 自评表: ownRows, '批复·说明': [['自己的表']] });

describe('the sheets of chosen files', () => {
  it('stand last under clear names, are remembered with role and file, and cost five requests for any number', async () => {
    const book = own();
    const { port, host } = connect(book);
    host.ledger.reset();
    const result = await port.insertSources([approved(), ledger()]);
    expect(host.ledger.totals.syncs).toBeLessThanOrEqual(5);
    expect(result).toMatchObject({
      status: 'written',
      sheets: [{ name: '批复·自评表' }, { name: '批复·说明 (2)' }, { name: '台账·台账' }],
    });
    expect(book.sheets.map(({ name }) => name)).toEqual([
      '自评表',
      '批复·说明',
      '批复·自评表',
      '批复·说明 (2)',
      '台账·台账',
    ]);
    const memory = await port.memory();
    expect(memory.sources).toMatchObject([
      { role: 'approved', fileName: '批复.xlsx', name: '批复·自评表' },
      { role: 'approved', fileName: '批复.xlsx' },
      { role: 'ledger', fileName: '台账.xlsx' },
    ]);
    expect(memory.sources?.every(({ sheetId, digest }) => sheetId && digest)).toBe(true);
    expect(memory.records).toMatchObject([{ state: 'done', what: { kind: 'sheet' }, cells: [] }]);
  });

  it('are taken back exactly', async () => {
    const book = own();
    const before = contentsOf(book);
    const { port } = connect(book);
    await port.insertSources([approved(), ledger()]);
    const undone = await port.undo(nowhere);
    expect(undone).toMatchObject({ status: 'undone', sheets: { kept: [] } });
    expect(contentsOf(book)).toEqual(before);
  });

  it('are kept and named where a person altered them, and stay sources', async () => {
    const book = own();
    const { port } = connect(book);
    await port.insertSources([approved(), ledger()]);
    setCell(book, book.sheets[2]!, 4, 3, { value: '≥40公里', formula: null });
    expect(await port.undo(nowhere)).toMatchObject({
      status: 'undone',
      sheets: { removed: ['批复·说明 (2)', '台账·台账'], kept: ['批复·自评表'] },
    });
    expect(book.sheets.map(({ name }) => name)).toEqual(['自评表', '批复·说明', '批复·自评表']);
    expect((await port.memory()).sources).toMatchObject([{ name: '批复·自评表' }]);
    expect((await port.memory()).records).toEqual([]);
  });

  it('are kept where a person put a comment on them', async () => {
    const book = own();
    const { port } = connect(book);
    await port.insertSources([approved()]);
    const sheet = book.sheets[2]!;
    sheet.attached = { ...sheet.attached, comments: 1 };
    expect(await port.undo(nowhere)).toMatchObject({ sheets: { kept: ['批复·自评表'] } });
    expect(book.sheets).toContain(sheet);
  });

  it('leave the workbook as it was where the request breaks off at any action', async () => {
    const good = connect(own());
    await good.port.insertSources([approved(), ledger()]);
    const writing = good.host.ledger.entries.flatMap(({ writes, operations }, index) =>
      writes ? [{ request: index + 1, operations }] : [],
    );
    expect(writing.length).toBeGreaterThan(1);
    for (const { request, operations } of writing) {
      for (let action = 0; action < operations; action += 1) {
        const book = own();
        const before = contentsOf(book);
        const { port, host } = connect(book);
        host.faults.inject({ request, action, code: 'GeneralException' });
        const result = await port.insertSources([approved(), ledger()]);
        expect({ request, action, status: result.status }).toEqual({ request, action, status: 'failed' });
        expect(contentsOf(book)).toEqual(before);
      }
    }
  });

  it.each([
    ['no workbook', () => new TextEncoder().encode('绩效目标'), 'not-xlsx'],
    ['an old .xls', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), 'old-xls'],
    [
      'a file with a password',
      () =>
        new Uint8Array([
          0xd0,
          0xcf,
          0x11,
          0xe0,
          ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
        ]),
      'encrypted',
    ],
    ['a damaged file', () => approved().bytes.subarray(0, 900), 'damaged-zip'],
    ['a file that is too large', () => new Uint8Array(2 * 2 ** 20), 'source-too-large'],
  ])('of %s are refused before anything is asked of Excel', async (_, bytes, code) => {
    const { port, host } = connect(own());
    const result = await port.insertSources([ledger(), { ...approved(), bytes: bytes() }]);
    expect(result).toEqual({ status: 'refused', file: '批复.xlsx', code });
    expect(host.ledger.totals.syncs).toBe(0);
  });

  it('are refused by a workbook whose structure is protected', async () => {
    const book = own();
    book.structureLocked = true;
    const { port } = connect(book);
    expect(await port.insertSources([ledger()])).toMatchObject({
      status: 'failed',
      problem: { code: 'structure-protected' },
    });
  });
});

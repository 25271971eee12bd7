import { setCell } from '../../../src/workbench/book/mutate';
import { connect, contentsOf, bookOf, disconnectAll, planFor, refOf } from '../support';
import type { ApplyResult } from '../../../src/workbook/port';

afterEach(disconnectAll);

const sheet = {
  E5: 4753.66,
  F5: 4738.93,
  F6: '≥98%',
  I9: '（自评等级）',
};

async function applied(
  wanted: Parameters<typeof planFor>[2],
  cells: Parameters<typeof bookOf>[0][string] = sheet,
  inputs: readonly string[] = [],
) {
  const connected = connect(bookOf({ 表: cells }));
  const snapshot = await connected.port.snapshot();
  await connected.port.memory();
  connected.host.ledger.reset();
  const result = await connected.port.apply(planFor(snapshot, '表', wanted, inputs));
  return { ...connected, result };
}

function cell(connected: { book: ReturnType<typeof bookOf> }, address: string) {
  const { row, column } = refOf(connected.book, '表', address);
  return connected.book.sheets[0]!.cells.get(row * 16384 + column);
}

describe('applying a plan', () => {
  it('writes formulas, values and formats in two syncs and reads them back in one', async () => {
    const done = await applied(
      { G5: { value: '=F5/E5', format: '0.00%' }, I5: 9.97, I6: '=F5', I9: '优' },
      sheet,
      ['E5', 'F5', 'F6'],
    );
    expect(done.result.status).toBe('written');
    expect(done.host.ledger.totals.syncs).toBe(3);
    expect(done.host.ledger.totals.writes).toBe(1);
    expect(cell(done, 'G5')).toMatchObject({ formula: '=F5/E5', style: { numberFormat: '0.00%' } });
    expect(cell(done, 'I5')).toMatchObject({ value: 9.97, formula: null });
    expect(cell(done, 'I9')).toMatchObject({ value: '优', style: { numberFormat: 'General' } });
    const { values } = done.result as Extract<ApplyResult, { status: 'written' }>;
    expect(values).toContainEqual({ cell: refOf(done.book, '表', 'I5'), value: 9.97, text: '9.97' });
  });

  it('keeps a record of what was there and what was written', async () => {
    const done = await applied({ G5: { value: '=F5/E5', format: '0.00%' }, I9: '优' });
    const { records } = await done.port.memory();
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      id: '1',
      state: 'done',
      direction: 'fill',
      cells: [
        {
          sheetName: '表',
          before: { value: '', formula: null, numberFormat: 'General', type: 'Empty' },
          after: { formula: '=F5/E5', formulaR1C1: '=RC[-1]/RC[-2]', value: null, numberFormat: '0.00%' },
        },
        {
          before: { value: '（自评等级）', type: 'String' },
          after: { formula: null, value: '优', numberFormat: null },
        },
      ],
    });
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '1/2',
    '100%',
    '2020.12.31',
    '007',
    "'引号",
    "''",
    'TRUE',
    '#N/A',
  ])('writes the text %s as text', async (text) => {
    const done = await applied({ B2: { value: text, format: '@' } });
    expect(cell(done, 'B2')).toMatchObject({ value: text, formula: null });
    const plain = connect(bookOf({ 表: sheet }));
    const plan = planFor(await plain.port.snapshot(), '表', { B2: 'x' });
    const writes = plan.writes.map((write) => ({ ...write, value: text }));
    await plain.port.apply({ ...plan, writes });
    expect(cell(plain, 'B2')).toMatchObject({
      value: text,
      formula: null,
      style: { numberFormat: 'General' },
    });
  });

  it('gives a text cell the General format before a formula or a number is written', async () => {
    const text = { v: null, style: { numberFormat: '@' } };
    const done = await applied({ G6: '=E5*2', G7: 12 }, { ...sheet, G6: text, G7: text });
    expect(cell(done, 'G6')).toMatchObject({ formula: '=E5*2', style: { numberFormat: 'General' } });
    expect(cell(done, 'G7')).toMatchObject({ value: 12, style: { numberFormat: 'General' } });
  });

  it('keeps what the person chose beside the record, through an undo, until it is taken out', async () => {
    const { port, book } = connect(bookOf({ 表: sheet }));
    const write = async (address: string, settings: Record<string, string>) => {
      const plan = planFor(await port.snapshot(), '表', { [address]: 1 });
      expect((await port.apply({ ...plan, settings })).status).toBe('written');
      return (await port.memory()).settings;
    };
    expect(await write('G5', { options: '取整=按比例' })).toEqual({ options: '取整=按比例' });
    expect(await write('G6', {})).toEqual({ options: '取整=按比例' });
    const located = (address: string) => () => ({ cell: refOf(book, '表', address), formula: null });
    expect((await port.undo(located('G6'))).status).toBe('undone');
    expect((await port.memory()).settings).toEqual({ options: '取整=按比例' });
    expect(await write('G7', { options: '' })).toEqual({});
  });

  it('writes nothing, asks nothing and leaves no record where the plan is empty', async () => {
    const done = await applied({});
    expect(done.result).toEqual({ status: 'nothing' });
    expect(done.host.ledger.totals.syncs).toBe(0);
    expect(done.book.customXml).toEqual([]);
  });

  it.each([
    ['a target', 'G5', 1],
    ['an input', 'E5', 4753.67],
    ['the text of an input', 'F6', '≥99%'],
  ])('stops where %s has changed since the preview', async (_, address, value) => {
    const { port, book } = connect(bookOf({ 表: sheet }));
    const plan = planFor(await port.snapshot(), '表', { G5: '=F5/E5', I5: 9 }, ['E5', 'F6']);
    const changed = refOf(book, '表', address);
    setCell(book, book.sheets[0]!, changed.row, changed.column, { value, formula: null });
    const before = contentsOf(book);
    expect(await port.apply(plan)).toEqual({ status: 'changed', cells: [changed] });
    expect(contentsOf(book)).toEqual(before);
  });

  it('stops where the format of a target has changed since the preview', async () => {
    const { port, book } = connect(
      bookOf({ 表: { ...sheet, G5: { v: null, style: { numberFormat: '0.0' } } } }),
    );
    const plan = planFor(await port.snapshot(), '表', { G5: '=F5/E5' });
    book.sheets[0]!.cells.get(4 * 16384 + 6)!.style.numberFormat = '0%';
    expect((await port.apply(plan)).status).toBe('changed');
  });

  it('stops where the sheet is gone or very hidden by now', async () => {
    const { port, book } = connect(bookOf({ 表: sheet, 二: {} }));
    const plan = planFor(await port.snapshot(), '表', { G5: '=F5/E5' });
    book.sheets[0]!.visibility = 'veryHidden';
    expect((await port.apply(plan)).status).toBe('changed');
    book.sheets.shift();
    expect((await port.apply(plan)).status).toBe('changed');
  });

  it('refuses locked cells of a protected sheet and writes the unlocked ones when asked for them alone', async () => {
    const book = bookOf({ 表: { ...sheet, G5: { v: null, style: { locked: false } } } });
    book.sheets[0]!.protection = { password: false, options: {} };
    const { port } = connect(book);
    const snapshot = await port.snapshot();
    expect(await port.apply(planFor(snapshot, '表', { G5: '=F5/E5', I5: '=F5' }))).toEqual({
      status: 'refused',
      why: 'locked',
      cells: [refOf(book, '表', 'I5')],
    });
    expect(book.customXml).toEqual([]);
    expect((await port.apply(planFor(snapshot, '表', { G5: '=F5/E5' }))).status).toBe('written');
  });

  it('leaves formats alone on a protected sheet that does not allow them, and keeps text as text', async () => {
    const unlocked = { v: null, style: { locked: false } };
    const book = bookOf({ 表: { ...sheet, G5: unlocked, G6: unlocked } });
    book.sheets[0]!.protection = { password: false, options: {} };
    const { port } = connect(book);
    const plan = planFor(await port.snapshot(), '表', {
      G5: { value: '=F5/E5', format: '0.00%' },
      G6: '90%',
    });
    expect((await port.apply(plan)).status).toBe('written');
    expect(cell({ book }, 'G5')).toMatchObject({ formula: '=F5/E5', style: { numberFormat: 'General' } });
    expect(cell({ book }, 'G6')).toMatchObject({ value: '90%', style: { numberFormat: 'General' } });
  });

  it('refuses a cell inside a merged area that is not its first', async () => {
    const book = bookOf({ 表: sheet });
    book.sheets[0]!.merges.push({ row: 4, column: 6, rowCount: 2, columnCount: 1 });
    const { port } = connect(book);
    const snapshot = await port.snapshot();
    expect((await port.apply(planFor(snapshot, '表', { G5: '=F5/E5' }))).status).toBe('written');
    const again = await port.snapshot();
    expect(await port.apply(planFor(again, '表', { G6: '=F5/E5' }))).toMatchObject({
      status: 'refused',
      why: 'merged',
    });
  });

  it('refuses when the memory comes from a newer version, and leaves it as it is', async () => {
    const book = bookOf({ 表: sheet });
    const xml = '<memory xmlns="urn:perf-self-evaluation:memory" schemaVersion="9">AAAA</memory>';
    book.customXml.push({ id: '{1}', namespaceUri: 'urn:perf-self-evaluation:memory', xml });
    const { port } = connect(book);
    expect((await port.memory()).locked).toBe('newer');
    const plan = planFor(await port.snapshot(), '表', { G5: '=F5/E5' });
    expect(await port.apply(plan)).toMatchObject({ status: 'failed', problem: { code: 'memory-newer' } });
    expect(book.customXml.map((part) => part.xml)).toEqual([xml]);
    expect(cell({ book }, 'G5')).toBeUndefined();
  });

  it('leaves other custom XML parts alone', async () => {
    const book = bookOf({ 表: sheet });
    book.customXml.push({ id: '{1}', namespaceUri: 'urn:other', xml: '<a xmlns="urn:other"/>' });
    const { port } = connect(book);
    await port.apply(planFor(await port.snapshot(), '表', { G5: '=F5/E5' }));
    expect(book.customXml).toHaveLength(2);
    expect(book.customXml[0]?.xml).toBe('<a xmlns="urn:other"/>');
  });
});

import { encodeMemory, emptyMemory } from '../../../src/workbook/memory/memory';
import { bookOf, connect, disconnectAll } from '../support';

afterEach(disconnectAll);

describe('what a person chose, kept with the workbook', () => {
  it('is written without touching a cell, and read back', async () => {
    const { book, port } = connect(bookOf({ 自评表: { A1: '项目支出绩效自评表' } }));
    await port.remember({ schemes: 'hunan-5', options: '取整=进位' });
    expect(book.customXml).toHaveLength(1);
    await port.remember({ options: '' });
    expect((await port.memory()).settings).toEqual({ schemes: 'hunan-5' });
  });

  it('takes at most two synchronisations once the part is known, and leaves nothing behind', async () => {
    const { book, port, client } = connect(bookOf({ 自评表: { A1: '项目支出绩效自评表' } }));
    await port.remember({ schemes: 'hunan-5' });
    await port.memory();
    const before = client.ledger.totals.syncs;
    await port.remember({ schemes: '' });
    expect(client.ledger.totals.syncs - before).toBeLessThanOrEqual(2);
    expect(book.customXml).toEqual([]);
    expect(await port.memory()).toEqual(emptyMemory);
  });

  it('is not written over what a newer version keeps there', async () => {
    const { book, port, client } = connect(bookOf({ 自评表: { A1: '项目支出绩效自评表' } }));
    const newer = encodeMemory({ ...emptyMemory, settings: { schemes: 'x' } }).replace(
      'schemaVersion="1"',
      'schemaVersion="2"',
    );
    await client.Excel.run(async (context) => {
      context.workbook.customXmlParts.add(newer);
      await context.sync();
    });
    await expect(port.remember({ schemes: 'hunan-5' })).rejects.toMatchObject({
      problem: { code: 'memory-newer' },
    });
    expect(book.customXml.map(({ xml }) => xml)).toEqual([newer]);
  });
});

import { emptyMemory } from '../../../src/workbook/memory/memory';
import { keptRecords, nextId, recordsBeside } from '../../../src/workbook/memory/records';
import type { FillRecord } from '../../../src/workbook/port';

const record = (id: number, name = ''): FillRecord => ({
  id: String(id),
  state: 'done',
  direction: 'fill',
  what: { kind: 'fill', name },
  cells: [],
});
const memoryOf = (...records: readonly FillRecord[]) => ({ ...emptyMemory, records });
const idsOf = (records: readonly FillRecord[]) => records.map(({ id }) => id);

describe('the records that are kept beside a new one', () => {
  it('are the newest, so many that twenty changes can be taken back', () => {
    const all = Array.from({ length: 30 }, (_, index) => record(index + 1));
    expect(idsOf(recordsBeside(record(31), memoryOf(...all)))).toEqual(idsOf(all.slice(-(keptRecords - 1))));
  });

  it('are fewer where they are long, and none of them is left out between others', () => {
    const long = 'x'.repeat(4_500_000);
    const all = [record(1), record(2, long), record(3), record(4, long)];
    expect(idsOf(recordsBeside(record(5, long), memoryOf(...all)))).toEqual(['3', '4']);
    expect(recordsBeside(record(5, 'x'.repeat(20_000_000)), memoryOf(record(4)))).toEqual([]);
  });

  it('are numbered on', () => {
    expect(nextId(memoryOf(record(7), record(3)))).toBe('8');
    expect(nextId(emptyMemory)).toBe('1');
  });
});

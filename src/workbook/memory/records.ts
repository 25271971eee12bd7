import type { FillRecord, Memory } from '../port';

/** How many changes can be taken back one after the other; older records are dropped. */
export const keptRecords = 20;

/** Characters of all records together, before they are packed: more would make every request heavy. */
const mostCharacters = 12_000_000;

/** The earlier records that are kept beside a new one: the newest ones, as many as fit. */
export function recordsBeside(record: FillRecord, { records }: Memory): readonly FillRecord[] {
  let room = mostCharacters - JSON.stringify(record).length;
  const newest = records.slice(-(keptRecords - 1)).reverse();
  const end = newest.findIndex((earlier) => {
    room -= JSON.stringify(earlier).length;
    return room < 0;
  });
  return (end < 0 ? newest : newest.slice(0, end)).reverse();
}

/** Records are numbered: no clock and no chance in what is written. */
export function nextId(memory: Memory): string {
  return String(1 + Math.max(0, ...memory.records.map((record) => Number(record.id) || 0)));
}

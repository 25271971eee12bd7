import type { Memory } from '../port';

/** How many changes can be taken back one after the other; older records are dropped. */
export const keptRecords = 20;

/** Records are numbered: no clock and no chance in what is written. */
export function nextId(memory: Memory): string {
  return String(1 + Math.max(0, ...memory.records.map((record) => Number(record.id) || 0)));
}

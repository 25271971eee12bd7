export type LedgerEntry = {
  /** Running number, from 1. */
  readonly request: number;
  readonly operations: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** True where the request changed the workbook. */
  readonly writes: boolean;
  /** Code of the error that the request ended with; null for success. */
  readonly error: string | null;
};

/** What the add-in asked of the host: syncs are requests, operations are actions, bytes are UTF-8 text. */
export type Ledger = {
  readonly entries: readonly LedgerEntry[];
  readonly totals: { syncs: number; operations: number; bytes: number; writes: number };
  /** Starts counting anew. */
  reset(): void;
  note(entry: Omit<LedgerEntry, 'request'>): void;
};

export function createLedger(): Ledger {
  let entries: LedgerEntry[] = [];
  return {
    get entries() {
      return entries;
    },
    get totals() {
      return {
        syncs: entries.length,
        operations: entries.reduce((sum, entry) => sum + entry.operations, 0),
        bytes: entries.reduce((sum, entry) => sum + entry.bytesIn + entry.bytesOut, 0),
        writes: entries.filter((entry) => entry.writes).length,
      };
    },
    reset() {
      entries = [];
    },
    note(entry) {
      entries.push({ request: entries.length + 1, ...entry });
    },
  };
}

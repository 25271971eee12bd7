import type { Area } from '../domain/snapshot/snapshot';

/** Excel on the web refuses requests and answers above 5 MB; we stay under 2 MB by estimate (office-addin-facts.md §C 21). */
const mostBytes = 1_900_000;
/** The largest piece that is queued at once. */
const pieceBytes = 400_000;

/** What one call of the client weighs in a request beside its contents (measured: `npm test` holds the sum below 2 MB). */
export const callBytes = 700;

/** One request after the other, each below the limit: most work fits one. */
export type Requests = {
  /** Sends off what is queued where so many bytes more (of the request or of its answer) would be too many. */
  room(bytes: number): Promise<void>;
  /** Sends off whatever is queued. */
  sync(): Promise<void>;
};

/** Counts from the next thing that is queued on; whoever queues something large asks for room before. */
export function requestsOf(context: Excel.RequestContext): Requests {
  let queued = 0;
  const sync = async (): Promise<void> => {
    await context.sync();
    queued = 0;
  };
  return {
    async room(bytes) {
      if (queued > 0 && queued + bytes > mostBytes) await sync();
      queued += bytes;
    },
    sync,
  };
}

/** UTF-8 bytes that a content takes in a request, at most. */
export function bytesOf(content: unknown): number {
  return typeof content === 'string' ? content.length * 3 + 3 : 12;
}

/** The area in bands of whole rows, none of them a large piece of a request; with each band the bytes of its cells. */
export function bandsOf(
  area: Area,
  cellBytes: (row: number, column: number) => number,
): readonly { readonly area: Area; readonly bytes: number }[] {
  const bands: { area: Area; bytes: number }[] = [];
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    let bytes = 0;
    for (let column = area.column; column < area.column + area.columnCount; column += 1)
      bytes += cellBytes(row, column);
    const last = bands.at(-1);
    if (last && last.bytes + bytes <= pieceBytes) {
      last.area = { ...last.area, rowCount: last.area.rowCount + 1 };
      last.bytes += bytes;
    } else {
      bands.push({ area: { ...area, row, rowCount: 1 }, bytes });
    }
  }
  return bands;
}

import type { Book } from '../../../src/workbench/book/book';
import { createHost } from '../../../src/workbench/host/host';
import type { Host, HostOptions } from '../../../src/workbench/host/host';
import { connectNodeClient } from '../../../src/workbench/host/nodeClient';
import type { NodeClient, NodeClientOptions } from '../../../src/workbench/host/nodeClient';
import { numfmtText } from '../../../src/workbench/host/numfmtText';

export type Connected = NodeClient & {
  host: Host;
  book: Book;
  /** Runs a batch on the first sheet. */
  run<T>(
    batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>,
    options?: Excel.RunOptions,
  ): Promise<T>;
  /** Loads properties of cells of the first sheet. */
  read<K extends keyof Excel.Interfaces.RangeData>(
    address: string,
    ...names: K[]
  ): Promise<Required<Pick<Excel.Interfaces.RangeData, K>>>;
};

const open: NodeClient[] = [];

afterEach(() => {
  for (const client of open.splice(0)) client.dispose();
});

/** The real client on a host for the book, until the end of the test. */
export function connect(book: Book, options: NodeClientOptions & Partial<HostOptions> = {}): Connected {
  const host = createHost(book, { calculator: null, text: numfmtText, ...options });
  const client = connectNodeClient(host, options);
  open.push(client);
  const run: Connected['run'] = (batch, runOptions = {}) =>
    client.Excel.run(runOptions, async (context) => {
      const result = await batch(context.workbook.worksheets.getFirst(), context);
      await context.sync();
      return result;
    });
  return {
    ...client,
    host,
    book,
    run,
    read: async (address, ...names) => {
      const range = await run((sheet) => sheet.getRange(address).load(names.map(String)));
      return range.toJSON() as never;
    },
  };
}

/** Code of the error that the work ends with; `none` where it ends well. */
export async function failure(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

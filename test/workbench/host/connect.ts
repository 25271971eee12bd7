import type { Book } from '../../../src/workbench/book/book';
import type { Calculator } from '../../../src/workbench/calculation/calculator';
import { createHost } from '../../../src/workbench/host/host';
import type { Host, HostOptions } from '../../../src/workbench/host/host';
import { connectNodeClient } from '../../../src/workbench/host/nodeClient';
import type { NodeClient, NodeClientOptions } from '../../../src/workbench/host/nodeClient';
import { numfmtText } from '../../../src/workbench/host/numfmtText';

export type Connected = NodeClient & { host: Host; book: Book };

/** The real client on a host for the book. */
export function connect(
  book: Book,
  options: NodeClientOptions & Partial<HostOptions> & { calculator?: Calculator | null } = {},
): Connected {
  const host = createHost(book, { calculator: null, text: numfmtText, ...options });
  return { ...connectNodeClient(host, options), host, book };
}

/** Code of the error that the promise is rejected with; `none` where it is not. */
export async function failure(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

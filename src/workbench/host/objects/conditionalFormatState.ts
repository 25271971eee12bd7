import type { BookConditionalFormat } from '../../book/book';
import { setConditionalFormats } from '../../book/mutate';
import { HostError } from '../errors';
import { sheetOf } from '../state';
import type { HostState } from '../state';
import { requireAllowed } from '../write';

export type FormatState = { readonly sheetId: string; readonly id: string };

/** Changes one conditional format; `ItemNotFound` where it is gone. */
export function changeFormat(
  state: FormatState,
  host: HostState,
  change: (format: BookConditionalFormat) => BookConditionalFormat | null,
): void {
  const sheet = sheetOf(host, state.sheetId);
  requireAllowed(sheet, 'allowFormatCells');
  const before = formatOf(state, host);
  setConditionalFormats(
    host.book,
    sheet,
    sheet.conditionalFormats.flatMap((format) => (format === before ? (change(format) ?? []) : [format])),
  );
}

export function formatOf(state: FormatState, host: HostState): BookConditionalFormat {
  const format = sheetOf(host, state.sheetId).conditionalFormats.find(({ id }) => id === state.id);
  if (!format) throw new HostError('ItemNotFound', 'The conditional format is gone.');
  return format;
}

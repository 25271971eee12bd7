import type { CellStyle } from '../../book/book';
import { setStyle } from '../../book/mutate';
import { HostError, invalidArgument } from '../errors';
import { areaOf, sheetOf } from '../state';
import type { HostState, RangeState } from '../state';
import { requireAllowed } from '../write';
import { spread } from './rangeWriting';
import { styleField } from './styleFields';

/** Looks for every cell of a range, as a grid of its shape; all are read before one is changed. */
export function setCellProperties(state: RangeState, data: unknown, host: HostState): void {
  const sheet = sheetOf(host, state.sheetId);
  if (!Array.isArray(data)) invalidArgument('A grid of cell properties is expected.');
  const patches = spread(areaOf(state), data).map(({ row, column, given }) => ({
    row,
    column,
    patch: readPatch(given),
  }));
  requireAllowed(sheet, 'allowFormatCells');
  for (const { row, column, patch } of patches) {
    if (Object.keys(patch).length > 0) setStyle(host.book, sheet, row, column, patch);
  }
}

function readPatch(given: unknown): Partial<CellStyle> {
  if (typeof given !== 'object' || given === null) return invalidArgument('Cell properties are expected.');
  const patch: Partial<CellStyle> = {};
  for (const [name, part] of Object.entries(given)) {
    if (name !== 'format') throw new HostError('ApiNotFound', `SettableCellProperties.${name}`);
    Object.assign(patch, readFormat(part, ''));
  }
  return patch;
}

function readFormat(given: unknown, prefix: string): Partial<CellStyle> {
  if (typeof given !== 'object' || given === null) return invalidArgument('Format properties are expected.');
  const patch: Partial<CellStyle> = {};
  for (const [name, part] of Object.entries(given)) {
    if (part === undefined) continue;
    const nested = typeof part === 'object' && part !== null;
    const path = prefix + name;
    Object.assign(patch, nested ? readFormat(part, `${path}.`) : styleField(path).write(part));
  }
  return patch;
}

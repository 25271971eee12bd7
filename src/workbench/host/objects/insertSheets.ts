import { copySheets } from '../../book/copySheets';
import { moveSheet } from '../../book/sheets';
import { InputError } from '../../files/inputError';
import { readBytes } from '../../files/openWorkbook';
import { HostError, invalidArgument } from '../errors';
import { EVENT, WORKBOOK_TARGET } from '../events';
import { sheetOf, type HostState } from '../state';
import { bytesOf } from './base64';

type Options = {
  readonly sheetNamesToInsert?: readonly string[];
  readonly positionType?: string;
  readonly relativeTo?: unknown;
};

/**
 * `Workbook.insertWorksheetsFromBase64` (ExcelApi 1.13): the named sheets of an .xlsx, or all of them, at the end or the
 * beginning of the workbook, or beside a sheet. Answers their ids.
 */
export function insertSheets(base64: unknown, given: unknown, host: HostState): string[] {
  const options = (typeof given === 'object' && given !== null ? given : {}) as Options;
  if (host.book.structureLocked)
    throw new HostError('AccessDenied', 'The structure of the workbook is protected.');
  const source = read(bytesOf(base64));
  const names = options.sheetNamesToInsert ?? [];
  const wanted = source.sheets.filter(({ name }) => names.length === 0 || names.includes(name));
  if (wanted.length < names.length) invalidArgument('A sheet to insert is not in the file.');
  const position = positionOf(options, host);
  const made = copySheets(host.book, wanted);
  if (position < host.book.sheets.length - made.length) {
    for (const [index, sheet] of made.entries()) moveSheet(host.book, sheet, position + index);
  }
  host.calculation.restructured();
  for (const { id } of made)
    host.events.raise(EVENT.added, WORKBOOK_TARGET, { source: 'Local', worksheetId: id });
  return made.map(({ id }) => id);
}

function read(bytes: Uint8Array) {
  try {
    return readBytes(bytes, '', { functionNames: [] });
  } catch (error) {
    if (error instanceof InputError) return invalidArgument('The file is no workbook that can be read.');
    throw error;
  }
}

function positionOf({ positionType = 'End', relativeTo }: Options, host: HostState): number {
  const { sheets } = host.book;
  if (positionType === 'End') return sheets.length;
  if (positionType === 'Beginning') return 0;
  const beside = sheets.find(({ id, name }) => id === relativeTo || name === relativeTo);
  if (!beside || (positionType !== 'Before' && positionType !== 'After')) {
    return invalidArgument('This is no place for a sheet.');
  }
  return sheets.indexOf(sheetOf(host, beside.id)) + (positionType === 'After' ? 1 : 0);
}

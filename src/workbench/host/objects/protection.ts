import { setSheet } from '../../book/sheets';
import { defineClass } from '../definition';
import { HostError, invalidArgument } from '../errors';
import { sheetOf } from '../state';
import type { HostState, WorksheetState } from '../state';

/** What a person may still do on a protected sheet. */
const OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

function readOptions(given: unknown): Record<string, boolean> {
  if (given !== null && given !== undefined && typeof given !== 'object') {
    return invalidArgument('Protection options are expected.');
  }
  const options = (given ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(OPTIONS.map((name) => [name, options[name] === true]));
}

function protect(state: WorksheetState, [given, password]: readonly unknown[], host: HostState): void {
  const sheet = sheetOf(host, state.sheetId);
  if (sheet.protection) throw new HostError('InvalidOperation', 'The worksheet is already protected.');
  const options = readOptions(given);
  const secret = typeof password === 'string' && password !== '' ? password : null;
  setSheet(host.book, sheet, {
    protection: { password: secret !== null, options, ...(secret !== null && { secret }) },
  });
}

/** A password of the opened file is not known here: such a sheet stays protected. */
function unprotect(state: WorksheetState, [password]: readonly unknown[], host: HostState): void {
  const sheet = sheetOf(host, state.sheetId);
  if (!sheet.protection) return;
  const { password: needed, secret } = sheet.protection;
  if (needed && (secret === undefined || secret !== password)) {
    throw new HostError('AccessDenied', 'The password is not right.');
  }
  setSheet(host.book, sheet, { protection: null });
}

export const protection = defineClass<WorksheetState>({
  className: 'WorksheetProtection',
  properties: {
    Options: {
      get: ({ sheetId }, host) => {
        const current = sheetOf(host, sheetId).protection?.options ?? {};
        return {
          ...Object.fromEntries(OPTIONS.map((name) => [name, current[name] === true])),
          selectionMode: 'Normal',
        };
      },
    },
    Protected: { get: ({ sheetId }, host) => sheetOf(host, sheetId).protection !== null },
  },
  methods: { Protect: protect, Unprotect: unprotect },
});

import { parseArea, splitAddress } from '../../book/address';
import type { Book } from '../../book/book';
import { defineClass } from '../definition';
import type { HostObject } from '../definition';
import { HostError } from '../errors';
import type { HostState } from '../state';
import { rangeOf } from './ranges';

type NameState = { readonly sheetId: string | null; readonly name: string };
type BookName = Book['names'][number];

function nameOf(state: NameState, host: HostState): BookName {
  const found = host.book.names.find(({ name, sheetId }) => name === state.name && sheetId === state.sheetId);
  if (!found) throw new HostError('ItemNotFound', 'The name is gone.');
  return found;
}

function formulaOf(state: NameState, host: HostState): string {
  return `=${nameOf(state, host).formula.replace(/^=/, '')}`;
}

/** The range that the name stands for; null for a formula, a constant or a lost reference. */
function rangeOfName(state: NameState, host: HostState): HostObject | null {
  const target = splitAddress(formulaOf(state, host).slice(1));
  const sheet = host.book.sheets.find(({ name }) => name.toLowerCase() === target.sheet?.toLowerCase());
  const area = parseArea(target.local);
  return sheet && area ? rangeOf(host, sheet.id, area) : null;
}

function type(state: NameState, host: HostState): string {
  const formula = formulaOf(state, host);
  if (formula.includes('#REF!')) return 'Error';
  if (rangeOfName(state, host)) return 'Range';
  if (/^=".*"$/s.test(formula)) return 'String';
  if (/^=[+-]?\d+(?:\.\d+)?$/.test(formula)) return 'Double';
  return /^=(?:TRUE|FALSE)$/i.test(formula) ? 'Boolean' : 'String';
}

const namedItem = defineClass<NameState>({
  className: 'NamedItem',
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    Formula: { get: formulaOf },
    Name: { get: ({ name }) => name },
    Scope: { get: ({ sheetId }) => (sheetId === null ? 'Workbook' : 'Worksheet') },
    Type: { get: type },
    Value: { get: (state, host) => formulaOf(state, host).slice(1) },
    _Id: { get: ({ name }) => name },
  },
  navigation: {
    WorksheetOrNullObject: ({ sheetId }, host) =>
      sheetId === null ? null : host.classes.worksheet({ sheetId }),
  },
  methods: {
    GetRange: (state, _args, host) => {
      const range = rangeOfName(state, host);
      if (!range) throw new HostError('InvalidReference', 'The name does not stand for a range.');
      return range;
    },
    GetRangeOrNullObject: (state, _args, host) => rangeOfName(state, host),
  },
});

/** `sheetId` null: names of the workbook; else those of one sheet. */
type NamesState = { readonly sheetId: string | null };

function namesOf({ sheetId }: NamesState, host: HostState): NameState[] {
  return host.book.names.filter((item) => item.sheetId === sheetId).map(({ name }) => ({ sheetId, name }));
}

function find(state: NamesState, key: unknown, host: HostState): HostObject | null {
  const found = namesOf(state, host).find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
  return found ? namedItem(found) : null;
}

/** Defined names, to be read. */
export const names = defineClass<NamesState>({
  className: 'NamedItemCollection',
  items: (state, host) => namesOf(state, host).map((name) => namedItem(name)),
  item: find,
  methods: {
    GetCount: (state, _args, host) => namesOf(state, host).length,
    GetItemOrNullObject: (state, [key], host) => find(state, key, host),
  },
});

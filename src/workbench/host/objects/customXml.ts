import { setCustomXml } from '../../book/mutate';
import type { CustomXmlPart } from '../../book/book';
import { defineClass } from '../definition';
import type { HostObject } from '../definition';
import { HostError, invalidArgument } from '../errors';
import type { HostState } from '../state';
import { rootNamespace } from '../xml';

type PartState = { readonly id: string };

function partOf({ id }: PartState, host: HostState): CustomXmlPart {
  const part = host.book.customXml.find((candidate) => candidate.id === id);
  if (!part) throw new HostError('ItemNotFound', 'The custom XML part is gone.');
  return part;
}

/** XML with one root element; its namespace. */
function read(xml: unknown): { xml: string; namespaceUri: string | null } {
  if (typeof xml !== 'string') return invalidArgument('XML is a text.');
  const root = rootNamespace(xml);
  return root ? { xml, namespaceUri: root.namespaceUri } : invalidArgument('The text is no well-formed XML.');
}

const part = defineClass<PartState>({
  className: 'CustomXmlPart',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    NamespaceUri: { get: (state, host) => partOf(state, host).namespaceUri ?? '' },
  },
  methods: {
    Delete: (state, _args, host) => {
      const gone = partOf(state, host);
      setCustomXml(
        host.book,
        host.book.customXml.filter((other) => other !== gone),
      );
    },
    GetXml: (state, _args, host) => partOf(state, host).xml,
    SetXml: (state, [xml], host) => {
      const before = partOf(state, host);
      const after = { ...before, ...read(xml) };
      setCustomXml(
        host.book,
        host.book.customXml.map((other) => (other === before ? after : other)),
      );
    },
  },
});

/** `namespaceUri` undefined: all parts; else those with this namespace. */
type PartsState = { readonly namespaceUri: string | undefined };

function partsOf({ namespaceUri }: PartsState, host: HostState): CustomXmlPart[] {
  return host.book.customXml.filter(
    (candidate) => namespaceUri === undefined || (candidate.namespaceUri ?? '') === namespaceUri,
  );
}

function find(state: PartsState, id: unknown, host: HostState): HostObject | null {
  const found = partsOf(state, host).find((candidate) => candidate.id === id);
  return found ? part({ id: found.id }) : null;
}

const common = {
  items: (state: PartsState, host: HostState) => partsOf(state, host).map(({ id }) => part({ id })),
  item: find,
};

const scopedParts = defineClass<PartsState>({
  className: 'CustomXmlPartScopedCollection',
  ...common,
  methods: {
    GetCount: (state, _args, host) => partsOf(state, host).length,
    GetItemOrNullObject: (state, [id], host) => find(state, id, host),
    GetOnlyItem: (state, _args, host) => {
      const only = single(state, host);
      if (!only) throw new HostError('GeneralException', 'There is not exactly one part.');
      return only;
    },
    GetOnlyItemOrNullObject: (state, _args, host) => single(state, host),
  },
});

function single(state: PartsState, host: HostState): HostObject | null {
  const [first, ...more] = partsOf(state, host);
  return first && more.length === 0 ? part({ id: first.id }) : null;
}

function add(xml: unknown, host: HostState): HostObject {
  const made: CustomXmlPart = { id: freeId(host), ...read(xml) };
  setCustomXml(host.book, [...host.book.customXml, made]);
  return part({ id: made.id });
}

function freeId(host: HostState): string {
  const taken = new Set(host.book.customXml.map(({ id }) => id.toUpperCase()));
  for (let number = taken.size + 1; ; number += 1) {
    const id = `{5E1F0000-0000-4000-8000-${String(number).padStart(12, '0')}}`;
    if (!taken.has(id)) return id;
  }
}

export const customXmlParts = defineClass<null>({
  className: 'CustomXmlPartCollection',
  items: (_state, host) => common.items({ namespaceUri: undefined }, host),
  item: (_state, id, host) => find({ namespaceUri: undefined }, id, host),
  methods: {
    Add: (_state, [xml], host) => add(xml, host),
    GetByNamespace: (_state, [namespaceUri]) =>
      typeof namespaceUri === 'string'
        ? scopedParts({ namespaceUri })
        : invalidArgument('A text is expected.'),
    GetCount: (_state, _args, host) => host.book.customXml.length,
    GetItemOrNullObject: (_state, [id], host) => find({ namespaceUri: undefined }, id, host),
  },
});

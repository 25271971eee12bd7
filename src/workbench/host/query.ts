import { HostError } from './errors';
import type { HostObject } from './definition';
import type { QueryInfo } from './protocol';
import type { HostState } from './state';

/** What was asked of one object: its own properties, and what was asked of the objects it leads to. */
type Wanted = { all: boolean; names: Set<string>; deeper: Map<string, Wanted> };

/** Gives an object its reference id; null where it is not kept. */
export type Keep = (object: HostObject) => string | null;

/** Answers a `load`: the properties by the names that the client expects; null for a null object. */
export function answerQuery(
  object: HostObject | null,
  query: QueryInfo | undefined,
  host: HostState,
  keep: Keep,
): unknown {
  if (!object) return null;
  const wanted = readQuery(query);
  return describe(object, wanted, host, keep, { top: query?.Top ?? null, skip: query?.Skip ?? 0 });
}

function readQuery(query: QueryInfo | undefined): Wanted {
  const wanted = emptyWanted();
  for (const path of query?.Select ?? []) add(wanted, path.split(/[/.]/));
  for (const path of query?.Expand ?? []) add(wanted, [...path.split(/[/.]/), '*']);
  if ((query?.Select ?? []).length === 0) wanted.all = true;
  return wanted;
}

function emptyWanted(): Wanted {
  return { all: false, names: new Set(), deeper: new Map() };
}

function add(wanted: Wanted, [name = '', ...rest]: readonly string[]): void {
  if (name === '*' || name === '') {
    wanted.all = true;
    return;
  }
  if (rest.length === 0) {
    wanted.names.add(name);
    return;
  }
  const deeper = wanted.deeper.get(name.toLowerCase()) ?? emptyWanted();
  wanted.deeper.set(name.toLowerCase(), deeper);
  add(deeper, rest);
}

function describe(
  object: HostObject,
  wanted: Wanted,
  host: HostState,
  keep: Keep,
  page: { top: number | null; skip: number },
): Record<string, unknown> {
  return object.isCollection()
    ? describeCollection(object, wanted, host, keep, page)
    : describeObject(object, wanted, host, keep);
}

/** Names that the collection itself has are its own (`count`); all others are asked of its items. */
function describeCollection(
  object: HostObject,
  wanted: Wanted,
  host: HostState,
  keep: Keep,
  page: { top: number | null; skip: number },
): Record<string, unknown> {
  const own = [...wanted.names].filter((name) => object.scalarName(name) !== null);
  const answer = readScalars(object, own, host);
  const forItems: Wanted = {
    all: wanted.all,
    names: new Set([...wanted.names].filter((name) => !own.includes(name))),
    deeper: wanted.deeper,
  };
  if (!forItems.all && forItems.names.size === 0 && forItems.deeper.size === 0) return answer;
  const items = object.items(host);
  const end = page.top === null ? items.length : page.skip + page.top;
  return {
    ...answer,
    _Items: items.slice(page.skip, end).map((item) => describeItem(item, forItems, host, keep)),
  };
}

function describeItem(
  item: HostObject,
  wanted: Wanted,
  host: HostState,
  keep: Keep,
): Record<string, unknown> {
  return { ...item.identity(host), ...describe(item, wanted, host, keep, { top: null, skip: 0 }) };
}

function describeObject(
  object: HostObject,
  wanted: Wanted,
  host: HostState,
  keep: Keep,
): Record<string, unknown> {
  const scalars: string[] = [];
  const deeper = new Map(wanted.deeper);
  for (const name of wanted.names) {
    if (object.scalarName(name) !== null) scalars.push(name);
    else if (object.navigationName(name) !== null) {
      deeper.set(name.toLowerCase(), { ...(deeper.get(name.toLowerCase()) ?? emptyWanted()), all: true });
    } else throw new HostError('ApiNotFound', `${object.className}.${name}`);
  }
  const names = wanted.all ? [...new Set([...object.scalarNames(), ...scalars])] : scalars;
  const answer: Record<string, unknown> = { ...reference(object, keep), ...readScalars(object, names, host) };
  for (const [name, part] of deeper) {
    const navigation = object.navigationName(name);
    if (navigation === null) throw new HostError('ApiNotFound', `${object.className}.${name}`);
    const target = object.navigate(navigation, host);
    answer[navigation] = target && {
      ...target.identity(host),
      ...describe(target, part, host, keep, { top: null, skip: 0 }),
    };
  }
  return answer;
}

function readScalars(object: HostObject, names: readonly string[], host: HostState): Record<string, unknown> {
  return Object.fromEntries(
    names.map((name) => {
      const known = object.scalarName(name) ?? name;
      return [known, object.get(known, host)];
    }),
  );
}

function reference(object: HostObject, keep: Keep): Record<string, unknown> {
  const id = object.kept ? keep(object) : null;
  return id === null ? {} : { _ReferenceId: id };
}

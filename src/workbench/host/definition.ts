import { HostError } from './errors';
import type { HostState } from './state';

/** What the executor may do with an object of the workbook, whatever its class. Null stands for a null object. */
export type HostObject = {
  readonly className: string;
  /** True for ranges: the client keeps them by a reference id. */
  readonly kept: boolean;
  readonly state: unknown;
  /** What an instantiation answers: the key by which the client finds the object again. */
  identity(host: HostState): Record<string, unknown>;
  /** The name of a property as this class writes it (`values` → `Values`); null where it has none of the kind. */
  scalarName(name: string): string | null;
  navigationName(name: string): string | null;
  methodName(name: string): string | null;
  scalarNames(): readonly string[];
  get(name: string, host: HostState): unknown;
  set(name: string, value: unknown, host: HostState): void;
  navigate(name: string, host: HostState): HostObject | null;
  /** Null where the class has no such method. */
  method(name: string): BoundMethod | null;
  isCollection(): boolean;
  items(host: HostState): readonly HostObject[];
  item(key: unknown, host: HostState): HostObject;
};

export type BoundMethod = {
  /** True where formulas must be calculated before. */
  readonly calculates: boolean;
  run(args: readonly unknown[], host: HostState): unknown;
};

export type Property<S> = {
  readonly get: (state: S, host: HostState) => unknown;
  readonly set?: (state: S, value: unknown, host: HostState) => void;
};

/** Answers a plain value, a `HostObject`, or null for a null object. */
export type Method<S> = (state: S, args: readonly unknown[], host: HostState) => unknown;

/** The table of one Excel class, by the names that the client sends. */
export type Definition<S> = {
  readonly className: string;
  readonly kept?: boolean;
  readonly identity?: (state: S, host: HostState) => Record<string, unknown>;
  readonly properties?: Readonly<Record<string, Property<S>>>;
  readonly navigation?: Readonly<Record<string, (state: S, host: HostState) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, Method<S>>>;
  /** Methods whose answer depends on calculated values. */
  readonly calculates?: readonly string[];
  readonly items?: (state: S, host: HostState) => readonly HostObject[];
  /** Null where the collection has no such item. */
  readonly item?: (state: S, key: unknown, host: HostState) => HostObject | null;
};

/** Makes the objects of one class. */
export function defineClass<S>(definition: Definition<S>): (state: S) => HostObject {
  const properties = definition.properties ?? {};
  const navigation = definition.navigation ?? {};
  const methods = definition.methods ?? {};
  const scalars = nameTable(properties);
  const navigations = nameTable(navigation);
  const calls = nameTable(methods);
  const { className } = definition;
  const unknown = (name: string): HostError => new HostError('ApiNotFound', `${className}.${name}`);

  return (state) => ({
    className,
    kept: definition.kept ?? false,
    state,
    identity: (host) => definition.identity?.(state, host) ?? {},
    scalarName: (name) => scalars.get(name.toLowerCase()) ?? null,
    navigationName: (name) => navigations.get(name.toLowerCase()) ?? null,
    methodName: (name) => calls.get(name.toLowerCase()) ?? null,
    scalarNames: () => Object.keys(properties),
    get(name, host) {
      const property = properties[name];
      if (!property) throw unknown(name);
      return property.get(state, host);
    },
    set(name, value, host) {
      const property = properties[name];
      if (!property) throw unknown(name);
      if (!property.set) throw new HostError('InvalidOperation', `${className}.${name} is read-only.`);
      property.set(state, value, host);
    },
    navigate(name, host) {
      const open = navigation[name];
      if (!open) throw unknown(name);
      return open(state, host);
    },
    method(name) {
      const run = methods[name];
      if (!run) return null;
      return {
        calculates: definition.calculates?.includes(name) ?? false,
        run: (args, host) => run(state, args, host),
      };
    },
    isCollection: () => definition.items !== undefined,
    items(host) {
      if (!definition.items) throw unknown('items');
      return definition.items(state, host);
    },
    item(key, host) {
      if (!definition.item) throw unknown('getItem');
      const found = definition.item(state, key, host);
      if (!found) throw new HostError('ItemNotFound', `${className}: ${String(key)}`);
      return found;
    },
  });
}

/** True for what `defineClass` makes. */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'className' in value && 'identity' in value;
}

function nameTable(table: Readonly<Record<string, unknown>>): Map<string, string> {
  return new Map(Object.keys(table).map((name) => [name.toLowerCase(), name]));
}

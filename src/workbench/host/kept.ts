import type { HostObject } from './definition';
import type { HostState, RangeState } from './state';

/** Objects that the client keeps over several requests, by reference id. */
export type KeptObjects = {
  get(id: string): HostObject | null;
  /** The id under which the object is kept; null where it is not. */
  idOf(object: HostObject): string | null;
  keep(object: HostObject): string;
  release(id: string): void;
  /** Lets go of the ranges of a request that ended, except those kept. */
  endRequest(): void;
};

export function createKeptObjects(host: HostState): KeptObjects {
  const objects = new Map<string, HostObject>();
  const ids = new Map<unknown, string>();
  let last = 0;
  return {
    get: (id) => objects.get(id) ?? null,
    idOf: (object) => ids.get(object.state) ?? null,
    keep(object) {
      const known = ids.get(object.state);
      if (known !== undefined) return known;
      last += 1;
      const id = `ref-${last}`;
      objects.set(id, object);
      ids.set(object.state, id);
      return id;
    },
    release(id) {
      const object = objects.get(id);
      objects.delete(id);
      if (object) ids.delete(object.state);
    },
    endRequest() {
      host.liveRanges.clear();
      for (const object of objects.values()) host.liveRanges.add(object.state as RangeState);
    },
  };
}

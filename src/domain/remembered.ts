import type { Steps } from './steps';

/** The same function, worked out once for each object and kept as long as the object is; `make` must be pure. */
export function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    let entry = known.get(key);
    if (!entry) {
      entry = { value: make(key) };
      known.set(key, entry);
    }
    return entry.value;
  };
}

/** The same for work in steps: what is known already takes none. */
export function rememberedInSteps<Key extends object, Value>(
  make: (key: Key) => Steps<Value>,
): (key: Key) => Steps<Value> {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return function* (key) {
    const entry = known.get(key);
    if (entry) return entry.value;
    const value = yield* make(key);
    known.set(key, { value });
    return value;
  };
}

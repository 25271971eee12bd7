/**
 * Queues loading the named properties and gives the object back. Reads in this room come as a closure that
 * is called after the sync, so that one sync serves many objects.
 */
export function loaded<Loadable extends { load(properties: string): unknown }>(
  object: Loadable,
  properties: string,
): Loadable {
  object.load(properties);
  return object;
}

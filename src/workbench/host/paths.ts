import { HostError } from './errors';
import { isHostObject } from './definition';
import type { HostObject } from './definition';
import type { KeptObjects } from './kept';
import { newObject } from './objects/services';
import { workbook } from './objects/workbook';
import { PATH } from './protocol';
import type { ArgumentInfo, ObjectPath } from './protocol';
import type { HostState } from './state';

/** Finds the objects that the paths of one request stand for; each path is followed once. */
export type PathResolver = {
  resolve(id: number): HostObject | null;
  path(id: number): ObjectPath | undefined;
  /** Arguments with the objects they name put in. */
  arguments(info: ArgumentInfo | undefined): unknown[];
};

export function createPathResolver(
  paths: Readonly<Record<string, ObjectPath>>,
  kept: KeptObjects,
  host: HostState,
): PathResolver {
  const found = new Map<number, HostObject | null>();

  const resolver: PathResolver = {
    path: (id) => paths[String(id)],
    resolve(id) {
      const known = found.get(id);
      if (known !== undefined) return known;
      const path = paths[String(id)];
      if (!path) throw new HostError('InvalidArgument', `Object path ${id} is not in the request.`);
      const object = follow(path);
      found.set(id, object);
      return object;
    },
    arguments(info) {
      const given = info?.Arguments ?? [];
      const references = info?.ReferencedObjectPathIds ?? [];
      return given.map((argument, index) => withObjects(argument, references[index]));
    },
  };

  const withObjects = (argument: unknown, reference: unknown): unknown => {
    if (typeof reference === 'number' && reference > 0) return resolver.resolve(reference);
    if (Array.isArray(argument) && Array.isArray(reference)) {
      return argument.map((part, index) => withObjects(part, reference[index]));
    }
    return argument;
  };

  const follow = (path: ObjectPath): HostObject | null => {
    switch (path.ObjectPathType) {
      case PATH.root:
        return workbook(null);
      case PATH.newObject:
        return newObject(path.Name);
      case PATH.referenceId: {
        const object = kept.get(path.Name);
        if (!object) throw new HostError('InvalidReference', 'The object is no longer kept.');
        return object;
      }
      case PATH.nullObject:
        return null;
      default:
        return followFrom(path);
    }
  };

  /** What is reached through a null object is a null object too. */
  const followFrom = (path: ObjectPath): HostObject | null => {
    const parent = resolver.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const given = resolver.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.property) return parent.navigate(path.Name, host);
    if (path.ObjectPathType === PATH.indexer) return parent.item(given[0], host);
    if (path.ObjectPathType !== PATH.method) {
      throw new HostError('ApiNotFound', `Object path type ${path.ObjectPathType}.`);
    }
    const method = parent.method(path.Name);
    if (!method) throw new HostError('ApiNotFound', `${parent.className}.${path.Name}`);
    const result = method.run(given, host);
    if (result !== null && !isHostObject(result)) {
      throw new HostError('ApiNotFound', `${parent.className}.${path.Name} answers no object.`);
    }
    return result;
  };

  return resolver;
}

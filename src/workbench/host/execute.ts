import { HostError } from './errors';
import { isHostObject } from './definition';
import type { HostObject } from './definition';
import { createPathResolver } from './paths';
import type { PathResolver } from './paths';
import type { KeptObjects } from './kept';
import { ACTION, PATH } from './protocol';
import type { Action, ActionResult, RequestBody, ResponseBody } from './protocol';
import { answerQuery } from './query';
import type { HostState } from './state';

/**
 * Runs the actions of one request in order. The first failure ends it; what ran before stays done.
 * `beforeAction` may throw a `HostError` in place of the action.
 */
export async function execute(
  body: RequestBody,
  host: HostState,
  kept: KeptObjects,
  beforeAction: (index: number) => void,
): Promise<ResponseBody> {
  const run = createRun(body, host, kept);
  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      beforeAction(index);
      if (action.ActionType === ACTION.trace) {
        traceIds.push(action.Id);
        results.push({ ActionId: action.Id, Value: null });
        continue;
      }
      if (run.calculates(action)) await host.calculation.settle();
      results.push({ ActionId: action.Id, Value: run.perform(action) });
    } catch (error) {
      const known = error instanceof HostError ? error : new HostError('GeneralException', String(error));
      return {
        Results: results,
        TraceIds: traceIds,
        Error: {
          Code: known.code,
          Message: known.message,
          Location: run.location(action),
          ActionIndex: index,
        },
      };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

type Run = {
  /** True where formulas must be up to date before the action. */
  calculates(action: Action): boolean;
  perform(action: Action): unknown;
  /** `Range.Values`, as far as it can be told. */
  location(action: Action): string;
};

function createRun(body: RequestBody, host: HostState, kept: KeptObjects): Run {
  const paths = createPathResolver(body.ObjectPaths, kept, host);
  const keepIfAsked = (object: HostObject): string | null =>
    body.AutoKeepReference ? kept.keep(object) : kept.idOf(object);

  const instantiate = (action: Action): unknown => {
    const object = paths.resolve(action.ObjectPathId);
    if (!object) return null;
    const untracked = paths.path(action.ObjectPathId)?.D === true;
    const id = untracked ? null : kept.idOf(object);
    return { ...object.identity(host), ...(id === null ? {} : { _ReferenceId: id }) };
  };

  const call = (action: Action): unknown => {
    const object = paths.resolve(action.ObjectPathId);
    if (!object) return { _IsNull: true };
    if (action.Name === '_KeepReference') {
      kept.keep(object);
      return null;
    }
    const given = paths.arguments(action.ArgumentInfo);
    if (action.Name === '_RemoveReference') {
      kept.release(String(given[0]));
      return null;
    }
    const method = object.method(action.Name);
    if (!method) throw new HostError('ApiNotFound', `${object.className}.${action.Name}`);
    const result = method.run(given, host);
    return isHostObject(result) ? result.identity(host) : (result ?? null);
  };

  return {
    calculates: (action) => needsValues(action, paths),
    location: (action) => locate(action, paths),
    perform(action) {
      switch (action.ActionType) {
        case ACTION.instantiate:
          return instantiate(action);
        case ACTION.query:
          return answerQuery(paths.resolve(action.ObjectPathId), action.QueryInfo, host, keepIfAsked);
        case ACTION.method:
          return call(action);
        case ACTION.setProperty:
          paths.resolve(action.ObjectPathId)?.set(action.Name, paths.arguments(action.ArgumentInfo)[0], host);
          return null;
        case ACTION.update:
          update(paths.resolve(action.ObjectPathId), action.ObjectState ?? {}, host);
          return null;
        default:
          throw new HostError('ApiNotFound', `Action type ${action.ActionType}.`);
      }
    },
  };
}

function update(object: HostObject | null, values: Readonly<Record<string, unknown>>, host: HostState): void {
  for (const [name, value] of Object.entries(values))
    object?.set(object.scalarName(name) ?? name, value, host);
}

function needsValues(action: Action, paths: PathResolver): boolean {
  if (action.ActionType === ACTION.query) return true;
  const path = paths.path(action.ObjectPathId);
  if (action.ActionType === ACTION.instantiate) {
    if (path?.ObjectPathType !== PATH.method || path.ParentObjectPathId === undefined) return false;
    return paths.resolve(path.ParentObjectPathId)?.method(path.Name)?.calculates ?? false;
  }
  if (action.ActionType !== ACTION.method) return false;
  return paths.resolve(action.ObjectPathId)?.method(action.Name)?.calculates ?? false;
}

function locate(action: Action, paths: PathResolver): string {
  const path = paths.path(action.ObjectPathId);
  const name = action.ActionType === ACTION.instantiate ? (path?.Name ?? '') : action.Name;
  const owner =
    action.ActionType === ACTION.instantiate
      ? (path?.ParentObjectPathId ?? action.ObjectPathId)
      : action.ObjectPathId;
  let className = '';
  try {
    className = paths.resolve(owner)?.className ?? '';
  } catch {
    // The object itself could not be found: then its path is all that can be named.
  }
  const member = name.charAt(0).toLowerCase() + name.slice(1);
  return [className, member].filter((part) => part !== '').join('.');
}

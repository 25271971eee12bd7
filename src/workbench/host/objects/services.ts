import { defineClass } from '../definition';
import type { HostObject } from '../definition';
import { HostError, invalidArgument } from '../errors';
import { setPaneVisible } from '../person';

/** `Office.addin.showAsTaskpane` and `hide`. */
const runtimeService = defineClass<null>({
  className: 'AppRuntimeService',
  methods: {
    GetAppRuntimeState: (_state, _args, host) => (host.runtime.visible ? 'Visible' : 'Background'),
    SetAppRuntimeState: (_state, [state], host) => {
      if (state !== 'Visible' && state !== 'Background') invalidArgument('This is no state of a pane.');
      setPaneVisible(host, state === 'Visible');
    },
  },
});

/** `Office.addin.setStartupBehavior` and `getStartupBehavior`. */
const persistenceService = defineClass<null>({
  className: 'AppRuntimePersistenceService',
  methods: {
    GetAppRuntimeStartState: (_state, _args, host) =>
      host.runtime.startsWithDocument ? 'Background' : 'Inactive',
    SetAppRuntimeStartState: (_state, [state], host) => {
      host.runtime.startsWithDocument = state !== 'Inactive';
    },
  },
});

/** An object that the client makes by the name of its type (`Microsoft.AppRuntime.AppRuntimeService`). */
export function newObject(typeName: string): HostObject {
  const name = typeName.split('.').at(-1);
  if (name === 'AppRuntimeService') return runtimeService(null);
  if (name === 'AppRuntimePersistenceService') return persistenceService(null);
  throw new HostError('ApiNotFound', typeName);
}

import { defineClass } from '../definition';
import type { HostObject } from '../definition';
import { HostError, invalidArgument } from '../errors';
import type { HostState } from '../state';

type SettingState = { readonly key: string };

const setting = defineClass<SettingState>({
  className: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ key }, host) => {
        if (!host.settings.has(key)) throw new HostError('ItemNotFound', 'The setting is gone.');
        return host.settings.get(key);
      },
      set: ({ key }, value, host) => {
        host.settings.set(key, value);
      },
    },
    _Id: { get: ({ key }) => key },
  },
  methods: {
    Delete: ({ key }, _args, host) => {
      host.settings.delete(key);
    },
  },
});

function find(key: unknown, host: HostState): HostObject | null {
  return typeof key === 'string' && host.settings.has(key) ? setting({ key }) : null;
}

/** Settings of the add-in in the workbook; they live as long as the host. */
export const settings = defineClass<null>({
  className: 'SettingCollection',
  items: (_state, host) => [...host.settings.keys()].map((key) => setting({ key })),
  item: (_state, key, host) => find(key, host),
  methods: {
    Add: (_state, [key, value], host) => {
      if (typeof key !== 'string' || key === '') return invalidArgument('A setting needs a name.');
      host.settings.set(key, value);
      return setting({ key });
    },
    GetCount: (_state, _args, host) => host.settings.size,
    GetItemOrNullObject: (_state, [key], host) => find(key, host),
  },
});

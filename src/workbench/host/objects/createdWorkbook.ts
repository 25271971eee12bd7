import { defineClass } from '../definition';

/** A workbook that the add-in made from a file and that is not open yet (`Excel.createWorkbook`). */
export const createdWorkbook = defineClass<{ readonly bytes: Uint8Array }>({
  className: 'WorkbookCreated',
  identity: () => ({ Id: 'created' }),
  properties: { Id: { get: () => 'created' } },
  methods: {
    Open: ({ bytes }, _args, host) => {
      for (const listener of host.workbookListeners) listener(bytes);
      return null;
    },
  },
});

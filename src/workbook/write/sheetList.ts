import { loaded } from '../loaded';

/** The sheets of the workbook as they stand now. */
export type SheetList = {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly isVisible: boolean }[];
  readonly active: { readonly sheetId: string; readonly name: string };
  /** The structure of the workbook is protected: no sheet can be added or taken out. */
  readonly isLocked: boolean;
};

/** Queues reading the list of sheets; ask after the sync. */
export function queueSheetList(context: Excel.RequestContext): () => SheetList {
  const worksheets = loaded(context.workbook.worksheets, 'items/id,items/name,items/visibility');
  const active = loaded(context.workbook.worksheets.getActiveWorksheet(), 'id,name');
  const protection = loaded(context.workbook.protection, 'protected');
  return () => ({
    sheets: worksheets.items.map(({ id, name, visibility }) => ({
      id,
      name,
      isVisible: visibility === 'Visible',
    })),
    active: { sheetId: active.id, name: active.name },
    isLocked: protection.protected,
  });
}

/** A sheet by its id, else by its name (some programs number sheets anew on opening); null where it is gone. */
export function sheetOn(
  { sheets }: SheetList,
  wanted: { readonly sheetId: string | null; readonly name: string },
): SheetList['sheets'][number] | null {
  return (
    sheets.find(({ id }) => id === wanted.sheetId) ?? sheets.find(({ name }) => name === wanted.name) ?? null
  );
}

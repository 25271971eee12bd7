import type { Run } from './run';

/**
 * Something in the workbook is no longer as it was read. Cells that the add-in itself wrote are not told.
 * `calculated`: formulas of the sheet gave new results, whoever set that off.
 */
export type WorkbookChange = {
  readonly kind: 'cells' | 'calculated' | 'moved' | 'added' | 'removed';
  /** The sheet that it concerns; null where formulas of every sheet may read otherwise (rows moved). */
  readonly sheetId: string | null;
};

export type ChangeListener = (change: WorkbookChange) => void;

/**
 * Tells the listener of every change of the workbook by somebody else than this add-in. Answers how to stop listening.
 * An Excel that refuses to tell makes no problem: nothing is heard then, and the person reads again by hand.
 *
 * Renamed sheets are not told within ExcelApi 1.14; their name is read again with the next change.
 */
export function onChange(run: Run, listener: ChangeListener): () => void {
  let listening = true;
  const tell = (change: WorkbookChange): Promise<void> => {
    if (listening) listener(change);
    return Promise.resolve();
  };
  const handlers = run(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add((event) => {
        const own = event.triggerSource === 'ThisLocalAddin';
        return own ? Promise.resolve() : tell(cellsChanged(event));
      }),
      worksheets.onCalculated.add(({ worksheetId }) => tell({ kind: 'calculated', sheetId: worksheetId })),
      worksheets.onAdded.add(({ worksheetId }) => tell({ kind: 'added', sheetId: worksheetId })),
      worksheets.onDeleted.add(({ worksheetId }) => tell({ kind: 'removed', sheetId: worksheetId })),
    ];
    await context.sync();
    return added;
  }).catch(() => []);
  return () => {
    listening = false;
    void handlers.then(stopListening);
  };
}

/** Rows, columns or cells that moved change the formulas of other sheets too, which Excel does not tell. */
function cellsChanged({
  changeType,
  worksheetId,
}: Pick<Excel.WorksheetChangedEventArgs, 'changeType' | 'worksheetId'>): WorkbookChange {
  return changeType === 'RangeEdited'
    ? { kind: 'cells', sheetId: worksheetId }
    : { kind: 'moved', sheetId: null };
}

type Handler = { readonly context: OfficeExtension.ClientRequestContext; remove(): void };

/** Handlers are taken away in the context that they were added in. */
async function stopListening(handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  for (const handler of handlers) handler.remove();
  try {
    await first.context.sync();
  } catch {
    // Excel forgets them with the add-in; the listener hears nothing any more.
  }
}

import type { CellRef } from '../domain/snapshot/snapshot';
import { cellAddress } from '../domain/snapshot/address';
import { onChange } from './changes';
import { openBeside, readDocument, type OfficeDocument } from './documentFile';
import { clearMarks, markCells } from './marks';
import { queueMemory } from './memory/memoryPart';
import { rememberSettings } from './memory/settings';
import type { Memory, WorkbookPort } from './port';
import { createRun, type ExcelRunner, type PendingHint } from './run';
import { rereadSheets, takeSnapshot } from './snapshot/snapshot';
import { applyPlan, type PartHint } from './write/apply';
import { restoreOpen, undoFill } from './write/undo';

export type OfficeWorkbookOptions = {
  /** Excel's own object where it is not the global one. */
  readonly excel?: ExcelRunner;
  /** Office's own document where it is not the global one. */
  readonly document?: OfficeDocument;
  /** Told when Excel keeps us waiting for more than a second, most often since a cell is being edited. */
  readonly pending?: PendingHint;
};

/** The workbook that is open in Excel. `snapshot`, `memory` and `select` throw `WorkbookFailure`. */
export function createOfficeWorkbook(options: OfficeWorkbookOptions = {}): WorkbookPort {
  const run = createRun(options.excel ?? Excel, options.pending);
  const hint: PartHint = { partId: undefined };

  const memory = (): Promise<Memory> =>
    run(async (context) => {
      const queued = queueMemory(context, hint.partId);
      await context.sync();
      const found = await queued.finish();
      hint.partId = found.partId;
      return found.memory;
    });

  const select = (cell: CellRef): Promise<void> =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(cell.sheetId);
      sheet.activate();
      sheet.getRange(cellAddress(cell.row, cell.column)).select();
      await context.sync();
    });

  const selected = (): Promise<CellRef> =>
    run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load('rowIndex,columnIndex,worksheet/id');
      await context.sync();
      return { sheetId: cell.worksheet.id, row: cell.rowIndex, column: cell.columnIndex };
    });

  return {
    snapshot: () => takeSnapshot(run),
    reread: (before, changed) => rereadSheets(run, before, changed),
    onChange: (listener) => onChange(run, listener),
    apply: (plan) => applyPlan(run, plan, hint),
    // What is seldom wanted is loaded when it is.
    addSheets: async (sheets) => (await import('./write/addSheets')).addSheets(run, sheets, hint),
    insertSources: async (files) => (await import('./write/insertSources')).insertSources(run, files, hint),
    pages: async (requests) => (await import('./print/setPages')).readPages(run, requests),
    setPages: async (changes) => (await import('./print/setPages')).setPages(run, changes, hint),
    undo: (locate) => undoFill(run, locate, hint),
    restore: (locate) => restoreOpen(run, locate, hint),
    memory,
    file: () => readDocument(options.document ?? Office.context.document),
    openBeside: (bytes) => openBeside(options.excel ?? Excel, bytes),
    remember: (settings) => rememberSettings(run, settings, hint),
    mark: (marks) => markCells(run, marks),
    clearMarks: () => clearMarks(run),
    select,
    selected,
  };
}

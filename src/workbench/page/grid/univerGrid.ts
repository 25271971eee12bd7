import { MAX_COLUMNS, MAX_ROWS } from '../../book/address';
import type { Book, BookArea } from '../../book/book';
import { autoRowHeight, pixelsOfPoints } from './fit';
import type { Drawing } from './fit';
import type { CellBox, CellPlace, Grid, GridSelection } from './grid';
import {
  ICommandService,
  IRenderManagerService,
  IShortcutService,
  LifecycleService,
  LifecycleStages,
  RANGE_TYPE,
  IUniverInstanceService,
  ScrollToRangeOperation,
  SetRangeValuesMutation,
  SetScrollOperation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetRowHeightMutation,
  SetZoomRatioOperation,
  SheetScrollManagerService,
  SheetSkeletonManagerService,
  SheetsScrollRenderController,
  SHEET_VIEWPORT_KEY,
  SheetsSelectionsService,
  UniverInstanceType,
  getViewportByCell,
} from './gridModules';
import type { GridCell } from './cellLook';
import type { IRange, IWorkbookData, Workbook } from './gridModules';
import { cellData, usedSize, workbookData } from './sheetData';
import { startUniver } from './startUniver';

let units = 0;

/** The grid drawn by Univer. The book stays the truth: what is drawn are texts and looks made from it. */
export function createUniverGrid(container: HTMLElement, drawing: Drawing): Grid {
  const univer = startUniver(container);
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const instances = injector.get(IUniverInstanceService);
  const selectListeners = new Set<(selection: GridSelection) => void>();
  const moveListeners = new Set<() => void>();
  let shown: { book: Book; unitId: string; workbook: Workbook } | null = null;
  /** True while the page itself selects: only what the mouse does is told. */
  let quiet = false;

  const moved = (): void => {
    for (const listener of moveListeners) listener();
  };
  commands.onCommandExecuted(({ id }) => {
    if (id === SetScrollOperation.id || id === SetZoomRatioOperation.id) moved();
  });
  new ResizeObserver(moved).observe(container);

  const tellSelection = (selections: readonly { readonly range: IRange }[] | null | undefined): void => {
    const range = selections?.at(-1)?.range;
    if (quiet || !range || !shown) return;
    const area = areaOf(range);
    const selection = {
      sheetId: shown.workbook.getActiveSheet().getSheetId(),
      area,
      active: { row: area.row, column: area.column },
    };
    for (const listener of selectListeners) listener(selection);
  };

  /** Univer starts its plugins with the first workbook. */
  const onFirstBook = (): void => {
    injector.get(IShortcutService).forceDisable();
    injector.get(SheetsSelectionsService).selectionMoveEnd$.subscribe(tellSelection);
  };

  const render = () => (shown && injector.get(IRenderManagerService).getRenderById(shown.unitId)) ?? null;

  const showAll = (book: Book): void => {
    const before = shown;
    units += 1;
    const unitId = `grid-${units}`;
    quiet = true;
    const workbook = univer.createUnit<Partial<IWorkbookData>, Workbook>(
      UniverInstanceType.UNIVER_SHEET,
      workbookData(book, unitId, drawing),
    );
    shown = { book, unitId, workbook };
    if (before) instances.disposeUnit(before.unitId);
    else onFirstBook();
    toSheet(book.activeSheetId);
    quiet = false;
  };

  /** Rows without a height of their own grow and shrink with their texts. */
  const fitRows = (subUnitId: string, rows: readonly number[]): void => {
    const sheet = shown?.book.sheets.find(({ id }) => id === subUnitId);
    const drawn = shown?.workbook.getSheetBySheetId(subUnitId);
    if (!shown || !sheet || !drawn) return;
    for (const row of rows) {
      if ((sheet.rows.get(row)?.height ?? null) !== null) continue;
      const columns = Array.from({ length: usedSize(sheet).columns }, (_, column) => column);
      const height = autoRowHeight(sheet, row, columns, drawing) ?? pixelsOfPoints(sheet.defaultRowHeight);
      if (height === drawn.getRowHeight(row)) continue;
      const ranges = [{ startRow: row, endRow: row, startColumn: 0, endColumn: 0 }];
      commands.syncExecuteCommand(SetWorksheetRowHeightMutation.id, {
        unitId: shown.unitId,
        subUnitId,
        ranges,
        rowHeight: height,
      });
    }
  };

  const toSheet = (subUnitId: string): void => {
    if (!shown || shown.workbook.getActiveSheet().getSheetId() === subUnitId) return;
    commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: shown.unitId, subUnitId });
  };

  return {
    async show(book) {
      showAll(book);
      // The canvas is there when the first workbook was rendered.
      await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
      hideFromKeyboard(container);
    },

    refresh(changed) {
      if (!shown) return;
      const { book, unitId } = shown;
      if (changed === 'all') {
        const sheetId = shown.workbook.getActiveSheet().getSheetId();
        const scroll = render()?.with(SheetScrollManagerService).getScrollStateByParam({ unitId, sheetId });
        showAll(book);
        if (scroll) {
          const { sheetViewStartRow, sheetViewStartColumn } = scroll;
          render()?.with(SheetsScrollRenderController).scrollToCell(sheetViewStartRow, sheetViewStartColumn);
        }
        return;
      }
      for (const [subUnitId, cellValue] of cellValues(book, changed, drawing)) {
        commands.syncExecuteCommand(SetRangeValuesMutation.id, { unitId, subUnitId, cellValue });
        fitRows(subUnitId, Object.keys(cellValue).map(Number));
      }
    },

    select({ sheetId, area, active }) {
      if (!shown) return;
      quiet = true;
      toSheet(sheetId);
      const { unitId, workbook } = shown;
      const sheet = workbook.getActiveSheet();
      const range = rangeOf(area, sheet.getRowCount(), sheet.getColumnCount());
      if (range) {
        const primary = sheet.getCellInfoInMergeData(active.row, active.column);
        commands.syncExecuteCommand(SetSelectionsOperation.id, {
          unitId,
          subUnitId: sheetId,
          selections: [
            {
              range,
              primary: { ...primary, actualRow: active.row, actualColumn: active.column },
              style: null,
            },
          ],
        });
        const { row, column } = active;
        const target = { startRow: row, endRow: row, startColumn: column, endColumn: column };
        commands.syncExecuteCommand(ScrollToRangeOperation.id, { range: target });
      }
      quiet = false;
    },

    onSelect: (listener) => subscribe(selectListeners, listener),
    onMove: (listener) => subscribe(moveListeners, listener),

    boxOf(row, column): CellBox | null {
      const unit = render();
      const skeleton = unit?.with(SheetSkeletonManagerService).getCurrentSkeleton();
      if (!shown || !unit || !skeleton) return null;
      const sheet = shown.workbook.getActiveSheet();
      if (row >= sheet.getRowCount() || column >= sheet.getColumnCount()) return null;
      const cell = skeleton.getCellWithCoordByIndex(row, column);
      const { startX, startY, endX, endY } = cell.isMergedMainCell || cell.isMerged ? cell.mergeInfo : cell;
      const viewport = getViewportByCell(row, column, unit.scene, sheet);
      const scroll = unit.scene.getViewportScrollXY(viewport ?? unit.scene.getDefaultViewport());
      const { scaleX, scaleY } = unit.scene.getAncestorScale();
      return {
        left: (startX - scroll.x) * scaleX,
        top: (startY - scroll.y) * scaleY,
        width: (endX - startX) * scaleX,
        height: (endY - startY) * scaleY,
      };
    },

    visibleRows() {
      const range = render()
        ?.with(SheetSkeletonManagerService)
        .getCurrentSkeleton()
        ?.getVisibleRangeByViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
      return range ? Math.max(1, range.endRow - range.startRow) : 20;
    },
  };
}

/** The keyboard stays in the page's own text field; cells are read out there. */
function hideFromKeyboard(container: HTMLElement): void {
  for (const canvas of container.querySelectorAll('canvas')) {
    canvas.tabIndex = -1;
    canvas.setAttribute('aria-hidden', 'true');
  }
}

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function areaOf({ startRow, startColumn, endRow, endColumn, rangeType }: IRange): BookArea {
  const allRows = rangeType === RANGE_TYPE.COLUMN || rangeType === RANGE_TYPE.ALL;
  const allColumns = rangeType === RANGE_TYPE.ROW || rangeType === RANGE_TYPE.ALL;
  return {
    row: allRows ? 0 : startRow,
    column: allColumns ? 0 : startColumn,
    rowCount: allRows ? MAX_ROWS : endRow - startRow + 1,
    columnCount: allColumns ? MAX_COLUMNS : endColumn - startColumn + 1,
  };
}

/** The part of an area that the grid has; null where there is none. */
function rangeOf(area: BookArea, rowCount: number, columnCount: number): IRange | null {
  const endRow = Math.min(area.row + area.rowCount, rowCount) - 1;
  const endColumn = Math.min(area.column + area.columnCount, columnCount) - 1;
  return endRow < area.row || endColumn < area.column
    ? null
    : { startRow: area.row, endRow, startColumn: area.column, endColumn };
}

/** The changed cells by sheet, as a mutation takes them; null empties a cell. */
function cellValues(book: Book, changed: readonly CellPlace[], drawing: Drawing) {
  const bySheet = new Map<string, Record<number, Record<number, GridCell | null>>>();
  for (const { sheetId, row, column } of changed) {
    const sheet = book.sheets.find(({ id }) => id === sheetId);
    if (!sheet) continue;
    const rows = bySheet.get(sheetId) ?? {};
    bySheet.set(sheetId, rows);
    (rows[row] ??= {})[column] = cellData(sheet, row, column, drawing);
  }
  return bySheet;
}

/** All of Univer that draws the grid, in one module. Its preset is not used: it would calculate and edit by itself. */
export {
  CommandType,
  ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  RANGE_TYPE,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
export type { IRange, IWorkbookData, Workbook } from '@univerjs/core';
export {
  IRenderManagerService,
  IShortcutService,
  SHEET_VIEWPORT_KEY,
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
  SheetsSelectionsService,
  UniverDocsPlugin,
  UniverDocsUIPlugin,
  UniverFormulaEnginePlugin,
  UniverRenderEnginePlugin,
  UniverSheetsPlugin,
  UniverSheetsUIPlugin,
  UniverUIPlugin,
  getViewportByCell,
} from '@univerjs/preset-sheets-core';
export { default as zhCN } from '@univerjs/preset-sheets-core/locales/zh-CN';
export { defaultTheme } from '@univerjs/themes';

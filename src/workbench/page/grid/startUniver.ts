import {
  CommandType,
  ICommandService,
  LocaleType,
  LogLevel,
  Univer,
  UniverDocsPlugin,
  UniverDocsUIPlugin,
  UniverFormulaEnginePlugin,
  UniverRenderEnginePlugin,
  UniverSheetsPlugin,
  UniverSheetsUIPlugin,
  UniverUIPlugin,
  defaultTheme,
  zhCN,
} from './gridModules';

/** What the mouse may do by itself; all else (widths, moved cells, filling by dragging) would not reach the book. */
const ALLOWED_COMMANDS = /(?:scroll|zoom|select)/i;

/** The page's own colour, from light to dark, for what is selected. */
const TEAL = {
  50: '#f0f8f8',
  100: '#e3f2f3',
  200: '#c5e3e6',
  300: '#9ccfd4',
  400: '#5fb0b8',
  500: '#2b929c',
  600: '#0b7a84',
  700: '#0b6b74',
  800: '#084f56',
  900: '#063d43',
};

/** Univer as a canvas only: it draws, scrolls and selects; it neither edits nor calculates, nor listens to keys. */
export function startUniver(container: HTMLElement): Univer {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: zhCN },
    logLevel: LogLevel.SILENT,
    theme: { ...defaultTheme, primary: TEAL },
  });
  univer.registerPlugins([
    [UniverDocsPlugin],
    [UniverRenderEnginePlugin],
    [
      UniverUIPlugin,
      {
        container,
        header: false,
        toolbar: false,
        footer: false,
        contextMenu: false,
        disableAutoFocus: true,
      },
    ],
    [UniverDocsUIPlugin],
    [UniverFormulaEnginePlugin, { notExecuteFormula: true }],
    [UniverSheetsPlugin, { notExecuteFormula: true, isRowStylePrecedeColumnStyle: true }],
    [
      UniverSheetsUIPlugin,
      {
        formulaBar: false,
        footer: false,
        disableEdit: true,
        disableForceStringAlert: true,
        disableForceStringMark: true,
        protectedRangeShadow: false,
      },
    ],
  ]);
  univer
    .__getInjector()
    .get(ICommandService)
    .beforeCommandExecuted(({ id, type }) => {
      if (type === CommandType.COMMAND && !ALLOWED_COMMANDS.test(id)) throw new GridIsReadOnly(id);
    });
  return univer;
}

/** Stops a command of the grid; Univer expects a thrown error of this name for that. */
class GridIsReadOnly extends Error {
  override name = 'CustomCommandExecutionError';
}

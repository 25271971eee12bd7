import { documentFile } from './documentFile';

/** What the add-in registered with Excel; names in capitals, as Excel compares them. */
export type Associations = {
  readonly functions: Map<string, (...values: unknown[]) => unknown>;
  readonly actions: Map<string, (event: unknown) => unknown>;
};

export type OfficeOptions = {
  /** Highest version of ExcelApi that is said to be there; 1.14 (Office LTSC 2021) where not given. */
  readonly excelApi?: string;
  readonly platform?: 'PC' | 'Mac' | 'OfficeOnline';
  readonly displayLanguage?: string;
  /** The workbook as an .xlsx, for `document.getFileAsync`; where not given, the file cannot be read. */
  readonly file?: () => Uint8Array;
  /** Other requirement sets and their versions. */
  readonly sets?: Readonly<Record<string, string>>;
};

/** The globals that Microsoft's Excel script leaves behind, before the bootstrap completes them. */
export type ClientGlobals = {
  Office: Record<string, unknown>;
  OSF: Record<string, unknown>;
  CustomFunctions: Record<string, unknown>;
};

const SETS: Readonly<Record<string, string>> = {
  AddinCommands: '1.1',
  CustomFunctionsRuntime: '1.3',
  CustomXmlParts: '1.1',
  DelayForCellEdit: '1.1',
  RibbonApi: '1.2',
  SharedRuntime: '1.1',
};

/**
 * Completes the client as `office.js` does on a real host: `Office.onReady`, `Office.context`,
 * `Office.actions.associate` and `CustomFunctions.associate`. Runs in Node and in the page.
 */
export function completeOffice(client: ClientGlobals, options: OfficeOptions = {}): Associations {
  const { Office, OSF, CustomFunctions } = client;
  const platform = options.platform ?? 'PC';
  const associations: Associations = { functions: new Map(), actions: new Map() };
  const context = officeContext(platform, options);
  OSF['_OfficeAppFactory'] = {
    getContext: () => context,
    getHostInfo: () => ({
      hostType: 'excel',
      hostPlatform: platform === 'OfficeOnline' ? 'web' : 'win32',
      hostSpecificFileVersion: '16.00',
      isDialog: false,
    }),
    getInitializationHelper: () => ({}),
  };
  const ready = { host: 'Excel', platform };
  Object.assign(Office, {
    HostType: { Excel: 'Excel', Word: 'Word', PowerPoint: 'PowerPoint', Outlook: 'Outlook' },
    PlatformType: { PC: 'PC', Mac: 'Mac', OfficeOnline: 'OfficeOnline', iOS: 'iOS', Universal: 'Universal' },
    onReady: (callback?: (info: typeof ready) => unknown) =>
      Promise.resolve().then(() => {
        void callback?.(ready);
        return ready;
      }),
    actions: {
      ...(Office['actions'] as object | undefined),
      associate: associate(associations.actions),
    },
  });
  CustomFunctions['associate'] = associate(associations.functions);
  return associations;
}

/** `associate(name, function)` or `associate({ name: function, … })`. */
function associate<F>(into: Map<string, F>) {
  return (given: string | Readonly<Record<string, F>>, run?: F): void => {
    if (typeof given === 'string') {
      if (run !== undefined) into.set(given.toUpperCase(), run);
      return;
    }
    for (const [name, member] of Object.entries(given)) into.set(name.toUpperCase(), member);
  };
}

function officeContext(platform: string, options: OfficeOptions): Readonly<Record<string, unknown>> {
  const sets: Readonly<Record<string, string>> = {
    ...SETS,
    ExcelApi: options.excelApi ?? '1.14',
    ...options.sets,
  };
  const displayLanguage = options.displayLanguage ?? 'zh-CN';
  return {
    host: 'Excel',
    platform,
    displayLanguage,
    contentLanguage: displayLanguage,
    diagnostics: { host: 'Excel', platform, version: '16.0.14332.20011' },
    document: { mode: 'readWrite', url: '', ...documentFile(options.file) },
    requirements: {
      isSetSupported: (name: string, version: string | number = '1.1') =>
        atLeast(sets[name] ?? '0.0', String(version)),
    },
  };
}

/** `1.14` is newer than `1.9`. */
function atLeast(have: string, wanted: string): boolean {
  const [major = 0, minor = 0] = have.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Faults } from './faults';
import type { Host } from './host';
import type { Ledger } from './ledger';
import { completeOffice } from './officeBoot';
import type { Associations, ClientGlobals, OfficeOptions } from './officeBoot';

export type NodeClientOptions = OfficeOptions & {
  /** False leaves the process's own globals alone; else `Excel`, `Office` and others are set until `dispose`. */
  readonly globals?: boolean;
};

/** Microsoft's Excel client in this process, talking to one host. */
export type NodeClient = {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  /** What the add-in registered, by name in capitals. */
  readonly associatedFunctions: Associations['functions'];
  readonly associatedActions: Associations['actions'];
  readonly ledger: Ledger;
  readonly faults: Faults;
  /** Ends the connection and takes the globals away. */
  dispose(): void;
};

/** Globals of the client that its script both declares and looks up on `window`. */
const SHARED = [
  'OSF',
  'Office',
  'Excel',
  'Microsoft',
  'OfficeExtension',
  'OfficeExt',
  'OfficeExtensionBatch',
  'OfficeCore',
  'OfficeRuntime',
  'Strings',
  'CustomFunctions',
  'CustomFunctionMappings',
  'Type',
  'OfficeFirstPartyDialog',
] as const;

const PUBLISHED = ['Excel', 'Office', 'OfficeExtension', 'CustomFunctions'] as const;

type Bridge = { sendMessageToHost(text: string): void; onMessageFromHost?: (text: string) => void };
type Loaded = ClientGlobals & Record<(typeof SHARED)[number], unknown>;

/** Loads the shipped client, unmodified, and connects it with the host. */
export function connectNodeClient(host: Host, options: NodeClientOptions = {}): NodeClient {
  let connected = true;
  const bridge: Bridge = {
    sendMessageToHost(text) {
      void host.handle(text).then((answer) => {
        if (connected) bridge.onMessageFromHost?.(answer);
      });
    },
  };
  const client = loadClient(bridge);
  const stopListening = host.onMessage((text) => bridge.onMessageFromHost?.(text));
  const associations = completeOffice(client, options);
  const takeBack = options.globals === false ? () => undefined : publish(client);
  return {
    Excel: client.Excel as typeof Excel,
    Office: client.Office as unknown as typeof Office,
    OfficeExtension: client.OfficeExtension as typeof OfficeExtension,
    CustomFunctions: client.CustomFunctions as unknown as typeof CustomFunctions,
    associatedFunctions: associations.functions,
    associatedActions: associations.actions,
    ledger: host.ledger,
    faults: host.faults,
    dispose() {
      connected = false;
      stopListening();
      takeBack();
    },
  };
}

type ClientScript = (...globals: unknown[]) => Loaded;

function loadClient(bridge: Bridge): Loaded {
  const window = createWindow(bridge);
  const { document, navigator, location } = window;
  return clientScript().call(window, window, window, document, navigator, location);
}

let compiled: ClientScript | null = null;

/**
 * The script runs as a function in this realm (so that plain objects and arrays of the caller are its own)
 * with a window of its own (so that nothing of a browser appears in the process).
 */
function clientScript(): ClientScript {
  if (compiled) return compiled;
  // Both ways this file is run, bundled and under test, give it its own name; a plain module has none.
  const here = typeof __filename === 'string' ? __filename : join(process.cwd(), 'package.json');
  const require = createRequire(here);
  const source = readFileSync(require.resolve('@microsoft/office-js/dist/excel-web-16.00.js'), 'utf8');
  const accessors = SHARED.map((name) => `${name}:{get(){return ${name}},set(value){${name}=value}}`).join();
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the shipped script is run as it is, as a page would
  compiled = new Function(
    'window',
    'self',
    'document',
    'navigator',
    'location',
    `var ${SHARED.join()};Object.defineProperties(window,{${accessors}});` +
      `var _richApiNativeBridge=window._richApiNativeBridge;\n${source}\n;return {${SHARED.join()}};`,
  ) as ClientScript;
  return compiled;
}

/** The little of a browser that the script looks at while it loads. */
function createWindow(bridge: Bridge) {
  const element = () => ({
    style: {},
    setAttribute: () => undefined,
    appendChild: () => undefined,
  });
  const window = {
    name: '',
    location: {
      protocol: 'https:',
      hash: '',
      search: '',
      href: 'https://localhost/',
      origin: 'https://localhost',
      hostname: 'localhost',
      port: '',
    },
    navigator: { userAgent: 'Node' },
    document: {
      readyState: 'complete',
      cookie: '',
      body: element(),
      head: element(),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      createElement: element,
      getElementById: () => null,
      getElementsByTagName: () => [],
      querySelectorAll: () => [],
      hasFocus: () => true,
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    setTimeout,
    clearTimeout,
    _richApiNativeBridge: bridge,
  };
  return Object.assign(window, { window, self: window, top: window, parent: window });
}

/** Makes the client's names global, as in a page; answers how to take them away again. */
function publish(client: Loaded): () => void {
  const before = PUBLISHED.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  for (const name of PUBLISHED) {
    Object.defineProperty(globalThis, name, { value: client[name], configurable: true, writable: true });
  }
  return () => {
    PUBLISHED.forEach((name, index) => {
      const descriptor = before[index];
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    });
  };
}

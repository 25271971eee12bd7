import path from 'node:path';
import { chromium, type Browser, type Frame, type FrameLocator, type Page } from 'playwright-core';
import type { Language } from '../../src/i18n/language';

const root = path.resolve(__dirname, '../..');

/** Built once for all tests by test/e2e/globalSetup.cjs. */
export const distOf = (office: string) => path.join(root, 'build/e2e', office);

export type Opened = {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** What went wrong on the page or left for another machine; empty at the end of a sound test. */
  readonly faults: string[];
};

type Workbench = {
  readonly host: {
    readonly faults: {
      inject(fault: { request: number; action: number; code: string; following?: boolean }): void;
      clear(): void;
    };
  };
  book(): {
    sheets: { name: string; cells: Map<number, { value: unknown; formula: string | null }> }[];
  };
  open(bytes: Uint8Array, name: string): Promise<boolean>;
  save(): Uint8Array;
  ready: Promise<void>;
};

let browser: Browser | null = null;

/** The workbench that test/e2e/globalSetup.cjs serves on 127.0.0.1. */
function workbenchUrl(): string {
  const url = process.env['WORKBENCH_URL'];
  if (!url) throw new Error('Run these tests with jest.e2e.config.cjs');
  return url;
}

export async function startBrowser(): Promise<void> {
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
      ...['--disable-background-networking', '--disable-component-update'],
    ],
  });
}

export async function stopBrowser(): Promise<void> {
  await browser?.close();
}

type PageOptions = Parameters<Browser['newPage']>[0];

/** The workbench with its first sample, in a language, and with the add-in running. */
export async function openWorkbench(
  options: PageOptions = {},
  language: Language = 'zh-CN',
): Promise<Opened> {
  const opened = await openPage(`?lang=${language}`, options);
  await opened.page.waitForFunction(() => 'workbench' in window);
  await ready(opened.page);
  return opened;
}

/** A page of the server; every request that leaves the machine is refused and counts as a fault. */
export async function openPage(address: string, options: PageOptions = {}): Promise<Opened> {
  if (!browser) throw new Error('startBrowser first');
  const page = await browser.newPage({
    viewport: { width: 1400, height: 900 },
    locale: 'zh-CN',
    ...options,
  });
  const faults: string[] = [];
  const own = new URL(workbenchUrl()).origin;
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(own) || /^(?:data|blob|about):/.test(url)) return route.continue();
    faults.push(`request: ${url}`);
    return route.abort();
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  await page.goto(new URL(address, workbenchUrl()).href);
  return { page, pane: page.frameLocator('iframe'), faults };
}

export async function ready(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as { workbench: Workbench }).workbench.ready);
}

/** Opens a workbook in the page: a sample by its name, or any bytes. */
export async function openBook(page: Page, name: string, bytes?: Uint8Array): Promise<boolean> {
  return page.evaluate(
    async ([file, content]) => {
      const { workbench } = window as unknown as { workbench: Workbench };
      const data = content === null ? await (await fetch(`samples/${file}`)).arrayBuffer() : content;
      return workbench.open(new Uint8Array(data), file);
    },
    [name, bytes ? [...bytes] : null] as const,
  );
}

/** Makes a request of the add-in fail, counted from 1, at an action, counted from 0; `following`: all later ones too. */
export function breakRequest(page: Page, request: number, action: number, following = false): Promise<void> {
  return page.evaluate(
    (fault) => {
      (window as unknown as { workbench: Workbench }).workbench.host.faults.inject(fault);
    },
    { request, action, following, code: 'GeneralException' },
  );
}

/** The frame that the add-in runs in now. */
export function paneFrame(page: Page): Frame {
  const frame = page.frames().find((candidate) => candidate.url().includes('/addin/taskpane.html'));
  if (!frame) throw new Error('The add-in has no frame');
  return frame;
}

/** What stands in a cell of the workbook that is open: its value (errors as their text), null where it is empty. */
export function cellValue(page: Page, sheet: string, address: string): Promise<unknown> {
  return page.evaluate(
    ([name, cell]) => {
      const match = /^([A-Z]+)(\d+)$/.exec(cell ?? '');
      const column = [...(match?.[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      const { workbench } = window as unknown as { workbench: Workbench };
      const found = workbench.book().sheets.find((candidate) => candidate.name === name);
      const value = found?.cells.get((Number(match?.[2]) - 1) * 16384 + column - 1)?.value ?? null;
      return typeof value === 'object' && value !== null ? (value as { error: string }).error : value;
    },
    [sheet, address],
  );
}

/** The workbook as it would be downloaded. */
export async function savedBytes(page: Page): Promise<Uint8Array> {
  const text = await page.evaluate(() => {
    const bytes = (window as unknown as { workbench: Workbench }).workbench.save();
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  });
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

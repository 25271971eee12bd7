import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { cellValue } from './workbench';

const patience = 20_000;
const interval = 50;

/** Asks again until the answer is the expected one: what the page does, it does in its own time. */
export async function eventually<T>(page: Page, ask: () => Promise<T>, expected: T): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end;) {
    if (isDeepStrictEqual(await ask(), expected)) return;
    await page.waitForTimeout(interval);
  }
  expect(await ask()).toEqual(expected);
}

/** Waits until a cell of the workbook holds a value; null is an empty cell. */
export function cellHolds(page: Page, sheet: string, address: string, value: unknown): Promise<void> {
  return eventually(page, () => cellValue(page, sheet, address), value);
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { comparePackages } from '../support/comparePackages';
import {
  breakRequest,
  openBook,
  openWorkbench,
  savedBytes,
  startBrowser,
  stopBrowser,
  type Opened,
} from './workbench';

jest.setTimeout(240_000);
beforeAll(startBrowser);
afterAll(stopBrowser);

const SAMPLE = 'beita-2023.blank.xlsx';
const blank = new Uint8Array(readFileSync(path.resolve(__dirname, `../../assets/samples/${SAMPLE}`)));

/** Cells that differ from the sample as it was. */
async function changedCells(page: Page): Promise<number> {
  return comparePackages(blank, await savedBytes(page)).filter(({ kind }) => kind === 'cell').length;
}

const fillButton = ({ pane }: Opened) => pane.getByRole('button', { name: /^填入 \d+ 项$/ });

async function previewed(opened: Opened): Promise<void> {
  await openBook(opened.page, SAMPLE);
  await opened.pane.getByRole('button', { name: '识别本工作簿' }).click();
  await fillButton(opened).waitFor({ timeout: 60_000 });
}

/** From now on the host hears so many messages of the add-in and no more: its page is gone. */
function cutAfter(page: Page, messages: number): Promise<void> {
  return page.evaluate((most) => {
    const { workbenchConnector: connector } = window as unknown as {
      workbenchConnector: { send(text: string, answer: (text: string) => void): void };
    };
    const send = connector.send.bind(connector);
    let heard = 0;
    connector.send = (text, answer) => {
      heard += 1;
      (window as unknown as { heard: number }).heard = heard;
      if (heard <= most) send(text, answer);
    };
  }, messages);
}

/** Waits until the add-in has asked for more than it gets, or has come to its end. */
async function settled(opened: Opened, messages: number): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end;) {
    const heard = await opened.page.evaluate(() => (window as unknown as { heard?: number }).heard ?? 0);
    if (heard > messages || (await opened.pane.getByText(/已填入 \d+ 格/).count())) return;
    await opened.page.waitForTimeout(50);
  }
}

describe('a fill whose page is closed', () => {
  let opened: Opened;
  let whole = 0;

  beforeAll(async () => {
    opened = await openWorkbench();
    await previewed(opened);
    await fillButton(opened).click();
    await opened.pane.getByText(/已填入 \d+ 格/).waitFor({ timeout: 60_000 });
    whole = await changedCells(opened.page);
    expect(whole).toBeGreaterThan(5);
  });
  afterAll(() => opened.page.close());

  /**
   * What is left is saved and opened anew, with the add-in starting anew: it is never half, and what is missing can
   * be filled in.
   */
  async function reopened(states: readonly number[]): Promise<string> {
    const { page, pane } = opened;
    expect(await openBook(page, 'left.xlsx', await savedBytes(page))).toBe(true);
    const restored = pane.getByText('上次未完成的填表已恢复到填表之前。');
    const start = pane.getByRole('button', { name: '识别本工作簿' });
    await restored.or(start).first().waitFor({ timeout: 60_000 });
    // Opening the pane looks for an open record at once; give it time to put it right and to say so.
    await page.waitForTimeout(1500);
    const wasOpen = (await restored.count()) > 0;
    const found = await changedCells(page);
    expect(states).toContain(found);
    if (!wasOpen) await start.click();
    await fillButton(opened).waitFor({ timeout: 60_000 });
    if (found === 0) {
      await fillButton(opened).click();
      await pane.getByText(/已填入 \d+ 格/).waitFor({ timeout: 60_000 });
    }
    expect(await changedCells(page)).toBe(whole);
    expect(opened.faults).toEqual([]);
    return wasOpen ? 'restored' : found === 0 ? 'untouched' : 'filled';
  }

  it('between two requests leaves the workbook untouched or filled', async () => {
    const seen = new Set<string>();
    for (let messages = 0; messages < 4; messages += 1) {
      await previewed(opened);
      await cutAfter(opened.page, messages);
      await fillButton(opened).click();
      await settled(opened, messages);
      await opened.page.waitForTimeout(200);
      seen.add(await reopened([0, whole]));
    }
    expect([...seen].sort()).toEqual(['filled', 'untouched']);
  });

  it.each([8, 16, 30])('in the middle of the writing request, at action %i, is put back', async (action) => {
    await previewed(opened);
    await breakRequest(opened.page, 2, action, true);
    await fillButton(opened).click();
    await opened.pane.getByRole('alert').getByText(/./).first().waitFor({ timeout: 60_000 });
    expect(await reopened([0])).toBe('restored');
  });

  it('by the button of the pane goes on, and says so when the pane is opened again', async () => {
    const { page, pane } = opened;
    await previewed(opened);
    await fillButton(opened).click();
    await page.getByRole('button', { name: '关闭助手' }).click();
    for (const end = Date.now() + 30_000; Date.now() < end && (await changedCells(page)) < whole;)
      await page.waitForTimeout(100);
    expect(await changedCells(page)).toBe(whole);
    await page.getByRole('button', { name: '打开助手' }).click();
    await pane.getByText(/已填入 \d+ 格/).waitFor({ timeout: 60_000 });
    expect(opened.faults).toEqual([]);
  });
});

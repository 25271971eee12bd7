/**
 * The pictures of the manual, taken from the workbench in Chromium: `npm run screenshots` writes docs/images/*.png.
 * Each must stay below 100 kB; one that is larger is named and the command fails.
 */
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { startWorkbench } from './serve.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const out = path.join(root, 'docs/images');
const most = 100_000;
mkdirSync(out, { recursive: true });

const server = await startWorkbench();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 1120, height: 700 }, locale: 'zh-CN' });
const large = [];

/** Takes a picture of the page, or of a part of it. */
async function take(name, part = page, clip = undefined) {
  await page.waitForTimeout(400);
  const file = path.join(out, `${name}.png`);
  await part.screenshot({ path: file, clip });
  const { size } = statSync(file);
  console.log(`${name}.png ${Math.round(size / 1000)} kB`);
  if (size > most) large.push(name);
}

try {
  await page.goto(`${server.url}?lang=zh-CN`);
  await page.waitForFunction(() => 'workbench' in globalThis);
  await page.evaluate(() => globalThis.workbench.ready);
  const pane = page.frameLocator('iframe');
  const frame = page.locator('.pane');
  const tab = (name) => pane.getByRole('tab', { name });
  const ribbon = (name) => page.getByRole('button', { name, exact: true });

  await ribbon('自动填表').click();
  await tab(/^填报/).waitFor({ timeout: 60_000 });
  await take('overview', page, { x: 0, y: 0, width: 1120, height: 520 });
  await take('changes', frame);
  await tab(/^识别/).click();
  await take('tables', frame);

  // The first figure that is to be filled in: the cell that its address leads to.
  await tab(/^填报/).click();
  await pane
    .getByRole('button', { name: /在表中选中/ })
    .first()
    .click();
  const field = page.locator('.cell-input');
  await field.focus();
  await field.press('Shift+F10');
  await page.getByRole('menu').waitFor();
  await take('cell-menu', page.locator('main'));
  await page.getByRole('menuitem', { name: '这个数怎么来的' }).click();
  await pane.getByRole('heading', { name: /^这个数怎么来的/ }).waitFor();
  await take('explanation', frame);

  await pane.getByRole('button', { name: /^填入/ }).click();
  await pane.getByText(/^已填入/).waitFor({ timeout: 60_000 });
  await tab(/^得分/).click();
  await take('scores', frame);
  await tab(/^审核/).click();
  await take('findings', frame);
  await ribbon('插入空白表样').click();
  await page.getByRole('menu').waitFor();
  await take('forms-menu', page, { x: 0, y: 0, width: 1120, height: 330 });
} finally {
  await browser.close();
  await server.close();
}
if (large.length > 0) {
  console.error(`More than ${most / 1000} kB: ${large.join(', ')}`);
  process.exitCode = 1;
}
process.exit();

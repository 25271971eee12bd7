import type { Page } from 'playwright-core';
import { cellHolds, eventually } from './eventually';
import { openWorkbench, ready, savedBytes, startBrowser, stopBrowser } from './workbench';

jest.setTimeout(180_000);
beforeAll(startBrowser);
afterAll(stopBrowser);

const DATA = '附件1-1 基础数据表';
const OVERALL = '附件1-2 整体支出绩效自评表';

/** Goes to a cell by the name box; the keyboard is in the grid then. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.getByRole('textbox', { name: /^(?:名称框|Name box)/ }).fill(address);
  await page.keyboard.press('Enter');
}

const formulaBar = (page: Page) => page.getByRole('textbox', { name: /^(?:编辑栏|Formula bar)$/ });

/** Types into the selected cell and waits for the workbook to have it. */
async function type(page: Page, sheet: string, address: string, text: string, value: unknown): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await cellHolds(page, sheet, address, value);
}

it('the page shows the sample workbook, says what it is and asks nothing of another machine', async () => {
  const { page, pane, faults } = await openWorkbench();
  expect(await page.title()).toContain('beita-2023.blank.xlsx');
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  expect(await page.getByRole('note').innerText()).toContain('不是 Excel');
  expect(await page.getByRole('tab', { name: '绩效自评', exact: true }).isVisible()).toBe(true);
  await goTo(page, 'B4');
  await eventually(page, () => formulaBar(page).inputValue(), '编制数');
  await pane.getByRole('button').first().waitFor();
  expect(await pane.locator('body').innerText()).not.toBe('');
  expect(faults).toEqual([]);
  await page.close();
});

it('a typed value recalculates plain formulas and the functions of the add-in', async () => {
  const { page, faults } = await openWorkbench();
  await type(page, DATA, 'J1', '30', 30);
  await type(page, DATA, 'J2', '40', 40);
  await type(page, DATA, 'J3', '=J1+J2', 70);
  await type(page, DATA, 'J4', '=perf.execrate(J1,J2)', 0.75);
  await type(page, DATA, 'J1', '20', 20);
  await goTo(page, 'J3');
  await cellHolds(page, DATA, 'J3', 60);
  await cellHolds(page, DATA, 'J4', 0.5);
  await goTo(page, 'J4');
  await eventually(page, () => formulaBar(page).inputValue(), '=PERF.EXECRATE(J1,J2)');
  expect((await savedBytes(page)).length).toBeGreaterThan(1000);
  expect(faults).toEqual([]);
  await page.close();
});

it('an edit that is given up with Escape changes nothing, and Delete empties a cell', async () => {
  const { page, faults } = await openWorkbench();
  await goTo(page, 'B4');
  await page.keyboard.type('99');
  await page.keyboard.press('Escape');
  await cellHolds(page, DATA, 'B4', '编制数');
  await page.keyboard.press('Delete');
  await page.waitForFunction(() => document.querySelector('.changed')?.textContent !== '');
  await cellHolds(page, DATA, 'B4', null);
  expect(faults).toEqual([]);
  await page.close();
});

it('sheets are turned by mouse, by arrow keys in the tabs and by Ctrl+PageUp in the grid', async () => {
  const { page, faults } = await openWorkbench();
  const selected = () => page.locator('nav [role=tab][aria-selected=true]').innerText();
  await eventually(page, selected, DATA);
  await page.getByRole('tab', { name: /^附件1-2/ }).click();
  await eventually(page, selected, OVERALL);
  await page.keyboard.press('ArrowLeft');
  await eventually(page, selected, DATA);
  await goTo(page, 'A1');
  await page.keyboard.press('Control+PageDown');
  await eventually(page, selected, OVERALL);
  await eventually(page, () => formulaBar(page).inputValue(), '附件1-2');
  expect(faults).toEqual([]);
  await page.close();
});

it('the mouse selects a cell, a double click edits it', async () => {
  const { page, faults } = await openWorkbench();
  const box = await page.getByRole('main').boundingBox();
  if (!box) throw new Error('No grid');
  await page.mouse.click(box.x + 380, box.y + 140);
  const name = page.getByRole('textbox', { name: /^名称框/ });
  expect(await name.inputValue()).toMatch(/^[A-Z]\d+$/);
  const address = await name.inputValue();
  await page.mouse.dblclick(box.x + 380, box.y + 140);
  await page.locator('.cell-input.editing').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('.changed')?.textContent !== '');
  await cellHolds(page, DATA, address, 7);
  expect(faults).toEqual([]);
  await page.close();
});

it('a file that is no workbook gets one sentence that says what to do, and the workbook stays', async () => {
  const { page, faults } = await openWorkbench();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '说明.docx', mimeType: 'text/plain', buffer: Buffer.from('no workbook') });
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toBe('打不开“说明.docx”：这不是 Excel 工作簿。请选择 .xlsx 文件。');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('beita-2023.blank.xlsx');
  expect(faults).toEqual([]);
  await page.close();
});

it('the pane is closed and opened again without starting anew', async () => {
  const { page, pane, faults } = await openWorkbench();
  await pane.locator('body').evaluate((body) => {
    body.dataset['kept'] = 'yes';
  });
  await page.getByRole('button', { name: '关闭助手' }).click();
  expect(await page.locator('.pane').isVisible()).toBe(false);
  await page.getByRole('button', { name: '打开助手' }).click();
  expect(await page.locator('.pane').isVisible()).toBe(true);
  expect(await pane.locator('body').getAttribute('data-kept')).toBe('yes');
  expect(faults).toEqual([]);
  await page.close();
});

it('everything of the page is there in English', async () => {
  const { page, faults } = await openWorkbench();
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForFunction(() => document.documentElement.lang === 'en-US' && 'workbench' in window);
  await ready(page);
  expect(await page.getByRole('note').innerText()).toContain('not Excel');
  expect(await page.getByRole('button', { name: 'Fill table' }).isVisible()).toBe(true);
  const chrome = await page
    .locator('.title-bar .actions, .notice, .ribbon, .pane-title, .state')
    .allInnerTexts();
  expect(chrome.join(' ').replace(/[✓●–—…“”]/g, '')).not.toMatch(/[\u4e00-\u9fff]/);
  expect(faults).toEqual([]);
  await page.close();
});

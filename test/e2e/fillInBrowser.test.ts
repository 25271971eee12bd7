import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { comparePackages } from '../support/comparePackages';
import { expectedOf, type ExpectedCell } from '../support/expectedSamples';
import { calculateInLibreOffice } from '../support/libreOffice';
import { cellHolds, eventually } from './eventually';
import {
  cellValue,
  openWorkbench,
  paneFrame,
  ready,
  savedBytes,
  startBrowser,
  stopBrowser,
} from './workbench';

jest.setTimeout(300_000);
beforeAll(startBrowser);
afterAll(stopBrowser);

const samples = [
  { workbook: 'beita-2023', menu: '邵阳北塔 2023 年度', sheets: /^附件1-2/ },
  { workbook: 'yuxi-2020', menu: '玉溪 2020 年度', sheets: /^公开12-/ },
];

/** Types the published score into every row that a person must judge, and confirms what was proposed. */
async function answer(page: Page, pane: FrameLocator, cells: readonly ExpectedCell[]): Promise<void> {
  const accept = pane.getByRole('button', { name: /^接受 \d+ 项预选建议$/ });
  if (await accept.count()) await accept.click();
  const counted = pane.getByRole('radio', { name: /^计入/ });
  if (await counted.count()) await counted.first().click();
  await downThePane(page, async () => {
    const boxes = pane.getByRole('checkbox', { name: /^接受：/, checked: false });
    for (let left = await boxes.count(); left > 0; left = await boxes.count()) {
      const box = await boxes.first().elementHandle();
      await box.click();
      await eventually(page, () => box.isChecked(), true);
    }
  });
  const answered = new Set<string>();
  await downThePane(page, async () => {
    for (;;) {
      const open = (await scoreFields(pane)).find(({ place }) => !answered.has(place));
      if (!open) return;
      answered.add(open.place);
      const expected = cells.find(({ sheet, cell }) => open.sheet.startsWith(sheet) && cell === open.cell);
      if (!expected) throw new Error(`No published score for ${open.place}`);
      const field = pane.locator(`[data-place="${open.place}"]`);
      await field.fill(String(expected.published));
      await field.press('Tab');
    }
  });
}

/** The fields for scores that are drawn now, each marked with the cell that it is for. */
function scoreFields(pane: FrameLocator) {
  return pane.locator('main').evaluate((main) => {
    let sheet = '';
    let cell = '';
    const found: { sheet: string; cell: string; place: string }[] = [];
    for (const element of main.querySelectorAll('h2, button, input')) {
      // Behind the name stands how much is open: it changes.
      if (element.tagName === 'H2') sheet = element.textContent.replace(/待定.*/, '');
      const address = /^([A-Z]+\d+)，/.exec(element.getAttribute('aria-label') ?? '')?.[1];
      if (address) cell = address;
      if (!element.matches('input:not([type=checkbox]):not([type=radio])')) continue;
      // Beside the scores stand fields for figures.
      if ((element as HTMLInputElement).labels?.[0]?.textContent !== '得分') continue;
      const place = `${sheet} ${cell}`;
      element.setAttribute('data-place', place);
      found.push({ sheet, cell, place });
    }
    return found;
  });
}

/** Scrolls from the top of the pane to its end, a long list being drawn only where the window is, and acts at every stop. */
async function downThePane(page: Page, act: () => Promise<void>): Promise<void> {
  const frame = paneFrame(page);
  for (let top = 0, end = 1; top < end;) {
    await frame.evaluate((to) => {
      window.scrollTo(0, to);
    }, top);
    await page.waitForTimeout(100);
    await act();
    top += 0.6 * (await frame.evaluate(() => window.innerHeight));
    end = await frame.evaluate(() => document.documentElement.scrollHeight);
  }
}

async function values(page: Page, cells: readonly ExpectedCell[]): Promise<unknown[]> {
  return Promise.all(cells.map(({ sheet, cell }) => cellValue(page, sheet, cell)));
}

describe.each(samples)('$workbook in the browser', ({ workbook, menu, sheets }) => {
  const cells = expectedOf(workbook).cells.filter(({ sheet }) => sheets.test(sheet));
  const totals = cells.filter(({ kind }) => kind === 'total' || kind === 'grade');
  const computed = cells.filter(({ kind }) => ['computed', 'target', 'ratio'].includes(kind));
  const blank = new Uint8Array(
    readFileSync(path.resolve(__dirname, `../../assets/samples/${workbook}.blank.xlsx`)),
  );

  it('is opened, filled, taken back, filled again, marked, unmarked and saved', async () => {
    const { page, pane, faults } = await openWorkbench();
    await page.getByRole('button', { name: '示例' }).click();
    await page.getByRole('menuitem', { name: menu }).first().click();
    await page.getByRole('heading', { name: `${workbook}.blank.xlsx` }).waitFor();
    await ready(page);

    await page.getByRole('button', { name: '自动填表' }).click();
    const fill = pane.getByRole('button', { name: /^填入 \d+ 项$/ });
    await fill.waitFor({ timeout: 60_000 });
    await answer(page, pane, cells);
    await fill.click();
    await pane
      .getByText(/已填入 \d+ 格/)
      .first()
      .waitFor({ timeout: 60_000 });
    const expectedTotals = totals.map((cell) => {
      const value = cell.value_if_recomputed ?? cell.value;
      return cell.kind === 'total' ? Number(value) : value;
    });
    await eventually(page, () => values(page, totals), expectedTotals);
    const filled = await values(page, computed);
    computed.forEach((cell, index) => {
      expect(Math.abs(Number(filled[index]) - Number(cell.value))).toBeLessThanOrEqual(0.00500001);
    });

    await pane.getByRole('button', { name: /^撤销/ }).click();
    await pane
      .getByText(/已恢复 \d+ 格/)
      .first()
      .waitFor({ timeout: 60_000 });
    expect(new Set(await values(page, [...computed, ...totals.slice(0, 1)]))).toEqual(new Set([null]));
    expect(comparePackages(blank, await savedBytes(page)).filter(({ kind }) => kind === 'cell')).toEqual([]);

    await fill.click();
    await pane
      .getByText(/已填入 \d+ 格/)
      .first()
      .waitFor({ timeout: 60_000 });
    await eventually(page, () => values(page, totals), expectedTotals);

    await page.getByRole('button', { name: '标出问题' }).click();
    await pane
      .getByText(/已标出|没有要标/)
      .first()
      .waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: '取消标注' }).click();
    await pane
      .getByText(/已取消|没有标注/)
      .first()
      .waitFor({ timeout: 60_000 });

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存' }).click();
    const saved = new Uint8Array(readFileSync(await (await download).path()));
    const shown = await calculateInLibreOffice(saved, { recalculate: false });
    expect([...shown.values()].flat(2).filter((text) => text.includes('#NAME?'))).toEqual([]);
    const differences = comparePackages(blank, saved);
    expect(differences.filter(({ kind }) => kind === 'sheet-part')).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });
});

it('撤销填表 and 审核 do their work with the pane closed', async () => {
  const { page, pane, faults } = await openWorkbench();
  const sheet = '附件1-2 整体支出绩效自评表';
  await page.getByRole('button', { name: '自动填表' }).click();
  await pane.getByRole('button', { name: /^填入 \d+ 项$/ }).click({ timeout: 60_000 });
  await pane.getByText(/已填入 \d+ 格/).waitFor({ timeout: 60_000 });
  await cellHolds(page, sheet, 'H14', 5);

  await page.getByRole('button', { name: '关闭助手' }).click();
  await page.getByRole('button', { name: '撤销填表' }).click();
  await page.locator('#Perf\\.Undo:not([aria-busy])').waitFor();
  await cellHolds(page, sheet, 'H14', null);
  expect(await page.locator('.pane').isVisible()).toBe(false);

  await page.getByRole('button', { name: '审核', exact: true }).click();
  await pane.getByText(/审核完成/).waitFor({ timeout: 60_000 });
  expect(await page.locator('.pane').isVisible()).toBe(true);
  expect(faults).toEqual([]);
  await page.close();
});

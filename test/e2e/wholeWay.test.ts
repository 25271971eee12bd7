import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { comparePackages } from '../support/comparePackages';
import { expectedOf } from '../support/expectedSamples';
import { cellHolds, eventually } from './eventually';
import {
  cellValue,
  openWorkbench,
  ready,
  savedBytes,
  startBrowser,
  stopBrowser,
  type Opened,
} from './workbench';

jest.setTimeout(300_000);
beforeAll(startBrowser);
afterAll(stopBrowser);

/** From opening the sample to a filled table. */
const mostClicks = 5;
const patience = { timeout: 60_000 };

const samples = [
  { workbook: 'beita-2023', menu: '邵阳北塔 2023 年度' },
  { workbook: 'yuxi-2020', menu: '玉溪 2020 年度' },
  { workbook: 'foshan-2020', menu: '佛山 2020 年度' },
  { workbook: 'baoshan-2018', menu: '保山 2018 年度' },
  { workbook: 'baojing-2017', menu: '保靖 2017 年度' },
];

/** Cells that hold something, of those that a fill may write. */
async function heldBy(page: Page, cells: readonly { sheet: string; cell: string }[]): Promise<string[]> {
  const values = await Promise.all(cells.map(({ sheet, cell }) => cellValue(page, sheet, cell)));
  return cells.flatMap(({ sheet, cell }, index) =>
    values[index] === null || values[index] === '' ? [] : [`${sheet}!${cell}`],
  );
}

function said({ pane }: Opened, words: RegExp): Promise<void> {
  return pane.getByText(words).first().waitFor(patience);
}

async function showPart({ pane }: Opened, name: string): Promise<void> {
  await pane.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
}

/** Says something else of the first table than what was recognised, looks at the preview, keeps it, and takes it back. */
async function correctOneThing(opened: Opened): Promise<void> {
  const { pane } = opened;
  await showPart(opened, '识别');
  await pane
    .getByRole('button', { name: /^更正识别/ })
    .first()
    .click();
  const form = pane.getByRole('region', { name: /^更正识别/ });
  await form.getByLabel('金额单位').selectOption('亿元');
  await form.getByText(/^预览：/).waitFor(patience);
  await form.getByRole('button', { name: '按此识别' }).click();
  await said(opened, /已按您的指定重新识别/);
  await pane
    .getByRole('button', { name: /^更正识别/ })
    .first()
    .click();
  await form.getByRole('button', { name: '恢复自动识别' }).click();
  await said(opened, /已恢复自动识别/);
}

/** Gives the first open row its full marks, where there is one; answers its cell. */
async function answerOne(opened: Opened): Promise<{ sheet: string; cell: string } | null> {
  const { pane } = opened;
  await showPart(opened, '填报');
  const place = await pane.locator('main').evaluate((main) => {
    let sheet = '';
    let cell = '';
    for (const element of main.querySelectorAll('h2 span span:first-child, button[aria-label], input')) {
      if (element.tagName === 'SPAN') sheet = element.textContent;
      const address = /^([A-Z]+\d+)，/.exec(element.getAttribute('aria-label') ?? '')?.[1];
      if (address) cell = address;
      const label = (element as HTMLInputElement).labels?.[0]?.textContent ?? '';
      if (element.matches('input') && label.startsWith('得分')) return { sheet, cell };
    }
    return null;
  });
  if (!place) return null;
  const score = pane.getByRole('textbox', { name: /^得分/ }).first();
  const hint = await score.evaluate((input) =>
    (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  );
  const marks = /分值 ([\d.]+)/.exec(hint)?.[1] ?? '1';
  await score.fill(marks);
  await score.press('Tab');
  await pane.getByRole('button', { name: /^填入 [1-9]\d* 项$/ }).click(patience);
  await said(opened, /已填入 \d+ 格/);
  await cellHolds(opened.page, place.sheet, place.cell, Number(marks));
  return place;
}

/** Sets the first finding aside, with a reason; what was set aside is listed apart. */
async function setOneAside(opened: Opened): Promise<void> {
  const { pane } = opened;
  await showPart(opened, '审核');
  await pane.getByRole('button', { name: '审核', exact: true }).click();
  await said(opened, /审核完成/);
  const aside: Locator = pane.getByRole('button', { name: /^已核实，保留：/ });
  const before = await aside.count();
  await aside.first().click();
  await pane.getByLabel('保留的原因').fill('已与原始凭证核对');
  await pane.getByRole('button', { name: '确定', exact: true }).click();
  await eventually(opened.page, async () => (await aside.count()) < before, true);
}

describe.each(samples)('the whole way of $workbook', ({ workbook, menu }) => {
  const { cells } = expectedOf(workbook);
  const blank = new Uint8Array(
    readFileSync(path.resolve(__dirname, `../../assets/samples/${workbook}.blank.xlsx`)),
  );

  it('is recognised, corrected, filled in five clicks, answered, checked, set aside, marked, taken back and saved', async () => {
    const opened = await openWorkbench();
    const { page, pane, faults } = opened;
    let clicks = 0;
    const click = async (target: Locator): Promise<void> => {
      clicks += 1;
      await target.click(patience);
    };

    await click(page.getByRole('button', { name: '示例' }));
    await click(page.getByRole('menuitem', { name: menu }).first());
    await page.getByRole('heading', { name: `${workbook}.blank.xlsx` }).waitFor();
    await ready(page);
    const atFirst = await heldBy(page, cells);
    await click(page.getByRole('button', { name: '自动填表' }));
    const fill = pane.getByRole('button', { name: /^填入 [1-9]\d* 项$/ });
    await fill.waitFor(patience);
    const accept = pane.getByRole('button', { name: /^接受 \d+ 项预选建议$/ });
    if (await accept.count()) {
      await click(accept);
      await accept.waitFor({ ...patience, state: 'detached' });
    }
    await click(fill);
    await said(opened, /已填入 \d+ 格/);
    expect(clicks).toBeLessThanOrEqual(mostClicks);
    const filled = await heldBy(page, cells);
    expect(filled.length).toBeGreaterThan(atFirst.length);
    for (const { sheet, cell, value, kind } of cells) {
      const now = await cellValue(page, sheet, cell);
      if (typeof now === 'number' && kind === 'computed')
        expect(`${cell} ${String(Math.abs(now - Number(value)) <= 0.00500001)}`).toBe(`${cell} true`);
    }

    const answered = await answerOne(opened);

    await setOneAside(opened);
    await page.getByRole('button', { name: '标出问题' }).click();
    await said(opened, /已标出 \d+ 格/);
    expect(marksIn(await savedBytes(page))).toBeGreaterThan(0);
    await page.getByRole('button', { name: '取消标注' }).click();
    await said(opened, /已取消全部标注/);
    expect(marksIn(await savedBytes(page))).toBe(0);

    if (await pane.getByRole('tab', { name: /^识别/ }).count()) await correctOneThing(opened);

    const undo = pane.getByRole('button', { name: /^撤销：/ });
    for (let left = answered === null ? 1 : 2; left > 0; left -= 1) {
      await undo.click(patience);
      await said(opened, /已撤销/);
      await eventually(page, () => undo.count(), left === 1 ? 0 : 1);
    }
    await eventually(page, () => heldBy(page, cells), atFirst);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存' }).click();
    const saved = new Uint8Array(readFileSync(await (await download).path()));
    const differences = comparePackages(blank, saved).filter(
      ({ kind }) => kind === 'cell' || kind === 'sheet-part',
    );
    expect(differences).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });
});

/** How many rules of the add-in a workbook holds. */
function marksIn(bytes: Uint8Array): number {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name))
    .reduce((sum, [, part]) => sum + (strFromU8(part).match(/PERF P-\d{3}/g)?.length ?? 0), 0);
}

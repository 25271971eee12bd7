import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openWorkbook } from '../../src/workbench/files/openWorkbook';
import { cellHolds } from './eventually';
import { openWorkbench, paneFrame, ready, startBrowser, stopBrowser } from './workbench';

jest.setTimeout(240_000);
beforeAll(startBrowser);
afterAll(stopBrowser);

const SHEET = '公开12-1 市人才发展专项资金';

/** The name of what has the keyboard, in the pane where that has it. */
async function focused(page: Page): Promise<string> {
  const nameOf = () => {
    const element = document.activeElement as HTMLInputElement | null;
    const label = element?.labels?.[0]?.textContent;
    return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim();
  };
  const inPane = await page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
  return inPane ? `助手 ${await paneFrame(page).evaluate(nameOf)}` : page.evaluate(nameOf);
}

/** Presses a key until what has the keyboard bears the name. */
async function press(page: Page, key: string, until: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let times = 0; times < 150; times += 1) {
    await page.keyboard.press(key);
    const name = await focused(page);
    if (until.test(name)) return;
    seen.push(name);
  }
  throw new Error(`${key} never came to ${String(until)}: ${seen.slice(0, 20).join(' | ')}`);
}

/** Waits for words in the pane. */
async function said(page: Page, text: RegExp): Promise<void> {
  await paneFrame(page).getByText(text).first().waitFor({ timeout: 60_000 });
}

it('everything is done by the keyboard alone', async () => {
  const { page, faults } = await openWorkbench();
  // From here on: keys only.
  await press(page, 'Shift+F6', /^打开$/);
  await press(page, 'Tab', /^示例$/);
  await page.keyboard.press('Enter');
  await press(page, 'ArrowDown', /^玉溪 2020 年度$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'yuxi-2020.blank.xlsx' }).waitFor();
  await ready(page);

  await press(page, 'F6', /^自动填表$/);
  await page.keyboard.press('Enter');
  await paneFrame(page)
    .getByRole('button', { name: /^填入 \d+ 项$/ })
    .waitFor({ timeout: 60_000 });

  await press(page, 'F6', /^助手/);
  await press(page, 'Tab', /^助手 接受 8 项预选建议$/);
  await page.keyboard.press('Enter');
  await press(page, 'Tab', /^助手 计入/);
  await page.keyboard.press('Space');
  await press(page, 'Tab', /^助手 得分$/);
  await page.keyboard.type('2.5');
  await page.keyboard.press('Enter');
  await press(page, 'Tab', /^助手 接受：得 3 分$/);
  await page.keyboard.press('Space');

  // The list is long: the way to its end leads round it, from the sheet tabs backwards.
  await page.keyboard.press('F6');
  await press(page, 'Shift+Tab', /^助手 填入 \d+ 项$/);
  await page.keyboard.press('Enter');
  await said(page, /已填入 \d+ 格/);
  await cellHolds(page, SHEET, 'I7', 9.97);
  await cellHolds(page, SHEET, 'I15', 3);
  await cellHolds(page, SHEET, 'I16', 2.5);
  await cellHolds(page, SHEET, 'I17', 3);

  await press(page, 'Tab', /^助手 撤销：填入 \d+ 格$/);
  await page.keyboard.press('Enter');
  await said(page, /已恢复 \d+ 格/);
  await cellHolds(page, SHEET, 'I16', null);

  await press(page, 'Shift+Tab', /^助手 填入 \d+ 项$/);
  await page.keyboard.press('Enter');
  await said(page, /已填入 \d+ 格/);
  await cellHolds(page, SHEET, 'I16', 2.5);

  await press(page, 'F6', /^自动填表$/);
  await press(page, 'Tab', /^审核$/);
  await page.keyboard.press('Enter');
  await said(page, /审核完成/);
  await press(page, 'Tab', /^标出问题$/);
  await page.keyboard.press('Enter');
  await said(page, /已标出 \d+ 格/);

  await press(page, 'F6', /^助手/);
  await press(page, 'Shift+Tab', /^助手 .*[A-Z]+\d+，在表中选中$/);
  const address = /([A-Z]+\d+)，/.exec(await focused(page))?.[1] ?? '?';
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (cell) => document.querySelector<HTMLInputElement>('.name-box')?.value === cell,
    address,
  );

  await press(page, 'F6', /^自动填表$/);
  await press(page, 'Tab', /^取消标注$/);
  await page.keyboard.press('Enter');
  await said(page, /已取消全部标注/);

  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const saved = new Uint8Array(readFileSync(await (await download).path()));
  const book = await openWorkbook(saved, 'saved.xlsx', { functionNames: [] });
  expect(book.sheets.find(({ name }) => name === SHEET)?.cells.get(15 * 16384 + 8)).toMatchObject({
    value: 2.5,
  });
  expect(faults).toEqual([]);
  await page.close();
});

it('every part is reached and worked by the keyboard alone', async () => {
  const { page, faults } = await openWorkbench();
  await press(page, 'F6', /^助手/);
  await press(page, 'Tab', /^助手 识别本工作簿$/);
  await page.keyboard.press('Enter');
  await paneFrame(page).getByRole('tab').first().waitFor({ timeout: 60_000 });
  const show = async (part: string): Promise<void> => {
    // From the sheet tabs backwards the pane is entered at its end; from the ribbon forwards at its beginning.
    await press(page, 'F6', /^自动填表$/);
    await press(page, 'F6', /^助手/);
    await press(page, 'Tab', /^助手 (?:识别|填报|得分|审核|报送|设置)(?: \d+)?$/);
    await press(page, 'ArrowRight', new RegExp(`^助手 ${part}`));
    await page.keyboard.press('Enter');
  };

  await show('识别');
  await press(page, 'Tab', /^助手 更正识别/);
  await page.keyboard.press('Enter');
  await press(page, 'Tab', /^助手 金额单位$/);
  await page.keyboard.type('亿');
  await press(page, 'Tab', /^助手 按此识别$/);
  await page.keyboard.press('Enter');
  await said(page, /已按您的指定重新识别/);

  await show('得分');
  await press(page, 'Tab', /^助手 .*在表中选中$/);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.name-box')?.value !== 'A1');

  await show('审核');
  await press(page, 'Tab', /^助手 已核实，保留：/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('已与凭证核对');
  await page.keyboard.press('Enter');
  await said(page, /^已核实，保留 1$/);

  await show('报送');
  await press(page, 'Tab', /^助手 自评复核表$/);
  await page.keyboard.press('Enter');
  await press(page, 'Tab', /^助手 生成自评复核表$/);
  await page.keyboard.press('Enter');
  await said(page, /已生成工作表/);
  await press(page, 'Tab', /^助手 撤销：新表 /);
  await page.keyboard.press('Enter');
  await said(page, /已撤销/);

  await show('设置');
  await press(page, 'Tab', /^助手 语言$/);
  await page.keyboard.press('Enter');
  await press(page, 'Tab', /^助手 中文$/);
  await page.keyboard.press('ArrowRight');
  await paneFrame(page)
    .getByRole('tab', { name: /^Settings/ })
    .waitFor({ timeout: 60_000 });
  expect(faults).toEqual([]);
  await page.close();
});

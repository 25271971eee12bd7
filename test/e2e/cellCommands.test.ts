import { eventually } from './eventually';
import { cellValue, openWorkbench, startBrowser, stopBrowser, type Opened } from './workbench';

jest.setTimeout(300_000);
beforeAll(startBrowser);
afterAll(stopBrowser);

/** Selects a cell by the name box. */
async function goTo({ page }: Opened, address: string): Promise<void> {
  const box = page.locator('.name-box');
  await box.fill(address);
  await box.press('Enter');
}

/** The sheet in front, as its tab names it. */
const sheetName = ({ page }: Opened) => page.locator('.tabs [aria-selected="true"]').innerText();

/** The first figure that is to be filled in is selected by its address in the pane; answers where it is. */
async function selectFirstFigure({ page, pane }: Opened): Promise<string> {
  await page.getByRole('button', { name: '自动填表', exact: true }).click();
  await pane
    .getByRole('button', { name: /在表中选中/ })
    .first()
    .click();
  await page.locator('.cell-input').focus();
  return page.locator('.name-box').inputValue();
}

it('the menu of a cell opens by Shift+F10 and by the right button, and says where its figure comes from', async () => {
  const opened = await openWorkbench();
  const { page, pane, faults } = opened;
  const address = await selectFirstFigure(opened);
  await page.locator('.cell-input').press('Shift+F10');
  const menu = page.getByRole('menu', { name: '单元格菜单' });
  await menu.waitFor();
  expect(await menu.getByRole('menuitem').allInnerTexts()).toEqual(['这个数怎么来的', '插入绩效公式']);
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'hidden' });
  const box = await page.locator('.cell-input').boundingBox();
  await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5, { button: 'right' });
  await menu.getByRole('menuitem', { name: '这个数怎么来的' }).click();
  await pane.getByRole('heading', { name: new RegExp(`^这个数怎么来的：.*${address}$`) }).waitFor();
  expect(faults).toEqual([]);
  await page.close();
});

it('the keys insert the formula of the selected cell, and the ribbon takes it back', async () => {
  const opened = await openWorkbench();
  const { page, faults } = opened;
  const address = await selectFirstFigure(opened);
  const sheet = await sheetName(opened);
  expect(await cellValue(page, sheet, address)).toBeNull();
  await page.keyboard.press('Control+Alt+Shift+I');
  await eventually(page, async () => (await cellValue(page, sheet, address)) !== null, true);
  await page.getByRole('button', { name: '撤销填表', exact: true }).click();
  await eventually(page, () => cellValue(page, sheet, address), null);
  expect(faults).toEqual([]);
  await page.close();
});

it('what is typed into the sheet is followed in the pane, and what the add-in writes is not', async () => {
  const opened = await openWorkbench();
  const { page, pane, faults } = opened;
  await selectFirstFigure(opened);
  const syncs = () =>
    page.evaluate(
      () =>
        (window as unknown as { workbench: { host: { ledger: { totals: { syncs: number } } } } }).workbench
          .host.ledger.totals.syncs,
    );
  await page.waitForTimeout(2000);
  const before = await syncs();
  await goTo(opened, 'A1');
  await page.keyboard.type('另一个标题');
  await page.keyboard.press('Enter');
  await eventually(page, syncs, before + 2);
  await page.waitForTimeout(2000);
  expect(await syncs()).toBe(before + 2);
  await pane.getByRole('button', { name: /^填入/ }).click();
  await pane.getByText(/^已填入/).waitFor();
  const filled = await syncs();
  await page.waitForTimeout(3000);
  expect(await syncs()).toBe(filled);
  expect(faults).toEqual([]);
  await page.close();
});

it('a standard form is put into the workbook from the menu of the ribbon, by keyboard', async () => {
  const { page, faults } = await openWorkbench();
  await page.getByRole('button', { name: '插入空白表样', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menu', { name: '插入空白表样' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.tabs').getByText('项目支出绩效自评表').waitFor({ timeout: 60_000 });
  expect(faults).toEqual([]);
  await page.close();
});

import { decodeMemory } from '../../src/workbook/memory/memory';
import { strFromU8, unzipSync } from 'fflate';
import { comparePackages } from '../support/comparePackages';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from './eventually';
import {
  openBook,
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

const patience = { timeout: 60_000 };
const book = 'yuxi-2020.blank.xlsx';

async function read({ pane }: Opened): Promise<void> {
  await pane.getByRole('button', { name: '识别本工作簿' }).click(patience);
  await pane.getByRole('tab', { name: /^填报/ }).click(patience);
}

/** What the fields for scores and figures say. */
async function answersIn({ pane }: Opened) {
  const scores = pane.getByRole('textbox', { name: '得分', exact: true });
  const values = await scores.evaluateAll((fields) =>
    fields.map((field) => (field as HTMLInputElement).value),
  );
  return {
    scores: values.filter((value) => value !== ''),
    figures: await pane.getByRole('button', { name: '撤回，保留原文字' }).count(),
  };
}

function settingsIn(bytes: Uint8Array): readonly string[] {
  const part = Object.entries(unzipSync(bytes))
    .filter(([name]) => name.startsWith('customXml/item'))
    .map(([, content]) => strFromU8(content))
    .find((text) => text.includes('urn:perf-self-evaluation:memory'));
  const memory = decodeMemory(part ?? null);
  expect(memory.records).toEqual([]);
  return Object.keys(memory.settings).sort();
}

it('two scores and a figure are there again in the file that was saved without a fill, and no cell was written', async () => {
  const opened = await openWorkbench();
  const { page, pane, faults } = opened;
  await openBook(page, book);
  await ready(page);
  await read(opened);
  const figure = pane.getByRole('textbox', { name: /^实际完成值/ }).first();
  await figure.fill('1');
  await figure.press('Tab');
  const scores = pane.getByRole('textbox', { name: '得分', exact: true });
  for (const index of [0, 1]) {
    await scores.nth(index).fill(String(index + 1));
    await scores.nth(index).press('Tab');
  }
  const given = { scores: ['1', '2'], figures: 1 };
  await eventually(page, () => answersIn(opened), given);
  const wanted = ['actuals', 'scores'];
  await eventually(page, async () => settingsIn(await savedBytes(page)), wanted);

  const saved = await savedBytes(page);
  const blank = new Uint8Array(readFileSync(path.resolve(__dirname, `../../assets/samples/${book}`)));
  expect(
    comparePackages(blank, saved).filter(({ kind }) => kind === 'cell' || kind === 'sheet-part'),
  ).toEqual([]);

  await openBook(page, 'again.xlsx', saved);
  await ready(page);
  await read(opened);
  await eventually(page, () => answersIn(opened), given);
  expect(faults).toEqual([]);
  await page.close();
});

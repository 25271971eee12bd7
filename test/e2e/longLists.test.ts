import type { Frame, Page } from 'playwright-core';
import { bookOfRows, bytesOf, type Rows } from '../support/sourceFiles';
import { accessibilityFaults, cutFaults, keepPicture } from './paneChecks';
import { narrowPane } from './paneStates';
import { openBook, openWorkbench, paneFrame, startBrowser, stopBrowser, type Opened } from './workbench';

jest.setTimeout(400_000);
beforeAll(startBrowser);
afterAll(stopBrowser);

const none = null;

/** Scores above the marks, words that must be judged, and a row without a result: every part has something on each. */
const rowsOf = (number: number): Rows => [
  ['2024年度项目支出绩效自评表'],
  ['项目名称', none, `第${String(number)}个道路养护项目`],
  [],
  ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ['产出指标', '数量指标', '养护里程', '≥36公里', '40公里', 30, 35, none],
  ['产出指标', '质量指标', '验收合格率', '≥95%', '90%', 20, none, none],
  ['效益指标', '社会效益指标', '通行条件', '明显改善', '明显改善', 40, none, none],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', none, 10, none, none],
  ['总分', none, none, none, none, 100],
];

const sheets = Array.from({ length: 200 }, (_, index) => [`项目${String(index + 1)}`, rowsOf(index + 1)]);
const workbook = bytesOf(bookOfRows(Object.fromEntries(sheets) as Record<string, Rows>));

let opened: Opened;
let page: Page;
let frame: Frame;

beforeAll(async () => {
  opened = await openWorkbench();
  ({ page } = opened);
  await openBook(page, 'many.xlsx', workbook);
  await opened.pane.getByRole('button', { name: '识别本工作簿' }).click();
  await opened.pane.getByRole('tab').first().waitFor({ timeout: 120_000 });
  frame = paneFrame(page);
});

afterAll(async () => {
  expect(opened.faults).toEqual([]);
  await page.close();
});

const show = (part: RegExp) => opened.pane.getByRole('tab', { name: part }).click();
const drawnNow = () => frame.locator('[role=tabpanel] li').count();
const frames = () => page.waitForTimeout(150);

/** What stands in the middle of the window is an entry and no empty room. */
function isFilled(): Promise<boolean> {
  return frame.evaluate(() => {
    const { clientWidth, clientHeight } = document.documentElement;
    const found = document.elementFromPoint(clientWidth / 2, clientHeight / 2);
    return found !== null && found.closest('li[aria-hidden]') === null;
  });
}

async function scrollTo(share: number): Promise<void> {
  await frame.evaluate((part) => {
    const { scrollHeight, clientHeight } = document.documentElement;
    window.scrollTo(0, (scrollHeight - clientHeight) * part);
  }, share);
  await frames();
}

const parts: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^识别/, /项目200/, 'tables'],
  [/^填报/, /项目200/, 'changes'],
  [/^得分/, /第200个道路养护项目/, 'scores'],
  [/^审核/, /项目200/, 'findings'],
  [/^设置/, /项目200/, 'settings'],
];

describe.each(parts)('with two hundred sheets, the part %s', (part, last, name) => {
  it('draws few entries, wherever it is scrolled to, and no empty room', async () => {
    await show(part);
    for (const share of [0, 0.13, 0.5, 0.77, 1, 0.49, 0]) {
      await scrollTo(share);
      expect(await drawnNow()).toBeLessThan(220);
      if (share > 0 && share < 1) expect(await isFilled()).toBe(true);
    }
  });

  it('shows the last entry at its end, with nothing cut', async () => {
    await scrollTo(1);
    await scrollTo(1);
    await frame.getByText(last).last().waitFor();
    await keepPicture(page, frame, `200 sheets, ${name}`);
    expect(await cutFaults(frame)).toEqual([]);
  });

  it('is accessible', async () => {
    await scrollTo(0.5);
    expect(await accessibilityFaults(frame)).toEqual([]);
  });
});

it('the keyboard alone goes from the first sheet to the last, and through all of what is found', async () => {
  await show(/^审核/);
  await scrollTo(0);
  const seen: string[] = [];
  // A box of the filter, then everything below it.
  await frame.getByRole('searchbox').or(frame.getByRole('textbox')).first().focus();
  for (let times = 0; times < 8000; times += 1) {
    await page.keyboard.press('Tab');
    const [place, isInside] = await frame.evaluate(() => {
      const focused = document.activeElement;
      const entry = focused?.closest('li[aria-posinset]');
      const { top = 0, bottom = 0 } = focused?.getBoundingClientRect() ?? {};
      return [entry?.getAttribute('data-entry') ?? null, bottom > 0 && top < window.innerHeight] as const;
    });
    if (place !== null && seen.at(-1) !== place) {
      expect(isInside).toBe(true);
      seen.push(place);
    }
    if (place === null && seen.length > 0) {
      const name = await frame.evaluate(() => document.activeElement?.textContent ?? '');
      if (!/\d/.test(name)) break;
    }
  }
  const counted = await opened.pane.getByRole('tab', { name: /^审核/ }).textContent();
  expect(new Set(seen).size).toBe(Number(/\d+/.exec(counted ?? '')?.[0]));
});

it('what is read stays where it is while entries above it turn out higher than supposed', async () => {
  await show(/^得分/);
  await scrollTo(0.6);
  for (let turn = 0; turn < 12; turn += 1) {
    await frame.evaluate(() => {
      for (const old of document.querySelectorAll('[data-watched]')) old.removeAttribute('data-watched');
    });
    const before = await frame.evaluate(() => {
      const article = [...document.querySelectorAll('article')].find(
        (each) => each.getBoundingClientRect().top > 100,
      );
      article?.setAttribute('data-watched', '');
      return article?.getBoundingClientRect().top ?? 0;
    });
    await frame.evaluate(() => {
      window.scrollBy(0, -200);
    });
    await frames();
    const after = await frame.evaluate(() => {
      return document.querySelector('[data-watched]')?.getBoundingClientRect().top ?? 0;
    });
    expect(Math.abs(after - before - 200)).toBeLessThan(2);
  }
});

it('a pane of 320 pixels is as usable', async () => {
  await narrowPane(page);
  for (const [part, , name] of parts) {
    await show(part);
    await scrollTo(0.4);
    // The line below the tab is on its way.
    await page.waitForTimeout(400);
    expect(await isFilled()).toBe(true);
    expect(await cutFaults(frame)).toEqual([]);
    await keepPicture(page, frame, `200 sheets, ${name}, 320`);
  }
});

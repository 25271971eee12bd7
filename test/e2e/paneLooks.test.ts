import type { Language } from '../../src/i18n/language';
import { accessibilityFaults, cutFaults, keepPicture } from './paneChecks';
import { narrowPane, paneStates } from './paneStates';
import { openPage, openWorkbench, paneFrame, startBrowser, stopBrowser, type Opened } from './workbench';

jest.setTimeout(240_000);
beforeAll(startBrowser);
afterAll(stopBrowser);

type Look = {
  readonly look: string;
  readonly language: Language;
  readonly page: Parameters<typeof openWorkbench>[0];
  readonly states: typeof paneStates;
};

/** States with everything that has a colour of its own. */
const colourful = paneStates.filter(({ name }) =>
  [
    'start',
    'tables',
    'questions',
    'findings',
    'scores',
    'scores, open',
    'handover',
    'settings',
    'filled',
    'fill left open',
  ].includes(name),
);

/** Those with the most words beside each other, drawn twice as large in a window twice as wide: a zoom of 200 %. */
const crowded = paneStates.filter(({ name }) => ['tables', 'questions', 'scores, open'].includes(name));

const looks: readonly Look[] = [
  { look: 'Chinese, light', language: 'zh-CN', page: {}, states: paneStates },
  { look: 'English, light', language: 'en-US', page: {}, states: paneStates },
  { look: 'Chinese, dark', language: 'zh-CN', page: { colorScheme: 'dark' }, states: colourful },
  { look: 'Chinese, zoom of 200 %', language: 'zh-CN', page: { deviceScaleFactor: 2 }, states: crowded },
  { look: 'English, zoom of 200 %', language: 'en-US', page: { deviceScaleFactor: 2 }, states: crowded },
  { look: 'Chinese, forced colours', language: 'zh-CN', page: { forcedColors: 'active' }, states: colourful },
];

describe.each(looks)('the pane, 320 pixels wide, $look', ({ look, language, page: options, states }) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openWorkbench(options, language);
    await narrowPane(opened.page);
  });
  afterAll(() => opened.page.close());

  it.each(states)('is accessible and cuts nothing: $name', async ({ name, reach }) => {
    await reach(opened, language);
    const frame = paneFrame(opened.page);
    expect(await frame.evaluate(() => document.documentElement.clientWidth)).toBe(320);
    await keepPicture(opened.page, frame, `${look} ${name}`.replace(/,? /g, '-'));
    expect(await cutFaults(frame)).toEqual([]);
    expect(await accessibilityFaults(frame)).toEqual([]);
    expect(opened.faults).toEqual([]);
  });
});

it('the pane follows the dark colours of the system', async () => {
  const background = async (colorScheme: 'light' | 'dark') => {
    const { page } = await openWorkbench({ colorScheme });
    const title = paneFrame(page).locator('h1');
    await title.waitFor();
    const colour = await title.evaluate((heading) => {
      let around: Element | null = heading;
      while (around && getComputedStyle(around).backgroundColor === 'rgba(0, 0, 0, 0)')
        around = around.parentElement;
      return around && getComputedStyle(around).backgroundColor;
    });
    await page.close();
    return Math.max(...(colour?.match(/\d+/g) ?? []).map(Number));
  };
  expect(await background('light')).toBeGreaterThan(240);
  expect(await background('dark')).toBeLessThan(60);
});

it('a page that Office did not reach says so and offers to open again', async () => {
  const { page } = await openPage('addin/taskpane.html', { viewport: { width: 320, height: 600 } });
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('button', { name: '重新打开' }).isVisible()).toBe(true);
  expect(await cutFaults(page.mainFrame())).toEqual([]);
  expect(await accessibilityFaults(page.mainFrame())).toEqual([]);
  await page.close();
});

it('the trial page itself is accessible', async () => {
  const { page } = await openWorkbench();
  expect(await accessibilityFaults(page.mainFrame())).toEqual([]);
  await page.close();
});

it('the help page is accessible, cuts nothing and asks nothing of another machine', async () => {
  const { page, faults } = await openPage('addin/help.html', { viewport: { width: 320, height: 800 } });
  expect(await cutFaults(page.mainFrame())).toEqual([]);
  expect(await accessibilityFaults(page.mainFrame())).toEqual([]);
  expect(faults).toEqual([]);
  await page.close();
});

import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Language } from '../../src/i18n/language';
import { paneTexts } from '../../src/i18n/pane/paneTexts';
import { startTexts } from '../../src/i18n/pane/startTexts';
import { accessibilityFaults, cutFaults, keepPicture } from './paneChecks';
import { narrowPane } from './paneStates';
import { openBook, openWorkbench, paneFrame, startBrowser, stopBrowser } from './workbench';

jest.setTimeout(240_000);
beforeAll(startBrowser);
afterAll(stopBrowser);

const fillButton = (language: Language) => (language === 'zh-CN' ? /^填入 \d+ 项$/ : /^Fill in \(\d+\)$/);

describe.each(['zh-CN', 'en-US'] as const)('the copy to hand in, in %s', (language) => {
  it('is made from the file of the workbook and opens beside it', async () => {
    const opened = await openWorkbench({ acceptDownloads: true }, language);
    const { page, pane, faults } = opened;
    await narrowPane(page);
    await openBook(page, 'beita-2023.blank.xlsx');
    await pane.getByRole('button', { name: startTexts(language).recognise }).click();
    await pane.getByRole('tab').first().waitFor({ timeout: 60_000 });
    await pane.getByRole('button', { name: fillButton(language) }).click();
    const texts = paneTexts(language);
    await pane.getByText(texts.notices.filledNext.slice(0, 8)).first().waitFor();
    await pane.getByRole('tab', { name: new RegExp(`^${texts.sections.handover}`) }).click();

    const look = async (name: string) => {
      const frame = paneFrame(page);
      await keepPicture(page, frame, `${language}-copy-${name}`);
      expect(await cutFaults(frame)).toEqual([]);
      expect(await accessibilityFaults(frame)).toEqual([]);
    };
    await look('begin');
    await pane.getByRole('button', { name: texts.cleanCopy.forPublic }).click();
    const confirm = pane.getByRole('button', { name: texts.cleanCopy.confirm(texts.cleanCopy.publicName) });
    await confirm.waitFor();
    await look('review');

    const download = page.waitForEvent('download');
    await confirm.click();
    const file = await (await download).path();
    await pane.getByText(texts.cleanCopy.opened).waitFor();
    await look('made');
    const whole = Object.values(unzipSync(readFileSync(file))).map((part) => strFromU8(part));
    expect(whole.some((text) => /_xldudf|PERF\.|urn:perf-self-evaluation/u.test(text))).toBe(false);
    expect(whole.some((text) => text.includes('<f>'))).toBe(true);
    expect(faults).toEqual([]);
    await page.close();
  });
});

import { paneTexts } from '../../src/i18n/pane/paneTexts';
import { startTexts } from '../../src/i18n/pane/startTexts';
import { approvedRows, bookOfRows, bytesOf, ownRows } from '../support/sourceFiles';
import { accessibilityFaults, cutFaults, keepPicture } from './paneChecks';
import { narrowPane } from './paneStates';
import { openBook, openWorkbench, paneFrame, startBrowser, stopBrowser } from './workbench';

jest.setTimeout(240_000);
beforeAll(startBrowser);
afterAll(stopBrowser);

it.each(['zh-CN', 'en-US'] as const)(
  'approved targets are put in, compared and taken out (%s)',
  async (language) => {
    const opened = await openWorkbench({}, language);
    const { page, pane, faults } = opened;
    const texts = paneTexts(language);
    const said = texts.sources;
    await narrowPane(page);
    await openBook(page, 'own.xlsx', bytesOf(bookOfRows({ 自评表: ownRows }, { D9: '≥30公里' })));
    await pane.getByRole('button', { name: startTexts(language).recognise }).click();
    await pane.getByRole('tab').first().waitFor({ timeout: 60_000 });
    await pane.getByRole('tab', { name: new RegExp(`^${texts.sections.handover}`) }).click();
    await pane.getByRole('button', { name: said.title, exact: true }).click();
    await pane.locator('input[type=file][multiple]').setInputFiles({
      name: '2024年乡村道路养护项目绩效目标批复表.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(bytesOf(bookOfRows({ 目标: approvedRows }))),
    });
    const look = async (name: string) => {
      const frame = paneFrame(page);
      await keepPicture(page, frame, `${language}-sources-${name}`);
      expect(await cutFaults(frame)).toEqual([]);
      expect(await accessibilityFaults(frame)).toEqual([]);
    };
    await look('chosen');
    await pane.getByRole('button', { name: said.insert(1), exact: true }).click();
    await pane.getByText(said.there).waitFor();
    await look('there');
    await pane.getByRole('tab', { name: new RegExp(`^${texts.sections.findings}`) }).click();
    await pane
      .getByText(language === 'zh-CN' ? /批复为“≥36公里”/ : /approved was ≥36公里/)
      .first()
      .waitFor();
    await pane
      .getByRole('button', { name: language === 'zh-CN' ? /^撤销：新表/ : /^Undo: new sheet/ })
      .click();
    await pane
      .getByText(language === 'zh-CN' ? /批复为“≥36公里”/ : /approved was ≥36公里/)
      .first()
      .waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await page.close();
  },
);

import type { Page } from 'playwright-core';
import type { Language } from '../../src/i18n/language';
import { paneTexts } from '../../src/i18n/pane/paneTexts';
import { startTexts } from '../../src/i18n/pane/startTexts';
import type { Section } from '../../src/taskpane/sections';
import { breakRequest, openBook, paneFrame, type Opened } from './workbench';

/** One thing that the pane can show, and how to get there from an open workbench. */
export type PaneState = {
  readonly name: string;
  readonly reach: (opened: Opened, language: Language) => Promise<void>;
};

/** Opens everything that is folded away, so that all of it is looked at. */
async function unfold({ page }: Opened): Promise<void> {
  const folded = paneFrame(page).locator('button[aria-expanded=false]:not([role=combobox])');
  while (await folded.count()) await folded.first().click();
}

async function read({ page, pane }: Opened, language: Language, workbook: string): Promise<void> {
  await openBook(page, workbook);
  await pane.getByRole('button', { name: startTexts(language).recognise }).click();
  await pane.getByRole('tab').first().waitFor({ timeout: 60_000 });
}

async function section(opened: Opened, language: Language, name: Section) {
  const { pane } = opened;
  await pane.getByRole('tab', { name: new RegExp(`^${paneTexts(language).sections[name]}`) }).click();
  await unfold(opened);
}

/** “填入 8 项” or “Fill in (8)”: the words before the number. */
const fillButton = (language: Language) => (language === 'zh-CN' ? /^填入 \d+ 项$/ : /^Fill in \(\d+\)$/);

async function fill({ pane }: Opened, language: Language): Promise<void> {
  await pane.getByRole('button', { name: fillButton(language) }).click();
}

const alert = ({ pane }: Opened) => pane.getByRole('alert').getByText(/./).first();

/** The states that a person meets, from the first opening to a fill that could not be put back. */
export const paneStates: readonly PaneState[] = [
  {
    name: 'start',
    reach: async ({ page, pane }, language) => {
      await openBook(page, 'beita-2023.blank.xlsx');
      await pane.getByRole('button', { name: startTexts(language).recognise }).waitFor();
    },
  },
  {
    name: 'tables',
    reach: async (opened, language) => {
      await read(opened, language, 'yuxi-2020.blank.xlsx');
      await section(opened, language, 'tables');
    },
  },
  {
    name: 'questions',
    reach: async (opened, language) => {
      await read(opened, language, 'beita-2023.blank.xlsx');
      await section(opened, language, 'changes');
    },
  },
  {
    name: 'repetition',
    reach: async (opened, language) => {
      await read(opened, language, 'yuxi-2020.blank.xlsx');
      await opened.pane.getByRole('radio').first().waitFor();
    },
  },
  {
    name: 'conflicts',
    reach: async (opened, language) => {
      await read(opened, language, 'beita-2023.published.xlsx');
      await section(opened, language, 'changes');
    },
  },
  {
    name: 'findings',
    reach: async (opened, language) => {
      await read(opened, language, 'beita-2023.published.xlsx');
      await section(opened, language, 'findings');
    },
  },
  {
    name: 'handover',
    reach: async (opened, language) => {
      await read(opened, language, 'beita-2023.published.xlsx');
      await section(opened, language, 'handover');
    },
  },
  {
    name: 'scores',
    reach: async (opened, language) => {
      await read(opened, language, 'yuxi-2020.published.xlsx');
      await section(opened, language, 'scores');
    },
  },
  {
    name: 'scores, open',
    reach: async (opened, language) => {
      await read(opened, language, 'beita-2023.blank.xlsx');
      await section(opened, language, 'scores');
    },
  },
  {
    name: 'findings with corrections',
    reach: async (opened, language) => {
      await read(opened, language, 'yuxi-2020.published.xlsx');
      await section(opened, language, 'findings');
    },
  },
  {
    name: 'settings',
    reach: async (opened, language) => {
      await read(opened, language, 'beita-2023.blank.xlsx');
      await section(opened, language, 'settings');
    },
  },
  {
    name: 'filled',
    reach: async (opened, language) => {
      await read(opened, language, 'beita-2023.blank.xlsx');
      await section(opened, language, 'changes');
      await fill(opened, language);
      await opened.pane.getByText(paneTexts(language).notices.filledNext).waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'nothing found',
    reach: async (opened, language) => {
      await read(opened, language, 'foshan-2020.blank.xlsx');
      await section(opened, language, 'changes');
    },
  },
  {
    name: 'fill failed',
    reach: async (opened, language) => {
      await read(opened, language, 'beita-2023.blank.xlsx');
      await breakRequest(opened.page, 2, 3);
      await fill(opened, language);
      await alert(opened).waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'fill left open',
    reach: async (opened, language) => {
      await read(opened, language, 'beita-2023.blank.xlsx');
      await breakRequest(opened.page, 2, 30, true);
      await fill(opened, language);
      await opened.pane
        .getByRole('button', { name: paneTexts(language).actions.restore })
        .first()
        .waitFor({ timeout: 60_000 });
    },
  },
];

/** Makes the pane as narrow as Excel allows: 320 pixels. */
export async function narrowPane(page: Page): Promise<void> {
  await page.addStyleTag({ content: '.pane { width: 321px !important }' });
}

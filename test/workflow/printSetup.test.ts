import { readFileSync } from 'node:fs';
import { openSession, type Session } from '../../src/cli/session';
import { paneTexts } from '../../src/i18n/pane/paneTexts';
import { printSentences } from '../../src/taskpane/model/printSentences';
import { openWorkbook } from '../../src/workbench/files/openWorkbook';
import type { Book } from '../../src/workbench/book/book';
import { defaultChoices } from '../../src/workflow/analyse';
import { check } from '../../src/workflow/check';
import { planPrint, type PrintPlan } from '../../src/workflow/printSetup';
import { functionNames, sample, slow } from '../cli/support';

const open: Session[] = [];
afterEach(() => {
  for (const session of open.splice(0)) session.close();
});

async function sessionOf(name: string): Promise<Session> {
  const session = await openSession(readFileSync(sample(name, 'published')), `${name}.xlsx`, 'zh-CN');
  open.push(session);
  return session;
}

async function planOf({ port }: Session): Promise<PrintPlan> {
  const { analysis } = await check(port, defaultChoices);
  return planPrint(port, analysis);
}

/** How sheets are printed; a scale says nothing where they are fitted to pages. */
function printed({ sheets }: Book): unknown {
  return sheets.map(({ page, rows }) => ({ page: page.fit ? { ...page, scale: 100 } : page, rows }));
}

function saved(session: Session): Promise<Book> {
  return openWorkbook(session.save(), 'a.xlsx', { functionNames });
}

describe('the print set-up of the sample workbooks', () => {
  it.each(['baojing-2017', 'baoshan-2018', 'beita-2023', 'foshan-2020', 'yuxi-2020'])(
    '%s: cuts no merged group of rows, changes no cell, has nothing left to change, and is taken back exactly',
    async (name) => {
      const session = await sessionOf(name);
      const before = await saved(session);
      const plan = await planOf(session);
      // The sheets of Foshan are set up well already.
      expect(plan.changes.length > 0).toBe(name !== 'foshan-2020');
      for (const { sheetId, page } of plan.changes) {
        const { merges } = before.sheets.find(({ id }) => id === sheetId)!;
        for (const at of page.breaks ?? []) {
          const cut = merges.filter(({ row, rowCount }) => row < at && at < row + rowCount);
          expect(cut.filter(({ rowCount }) => rowCount <= 6)).toEqual([]);
        }
      }
      const written = await session.port.setPages(plan.changes);
      expect(written.status).toBe(plan.changes.length > 0 ? 'written' : 'nothing');
      const after = await saved(session);
      expect(after.sheets.map(({ cells }) => cells)).toEqual(before.sheets.map(({ cells }) => cells));
      expect((await planOf(session)).changes).toEqual([]);
      const undo = await session.port.undo(() => null);
      if (plan.changes.length > 0) expect(undo).toMatchObject({ status: 'undone', pages: { kept: [] } });
      const undone = await saved(session);
      expect(printed(undone)).toEqual(printed(before));
    },
    slow,
  );

  it('is said in one sentence for each sheet', async () => {
    const plan = await planOf(await sessionOf('beita-2023'));
    for (const language of ['zh-CN', 'en-US'] as const) {
      const sentences = printSentences(plan, paneTexts(language));
      expect(sentences).toHaveLength(plan.changes.length);
      for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|: \.|：。/);
    }
  });
});

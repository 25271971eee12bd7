import { formKinds, type FormKind } from '../../src/domain/forms/formSheet';
import { openSession, type Session } from '../../src/cli/session';
import { saveWorkbook } from '../../src/workbench/files/saveWorkbook';
import { createWorkbook } from '../../src/workbench/files/createWorkbook';
import { openWorkbook } from '../../src/workbench/files/openWorkbook';
import { defaultChoices } from '../../src/workflow/analyse';
import { createAssistant } from '../../src/workflow/assistant';
import { insertBlankForm } from '../../src/workflow/blankForms';
import { check } from '../../src/workflow/check';
import { fill } from '../../src/workflow/fill';
import { functionNames, slow } from '../cli/support';
import { parseAddress } from '../../src/domain/snapshot/address';
import { setCell } from '../../src/workbench/book/mutate';

const open: Session[] = [];
afterEach(() => {
  for (const session of open.splice(0)) session.close();
});

async function session(bytes?: Uint8Array): Promise<Session> {
  const empty = saveWorkbook(createWorkbook('新.xlsx'), { functionNames: [] });
  const made = await openSession(bytes ?? empty, '新.xlsx', 'zh-CN');
  open.push(made);
  return made;
}

/** The workbook after the form was put in by the command of the pane. */
async function withForm(kind: FormKind): Promise<Session> {
  const made = await session();
  const assistant = createAssistant(made.port);
  await assistant.read();
  await assistant.perform(insertBlankForm(kind));
  expect(assistant.state().notice).toMatchObject({ kind: 'sheets', result: { status: 'written' } });
  return made;
}

/** The saved workbook with figures typed into the form. */
async function typed(made: Session, figures: Readonly<Record<string, string | number>>): Promise<Session> {
  const book = await openWorkbook(made.save(), '新.xlsx', { functionNames });
  const sheet = book.sheets.at(-1)!;
  for (const [address, value] of Object.entries(figures)) {
    const { row, column } = parseAddress(address)!;
    setCell(book, sheet, row, column, { value, formula: null });
  }
  return session(saveWorkbook(book, { functionNames }));
}

describe('a blank form', () => {
  it.each(formKinds)(
    '%s is recognised with high certainty, and nothing is wrong with it but the marks that are not given yet',
    async (kind) => {
      const { port } = await withForm(kind);
      const { analysis } = await check(port, defaultChoices);
      const tables = [...analysis.tables, ...analysis.facts.dataTables];
      expect(tables.map((table) => table.kind)).toEqual([kind]);
      expect(tables[0]!.sure).toBeGreaterThanOrEqual(0.9);
      // Marks are for the person to give: until then they do not add up to 100.
      expect(analysis.findings.map(({ code }) => code)).toEqual(kind === 'base-data' ? [] : ['P-001']);
    },
    slow,
  );

  it.each(['project-self-eval', 'overall-self-eval'] as const)(
    '%s is filled once its figures are in: rate, scores, total and grade',
    async (kind) => {
      const money = kind === 'project-self-eval' ? 7 : 5;
      const first = money + 7;
      const made = await typed(await withForm(kind), {
        [`D${money}`]: 100,
        [`E${money}`]: 120,
        [`F${money}`]: 114,
        [`D${first}`]: '培训人数',
        [`E${first}`]: '≥200人',
        [`F${first}`]: '150人',
        [`G${first}`]: 90,
      });
      const outcome = await fill(made.port, { ...defaultChoices, acceptProposals: false });
      expect(outcome.apply.status).toBe('written');
      const { analysis } = await check(made.port, defaultChoices);
      const { texts } = analysis.workbook.sheets.at(-1)!;
      expect(texts[money - 1]!.slice(6, 9)).toEqual(['10', '95.00%', '9.5']);
      expect(texts[first - 1]![7]).toBe('67.5');
      expect(analysis.assessments[0]!.total.total?.toNumber()).toBe(77);
    },
    slow,
  );

  it(
    'of the base data gives the rates their figures',
    async () => {
      const figures: Record<string, string | number> = {
        B4: 20,
        C4: 19,
        B7: 10,
        D7: 8,
        E7: 6,
        B14: 30,
        D14: 28,
        E14: 27,
      };
      const made = await typed(await withForm('base-data'), figures);
      const { analysis } = await check(made.port, defaultChoices);
      const known = analysis.facts.facts.filter(({ value }) => value !== null);
      expect(known.map(({ subject, stage, period, unit }) => [subject, stage, period, unit])).toEqual([
        ['sangong', 'budget', 'last', '万元'],
        ['sangong', 'budget', 'this', '万元'],
        ['sangong', 'final', 'this', '万元'],
        ['running', 'budget', 'last', '万元'],
        ['running', 'budget', 'this', '万元'],
        ['running', 'final', 'this', '万元'],
        ...known.slice(6).map(() => expect.anything() as unknown),
      ]);
      const outcome = await fill(made.port, { ...defaultChoices, acceptProposals: false });
      expect(outcome.analysis.changes.changes).toMatchObject([
        { write: { formula: '=IF(COUNT(C4,B4)<2,"",PERF.STAFFRATE(C4,B4))' } },
      ]);
    },
    slow,
  );
});

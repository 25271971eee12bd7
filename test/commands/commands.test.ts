import { readFileSync } from 'node:fs';
import path from 'node:path';
import { commandNames, type CommandName } from '../../src/commands/names';
import { commandsOf, complete } from '../../src/commands/run';
import { showPane } from '../../src/commands/showPane';
import { createSession } from '../../src/taskpane/session';
import { createAssistant } from '../../src/workflow/assistant';
import type { WorkbookSnapshot } from '../../src/domain/snapshot/snapshot';
import { memoryPort, recordOf } from '../taskpane/memoryPort';
import { roadWorkbook, wrongTotal } from '../taskpane/workbooks';

function ribbonOn(workbook: WorkbookSnapshot, { opens = true } = {}) {
  const port = memoryPort(workbook);
  const session = createSession({
    loadPort: () => Promise.resolve(port),
    loadAssistant: (given) => Promise.resolve(createAssistant(given)),
  });
  const shown: string[] = [];
  const show = () => {
    if (opens) shown.push(session.sections.shown());
    return Promise.resolve(opens);
  };
  const commands = commandsOf(session, show, () => 'zh-CN');
  return { port, session, shown, press: (name: CommandName) => commands[name]() };
}

describe('自动填表', () => {
  it('reads, shows the preview in the pane and writes nothing', async () => {
    const { port, session, shown, press } = ribbonOn(roadWorkbook);
    await press('fillTable');
    expect(shown).toEqual(['changes']);
    expect(session.current()!.state().analysis?.changes.changes.length).toBeGreaterThan(0);
    expect(port.plans).toEqual([]);
  });

  it.each(['DefaultValue', 'Value'])(
    'its tooltip says where the pane is opened by hand (%s)',
    (attribute) => {
      const manifest = readFileSync(path.resolve(__dirname, '../../manifest.xml'), 'utf8');
      const text = (id: string) => {
        const entry = new RegExp(`<bt:String id="${id}"[^]*?</bt:String>`).exec(manifest)?.[0] ?? '';
        return new RegExp(`\\b${attribute}="([^"]*)"`).exec(entry)?.[1] ?? '';
      };
      expect(text('Pane.Label')).not.toBe('');
      expect(text('Fill.Tip')).toContain(text('Pane.Label'));
    },
  );

  it('writes and selects nothing where the pane cannot be opened', async () => {
    const { port, session, press } = ribbonOn(roadWorkbook, { opens: false });
    await press('fillTable');
    expect([port.plans, port.selections]).toEqual([[], []]);
    expect(session.sections.shown()).toBe('changes');
  });
});

describe('审核', () => {
  it('checks and shows the findings in the pane', async () => {
    const { port, session, shown, press } = ribbonOn(wrongTotal);
    await press('checkTable');
    expect(shown).toEqual(['findings']);
    expect(session.current()!.state().notice).toEqual({ kind: 'checked' });
    expect(port.selections).toEqual([]);
  });

  it('selects the first problem where the pane cannot be opened', async () => {
    const { port, press } = ribbonOn(wrongTotal, { opens: false });
    await press('checkTable');
    expect(port.selections).toEqual([`${wrongTotal.sheets[0]!.id} 4,6`]);
  });
});

describe('sheets of ours', () => {
  it.each<[CommandName, RegExp]>([
    ['insertOverallForm', /部门整体支出绩效自评表/],
    ['insertProjectForm', /项目支出绩效自评表/],
    ['insertDataForm', /基础数据表/],
    ['writeFindings', /审核问题/],
  ])('%s makes its sheet with the pane closed', async (name, sheet) => {
    const { port, session, shown, press } = ribbonOn(wrongTotal);
    const made: string[] = [];
    const add = port.addSheets.bind(port);
    port.addSheets = (sheets) => {
      made.push(...sheets.map((one) => one.name));
      return add(sheets);
    };
    await press(name);
    expect(made).toHaveLength(1);
    expect(made[0]).toMatch(sheet);
    expect(session.current()!.state().notice).toMatchObject({
      kind: 'sheets',
      result: { status: 'written' },
    });
    expect(shown).toEqual([]);
  });
});

describe('这个数怎么来的', () => {
  it('opens the pane at the explanation of the selected cell', async () => {
    const { port, session, shown, press } = ribbonOn(roadWorkbook);
    port.active = { sheetId: roadWorkbook.sheets[0]!.id, row: 3, column: 6 };
    await press('explainFigure');
    expect(shown).toHaveLength(1);
    expect(session.sections.asked()).toEqual(port.active);
    expect(session.sections.shown()).toBe('changes');
    expect(session.current()!.state().analysis).not.toBeNull();
    expect(port.plans).toEqual([]);
  });

  it('does not read the workbook again for the next cell', async () => {
    const { port, press } = ribbonOn(roadWorkbook);
    await press('explainFigure');
    await press('explainFigure');
    expect(port.readings).toBe(1);
  });
});

describe('插入绩效公式', () => {
  const at = (row: number, column: number) => ({ sheetId: roadWorkbook.sheets[0]!.id, row, column });

  it('writes the formula into an empty cell, with the pane closed', async () => {
    const { port, session, shown, press } = ribbonOn(roadWorkbook);
    port.active = at(3, 6);
    await press('insertFormula');
    expect(port.plans.map(({ writes }) => writes.map(({ formula }) => formula))).toEqual([
      ['=IF(COUNT(E4,D4)<2,"",PERF.EXECRATE(E4,D4))'],
    ]);
    expect(shown).toEqual([]);
    expect(session.current()!.state().notice).toMatchObject({
      kind: 'inserted',
      result: { status: 'written' },
    });
    await press('undoFill');
    expect(port.workbook).toEqual(roadWorkbook);
  });

  it.each([
    ['a cell that holds something', 8, 6],
    ['a cell that no function fits', 1, 1],
  ])('asks in the pane before it touches %s', async (_, row, column) => {
    const { port, session, shown, press } = ribbonOn(roadWorkbook);
    port.active = at(row, column);
    await press('insertFormula');
    expect(port.plans).toEqual([]);
    expect(shown).toEqual(['changes']);
    expect(session.sections.offered()).toEqual(port.active);
  });
});

describe('撤销填表', () => {
  it('takes the fill back at once with the pane closed', async () => {
    const { port, session, shown, press } = ribbonOn(roadWorkbook);
    const assistant = await session.assistant();
    await assistant.read();
    await assistant.fill();
    expect(port.workbook).not.toEqual(roadWorkbook);
    await press('undoFill');
    expect(port.workbook).toEqual(roadWorkbook);
    expect(shown).toEqual([]);
  });

  it('opens the pane where it has something to say', async () => {
    const { port, shown, press } = ribbonOn(roadWorkbook);
    await press('undoFill');
    expect(shown).toHaveLength(1);
    port.remembered = { ...port.remembered, records: [recordOf({ writes: [] }, roadWorkbook)] };
    const kept = [{ cell: null, identity: { sheetId: '', table: '', item: '', column: 'score' as const } }];
    port.undo = () => Promise.resolve({ status: 'undone', restored: [], kept });
    await press('undoFill');
    expect(shown).toHaveLength(2);
  });
});

describe('标出问题 and 取消标注', () => {
  it('mark and clear without the pane', async () => {
    const { port, shown, press } = ribbonOn(wrongTotal);
    await press('markProblems');
    expect(port.marks).toHaveLength(1);
    await press('clearMarks');
    expect(port.marks).toEqual([]);
    expect(shown).toEqual([]);
  });

  it('open the pane where Excel refuses', async () => {
    const { port, shown, press } = ribbonOn(wrongTotal);
    port.mark = () => Promise.reject(new Error('no'));
    await press('markProblems');
    expect(shown).toHaveLength(1);
  });
});

describe('a button of the ribbon', () => {
  it.each([
    ['works', () => Promise.resolve()],
    ['fails', () => Promise.reject(new Error('chunk'))],
  ])('is given back to Excel when its command %s', async (_how, command) => {
    const completed = jest.fn();
    await complete(command, { completed });
    expect(completed).toHaveBeenCalledTimes(1);
  });

  it('has its code associated under the name that the manifest calls', () => {
    const manifest = readFileSync(path.join(__dirname, '../../manifest.xml'), 'utf8');
    const called = [...manifest.matchAll(/<FunctionName>([^<]+)</g)].map((match) => match[1]);
    const associate = jest.fn();
    Object.assign(globalThis, { Office: { actions: { associate } } });
    jest.isolateModules(() => {
      jest.requireActual('../../src/commands/commands');
    });
    Reflect.deleteProperty(globalThis, 'Office');
    const associated = associate.mock.calls.map(([name]: unknown[]) => name);
    expect(associated).toEqual([...commandNames]);
    const keys = readFileSync(path.resolve(__dirname, '../../src/commands/shortcuts.json'), 'utf8');
    const byKey = (JSON.parse(keys) as { actions: { id: string }[] }).actions.map(({ id }) => id);
    expect(new Set([...called, ...byKey])).toEqual(new Set(associated));
  });
});

describe('opening the pane by code', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'Office'));

  it.each([
    ['can', { showAsTaskpane: () => Promise.resolve() }, true],
    ['refuses', { showAsTaskpane: () => Promise.reject(new Error('no')) }, false],
    ['does not know how', {}, false],
    ['has no shared runtime', undefined, false],
  ])('says whether Excel %s', async (_how, addin, opened) => {
    Object.assign(globalThis, { Office: { addin } });
    await expect(showPane()).resolves.toBe(opened);
  });
});

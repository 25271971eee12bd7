import { languages } from '../../src/i18n/language';
import { messageOf } from '../../src/taskpane/model/notice';
import { emptyMemory } from '../../src/workbook/memory/memory';
import type { WorkbookProblem } from '../../src/workbook/port';
import { analyse, defaultChoices } from '../../src/workflow/analyse';
import type { AssistantState, Notice } from '../../src/workflow/assistantState';
import { readyChanges } from '../../src/workflow/writePlan';
import { recordOf } from './memoryPort';
import { roadWorkbook, wrongTotal } from './workbooks';

const analysis = analyse(roadWorkbook, defaultChoices, emptyMemory);
const state: AssistantState = {
  activity: 'idle',
  waiting: false,
  outdated: false,
  progress: null,
  cancellable: false,
  analysis,
  notice: null,
};
const message = (notice: Notice, language: (typeof languages)[number] = 'en-US', of = state) => {
  const { sentences, ...rest } = messageOf(notice, { state: of, language });
  return { ...rest, text: sentences.join(' ') };
};
const problem = (code: string): WorkbookProblem => ({ code, hostCode: null, detail: 'x.ts:1 stack' });
const [first, second] = readyChanges(analysis.changes.changes);
const record = recordOf(
  {
    writes: [
      { ...first!, expected: first!.was, formula: '=1', value: null },
      { ...second!, expected: second!.was, formula: '=1', value: null },
    ],
  },
  roadWorkbook,
);
const cell = first!.target;
const identity = first!.identity;

const notices: Readonly<Record<string, Notice>> = {
  written: { kind: 'filled', outcome: { status: 'written', record, values: [] }, refused: [] },
  'partly written': {
    kind: 'filled',
    outcome: { status: 'written', record, values: [] },
    refused: [{ change: first!, why: 'locked' }],
  },
  'nothing written': { kind: 'filled', outcome: { status: 'nothing' }, refused: [] },
  changed: { kind: 'filled', outcome: { status: 'changed', cells: [cell] }, refused: [] },
  failed: { kind: 'filled', outcome: { status: 'failed', problem: problem('busy') }, refused: [] },
  'left open': {
    kind: 'filled',
    outcome: { status: 'open', problem: problem('host'), record: { ...record, state: 'open' } },
    refused: [],
  },
  undone: { kind: 'undone', result: { status: 'undone', restored: [cell], kept: [] } },
  'undone but for some': {
    kind: 'undone',
    result: {
      status: 'undone',
      restored: [],
      kept: [
        { cell, identity },
        { cell: null, identity },
      ],
    },
  },
  'nothing undone': { kind: 'undone', result: { status: 'nothing' } },
  'undo failed': { kind: 'undone', result: { status: 'failed', problem: problem('protected') } },
  'undo left open': { kind: 'undone', result: { status: 'open', problem: problem('restart') } },
  restored: { kind: 'restored', result: { status: 'undone', restored: [cell], kept: [] } },
  checked: { kind: 'checked' },
  marked: { kind: 'marked', cells: 3 },
  'nothing marked': { kind: 'marked', cells: 0 },
  cleared: { kind: 'cleared', cells: 3 },
  'nothing cleared': { kind: 'cleared', cells: 0 },
  problem: { kind: 'problem', problem: problem('unexpected') },
};

describe('the message for a notice', () => {
  it.each(Object.keys(notices).flatMap((name) => languages.map((language) => [name, language] as const)))(
    'of the kind “%s” is a full sentence in %s, without data that are missing or technical',
    (name, language) => {
      const { text } = message(notices[name]!, language);
      expect(text).toMatch(/[。.]$/);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|stack/);
      if (language === 'en-US') expect(text.replaceAll('道路养护项目自评表', '')).not.toMatch(/[一-鿿]/);
    },
  );

  it('counts what was written and offers the way back', () => {
    expect(message(notices.written!)).toEqual({
      intent: 'success',
      action: null,
      text: 'Cells filled in: 2. Please check them; “Undo” takes them back.',
    });
  });

  it('names the cells that were refused, with the reason', () => {
    const { intent, text } = message(notices['partly written']!);
    expect(intent).toBe('warning');
    expect(text).toContain('道路养护项目自评表!G4');
    expect(text).toMatch(/protect/i);
  });

  it('says that the workbook was read again when it had changed since the preview', () => {
    const { intent, text } = message(notices.changed!, 'zh-CN');
    expect(intent).toBe('warning');
    expect(text).toContain('道路养护项目自评表!G4');
    expect(text).toContain('重新识别');
  });

  it.each(['left open', 'undo left open'])('offers to put back what is half done (%s)', (name) => {
    const { intent, action, text } = message(notices[name]!, 'zh-CN');
    expect([intent, action]).toEqual(['error', 'restore']);
    expect(text).toContain('请先恢复上次未完成的填表');
    expect(text).not.toContain('没有改动');
  });

  it('names cells that were kept, also those that are gone', () => {
    expect(message(notices['undone but for some']!).text).toContain('道路养护项目自评表!G4, deleted cells');
  });

  it('offers to read again where the sheet is no longer what it was', () => {
    expect(message({ kind: 'problem', problem: problem('gone') }).action).toBe('read');
    expect(message({ kind: 'problem', problem: problem('busy') }).action).toBeNull();
    expect(message({ kind: 'problem', problem: problem('record-open') }).action).toBe('restore');
  });

  it('says how many errors a check found, or that there are none', () => {
    const checked = (workbook: typeof roadWorkbook) => ({
      ...state,
      analysis: analyse(workbook, defaultChoices, emptyMemory),
    });
    expect(message(notices.checked!, 'zh-CN', checked(wrongTotal))).toMatchObject({
      intent: 'warning',
      text: '审核完成：错误 1 个，其他 0 个。请逐项核对。',
    });
    expect(message(notices.checked!, 'zh-CN', { ...state, analysis: null })).toMatchObject({
      intent: 'success',
      text: '审核完成，没有发现问题。',
    });
  });
});

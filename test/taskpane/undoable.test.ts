import { paneTexts } from '../../src/i18n/pane/paneTexts';
import { startTexts } from '../../src/i18n/pane/startTexts';
import { firstUndoLabel, undoableRecord, undoLabel } from '../../src/taskpane/model/undoable';
import { decodeMemory, emptyMemory, encodeMemory } from '../../src/workbook/memory/memory';
import type { FillRecord, RecordedWhat } from '../../src/workbook/port';

const cell = (row: number, column: number): FillRecord['cells'][number] => ({
  identity: { sheetId: 's', table: '', item: '', column: 'score' },
  target: { sheetId: 's', row, column },
  sheetName: '自评表',
  before: { value: 1, formula: null, numberFormat: 'General', formulaR1C1: null, fill: null, type: 'Double' },
  after: { formula: null, formulaR1C1: null, value: 2, numberFormat: null },
});

const record = (what: RecordedWhat | undefined, cells: FillRecord['cells']): FillRecord => ({
  id: '1',
  state: 'done',
  direction: 'fill',
  cells,
  ...(what && { what }),
});

it.each([
  [undefined, [cell(0, 0), cell(1, 0)], '撤销：填入 2 格', '撤销上次填入的 2 格'],
  [{ kind: 'fill' }, [cell(0, 0)], '撤销：填入 1 格', '撤销上次填入的 1 格'],
  [{ kind: 'correction' }, [cell(13, 5)], '撤销：改正 F14', '撤销上次改正的 1 格'],
  [{ kind: 'correction' }, [cell(13, 5), cell(14, 5)], '撤销：改正 2 格', '撤销上次改正的 2 格'],
  [
    { kind: 'sheet', name: '自评审核问题表' },
    [],
    '撤销：新表 自评审核问题表',
    '撤销上次写入的新表 自评审核问题表',
  ],
] as const)('undo says what it takes back (%j)', (what, cells, said, saidFirst) => {
  expect(undoLabel(record(what, cells), paneTexts('zh-CN'))).toBe(said);
  expect(firstUndoLabel(record(what, cells), startTexts('zh-CN'))).toBe(saidFirst);
});

it('what was done stays with the workbook, and the newest that is done is taken back', () => {
  const corrected = record({ kind: 'correction' }, [cell(13, 5)]);
  const left = { ...record(undefined, []), id: '2', state: 'open' as const };
  const memory = { ...emptyMemory, records: [record(undefined, []), corrected, left] };
  const back = decodeMemory(encodeMemory(memory));
  expect(undoableRecord(back)).toEqual(corrected);
  expect(undoableRecord(emptyMemory)).toBeNull();
});

import type { SheetSnapshot, WorkbookSnapshot } from '../../src/domain/snapshot/snapshot';
import { emptyMemory } from '../../src/workbook/memory/memory';
import type { ChangeListener, WorkbookChange } from '../../src/workbook/changes';
import type { CellWrite, FillRecord, Mark, Memory, WorkbookPort, WritePlan } from '../../src/workbook/port';

export type MemoryPort = WorkbookPort & {
  readonly plans: WritePlan[];
  readonly selected: string[];
  readonly marks: Mark[];
  workbook: WorkbookSnapshot;
  remembered: Memory;
  /** How often the sheets were read. */
  readings: number;
  /** The sheets that were read again, each time; null for all. */
  readonly rereadings: (readonly string[] | null)[];
  /** Tells those who listen, as Excel does. */
  tell(change: WorkbookChange): void;
};

/**
 * A workbook in memory that reads, fills and undoes like Excel, without calculating: a formula that is written shows
 * nothing. What the pane says of real values is the business of the end-to-end tests.
 */
export function memoryPort(workbook: WorkbookSnapshot, memory: Memory = emptyMemory): MemoryPort {
  const listeners = new Set<ChangeListener>();
  const port: MemoryPort = {
    workbook,
    remembered: memory,
    plans: [],
    selected: [],
    marks: [],
    readings: 0,
    rereadings: [],
    tell(change) {
      for (const listener of listeners) listener(change);
    },
    reread(_before, changed) {
      port.rereadings.push(changed);
      return Promise.resolve(port.workbook);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot() {
      port.readings += 1;
      return Promise.resolve(port.workbook);
    },
    apply(plan) {
      port.plans.push(plan);
      if (plan.writes.length === 0) return Promise.resolve({ status: 'nothing' });
      const record = recordOf(plan, port.workbook);
      port.workbook = written(port.workbook, plan.writes);
      port.remembered = { ...port.remembered, records: [...port.remembered.records, record] };
      return Promise.resolve({ status: 'written', record, values: [] });
    },
    undo() {
      const record = port.remembered.records.at(-1);
      if (!record) return Promise.resolve({ status: 'nothing' });
      const back = record.cells.map(({ identity, target, before }): CellWrite => ({
        identity,
        target,
        expected: before,
        formula: before.formula,
        value: before.formula === null ? before.value : null,
        numberFormat: null,
      }));
      port.workbook = written(port.workbook, back);
      port.remembered = { ...port.remembered, records: port.remembered.records.slice(0, -1) };
      const restored = record.cells.map(({ target }) => target);
      return Promise.resolve({ status: 'undone', restored, kept: [] });
    },
    restore() {
      const records = port.remembered.records.filter(({ state }) => state === 'done');
      port.remembered = { ...port.remembered, records };
      return Promise.resolve({ status: 'undone', restored: [], kept: [] });
    },
    memory: () => Promise.resolve(port.remembered),
    remember(settings) {
      const merged = Object.entries({ ...port.remembered.settings, ...settings });
      const kept = Object.fromEntries(merged.filter(([, text]) => text !== ''));
      port.remembered = { ...port.remembered, settings: kept };
      return Promise.resolve(port.remembered);
    },
    mark(marks) {
      port.marks.push(...marks);
      return Promise.resolve(marks.flatMap(({ cells }) => cells).length);
    },
    clearMarks: () => Promise.resolve(port.marks.splice(0).length),
    select(cell) {
      port.selected.push(`${cell.sheetId} ${String(cell.row)},${String(cell.column)}`);
      return Promise.resolve();
    },
  };
  return port;
}

export function recordOf(plan: Pick<WritePlan, 'writes' | 'what'>, workbook: WorkbookSnapshot): FillRecord {
  return {
    id: '1',
    state: 'done',
    direction: 'fill',
    ...(plan.what && { what: plan.what }),
    cells: plan.writes.map(({ identity, target, expected, formula, value, numberFormat }) => ({
      identity,
      target,
      sheetName: workbook.sheets.find(({ id }) => id === target.sheetId)?.name ?? '',
      before: { ...expected, formulaR1C1: expected.formula, fill: null, type: 'Empty' },
      after: { formula, formulaR1C1: formula, value, numberFormat },
    })),
  };
}

function written(workbook: WorkbookSnapshot, writes: readonly CellWrite[]): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => {
    const own = writes.filter(({ target }) => target.sheetId === sheet.id);
    return own.reduce(withCell, sheet);
  });
  return { ...workbook, sheets };
}

function withCell(sheet: SheetSnapshot, { target, formula, value }: CellWrite): SheetSnapshot {
  const put = <T>(grid: readonly (readonly T[])[], cell: T): T[][] =>
    grid.map((row, r) =>
      row.map((old, c) =>
        r === target.row - (sheet.area?.row ?? 0) && c === target.column - (sheet.area?.column ?? 0)
          ? cell
          : old,
      ),
    );
  const shown = formula === null ? (value ?? '') : '';
  return {
    ...sheet,
    values: put(sheet.values, shown),
    formulas: put(sheet.formulas, formula ?? shown),
    texts: put(sheet.texts, String(shown)),
  };
}

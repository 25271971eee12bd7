import type { CellRef, SheetSnapshot, WorkbookSnapshot } from '../../src/domain/snapshot/snapshot';
import { emptyMemory } from '../../src/workbook/memory/memory';
import type { ChangeListener, WorkbookChange } from '../../src/workbook/changes';
import type { NewCell, NewSheet } from '../../src/workbook/newSheet';
import type {
  CellWrite,
  FillRecord,
  InsertSourcesResult,
  Mark,
  Memory,
  SourceFile,
  WorkbookPort,
  WritePlan,
} from '../../src/workbook/port';

export type MemoryPort = WorkbookPort & {
  readonly plans: WritePlan[];
  /** The cells that were selected by the add-in. */
  readonly selections: string[];
  /** The cell that a person selected. */
  active: CellRef;
  readonly marks: Mark[];
  /** The file of the workbook, and the copies that were opened beside it. */
  bytes: Uint8Array;
  readonly opened: Uint8Array[];
  /** Sheets that were asked for, all of them. */
  readonly added: NewSheet[];
  workbook: WorkbookSnapshot;
  remembered: Memory;
  /** Files whose sheets were put in, and what is answered instead of putting them in. */
  readonly inserted: SourceFile[];
  refusal: InsertSourcesResult | null;
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
    selections: [],
    active: { sheetId: workbook.sheets[0]?.id ?? '', row: 0, column: 0 },
    marks: [],
    bytes: new Uint8Array(),
    opened: [],
    added: [],
    inserted: [],
    refusal: null,
    readings: 0,
    rereadings: [],
    tell(change) {
      for (const listener of listeners) listener(change);
    },
    insertSources(files) {
      port.inserted.push(...files);
      const sheets = files.map(({ name, label }) => ({ sheetId: name, name: `${label}·${name}` }));
      const record = { id: '1', state: 'done' as const, direction: 'fill' as const, cells: [] };
      return Promise.resolve(port.refusal ?? { status: 'written', record, sheets });
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
    addSheets(sheets) {
      port.added.push(...sheets);
      if (sheets.length === 0) return Promise.resolve({ status: 'nothing', sheets: [] });
      const made = sheets.map((content) => ({ sheetId: `new ${content.name}`, name: content.name, content }));
      const record: FillRecord = {
        id: String(port.remembered.records.length + 1),
        state: 'done',
        direction: 'fill',
        what: { kind: 'sheet', name: made[0]?.name },
        cells: [],
        sheets: made.map(({ sheetId, name }) => ({ sheetId, name, before: null })),
      };
      const { records, made: others = [] } = port.remembered;
      port.remembered = {
        ...port.remembered,
        records: [...records, record],
        made: [...others, ...made],
      };
      port.workbook = {
        ...port.workbook,
        sheets: [...port.workbook.sheets, ...made.map(({ sheetId, content }) => drawn(sheetId, content))],
      };
      return Promise.resolve({
        status: 'written',
        record,
        sheets: made.map(({ sheetId, name }) => ({ sheetId, name, anew: false })),
      });
    },
    pages: () => Promise.resolve([]),
    setPages: () => Promise.resolve({ status: 'nothing' }),
    undo() {
      const record = port.remembered.records.at(-1);
      if (!record) return Promise.resolve({ status: 'nothing' });
      if (record.sheets) {
        const gone = new Set(record.sheets.map(({ sheetId }) => sheetId));
        const { sheets } = port.workbook;
        port.workbook = { ...port.workbook, sheets: sheets.filter(({ id }) => !gone.has(id)) };
        port.remembered = {
          ...port.remembered,
          records: port.remembered.records.slice(0, -1),
          made: (port.remembered.made ?? []).filter(({ sheetId }) => !gone.has(sheetId)),
        };
        const removed = record.sheets.map(({ name }) => name);
        return Promise.resolve({ status: 'undone', restored: [], kept: [], sheets: { removed, kept: [] } });
      }
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
    file: () => Promise.resolve(port.bytes),
    openBeside(bytes) {
      port.opened.push(bytes);
      return Promise.resolve();
    },
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
    selected: () => Promise.resolve(port.active),
    select(cell) {
      port.selections.push(`${cell.sheetId} ${String(cell.row)},${String(cell.column)}`);
      return Promise.resolve();
    },
  };
  return port;
}

/** A new sheet as it would be read, without calculated values. */
function drawn(id: string, { name, cells }: NewSheet): SheetSnapshot {
  const rowCount = Math.max(0, ...cells.map(({ row, span }) => row + span.rows));
  const columnCount = Math.max(0, ...cells.map(({ column, span }) => column + span.columns));
  const grid = <T>(read: (cell: NewCell | undefined) => T): T[][] =>
    Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: columnCount }, (__, column) =>
        read(cells.find((cell) => cell.row === row && cell.column === column)),
      ),
    );
  const value = (cell: NewCell | undefined): string | number => {
    const content = cell?.content ?? null;
    if (content === null || 'formula' in content) return '';
    return 'number' in content ? content.number : content.text;
  };
  const formula = (cell: NewCell | undefined) => {
    const content = cell?.content ?? null;
    return content !== null && 'formula' in content ? content.formula : value(cell);
  };
  return {
    id,
    name,
    visibility: 'visible',
    area: { row: 0, column: 0, rowCount, columnCount },
    values: grid(value),
    formulas: grid(formula),
    texts: grid((cell) => String(value(cell))),
    numberFormats: grid((cell) => cell?.numberFormat ?? 'General'),
    types: grid((cell) => {
      const content = value(cell);
      return content === '' ? 'Empty' : typeof content === 'number' ? 'Double' : 'String';
    }),
    bold: null,
    merges: cells
      .filter(({ span }) => span.rows * span.columns > 1)
      .map(({ row, column, span }) => ({ row, column, rowCount: span.rows, columnCount: span.columns })),
    isProtected: false,
    locked: null,
    hiddenRows: [],
    tables: [],
  };
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

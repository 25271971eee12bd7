import { areaAddress, parseArea } from '../book/address';
import { bounding, eachCell } from '../book/areas';
import type { Book, BookArea } from '../book/book';
import { cellOf, setResult } from '../book/mutate';
import type { Calculated, Calculator } from '../calculation/calculator';

type Position = { readonly sheetId: string; readonly row: number; readonly column: number };

/** Keeps formulas up to date: collects what changed and asks the calculator when somebody wants to read. */
export type Calculation = {
  mode: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  /** A cell was written. */
  changed(sheetId: string, row: number, column: number): void;
  /** Rows moved, or sheets, names or tables changed: the calculator must take the book in again. */
  restructured(): void;
  /** Nothing is calculated until `resume`. */
  suspend(): void;
  resume(): void;
  /** Calculates at the next opportunity even in manual mode; `all` every formula. */
  demand(all: boolean): void;
  /** Calculates what is due and writes the results into the book. */
  settle(): Promise<void>;
};

/** `onCalculated` is told each sheet whose formulas were calculated, with the area around them. */
export function createCalculation(
  book: Book,
  calculator: Calculator | null,
  onCalculated: (sheetId: string, area: BookArea) => void,
): Calculation {
  let changed: Position[] = [];
  /** `none`: the calculator has not seen the book; `stale`: what it has seen is no longer true. */
  let taken: 'none' | 'current' | 'stale' = 'none';
  let suspended = false;
  let demanded: 'changes' | 'all' | null = null;
  /** Looked for once: later such formulas are among what changed. */
  let uncalculated: boolean | null = null;

  const due = (mode: Calculation['mode']): boolean => {
    if (demanded !== null) return true;
    if (suspended || mode === 'Manual') return false;
    if (changed.length > 0 || taken !== 'none') return changed.length > 0 || taken === 'stale';
    uncalculated ??= hasUncalculated(book);
    return uncalculated;
  };

  const calculate = async (engine: Calculator): Promise<void> => {
    const cells = changed;
    const all = demanded === 'all' || taken === 'stale';
    const load = all || taken === 'none';
    changed = [];
    demanded = null;
    taken = 'current';
    const results: Calculated[] = [];
    const take = (given: readonly Calculated[]): void => {
      apply(book, given);
      results.push(...given);
    };
    if (load) take(await engine.load(book, { all }));
    if (!all && cells.length > 0) take(await engine.recalculate(cells));
    for (const sheetId of new Set(results.map((result) => result.sheetId))) {
      const cells = results.filter((result) => result.sheetId === sheetId);
      const area = bounding(cells.map(({ row, column }) => ({ row, column, rowCount: 1, columnCount: 1 })));
      if (area) onCalculated(sheetId, area);
    }
  };

  return {
    mode: 'Automatic',
    changed(sheetId, row, column) {
      changed.push({ sheetId, row, column });
    },
    restructured() {
      taken = 'stale';
      changed = [];
    },
    suspend() {
      suspended = true;
    },
    resume() {
      suspended = false;
    },
    demand(all) {
      demanded = all ? 'all' : (demanded ?? 'changes');
    },
    async settle() {
      if (calculator && due(this.mode)) await calculate(calculator);
    },
  };
}

function hasUncalculated(book: Book): boolean {
  return book.sheets.some((sheet) =>
    [...sheet.cells.values()].some((cell) => cell.formula !== null && cell.value === null),
  );
}

/** Writes results; cells that an array formula no longer fills are emptied. */
function apply(book: Book, results: readonly Calculated[]): void {
  const spills = new Map<string, BookArea>();
  for (const { sheetId, row, column, spilledFrom } of results) {
    if (!spilledFrom) continue;
    const key = anchorKey(sheetId, spilledFrom.row, spilledFrom.column);
    const whole = bounding([
      spills.get(key) ?? { ...spilledFrom, rowCount: 1, columnCount: 1 },
      { row, column, rowCount: 1, columnCount: 1 },
    ]);
    if (whole) spills.set(key, whole);
  }
  for (const { sheetId, row, column, value, spilledFrom } of results) {
    const sheet = book.sheets.find(({ id }) => id === sheetId);
    if (!sheet) continue;
    const from = spilledFrom ?? { row, column };
    const spill = spills.get(anchorKey(sheetId, from.row, from.column));
    const before = cellOf(sheet, row, column);
    const old = !spilledFrom && before?.spill && before.array !== null ? parseArea(before.array) : null;
    const array = spill ? areaAddress(spill) : before?.spill ? null : (before?.array ?? null);
    if (old && before?.array !== array) {
      eachCell(old, (r, c) => {
        if (r === row && c === column) return;
        const filled = cellOf(sheet, r, c);
        if (filled?.spill && filled.array === before?.array) {
          setResult(book, sheet, r, c, { value: null, array: null, spill: false });
        }
      });
    }
    setResult(book, sheet, row, column, { value, array, spill: spill !== undefined });
  }
}

function anchorKey(sheetId: string, row: number, column: number): string {
  return `${sheetId} ${row} ${column}`;
}

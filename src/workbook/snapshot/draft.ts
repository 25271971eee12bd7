import type { Area, CellType, CellValue, SheetSnapshot } from '../../domain/snapshot/snapshot';

/** The five grids that are read together: a value alone says neither its unit nor whether it is computed. */
export type Content = {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
  readonly text: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly string[])[];
  readonly valueTypes: readonly (readonly CellType[])[];
};

/** What the first sync says of a sheet. */
export type SheetFacts = {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetSnapshot['visibility'];
  readonly isProtected: boolean;
  readonly tableNames: readonly string[];
};

/** A sheet while it is being read: full grids that pieces are pasted into, in whatever order they arrive. */
export class SheetDraft {
  readonly facts: SheetFacts;
  readonly area: Area | null;
  private readonly values: CellValue[][];
  private readonly formulas: CellValue[][];
  private readonly texts: string[][];
  private readonly numberFormats: string[][];
  private readonly types: CellType[][];
  private locked: boolean[][] | null;
  private readonly hiddenRows = new Set<number>();
  private bold: boolean[][] | null = null;
  private merges: readonly Area[] = [];
  private tables: readonly Area[] = [];

  constructor(facts: SheetFacts, area: Area | null) {
    this.facts = facts;
    this.area = area;
    this.values = grid<CellValue>(area, '');
    this.formulas = grid<CellValue>(area, '');
    this.texts = grid(area, '');
    this.numberFormats = grid(area, 'General');
    this.types = grid<CellType>(area, 'Empty');
    // Excel locks every cell that nobody unlocked: unread cells count as locked.
    this.locked = facts.isProtected && area ? grid(area, true) : null;
  }

  /** Takes in the content of `at`. */
  pasteContent(at: Area, content: Content): void {
    this.paste(this.values, at, content.values);
    this.paste(this.formulas, at, content.formulas);
    this.paste(this.texts, at, content.text);
    this.paste(this.numberFormats, at, content.numberFormat);
    this.paste(this.types, at, content.valueTypes);
  }

  pasteLocked(at: Area, locked: boolean): void {
    if (this.locked) this.paste(this.locked, at, grid(at, locked));
  }

  /** The whole grid, as it was read before. */
  setLocked(locked: readonly (readonly boolean[])[]): void {
    if (this.locked) this.locked = locked.map((line) => [...line]);
  }

  /** Bold is kept only where all of it was read. */
  setBold(at: Area, bold: readonly (readonly boolean[])[]): void {
    this.bold ??= grid(this.area, false);
    this.paste(this.bold, at, bold);
  }

  /** `hidden[0]` is row `first`. */
  addHiddenRows(first: number, hidden: readonly boolean[]): void {
    hidden.forEach((is, offset) => {
      if (is) this.hiddenRows.add(first + offset);
    });
  }

  setMerges(merges: readonly Area[]): void {
    this.merges = merges;
  }

  setTables(tables: readonly Area[]): void {
    this.tables = tables;
  }

  finish(): SheetSnapshot {
    const { area } = this;
    return {
      id: this.facts.id,
      name: this.facts.name,
      visibility: this.facts.visibility,
      area,
      values: this.values,
      formulas: this.formulas,
      texts: this.texts,
      numberFormats: this.numberFormats,
      types: this.types,
      bold: this.bold,
      merges: this.merges,
      isProtected: this.facts.isProtected,
      locked: this.locked,
      hiddenRows: [...this.hiddenRows]
        .filter((row) => area && row >= area.row && row < area.row + area.rowCount)
        .sort((a, b) => a - b),
      tables: this.tables,
    };
  }

  /** Cells of `piece` outside the used range are left out. */
  private paste<Value>(into: Value[][], at: Area, piece: readonly (readonly Value[])[]): void {
    const { area } = this;
    if (!area) return;
    piece.forEach((line, r) => {
      const target = into[at.row + r - area.row];
      if (!target) return;
      line.forEach((value, c) => {
        const column = at.column + c - area.column;
        if (column >= 0 && column < area.columnCount) target[column] = value;
      });
    });
  }
}

function grid<Value>(area: Area | null, empty: Value): Value[][] {
  if (!area) return [];
  return Array.from({ length: area.rowCount }, () => new Array<Value>(area.columnCount).fill(empty));
}

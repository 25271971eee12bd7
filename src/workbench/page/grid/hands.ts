import { cellAddress } from '../../book/address';
import { intersect } from '../../book/areas';
import type { BookArea, BookSheet } from '../../book/book';
import { cellOf } from '../../book/mutate';
import type { NumberText } from '../../host/numberText';
import { shownText as textOfCell } from './cellLook';
import { editText } from './editText';
import type { GridSelection } from './grid';
import type { GridCommand } from './keys';
import { jumpFrom, lastCell, selectBetween, selectCell, stepFrom } from './navigation';
import { usedSize } from './sheetData';
import { fromTabText, toTabText } from './tabText';

type Cell = { readonly row: number; readonly column: number };
export type TypedCell = Cell & { readonly text: string };

/** What a person can do in the grid by keyboard and clipboard. */
export type Hands = {
  /** How the keyboard is used here. */
  readonly help: string;
  active(): Cell;
  /** Address and content of the active cell, for a screen reader. */
  label(): string;
  editText(): string;
  setEditing(editing: boolean): void;
  /** False where something could not be written; the page has said why. */
  write(cells: readonly TypedCell[]): Promise<boolean>;
  goTo(row: number, column: number): void;
  act(command: GridCommand, visibleRows: number): void;
  copy(): string;
  paste(text: string): void;
};

export type HandsOptions = {
  readonly text: NumberText;
  readonly help: string;
  sheet(): BookSheet;
  selection(): GridSelection;
  select(selection: GridSelection): void;
  /** Goes to the next or the last visible sheet. */
  turnSheet(next: boolean): void;
  write(cells: readonly TypedCell[]): Promise<boolean>;
  setEditing(editing: boolean): void;
  label(address: string, text: string): string;
};

export function createHands(options: HandsOptions): Hands {
  const { text } = options;
  const active = (): Cell => options.selection().active;
  const shown = (row: number, column: number): string => shownText(options.sheet(), row, column, text);

  /** The corner of the selection that moves when it is extended: the one opposite to the active cell. */
  const corner = (): Cell => {
    const { area, active: from } = options.selection();
    const last = { row: area.row + area.rowCount - 1, column: area.column + area.columnCount - 1 };
    return {
      row: from.row === area.row ? last.row : area.row,
      column: from.column === area.column ? last.column : area.column,
    };
  };
  const go = (extend: boolean, target: (from: Cell) => Cell): void => {
    const sheet = options.sheet();
    if (extend) options.select(selectBetween(sheet, active(), target(corner())));
    else {
      const { row, column } = target(active());
      options.select(selectCell(sheet, row, column));
    }
  };

  const act = (command: GridCommand, visibleRows: number): void => {
    const sheet = options.sheet();
    switch (command.kind) {
      case 'move': {
        const step = command.far ? jumpFrom : stepFrom;
        go(command.extend, (from) => step(sheet, from, command.direction));
        return;
      }
      case 'page':
        go(command.extend, ({ row, column }) => {
          const to = Math.max(0, row + (command.down ? visibleRows : -visibleRows));
          return { row: Math.min(to, Math.max(row, usedSize(sheet).rows)), column };
        });
        return;
      case 'row-start':
        go(command.extend, ({ row }) => ({ row, column: 0 }));
        return;
      case 'first':
        go(command.extend, () => ({ row: 0, column: 0 }));
        return;
      case 'last':
        go(command.extend, () => lastCell(sheet));
        return;
      case 'sheet':
        options.turnSheet(command.next);
        return;
      case 'all':
        options.select(selectBetween(sheet, { row: 0, column: 0 }, lastCell(sheet)));
        return;
      case 'clear':
        void options.write(
          filledCells(sheet, options.selection().area).map((cell) => ({ ...cell, text: '' })),
        );
    }
  };

  return {
    help: options.help,
    active,
    label() {
      const { row, column } = active();
      return options.label(cellAddress(row, column), shown(row, column));
    },
    editText() {
      const { row, column } = active();
      return editText(cellOf(options.sheet(), row, column), text);
    },
    setEditing: (editing) => {
      options.setEditing(editing);
    },
    write: (cells) => options.write(cells),
    goTo(row, column) {
      options.select(selectCell(options.sheet(), row, column));
    },
    act,
    copy() {
      const area = usedPart(options.sheet(), options.selection().area);
      if (!area) return '';
      return toTabText(
        Array.from({ length: area.rowCount }, (_, row) =>
          Array.from({ length: area.columnCount }, (__, column) =>
            shown(area.row + row, area.column + column),
          ),
        ),
      );
    },
    paste(pasted) {
      const { row, column } = options.selection().area;
      const cells = fromTabText(pasted).flatMap((texts, down) =>
        texts.map((cell, right) => ({ row: row + down, column: column + right, text: cell })),
      );
      void options.write(cells);
    },
  };
}

function shownText(sheet: BookSheet, row: number, column: number, text: NumberText): string {
  const cell = cellOf(sheet, row, column);
  return cell ? textOfCell(cell, text) : '';
}

function usedPart(sheet: BookSheet, area: BookArea): BookArea | null {
  const { rows, columns } = usedSize(sheet);
  return intersect(area, { row: 0, column: 0, rowCount: rows, columnCount: columns });
}

function filledCells(sheet: BookSheet, area: BookArea): Cell[] {
  const used = usedPart(sheet, area);
  if (!used) return [];
  const cells: Cell[] = [];
  for (let row = used.row; row < used.row + used.rowCount; row += 1) {
    for (let column = used.column; column < used.column + used.columnCount; column += 1) {
      const cell = cellOf(sheet, row, column);
      if (cell && (cell.value !== null || cell.formula !== null)) cells.push({ row, column });
    }
  }
  return cells;
}

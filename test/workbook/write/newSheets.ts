import { cellKey, type Book, type BookCell, type BookSheet } from '../../../src/workbench/book/book';
import { decodeMemory } from '../../../src/workbook/memory/memory';
import type { NewCell, NewSheet } from '../../../src/workbook/newSheet';
import { bookOf, contentsOf } from '../support';

export function cell(
  row: number,
  column: number,
  content: NewCell['content'],
  more: Partial<Omit<NewCell, 'row' | 'column' | 'content'>> = {},
): NewCell {
  return {
    row,
    column,
    content,
    look: 'text',
    numberFormat: null,
    span: { rows: 1, columns: 1 },
    ...more,
  };
}

export function book(): Book {
  return bookOf({ "甲's 表": { B2: 5 }, 乙: { A1: 1 } });
}

export function listing(target: Book, cells: readonly NewCell[] = []): NewSheet {
  return {
    purpose: 'findings',
    name: '自评审核问题表',
    cells: [
      cell(0, 0, { text: '自评审核问题表' }, { look: 'title', span: { rows: 1, columns: 3 } }),
      cell(1, 0, { text: '序号' }, { look: 'heading' }),
      cell(1, 1, { text: '单元格' }, { look: 'heading' }),
      cell(1, 2, { text: '问题' }, { look: 'heading' }),
      cell(2, 0, { number: 1 }, { look: 'cell' }),
      cell(2, 1, { text: 'B2', link: { sheetId: target.sheets[0]!.id, row: 1, column: 1 } }),
      cell(2, 2, { text: '=SUM(A1:A9)' }),
      cell(3, 0, { formula: "='甲''s 表'!B2*2" }, { look: 'cell', numberFormat: '0.00' }),
      cell(3, 2, { text: '2020-12-31' }),
      ...cells,
    ],
    widths: [6, 12, 40],
    headerRows: 2,
    orientation: 'landscape',
  };
}

export function made(target: Book, name = '自评审核问题表'): BookSheet {
  return target.sheets.find((sheet) => sheet.name === name)!;
}

export function at(target: Book, row: number, column: number, name?: string): BookCell | undefined {
  return made(target, name).cells.get(cellKey(row, column));
}

/** Everything of the workbook, looks and page set-up of every sheet included. */
export function whole(target: Book): unknown {
  return {
    contents: contentsOf({ ...target, customXml: [] }),
    memory: target.customXml.map(({ xml }) => decodeMemory(xml)),
    sheets: target.sheets.map(({ id, name, merges, page, freeze, rows }) => ({
      id,
      name,
      merges,
      page,
      freeze,
      rows: [...rows].filter(([, { height }]) => height !== null),
    })),
    active: target.activeSheetId,
  };
}

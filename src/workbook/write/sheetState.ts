import type { CellValue } from '../../domain/snapshot/snapshot';
import { sameFormula } from '../formulaIdentity';
import { loaded } from '../loaded';
import type { NewCell, NewSheet } from '../newSheet';
import { isLinkTo } from './linkFormula';

/** What one sheet holds now. */
export type SheetState = {
  readonly isProtected: boolean;
  /** Charts, pictures, comments and pivot tables on it. */
  readonly attached: number;
  readonly cells: ReadonlyMap<string, { readonly value: CellValue; readonly formula: string | null }>;
};

/** Queues reading a whole sheet of ours; null where it is gone. Ask after the sync. */
export function queueSheetState(context: Excel.RequestContext, key: string): () => SheetState | null {
  const sheet = loaded(context.workbook.worksheets.getItemOrNullObject(key), 'id,protection/protected');
  const { charts, shapes, comments, pivotTables } = sheet;
  const counts = [charts, shapes, comments, pivotTables].map((collection) => collection.getCount());
  const used = loaded(sheet.getUsedRangeOrNullObject(true), 'rowIndex,columnIndex,values,formulas');
  return () => {
    if (sheet.isNullObject) return null;
    const cells = new Map<string, { value: CellValue; formula: string | null }>();
    if (!used.isNullObject) {
      const formulas = used.formulas as CellValue[][];
      (used.values as CellValue[][]).forEach((line, r) => {
        line.forEach((value, c) => {
          const written = formulas[r]?.[c] ?? '';
          const isFormula = typeof written === 'string' && written.startsWith('=') && written !== value;
          if (value === '' && !isFormula) return;
          const place = placeOf(used.rowIndex + r, used.columnIndex + c);
          cells.set(place, { value, formula: isFormula ? written : null });
        });
      });
    }
    const attached = counts.reduce((sum, { value }) => sum + value, 0);
    return { isProtected: sheet.protection.protected, attached, cells };
  };
}

/**
 * True where the sheet holds what we wrote and nothing else. References in formulas may have moved with their cells,
 * and links may lead to sheets under other names.
 */
export function isUnaltered(state: SheetState, content: NewSheet): boolean {
  const filled = content.cells.filter((cell) => isFilled(cell));
  return isPartOf(state, content) && state.cells.size === filled.length;
}

/** True where every cell of the sheet holds what we were about to write there: a request may have broken off. */
export function isPartOf(state: SheetState, content: NewSheet): boolean {
  // What a person put beside the cells would be lost with the sheet.
  if (state.isProtected || state.attached > 0) return false;
  const wanted = new Map(content.cells.map((cell) => [placeOf(cell.row, cell.column), cell]));
  return [...state.cells].every(([place, cell]) => {
    const ours = wanted.get(place);
    return ours !== undefined && holds(cell, ours);
  });
}

function isFilled({ content }: NewCell): boolean {
  return content !== null && !('text' in content && content.text === '');
}

function holds(
  { value, formula }: { value: CellValue; formula: string | null },
  { content }: NewCell,
): boolean {
  if (content === null) return false;
  if ('number' in content) return formula === null && value === content.number;
  if ('formula' in content) return formula !== null && sameShape(formula, content.formula);
  if (formula !== null) return 'link' in content && isLinkTo(formula, content.text);
  return value === content.text;
}

/** Equal but for the cells and sheets that the formulas refer to. */
function sameShape(one: string, other: string): boolean {
  return sameFormula(withoutReferences(one), withoutReferences(other));
}

function withoutReferences(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!)/)
    .map((piece, index) => {
      if (index % 2 === 1) return piece.startsWith("'") ? '' : piece;
      return piece
        .replace(/[\p{L}_][\p{L}\p{N}_.]*!/gu, '')
        .replace(/(?<![\p{L}\p{N}_.])\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(])/gu, '#');
    })
    .join('');
}

function placeOf(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}

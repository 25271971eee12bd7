import { areaAddress } from '../../domain/snapshot/address';
import type { Area, CellValue } from '../../domain/snapshot/snapshot';
import { areaOf, boundingArea, covers } from '../areas';
import { sameFormula } from '../formulaIdentity';
import { loaded } from '../loaded';
import type { NewCell, NewSheet } from '../newSheet';
import { bandsOf, bytesOf, callBytes, type Requests } from '../requests';
import { isLinkTo } from './linkFormula';

/** What one sheet holds now. */
export type SheetState = {
  readonly isProtected: boolean;
  /** Charts, pictures, comments and pivot tables on it. */
  readonly attached: number;
  /** True where something stands outside of the area that was read. */
  readonly isLarger: boolean;
  readonly cells: ReadonlyMap<string, ReadCell>;
};

/** What is read of a sheet: an area from which nothing should stand outside, and how long its cells may be. */
export type Expected = {
  readonly area: Area | null;
  readonly cellBytes: (row: number, column: number) => number;
};

/** Value and formula of a cell that somebody else wrote. */
const foreignBytes = 150;

/** What a sheet of ours holds where it holds one of the contents. */
export function expectedOf(contents: readonly NewSheet[]): Expected {
  const bytes = new Map<string, number>();
  for (const { row, column, content } of contents.flatMap(({ cells }) => cells)) {
    if (content === null) continue;
    const text = 'formula' in content ? content.formula : 'text' in content ? content.text : content.number;
    const place = placeOf(row, column);
    bytes.set(place, Math.max(bytes.get(place) ?? 0, 2 * bytesOf(text)));
  }
  return {
    area: boundingArea(contents.flatMap(({ cells }) => cells)),
    cellBytes: (row, column) => bytes.get(placeOf(row, column)) ?? 10,
  };
}

/** Queues looking how far the cells of a sheet reach; what then is read of it. */
export function queueUsed(context: Excel.RequestContext, key: string): () => Expected {
  const sheet = loaded(context.workbook.worksheets.getItemOrNullObject(key), 'id');
  const used = loaded(sheet.getUsedRangeOrNullObject(true), dimensions);
  return () => ({
    area: sheet.isNullObject || used.isNullObject ? null : areaOf(used),
    cellBytes: () => foreignBytes,
  });
}

const dimensions = 'rowIndex,columnIndex,rowCount,columnCount';

/** Queues reading a sheet of ours; null where it is gone. Ask after the sync. */
export async function queueSheetState(
  context: Excel.RequestContext,
  requests: Requests,
  key: string,
  { area, cellBytes }: Expected,
): Promise<() => SheetState | null> {
  await requests.room(6 * callBytes);
  const sheet = loaded(context.workbook.worksheets.getItemOrNullObject(key), 'id,protection/protected');
  const counts = [
    sheet.charts.getCount(),
    sheet.shapes.getCount(),
    sheet.comments.getCount(),
    sheet.pivotTables.getCount(),
  ];
  const used = loaded(sheet.getUsedRangeOrNullObject(true), dimensions);
  const bands: { readonly area: Area; readonly range: Excel.Range }[] = [];
  for (const band of area ? bandsOf(area, cellBytes) : []) {
    await requests.room(callBytes + band.bytes);
    const range = loaded(sheet.getRange(areaAddress(band.area)), 'values,formulas');
    bands.push({ area: band.area, range });
  }
  return () => {
    if (sheet.isNullObject) return null;
    return {
      isProtected: sheet.protection.protected,
      attached: counts.reduce((sum, { value }) => sum + value, 0),
      isLarger: !used.isNullObject && !(area && covers(area, areaOf(used))),
      cells: new Map(bands.flatMap((band) => cellsIn(band.area, band.range))),
    };
  };
}

type ReadCell = { readonly value: CellValue; readonly formula: string | null };

function cellsIn(area: Area, { values, formulas }: Excel.Range): readonly (readonly [string, ReadCell])[] {
  return (values as CellValue[][]).flatMap((line, r) =>
    line.flatMap((value, c): [string, ReadCell][] => {
      const written = (formulas[r] as CellValue[] | undefined)?.[c] ?? '';
      const isFormula = typeof written === 'string' && written.startsWith('=') && written !== value;
      if (value === '' && !isFormula) return [];
      return [[placeOf(area.row + r, area.column + c), { value, formula: isFormula ? written : null }]];
    }),
  );
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
  if (state.isProtected || state.isLarger || state.attached > 0) return false;
  const wanted = new Map(content.cells.map((cell) => [placeOf(cell.row, cell.column), cell]));
  return [...state.cells].every(([place, cell]) => {
    const ours = wanted.get(place);
    return ours !== undefined && holds(cell, ours);
  });
}

function isFilled({ content }: NewCell): boolean {
  return content !== null && !('text' in content && content.text === '');
}

function holds({ value, formula }: ReadCell, { content }: NewCell): boolean {
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

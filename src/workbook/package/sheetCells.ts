import { cellAddress, parseAddress } from '../../domain/snapshot/address';
import type { Area } from '../../domain/snapshot/snapshot';
import { shiftedFormula } from './formulaText';
import type { FormulaValue } from './evaluate';
import { attributeOf, childOf, childrenOf, descendants, textOf, type XmlElement, type XmlPart } from './xml';

/** One cell of a sheet part. Row and column count from 0. */
export type PackageCell = {
  readonly row: number;
  readonly column: number;
  readonly element: XmlElement;
  /** The kind of the value as the file names it: `n`, `s`, `str`, `inlineStr`, `b`, `e`, `d`. */
  readonly type: string;
  readonly formula: PackageFormula | null;
};

export type PackageFormula = {
  readonly element: XmlElement;
  /** Without `=`; for a cell that shares another one's formula as it stands in this cell. Null where it cannot be told. */
  readonly text: string | null;
  /** An array formula fills several cells or is entered as one. */
  readonly isArray: boolean;
  readonly isShared: boolean;
};

/** All cells of a sheet part in the order of the file. */
export function cellsOf(part: XmlPart): PackageCell[] {
  const data = childOf(part.root, 'sheetData');
  const shared = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>();
  const cells: PackageCell[] = [];
  let row = -1;
  for (const line of data ? childrenOf(data, 'row') : []) {
    row = Number(attributeOf(line, 'r') ?? row + 2) - 1;
    let column = -1;
    for (const element of childrenOf(line, 'c')) {
      const place = parseAddress(attributeOf(element, 'r') ?? '');
      column = place ? place.column : column + 1;
      const at = { row: place?.row ?? row, column };
      const written = childOf(element, 'f');
      const formula = written && formulaOf(part, written, at, shared);
      cells.push({ ...at, element, type: attributeOf(element, 't') ?? 'n', formula });
    }
  }
  return cells;
}

function formulaOf(
  part: XmlPart,
  element: XmlElement,
  at: { readonly row: number; readonly column: number },
  shared: Map<string, { readonly text: string; readonly row: number; readonly column: number }>,
): PackageFormula {
  const kind = attributeOf(element, 't') ?? 'normal';
  const text = textOf(part, element);
  const isArray = kind === 'array' || kind === 'dataTable';
  if (kind !== 'shared') return { element, text, isArray, isShared: false };
  const index = attributeOf(element, 'si') ?? '';
  if (text !== '') {
    shared.set(index, { text, ...at });
    return { element, text, isArray, isShared: true };
  }
  const first = shared.get(index);
  const by = first && { row: at.row - first.row, column: at.column - first.column };
  return { element, text: by ? shiftedFormula(first.text, by) : null, isArray, isShared: true };
}

/** Texts of the shared strings by number, without the readings above characters (phonetic runs). */
export function sharedTexts(part: XmlPart | null): readonly string[] {
  return part ? childrenOf(part.root, 'si').map((item) => richText(part, item)) : [];
}

/** The text of `<si>` or `<is>`: its `<t>`, or those of its runs. */
export function richText(part: XmlPart, item: XmlElement): string {
  const plain = childOf(item, 't');
  const runs = childrenOf(item, 'r').flatMap((run) => [...descendants(run, 't')]);
  return (plain ? [plain] : runs).map((text) => textOf(part, text)).join('');
}

/** What a cell shows: null for nothing, `{ error }` for an error value. */
export function valueOf(
  part: XmlPart,
  { element, type }: PackageCell,
  texts: readonly string[],
): FormulaValue | { readonly error: string } | null {
  if (type === 'inlineStr') {
    const inside = childOf(element, 'is');
    return inside ? richText(part, inside) : null;
  }
  const written = childOf(element, 'v');
  if (!written) return null;
  const text = textOf(part, written);
  switch (type) {
    case 's':
      return texts[Number(text)] ?? '';
    case 'str':
    case 'd':
      return text;
    case 'b':
      return text.trim() === '1' || text.trim() === 'true';
    case 'e':
      return { error: text };
    default:
      return text.trim() === '' ? null : Number(text);
  }
}

export function addressOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return cellAddress(row, column);
}

/** The area of a `ref` attribute; null where it is none. */
export function areaIn(element: XmlElement, name: string): Area | null {
  return parseAddress(attributeOf(element, name) ?? '');
}

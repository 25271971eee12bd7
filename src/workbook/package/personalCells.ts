import {
  isPersonLabel,
  isTelephoneLabel,
  personalHits,
  withoutHits,
  type PersonalHit,
} from '../../domain/personal/personalText';
import { cellAddress } from '../../domain/snapshot/address';
import { personalItem, type PersonalItem } from './personalItems';
import { formulaXml, wholeCell } from './cellXml';
import { cellsOf, valueOf, type PackageCell } from './sheetCells';
import { attributeOf, type Edit, type XmlPart } from './xml';

type Found = { readonly cell: PackageCell; readonly text: string; readonly hits: readonly PersonalHit[] };

/** What the cells of a sheet say of persons. */
export function personalInCells(part: XmlPart, sheet: string, texts: readonly string[]): PersonalItem[] {
  return findings(part, texts).flatMap(({ cell, hits }) => {
    const address = cellAddress(cell.row, cell.column);
    return hits.map(({ kind, text }) => personalItem(kind, text, { sheet, address }));
  });
}

/** Takes out what `isRemoved` names; a formula that shows it gives way to the text that is left. */
export function withoutPersonal(
  part: XmlPart,
  sheet: string,
  texts: readonly string[],
  isRemoved: (item: PersonalItem) => boolean,
): Edit[] {
  const removed = findings(part, texts).flatMap(({ cell, text, hits }) => {
    const address = cellAddress(cell.row, cell.column);
    const gone = hits.filter((hit) => isRemoved(personalItem(hit.kind, hit.text, { sheet, address })));
    return gone.length === 0 ? [] : [{ cell, left: withoutHits(text, gone) }];
  });
  return [
    ...removed.flatMap(({ cell, left }) => wholeCell(part, cell.element, { formula: null, value: left })),
    ...ownFormulas(
      part,
      removed.map(({ cell }) => cell),
    ),
  ];
}

/** Cells that share the formula of one that loses it get it as their own. */
function ownFormulas(part: XmlPart, removed: readonly PackageCell[]): Edit[] {
  const numberOf = ({ formula }: PackageCell) =>
    formula?.isShared ? attributeOf(formula.element, 'si') : null;
  const numbers = new Set(removed.map(numberOf).filter((number) => number !== null));
  if (numbers.size === 0) return [];
  const places = new Set(removed.map(({ element }) => element.start));
  return cellsOf(part).flatMap((cell) => {
    const number = numberOf(cell);
    const text = cell.formula?.text ?? null;
    if (!cell.formula || text === null || number === null || !numbers.has(number)) return [];
    if (places.has(cell.element.start)) return [];
    const { start, end } = cell.formula.element;
    return [{ start, end, text: formulaXml(cell.element, { formula: text }) }];
  });
}

/** Every cell with a find, by the labels left of it and above it. */
function findings(part: XmlPart, texts: readonly string[]): Found[] {
  const found: Found[] = [];
  let row = -1;
  let left = '';
  /** Labels that head a column: they hold for the cells below until an empty row of it. */
  const above = new Map<number, { readonly label: string; readonly row: number }>();
  for (const cell of cellsOf(part)) {
    const value = valueOf(part, cell, texts);
    if (cell.row !== row) left = '';
    row = cell.row;
    const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
    if (text.trim() === '') continue;
    const head = above.get(cell.column);
    const label = isLabel(left) ? left : head && head.row === row - 1 ? head.label : '';
    const hits = personalHits(text, label.replace(/[\s\u3000]/gu, '')).filter((hit) =>
      isMeant(hit, value, label),
    );
    if (hits.length > 0) found.push({ cell, text, hits });
    if (isLabel(text)) above.set(cell.column, { label: text, row });
    else if (head && head.row === row - 1) above.set(cell.column, { ...head, row });
    left = text;
  }
  return found;
}

/** A number of a cell is a telephone number only where the form says so: else it is an amount. */
function isMeant(hit: PersonalHit, value: unknown, label: string): boolean {
  return typeof value !== 'number' || (hit.kind === 'telephone' && isTelephoneLabel(label));
}

function isLabel(text: string): boolean {
  return isPersonLabel(text) || (isTelephoneLabel(text) && !/\d/u.test(text));
}

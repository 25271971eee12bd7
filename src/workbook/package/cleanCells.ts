import { cellAddress } from '../../domain/snapshot/address';
import { isOurFormula } from '../ourFormula';
import type { CellLookup } from './evaluate';
import { sheetsIn, wordsIn } from './formulaText';
import { isError, plainContent, type PlainContent } from './plainFormula';
import { cellsOf, valueOf, type PackageCell } from './sheetCells';
import { formulaXml, wholeCell } from './cellXml';
import { attributeRemoval, type Edit, type XmlPart } from './xml';

/** What may not stand in a formula of the copy beside our functions: names and sheets that are left out. */
export type Unwanted = { readonly names: ReadonlySet<string>; readonly sheets: ReadonlySet<string> };

/** A cell whose formula was taken out or replaced. */
export type CleanedCell = {
  readonly address: string;
  readonly became: 'formula' | 'value' | 'error';
};

/** True where a formula (without `=`) cannot stay as it is. */
export function isUnwanted(formula: string, { names, sheets }: Unwanted): boolean {
  if (isOurFormula(formula)) return true;
  if (sheets.size > 0 && [...sheetsIn(formula)].some((name) => sheets.has(name))) return true;
  return names.size > 0 && [...wordsIn(formula)].some((word) => names.has(word));
}

/**
 * The edits that make every formula of a sheet ordinary, and the cells they concern. `planned` are ordinary formulas
 * (without `=`) by address. Cells that hold no formula of ours are not touched.
 */
export function cleanCells(
  part: XmlPart,
  texts: readonly string[],
  given: {
    readonly unwanted: Unwanted;
    readonly planned: ReadonlyMap<string, string>;
    readonly lookup: CellLookup;
  },
): { readonly edits: Edit[]; readonly cells: CleanedCell[] } {
  const edits: Edit[] = [];
  const cells: CleanedCell[] = [];
  for (const cell of cellsOf(part)) {
    const { formula } = cell;
    if (!formula) continue;
    // A formula that cannot be told (it shares one that is not there) is left as it is: it is none of ours.
    if (formula.text === null || !isUnwanted(formula.text, given.unwanted)) continue;
    const address = cellAddress(cell.row, cell.column);
    const shown = valueOf(part, cell, texts);
    const content: PlainContent =
      formula.isArray || !isOurFormula(formula.text)
        ? { formula: null, value: shown }
        : plainContent(formula.text, given.planned.get(address) ?? null, shown, given.lookup);
    const isClean = content.formula !== null && !isUnwanted(content.formula, given.unwanted);
    const kept: PlainContent = isClean ? content : { formula: null, value: content.value };
    edits.push(...cellEdits(part, cell, kept, shown === kept.value));
    const isWrong = kept.value !== null && isError(kept.value);
    cells.push({ address, became: isWrong ? 'error' : isClean ? 'formula' : 'value' });
  }
  return { edits, cells };
}

/** Puts the content into the cell; `keepsValue` where what the file shows stays. */
function cellEdits(part: XmlPart, cell: PackageCell, content: PlainContent, keepsValue: boolean): Edit[] {
  const { element, formula, type } = cell;
  if (!formula) return [];
  if (!keepsValue || (content.formula === null && type === 'str')) return wholeCell(part, element, content);
  const metadata = element.attributes.get('cm');
  return [
    ...(metadata && content.formula === null ? [attributeRemoval(part.text, metadata)] : []),
    { start: formula.element.start, end: formula.element.end, text: formulaXml(element, content) },
  ];
}

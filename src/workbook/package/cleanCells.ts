import { cellAddress } from '../../domain/snapshot/address';
import { isOurFormula } from '../ourFormula';
import type { CellLookup } from './evaluate';
import { sheetsIn, wordsIn } from './formulaText';
import { isError, plainContent, type PlainContent } from './plainFormula';
import { cellsOf, valueOf, type PackageCell } from './sheetCells';
import { attributeRemoval, encodeXml, type Edit, type XmlElement, type XmlPart } from './xml';

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
  const tag = (name: string) => (element.prefix === '' ? name : `${element.prefix}:${name}`);
  const cellMetadata = element.attributes.get('cm');
  const withoutMetadata =
    cellMetadata && content.formula === null ? [attributeRemoval(part.text, cellMetadata)] : [];
  const formulaText =
    content.formula === null ? '' : `<${tag('f')}>${encodeXml(content.formula)}</${tag('f')}>`;
  const replaced: Edit = { start: formula.element.start, end: formula.element.end, text: formulaText };
  if (keepsValue && (content.formula !== null || type !== 'str')) return [...withoutMetadata, replaced];
  return wholeCell(part, element, { formulaText, content, tag });
}

/** Writes a cell anew, with its place and look. */
function wholeCell(
  { text }: XmlPart,
  element: XmlElement,
  given: {
    readonly formulaText: string;
    readonly content: PlainContent;
    readonly tag: (name: string) => string;
  },
): Edit[] {
  const { tag, formulaText, content } = given;
  const { kind, inside } = valueXml(content, tag);
  const kept = [...element.attributes].filter(([name]) => !['t', 'cm', 'vm'].includes(name));
  const attributes = kept.map(([, { start, end }]) => ` ${text.slice(start, end)}`).join('');
  const open = `<${tag('c')}${attributes}${kind === null ? '' : ` t="${kind}"`}`;
  const body = `${formulaText}${inside}`;
  const whole = body === '' ? `${open}/>` : `${open}>${body}</${tag('c')}>`;
  return [{ start: element.start, end: element.end, text: whole }];
}

/** The value of a cell as the file writes it: its type and its element. */
export function valueXml(
  { formula, value }: PlainContent,
  tag: (name: string) => string,
): { readonly kind: string | null; readonly inside: string } {
  const written = (text: string) => `<${tag('v')}>${encodeXml(text)}</${tag('v')}>`;
  if (value === null) return { kind: null, inside: '' };
  if (isError(value)) return { kind: 'e', inside: written(value.error) };
  if (typeof value === 'number') return { kind: null, inside: written(String(value)) };
  if (typeof value === 'boolean') return { kind: 'b', inside: written(value ? '1' : '0') };
  if (formula !== null) return { kind: 'str', inside: written(value) };
  if (value === '') return { kind: null, inside: '' };
  return {
    kind: 'inlineStr',
    inside: `<${tag('is')}><${tag('t')} xml:space="preserve">${encodeXml(value)}</${tag('t')}></${tag('is')}>`,
  };
}

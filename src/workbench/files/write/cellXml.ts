import type { CellError, Scalar } from '../../book/book';
import { escapeText, toFileText } from '../xml/entities';

/** Type attribute and content for the value of a cell. Texts stand in the cell itself, so that the shared texts stay as they were. */
export function valueXml(
  value: Scalar | CellError,
  ofFormula: boolean,
  prefix: string,
): { readonly type: string | null; readonly xml: string } {
  if (value === null) return { type: null, xml: '' };
  const stored = (text: string) => `<${prefix}v${spaceAttribute(text)}>${escapeText(text)}</${prefix}v>`;
  if (typeof value === 'boolean') return { type: 'b', xml: stored(value ? '1' : '0') };
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? { type: null, xml: stored(String(value)) }
      : { type: 'e', xml: stored('#NUM!') };
  }
  if (typeof value === 'object') return { type: 'e', xml: stored(value.error) };
  const text = toFileText(value);
  if (ofFormula) return { type: 'str', xml: stored(text) };
  const inline = `<${prefix}t${spaceAttribute(text)}>${escapeText(text)}</${prefix}t>`;
  return { type: 'inlineStr', xml: `<${prefix}is>${inline}</${prefix}is>` };
}

/** Without it a reader may drop the spaces at the ends. */
function spaceAttribute(text: string): string {
  return /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
}

/** A formula as stored, without `=`. */
export function formulaXml(stored: string, prefix: string): string {
  return `<${prefix}f${spaceAttribute(stored)}>${escapeText(toFileText(stored))}</${prefix}f>`;
}

/** A whole `<c>`. `style` null: no style of its own. */
export function cellXml(
  address: string,
  style: number | null,
  type: string | null,
  content: string,
  prefix: string,
): string {
  const head = `<${prefix}c r="${address}"${style === null ? '' : ` s="${style}"`}${type === null ? '' : ` t="${type}"`}`;
  return content === '' ? `${head}/>` : `${head}>${content}</${prefix}c>`;
}

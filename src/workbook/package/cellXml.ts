import { isError, type PlainContent } from './plainFormula';
import { encodeXml, type Edit, type XmlElement, type XmlPart } from './xml';

/** A name with the prefix that the part gives its elements. */
function tagged({ prefix }: XmlElement, name: string): string {
  return prefix === '' ? name : `${prefix}:${name}`;
}

/** The formula of a cell as the file writes it; empty where there is none. */
export function formulaXml(cell: XmlElement, { formula }: Pick<PlainContent, 'formula'>): string {
  const tag = tagged(cell, 'f');
  return formula === null ? '' : `<${tag}>${encodeXml(formula)}</${tag}>`;
}

/** Writes a cell anew, with its place and look. */
export function wholeCell({ text }: XmlPart, cell: XmlElement, content: PlainContent): Edit[] {
  const tag = tagged(cell, 'c');
  const { kind, inside } = valueXml(cell, content);
  const kept = [...cell.attributes].filter(([name]) => !['t', 'cm', 'vm'].includes(name));
  const attributes = kept.map(([, { start, end }]) => ` ${text.slice(start, end)}`).join('');
  const open = `<${tag}${attributes}${kind === null ? '' : ` t="${kind}"`}`;
  const body = `${formulaXml(cell, content)}${inside}`;
  const whole = body === '' ? `${open}/>` : `${open}>${body}</${tag}>`;
  return [{ start: cell.start, end: cell.end, text: whole }];
}

/** The value of a cell: its type and its element. */
function valueXml(
  cell: XmlElement,
  { formula, value }: PlainContent,
): { readonly kind: string | null; readonly inside: string } {
  const tag = tagged(cell, 'v');
  const written = (text: string) => `<${tag}>${encodeXml(text)}</${tag}>`;
  if (value === null) return { kind: null, inside: '' };
  if (isError(value)) return { kind: 'e', inside: written(value.error) };
  if (typeof value === 'number') return { kind: null, inside: written(String(value)) };
  if (typeof value === 'boolean') return { kind: 'b', inside: written(value ? '1' : '0') };
  if (formula !== null) return { kind: 'str', inside: written(value) };
  if (value === '') return { kind: null, inside: '' };
  const [is, t] = [tagged(cell, 'is'), tagged(cell, 't')];
  const text = `<${t} xml:space="preserve">${encodeXml(value)}</${t}>`;
  return { kind: 'inlineStr', inside: `<${is}>${text}</${is}>` };
}

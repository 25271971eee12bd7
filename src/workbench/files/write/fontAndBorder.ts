import type { CellStyle } from '../../book/book';
import { localName, outerXml, type XmlElement } from '../xml/element';
import { escapeAttribute } from '../xml/entities';

/** Children of a font in the order Excel writes them. */
const fontOrder =
  'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ');
const sides = ['left', 'right', 'top', 'bottom'] as const;

/** `#RRGGBB` as the file writes it, opaque. */
export function fileColor(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`;
}

/** A font like `base` (null: none) with the fields of `style` that differ from `before`. */
export function fontXml(
  base: XmlElement | null,
  before: CellStyle,
  style: CellStyle,
  prefix: string,
): string {
  const parts = new Map((base?.children ?? []).map((element) => [localName(element), outerXml(element)]));
  const set = (name: string, xml: string | null) => {
    if (xml === null) parts.delete(name);
    else parts.set(name, `<${prefix}${name}${xml}/>`);
  };
  if (style.bold !== before.bold) set('b', style.bold ? '' : null);
  if (style.italic !== before.italic) set('i', style.italic ? '' : null);
  if (style.fontSize !== before.fontSize || !base) set('sz', ` val="${style.fontSize}"`);
  if (style.fontColor !== before.fontColor) {
    set('color', style.fontColor === null ? null : ` rgb="${fileColor(style.fontColor)}"`);
  }
  if (style.fontName !== before.fontName || !base) {
    set('name', ` val="${escapeAttribute(style.fontName)}"`);
    // A theme font would win over the name, and the script set belongs to the old face.
    parts.delete('scheme');
    parts.delete('charset');
  }
  const rank = (name: string) => (fontOrder.includes(name) ? fontOrder.indexOf(name) : fontOrder.length);
  const children = [...parts].sort(([a], [b]) => rank(a) - rank(b)).map(([, xml]) => xml);
  return `<${prefix}font>${children.join('')}</${prefix}font>`;
}

/** A border like `base` with the sides of `style` that differ from `before`. */
export function borderXml(
  base: XmlElement | null,
  before: CellStyle,
  style: CellStyle,
  prefix: string,
): string {
  const kept = base?.children ?? [];
  const names: Record<string, string> = { start: 'left', end: 'right' };
  const side = (name: (typeof sides)[number]) => {
    const element = kept.find((candidate) => (names[localName(candidate)] ?? localName(candidate)) === name);
    if (style.border[name] === before.border[name] && element) return outerXml(element);
    const line = style.border[name];
    return line === null
      ? `<${prefix}${name}/>`
      : `<${prefix}${name} style="${escapeAttribute(line)}"><${prefix}color auto="1"/></${prefix}${name}>`;
  };
  const others = kept
    .filter((element) => /^(?:diagonal|vertical|horizontal)$/.test(localName(element)))
    .map(outerXml);
  const head = base
    ? base.source.slice(base.start + 1 + base.name.length, base.openEnd).replace(/\s*\/?>$/, '')
    : '';
  return `<${prefix}border${head}>${sides.map(side).join('')}${others.join('') || `<${prefix}diagonal/>`}</${prefix}border>`;
}

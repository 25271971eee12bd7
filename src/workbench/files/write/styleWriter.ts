import type { BookConditionalFormat, CellStyle } from '../../book/book';
import { builtInFormat } from '../read/numberFormats';
import type { StyleTable } from '../read/styles';
import {
  booleanAttribute,
  child,
  localName,
  numberAttribute,
  outerXml,
  prefixOf,
  type XmlElement,
} from '../xml/element';
import { applyEdits, setAttribute, type Edit } from '../xml/edits';
import { escapeAttribute } from '../xml/entities';
import { borderXml, fileColor, fontXml } from './fontAndBorder';
import { StyleSections } from './styleSections';

export type Look = Pick<BookConditionalFormat, 'fill' | 'fontColor' | 'bold' | 'underline'>;

/**
 * Finds the number of a look in the style part, and adds an entry only where none is equal. Entries are only ever
 * added at the end: every number in the package keeps its meaning.
 */
export class StyleWriter {
  private readonly known = new Map<string, number>();
  private readonly sections: StyleSections;

  constructor(
    private readonly root: XmlElement,
    private readonly table: StyleTable,
  ) {
    this.sections = new StyleSections(root);
  }

  /**
   * Number of a cell format: `style.xf` itself where nothing in it was changed. `asText` false: the cell holds no
   * typed text any more, so that the mark of a leading apostrophe (`quotePrefix`) must go.
   */
  cellFormat(style: CellStyle, asText = true): number {
    const before = this.table.cells[style.xf] ?? this.table.cells[0];
    if (!before) throw new Error('A style table is never empty');
    const base = this.sections.item('cellXfs', before.xf);
    const unquote = !asText && base !== null && booleanAttribute(base, 'quotePrefix', false);
    if (sameLook(before, style) && !unquote) return before.xf;
    const key = JSON.stringify([
      unquote,
      { ...style, xf: before.xf, border: Object.entries(style.border).sort() },
    ]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = this.sections.add('cellXfs', this.formatXml(base, before, style, unquote));
    this.known.set(key, index);
    return index;
  }

  /** Number of the look of a conditional format. */
  differential(look: Look): number {
    const p = prefixOf(this.root);
    const on = (name: string, value: boolean | null) =>
      value === null ? '' : value ? `<${p}${name}/>` : `<${p}${name} val="${name === 'u' ? 'none' : '0'}"/>`;
    const color = look.fontColor === null ? '' : `<${p}color rgb="${fileColor(look.fontColor)}"/>`;
    const font = on('b', look.bold) + on('u', look.underline) + color;
    const fill =
      look.fill === null
        ? ''
        : `<${p}fill><${p}patternFill patternType="solid"><${p}bgColor rgb="${fileColor(look.fill)}"/></${p}patternFill></${p}fill>`;
    return this.sections.add('dxfs', `<${p}dxf>${font && `<${p}font>${font}</${p}font>`}${fill}</${p}dxf>`);
  }

  /** What has to change in the style part; empty where no entry was added. */
  edits(): Edit[] {
    return this.sections.edits();
  }

  private formatXml(base: XmlElement | null, before: CellStyle, style: CellStyle, unquote: boolean): string {
    const changes = new Map<string, string>();
    if (unquote) changes.set('quotePrefix', '0');
    if (style.numberFormat !== before.numberFormat) {
      changes.set('numFmtId', String(this.numberFormat(style.numberFormat)));
      changes.set('applyNumberFormat', '1');
    }
    if (style.fill !== before.fill) {
      changes.set('fillId', String(this.fill(style.fill)));
      changes.set('applyFill', '1');
    }
    if (fontOf(style) !== fontOf(before)) {
      changes.set('fontId', String(this.derived('fonts', base, 'fontId', before, style)));
      changes.set('applyFont', '1');
    }
    if (bordersOf(style) !== bordersOf(before)) {
      changes.set('borderId', String(this.derived('borders', base, 'borderId', before, style)));
      changes.set('applyBorder', '1');
    }
    return xfXml(base, changes, before, style, prefixOf(this.root));
  }

  private numberFormat(code: string): number {
    return builtInFormat(code) ?? this.sections.numberFormat(code);
  }

  private fill(color: string | null): number {
    const p = prefixOf(this.root);
    if (color === null) return 0;
    return this.sections.add(
      'fills',
      `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${fileColor(color)}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
    );
  }

  private derived(
    section: 'fonts' | 'borders',
    base: XmlElement | null,
    name: string,
    before: CellStyle,
    style: CellStyle,
  ): number {
    const element = this.sections.item(section, (base && numberAttribute(base, name)) ?? 0);
    const write = section === 'fonts' ? fontXml : borderXml;
    return this.sections.add(section, write(element, before, style, prefixOf(this.root)));
  }
}

/** What an xf has to say at least. */
const plainNumbers = ['numFmtId', 'fontId', 'fillId', 'borderId'].map((name) => [name, '0'] as const);

function xfXml(
  base: XmlElement | null,
  changes: Map<string, string>,
  before: CellStyle,
  style: CellStyle,
  prefix: string,
): string {
  const alignment = {
    horizontal: changed(style.horizontal, before.horizontal),
    vertical: changed(style.vertical, before.vertical),
    wrapText: style.wrap === before.wrap ? undefined : style.wrap ? '1' : null,
  };
  const protection = { locked: style.locked === before.locked ? undefined : style.locked ? '1' : '0' };
  const touchesAlignment = Object.values(alignment).some((value) => value !== undefined);
  if (touchesAlignment) changes.set('applyAlignment', '1');
  if (protection.locked !== undefined) changes.set('applyProtection', '1');
  const attributes = base
    ? applied(
        base,
        [...changes].flatMap(([name, value]) => setAttribute(base, name, value)),
        base.openEnd,
      )
    : `<${prefix}xf${[...new Map([...plainNumbers, ...changes])].map(([name, value]) => ` ${name}="${value}"`).join('')}/>`;
  const head = attributes.replace(/\s*\/?>$/, '');
  const inner = [
    childXml(base && child(base, 'alignment'), 'alignment', alignment, prefix),
    childXml(base && child(base, 'protection'), 'protection', protection, prefix),
    ...(base?.children ?? [])
      .filter((kept) => !/^(?:alignment|protection)$/.test(localName(kept)))
      .map(outerXml),
  ].join('');
  return inner === '' ? `${head}/>` : `${head}>${inner}</${prefix}xf>`;
}

/** A child of xf with some attributes set (string), taken out (null) or left (undefined). */
function childXml(
  element: XmlElement | null,
  name: string,
  values: Record<string, string | null | undefined>,
  prefix: string,
): string {
  const sets = Object.entries(values).filter(([, value]) => value !== undefined) as [string, string | null][];
  if (element) {
    return applied(
      element,
      sets.flatMap(([key, value]) => setAttribute(element, key, value)),
      element.end,
    );
  }
  const written = sets
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeAttribute(value ?? '')}"`);
  return written.length === 0 ? '' : `<${prefix}${name}${written.join('')}/>`;
}

/** The text of an element up to `end` with edits made. */
function applied(element: XmlElement, edits: readonly Edit[], end: number): string {
  return applyEdits(
    element.source.slice(element.start, end),
    edits.map((edit) => ({ ...edit, start: edit.start - element.start, end: edit.end - element.start })),
  );
}

function changed(value: string | null, before: string | null): string | null | undefined {
  return value === before ? undefined : value;
}

function fontOf(style: CellStyle): string {
  return JSON.stringify([style.fontName, style.fontSize, style.bold, style.italic, style.fontColor]);
}

function bordersOf({ border }: CellStyle): string {
  return JSON.stringify([border.top, border.bottom, border.left, border.right]);
}

/** True where two styles look the same, whatever their numbers. */
export function sameLook(a: CellStyle, b: CellStyle): boolean {
  if (a === b) return true;
  return (
    a.numberFormat === b.numberFormat &&
    a.fill === b.fill &&
    a.horizontal === b.horizontal &&
    a.vertical === b.vertical &&
    a.wrap === b.wrap &&
    a.locked === b.locked &&
    fontOf(a) === fontOf(b) &&
    bordersOf(a) === bordersOf(b)
  );
}

import type { CellStyle } from '../../book/book';
import {
  attribute,
  booleanAttribute,
  child,
  childrenOf,
  numberAttribute,
  type XmlElement,
} from '../xml/element';
import { readColor } from './colors';
import { readNumberFormats } from './numberFormats';

/** Look of a conditional format; null where it leaves the cell's own. */
export type DifferentialStyle = {
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly underline: boolean | null;
};

export type StyleTable = {
  /** By index into cellXfs; never empty. Frozen and shared between cells: replace, do not change. */
  readonly cells: readonly CellStyle[];
  readonly differential: readonly DifferentialStyle[];
};

const plain: CellStyle = {
  xf: 0,
  numberFormat: 'General',
  fill: null,
  fontColor: null,
  bold: false,
  italic: false,
  fontName: 'Calibri',
  fontSize: 11,
  horizontal: null,
  vertical: null,
  wrap: false,
  locked: true,
  border: { top: null, bottom: null, left: null, right: null },
};

/** The style part → the looks that cells point to. `styles` null: a package without one, where every cell is plain. */
export function readStyles(styles: XmlElement | null, theme: readonly string[]): StyleTable {
  const numberFormat = readNumberFormats(styles);
  const fonts = childrenOf(child(styles, 'fonts'), 'font').map((font) => readFont(font, theme));
  const fills = childrenOf(child(styles, 'fills'), 'fill').map((fill) => readFill(fill, theme));
  const borders = childrenOf(child(styles, 'borders'), 'border').map(readBorder);
  const cells = childrenOf(child(styles, 'cellXfs'), 'xf').map((element, xf): CellStyle => {
    const index = (name: string) => numberAttribute(element, name) ?? 0;
    const alignment = child(element, 'alignment');
    const protection = child(element, 'protection');
    return frozen({
      ...plain,
      ...fonts[index('fontId')],
      xf,
      numberFormat: numberFormat(index('numFmtId')),
      fill: fills[index('fillId')] ?? null,
      horizontal: alignment && noneAsNull(attribute(alignment, 'horizontal'), 'general'),
      vertical: alignment && attribute(alignment, 'vertical'),
      wrap: alignment !== null && booleanAttribute(alignment, 'wrapText', false),
      locked: protection === null || booleanAttribute(protection, 'locked', true),
      border: borders[index('borderId')] ?? plain.border,
    });
  });
  return {
    cells: cells.length > 0 ? cells : [frozen(plain)],
    differential: childrenOf(child(styles, 'dxfs'), 'dxf').map((dxf) => readDifferential(dxf, theme)),
  };
}

function readFont(font: XmlElement, theme: readonly string[]): Partial<CellStyle> {
  const value = (name: string) => {
    const element = child(font, name);
    return element && attribute(element, 'val');
  };
  const size = Number(value('sz'));
  return {
    bold: isOn(child(font, 'b')),
    italic: isOn(child(font, 'i')),
    fontColor: readColor(child(font, 'color'), theme),
    fontName: value('name') ?? plain.fontName,
    fontSize: size > 0 ? size : plain.fontSize,
  };
}

function isOn(element: XmlElement | null): boolean {
  return element !== null && booleanAttribute(element, 'val', true);
}

/** The colour that fills the cell: the foreground of a solid pattern; of another pattern what lies behind it. */
function readFill(fill: XmlElement, theme: readonly string[]): string | null {
  const pattern = child(fill, 'patternFill');
  const type = pattern && attribute(pattern, 'patternType');
  if (!pattern || type === null || type === 'none') return null;
  return type === 'solid'
    ? (readColor(child(pattern, 'fgColor'), theme) ?? readColor(child(pattern, 'bgColor'), theme))
    : readColor(child(pattern, 'bgColor'), theme);
}

function readBorder(border: XmlElement): CellStyle['border'] {
  const side = (...names: string[]) => {
    const element = names.map((name) => child(border, name)).find((found) => found !== null);
    return element ? noneAsNull(attribute(element, 'style'), 'none') : null;
  };
  return {
    top: side('top'),
    bottom: side('bottom'),
    left: side('left', 'start'),
    right: side('right', 'end'),
  };
}

function readDifferential(dxf: XmlElement, theme: readonly string[]): DifferentialStyle {
  const font = child(dxf, 'font');
  const pattern = child(child(dxf, 'fill'), 'patternFill');
  const underline = child(font, 'u');
  return {
    // In a conditional format a solid fill keeps its colour in bgColor, and `solid` may be left out.
    fill: readColor(child(pattern, 'bgColor'), theme) ?? readColor(child(pattern, 'fgColor'), theme),
    fontColor: readColor(child(font, 'color'), theme),
    bold: child(font, 'b') && isOn(child(font, 'b')),
    underline: underline && attribute(underline, 'val') !== 'none',
  };
}

function noneAsNull(value: string | null, none: string): string | null {
  return value === none ? null : value;
}

function frozen(style: CellStyle): CellStyle {
  Object.freeze(style.border);
  return Object.freeze(style);
}

import type { BookCell, BookConditionalFormat, CellStyle } from '../../book/book';
import { hasCell } from '../../book/areas';
import type { NumberText } from '../../host/numberText';

/** A look in the grid's terms; numbers are those of its enumerations. */
export type GridStyle = {
  ff: string;
  fs: number;
  bl?: number;
  it?: number;
  ul?: { s: number };
  cl?: { rgb: string };
  bg?: { rgb: string };
  bd: Readonly<Record<'t' | 'b' | 'l' | 'r', { s: number; cl: { rgb: string } } | undefined>>;
  ht: number;
  vt: number;
  tb?: number;
};

/** What the grid shows in one cell. */
export type GridCell = { v?: string; t?: number; s: GridStyle };

/** Everything is drawn as text: the grid would write a number its own way (`-5.50` as `-5.5`). */
export const TEXT = 1;

const HORIZONTAL: Readonly<Record<string, number>> = {
  left: 1,
  center: 2,
  centerContinuous: 2,
  distributed: 2,
  right: 3,
};
const VERTICAL: Readonly<Record<string, number>> = {
  top: 1,
  center: 2,
  distributed: 2,
  justify: 2,
  bottom: 3,
};
const BORDER: Readonly<Record<string, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};

/** Chinese fonts of Windows with what other systems have in their place. */
const FONTS: readonly (readonly [RegExp, string])[] = [
  [/宋|仿宋|明|song|sun|fang|serif/i, 'SimSun, Songti SC, Noto Serif CJK SC, Noto Serif SC, serif'],
  [/楷|kai/i, 'KaiTi, Kaiti SC, Noto Serif CJK SC, serif'],
  [/./, 'Microsoft YaHei, PingFang SC, Noto Sans CJK SC, Noto Sans SC, sans-serif'],
];

/** The look of a cell without its value, in the grid's terms. */
export function gridStyle(style: CellStyle): GridStyle {
  const side = (name: string | null) =>
    name === null ? undefined : { s: BORDER[name] ?? 1, cl: { rgb: '#000000' } };
  const { top, bottom, left, right } = style.border;
  return {
    ff: fontFamily(style.fontName),
    // The grid rounds up to whole points; rounded down, text still fits where it did in Excel.
    fs: Math.max(1, Math.floor(style.fontSize)),
    ...(style.bold ? { bl: 1 } : {}),
    ...(style.italic ? { it: 1 } : {}),
    ...(style.fontColor === null ? {} : { cl: { rgb: style.fontColor } }),
    ...(style.fill === null ? {} : { bg: { rgb: style.fill } }),
    bd: { t: side(top), b: side(bottom), l: side(left), r: side(right) },
    ht: HORIZONTAL[style.horizontal ?? ''] ?? 0,
    vt: VERTICAL[style.vertical ?? ''] ?? 3,
    ...(style.wrap ? { tb: 3 } : {}),
  };
}

function fontFamily(name: string): string {
  const substitutes = FONTS.find(([pattern]) => pattern.test(name))?.[1] ?? 'sans-serif';
  return `${name}, ${substitutes}`;
}

/** The text of a cell's value, as its number format shows it. */
export function shownText({ value, style }: BookCell, text: NumberText): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : text.format(value, style.numberFormat);
}

/** The look of a cell with the conditional formats that hold. */
export function cellLook(cell: BookCell, formats: readonly BookConditionalFormat[]): GridStyle {
  const look = gridStyle(cell.style);
  if (cell.value !== null && look.ht === 0) look.ht = alignmentOf(cell.value);
  const own = formatColor(cell);
  if (own !== null) look.cl = { rgb: own };
  for (const format of formats) {
    if (format.fill !== null) look.bg = { rgb: format.fill };
    if (format.fontColor !== null) look.cl = { rgb: format.fontColor };
    if (format.bold !== null) look.bl = format.bold ? 1 : 0;
    if (format.underline !== null) look.ul = { s: format.underline ? 1 : 0 };
  }
  return look;
}

const FORMAT_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000FF',
  cyan: '#00FFFF',
  green: '#00FF00',
  magenta: '#FF00FF',
  red: '#FF0000',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

/** The colour that a number format gives (`#,##0;[Red]#,##0`): without it a negative number may look like a positive one. */
function formatColor({ value, style }: BookCell): string | null {
  if (typeof value !== 'number' || !style.numberFormat.includes('[')) return null;
  const sections = style.numberFormat.match(/(?:"[^"]*"|\\.|[^;"\\])+/g) ?? [];
  const index = value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0;
  const name = /\[(black|blue|cyan|green|magenta|red|white|yellow)\]/i.exec(sections[index] ?? '')?.[1];
  return FORMAT_COLORS[name?.toLowerCase() ?? ''] ?? null;
}

/** Without an alignment of its own: numbers stand at the right, truth values and errors in the middle. */
function alignmentOf(value: NonNullable<BookCell['value']>): number {
  if (typeof value === 'number') return 3;
  return typeof value === 'string' ? 1 : 2;
}

/** A rule without any reference that is always true, as marks in cells are written: `=N("some text")=0`. */
const ALWAYS_TRUE = /^=\s*(?:N\(\s*"(?:[^"]|"")*"\s*\)\s*=\s*0|TRUE(?:\(\))?|1)\s*$/i;

/** The rules that hold for a cell, the strongest last. Rules that would have to be calculated are not shown. */
export function formatsAt(
  formats: readonly BookConditionalFormat[],
  row: number,
  column: number,
): BookConditionalFormat[] {
  return formats
    .filter(
      ({ areas, formula }) => ALWAYS_TRUE.test(formula) && areas.some((area) => hasCell(area, row, column)),
    )
    .sort((a, b) => b.priority - a.priority);
}

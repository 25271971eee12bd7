import type { CellStyle } from '../../book/book';
import { HostError, invalidArgument } from '../errors';
import { colorArgument } from './colors';

/** One part of a cell's look, by its path below `format`. */
export type StyleField = {
  readonly read: (style: CellStyle) => unknown;
  readonly write: (value: unknown) => Partial<CellStyle>;
};

const HORIZONTAL: Readonly<Record<string, string>> = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};

const VERTICAL: Readonly<Record<string, string>> = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
};

/** What the host knows of `format`; a fill is none or solid. */
export const STYLE_FIELDS: Readonly<Record<string, StyleField>> = {
  'fill.color': {
    read: ({ fill }) => fill ?? '#FFFFFF',
    write: (value) => ({ fill: colorArgument(value) }),
  },
  'fill.pattern': {
    read: ({ fill }) => (fill === null ? 'None' : 'Solid'),
    write: (value) => {
      if (value === 'None') return { fill: null };
      if (value === 'Solid') return {};
      throw new HostError('ApiNotFound', 'RangeFill.pattern knows None and Solid here.');
    },
  },
  'font.bold': { read: ({ bold }) => bold, write: (value) => ({ bold: flag(value) }) },
  'font.color': {
    read: ({ fontColor }) => fontColor ?? '#000000',
    write: (value) => ({ fontColor: colorArgument(value) }),
  },
  'font.italic': { read: ({ italic }) => italic, write: (value) => ({ italic: flag(value) }) },
  'font.name': { read: ({ fontName }) => fontName, write: (value) => ({ fontName: text(value) }) },
  'font.size': { read: ({ fontSize }) => fontSize, write: (value) => ({ fontSize: size(value) }) },
  horizontalAlignment: {
    read: ({ horizontal }) => nameOf(HORIZONTAL, horizontal) ?? 'General',
    write: (value) => ({ horizontal: codeOf(HORIZONTAL, value, 'general') }),
  },
  'protection.locked': { read: ({ locked }) => locked, write: (value) => ({ locked: flag(value) }) },
  verticalAlignment: {
    read: ({ vertical }) => nameOf(VERTICAL, vertical) ?? 'Bottom',
    write: (value) => ({ vertical: codeOf(VERTICAL, value, 'bottom') }),
  },
  wrapText: { read: ({ wrap }) => wrap, write: (value) => ({ wrap: flag(value) }) },
};

/** The field at a path such as `fill.color`; `ApiNotFound` for what the host does not know. */
export function styleField(path: string): StyleField {
  const field = STYLE_FIELDS[path];
  if (!field) throw new HostError('ApiNotFound', `format.${path}`);
  return field;
}

function flag(value: unknown): boolean {
  return typeof value === 'boolean' ? value : invalidArgument('true or false is expected.');
}

function text(value: unknown): string {
  return typeof value === 'string' && value !== '' ? value : invalidArgument('A text is expected.');
}

function size(value: unknown): number {
  return typeof value === 'number' && value >= 1 && value <= 409
    ? value
    : invalidArgument('A font size lies between 1 and 409.');
}

function nameOf(table: Readonly<Record<string, string>>, code: string | null): string | null {
  return Object.keys(table).find((name) => table[name] === code) ?? null;
}

/** The code of a name; the default one is not stored. */
function codeOf(table: Readonly<Record<string, string>>, name: unknown, normal: string): string | null {
  const code = typeof name === 'string' ? table[name] : undefined;
  if (code === undefined) return invalidArgument(`${String(name)} is no alignment.`);
  return code === normal ? null : code;
}

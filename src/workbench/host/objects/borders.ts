import type { BookArea, CellStyle } from '../../book/book';
import { defineClass } from '../definition';
import type { HostObject } from '../definition';
import { HostError, invalidArgument } from '../errors';
import { sheetOf } from '../state';
import type { HostState, RangeState } from '../state';
import { styleCells } from '../write';
import { uniform } from './styleAreas';

type Side = keyof CellStyle['border'];
type BorderState = { readonly range: RangeState; readonly index: string };

/** Style and weight of the API ↔ line of the file. */
const LINES: readonly (readonly [style: string, weight: string, line: string | null])[] = [
  ['None', 'Thin', null],
  ['Continuous', 'Thin', 'thin'],
  ['Continuous', 'Hairline', 'hair'],
  ['Continuous', 'Medium', 'medium'],
  ['Continuous', 'Thick', 'thick'],
  ['Dash', 'Thin', 'dashed'],
  ['Dot', 'Thin', 'dotted'],
  ['Double', 'Thick', 'double'],
];

const SIDES: Readonly<Record<string, Side>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
};

/** Lines between the cells of a range: each belongs to the cell before it. */
const INSIDE: Readonly<Record<string, Side>> = { InsideHorizontal: 'bottom', InsideVertical: 'right' };
const INDEXES = [...Object.keys(SIDES), ...Object.keys(INSIDE)];

const border = defineClass<BorderState>({
  className: 'RangeBorder',
  identity: ({ index }) => ({ Id: index }),
  properties: {
    SideIndex: { get: ({ index }) => index },
    Style: {
      get: (state, host) => part(state, host, 0),
      set: (state, value, host) => {
        const line = LINES.find(([style]) => style === value);
        if (!line) invalidArgument(`${String(value)} is no border style.`);
        else draw(state, host, line[2]);
      },
    },
    Weight: {
      get: (state, host) => part(state, host, 1),
      set: (state, value, host) => {
        const line = LINES.find(([style, weight]) => style === 'Continuous' && weight === value);
        if (!line) invalidArgument(`${String(value)} is no border weight.`);
        else draw(state, host, line[2]);
      },
    },
  },
});

/** The outer edges of a range and the lines between its cells; diagonals are not known here. */
export const borders = defineClass<RangeState>({
  className: 'RangeBorderCollection',
  properties: { Count: { get: () => INDEXES.length } },
  items: (state) => INDEXES.map((index) => border({ range: state, index })),
  item: (state, key): HostObject => {
    if (typeof key !== 'string' || !INDEXES.includes(key)) {
      throw new HostError('ApiNotFound', `Border ${String(key)}.`);
    }
    return border({ range: state, index: key });
  },
});

function part(state: BorderState, host: HostState, index: 0 | 1): string | null {
  const side = sideOf(state);
  const sheet = sheetOf(host, state.range.sheetId);
  const edges = state.range.areas.flatMap((area) => linesOf(area, state.index));
  if (edges.length === 0) return index === 0 ? 'None' : 'Thin';
  const line = uniform(sheet, edges, (style) => style.border[side] ?? 'none');
  if (line === null) return null;
  return LINES.find((known) => (known[2] ?? 'none') === line)?.[index] ?? 'Continuous';
}

function draw(state: BorderState, host: HostState, line: string | null): void {
  const side = sideOf(state);
  const sheet = sheetOf(host, state.range.sheetId);
  for (const area of state.range.areas) {
    for (const cells of linesOf(area, state.index)) {
      styleCells(host, sheet, cells, (style) => ({ border: { ...style.border, [side]: line } }));
    }
  }
}

function sideOf({ index }: BorderState): Side {
  return SIDES[index] ?? INSIDE[index] ?? invalidArgument(`${index} is no border.`);
}

/** The cells that carry the line; none where a range has no inside. */
function linesOf(area: BookArea, index: string): BookArea[] {
  const side = SIDES[index];
  if (side) return [edge(area, side)];
  const inner =
    index === 'InsideHorizontal'
      ? { ...area, rowCount: area.rowCount - 1 }
      : { ...area, columnCount: area.columnCount - 1 };
  return inner.rowCount > 0 && inner.columnCount > 0 ? [inner] : [];
}

function edge(area: BookArea, side: Side): BookArea {
  if (side === 'top') return { ...area, rowCount: 1 };
  if (side === 'bottom') return { ...area, row: area.row + area.rowCount - 1, rowCount: 1 };
  if (side === 'left') return { ...area, columnCount: 1 };
  return { ...area, column: area.column + area.columnCount - 1, columnCount: 1 };
}

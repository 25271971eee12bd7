import * as v from 'valibot';
import type { NewCell, NewSheet } from '../newSheet';

const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1048575));
const looks = ['title', 'heading', 'cell', 'text', 'note', 'entry'] as const;

/** A text, a number, nothing, a formula, or a text that leads to a cell (sheet, row, column). */
const packedContent = v.union([
  v.null(),
  v.string(),
  v.number(),
  v.object({ f: v.string() }),
  v.object({ t: v.string(), l: v.tuple([v.string(), place, place]) }),
]);

/** Row, column, look, content, number format, rows and columns that it spans. */
const packedCell = v.tuple([
  place,
  place,
  v.picklist(looks),
  packedContent,
  v.nullable(v.string()),
  place,
  place,
]);

/** A sheet of ours as the memory keeps it: short, since there may be hundreds of cells. */
export const packedSheet = v.object({
  purpose: v.picklist(['findings', 'summary', 'report', 'review', 'scores', 'form']),
  name: v.string(),
  cells: v.array(packedCell),
  widths: v.array(v.number()),
  headerRows: place,
  orientation: v.picklist(['portrait', 'landscape']),
});

type Packed = v.InferOutput<typeof packedSheet>;

/** The same sheet always gives the same, keys in the same order. */
export function packSheet(sheet: NewSheet): Packed {
  const { purpose, name, widths, headerRows, orientation } = sheet;
  return {
    purpose,
    name,
    widths: [...widths],
    headerRows,
    orientation,
    cells: sheet.cells.map(({ row, column, look, content, numberFormat, span }) => [
      row,
      column,
      look,
      packContent(content),
      numberFormat,
      span.rows,
      span.columns,
    ]),
  };
}

export function unpackSheet(packed: Packed): NewSheet {
  return {
    ...packed,
    cells: packed.cells.map(([row, column, look, content, numberFormat, rows, columns]) => ({
      row,
      column,
      look,
      content: unpackContent(content),
      numberFormat,
      span: { rows, columns },
    })),
  };
}

function packContent(content: NewCell['content']): Packed['cells'][number][3] {
  if (content === null) return null;
  if ('number' in content) return content.number;
  if ('formula' in content) return { f: content.formula };
  if (!('link' in content)) return content.text;
  const { sheetId, row, column } = content.link;
  return { t: content.text, l: [sheetId, row, column] };
}

function unpackContent(content: Packed['cells'][number][3]): NewCell['content'] {
  if (content === null) return null;
  if (typeof content === 'number') return { number: content };
  if (typeof content === 'string') return { text: content };
  if ('f' in content) return { formula: content.f };
  const [sheetId, row, column] = content.l;
  return { text: content.t, link: { sheetId, row, column } };
}

import { blankForm } from '../domain/forms/blankForm';
import type { FormCell, FormCellKind, FormKind, FormSheet } from '../domain/forms/formSheet';
import type { CellLook, NewSheet } from '../workbook/newSheet';
import type { Command } from './assistantCommands';

const looks: Readonly<Record<FormCellKind, CellLook>> = {
  title: 'title',
  heading: 'heading',
  label: 'cell',
  text: 'text',
  entry: 'entry',
  words: 'text',
  note: 'note',
};

/** A standard form as a sheet to be made: for `assistant.perform`; the notice is of the kind `sheets`. */
export function insertBlankForm(kind: FormKind): Command {
  return {
    changes: true,
    work: async ({ port }) => ({
      kind: 'sheets',
      result: await port.addSheets([formSheet(blankForm(kind))]),
    }),
  };
}

/** The form as a sheet of ours. */
export function formSheet({ title, cells, widths, orientation, headerRows }: FormSheet): NewSheet {
  return {
    purpose: 'form',
    name: title,
    cells: cells.map((cell) => ({
      row: cell.row,
      column: cell.column,
      look: looks[cell.kind],
      content: contentOf(cell),
      numberFormat: null,
      span: { rows: cell.rows, columns: cell.columns },
    })),
    widths,
    headerRows,
    orientation,
  };
}

function contentOf({ content }: FormCell): NewSheet['cells'][number]['content'] {
  if (content === null) return null;
  return typeof content === 'number' ? { number: content } : { text: content };
}

import { type Part, piecesText, slotText } from '../../i18n/report/pieces';
import { reportWords } from '../../i18n/report/reportWords';
import type { CellLook, NewCell, NewSheet } from '../../workbook/newSheet';
import { formulaCell, textCell } from './cells';
import { liveFormula, liveSlot } from './liveFormula';
import type { ReportParts } from './parts';

/** Columns of the sheet: as many as the widest table of a report has. */
const widths = [30, 16, 16, 16, 16, 14] as const;
const whole = { rows: 1, columns: widths.length } as const;

/**
 * The report as a sheet of live sentences: every sentence that states a figure is a formula on the cells of the tables,
 * words of rise and fall included, so that it follows what is changed there. Places that a person fills are empty.
 */
export function reportSheet({ title, parts }: ReportParts): NewSheet {
  const cells: NewCell[] = [
    textCell({ row: 0, column: 0 }, 'title', title, { span: whole }),
    textCell({ row: 1, column: 0 }, 'note', reportWords.note, { span: whole }),
  ];
  let row = 2;
  for (const part of parts) {
    cells.push(...partCells(part, row));
    row += part.kind === 'table' ? part.rows.length + 1 : 1;
  }
  return {
    purpose: 'report',
    name: reportWords.sheet,
    cells,
    widths: [...widths],
    headerRows: 1,
    orientation: 'portrait',
  };
}

function partCells(part: Part, row: number): readonly NewCell[] {
  switch (part.kind) {
    case 'heading':
      return [textCell({ row, column: 0 }, 'heading', part.text, { span: whole })];
    case 'paragraph':
      return [
        cell(
          { row, column: 0 },
          'text',
          { now: piecesText(part.pieces), formula: liveFormula(part.pieces) },
          whole,
        ),
      ];
    case 'open':
      return [textCell({ row, column: 0 }, 'entry', '', { span: whole })];
    case 'table':
      return [
        ...part.head.map((text, column) => textCell({ row, column }, 'heading', text)),
        ...part.rows.flatMap((slots, index) =>
          slots.map((slot, column) =>
            cell({ row: row + 1 + index, column }, column === 0 ? 'text' : 'cell', {
              now: slot ? slotText(slot) : '',
              formula: slot && liveSlot(slot),
            }),
          ),
        ),
      ];
  }
}

function cell(
  place: { readonly row: number; readonly column: number },
  look: CellLook,
  { now, formula }: { readonly now: string; readonly formula: string | null },
  span?: NewCell['span'],
): NewCell {
  const more = span ? { span } : {};
  return formula === null ? textCell(place, look, now, more) : formulaCell(place, look, formula, more);
}

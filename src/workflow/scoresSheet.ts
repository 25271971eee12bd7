import type { Language } from '../i18n/language';
import { textsOf } from '../i18n/texts';
import type { NewCell, NewSheet } from '../workbook/newSheet';
import type { Analysis } from './analyse';
import { textCell } from './report/cells';
import { reviewedTables } from './reviewSheet';
import { scoreColumns, scoresOfTable } from './scoresTable';

const columns = Object.keys(scoreColumns) as readonly (keyof typeof scoreColumns)[];
const headingRow = 2;
const whole = { span: { rows: 1, columns: columns.length } } as const;

/**
 * The scores as a sheet to be printed, as data: per self-evaluation the total or the range it can lie in, the grade, the
 * first-level classes, and every score with what was lost and why, as live formulas on the cells of the table. Null where
 * the workbook has no self-evaluation.
 */
export function scoresSheet(analysis: Analysis, language: Language): NewSheet | null {
  const tables = reviewedTables(analysis);
  if (tables.length === 0) return null;
  const { scores: texts } = textsOf(language).sheets;
  const cells: NewCell[] = [
    textCell({ row: 0, column: 0 }, 'title', texts.title, whole),
    textCell({ row: 1, column: 0 }, 'note', texts.summary(analysis.workbook.name), whole),
    ...columns.map((column, index) =>
      textCell({ row: headingRow, column: index }, 'heading', texts.headings[column]),
    ),
  ];
  let row = headingRow + 1;
  for (const table of tables) {
    const made = scoresOfTable(table, row, language);
    cells.push(...made);
    row = Math.max(...made.map((cell) => cell.row)) + 1;
  }
  cells.push(textCell({ row, column: 0 }, 'note', texts.note, whole));
  return {
    purpose: 'scores',
    name: texts.title,
    cells,
    widths: [6, 30, 8, 9, 8, 44],
    headerRows: headingRow + 1,
    orientation: 'portrait',
  };
}

import type { WorkbookSnapshot } from '../domain/snapshot/snapshot';
import type { Memory } from '../workbook/port';

/**
 * The workbook without the sheets that list or sum up what stands on the others (findings, summary, report, review, scores):
 * they are no tables of the person's own. Forms stay.
 */
export function withoutOurs(
  workbook: WorkbookSnapshot,
  { made = [] }: Pick<Memory, 'made'>,
): WorkbookSnapshot {
  const ours = made.filter(({ content }) => content.purpose !== 'form');
  if (ours.length === 0) return workbook;
  const ids = new Set(workbook.sheets.map(({ id }) => id));
  const isOurs = ({ id, name }: WorkbookSnapshot['sheets'][number]) =>
    ours.some((sheet) =>
      // Some programs number sheets anew on opening: then the name tells.
      sheet.sheetId !== null && ids.has(sheet.sheetId) ? sheet.sheetId === id : sheet.name === name,
    );
  return { ...workbook, sheets: workbook.sheets.filter((sheet) => !isOurs(sheet)) };
}

import { planPage, type PrintedTable } from '../domain/print/planPage';
import type { PageChange } from '../domain/print/pageState';
import type { SheetSnapshot } from '../domain/snapshot/snapshot';
import type { SelfEvaluation } from '../domain/tables/table';
import type { WorkbookPort } from '../workbook/port';
import type { Analysis } from './analyse';
import type { Command } from './assistantCommands';

/** What would be changed for printing, and the sheets that cannot be changed. */
export type PrintPlan = {
  readonly changes: readonly (PageChange & { readonly name: string })[];
  /** Names of protected sheets with tables on them. */
  readonly locked: readonly string[];
};

type Known = Pick<Analysis, 'workbook' | 'tables' | 'memory'>;

/** Works out the print set-up of all sheets with self-evaluations and of our own sheets. One sync; nothing is written. */
export async function planPrint(port: WorkbookPort, analysis: Known): Promise<PrintPlan> {
  const sheets = analysis.workbook.sheets.flatMap((sheet) => {
    const tables = printedTables(sheet, analysis);
    return sheet.area && tables.length > 0 && sheet.visibility === 'visible' ? [{ sheet, tables }] : [];
  });
  const layouts = await port.pages(
    sheets.map(({ sheet: { id, area } }) => ({
      sheetId: id,
      lastRow: area ? area.row + area.rowCount - 1 : 0,
      lastColumn: area ? area.column + area.columnCount - 1 : 0,
    })),
  );
  const locked = layouts.filter(({ isProtected }) => isProtected).map(({ sheetId }) => sheetId);
  return {
    changes: sheets.flatMap(({ sheet, tables }) => {
      const layout = layouts.find(({ sheetId }) => sheetId === sheet.id);
      const change = layout && planPage(sheet, layout, tables);
      return change ? [{ ...change, name: sheet.name }] : [];
    }),
    locked: sheets.filter(({ sheet }) => locked.includes(sheet.id)).map(({ sheet }) => sheet.name),
  };
}

/** Carries the plan out: for `assistant.perform`; the notice is of the kind `pages`. */
export function setUpPrint({ changes }: PrintPlan): Command {
  return {
    changes: true,
    work: async ({ port }) => ({
      kind: 'pages',
      result: await port.setPages(changes),
      sheets: changes.map(({ name }) => name),
    }),
  };
}

/** The tables of a sheet from top to bottom; a sheet of ours counts as one table. */
function printedTables(sheet: SheetSnapshot, { tables, memory }: Known): PrintedTable[] {
  const own = tables
    .filter(({ sheetId }) => sheetId === sheet.id)
    .map((table) => ({ area: table.area, header: headerOf(table) }))
    .sort((one, other) => one.area.row - other.area.row);
  if (own.length > 0) return besideEachOther(own);
  const isOurs = (memory.made ?? []).some(
    ({ sheetId, name }) => (sheetId ?? '') === sheet.id || name === sheet.name,
  );
  return isOurs && sheet.area ? [{ area: sheet.area, header: null }] : [];
}

/** Tables side by side are printed together. */
function besideEachOther(tables: readonly PrintedTable[]): PrintedTable[] {
  return tables.reduce<PrintedTable[]>((rows, table) => {
    const last = rows.at(-1);
    if (!last || table.area.row >= last.area.row + last.area.rowCount) return [...rows, table];
    const end = Math.max(last.area.row + last.area.rowCount, table.area.row + table.area.rowCount);
    return [...rows.slice(0, -1), { area: { ...last.area, rowCount: end - last.area.row }, header: null }];
  }, []);
}

/** The header rows above the indicators: those that a page break printed again are no further ones. */
function headerOf({ indicators }: SelfEvaluation): PrintedTable['header'] {
  const [first, ...rest] = [...(indicators?.headerRows ?? [])].sort((one, other) => one - other);
  if (first === undefined) return null;
  const last = rest.reduce((end, row) => (row === end + 1 ? row : end), first);
  return { first, last };
}

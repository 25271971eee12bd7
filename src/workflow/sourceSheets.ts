import type { Source } from '../domain/sources/source';
import type { SheetSnapshot, WorkbookSnapshot } from '../domain/snapshot/snapshot';
import type { Memory, SourceSheet } from '../workbook/port';

/** The sheets that were put in from other files and are still there, in the order of the workbook. */
export function sourcesIn(
  { sheets }: WorkbookSnapshot,
  { sources = [] }: Pick<Memory, 'sources'>,
): readonly Source[] {
  const ids = new Set(sheets.map(({ id }) => id));
  return sheets.flatMap((sheet) => {
    const known = sources.find((source) => isThis(source, sheet, ids));
    return known ? [{ role: known.role, fileName: known.fileName, sheet }] : [];
  });
}

/** The workbook of an analysis without the sheets that are only compared with. */
export function ownWorkbook({
  workbook,
  sources,
}: {
  readonly workbook: WorkbookSnapshot;
  readonly sources: readonly Source[];
}): WorkbookSnapshot {
  return withoutSources(workbook, sources);
}

/** The workbook without the sheets that are only compared with. */
export function withoutSources(workbook: WorkbookSnapshot, sources: readonly Source[]): WorkbookSnapshot {
  if (sources.length === 0) return workbook;
  const others = new Set(sources.map(({ sheet }) => sheet));
  return { ...workbook, sheets: workbook.sheets.filter((sheet) => !others.has(sheet)) };
}

/** Some programs number sheets anew on opening: then the name tells. */
function isThis(source: SourceSheet, { id, name }: SheetSnapshot, ids: ReadonlySet<string>): boolean {
  return source.sheetId !== null && ids.has(source.sheetId) ? source.sheetId === id : source.name === name;
}

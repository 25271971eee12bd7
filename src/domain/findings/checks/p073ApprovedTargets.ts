import { readRow, type RowReading } from '../../assessment/readRow';
import { grouped } from '../../grouped';
import { targetDifference } from '../../sources/compareTargets';
import { indicatorKey, subjectKey } from '../../sources/names';
import type { Source } from '../../sources/source';
import { targetTables } from '../../sources/targetTables';
import type { SelfEvaluation } from '../../tables/table';
import { scopeOf } from '../../tables/titles';
import type { CheckContext, WorkbookCheck } from '../context';
import { figure, listHits, type Hit } from '../makeFinding';

/** An approved table with the file that it comes from. */
type Approved = { readonly source: Source; readonly table: SelfEvaluation };

/**
 * P-073: an indicator, its target or its marks are not those of the approved table of targets. Tables are paired by the
 * printed name of the project or department, indicators by their names; what pairs with several is left alone.
 */
export const p073ApprovedTargets: WorkbookCheck = ({ sources, tables }) => {
  const approved = sources
    .filter(({ role }) => role === 'approved')
    .flatMap((source) => targetTables(source.sheet).map((table): Approved => ({ source, table })));
  if (approved.length === 0) return [];
  const bySubject = grouped(approved, ({ table }) => subjectKey(table.subject ?? ''));
  const ownBySubject = grouped(tables, ({ table }) => subjectKey(table.subject ?? ''));
  return tables.flatMap((context) => {
    const key = subjectKey(context.table.subject ?? '');
    const scoped = (bySubject.get(key) ?? []).filter(({ table }) => fitsScope(table, context.table));
    const own = (ownBySubject.get(key) ?? []).filter(({ table }) => table.kind === context.table.kind);
    const [only] = scoped;
    if (key === '' || !only || scoped.length > 1 || own.length > 1) return [];
    const hits = compared(context, only);
    return listHits(context, 'P-073', hits, { data: { file: only.source.fileName } });
  });
};

function fitsScope(approved: SelfEvaluation, own: SelfEvaluation): boolean {
  const scope = scopeOf(approved.title);
  const wanted = scopeOf(own.title);
  return scope === null || wanted === null || scope === wanted;
}

function compared(context: CheckContext, { source, table }: Approved): readonly Hit[] {
  const workbook = { name: '', sheets: [source.sheet] };
  const approved = (table.indicators?.rows ?? [])
    .filter(({ name, repeats }) => name !== null && repeats === null)
    .map((indicator) => readRow(workbook, indicator, table.year));
  const rows = ownRows(context);
  const approvedByName = grouped(approved, keyOf);
  const ownByName = grouped(rows, keyOf);
  const isPaired = rows.some((row) => approvedByName.has(keyOf(row)));
  if (!isPaired) return [];
  const changed = rows.flatMap((row): Hit[] => {
    const [first, second] = approvedByName.get(keyOf(row)) ?? [];
    if (!first) return isExecution(row) ? [] : [hitOf(row, 'added', '', '')];
    if (second || (ownByName.get(keyOf(row)) ?? []).length > 1) return [];
    return differences(first, row);
  });
  const missing = approved
    .filter((row) => !ownByName.has(keyOf(row)) && !isExecution(row))
    .map((row): Hit => ({
      cells: [{ sheetId: context.sheet.id, row: context.table.area.row, column: context.table.area.column }],
      line: { row: '', name: row.indicator.name ?? '', what: 'missing', approved: row.targetText, own: '' },
    }));
  return [...changed, ...missing];
}

function ownRows({ sheet, table }: CheckContext): readonly RowReading[] {
  const workbook = { name: '', sheets: [sheet] };
  return (table.indicators?.rows ?? [])
    .filter(({ name, repeats }) => name !== null && repeats === null)
    .map((indicator) => readRow(workbook, indicator, table.year));
}

function differences(approved: RowReading, own: RowReading): Hit[] {
  const found: Hit[] = [];
  const hasTargets = approved.indicator.target !== null && own.indicator.target !== null;
  const what = hasTargets
    ? targetDifference(
        { target: approved.target, text: approved.targetText },
        { target: own.target, text: own.targetText },
      )
    : null;
  if (what) found.push(hitOf(own, what, printed(approved), printed(own)));
  if (approved.marks && own.marks && !approved.marks.equals(own.marks)) {
    const hit = hitOf(own, 'marks', figure(approved.marks), figure(own.marks));
    found.push({ ...hit, cells: [own.indicator.marks ?? own.indicator.nameCell] });
  }
  return found;
}

/** The target with the sign and the unit that stand beside it. */
function printed({ target, targetText }: RowReading): string {
  if (target.kind !== 'number') return targetText;
  const signs = { '>=': '≥', '>': '>', '=': '', '<=': '≤', '<': '<' } as const;
  return `${signs[target.comparison]}${target.value.toFixed()}${target.unit ?? ''}`;
}

function hitOf(row: RowReading, what: string, approved: string, own: string): Hit {
  const { indicator } = row;
  return {
    cells: [what === 'added' ? indicator.nameCell : (indicator.target ?? indicator.nameCell)],
    line: { row: String(indicator.row + 1), name: indicator.name ?? '', what, approved, own },
    found: own,
    expected: approved,
  };
}

function keyOf({ indicator }: RowReading): string {
  return indicatorKey(indicator.name ?? '');
}

/** The row of the money is none of the approved indicators. */
function isExecution({ indicator }: RowReading): boolean {
  return /执行率|执行情况/.test(indicator.name ?? '');
}

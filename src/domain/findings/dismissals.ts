import { areaAddress } from '../snapshot/address';
import { cellAt, sheetById } from '../snapshot/cells';
import { normaliseLabel } from '../snapshot/normalise';
import type { CellRef, SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import { tableKey } from '../tables/identity';
import type { SelfEvaluation } from '../tables/table';
import type { Finding } from './finding';

/**
 * Who a finding is, whatever the addresses of its cells: its check, its table, its cells by their labels, and the figures
 * that it names. When one of these changes the finding is another one, and is shown again.
 */
export type FindingIdentity = {
  readonly code: string;
  readonly sheetId: string;
  /** Key of the table, empty outside of the self-evaluations. */
  readonly table: string;
  readonly cells: readonly string[];
  readonly figures: string;
};

/** A finding that a person set aside (已核实，保留), with the reason that they gave. */
export type Dismissal = FindingIdentity & { readonly reason: string };

export type DismissedFinding = { readonly finding: Finding; readonly reason: string };

/** Keys of a line that are numbers of rows: they move with inserted rows. */
const ROW_KEYS: readonly string[] = ['row', 'rows', 'open'];
/** Rows above a cell that are searched for its header. */
const FAR = 200;
/** As much of a label tells one from another. */
const LONGEST = 40;

/** The identity of a finding of this snapshot. */
export function identityOfFinding(
  workbook: WorkbookSnapshot,
  tables: readonly SelfEvaluation[],
  finding: Finding,
): FindingIdentity {
  const [first] = finding.cells;
  const table = tables.find(
    ({ sheetId, area }) =>
      first !== undefined &&
      sheetId === first.sheetId &&
      first.row >= area.row &&
      first.row < area.row + area.rowCount,
  );
  return {
    code: finding.code,
    sheetId: finding.sheetId,
    table: table ? tableKey(table) : '',
    cells: finding.cells.map((cell) => cellName(workbook, cell)),
    figures: figuresOf(finding),
  };
}

/** The findings that are open, and those that were set aside with their reasons; both in the given order. */
export function withoutDismissed(
  workbook: WorkbookSnapshot,
  tables: readonly SelfEvaluation[],
  findings: readonly Finding[],
  dismissals: readonly Dismissal[],
): { readonly open: readonly Finding[]; readonly dismissed: readonly DismissedFinding[] } {
  if (dismissals.length === 0) return { open: findings, dismissed: [] };
  const reasonOf = (finding: Finding): string | null => {
    const identity = identityOfFinding(workbook, tables, finding);
    return dismissals.find((dismissal) => sameFinding(dismissal, identity))?.reason ?? null;
  };
  const judged = findings.map((finding) => ({ finding, reason: reasonOf(finding) }));
  return {
    open: judged.filter(({ reason }) => reason === null).map(({ finding }) => finding),
    dismissed: judged.flatMap(({ finding, reason }) => (reason === null ? [] : [{ finding, reason }])),
  };
}

/** Whether two identities are the same finding. */
export function sameFinding(one: FindingIdentity, other: FindingIdentity): boolean {
  return (
    one.code === other.code &&
    one.sheetId === other.sheetId &&
    one.table === other.table &&
    one.figures === other.figures &&
    one.cells.length === other.cells.length &&
    one.cells.every((cell, index) => cell === other.cells[index])
  );
}

/** A cell by the label of its row and the header above it, so that inserted rows do no harm. */
function cellName(workbook: WorkbookSnapshot, cell: CellRef): string {
  const sheet = sheetById(workbook, cell.sheetId);
  const label = rowLabel(sheet, cell);
  const header = headerAbove(sheet, cell);
  const name = [label, header].map((text) => normaliseLabel(text).slice(0, LONGEST)).join('|');
  // A sheet of numbers alone has nothing but addresses.
  return name === '|'
    ? areaAddress({ row: cell.row, column: cell.column, rowCount: 1, columnCount: 1 })
    : name;
}

/** The texts of the row up to the cell; labels of merged groups above are left out. */
function rowLabel(sheet: SheetSnapshot, { row, column }: CellRef): string {
  const texts: string[] = [];
  for (let at = sheet.area?.column ?? 0; at <= column && texts.length < 3; at += 1) {
    const { value } = cellAt(sheet, row, at);
    if (typeof value === 'string' && value.trim() !== '' && at < column) texts.push(value);
  }
  return texts.join('/');
}

function headerAbove(sheet: SheetSnapshot, { row, column }: CellRef): string {
  for (let at = row - 1; at >= Math.max(0, row - FAR); at -= 1) {
    const { value } = cellAt(sheet, at, column);
    if (typeof value === 'string' && /[\u4e00-\u9fff]/.test(value) && value.length <= LONGEST) return value;
  }
  return '';
}

function figuresOf({ variant, severity, found, expected, data, lines }: Finding): string {
  const stable = (entries: Readonly<Record<string, string>>) =>
    Object.entries(entries)
      .filter(([key]) => !ROW_KEYS.includes(key))
      .map(([key, text]) => `${key}=${text}`)
      .sort();
  return JSON.stringify([variant, severity, found, expected, stable(data), (lines ?? []).map(stable)]);
}

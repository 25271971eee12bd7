import { type Decimal, roundTo } from '../decimal/decimal';
import type { CellRef } from '../snapshot/snapshot';
import { findingFacts, type FindingCode } from './codes';
import type { CheckContext } from './context';
import type { Finding, FindingLine, Severity } from './finding';

export type FindingParts = {
  readonly variant: string;
  readonly severity?: Severity;
  readonly cells: readonly (CellRef | null)[];
  readonly data?: Readonly<Record<string, string>>;
  readonly lines?: readonly FindingLine[];
  readonly found?: string | null;
  readonly expected?: string | null;
};

/** A finding of a check: the catalogue's severity and action, each cell once, in the given order. */
export function makeFinding(context: CheckContext, code: FindingCode, parts: FindingParts): Finding {
  const facts = findingFacts[code];
  return {
    code,
    variant: parts.variant,
    severity: parts.severity ?? facts.severity,
    action: facts.action,
    sheetId: context.table.sheetId,
    cells: distinctCells(parts.cells),
    data: parts.data ?? {},
    lines: parts.lines ?? [],
    found: parts.found ?? null,
    expected: parts.expected ?? null,
  };
}

/** A figure as it is named in a finding: rounded half up to `places` (2), without superfluous zeros. */
export function figure(value: Decimal, places = 2): string {
  return roundTo(value, places).toFixed();
}

/** A rate in percent points with two decimals and the sign: `85.50%`. */
export function percentFigure(points: Decimal, places = 2): string {
  return `${roundTo(points, places).toFixed(places)}%`;
}

/** Rows as Excel numbers them, from rows that count from 0. */
export function rowNumbers(rows: readonly number[]): string {
  return rows.map((row) => String(row + 1)).join(',');
}

function distinctCells(cells: readonly (CellRef | null)[]): readonly CellRef[] {
  const seen = new Set<string>();
  return cells.filter((cell): cell is CellRef => {
    if (!cell) return false;
    const key = `${cell.sheetId}!${String(cell.row)}:${String(cell.column)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

import { type Decimal, roundTo } from '../decimal/decimal';
import type { CellRef } from '../snapshot/snapshot';
import { findingFacts, type FindingCode, type FindingFacts } from './codes';
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

/** Where a finding stands: the sheet of a table's context, or a sheet alone. */
export type Place = { readonly sheet: { readonly id: string } };

/** A finding of a check: the catalogue's severity and action, each cell once, in the given order. */
export function makeFinding(context: Place, code: FindingCode, parts: FindingParts): Finding {
  const facts: FindingFacts = findingFacts[code];
  return {
    code,
    variant: parts.variant,
    severity: parts.severity ?? facts.severity,
    action: facts.action,
    sheetId: context.sheet.id,
    cells: distinctCells(parts.cells),
    data: parts.data ?? {},
    lines: parts.lines ?? [],
    found: parts.found ?? null,
    expected: parts.expected ?? null,
  };
}

/** One place that a check has found: its cells and what is said of it. */
export type Hit = {
  readonly cells: readonly (CellRef | null)[];
  readonly line: FindingLine;
  readonly severity?: Severity;
  readonly found?: string | null;
  readonly expected?: string | null;
};

/**
 * One finding for all hits of a check, none where there are none. Hits that differ in severity make one finding for
 * each; `found` and `expected` are named where there is a single hit.
 */
export function listHits(
  context: Place,
  code: FindingCode,
  hits: readonly Hit[],
  parts: Pick<FindingParts, 'data'> & { readonly variant?: string } = {},
): readonly Finding[] {
  const facts: FindingFacts = findingFacts[code];
  return (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const own = hits.filter((hit) => (hit.severity ?? facts.severity) === severity);
    const [first] = own;
    if (!first) return [];
    const only = own.length === 1 ? first : null;
    return [
      makeFinding(context, code, {
        variant: parts.variant ?? 'list',
        severity,
        cells: own.flatMap((hit) => hit.cells),
        ...(parts.data ? { data: parts.data } : {}),
        lines: own.map((hit) => hit.line),
        found: only?.found ?? null,
        expected: only?.expected ?? null,
      }),
    ];
  });
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

import type { RowAssessment } from '../domain/assessment/assessment';
import type { StandardUse } from '../domain/assessment/standardUse';
import { identityOf } from '../domain/changes/identities';
import type { Change } from '../domain/changes/changeSet';
import { sameIdentity } from '../domain/changes/settle';
import type { Fact, RateCell } from '../domain/facts/facts';
import type { Finding } from '../domain/findings/finding';
import { rateIdentity } from '../domain/changes/rateDrafts';
import { cellAt, mergeAt, sameCell } from '../domain/snapshot/cells';
import type { CellRef } from '../domain/snapshot/snapshot';
import type { Analysis } from './analyse';
import { cellRole, type CellRole } from './cellRoles';

/** Where a figure comes from: everything that a person needs to check it. */
export type ChangeExplanation = {
  readonly change: Change;
  /** For a cell of an indicator. */
  readonly row: RowAssessment | null;
  /** For a rate outside of the self-evaluations. */
  readonly rate: RateCell | null;
  /** The cells that the figure comes from, each once, with what they hold now. */
  readonly inputs: readonly ExplainedInput[];
  /** The rule text, where the score goes by one, in pieces: those that were understood and those that were not. */
  readonly standard: (Pick<StandardUse, 'cells' | 'source'> & { readonly pieces: readonly Piece[] }) | null;
};

export type ExplainedInput = {
  readonly cell: CellRef;
  /** As the cell shows it. */
  readonly text: string;
  /** What the fill will write there; null where it writes nothing. */
  readonly next: Change | null;
  readonly role: CellRole | null;
  /** The figure that a table around the self-evaluations names here. */
  readonly fact: Fact | null;
};

/** A stretch of a rule text as printed. `plain`: spaces and punctuation that say nothing by themselves. */
export type Piece = { readonly text: string; readonly kind: 'understood' | 'unread' | 'plain' };

/** What is known of one cell; every part may be missing, and then `known` is false. */
export type CellExplanation = ExplainedInput & {
  readonly known: boolean;
  /** The formula that stands in the cell, with `=`. */
  readonly formula: string | null;
  /** The figure that was, or would be, filled in here. */
  readonly explanation: ChangeExplanation | null;
  /** The figures that this cell goes into. */
  readonly usedBy: readonly Change[];
  readonly findings: readonly Finding[];
};

/**
 * 「这个数怎么来的」: everything that is known of one cell of the workbook that was read: a figure that is filled in or will
 * be, an input, a rate. A cell inside of a merged area stands for the area. For a cell nothing is known of, `known` is
 * false.
 */
export function explainCell(analysis: Analysis, asked: CellRef): CellExplanation {
  const cell = anchorOf(analysis, asked);
  const input = inputAt(analysis, cell);
  const { changes } = analysis.changes;
  const change = changes.find(({ target }) => sameCell(target, cell));
  const usedBy = changes.filter(({ sources }) => sources.some((source) => sameCell(source, cell)));
  const findings = analysis.findings.filter(({ cells }) => cells.some((one) => sameCell(one, cell)));
  const sheet = analysis.workbook.sheets.find(({ id }) => id === cell.sheetId);
  return {
    ...input,
    known:
      change !== undefined ||
      usedBy.length > 0 ||
      findings.length > 0 ||
      input.role !== null ||
      input.fact !== null,
    formula: sheet ? cellAt(sheet, cell.row, cell.column).formula : null,
    explanation: change ? explainChange(analysis, change) : null,
    usedBy,
    findings,
  };
}

/** The same for a figure of the change set. */
export function explainChange(analysis: Analysis, change: Change): ChangeExplanation {
  const row = rowOf(analysis, change);
  const rate =
    analysis.facts.rateCells.find((candidate) => sameIdentity(rateIdentity(candidate), change.identity)) ??
    null;
  const distinct = change.sources.filter(
    (cell, index) => change.sources.findIndex((other) => sameCell(other, cell)) === index,
  );
  const standard = change.identity.column === 'score' ? row?.standard : null;
  return {
    change,
    row,
    rate,
    inputs: distinct.map((cell) => inputAt(analysis, cell)),
    standard: standard
      ? { cells: standard.cells, source: standard.source, pieces: piecesOf(standard) }
      : null,
  };
}

function inputAt({ workbook, tables, facts, changes }: Analysis, cell: CellRef): ExplainedInput {
  const sheet = workbook.sheets.find(({ id }) => id === cell.sheetId);
  return {
    cell,
    text: sheet ? cellAt(sheet, cell.row, cell.column).text : '',
    next: changes.changes.find(({ target, status }) => status === 'ready' && sameCell(target, cell)) ?? null,
    role: cellRole(tables, cell),
    fact: facts.facts.find((fact) => fact.cell !== null && sameCell(fact.cell, cell)) ?? null,
  };
}

function anchorOf({ workbook }: Analysis, { sheetId, row, column }: CellRef): CellRef {
  const sheet = workbook.sheets.find(({ id }) => id === sheetId);
  const area = sheet ? mergeAt(sheet, row, column) : { row, column };
  return { sheetId, row: area.row, column: area.column };
}

function rowOf({ assessments }: Analysis, { identity }: Change): RowAssessment | null {
  for (const { table, rows } of assessments) {
    if (table.sheetId !== identity.sheetId) continue;
    const found = rows.find(({ indicator }) =>
      sameIdentity(identityOf(table, indicator, identity.column), identity),
    );
    if (found) return found;
  }
  return null;
}

/** The printed text cut where a stretch that was understood, or was not, begins and ends. */
function piecesOf({ reading: { text, understood, unread } }: StandardUse): readonly Piece[] {
  const spans = [
    ...understood.map((span) => ({ ...span, kind: 'understood' as const })),
    ...unread.map((span) => ({ ...span, kind: 'unread' as const })),
  ].sort((one, other) => one.start - other.start);
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end, kind } of spans) {
    if (start > from) pieces.push({ text: text.slice(from, start), kind: 'plain' });
    pieces.push({ text: text.slice(Math.max(start, from), end), kind });
    from = Math.max(from, end);
  }
  if (from < text.length) pieces.push({ text: text.slice(from), kind: 'plain' });
  return pieces.filter((piece) => piece.text !== '');
}

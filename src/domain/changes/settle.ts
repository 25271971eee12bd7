import type { Decimal } from '../decimal/decimal';
import { isBlank } from '../quantity/blanks';
import { readQuantity } from '../quantity/readQuantity';
import { grouped } from '../grouped';
import { remembered } from '../remembered';
import { type Cell, cellAt, contains, sheetById } from '../snapshot/cells';
import type { CellRef, CellValue, SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import { identityKey } from './identities';
import type { CellIdentity, Change, ChangeReason } from './changeSet';
import { sameFormula } from './ours';
import { reason } from './reasons';

export type Write = { readonly formula: string } | { readonly value: CellValue };

/** A change before it has met the cell: what we would write, and how to tell that the cell has it already. */
export type Draft = {
  readonly identity: CellIdentity;
  readonly target: CellRef;
  readonly write: Write | null;
  /** Formulas of ours in the other write modes: they are ours as well and no conflict. */
  readonly otherForms: readonly string[];
  /** Number format for a cell that has none of its own. */
  readonly numberFormat: string | null;
  readonly value: CellValue | null;
  readonly status: 'ready' | 'proposed' | 'judgement' | 'unchanged';
  readonly preselected?: boolean;
  readonly why: ChangeReason;
  /** What is said where a person's own figure stands in the cell and decides: `typed-by-person`. */
  readonly typed?: ChangeReason | null;
  readonly sources: readonly CellRef[];
  readonly alternatives?: Change['alternatives'];
  readonly interval?: Change['interval'];
  /** True where the value of the cell is the figure that we would write, at the precision of a sheet. */
  readonly agrees: (value: CellValue) => boolean;
};

/** What we wrote in an earlier fill, from the record: a cell that still holds it is ours. */
export type WrittenCell = {
  readonly identity: CellIdentity;
  readonly formula: string | null;
  readonly value: CellValue | null;
};

export type SettleSettings = {
  readonly overwrite: boolean;
  /** True where the person does not want the cell written. */
  readonly leftOut?: boolean;
  readonly written?: readonly WrittenCell[] | undefined;
};

/** Meets draft and cell: the status of the change (design.md, Change set) and what stands in its way. */
export function settle(workbook: WorkbookSnapshot, draft: Draft, settings: SettleSettings): Change {
  const sheet = sheetById(workbook, draft.target.sheetId);
  const cell = cellAt(sheet, draft.target.row, draft.target.column);
  const base = changeOf(draft, cell);
  if (!draft.write) return withoutWrite(base, draft, cell);
  const held = heldBy(cell, draft, settings.written ?? []);
  if (held === 'same') return { ...base, status: 'unchanged', numberFormat: null };
  if (held === 'agrees') return { ...base, status: 'unchanged', write: null, numberFormat: null };
  if (held === 'other') {
    // A proposal is a suggestion: the figure that a person typed instead of it is the decision.
    if (draft.status !== 'ready' && typeof cell.value === 'number') return typedByPerson(base, draft);
    if (!settings.overwrite) return { ...base, status: 'conflict', obstacle: holding(cell, draft) };
  }
  const obstacle = hindrance(sheet, draft.target);
  if (obstacle) return { ...base, status: 'blocked', obstacle };
  return settings.leftOut && base.status === 'ready' ? { ...base, status: 'left-out' } : base;
}

type Held = 'empty' | 'same' | 'ours' | 'agrees' | 'other';

function heldBy(cell: Cell, draft: Draft, written: readonly WrittenCell[]): Held {
  const { write } = draft;
  if (cell.formula !== null) {
    const formula = cell.formula;
    if (write && 'formula' in write && sameFormula(formula, write.formula)) return 'same';
    if (draft.otherForms.some((other) => sameFormula(formula, other))) return 'ours';
    if (draft.agrees(cell.value)) return 'agrees';
    return wroteIt(cell, draft, written) ? 'ours' : 'other';
  }
  if (isBlank(cell.value)) return 'empty';
  if (write && 'value' in write && cell.value === write.value) return 'same';
  if (draft.agrees(cell.value)) return 'agrees';
  return wroteIt(cell, draft, written) ? 'ours' : 'other';
}

function wroteIt(cell: Cell, draft: Draft, written: readonly WrittenCell[]): boolean {
  const own = writtenByIdentity(written).get(identityKey(draft.identity)) ?? [];
  return own.some(({ formula, value }) =>
    formula === null
      ? cell.formula === null && value === cell.value
      : cell.formula !== null && sameFormula(formula, cell.formula),
  );
}

const writtenByIdentity = remembered((written: readonly WrittenCell[]) =>
  grouped(written, ({ identity }) => identityKey(identity)),
);

/** True where both name the same cell of the same table. */
export function sameIdentity(one: CellIdentity, other: CellIdentity): boolean {
  return (
    one.sheetId === other.sheetId &&
    one.table === other.table &&
    one.item === other.item &&
    one.column === other.column
  );
}

/** True where the list names the cell. */
export function isAmong(list: readonly CellIdentity[], identity: CellIdentity): boolean {
  return list.length > 0 && keysIn(list).has(identityKey(identity));
}

const keysIn = remembered((list: readonly CellIdentity[]) => new Set(list.map(identityKey)));

function withoutWrite(base: Change, draft: Draft, cell: Cell): Change {
  if (draft.status === 'unchanged') return base;
  const figure = draft.typed || draft.identity.column === 'marks' ? figureInText(cell) : null;
  if (figure) return { ...base, why: asText(cell, figure) };
  return typeof cell.value === 'number' ? typedByPerson(base, draft) : base;
}

function typedByPerson(base: Change, draft: Draft): Change {
  if (!draft.typed) return base;
  return {
    ...base,
    status: 'unchanged',
    write: null,
    value: base.was.value,
    numberFormat: null,
    why: draft.typed,
  };
}

function changeOf(draft: Draft, cell: Cell): Change {
  return {
    identity: draft.identity,
    target: draft.target,
    was: { value: cell.value, formula: cell.formula, numberFormat: cell.numberFormat },
    write: draft.write,
    numberFormat: draft.write ? formatFor(draft, cell) : null,
    value: draft.value,
    status: draft.status,
    preselected: draft.preselected ?? false,
    why: draft.why,
    obstacle: null,
    sources: draft.sources,
    alternatives: draft.alternatives ?? [],
    interval: draft.interval ?? null,
  };
}

/** The cell's own format stays, except where a formula would be kept as text (`@`) or a fraction would show no %. */
function formatFor(draft: Draft, cell: Cell): string | null {
  if (cell.numberFormat === 'General') return draft.numberFormat;
  return cell.numberFormat === '@' ? (draft.numberFormat ?? 'General') : null;
}

function hindrance(sheet: SheetSnapshot, target: CellRef): ChangeReason | null {
  if (sheet.visibility === 'veryHidden') return reason('very-hidden-sheet', {});
  return sheet.isProtected && isLocked(sheet, target) ? reason('locked-cell', {}) : null;
}

/** Cells are locked unless a sheet says otherwise: what was not read is taken as locked. */
function isLocked({ area, locked }: SheetSnapshot, { row, column }: CellRef): boolean {
  if (!area || !locked || !contains(area, row, column)) return true;
  return locked[row - area.row]?.[column - area.column] ?? true;
}

function holding(cell: Cell, draft: Draft): ChangeReason {
  const would = draft.value === null ? '' : String(draft.value);
  if (cell.formula !== null) return reason('holds-formula', { formula: cell.formula, would });
  if (typeof cell.value === 'number') return reason('holds-number', { number: String(cell.value), would });
  const figure = figureInText(cell);
  // Retyping helps only where the figure is right: another one is named beside it.
  const isRight = figure !== null && (would === '' || draft.agrees(figure.toNumber()));
  return isRight ? asText(cell, figure) : reason('holds-text', { text: String(cell.value), would });
}

/** A figure kept as text (`38分`, `'10`): for a person it is the score, for a sum it is nothing. */
function figureInText({ value, formula }: Cell): Decimal | null {
  if (formula !== null || typeof value !== 'string') return null;
  const read = readQuantity({ value });
  if (read.kind !== 'number' || read.percent || read.bound !== 'exact') return null;
  return read.unit === null || read.unit === '分' ? read.value : null;
}

function asText({ value }: Cell, figure: Decimal): ChangeReason {
  return reason('number-as-text', { text: String(value).trim(), number: figure.toFixed() });
}

import type { CellRef } from '../../domain/snapshot/snapshot';
import { sameFormula } from '../formulaIdentity';
import type { FillRecord, Locate, RecordedCell } from '../port';
import type { CellState, States } from './cellStates';
import { sameContent } from './guarded';

/** A recorded cell with the places where it may stand today. */
export type Candidate = {
  readonly recorded: RecordedCell;
  /** Where its identity was found, with what the plan would write there now. */
  readonly located: { readonly cell: CellRef; readonly formula: string | null } | null;
  /** Where it stood when it was written; null where the sheet is gone. */
  readonly address: CellRef | null;
};

export type TakeBack = {
  readonly restore: readonly {
    readonly cell: CellRef;
    readonly recorded: RecordedCell;
    readonly moved: boolean;
  }[];
  /** Cells that already hold what they held before the fill. */
  readonly already: readonly CellRef[];
  readonly kept: readonly { readonly cell: CellRef | null; readonly identity: RecordedCell['identity'] }[];
};

/** Finds the sheet of a recorded cell by its id, else by its name (some programs number sheets anew on opening). */
export function candidates(
  record: FillRecord,
  sheets: readonly { readonly id: string; readonly name: string }[],
  locate: Locate,
): Candidate[] {
  return record.cells.map((recorded) => {
    const sheet =
      sheets.find(({ id }) => id === recorded.target.sheetId) ??
      sheets.find(({ name }) => name === recorded.sheetName);
    if (!sheet) return { recorded, located: null, address: null };
    return {
      recorded,
      located: locate({ ...recorded.identity, sheetId: sheet.id }),
      address: { ...recorded.target, sheetId: sheet.id },
    };
  });
}

/**
 * What is put back and what is kept. A cell is ours while it holds what we wrote: the same formula, the same
 * formula seen from the cell (R1C1), or what the plan would write there now. A cell that cannot be found by
 * its identity is looked for at its old address, but only on sheets where no found cell has moved: after a
 * row was inserted the old address may hold another row's formula.
 */
export function decide(candidateList: readonly Candidate[], states: States): TakeBack {
  const movedSheets = new Set<string>();
  for (const { recorded, located, address } of candidateList) {
    if (!located || !address) continue;
    const state = states.at(located.cell);
    if (state && !samePlace(located.cell, address) && isOurs(state, recorded, located.formula)) {
      movedSheets.add(located.cell.sheetId);
    }
  }
  const taken = new Set<string>();
  const restore: TakeBack['restore'][number][] = [];
  const already: CellRef[] = [];
  const kept: TakeBack['kept'][number][] = [];
  for (const { recorded, located, address } of candidateList) {
    const places = [
      ...(located ? [located] : []),
      ...(address && !movedSheets.has(address.sheetId) ? [{ cell: address, formula: null }] : []),
    ].filter(({ cell }) => !taken.has(keyOf(cell)));
    const found = places
      .map(({ cell, formula }) => ({ cell, fate: fateOf(states.at(cell), recorded, formula) }))
      .find(({ fate }) => fate !== 'kept');
    if (!found) {
      kept.push({ cell: located?.cell ?? places[0]?.cell ?? null, identity: recorded.identity });
      continue;
    }
    taken.add(keyOf(found.cell));
    if (found.fate === 'already') already.push(found.cell);
    else {
      const moved = address !== null && !samePlace(found.cell, address);
      restore.push({ cell: found.cell, recorded, moved });
    }
  }
  return { restore, already, kept };
}

type Fate = 'restore' | 'already' | 'kept';

function fateOf(state: CellState | null, recorded: RecordedCell, formulaNow: string | null): Fate {
  if (!state) return 'kept';
  const { before, after } = recorded;
  if (sameContent(state, before)) {
    // A request that broke off between formats and contents leaves our format on the old content.
    const formatIsOurs = [after.numberFormat, '@', 'General'].includes(state.numberFormat);
    return state.numberFormat !== before.numberFormat && formatIsOurs ? 'restore' : 'already';
  }
  return isOurs(state, recorded, formulaNow) ? 'restore' : 'kept';
}

function isOurs(state: CellState, { after }: RecordedCell, formulaNow: string | null): boolean {
  if (after.formula === null) return state.formula === null && state.value === after.value;
  if (state.formula === null) return false;
  return (
    sameFormula(state.formula, after.formula) ||
    (after.formulaR1C1 !== null &&
      state.formulaR1C1 !== null &&
      sameFormula(state.formulaR1C1, after.formulaR1C1)) ||
    (formulaNow !== null && sameFormula(state.formula, formulaNow))
  );
}

function samePlace(one: CellRef, other: CellRef): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf({ sheetId, row, column }: CellRef): string {
  return `${sheetId}!${row},${column}`;
}

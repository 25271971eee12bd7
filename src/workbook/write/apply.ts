import type { CellRef, CellValue } from '../../domain/snapshot/snapshot';
import { sameFormula, toR1C1 } from '../formulaIdentity';
import { queueMemory, requireWritable } from '../memory/memoryPart';
import { nextId, recordsBeside } from '../memory/records';
import { mergedSettings } from '../memory/settings';
import type { ApplyResult, CellWrite, FillRecord, Memory, RecordedCell, WritePlan } from '../port';
import { problemOf } from '../problem';
import { requestsOf } from '../requests';
import type { Run } from '../run';
import { queueStates, type CellState, type States } from './cellStates';
import { contentOf, putBack, writeGuarded, type GuardedWrite } from './guarded';
import { queuePreflight, type Preflight } from './preflight';

/** What the adapter keeps between calls: the id of our part as last seen (a hint that saves a sync). */
export type PartHint = { partId: string | null | undefined };

type Attempt =
  | { readonly kind: 'result'; readonly result: ApplyResult }
  | {
      readonly kind: 'failed';
      readonly write: GuardedWrite;
      readonly record: FillRecord;
      readonly problem: Extract<ApplyResult, { status: 'failed' }>['problem'];
    };

/**
 * Writes the plan: one request reads everything again, one writes, one reads the results back; one more for each 2 MB.
 * Anything that stands in the way before the second leaves the workbook untouched.
 */
export async function applyPlan(run: Run, plan: WritePlan, hint: PartHint): Promise<ApplyResult> {
  if (plan.writes.length === 0) return { status: 'nothing' };
  try {
    const attempt = await run((context) => attemptPlan(context, plan, hint));
    if (attempt.kind === 'result') return attempt.result;
    const { write, record, problem } = attempt;
    return (await putBack(run, write))
      ? { status: 'failed', problem }
      : { status: 'open', problem, record: { ...record, state: 'open' } };
  } catch (error) {
    return { status: 'failed', problem: problemOf(error) };
  }
}

async function attemptPlan(context: Excel.RequestContext, plan: WritePlan, hint: PartHint): Promise<Attempt> {
  const targets = plan.writes.map((write) => write.target);
  const requests = requestsOf(context);
  const queuedStates = await queueStates(context, requests, [
    ...plan.writes.map(({ target, expected }) => ({
      cell: target,
      holds: [expected.value, expected.formula],
    })),
    ...plan.inputs.map(({ cell, value, formula }) => ({ cell, holds: [value, formula] })),
  ]);
  const queuedFlight = await queuePreflight(context, requests, targets);
  const queuedMemory = queueMemory(context, hint.partId);
  await context.sync();
  const found = await queuedMemory.finish();
  requireWritable(found.memory);
  const states = queuedStates();
  const preflight = queuedFlight();

  const obstacle = changedCells(plan, states, preflight) ?? refusedCells(plan, states, preflight);
  if (obstacle) return { kind: 'result', result: obstacle };

  const write = guardedWrite(plan, states, preflight, found.partId, found.memory);
  const record = write.memory.after.records.at(-1) as FillRecord;
  const problem = await writeGuarded(context, write);
  if (problem) return { kind: 'failed', write, record, problem };
  return { kind: 'result', result: { status: 'written', record, values: await readBack(context, plan) } };
}

/** Anything that differs from the preview asks for a new preview. */
function changedCells(plan: WritePlan, states: States, preflight: Preflight): ApplyResult | null {
  const targets = plan.writes.filter(({ target, expected }) => {
    const state = states.at(target);
    return (
      !state ||
      !preflight.writable(target) ||
      !sameReading(state, expected) ||
      state.numberFormat !== expected.numberFormat
    );
  });
  const inputs = plan.inputs.filter(({ cell, value, formula }) => {
    const state = states.at(cell);
    return !state || !sameReading(state, { value, formula });
  });
  const cells = [...targets.map((write) => write.target), ...inputs.map((input) => input.cell)];
  return cells.length > 0 ? { status: 'changed', cells } : null;
}

function sameReading(state: CellState, expected: { value: CellValue; formula: string | null }): boolean {
  const sameWritten =
    state.formula === null || expected.formula === null
      ? state.formula === expected.formula
      : sameFormula(state.formula, expected.formula);
  return sameWritten && state.value === expected.value;
}

/** The first reason that stands in the way, with all cells that it concerns. */
function refusedCells(plan: WritePlan, states: States, preflight: Preflight): ApplyResult | null {
  const refused = plan.writes.flatMap(({ target }) => {
    const state = states.at(target);
    const why = state && preflight.refusal(target, state);
    return why && !(why === 'rich-text' && plan.allowRichText) ? [{ target, why }] : [];
  });
  const why = refused[0]?.why;
  if (!why) return null;
  return {
    status: 'refused',
    cells: refused.filter((cell) => cell.why === why).map((cell) => cell.target),
    why,
  };
}

function guardedWrite(
  plan: WritePlan,
  states: States,
  preflight: Preflight,
  partId: string | null,
  before: Memory,
): GuardedWrite {
  const cells = plan.writes.map((write) => {
    const state = states.at(write.target) as CellState;
    const formatsAllowed = preflight.formatsAllowed(write.target);
    return { write, cell: write.target, state, formatsAllowed };
  });
  const record: FillRecord = {
    id: nextId(before),
    state: 'done',
    direction: 'fill',
    ...(plan.what && { what: plan.what }),
    cells: cells.map(({ write, state, formatsAllowed }) =>
      recordedCell(write, state, formatsAllowed, preflight),
    ),
  };
  const kept = recordsBeside(record, before);
  const withRecord = (state: FillRecord['state']): Memory => ({
    ...before,
    settings: mergedSettings(before.settings, plan.settings),
    records: [...kept, { ...record, state }],
  });
  return {
    contents: cells.map(({ write, cell, state, formatsAllowed }) =>
      contentOf(
        cell,
        {
          value: write.value ?? '',
          formula: write.formula,
          numberFormat: formatAfter(write, state),
          type: 'Unknown',
        },
        state,
        formatsAllowed,
      ),
    ),
    current: cells,
    memory: { partId, before, during: withRecord('open'), after: withRecord('done') },
  };
}

/** A cell with the text format would keep a formula or a number as text: it becomes General. */
function formatAfter(write: CellWrite, state: CellState): string {
  const format = write.numberFormat ?? state.numberFormat;
  const isText = write.formula === null && typeof write.value === 'string';
  return format === '@' && !isText ? 'General' : format;
}

function recordedCell(
  write: CellWrite,
  state: CellState,
  formatsAllowed: boolean,
  preflight: Preflight,
): RecordedCell {
  const { target, identity, formula } = write;
  const { value, numberFormat, formulaR1C1, type } = state;
  const after = formatAfter(write, state);
  return {
    identity,
    target,
    sheetName: preflight.sheetName(target),
    before: { value, formula: state.formula, numberFormat, formulaR1C1, fill: preflight.fill(target), type },
    after: {
      formula,
      formulaR1C1: formula === null ? null : toR1C1(formula, target),
      value: formula === null ? write.value : null,
      numberFormat: formatsAllowed && after !== numberFormat ? after : null,
    },
  };
}

/** What the cells show now. The fill is done whether or not this can be read. */
async function readBack(
  context: Excel.RequestContext,
  { writes }: WritePlan,
): Promise<{ cell: CellRef; value: CellValue; text: string }[]> {
  try {
    const queued = await queueStates(
      context,
      requestsOf(context),
      writes.map(({ target, formula, value }) => ({ cell: target, holds: [formula, value] })),
    );
    await context.sync();
    const states = queued();
    return writes.flatMap(({ target: cell }) => {
      const state = states.at(cell);
      return state ? [{ cell, value: state.value, text: state.text }] : [];
    });
  } catch {
    return [];
  }
}

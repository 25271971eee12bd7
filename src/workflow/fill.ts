import type { Answers, Change } from '../domain/changes/changeSet';
import { noAnswers } from '../domain/changes/decisions';
import { sameCell } from '../domain/snapshot/cells';
import type { ApplyResult, Memory, UndoResult, WorkbookPort } from '../workbook/port';
import { acceptProposals, type Analysis, type Choices } from './analyse';
import { withoutReplaced } from './answering';
import { keptSettings } from './parameters';
import { keptAnswers } from './keptAnswers';
import { prepare } from './prepare';
import { keptSchemes } from './schemes';
import { keptCorrections } from './tableCorrections';
import { isTableHeading, readyChanges, writePlan } from './writePlan';

export type Refusal = Extract<ApplyResult, { status: 'refused' }>['why'];

export type FillOutcome = {
  readonly analysis: Analysis;
  readonly restored: UndoResult | null;
  readonly apply: Exclude<ApplyResult, { status: 'refused' }>;
  /** Changes that could not be written after all, each with what stands in the way. */
  readonly refused: readonly { readonly change: Change; readonly why: Refusal }[];
};

/** Reads, works out and writes in one go: what the command line does, where nobody looks at a preview. */
export async function fill(
  port: WorkbookPort,
  choices: Choices & { readonly acceptProposals: boolean },
): Promise<FillOutcome> {
  const { analysis, restored } = await prepare(port, choices);
  const accepted = choices.acceptProposals ? acceptProposals(analysis) : analysis;
  return { restored, ...(await applyReady(port, accepted)) };
}

/**
 * Writes what is ready. Cells that Excel would refuse are left out and named, and the rest is written:
 * one locked cell does not stop a whole table.
 */
export async function applyReady(
  port: WorkbookPort,
  analysis: Analysis,
): Promise<Pick<FillOutcome, 'analysis' | 'apply' | 'refused'>> {
  const { workbook } = analysis;
  const ready = readyChanges(analysis.changes.changes);
  const headings = ready.filter(({ target }) => isTableHeading(workbook, target));
  const refused: FillOutcome['refused'] = headings.map((change) => ({ change, why: 'table-header' }));
  return applyRest(
    port,
    analysis,
    ready.filter((change) => !headings.includes(change)),
    refused,
  );
}

async function applyRest(
  port: WorkbookPort,
  analysis: Analysis,
  changes: readonly Change[],
  refused: FillOutcome['refused'],
): Promise<Pick<FillOutcome, 'analysis' | 'apply' | 'refused'>> {
  const apply = await port.apply(writePlan(analysis.workbook, changes, keptAfter(analysis, changes)));
  if (apply.status !== 'refused') return { analysis, apply, refused };
  const isNamed = ({ target }: Change) => apply.cells.some((cell) => sameCell(cell, target));
  // What is worked out from a figure that cannot be written does not hold without it.
  const actuals = changes.filter((change) => change.identity.column === 'actual' && isNamed(change));
  const isRefused = (change: Change) =>
    isNamed(change) ||
    actuals.some(({ target }) => change.sources.some((source) => sameCell(source, target)));
  return applyRest(
    port,
    analysis,
    changes.filter((change) => !isRefused(change)),
    [...refused, ...changes.filter(isRefused).map((change) => ({ change, why: apply.why }))],
  );
}

/** To replace what stands in a cell is done with the fill: what is typed there later is asked about again. */
function keptAfter(analysis: Analysis, changes: readonly Change[]): Memory['settings'] {
  const written = changes.map(({ identity }) => identity);
  return keptChoices({ ...analysis, given: withoutReplaced(analysis.given, written) });
}

/** What is kept with the workbook of everything that was chosen and answered, for whoever writes figures by it. */
export function keptChoices({ choices, given, workbook, memory }: Analysis): Memory['settings'] {
  const { options, schemes, corrections } = choices;
  return {
    ...keptSettings(options),
    ...keptSchemes(schemes ?? null),
    ...keptCorrections(workbook, corrections ?? null),
    ...(choices.allAnswers
      ? keptAnswers(given, workbook, memory)
      : // What one command line was told of single rows holds for that command.
        keptAnswers({ ...noAnswers, ...lasting(given, memory) }, workbook)),
  };
}

function lasting({ facts, choices, leftOut, replaced }: Answers, { settings }: Memory): Partial<Answers> {
  return {
    ...(facts && { facts }),
    ...(choices && { choices }),
    ...(leftOut && { leftOut }),
    ...(replaced && settings['replaced'] && { replaced }),
  };
}

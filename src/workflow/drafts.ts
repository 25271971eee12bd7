import type { Change } from '../domain/changes/changeSet';
import { identityKey } from '../domain/changes/identities';
import { reason } from '../domain/changes/reasons';
import { settle } from '../domain/changes/settle';
import { type Cause, type ReasonDraft, reasonDrafts } from '../domain/drafts/reasonDrafts';
import { isBlank } from '../domain/quantity/blanks';
import { cellAt, sheetById } from '../domain/snapshot/cells';
import { draftText } from '../i18n/report/draftText';
import type { ApplyResult, WorkbookPort } from '../workbook/port';
import type { Analysis } from './analyse';
import { writePlan } from './writePlan';

/** A draft as the pane offers it: what would be written, and what stands in its way. */
export type OfferedDraft = {
  readonly key: string;
  readonly draft: ReasonDraft;
  readonly text: string;
  /** `open`: can be written · `kept`: a person's text stands there and stays · `blocked`: locked, or very hidden. */
  readonly state: 'open' | 'kept' | 'blocked';
  /** Ticked beforehand: a reason is asked for and the cell is empty. */
  readonly preselected: boolean;
};

/** What the person picked: the kind of cause by the key of a draft. */
export type ChosenCauses = Readonly<Record<string, Cause>>;

/** All drafts of the workbook, in the order of the tables. */
export function offeredDrafts(analysis: Analysis, causes: ChosenCauses = {}): readonly OfferedDraft[] {
  const taken = new Set<string>();
  return analysis.assessments
    .flatMap((assessment) => reasonDrafts(analysis.workbook, assessment))
    .flatMap((draft) => {
      const { sheetId, row, column } = draft.target;
      const place = `${sheetId} ${String(row)},${String(column)}`;
      // Rows that share one merged cell for their reasons: the first one has it.
      if (taken.has(place)) return [];
      taken.add(place);
      const key = identityKey(draft.identity);
      const text = draftText(draft.facts, causes[key] ?? null);
      const change = changeOf(analysis, draft, text);
      const state = change.status === 'ready' ? 'open' : change.status === 'blocked' ? 'blocked' : 'kept';
      return [{ key, draft, text, state, preselected: draft.asked && state === 'open' } as const];
    });
}

/**
 * Writes the chosen drafts, each into a cell that is empty; a record is kept and undo takes them back. Cells that
 * hold text by now stay. Throws nothing: what went wrong is in the result.
 */
export function writeDrafts(
  port: WorkbookPort,
  analysis: Analysis,
  chosen: readonly string[],
  causes: ChosenCauses,
): Promise<ApplyResult> {
  const changes = offeredDrafts(analysis, causes)
    .filter(({ key, state }) => state === 'open' && chosen.includes(key))
    // A cell formatted as text stays one.
    .map(({ draft, text }) => ({ ...changeOf(analysis, draft, text), numberFormat: null }));
  return port.apply(writePlan(analysis.workbook, changes));
}

/** Never over a person's text: only an empty cell, or a printed placeholder, is ready. */
function changeOf({ workbook }: Analysis, draft: ReasonDraft, text: string): Change {
  const { row, column, sheetId } = draft.target;
  const holds = cellAt(sheetById(workbook, sheetId), row, column);
  return settle(
    workbook,
    {
      identity: draft.identity,
      target: draft.target,
      write: { value: text },
      otherForms: [],
      numberFormat: null,
      value: text,
      status: 'ready',
      why: reason('reason-draft', {}),
      sources: draft.sources,
      agrees: () => !isBlank(holds.value),
    },
    { overwrite: false },
  );
}

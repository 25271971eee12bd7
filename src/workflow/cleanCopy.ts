import type { Change } from '../domain/changes/changeSet';
import { cellAddress } from '../domain/snapshot/address';
import { sheetById } from '../domain/snapshot/cells';
import type { CellRef, WorkbookSnapshot } from '../domain/snapshot/snapshot';
import { isOurFormula } from '../workbook/ourFormula';
import type { CleanReport } from '../workbook/package/cleanPackage';
import { copyPackage, personalItems } from '../workbook/package/copyPackage';
import { PackageProblem } from '../workbook/package/packageFile';
import type { PersonalItem } from '../workbook/package/personalItems';
import { ownProblem, WorkbookFailure } from '../workbook/problem';
import type { SheetPurpose } from '../workbook/newSheet';
import type { Analysis } from './analyse';
import { itemFinder, type ItemName } from './items';
import { ownWorkbook } from './sourceSheets';
import { analyseInSlices, pageClock } from './slices';

/** Something that is not settled in the workbook; a person looks at it before the copy is made. */
export type OpenQuestion =
  /** 待评分 and 待确认, with the name of the row that they belong to. */
  | { readonly kind: 'judgement' | 'proposed'; readonly cell: CellRef; readonly item: ItemName | null }
  /** A cell that shows an error value. */
  | { readonly kind: 'error-value'; readonly cell: CellRef; readonly text: string }
  /** A finding of severity error. */
  | { readonly kind: 'finding'; readonly cell: CellRef | null; readonly code: string };

/** What is open in the workbook as it was read: first what nobody scored, then what is wrong. */
export function openQuestions(analysis: Analysis): OpenQuestion[] {
  const { changes, findings } = analysis;
  const workbook = ownWorkbook(analysis);
  const find = itemFinder(analysis);
  const waiting = (kind: 'judgement' | 'proposed') =>
    changes.changes
      .filter(({ status }) => status === kind)
      .map(({ target, identity }): OpenQuestion => ({
        kind,
        cell: target,
        item: find(identity)?.name ?? null,
      }));
  const wrong = findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, cells: [cell] }): OpenQuestion => ({ kind: 'finding', cell: cell ?? null, code }));
  return [...waiting('judgement'), ...waiting('proposed'), ...errorValues(workbook), ...wrong];
}

function errorValues({ sheets }: WorkbookSnapshot): OpenQuestion[] {
  return sheets.flatMap(({ id, area, types, values }) =>
    types.flatMap((row, r) =>
      row.flatMap((type, c): OpenQuestion[] =>
        type === 'Error' && area
          ? [
              {
                kind: 'error-value',
                cell: { sheetId: id, row: area.row + r, column: area.column + c },
                text: String(values[r]?.[c] ?? ''),
              },
            ]
          : [],
      ),
    ),
  );
}

/** What a person looks at before the copy is made. */
export type CopyReview = {
  readonly open: readonly OpenQuestion[];
  /** Sheets that the add-in made for work on the table; they need not be handed in. */
  readonly workingSheets: readonly string[];
  /** What a person may not want to publish; empty for the copy to hand in. */
  readonly personal: readonly PersonalItem[];
};

/** Looks through the workbook and, for the public, through its file. Throws `WorkbookFailure`. */
export function reviewCopy(bytes: Uint8Array, analysis: Analysis, forPublic: boolean): CopyReview {
  return {
    open: openQuestions(analysis),
    workingSheets: workingSheets(analysis),
    personal: forPublic ? told(() => personalItems(bytes)) : [],
  };
}

const workingPurposes: readonly SheetPurpose[] = ['findings', 'review', 'scores'];

/** Names of the sheets with findings, reviews and scores that we made and that are still there, and of the sources. */
function workingSheets({ workbook, memory, sources }: Analysis): string[] {
  const made = (memory.made ?? []).filter(({ content }) => workingPurposes.includes(content.purpose));
  return workbook.sheets
    .filter(
      (sheet) =>
        sources.some((source) => source.sheet === sheet) ||
        made.some(({ sheetId, name }) => sheetId === sheet.id || name === sheet.name),
    )
    .map(({ name }) => name);
}

/** What the person decided on the copy. */
export type CopyChoices = {
  /** Names of the sheets that stay out of it. */
  readonly sheetsLeftOut: readonly string[];
  /** Ids of what is taken out for the public (`PersonalItem`). */
  readonly removed: readonly string[];
};

/**
 * The copy to hand in: no function, mark or memory of ours is left in it, and it shows what the workbook shows.
 * Throws `WorkbookFailure` where the file cannot be read.
 */
export async function makeCopy(
  bytes: Uint8Array,
  analysis: Analysis,
  { sheetsLeftOut, removed }: CopyChoices,
): Promise<{ readonly bytes: Uint8Array; readonly report: CleanReport }> {
  const planned = await plannedFormulas(analysis);
  return told(() => copyPackage(bytes, { planned, sheetsLeftOut }, new Set(removed)));
}

/** True where the file holds something of persons now that the person has not looked at. */
export function hasMore(review: CopyReview, now: CopyReview): boolean {
  const seen = new Set(review.personal.map(({ id }) => id));
  return now.personal.some(({ id }) => !seen.has(id));
}

function told<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof PackageProblem)) throw error;
    throw new WorkbookFailure(ownProblem(error.code));
  }
}

/** The ordinary formula that the plan knows for each cell that holds one of ours, by sheet name and address. */
async function plannedFormulas(analysis: Analysis): Promise<Map<string, Map<string, string>>> {
  const { workbook, choices, memory } = analysis;
  const plain = await analyseInSlices(workbook, { ...choices, writeMode: 'plain' }, memory, {
    clock: pageClock,
  });
  const found = new Map<string, Map<string, string>>();
  for (const change of plain.changes.changes) {
    const formula = ordinaryFormula(change);
    if (formula === null) continue;
    const { sheetId, row, column } = change.target;
    const { name } = sheetById(workbook, sheetId);
    const onSheet = found.get(name) ?? new Map<string, string>();
    onSheet.set(cellAddress(row, column), formula);
    found.set(name, onSheet);
  }
  return found;
}

/** Only where the cell holds what we wrote: a formula that a person altered is translated as it stands. */
function ordinaryFormula({ was, write, status }: Change): string | null {
  if (was.formula === null || !isOurFormula(was.formula)) return null;
  if ((status !== 'ready' && status !== 'unchanged') || !write || !('formula' in write)) return null;
  return isOurFormula(write.formula) ? null : write.formula;
}

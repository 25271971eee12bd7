import type { Change } from '../domain/changes/changeSet';
import { cellAddress } from '../domain/snapshot/address';
import { sheetById } from '../domain/snapshot/cells';
import type { CellRef, WorkbookSnapshot } from '../domain/snapshot/snapshot';
import { isOurFormula } from '../workbook/ourFormula';
import { cleanPackage, type CleanReport } from '../workbook/package/cleanPackage';
import { PackageProblem } from '../workbook/package/packageFile';
import { ownProblem, WorkbookFailure } from '../workbook/problem';
import { analyse, type Analysis } from './analyse';

/** Something that is not settled in the workbook; a person looks at it before the copy is made. */
export type OpenQuestion =
  /** 待评分 and 待确认, with the row that they belong to. */
  | { readonly kind: 'judgement' | 'proposed'; readonly cell: CellRef; readonly item: string }
  /** A cell that shows an error value. */
  | { readonly kind: 'error-value'; readonly cell: CellRef; readonly text: string }
  /** A finding of severity error. */
  | { readonly kind: 'finding'; readonly cell: CellRef | null; readonly code: string };

/** What is open in the workbook as it was read: first what nobody scored, then what is wrong. */
export function openQuestions({ changes, findings, workbook }: Analysis): OpenQuestion[] {
  const waiting = (kind: 'judgement' | 'proposed') =>
    changes.changes
      .filter(({ status }) => status === kind)
      .map(({ target, identity }): OpenQuestion => ({ kind, cell: target, item: identity.item }));
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

/** What the person decided on the copy. */
export type CleanChoices = {
  /** Names of the sheets that stay out of it. */
  readonly sheetsLeftOut: readonly string[];
};

/**
 * The copy to hand in: no function, mark or memory of ours is left in it, and it shows what the workbook shows.
 * Throws `WorkbookFailure` where the file cannot be read.
 */
export function cleanCopy(
  bytes: Uint8Array,
  analysis: Analysis,
  { sheetsLeftOut }: CleanChoices,
): { readonly bytes: Uint8Array; readonly report: CleanReport } {
  try {
    return cleanPackage(bytes, { planned: plannedFormulas(analysis), sheetsLeftOut });
  } catch (error) {
    throw new WorkbookFailure(
      ownProblem(error instanceof PackageProblem ? error.code : 'copy-failed', String(error)),
    );
  }
}

/** The ordinary formula that the plan knows for each cell that holds one of ours, by sheet name and address. */
export function plannedFormulas(analysis: Analysis): Map<string, Map<string, string>> {
  const { workbook, choices, memory } = analysis;
  const plain = analyse(workbook, { ...choices, writeMode: 'plain' }, memory);
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

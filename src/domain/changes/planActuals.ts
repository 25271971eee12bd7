import type { RowAssessment } from '../assessment/assessment';
import { readRow, type RowReading } from '../assessment/readRow';
import { type Decimal, fromNumber } from '../decimal/decimal';
import type { NumberTarget } from '../quantity/quantity';
import { isPercentFormat } from '../quantity/readQuantity';
import { type Cell, cellAt, sheetById } from '../snapshot/cells';
import type { WorkbookSnapshot } from '../snapshot/snapshot';
import type { IndicatorRow, SelfEvaluation } from '../tables/table';
import { targetBasis } from './basis';
import type { ActualAnswer, AnswerProblem, Answers, ChangeSet } from './changeSet';
import { isLeftOut } from './decisions';
import { identityKey, identityOf } from './identities';
import { digits, plainDraft, present } from './planContext';
import { type AnswerProblemCode, reason } from './reasons';
import { settle, type WrittenCell } from './settle';

/** True where 实际完成值 holds words although a number was asked for: a person may give the figure. */
export function wantsFigure({
  indicator,
  target,
  actual,
}: Pick<RowAssessment, 'indicator' | 'target' | 'actual'>): boolean {
  if (indicator.actual === null) return false;
  return target.kind === 'number' && (actual.kind === 'word' || actual.kind === 'text');
}

/**
 * What a fill would write into 实际完成值 for the figures that a person gave (domain.md §1.7: words are not numbers).
 * Only words are written over, and only those that the answer was given for; a percentage is written as the sheet writes
 * its target. `workbook` is as it was read.
 */
export function planActuals(
  workbook: WorkbookSnapshot,
  tables: readonly SelfEvaluation[],
  { answers, written }: { readonly answers: Answers; readonly written: readonly WrittenCell[] },
): Required<ChangeSet> {
  const given = answers.actuals ?? [];
  if (given.length === 0) return { changes: [], problems: [] };
  const rows = rowsByKey(tables);
  const plans = given.map((answer) => {
    const found = rows.get(identityKey(answer.identity));
    if (!found) return problem(answer, 'unknown-item');
    const row = readRow(workbook, found.indicator, found.table.year);
    // A figure that stands there by now decides: by an earlier fill, or typed by the person.
    if (row.actual.kind === 'number') return null;
    if (row.actualText !== answer.was || !wantsFigure(row)) return problem(answer, 'words-changed');
    if (answer.basis && answer.basis.row !== targetBasis(workbook, found.indicator)) {
      return problem(answer, 'target-changed');
    }
    return changeFor(workbook, row, answer, {
      overwrite: true,
      written,
      leftOut: isLeftOut(answers, answer.identity),
    });
  });
  return {
    changes: plans.flatMap((plan) => (plan && 'target' in plan ? [plan] : [])),
    problems: plans.flatMap((plan) => (plan && 'code' in plan ? [plan] : [])),
  };
}

function changeFor(
  workbook: WorkbookSnapshot,
  row: RowReading,
  answer: ActualAnswer,
  settings: Parameters<typeof settle>[2],
) {
  const { indicator, target } = row;
  if (target.kind !== 'number' || !indicator.actual) return problem(answer, 'no-target-figure');
  if (answer.figure !== null && !Number.isFinite(answer.figure)) return problem(answer, 'no-number');
  const figure = answer.figure === null ? target.value : fromNumber(answer.figure);
  const { sheetId, row: line, column } = indicator.actual;
  const cell = cellAt(sheetById(workbook, sheetId), line, column);
  const { value, numberFormat } = contentFor(figure, target, row.targetText, cell);
  const data = { was: row.actualText, figure: `${digits(figure)}${target.unit ?? ''}` };
  return settle(
    workbook,
    {
      ...plainDraft,
      identity: answer.identity,
      target: indicator.actual,
      write: { value },
      numberFormat,
      value,
      status: 'ready',
      why: answer.figure === null ? reason('actual-as-target', data) : reason('actual-entered', data),
      sources: answer.figure === null ? present(indicator.target, indicator.unit) : [],
      agrees: () => false,
    },
    settings,
  );
}

/**
 * The figure as the cell takes it. A printed percentage is a fraction with a percent format, as text (96%) in a cell
 * whose own format shows none; beside a unit column of % the number stays as it is. A unit that the target itself prints
 * (≥200公里) is shown beside the figure by the number format, so that the figure stays a number.
 */
function contentFor(
  figure: Decimal,
  { percent, percentPrinted = percent, unit }: NumberTarget,
  targetText: string,
  { numberFormat }: Cell,
): { readonly value: number | string; readonly numberFormat: string | null } {
  const fraction = figure.div(100).toNumber();
  if (!percent) {
    const isPrinted = unit !== null && targetText.endsWith(unit) && !/["\\]/u.test(unit);
    return { value: figure.toNumber(), numberFormat: isPrinted ? `General"${unit}"` : null };
  }
  if (isPercentFormat(numberFormat)) return { value: fraction, numberFormat: null };
  if (!percentPrinted) return { value: figure.toNumber(), numberFormat: null };
  const isFree = numberFormat === 'General' || numberFormat === '@';
  return isFree
    ? { value: fraction, numberFormat: percentFormat(figure) }
    : { value: `${digits(figure)}%`, numberFormat: null };
}

/** As many places as the figure has. */
function percentFormat(points: Decimal): string {
  const places = points.decimalPlaces();
  return places === 0 ? '0%' : `0.${'0'.repeat(places)}%`;
}

type Found = { readonly table: SelfEvaluation; readonly indicator: IndicatorRow };

function rowsByKey(tables: readonly SelfEvaluation[]): ReadonlyMap<string, Found> {
  return new Map(
    tables.flatMap((table) =>
      (table.indicators?.rows ?? []).map(
        (indicator) => [identityKey(identityOf(table, indicator, 'actual')), { table, indicator }] as const,
      ),
    ),
  );
}

function problem({ identity }: ActualAnswer, code: AnswerProblemCode): AnswerProblem {
  return { identity, code, data: {} };
}

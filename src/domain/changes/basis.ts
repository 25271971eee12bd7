import { cellOf, marksIn, textOf } from '../assessment/readRow';
import { fromNumber } from '../decimal/decimal';
import type { CellRef, WorkbookSnapshot } from '../snapshot/snapshot';
import { locate, tableKey } from '../tables/identity';
import type { IndicatorRow, SelfEvaluation } from '../tables/table';
import type { AnswerProblem, Answers, Basis, CellIdentity, ChangeSet, Decided } from './changeSet';
import { identityKey, identityOf } from './identities';
import type { AnswerProblemCode } from './reasons';

type Read = {
  readonly workbook: WorkbookSnapshot;
  readonly tables: readonly SelfEvaluation[];
  /** Cells that no table has, by identity: rates around the tables. */
  readonly others?: ReadonlyMap<string, CellRef>;
};

/** The answers that hold, and those that were given for other contents of their row. */
export type FittingAnswers = { readonly answers: Answers; readonly outdated: readonly AnswerProblem[] };

/** The answers, each with what stands in its row now; one that has its basis keeps it. */
export function withBases(answers: Answers, read: Read): Answers {
  if (!isDecided(answers)) return answers;
  const find = finder(read);
  const basisOf = (identity: CellIdentity): { readonly basis?: Basis } => {
    const basis = find(identity)?.basis;
    return basis ? { basis } : {};
  };
  const cells = (list: readonly Decided[]) =>
    list.map((one) => (one.basis ? one : { ...one, ...basisOf(one) }));
  const named = <One extends { readonly identity: CellIdentity; readonly basis?: Basis }>(
    list: readonly One[],
  ): readonly One[] => list.map((one) => (one.basis ? one : { ...one, ...basisOf(one.identity) }));
  const { tiers, replaced, actuals } = answers;
  return {
    ...answers,
    scores: named(answers.scores),
    accepted: cells(answers.accepted),
    refused: cells(answers.refused),
    repetitions: answers.repetitions.map((one) => {
      const rows = one.rows ?? repeatedRows(read, one);
      return rows === null ? one : { ...one, rows };
    }),
    ...(tiers && { tiers: named(tiers) }),
    ...(replaced && { replaced: cells(replaced) }),
    ...(actuals && { actuals: named(actuals) }),
  };
}

/**
 * The answers that still belong to what stands in the sheet. One that was given for another actual value, target, marks
 * or standard is not applied to these, and named. One whose cell a person filled in by hand since gives way without a
 * word: what is typed last holds. Figures for 实际完成值 are looked at where they are planned.
 */
export function fittingAnswers(answers: Answers, read: Read): FittingAnswers {
  if (!isDecided(answers)) return { answers, outdated: [] };
  const find = finder(read);
  const outdated: AnswerProblem[] = [];
  const rowHolds = (identity: CellIdentity, basis: Basis | undefined, problem: Said | null): boolean => {
    const found = basis && find(identity);
    if (!found || found.basis.row === basis.row) return true;
    if (problem) outdated.push({ identity, ...problem });
    return false;
  };
  const isTyped = (identity: CellIdentity, basis: Basis | undefined, ours: (found: Found) => boolean) => {
    const found = basis && find(identity);
    if (!found || found.basis.held === '' || found.basis.held === basis.held) return false;
    return !ours(found);
  };
  const { tiers, replaced } = answers;
  return {
    outdated,
    answers: {
      ...answers,
      scores: answers.scores.filter(
        ({ identity, basis, score }) =>
          rowHolds(identity, basis, said('score-outdated', { score: String(score) })) &&
          !isTyped(identity, basis, ({ value }) => value === score),
      ),
      accepted: answers.accepted.filter(
        (one) =>
          rowHolds(one, one.basis, said('acceptance-outdated')) &&
          !isTyped(one, one.basis, ({ value, marks }) => value === marks || typeof value !== 'number'),
      ),
      refused: answers.refused.filter((one) => rowHolds(one, one.basis, null)),
      repetitions: answers.repetitions.filter(
        (one) => one.rows === undefined || one.rows === (repeatedRows(read, one) ?? one.rows),
      ),
      ...(tiers && { tiers: tiers.filter(({ identity, basis }) => rowHolds(identity, basis, null)) }),
      ...(replaced && { replaced: replaced.filter((one) => !isTyped(one, one.basis, () => false)) }),
    },
  };
}

/** Of the outdated answers those whose question is open again: what is answered otherwise by now needs no word. */
export function openAgain(
  outdated: readonly AnswerProblem[],
  { changes }: Pick<ChangeSet, 'changes'>,
): readonly AnswerProblem[] {
  if (outdated.length === 0) return [];
  const open = new Set(
    changes
      .filter(({ status }) => status === 'judgement' || status === 'proposed')
      .map(({ identity }) => identityKey(identity)),
  );
  return outdated.filter(({ identity }) => open.has(identityKey(identity)));
}

/** What a figure for 实际完成值 was given for: the target, beside the words that it has itself. */
export function targetBasis(workbook: WorkbookSnapshot, indicator: IndicatorRow): string {
  return textsOf(workbook, [indicator.comparison, indicator.target, indicator.unit]);
}

type Said = Pick<AnswerProblem, 'code' | 'data'>;
type Found = {
  readonly basis: Basis;
  readonly value: unknown;
  /** Full marks of the row; null where there are none. */
  readonly marks: number | null;
};

function said(code: AnswerProblemCode, data: AnswerProblem['data'] = {}): Said {
  return { code, data };
}

function isDecided({ scores, accepted, refused, repetitions, tiers, replaced, actuals }: Answers): boolean {
  return [scores, accepted, refused, repetitions, tiers, replaced, actuals].some(
    (list) => (list ?? []).length > 0,
  );
}

/** Looks answers up in the sheet; the rows are listed once. */
function finder({ workbook, tables, others }: Read): (identity: CellIdentity) => Found | null {
  const rows = new Map<string, IndicatorRow>();
  for (const table of tables) {
    for (const indicator of table.indicators?.rows ?? []) {
      rows.set(rowKey(identityOf(table, indicator, 'score')), indicator);
    }
  }
  return (identity) => {
    const indicator = rows.get(rowKey(identity)) ?? null;
    const cell = cellOf(workbook, locate(identity, tables) ?? others?.get(identityKey(identity)) ?? null);
    if (!indicator && !cell) return null;
    const printed = indicator?.printedMarks ?? null;
    const marks =
      indicator &&
      (marksIn(cellOf(workbook, indicator.marks)) ?? (printed === null ? null : fromNumber(printed)));
    const row =
      indicator === null
        ? ''
        : identity.column === 'actual'
          ? targetBasis(workbook, indicator)
          : rowText(workbook, indicator);
    return {
      basis: { row, held: cell?.formula ?? textOf(cell) },
      value: cell?.value ?? '',
      marks: marks?.toNumber() ?? null,
    };
  };
}

function rowKey({ sheetId, table, item }: CellIdentity): string {
  return JSON.stringify([sheetId, table, item]);
}

/** Everything that a person looks at to give a score. */
function rowText(workbook: WorkbookSnapshot, indicator: IndicatorRow): string {
  const { comparison, target, unit, actual, marks, standard, standardCells, explanation } = indicator;
  return textsOf(workbook, [
    comparison,
    target,
    unit,
    actual,
    marks,
    ...(standardCells ?? [standard]),
    explanation,
  ]);
}

/** The texts of cells as one; an inserted row changes nothing in it. */
function textsOf(workbook: WorkbookSnapshot, cells: readonly (CellRef | null)[]): string {
  return cells.map((cell) => textOf(cellOf(workbook, cell))).join('｜');
}

/** The rows of a table that equal earlier ones; null where the table is gone. */
function repeatedRows(
  { workbook, tables }: Read,
  { sheetId, table: key }: Pick<Answers['repetitions'][number], 'sheetId' | 'table'>,
): string | null {
  const table = tables.find((one) => one.sheetId === sheetId && tableKey(one) === key);
  if (!table) return null;
  return (table.indicators?.rows ?? [])
    .filter(({ repeats }) => repeats !== null)
    .map((indicator) => `${indicator.name ?? ''}｜${rowText(workbook, indicator)}`)
    .join('\n');
}

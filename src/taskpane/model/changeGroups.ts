import type { RowAssessment } from '../../domain/assessment/assessment';
import type { AnswerProblem, Change, CellIdentity } from '../../domain/changes/changeSet';
import { identityKey } from '../../domain/changes/identities';
import type { Tier } from '../../domain/scoring/tiers';
import { cellAddress } from '../../domain/snapshot/address';
import { cellAt } from '../../domain/snapshot/cells';
import type { SheetSnapshot } from '../../domain/snapshot/snapshot';
import type { Analysis } from '../../workflow/analyse';
import { isTableHeading, readyChanges } from '../../workflow/writePlan';
import { figureQuestions, type FigureQuestion } from './figureQuestions';
import { itemFinder, type ItemName } from '../../workflow/items';
import { rateQuestions, type RateQuestion } from './rateQuestions';
import { repetitionsOf, type RepetitionQuestion } from './repetitions';

/** How a change is listed: as a question to the person, as one that will be written, or as one that will not. */
export type ChangeKind =
  'choice' | 'figure' | 'proposal' | 'judgement' | 'conflict' | 'ready' | 'waiting' | 'blocked' | 'unchanged';

/** The questions first, then what will be written, then what will not. */
export const changeKinds: readonly ChangeKind[] = [
  'choice',
  'figure',
  'proposal',
  'judgement',
  'conflict',
  'ready',
  'waiting',
  'blocked',
  'unchanged',
];

export type ListedChange = {
  /** Equal for the same cell before and after an answer. */
  readonly key: string;
  readonly kind: ChangeKind;
  readonly change: Change;
  readonly address: string;
  readonly name: ItemName;
  /** As the cell shows it now. */
  readonly now: string;
  readonly row: RowAssessment | null;
  /** The score that the person gave, whether it can be used or not, and the tier that was chosen for it. */
  readonly score: number | null;
  readonly tier: Tier | null;
  /** The tier that was chosen (`TierChoice.key`), also before there is a score. */
  readonly chosenTier: string | null;
  readonly accepted: boolean;
  readonly refused: boolean;
  readonly replaced: boolean;
  readonly problem: AnswerProblem | null;
  /** For a rate that only a person can decide: the ways to compute it and the one that was chosen. */
  readonly question: RateQuestion | null;
};

/** The cells of one indicator (or one row of money, or the total), in the order of their columns. */
export type ItemChanges = {
  readonly key: string;
  /** The most urgent of its cells: where the whole row is listed. */
  readonly kind: ChangeKind;
  readonly name: ItemName;
  readonly cells: readonly ListedChange[];
  /** Where 实际完成值 is words although a number was asked for. */
  readonly figure: FigureQuestion | null;
};

export type SheetChanges = {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly hidden: boolean;
  readonly repetitions: readonly RepetitionQuestion[];
  readonly items: readonly ItemChanges[];
  readonly groups: Readonly<Record<ChangeKind, readonly ItemChanges[]>>;
  /** Cells of each kind. */
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** Questions without an answer; what stands in a cell is kept unless the person says otherwise, which is no question. */
  readonly open: number;
};

/**
 * The changes of each sheet, in the order of the sheets, the cells of one row together. A question stays listed once it is
 * answered, so that the answer can be altered.
 */
export function changesBySheet(analysis: Analysis): readonly SheetChanges[] {
  const list = listing(analysis);
  const figures = figureQuestions(analysis);
  const bySheet = new Map<string, Change[]>();
  for (const change of analysis.changes.changes) {
    const own = bySheet.get(change.target.sheetId);
    if (own) own.push(change);
    else bySheet.set(change.target.sheetId, [change]);
  }
  const repetitions = repetitionsOf(analysis.assessments);
  return analysis.workbook.sheets.flatMap((sheet): SheetChanges[] => {
    const own = (bySheet.get(sheet.id) ?? []).map((change) => list(change, sheet));
    if (own.length === 0) return [];
    const asked = repetitions.filter(({ sheetId }) => sheetId === sheet.id);
    const items = itemsOf(own, figures);
    const byKind = <T extends { readonly kind: ChangeKind }, R>(
      all: readonly T[],
      end: (of: readonly T[]) => R,
    ) =>
      Object.fromEntries(
        changeKinds.map((kind) => [kind, end(all.filter((one) => one.kind === kind))]),
      ) as Record<ChangeKind, R>;
    return [
      {
        sheetId: sheet.id,
        sheetName: sheet.name,
        hidden: sheet.visibility !== 'visible',
        repetitions: asked,
        items,
        groups: byKind(items, (of) => of),
        counts: byKind(own, ({ length }) => length),
        open: own.filter(isOpenQuestion).length + asked.filter(({ answer }) => answer === null).length,
      },
    ];
  });
}

/** How many cells the button would write now. */
export function readyCount({ workbook, changes }: Pick<Analysis, 'workbook' | 'changes'>): number {
  return readyChanges(changes.changes).filter(({ target }) => !isTableHeading(workbook, target)).length;
}

/** The cells that a tick decides over: those that will be written and those that were left out by one. */
export function tickable(cells: readonly ListedChange[]): readonly Change[] {
  return cells
    .map(({ change }) => change)
    .filter(({ status, write }) => status === 'left-out' || (status === 'ready' && write !== null));
}

function itemsOf(
  cells: readonly ListedChange[],
  figures: ReadonlyMap<string, FigureQuestion>,
): readonly ItemChanges[] {
  const rows = new Map<string, ListedChange[]>();
  for (const cell of cells) {
    const { sheetId, table, item } = cell.change.identity;
    const key = JSON.stringify([sheetId, table, item]);
    const own = rows.get(key);
    if (own) own.push(cell);
    else rows.set(key, [cell]);
  }
  return [...rows].map(([key, own]): ItemChanges => {
    const sorted = [...own].sort((one, other) => placeOf(one) - placeOf(other));
    const [first] = own;
    const figure = first
      ? figures.get(identityKey({ ...first.change.identity, column: 'actual' }))
      : undefined;
    const kinds = new Set<ChangeKind>([
      ...own.map(({ kind }) => kind),
      ...(figure ? (['figure'] as const) : []),
    ]);
    return {
      key,
      kind: changeKinds.find((kind) => kinds.has(kind)) ?? 'unchanged',
      name: first?.name ?? { kind: 'named', name: '' },
      cells: sorted,
      figure: figure ?? null,
    };
  });
}

function placeOf({ change: { target } }: ListedChange): number {
  return target.row * 20_000 + target.column;
}

function listing(analysis: Analysis): (change: Change, sheet: SheetSnapshot) => ListedChange {
  const { changes, answers } = analysis;
  const find = itemFinder(analysis);
  const questions = byIdentity(rateQuestions(analysis));
  const { scores, tiers = [], accepted, refused, replaced = [] } = answers;
  const problems = byIdentity(changes.problems ?? []);
  const given = byIdentity(scores);
  const chosen = byIdentity(tiers);
  const keys = (list: readonly CellIdentity[]) => new Set(list.map(identityKey));
  const [taken, declined, gone] = [keys(accepted), keys(refused), keys(replaced)];
  return (change, sheet) => {
    const { identity, target } = change;
    const key = identityKey(identity);
    const item = find(identity);
    const answer = given.get(key);
    const listed = {
      key,
      change,
      address: cellAddress(target.row, target.column),
      name: item?.name ?? { kind: 'named', name: '' },
      now: cellAt(sheet, target.row, target.column).text,
      row: item?.row ?? null,
      score: answer?.score ?? null,
      tier: answer?.tier ?? null,
      chosenTier: chosen.get(key)?.choice ?? null,
      accepted: taken.has(key),
      refused: declined.has(key),
      replaced: gone.has(key),
      problem: problems.get(key) ?? null,
      question: questions.get(key) ?? null,
    } as const;
    return { ...listed, kind: kindOf(listed) };
  };
}

function byIdentity<T extends { readonly identity: CellIdentity }>(
  all: readonly T[],
): ReadonlyMap<string, T> {
  return new Map(all.map((one) => [identityKey(one.identity), one]));
}

type Unsorted = Omit<ListedChange, 'kind'>;

function kindOf(listed: Unsorted): ChangeKind {
  const { change, replaced } = listed;
  const { status, identity } = change;
  if (status === 'blocked' || status === 'unchanged' || status === 'conflict') return status;
  const asked = questionOf(listed);
  if (asked) return asked;
  if (identity.column === 'actual') return 'figure';
  if (replaced) return 'conflict';
  return status === 'ready' || status === 'left-out' ? 'ready' : 'waiting';
}

/** Scores of indicators are asked for, and the base of a rate; sums follow from them. */
function questionOf({ change, row, question }: Unsorted): 'choice' | 'proposal' | 'judgement' | null {
  if (question) return 'choice';
  if (change.identity.column !== 'score' || !row) return null;
  if (row.outcome.status === 'proposal') return 'proposal';
  return row.outcome.status === 'judgement' ? 'judgement' : null;
}

/** True for a question to the person that has no answer yet. */
export function isOpenQuestion(listed: ListedChange): boolean {
  const { status } = listed.change;
  return questionOf(listed) !== null && (status === 'proposed' || status === 'judgement');
}

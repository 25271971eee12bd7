import type { TotalAssessment } from '../assessment/assessment';
import type { Decimal } from '../decimal/decimal';
import { executionRate } from '../rates/executionRate';
import { totalCapTwin } from '../scoring/totals';
import { budgetCell } from '../assessment/execution';
import type { CellRef } from '../snapshot/snapshot';
import type { Steps } from '../steps';
import type { GroupTotal } from '../tables/table';
import type { CellIdentity, Change, ChangeReason } from './changeSet';
import { gradeDraft } from './gradeDraft';
import { identityOf } from './identities';
import { addressOf, digits, plainDraft, type PlanContext } from './planContext';
import { reason } from './reasons';
import { missingDraft } from './rowDrafts';
import type { Draft } from './settle';
import {
  figureOf,
  marksParts,
  openOf,
  type Part,
  scoreParts,
  sumDraft,
  sumOver,
  totalText,
} from './sumDrafts';

/** Sub-totals of the groups, totals of marks and scores, and the grade. */
export function* totalDrafts(context: PlanContext): Steps<readonly Draft[]> {
  const scores = scoreParts(context);
  yield;
  const marks = marksParts(context);
  yield;
  const { groupTotals, total } = context.table;
  const drafts: Draft[] = [];
  for (const group of groupTotals) {
    drafts.push(...groupDrafts(context, group, { scores, marks }));
    yield;
  }
  if (total?.marks && marks.length > 0) drafts.push(marksTotal(context, total.marks, marks));
  yield;
  if (total?.score && scores.length > 0) drafts.push(scoreTotal(context, total.score, scores));
  const grade = gradeDraft(context);
  return grade ? [...drafts, grade] : drafts;
}

function groupDrafts(
  context: PlanContext,
  group: GroupTotal,
  { scores, marks }: { readonly scores: readonly Part[]; readonly marks: readonly Part[] },
): Draft[] {
  const money = context.table.money?.total.row ?? -1;
  const rows = new Set(group.rows);
  const own = (part: Part): boolean => (part.row === money ? group.money : rows.has(part.row));
  const label = group.label.replace(/\s+/gu, '');
  const drafts: Draft[] = [];
  const [scored, marked] = [scores.filter(own), marks.filter(own)];
  if (group.scoreCell && scored.length > 0) {
    const identity = identityOf(context.table, group, 'score');
    drafts.push(
      sumOrWait(
        context,
        { identity, target: group.scoreCell, all: scored, waiting: 'total-repetition' },
        (parts) =>
          reason('group-score', {
            label,
            count: String(parts.length),
            total: totalText(figureOf(parts)),
            open: openOf(parts),
          }),
      ),
    );
  }
  if (group.marksCell && marked.some(({ figure }) => figure !== null)) {
    const identity = identityOf(context.table, group, 'marks');
    drafts.push(
      sumOrWait(
        context,
        { identity, target: group.marksCell, all: marked, waiting: 'marks-repetition' },
        (parts) =>
          reason('group-marks', { label, count: String(parts.length), total: totalText(figureOf(parts)) }),
      ),
    );
  }
  return drafts;
}

type Sum = {
  readonly identity: CellIdentity;
  readonly target: CellRef;
  readonly all: readonly Part[];
  readonly waiting: 'total-repetition' | 'marks-repetition';
  readonly limit?: string | null;
};

/** A sum over all parts that count; where it is not answered whether repeated rows do, it waits. */
function sumOrWait(
  context: PlanContext,
  { identity, target, all, waiting, limit = null }: Sum,
  why: (parts: readonly Part[]) => ChangeReason,
  figure: (parts: readonly Part[]) => Decimal | null = figureOf,
): Draft {
  const sums = bothWays(context, all, limit);
  if (waits(context, all)) {
    const sources = all.map(({ cell }) => cell);
    const waited = reason(waiting, repetitionData(context, sums));
    return waitingDraft(context, { identity, target, sums, why: waited, sources });
  }
  const parts = all.filter((part) => counts(context, part));
  return sumDraft(context, {
    identity,
    target,
    formula: sumOver(context, parts, limit),
    otherForms: [sums.counted.formula, sums.leftOut.formula],
    figure: figure(parts),
    why: why(parts),
    sources: parts.map(({ cell }) => cell),
  });
}

/** A repeated row that was answered to be none is left out of every sum. */
function counts({ decisions }: PlanContext, part: Part): boolean {
  return !part.repeated || decisions.repetition !== 'left-out';
}

function marksTotal(context: PlanContext, target: CellRef, all: readonly Part[]): Draft {
  const identity = identityOf(context.table, totalOf(context), 'marks');
  if (all.every(({ figure }) => figure === null)) {
    const draft = missingDraft(identity, target, ['marks']);
    // Marks that are kept as text (20%, 10) are there, but no sum takes them.
    const why = reason('marks-total', { count: String(all.length), total: '' });
    return noMarks(context) ? draft : { ...draft, why };
  }
  return sumOrWait(context, { identity, target, all, waiting: 'marks-repetition' }, (parts) =>
    reason('marks-total', { count: String(parts.length), total: totalText(figureOf(parts)) }),
  );
}

function scoreTotal(context: PlanContext, target: CellRef, all: readonly Part[]): Draft {
  const identity = identityOf(context.table, totalOf(context), 'score');
  const { total } = context.assessment;
  if (noMarks(context) && all.every(({ figure }) => figure === null)) {
    return missingDraft(identity, target, ['marks']);
  }
  const why = (parts: readonly Part[]): ChangeReason =>
    reason('total', {
      count: String(parts.length),
      total: totalText(total.total),
      open: openOf(parts),
      openMarks: total.unmarked ? '' : digits(total.open),
      least: digits(total.least),
      most: digits(total.most),
    });
  const sum = { identity, target, all, waiting: 'total-repetition', limit: capText(context) } as const;
  const draft = sumOrWait(context, sum, why, () => total.total);
  return total.readings
    ? { ...draft, alternatives: [...(draft.alternatives ?? []), ...otherTotals(total)] }
    : draft;
}

/** The totals by the other choices that the scores leave open, with the grade each gives; nothing is written of them. */
function otherTotals(total: TotalAssessment): Change['alternatives'] {
  return (total.readings ?? []).map(({ parameter, choice, total: other, grade }) => ({
    why: reason('other-total', {
      parameter,
      choice,
      total: totalText(other),
      grade: grade ?? '',
      changed: grade !== null && total.grade !== null && grade !== total.grade ? 'yes' : '',
    }),
    value: other?.toNumber() ?? '',
    write: null,
  }));
}

/** No indicator and no execution rate has marks: the form states none, so that there is nothing to add up. */
function noMarks({ assessment }: PlanContext): boolean {
  return (
    assessment.rows.every((row) => row.marks === null) &&
    (assessment.execution === null || assessment.execution.marks === null)
  );
}

/** `MIN(…, cap)` where the person chose a cap by the execution rate (domain.md §1.2). */
export function capText(context: PlanContext): string | null {
  const row = context.table.money?.total;
  const budget = row ? budgetCell(row, context.parameters) : null;
  if (!row?.executed || !budget) return null;
  const rate = executionRate.twin({ executed: addressOf(row.executed), annual: addressOf(budget) });
  const { totalCaps, bands } = context.parameters;
  return totalCapTwin(`(${rate})`, totalCaps, bands.full);
}

type BothWays = Readonly<
  Record<'counted' | 'leftOut', { readonly formula: string; readonly figure: Decimal | null }>
>;

function bothWays(context: PlanContext, all: readonly Part[], limit: string | null = null): BothWays {
  const once = all.filter((part) => !part.repeated);
  return {
    counted: { formula: sumOver(context, all, limit), figure: figureOf(all) },
    leftOut: { formula: sumOver(context, once, limit), figure: figureOf(once) },
  };
}

function waits({ decisions }: PlanContext, parts: readonly Part[]): boolean {
  return decisions.repetition === null && parts.some(({ repeated }) => repeated);
}

function repetitionData(context: PlanContext, { counted, leftOut }: BothWays) {
  const rows = context.assessment.total.repetition?.rows ?? [];
  return {
    rows: rows.map((row) => String(row + 1)).join(','),
    withRows: totalText(counted.figure),
    withoutRows: totalText(leftOut.figure),
  };
}

/** A sum that waits for the answer whether repeated rows count: nothing is written, both formulas are offered. */
function waitingDraft(
  context: PlanContext,
  { sums, ...draft }: Pick<Draft, 'identity' | 'target' | 'why' | 'sources'> & { readonly sums: BothWays },
): Draft {
  const { rows } = repetitionData(context, sums);
  const way = (
    code: 'repetition-counted' | 'repetition-left-out',
    { formula, figure }: BothWays['counted'],
  ): Change['alternatives'][number] => ({
    why: reason(code, { rows, total: totalText(figure) }),
    value: figure?.toNumber() ?? '',
    write: context.mode === 'values' ? (figure ? { value: figure.toNumber() } : null) : { formula },
  });
  return {
    ...plainDraft,
    ...draft,
    write: null,
    status: 'judgement',
    alternatives: [way('repetition-counted', sums.counted), way('repetition-left-out', sums.leftOut)],
    agrees: () => false,
  };
}

function totalOf({ table }: PlanContext) {
  if (!table.total) throw new Error('A total is planned only where the table has one');
  return table.total;
}

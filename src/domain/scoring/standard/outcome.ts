import type { Decimal } from '../../decimal/decimal';
import type { BoundAt } from './bounds';
import type { Draft, DraftBranch } from './draft';
import { measure } from './measure';
import type { Branch, Rule, Span, StandardChoice } from './rule';
import type { StepAt } from './steps';
import { tierFaults, type TierFaults } from './tiers';
import { checklistOf, countedChecklist, isTiers, wordBranch } from './wordy';
import { core, isAbsence, isCutShort, samePlainName } from './wording';

/** What is known of the row beside the text. */
export type Row = { readonly name: string | null; readonly marks: Decimal | null };

/** A rule made of a stretch of text, and what did not fit into it. Spans are in the source. */
export type Outcome = {
  readonly rule: Rule | null;
  readonly unread: readonly Span[];
  readonly bounds: readonly BoundAt[];
  readonly full: readonly { readonly marks: Decimal; readonly span: Span }[];
  readonly inapplicable: { readonly words: string; readonly span: Span } | null;
  readonly choices: readonly StandardChoice[];
  readonly gaps: TierFaults['gaps'];
  readonly overlaps: TierFaults['overlaps'];
};

/** No standard has more tiers or items than this; longer texts are not compared piece by piece. */
export const mostBranches = 60;

/** Nothing is read of a text with too many parts. */
export function tooLong(spans: readonly Span[]): Outcome {
  const unread = spans.map(spanOf);
  return {
    rule: null,
    unread,
    bounds: [],
    full: [],
    inapplicable: null,
    choices: [],
    gaps: [],
    overlaps: [],
  };
}

/** Makes one rule of a draft. */
export function outcomeOf(draft: Draft, row: Row): Outcome {
  if (draft.branches.length > mostBranches) return tooLong([...draft.branches, ...draft.unread]);
  const unread = [...draft.unread];
  const subjects = strangeSubjects(draft.subjects);
  const { absent, branches } = splitAbsence(draft.branches);
  const breaches = branches.filter((branch) => breachOf(branch, branches) !== null);
  const measured = branches.some((branch) => isMeasured(branch) && !breaches.includes(branch));
  const base = { bounds: draft.bounds, full: draft.full, gaps: [], overlaps: [], choices: [] };
  const inapplicable = absent && {
    words: absent.when?.kind === 'words' ? core(absent.when.words) : '',
    span: spanOf(absent),
  };
  if (measured) {
    // Two measures without a list: which result belongs to which is not said.
    if (subjects) unread.push(...branches.slice(1).map(spanOf));
    unread.push(...breaches.map(spanOf));
    const { rule, unread: left } = measure(
      { ...draft, branches: branches.filter((each) => !breaches.includes(each)) },
      row.name,
    );
    const faults = tierFaults(rule);
    unread.push(...left, ...faults.conflicts);
    return {
      ...base,
      rule: rule.branches.length > 0 ? rule : null,
      unread,
      inapplicable,
      gaps: faults.gaps,
      overlaps: faults.overlaps,
      choices: faults.choices,
    };
  }
  if (breaches.length > 0)
    return {
      ...base,
      ...breachOutcome(branches, breaches),
      inapplicable,
      unread: [...unread, ...breachOutcome(branches, breaches).unread],
    };
  const all = absent ? draft.branches : branches;
  const words = all.map((branch) => wordBranch(branch));
  const known = words.filter((branch) => branch !== null);
  unread.push(...all.filter((_, index) => words[index] === null).map(spanOf));
  const rule = wordRule(known, row.marks, all);
  if (rule === null) unread.push(...all.map(spanOf));
  return { ...base, rule, unread, inapplicable: null };
}

function wordRule(
  branches: readonly Branch[],
  marks: Decimal | null,
  drafts: readonly DraftBranch[],
): Rule | null {
  if (branches.length === 0) return null;
  const target = drafts.every(
    ({ when, award }) =>
      award.kind === 'given' &&
      (when?.kind === 'reached' || when?.kind === 'missed' || when?.kind === 'rest'),
  );
  if (target) {
    const kinds = drafts.flatMap(({ when, award }) =>
      award.kind === 'given' &&
      when &&
      (when.kind === 'reached' || when.kind === 'missed' || when.kind === 'rest')
        ? [{ when: { kind: when.kind }, award: award.at.award, implied: when.kind === 'rest' }]
        : [],
    );
    return {
      kind: 'measured',
      scale: 'open',
      unit: null,
      basis: 'either',
      absolute: false,
      branches: kinds.map((each, index) => ({
        ...each,
        span: branches[index]?.span ?? { start: 0, end: 0 },
      })),
    };
  }
  const takes = branches.filter(({ award }) => award.kind === 'minus');
  if (takes.length > 0 && branches.every(({ award }) => award.kind === 'minus' || award.kind === 'full')) {
    return checklistOf(takes);
  }
  const tiers = isTiers(branches, marks);
  if (tiers === null) return null;
  return tiers ? { kind: 'qualitative', branches } : checklistOf(branches);
}

function breachOutcome(
  branches: readonly DraftBranch[],
  breaches: readonly DraftBranch[],
): Pick<Outcome, 'rule' | 'unread'> {
  const [first, ...more] = breaches;
  const step = first && breachOf(first, branches);
  if (!step) return { rule: null, unread: branches.map(spanOf) };
  // 合规得满分 beside 每发现一处扣1分 says that without a breach nothing is taken off; anything else is a rule of its own.
  const others = branches.filter((branch) => !breaches.includes(branch) && !isFullMarks(branch, branches));
  return {
    rule: countedChecklist(step.points, step.gains),
    unread: [...more, ...others].map(spanOf),
  };
}

/** Full marks in words (合规得满分), or in the only points that are printed (合规得6分). */
function isFullMarks({ when, award }: DraftBranch, all: readonly DraftBranch[]): boolean {
  if (award.kind !== 'given' || when?.kind === 'limits') return false;
  if (award.at.award.kind === 'full') return true;
  return award.at.award.kind === 'points' && all.filter((other) => other.award.kind === 'given').length === 1;
}

/** The step that counts breaches or items, which only a person can count; null where it measures the result. */
function breachOf(branch: DraftBranch, all: readonly DraftBranch[]): StepAt | null {
  if (branch.award.kind !== 'step') return null;
  const { step } = branch.award;
  if (step.per.unit !== 'count' || step.base === 'target') return null;
  const limits = all.flatMap(({ when }) => (when?.kind === 'limits' ? when.numbers : []));
  if (limits.some(({ word, value }) => word === step.per.word || (word === null && value.isZero())))
    return null;
  const target = all.some(({ when }) => when?.kind === 'reached' || when?.kind === 'missed');
  return target && step.direction !== null && !step.happens ? null : step;
}

function isMeasured({ when, award }: DraftBranch): boolean {
  if (when?.kind === 'limits' || when?.kind === 'beside') return true;
  return award.kind === 'proportion' || award.kind === 'line' || award.kind === 'step';
}

/** 没有新建楼堂馆所的计满分 beside a measured rule. */
function splitAbsence(branches: readonly DraftBranch[]): {
  readonly absent: DraftBranch | null;
  readonly branches: readonly DraftBranch[];
} {
  const absent = branches.find(
    ({ when, award }) =>
      when?.kind === 'words' &&
      isAbsence(when.words) &&
      award.kind === 'given' &&
      award.at.award.kind === 'full',
  );
  if (!absent || !branches.some(isMeasured)) return { absent: null, branches };
  return { absent, branches: branches.filter((branch) => branch !== absent) };
}

/** True where the limits are of two different measures. */
export function strangeSubjects(subjects: readonly string[]): boolean {
  return subjects.some((one) =>
    subjects.some((other) => !samePlainName(one, other) && !isCutShort(one, other)),
  );
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

import type { Decimal } from '../../decimal/decimal';
import type { DraftBranch } from './draft';
import type { Award, Branch, ChecklistItem, Condition, Points, Rule } from './rule';
import { core, isGradeWord } from './wording';

/** A branch whose condition is words, with what it gives. */
export function wordBranch({ when, award, start, end }: DraftBranch): Branch | null {
  const given: Award | null =
    award.kind === 'given' ? award.at.award : award.kind === 'discretion' ? { kind: 'discretion' } : null;
  if (given === null) return null;
  const condition: Condition | null =
    when === null || when.kind === 'rest'
      ? { kind: 'rest' }
      : when.kind === 'words'
        ? { kind: 'words', words: core(when.words) }
        : when.kind === 'reached' || when.kind === 'missed' || when.kind === 'strict'
          ? { kind: 'words', words: core(when.words) }
          : null;
  return (
    condition && { when: condition, award: given, implied: condition.kind === 'rest', span: { start, end } }
  );
}

/**
 * Whether words with points are tiers of which one holds, or items that add up. `marks`: the marks of the row.
 * Null where neither the words nor the points tell.
 */
export function isTiers(branches: readonly Branch[], marks: Decimal | null): boolean | null {
  if (branches.some(({ when, award }) => when.kind === 'rest' || award.kind !== 'points')) return true;
  if (branches.length === 1) return false;
  const points = branches.flatMap(({ award }) => (award.kind === 'points' ? [award.points] : []));
  if (points.some((each) => 'share' in each)) return true;
  const numbers = points.flatMap((each) => ('points' in each ? [each.points] : []));
  const [first] = numbers;
  if (!first) return null;
  const sum = numbers.reduce((total, each) => total.plus(each));
  const most = numbers.reduce((top, each) => (each.greaterThan(top) ? each : top));
  if (numbers.some((each) => each.isZero())) return true;
  if (branches.every(({ when }) => when.kind === 'words' && isGradeWord(when.words))) return true;
  if (marks) {
    if (sum.equals(marks) && !most.equals(marks)) return false;
    if (most.equals(marks) && !sum.equals(marks)) return true;
  }
  return numbers.every((each) => each.equals(first)) ? false : null;
}

/** Items that add up to the marks, or breaches that take marks off. */
export function checklistOf(branches: readonly Branch[]): Rule | null {
  const items = branches.map(({ when, award, span }): ChecklistItem | null => {
    const label = when.kind === 'words' ? when.words : '';
    if (award.kind === 'points') return { label, points: award.points, takes: false, span };
    return award.kind === 'minus' ? { label, points: award.points, takes: true, span } : null;
  });
  const known = items.filter((item) => item !== null);
  return known.length === items.length && known.length > 0
    ? { kind: 'checklist', items: known, perBreach: null, perItem: null }
    : null;
}

/** A checklist of which only the points of one breach, or of one item, are printed. */
export function countedChecklist(points: Points, gains: boolean): Rule {
  return { kind: 'checklist', items: [], perBreach: gains ? null : points, perItem: gains ? points : null };
}

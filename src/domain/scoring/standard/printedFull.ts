import type { Decimal } from '../../decimal/decimal';
import type { Outcome } from './outcome';
import type { Award, Branch, Points, Rule, Span } from './rule';

/** Full marks as the text names them: by 满分5分, by the best tier, or by the items of a list; null where it names none. */
export function printedFullOf(
  outcome: Pick<Outcome, 'rule' | 'full'>,
  printed: (span: Span) => Span,
): { readonly marks: Decimal; readonly span: Span } | null {
  const { rule } = outcome;
  const named = outcome.full[0];
  if (rule?.kind === 'sequence') return sequenceFull(rule, printed);
  if (named) return { marks: named.marks, span: printed(named.span) };
  if (!rule) return null;
  if (rule.kind === 'checklist') return itemsFull(rule, printed);
  return bestTier(rule.branches, printed);
}

function bestTier(
  branches: readonly Branch[],
  printed: (span: Span) => Span,
): { readonly marks: Decimal; readonly span: Span } | null {
  // A step that gives marks, or a share of the full marks, leaves open how many the full marks are.
  if (branches.some(({ award }) => award.kind === 'full' || gains(award))) return null;
  const points = branches.flatMap(({ award, span }) => {
    const most = mostOf(award);
    return most && 'points' in most ? [{ marks: most.points, span: printed(span) }] : [];
  });
  return points.reduce<{ readonly marks: Decimal; readonly span: Span } | null>(
    (best, each) => (best && best.marks.greaterThanOrEqualTo(each.marks) ? best : each),
    null,
  );
}

function gains(award: Award): boolean {
  return (award.kind === 'step' && award.step.gains) || award.kind === 'proportion';
}

function mostOf(award: Award): Points | null {
  if (award.kind === 'points') return award.points;
  return award.kind === 'between' && !award.off ? award.high : null;
}

function itemsFull(
  rule: Extract<Rule, { kind: 'checklist' }>,
  printed: (span: Span) => Span,
): { readonly marks: Decimal; readonly span: Span } | null {
  const [first] = rule.items;
  if (!first || rule.perBreach || rule.items.some(({ takes }) => takes)) return null;
  let sum: Decimal | null = null;
  for (const { points } of rule.items) {
    if (!points || !('points' in points)) return null;
    sum = sum ? sum.plus(points.points) : points.points;
  }
  const last = rule.items.at(-1) ?? first;
  return sum && { marks: sum, span: printed({ start: first.span.start, end: last.span.end }) };
}

function sequenceFull(
  rule: Extract<Rule, { kind: 'sequence' }>,
  printed: (span: Span) => Span,
): { readonly marks: Decimal; readonly span: Span } | null {
  const [first] = rule.parts;
  const last = rule.parts.at(-1);
  let sum: Decimal | null = null;
  for (const { marks } of rule.parts) {
    if (!marks || !('points' in marks)) return null;
    sum = sum ? sum.plus(marks.points) : marks.points;
  }
  return first && last && sum
    ? { marks: sum, span: printed({ start: first.span.start, end: last.span.end }) }
    : null;
}

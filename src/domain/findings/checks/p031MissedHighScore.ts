import type { RowAssessment } from '../../assessment/assessment';
import { roundTo, type Decimal } from '../../decimal/decimal';
import { findFigures } from '../../quantity/figures';
import { hasEnd, hasOwnRule, mostOf } from '../evidence';
import type { Check, CheckContext } from '../context';
import { textAt } from '../figures';
import type { Finding, Severity } from '../finding';
import { figure, makeFinding, rowNumbers } from '../makeFinding';
import type { ScoredItem } from '../scoredItems';
import { saysUnfinished, standsAlone } from '../texts';

type Excess = {
  readonly item: ScoredItem;
  readonly row: RowAssessment;
  readonly score: Decimal;
  readonly due: Decimal;
  readonly severity: Severity;
  /** Where the actual number was read: in its cell, in a sentence there, or in 偏差原因. */
  readonly where: 'cell' | 'words' | 'reason';
};

/**
 * P-031: the target was missed and marks were taken off, but fewer than the rule takes (domain.md §1.3).
 * A warning where the actual number stands only in a sentence: then the most that it can mean is compared.
 */
export const p031MissedHighScore: Check = (context) => {
  const all = context.items.flatMap((item) => excessOf(context, item));
  return (['error', 'warning'] as const).flatMap((severity) => findingOf(context, all, severity));
};

function findingOf(context: CheckContext, all: readonly Excess[], severity: Severity): readonly Finding[] {
  const wrong = all.filter((entry) => entry.severity === severity);
  const [first] = wrong;
  if (!first) return [];
  return [
    makeFinding(context, 'P-031', {
      variant: severity === 'error' ? 'figure' : 'words',
      severity,
      cells: wrong.flatMap(({ item, row, where }) => [
        row.indicator.actual,
        ...item.scoreCells,
        where === 'reason' ? row.indicator.reason : null,
      ]),
      lines: wrong.map(({ item, score, due, where }) => ({
        row: rowNumbers(item.rows),
        name: item.name,
        score: figure(score),
        due: figure(due),
        where,
      })),
      found: wrong.length === 1 ? figure(first.score) : null,
      expected: wrong.length === 1 ? figure(first.due) : null,
    }),
  ];
}

function excessOf(context: CheckContext, item: ScoredItem): readonly Excess[] {
  const [row] = item.assessed;
  const { score, marks } = item;
  if (item.assessed.length !== 1 || !row || hasOwnRule(row) || !score || !marks) return [];
  // Full marks are P-030.
  if (score.greaterThanOrEqualTo(marks.minus('0.005'))) return [];
  const most = mostByRule(context, row, marks);
  if (!most || score.lessThanOrEqualTo(most.due.plus('0.01'))) return [];
  return [{ item, row, score, ...most }];
}

function mostByRule(
  context: CheckContext,
  row: RowAssessment,
  marks: Decimal,
): Pick<Excess, 'due' | 'severity' | 'where'> | null {
  const actual = textAt(context.sheet, row.indicator.actual);
  const { outcome } = row;
  if (outcome.status === 'computed') {
    const due = roundTo(outcome.score, 2);
    if (due.greaterThanOrEqualTo(marks)) return null;
    return standsAlone(actual)
      ? { due, severity: 'error', where: 'cell' }
      : { due, severity: 'warning', where: 'words' };
  }
  const failed = row.actual.kind === 'word' && row.actual.meaning === 'failed';
  if (outcome.status !== 'judgement' || !(failed || saysUnfinished(actual, hasEnd(row.target)))) return null;
  const reason = textAt(context.sheet, row.indicator.reason);
  const inActual = mostOf(row.target, findFigures(actual));
  const share = inActual ?? mostOf(row.target, findFigures(reason));
  if (!share?.lessThan(1)) return null;
  const due = roundTo(marks.times(share), 2);
  return { due, severity: 'warning', where: inActual ? 'words' : 'reason' };
}

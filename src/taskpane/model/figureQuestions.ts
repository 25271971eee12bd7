import type { RowAssessment } from '../../domain/assessment/assessment';
import { isSatisfaction } from '../../domain/assessment/indicatorClass';
import { cellOf, textOf } from '../../domain/assessment/readRow';
import type { ActualAnswer, AnswerProblem, CellIdentity } from '../../domain/changes/changeSet';
import { identityKey, identityOf } from '../../domain/changes/identities';
import { wantsFigure } from '../../domain/changes/planActuals';
import type { CellRef } from '../../domain/snapshot/snapshot';
import type { Analysis } from '../../workflow/analyse';

/** A row whose 实际完成值 is words although the target is a number: the person is asked for the figure. */
export type FigureQuestion = {
  readonly identity: CellIdentity;
  readonly cell: CellRef;
  /** The indicator, as the sheet says. */
  readonly name: string;
  /** The words that stand there, and the target as printed. */
  readonly was: string;
  readonly target: string;
  /** Unit of the target; null where it has none. */
  readonly unit: string | null;
  readonly percent: boolean;
  /** True where only the unit column says %: 0.9 and 90 may both mean 90%, so that the figure is written as the target is. */
  readonly likeTarget: boolean;
  /** The number of the target as the cell shows it. */
  readonly targetFigure: string;
  /** True where the words say that it was done, so that the target itself may be what was reached. */
  readonly saysDone: boolean;
  /** 满意度 is a figure of its own: it is never filled in among many. */
  readonly satisfaction: boolean;
  readonly answer: ActualAnswer | null;
  readonly problem: AnswerProblem | null;
};

/** The questions by the key of the row's cell (`identityKey` of 实际完成值); an answered one stays, so that it can be altered. */
export function figureQuestions(analysis: Analysis): ReadonlyMap<string, FigureQuestion> {
  const { assessments, workbook, answers, changes } = analysis;
  const given = new Map((answers.actuals ?? []).map((answer) => [identityKey(answer.identity), answer]));
  // Only an answer that is in force counts: a figure that stands there by now has taken its place.
  const inForce = new Set(
    changes.changes
      .filter(({ identity }) => identity.column === 'actual')
      .map(({ identity }) => identityKey(identity)),
  );
  const questions = new Map<string, FigureQuestion>();
  for (const { table, rows } of assessments) {
    for (const row of rows) {
      const { indicator, target } = row;
      if (!indicator.actual || target.kind !== 'number') continue;
      const identity = identityOf(table, indicator, 'actual');
      const key = identityKey(identity);
      const isAnswered = inForce.has(key);
      if (!isAnswered && !isAsked(row)) continue;
      const text = (cell: CellRef | null) => textOf(cellOf(workbook, cell));
      questions.set(key, {
        identity,
        cell: indicator.actual,
        name: (indicator.name ?? '').replace(/\s+/g, ' ').trim(),
        was: text(indicator.actual),
        target: printedTarget(text(indicator.comparison), text(indicator.target), text(indicator.unit)),
        unit: target.unit,
        percent: target.percent,
        likeTarget: target.percent && target.percentPrinted === false,
        targetFigure: target.value.toFixed(),
        saysDone: isAnswered || saysDone(row),
        satisfaction: isSatisfaction(indicator),
        answer: isAnswered ? (given.get(key) ?? null) : null,
        problem: changes.problems?.find((problem) => identityKey(problem.identity) === key) ?? null,
      });
    }
  }
  return questions;
}

/** One thing that was to be done is answered by a word (rule a); everything else wants its figure. */
function isAsked(row: RowAssessment): boolean {
  const { outcome } = row;
  if (!wantsFigure(row) || outcome.status === 'computed' || outcome.status === 'none') return false;
  return outcome.status !== 'proposal' || outcome.rule === 'b';
}

function saysDone({ actual }: RowAssessment): boolean {
  if (actual.kind !== 'word') return false;
  return ['completed', 'completed-sentence', 'reached'].includes(actual.meaning);
}

function printedTarget(comparison: string, target: string, unit: string): string {
  const isSaid = unit === '' || target.endsWith(unit) || /[%％]$/u.test(target);
  return `${target.startsWith(comparison) ? '' : comparison}${target}${isSaid ? '' : unit}`;
}

/** What is wrong with a typed figure before it is an answer. `percent-scale`: 0.96 of a percentage, or 96 of it? */
export type TypedFigure =
  | { readonly kind: 'figure'; readonly figure: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'problem'; readonly code: FigureProblem };

export type FigureProblem = 'no-number' | 'percent-scale' | 'not-like-target';

/**
 * A figure as it is typed beside the unit of its target: 96 or 96% for a percentage, 210 or 210公里. Where only the unit
 * column says %, it is written as the target is.
 */
export function readFigure(
  typed: string,
  { unit, percent, likeTarget }: Pick<FigureQuestion, 'unit' | 'percent' | 'likeTarget'>,
): TypedFigure {
  const text = typed.normalize('NFKC').replace(/。/g, '.').replace(/[\s,]/g, '');
  if (text === '') return { kind: 'empty' };
  const hasSign = percent && text.endsWith('%');
  if (hasSign && likeTarget) return { kind: 'problem', code: 'not-like-target' };
  const bare = hasSign ? text.slice(0, -1) : unit && text.endsWith(unit) ? text.slice(0, -unit.length) : text;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(bare)) return { kind: 'problem', code: 'no-number' };
  const figure = Number(bare);
  const isUnclear = percent && !hasSign && !likeTarget && figure > 0 && figure <= 1;
  return isUnclear ? { kind: 'problem', code: 'percent-scale' } : { kind: 'figure', figure };
}

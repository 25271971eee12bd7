import { type Decimal, differs } from '../../decimal/decimal';
import { roundScore } from '../../scoring/round';
import type { Check, CheckContext } from '../context';
import type { Finding, Severity } from '../finding';
import { figure, makeFinding, rowNumbers } from '../makeFinding';
import { readingsText, type StandardItem, standardItems } from '../standardItems';

type Reading = { readonly parameter: string; readonly choice: string; readonly score: Decimal };
type Wrong = StandardItem & {
  readonly typed: Decimal;
  readonly due: Decimal | null;
  readonly readings: readonly Reading[];
  readonly severity: Extract<Severity, 'error' | 'warning'>;
};

/**
 * P-071: the typed score fits no reading of the row's standard (error), or only one that is not in force (warning).
 * Every reading is named with what it gives. Tolerance ±0.01 (domain.md §1.6).
 */
export const p071NoReading: Check = (context) => {
  const wrong = standardItems(context).flatMap((item) => wrongScore(context, item));
  return (['error', 'warning'] as const).flatMap((severity): readonly Finding[] => {
    const rows = wrong.filter((one) => one.severity === severity);
    return rows.length === 0 ? [] : [findingOf(context, rows, severity)];
  });
};

function wrongScore(context: CheckContext, standard: StandardItem): readonly Wrong[] {
  const { item, row, use } = standard;
  const { score: typed, marks } = item;
  const { outcome } = row;
  if (!typed || !marks) return [];
  const step = context.assessment.parameters.scoreStep;
  const rounded = (score: Decimal): Decimal => roundScore(score, marks, step);
  const fits = (score: Decimal): boolean => !differs(typed, rounded(score), '0.01');
  if (outcome.status === 'computed' && outcome.rule === 'standard') {
    const due = rounded(outcome.score);
    const readings = outcome.alternatives.map((one) => ({ ...one, score: rounded(one.score) }));
    if (fits(due)) return [];
    const severity = readings.some(({ score }) => fits(score)) ? 'warning' : 'error';
    return [{ ...standard, typed, due, readings, severity }];
  }
  // Several figures may be the right one: a score that follows from one of them is P-019, not this.
  const scores = use.candidates.flatMap(({ score }) =>
    'kind' in score && score.kind === 'score' ? [score.score] : [],
  );
  if (scores.length === 0 || scores.length < use.candidates.length || scores.some(fits)) return [];
  const readings = scores.map((score, index) => ({
    parameter: 'rate',
    choice: String(index + 1),
    score: rounded(score),
  }));
  return [{ ...standard, typed, due: null, readings, severity: 'error' }];
}

function findingOf(context: CheckContext, rows: readonly Wrong[], severity: Wrong['severity']): Finding {
  const [first] = rows;
  const single = rows.length === 1 ? first : undefined;
  return makeFinding(context, 'P-071', {
    variant: severity === 'error' ? 'none' : 'other',
    severity,
    cells: rows.flatMap(({ item, use }) => [
      ...item.scoreCells,
      use.result.kind === 'rate' ? (use.result.finding.place?.cell ?? null) : null,
      use.result.kind === 'actual' ? use.result.cell : null,
      ...use.cells,
    ]),
    lines: rows.map(({ item, typed, due, readings }) => ({
      row: rowNumbers(item.rows),
      name: item.name,
      score: figure(typed),
      due: due ? figure(due) : '',
      readings: readingsText(readings.map((one) => ({ ...one, score: figure(one.score) }))),
    })),
    found: single ? figure(single.typed) : null,
    expected: single?.due ? figure(single.due) : null,
  });
}

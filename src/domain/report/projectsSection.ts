import type { Assessment } from '../assessment/assessment';
import { fromNumber } from '../decimal/decimal';
import type { WorkbookSnapshot } from '../snapshot/snapshot';
import { combined, type Expression, joined, quotient } from './expression';
import { clause, figureSlot, fixedWords, noFigureMeaning, points, reportUnit } from './figures';
import { sentences } from './moneySection';
import type { Block, Figure, ReportTable, Slot } from './report';
import { executionFigure, moneyFigures } from './tableFigures';
import { gradeSlot, paragraphs, totalFigure } from './tableSection';

/** What all projects come to together, and the table of them. */
export function projectsBlocks(
  workbook: WorkbookSnapshot,
  projects: readonly Assessment[],
): readonly Block[] {
  const lines = projects.map((assessment) => ({
    name: assessment.table.subject ?? assessment.table.sheetName,
    ...moneyFigures(workbook, assessment),
    rate: executionFigure(workbook, assessment),
    total: totalFigure(workbook, assessment),
    grade: gradeSlot(workbook, assessment),
  }));
  const annual = sumOf(lines.map((line) => line.annual));
  const executed = sumOf(lines.map((line) => line.executed));
  const means = meansOf(lines);
  const count: Figure = {
    expression: joined(String(lines.length), fromNumber(lines.length), []),
    unit: '个',
    places: null,
    meaning: { ...noFigureMeaning, measure: 'count', names: ['项目'] },
  };
  const rate =
    annual && executed
      ? points(quotient(executed.expression, annual.expression), {
          ...noFigureMeaning,
          measure: 'rate',
          names: ['执行率', '合计'],
        })
      : null;
  const said = sentences([
    clause('projects-count', { count: figureSlot(count) }),
    ...(annual ? [clause('projects-annual', { amount: figureSlot(annual) })] : []),
    ...(executed ? [clause('projects-executed', { amount: figureSlot(executed) })] : []),
    ...(rate ? [clause('projects-rate', { rate: figureSlot(rate) })] : []),
  ]);
  const scored = sentences([
    ...(means.simple ? [clause('projects-mean', { mean: figureSlot(means.simple) })] : []),
    ...(means.weighted ? [clause('projects-weighted', { mean: figureSlot(means.weighted) })] : []),
  ]);
  const table: ReportTable = {
    columns: ['project', 'annual', 'executed', 'rate', 'score', 'grade'],
    rows: lines.map((line) => [
      fixedWords(line.name),
      shown(line.annual),
      shown(line.executed),
      shown(line.rate),
      shown(line.total),
      line.grade,
    ]),
  };
  return [...paragraphs([said, scored]), { kind: 'table', table }];
}

function shown(figure: Figure | null): Slot | null {
  return figure && figureSlot(figure);
}

/** Sum in 万元; null where one of them is missing or has no unit: a part would be no sum. */
function sumOf(figures: readonly (Figure | null)[]): Figure | null {
  const known = figures.filter((figure) => figure !== null);
  const [first] = known;
  if (!first || known.length < figures.length || known.some(({ unit }) => unit !== reportUnit)) return null;
  return {
    ...first,
    expression: combined(
      '+',
      known.map(({ expression }) => expression),
    ),
    meaning: { ...first.meaning, owner: null, names: ['合计'] },
  };
}

type Line = { readonly total: Figure | null; readonly annual: Figure | null };

/** Mean of the scores that are there, simple and weighted by 全年预算数. */
function meansOf(lines: readonly Line[]): {
  readonly simple: Figure | null;
  readonly weighted: Figure | null;
} {
  const totals = lines.flatMap(({ total }) => (total ? [total] : []));
  const [first] = totals;
  if (!first || totals.length < 2) return { simple: null, weighted: null };
  const meaning = (name: string) => ({ ...noFigureMeaning, measure: 'mean' as const, names: [name] });
  const weighed = lines.flatMap(({ total, annual }) =>
    total && annual?.unit === reportUnit ? [{ total: total.expression, annual: annual.expression }] : [],
  );
  return {
    simple: { ...first, expression: meanOf(totals), meaning: meaning('平均') },
    weighted:
      weighed.length === lines.length
        ? { ...first, expression: weightedMean(weighed), meaning: meaning('加权平均') }
        : null,
  };
}

function meanOf(totals: readonly Figure[]): Expression {
  const sum = combined(
    '+',
    totals.map(({ expression }) => expression),
  );
  return joined(`(${sum.text})/${String(totals.length)}`, sum.value?.div(totals.length) ?? null, [sum]);
}

function weightedMean(
  pairs: readonly { readonly total: Expression; readonly annual: Expression }[],
): Expression {
  const products = pairs.map(({ total, annual }) =>
    joined(
      `${total.text}*${annual.text}`,
      total.value && annual.value ? total.value.times(annual.value) : null,
      [total, annual],
    ),
  );
  const above = combined('+', products);
  const below = combined(
    '+',
    pairs.map(({ annual }) => annual),
  );
  return quotient(above, below);
}

import type { Assessment, Outcome, RowAssessment } from '../../../src/domain/assessment/assessment';
import { Decimal } from '../../../src/domain/decimal/decimal';
import { defaultParameters } from '../../../src/domain/scoring/parameters';
import { findFigures } from '../../../src/domain/quantity/figures';
import type { Quantity, Target } from '../../../src/domain/quantity/quantity';
import type { IndicatorRow, SelfEvaluation } from '../../../src/domain/tables/table';
import type { GridCell } from '../../support/grid';
import type { RowSpec, TableSpec } from './tableSpec';

/** An assessment by the ratio rule alone; whatever else a test needs it says in `outcome`. */
export function assessmentOf(
  table: SelfEvaluation,
  spec: TableSpec,
  rows: readonly IndicatorRow[],
): Assessment {
  const annual = numberOf(spec.money?.annual);
  const executed = numberOf(spec.money?.executed);
  const marks = numberOf(spec.money?.marks);
  const rate = annual && executed && !annual.isZero() ? executed.dividedBy(annual) : null;
  const zero = new Decimal(0);
  return {
    table,
    parameters: defaultParameters,
    execution: spec.money
      ? {
          rate,
          rateOnInitial: null,
          score: rate && marks ? Decimal.min(1, rate).times(marks) : null,
          marks,
          missing: [],
        }
      : null,
    rows: rows.map((row, index) => rowOf(row, spec.rows?.[index] ?? {})),
    total: {
      fullMarks: null,
      decided: zero,
      open: zero,
      least: zero,
      most: zero,
      total: null,
      grade: null,
      repetition: null,
    },
  };
}

function rowOf(indicator: IndicatorRow, spec: RowSpec): RowAssessment {
  const target = targetOf(spec);
  const actual = actualOf(spec);
  const marks = numberOf(spec.marks);
  const completion =
    target.kind === 'number' && actual.kind === 'number' ? actual.value.dividedBy(target.value) : null;
  const limit = target.kind === 'number' && target.comparison === '<=';
  const share = completion && (limit ? new Decimal(1).dividedBy(completion) : completion);
  const outcome: Outcome =
    spec.outcome ??
    (share && marks
      ? {
          status: 'computed',
          rule: limit ? 'Q-REV-inv' : 'Q-POS',
          score: Decimal.min(1, share).times(marks),
          alternatives: [],
        }
      : { status: 'judgement', rule: 'd', why: 'words-against-words', tier: null, interval: null });
  return { indicator, target, actual, marks, completion, deviation: completion?.minus(1) ?? null, outcome };
}

function targetOf(spec: RowSpec): Target {
  const text = String(spec.target ?? '');
  const match = /^([≥≤])?(\d+(?:\.\d+)?)(%)?$/.exec(text);
  if (!match) return text === '' ? { kind: 'blank' } : { kind: 'words', text };
  const percent = match[3] !== undefined || spec.unit === '%';
  return {
    kind: 'number',
    comparison: match[1] === '≤' ? '<=' : (spec.sign ?? '>='),
    comparisonPrinted: true,
    value: new Decimal(match[2] ?? '0'),
    percent,
    unit: percent ? '%' : (spec.unit ?? null),
  };
}

function actualOf(spec: RowSpec): Quantity {
  const text = String(spec.actual ?? '');
  if (text === '') return { kind: 'blank' };
  if (text === '未完成') return { kind: 'word', meaning: 'failed', text };
  if (text === '完成') return { kind: 'word', meaning: 'completed', text };
  const figures = findFigures(text);
  const [only] = figures;
  if (figures.length !== 1 || !only) return { kind: 'text', text, candidates: figures };
  const { value, percent, unit, bound } = only;
  return { kind: 'number', value, percent, unit, bound, fromText: typeof spec.actual === 'string' };
}

function numberOf(value: GridCell): Decimal | null {
  return typeof value === 'number' ? new Decimal(value) : null;
}

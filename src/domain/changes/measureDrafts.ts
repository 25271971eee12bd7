import type { RowAssessment } from '../assessment/assessment';
import { type Decimal, roundTo } from '../decimal/decimal';
import { completionRate } from '../rates/completion';
import { deviationRate } from '../rates/deviation';
import type { CellRef } from '../snapshot/snapshot';
import { agreesWithRate } from './agreement';
import { blankTest, guarded } from './blankGuard';
import { identityOf } from './identities';
import {
  addressOf,
  cellIn,
  type Forms,
  inMode,
  plainDraft,
  type PlanContext,
  present,
  percentage,
} from './planContext';
import { operandsOf, plainGuard, writtenOf } from './plainScore';
import { reason, type Written } from './reasons';
import { missingDraft, said } from './rowDrafts';
import { measuringCall } from './scoreReading';
import type { Draft } from './settle';

type Measure = 'completion' | 'deviation';
type Convention = 'fraction' | 'percent-points';

/** 完成率 and 偏差率 of the indicators, where the form has these columns. Words have neither. */
export function measureDrafts(context: PlanContext): readonly Draft[] {
  return (['completion', 'deviation'] as const).flatMap((measure) => {
    const convention = conventionOf(context, measure);
    return context.assessment.rows.flatMap((row): Draft[] => {
      const target = row.indicator[measure];
      if (!target || row.outcome.status === 'none') return [];
      const draft = measureDraft(context, row, { measure, target, convention });
      return draft ? [draft] : [];
    });
  });
}

function measureDraft(
  context: PlanContext,
  row: RowAssessment,
  { measure, target, convention }: { measure: Measure; target: CellRef; convention: Convention },
): Draft | null {
  const identity = identityOf(context.table, row.indicator, measure);
  const rate = row[measure];
  if (!rate) {
    const missing = (['target', 'actual'] as const).filter((what) => row[what].kind === 'blank');
    return missing.length > 0 ? missingDraft(identity, target, missing) : null;
  }
  const forms = formsOf(context, row, { measure, convention, rate });
  if (!forms) return null;
  const { actual, target: asked } = said(context, row);
  const data = { actual, target: asked, written: forms.written };
  return {
    ...plainDraft,
    identity,
    target,
    ...inMode(forms, context.mode),
    numberFormat: convention === 'fraction' ? '0.00%' : null,
    value: forms.value.toNumber(),
    status: 'ready',
    why:
      measure === 'completion'
        ? reason('completion', { ...data, completion: percentage(rate) })
        : reason('deviation', { ...data, deviation: percentage(rate) }),
    sources: present(
      row.indicator.actual,
      row.indicator.comparison,
      row.indicator.target,
      row.indicator.unit,
    ),
    agrees: agreesWithRate(rate, convention),
  };
}

function formsOf(
  context: PlanContext,
  row: RowAssessment,
  { measure, convention, rate }: { measure: Measure; convention: Convention; rate: Decimal },
): (Forms & { readonly written: Written }) | null {
  const operands = operandsOf(context, row);
  if (!operands) return null;
  const inPoints = convention === 'percent-points';
  const points = (formula: string): string => (inPoints ? `ROUND(${formula}*100,2)` : formula);
  const { actual, target } = operands;
  const twin = (measure === 'completion' ? completionRate : deviationRate).twin({
    actual: actual.text,
    target: target.text,
  });
  const plain = guarded(points(inPoints ? `(${twin})` : twin), plainGuard(context, row, [actual, target]));
  const call = measuringCall(context, row, measure === 'completion');
  const name = measure === 'completion' ? 'ACHIEVE' : 'DEVIATION';
  const ref = row.indicator.actual;
  const blanks = ref ? [blankTest(addressOf(ref), cellIn(context, ref))] : [];
  const perf = call
    ? guarded(points(`PERF.${name}(${call.actual},${call.target}${call.options})`), { numbers: [], blanks })
    : plain;
  const written = {
    perf: call?.written ?? writtenOf(actual, target),
    plain: writtenOf(actual, target),
    values: 'value',
  } as const;
  return {
    perf,
    plain,
    value: inPoints ? roundTo(rate.times(100), 2) : roundTo(rate, 4),
    written: written[context.mode],
  };
}

/** Percent points where the column holds numbers that can be nothing else; fractions otherwise. */
function conventionOf(context: PlanContext, measure: Measure): Convention {
  const typed = context.assessment.rows.flatMap((row) => {
    const cell = cellIn(context, row.indicator[measure]);
    return typeof cell?.value === 'number' && !cell.numberFormat.includes('%') ? [cell.value] : [];
  });
  const limit = measure === 'completion' ? 10 : 2;
  return typed.some((value) => Math.abs(value) > limit) ? 'percent-points' : 'fraction';
}

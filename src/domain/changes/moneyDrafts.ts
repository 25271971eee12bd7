import { budgetCell } from '../assessment/execution';
import type { Decimal } from '../decimal/decimal';
import { isBlank } from '../quantity/blanks';
import { executionRate } from '../rates/executionRate';
import { roundScore } from '../scoring/round';
import type { CellRef } from '../snapshot/snapshot';
import { readAmount } from '../quantity/amount';
import type { MoneyRow } from '../tables/table';
import { agreesWithRate, agreesWithScore } from './agreement';
import { executionScoreForms, rateForms } from './executionFormulas';
import { identityOf } from './identities';
import {
  cellIn,
  digits,
  inMode,
  plainDraft,
  type PlanContext,
  present,
  printed,
  percentage,
} from './planContext';
import { reason } from './reasons';
import type { Draft } from './settle';
import { missingDraft, typedReason } from './rowDrafts';

type Convention = 'fraction' | 'percent-points';

/** Rate and score of 年度资金总额, rates of the tasks; the 其中 rows get none. */
export function moneyDrafts(context: PlanContext): readonly Draft[] {
  const { money, tasks } = context.table;
  const drafts: Draft[] = [];
  if (money) {
    const rate = rateDraft(
      context,
      money.total,
      context.assessment.execution?.rate ?? null,
      money.rateConvention,
    );
    if (rate) drafts.push(rate);
    const score = scoreDraft(context, money.total);
    if (score) drafts.push(score);
    for (const part of money.parts) drafts.push(...partDrafts(context, part));
  }
  for (const task of tasks?.rows ?? []) {
    const draft = rateDraft(context, task, taskRate(context, task), tasks?.rateConvention ?? 'fraction');
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function taskRate(context: PlanContext, row: MoneyRow): Decimal | null {
  const amount = (ref: CellRef | null): Decimal | null => {
    const cell = cellIn(context, ref);
    return cell && !isBlank(cell.value) ? readAmount(cell.value, context.table.unit ?? '万元') : null;
  };
  const result = executionRate.compute({
    executed: amount(row.executed),
    annual: amount(budgetCell(row, context.parameters)),
  });
  return 'value' in result ? result.value : null;
}

function rateDraft(
  context: PlanContext,
  row: MoneyRow,
  rate: Decimal | null,
  convention: Convention,
): Draft | null {
  if (!row.rate) return null;
  const identity = identityOf(context.table, row, 'rate');
  const forms = rate ? rateForms(context, row, { rate, convention }) : null;
  if (!rate || !forms) return missingDraft(identity, row.rate, missingOf(context, row));
  const initial = context.assessment.execution?.rateOnInitial;
  return {
    ...plainDraft,
    identity,
    target: row.rate,
    ...inMode(forms, context.mode),
    numberFormat: convention === 'fraction' ? '0.00%' : null,
    value: forms.value.toNumber(),
    status: 'ready',
    why: reason('execution-rate', {
      executed: printed(cellIn(context, row.executed)),
      budget: printed(cellIn(context, budgetCell(row, context.parameters))),
      rate: percentage(rate),
      initial: row === context.table.money?.total && initial ? percentage(initial) : '',
      written: forms.written,
    }),
    sources: present(row.executed, budgetCell(row, context.parameters)),
    agrees: agreesWithRate(rate, convention),
  };
}

function scoreDraft(context: PlanContext, row: MoneyRow): Draft | null {
  const { execution } = context.assessment;
  if (!row.score || !execution) return null;
  const identity = identityOf(context.table, row, 'score');
  const { score, marks, rate } = execution;
  const forms = score && marks ? executionScoreForms(context, row, { score, marks }) : null;
  if (!score || !marks || !rate || !forms) {
    return {
      ...missingDraft(identity, row.score, missingOf(context, row)),
      typed: typedReason(context, row.score, marks),
    };
  }
  const rounded = roundScore(score, marks, context.parameters.scoreStep);
  return {
    ...plainDraft,
    identity,
    target: row.score,
    ...inMode(forms, context.mode),
    value: rounded.toNumber(),
    status: 'ready',
    why: reason(rate.greaterThan(1) ? 'execution-score-capped' : 'execution-score', {
      rate: percentage(rate),
      marks: digits(marks),
      score: digits(rounded),
      written: forms.written,
    }),
    sources: present(row.executed, budgetCell(row, context.parameters), row.marks),
    agrees: agreesWithScore(score, rounded),
  };
}

/** 其中 rows: marks, rate and score are left as they are. */
function partDrafts(context: PlanContext, row: MoneyRow): readonly Draft[] {
  const columns = ['marks', 'rate', 'score'] as const;
  return columns.flatMap((column): Draft[] => {
    const target = row[column];
    const shared = target && target.row !== row.row;
    if (!target || shared) return [];
    return [
      {
        ...plainDraft,
        identity: identityOf(context.table, row, column),
        target,
        write: null,
        status: 'unchanged',
        why: reason('money-part', { label: row.label.trim() }),
        sources: [],
        agrees: () => false,
      },
    ];
  });
}

function missingOf(context: PlanContext, row: MoneyRow): readonly string[] {
  if (row === context.table.money?.total) {
    return context.assessment.execution?.missing.map(({ what }) => what) ?? [];
  }
  const names = { executed: row.executed, annual: budgetCell(row, context.parameters) };
  return Object.entries(names)
    .filter(([, ref]) => !ref || isBlank(cellIn(context, ref)?.value ?? ''))
    .map(([what]) => what);
}

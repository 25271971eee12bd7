import { areaRate } from '../rates/areaRate';
import { assetUseRate } from '../rates/assetUseRate';
import { budgetAdjustmentRate } from '../rates/budgetAdjustmentRate';
import { budgetCompletionRate } from '../rates/budgetCompletionRate';
import { budgetControlRate } from '../rates/budgetControlRate';
import { carryOverRate } from '../rates/carryOverRate';
import { changeRate } from '../rates/changeRate';
import { completionRate } from '../rates/completion';
import { executionRate } from '../rates/executionRate';
import { fundingRate } from '../rates/fundingRate';
import { investmentRate } from '../rates/investmentRate';
import { keySpendingRate } from '../rates/keySpendingRate';
import { paymentRate } from '../rates/paymentRate';
import { procurementRate } from '../rates/procurementRate';
import type { RateDefinition } from '../rates/rate';
import { runningCostRate } from '../rates/runningCostRate';
import { sangongRate } from '../rates/sangongRate';
import { savingRate } from '../rates/savingRate';
import { staffRate } from '../rates/staffRate';
import type { RateName, Scope, Stage, Subject } from './facts';

/** What an input of a rate is looked for as. */
export type Wanted = {
  readonly key: string;
  /** Null: the subject of the row that the rate is in. */
  readonly subject: Subject | null;
  /** Stages that fit, the one that the definition means first; a figure of which no stage is said is `null`. */
  readonly stages: readonly (Stage | null)[];
  readonly period?: Exclude<Scope['period'], null>;
  readonly moment?: Exclude<Scope['moment'], null>;
};

/** A rate with its definition and the inputs as they are looked for; `base` is the one divided by. */
export type RateSpec = {
  readonly name: RateName;
  readonly definition: RateDefinition<string>;
  readonly inputs: readonly Wanted[];
  readonly base: string;
  /** Where a sum is divided by: every input that it adds up. */
  readonly sum?: readonly string[];
};

/** 年初 comes first for control rates (domain.md §1.8, `base`), 全年 for the execution rate (§1.2). */
const budgets: readonly (Stage | null)[] = ['initial', 'budget', 'adjusted'];
const annual: readonly (Stage | null)[] = ['adjusted', 'budget', 'initial'];
const actual: readonly (Stage | null)[] = ['final'];
const any: readonly (Stage | null)[] = [null, 'final', 'budget', 'adjusted', 'initial', 'approved'];
const approved: readonly (Stage | null)[] = ['approved', 'budget', 'initial'];

const actualAndBudget = (subject: Subject | null): readonly Wanted[] => [
  { key: 'actual', subject, stages: actual },
  { key: 'budget', subject, stages: budgets },
];

/** Every rate that a cell or an indicator can name (domain.md §2, §3). */
export const rateSpecs: Readonly<Record<RateName, RateSpec>> = {
  execution: spec('execution', executionRate, 'annual', [
    { key: 'executed', subject: 'spending', stages: actual },
    { key: 'annual', subject: 'spending', stages: annual },
  ]),
  completion: spec(
    'completion',
    budgetCompletionRate,
    'initial',
    [
      { key: 'carriedIn', subject: 'carry-over', stages: any, moment: 'start' },
      { key: 'initial', subject: 'spending', stages: ['initial'] },
      { key: 'added', subject: 'addition', stages: any },
      { key: 'carriedOut', subject: 'carry-over', stages: any, moment: 'end' },
    ],
    ['carriedIn', 'initial', 'added'],
  ),
  control: spec('control', budgetControlRate, 'initial', [
    { key: 'added', subject: 'addition', stages: any },
    { key: 'initial', subject: 'spending', stages: ['initial'] },
  ]),
  adjustment: spec('adjustment', budgetAdjustmentRate, 'initial', [
    { key: 'adjusted', subject: 'spending', stages: ['adjusted'] },
    { key: 'initial', subject: 'spending', stages: ['initial'] },
  ]),
  staff: spec('staff', staffRate, 'quota', [
    { key: 'staff', subject: 'staff', stages: any },
    { key: 'quota', subject: 'quota', stages: any },
  ]),
  'sangong-change': spec('sangong-change', changeRate, 'previous', [
    { key: 'current', subject: 'sangong', stages: budgets },
    { key: 'previous', subject: 'sangong', stages: budgets, period: 'last' },
  ]),
  'sangong-control': spec('sangong-control', sangongRate, 'budget', actualAndBudget('sangong')),
  'running-control': spec('running-control', runningCostRate, 'budget', actualAndBudget('running')),
  procurement: spec('procurement', procurementRate, 'budget', actualAndBudget('procurement')),
  'carry-over': spec('carry-over', carryOverRate, 'budget', [
    { key: 'carried', subject: 'carry-over', stages: any, moment: 'end' },
    { key: 'budget', subject: 'spending', stages: annual },
  ]),
  'carry-over-change': spec('carry-over-change', changeRate, 'previous', [
    { key: 'current', subject: 'carry-over', stages: any, moment: 'end' },
    { key: 'previous', subject: 'carry-over', stages: any, moment: 'start' },
  ]),
  payment: spec('payment', paymentRate, 'planned', [
    { key: 'actual', subject: 'payment', stages: actual },
    { key: 'planned', subject: 'payment', stages: budgets },
  ]),
  funding: spec('funding', fundingRate, 'planned', [
    { key: 'received', subject: 'funds', stages: ['final', null] },
    { key: 'planned', subject: 'funds', stages: budgets },
  ]),
  saving: spec('saving', savingRate, 'planned', [
    { key: 'planned', subject: 'cost', stages: budgets },
    { key: 'actual', subject: 'cost', stages: actual },
  ]),
  area: spec('area', areaRate, 'approved', [
    { key: 'actual', subject: 'area', stages: actual },
    { key: 'approved', subject: 'area', stages: approved },
  ]),
  investment: spec('investment', investmentRate, 'approved', [
    { key: 'actual', subject: 'investment', stages: actual },
    { key: 'approved', subject: 'investment', stages: approved },
  ]),
  'key-spending': spec('key-spending', keySpendingRate, 'all', [
    { key: 'key', subject: 'key-project', stages: any },
    { key: 'all', subject: 'project', stages: any },
  ]),
  'asset-use': spec('asset-use', assetUseRate, 'all', [
    { key: 'used', subject: 'asset-in-use', stages: any },
    { key: 'all', subject: 'asset', stages: any },
  ]),
  share: spec('share', completionRate, 'target', [
    { key: 'actual', subject: 'base', stages: actual },
    { key: 'target', subject: 'base', stages: ['budget', 'initial'] },
  ]),
  change: spec('change', changeRate, 'previous', [
    { key: 'current', subject: null, stages: actual },
    { key: 'previous', subject: null, stages: actual, period: 'last' },
  ]),
};

function spec<Key extends string>(
  name: RateName,
  definition: RateDefinition<Key>,
  base: Key,
  inputs: readonly Wanted[],
  sum?: readonly Key[],
): RateSpec {
  return { name, definition, inputs, base, ...(sum ? { sum } : {}) };
}

/** The spec for a row of its own subject: 控制率 beside 公务接待费 is that of the row. */
export function specFor(name: RateName, subject: Subject | null): RateSpec {
  const base = rateSpecs[name];
  if (subject === null) return base;
  return {
    ...base,
    inputs: base.inputs.map((wanted) =>
      wanted.subject === null || wanted.subject === 'spending' || wanted.subject === 'sangong'
        ? { ...wanted, subject }
        : wanted,
    ),
  };
}

/** The rate that 控制率 means for a subject. */
export function controlOf(subject: Subject | null): RateName {
  if (subject === 'running') return 'running-control';
  if (subject === 'procurement') return 'procurement';
  if (subject === 'area' || subject === 'investment') return subject;
  if (subject === 'staff' || subject === 'quota') return 'staff';
  return subject?.startsWith('sangong') ? 'sangong-control' : 'execution';
}

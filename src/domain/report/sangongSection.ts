import { Decimal } from '../decimal/decimal';
import { statementsIn } from '../proofread/statements';
import { amountFactor, parseAmountUnit } from '../quantity/units';
import type { Fact, Subject } from '../facts/facts';
import type { WorkbookSnapshot } from '../snapshot/snapshot';
import { longTexts } from './longTexts';
import { combined, literal } from './expression';
import {
  clause,
  factAmount,
  figureSlot,
  fixedWords,
  measured,
  noFigureMeaning,
  percentFigure,
  reportUnit,
} from './figures';
import { changeOf, sentences, subjectClauses } from './moneySection';
import { budgetStages, type Picker, spentStages } from './pickFacts';
import type { Clause, Figure, Sentence } from './report';

type Given = {
  readonly workbook: WorkbookSnapshot;
  readonly pick: Picker;
  readonly facts: readonly Fact[];
  readonly year: number | null;
};

const parts: readonly Subject[] = [
  'sangong-abroad',
  'sangong-cars',
  'sangong-car-purchase',
  'sangong-car-running',
  'sangong-reception',
];

/** “三公”经费 with its budget, last year's figures and how much it rose or fell, and its parts. */
export function sangongSentences(given: Given): readonly Sentence[] {
  const own = subjectClauses(given, 'sangong');
  const toldBudget = own.some(({ code }) => code !== 'spent-final' && code !== 'spent-rate')
    ? null
    : told(given, ({ stage, change }) => change === null && stage !== null && budgetStages.includes(stage));
  const label = subjectWords('sangong');
  const final = factAmount(given.workbook, given.pick({ subject: 'sangong', stages: spentStages }));
  const rate =
    toldBudget && final
      ? percentFigure(
          final,
          toldBudget,
          measured({ ...final.meaning, stage: 'budget' }, 'rate', { names: ['控制率'] }),
        )
      : null;
  return [
    ...sentences([
      ...(toldBudget ? [clause('spent-budget', { label, amount: figureSlot(toldBudget) })] : []),
      ...own,
      ...(rate ? [clause('spent-rate', { rate: figureSlot(rate) })] : []),
    ]),
    ...sentences(lastYear(given, final)),
    ...sentences(budgetChange(given)),
    ...parts.flatMap((subject) => sentences(subjectClauses(given, subject))),
  ];
}

/** The same for 公用经费 and 政府采购. */
export function otherSpending(given: Given): readonly Sentence[] {
  return (['running', 'procurement'] as const).flatMap((subject) => {
    const clauses = subjectClauses(given, subject);
    const final = factAmount(given.workbook, given.pick({ subject, stages: spentStages }));
    const last = factAmount(given.workbook, given.pick({ subject, stages: spentStages, period: 'last' }));
    const change = final && last ? changeOf(final, last) : null;
    return sentences([
      ...clauses,
      ...(last ? [clause('spent-last', { label: subjectWords(subject), amount: figureSlot(last) })] : []),
      ...(change ? [clause('spent-change', change)] : []),
    ]);
  });
}

function subjectWords(subject: 'sangong' | 'running' | 'procurement') {
  return fixedWords({ sangong: '“三公”经费', running: '公用经费', procurement: '政府采购' }[subject]);
}

/** Last year's spending: from a form, else what this year's and the stated difference give together. */
function lastYear(given: Given, final: Figure | null): readonly Clause[] {
  const { workbook, pick, facts } = given;
  const stated = factAmount(workbook, pick({ subject: 'sangong', stages: spentStages, period: 'last' }));
  const last = stated ?? (final && sumOfBoth(final, decreaseBeside(given, facts)));
  if (!last) return [];
  const change = final && changeOf(final, last);
  return [
    clause('spent-last', { label: subjectWords('sangong'), amount: figureSlot(last) }),
    ...(change ? [clause('spent-change', change)] : []),
  ];
}

function sumOfBoth(final: Figure, decrease: Figure | null): Figure | null {
  if (!decrease) return null;
  return {
    ...final,
    expression: combined('+', [final.expression, decrease.expression]),
    meaning: { ...final.meaning, period: 'last' },
  };
}

/** 减少额 in the row of 三公, else the difference that a text of the workbook tells. */
function decreaseBeside({ workbook, pick, ...given }: Given, facts: readonly Fact[]): Figure | null {
  const final = pick({ subject: 'sangong', stages: spentStages });
  const beside = facts.find(
    ({ subject, cell, value }) =>
      subject === 'decrease' &&
      value !== null &&
      cell?.sheetId === final?.cell?.sheetId &&
      cell?.row === final?.cell?.row,
  );
  const figure = factAmount(workbook, beside ?? null);
  if (figure) return figure;
  const change = told({ workbook, pick, ...given }, (one) => one.change !== null);
  if (!change) return null;
  return change;
}

function budgetChange({ workbook, pick }: Given): readonly Clause[] {
  const budget = factAmount(workbook, pick({ subject: 'sangong', stages: budgetStages }));
  const last = factAmount(workbook, pick({ subject: 'sangong', stages: budgetStages, period: 'last' }));
  const change = budget && last ? changeOf(budget, last) : null;
  return last && change
    ? [clause('budget-last', { amount: figureSlot(last) }), clause('budget-change', change)]
    : [];
}

type Told = ReturnType<typeof statementsIn>[number] &
  Pick<ReturnType<typeof statementsIn>[number]['meaning'], 'stage'>;

/**
 * An amount of 三公 that a text of the workbook tells, where no form has it: the first that fits. A rise counts as a
 * negative decrease. The text is read once: the sentence does not follow it.
 */
function told({ workbook, year }: Given, fits: (statement: Told) => boolean): Figure | null {
  for (const { text, cell } of longTexts(workbook)) {
    if (!text.includes('三公')) continue;
    for (const statement of statementsIn(text, year)) {
      const { meaning, figure, change } = statement;
      const unit = figure.unit === null ? null : parseAmountUnit(figure.unit);
      if (meaning.subject !== 'sangong' || unit === null || meaning.period === 'last') continue;
      if (!fits({ ...statement, stage: meaning.stage })) continue;
      const sign = new Decimal(change === 'rise' ? -1 : 1);
      const value = figure.value.times(amountFactor(unit, reportUnit)).times(sign);
      return {
        expression: literal(workbook, value, cell),
        unit: reportUnit,
        places: 2,
        meaning: {
          ...noFigureMeaning,
          subject: 'sangong',
          stage: meaning.stage,
          measure: change === null ? 'amount' : 'change',
        },
      };
    }
  }
  return null;
}

import { grouped } from '../../grouped';
import type { Fact } from '../../facts/facts';
import { parseAmountUnit } from '../../quantity/units';
import { type CellFact, isInTable } from '../factLines';
import type { WorkbookContext } from '../context';
import type { SheetHit } from '../textCells';
import { compare } from './compare';
import type { FormFigure, FormPlace } from './formFigure';
import { printed } from './formFigure';
import type { AccountForm } from './forms';

const items = {
  income: (fact: Fact) => fact.subject === 'income' && !/总计/.test(fact.label),
  opening: (fact: Fact) => fact.subject === 'carry-over' && fact.moment === 'start',
  spending: (fact: Fact) => fact.subject === 'spending',
  closing: (fact: Fact) => fact.subject === 'carry-over' && fact.moment === 'end',
} as const;

/**
 * 收入 + 上年结转 − 支出 = 年末结转 on a sheet that tells all four once, for all money, outside of the final-account forms.
 * A warning beyond the last digit: money given back or passed on may stand elsewhere.
 */
export function brokenYearEnds(context: WorkbookContext, forms: readonly AccountForm[]): readonly SheetHit[] {
  const facts = context.facts.facts.flatMap((fact): CellFact[] => {
    const { cell } = fact;
    const isWhole = fact.fund === null || fact.fund === 'all';
    const isOfYear = (fact.stage === null || fact.stage === 'final') && fact.period !== 'last';
    if (!cell || !fact.value || fact.nature !== null || !isWhole || !isOfYear) return [];
    return isInTable(context, cell) ? [] : [{ ...fact, cell }];
  });
  const bySheet = grouped(facts, ({ cell }) => cell.sheetId);
  return context.views.flatMap((view): readonly SheetHit[] => {
    if (forms.some((form) => form.view === view)) return [];
    const place: FormPlace = { view, title: view.sheet.name };
    const of = (fits: (fact: Fact) => boolean): FormFigure | null => {
      const [fact, ...others] = (bySheet.get(view.sheet.id) ?? []).filter(fits);
      return fact && others.length === 0 ? figureOf(fact, place) : null;
    };
    const [income, opening, spending, closing] = [
      of(items.income),
      of(items.opening),
      of(items.spending),
      of(items.closing),
    ];
    if (!income || !opening || !spending || !closing) return [];
    const hit = compare({
      id: 'X10',
      left: [{ figure: closing, sign: 1 }],
      right: [
        { figure: income, sign: 1 },
        { figure: opening, sign: 1 },
        { figure: spending, sign: -1 },
      ],
      relation: 'equal',
      severity: 'warning',
    });
    return hit ? [hit] : [];
  });
}

function figureOf(fact: CellFact, form: FormPlace): FormFigure {
  const unit = fact.unit === null ? null : parseAmountUnit(fact.unit);
  return { form, value: fact.value, unit, cell: fact.cell, label: printed(fact.label) };
}

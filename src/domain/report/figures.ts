import { Decimal } from '../decimal/decimal';
import type { Fact } from '../facts/facts';
import { amountFactor, parseAmountUnit } from '../quantity/units';
import type { AmountUnit } from '../quantity/quantity';
import { cellAt, sheetById } from '../snapshot/cells';
import type { CellRef, WorkbookSnapshot } from '../snapshot/snapshot';
import type { CLAUSES, ClauseCode } from './clauses';
import { addressIn, amountIn, type Expression, literal, quotient, scaled } from './expression';
import type { Clause, Figure, FigureMeaning, Measure, Slot } from './report';

/** The unit that amounts of a report are in. */
export const reportUnit: AmountUnit = '万元';

/** A meaning that says nothing yet. */
export const noFigureMeaning: FigureMeaning = {
  subject: null,
  stage: null,
  period: null,
  moment: null,
  fund: null,
  nature: null,
  measure: 'amount',
  flow: null,
  names: [],
  owner: null,
};

/** A clause whose gaps are checked against its code when compiled. */
export function clause<Code extends ClauseCode>(
  code: Code,
  slots: Readonly<Record<(typeof CLAUSES)[Code][number], Slot>>,
): Clause {
  return { code, slots };
}

/** The gap of a figure. */
export function figureSlot(figure: Figure): Slot {
  return { kind: 'figure', figure };
}

/** Fixed words. */
export function fixedWords(text: string): Slot {
  return { kind: 'words', text, formula: null, cell: null };
}

/** Words of a cell without line feeds and spaces at the ends, live; null where it holds none. */
export function cellWords(workbook: WorkbookSnapshot, ref: CellRef | null): Slot | null {
  if (!ref) return null;
  const { value } = cellAt(sheetById(workbook, ref.sheetId), ref.row, ref.column);
  const text = String(value)
    .replace(/\n/gu, '')
    .replace(/\u3000/gu, ' ')
    .trim()
    .replace(/ +/gu, ' ');
  if (text === '') return null;
  const address = addressIn(workbook, ref);
  return {
    kind: 'words',
    text,
    formula: `TRIM(SUBSTITUTE(SUBSTITUTE(${address},CHAR(10),""),"\u3000"," "))`,
    cell: ref,
  };
}

/** The same words without a full stop at their end, for the middle of a sentence. */
export function withoutStop(slot: Slot): Slot {
  if (slot.kind !== 'words' || slot.formula === null) return slot;
  const { formula } = slot;
  return {
    ...slot,
    text: slot.text.replace(/。$/u, ''),
    formula: `IF(RIGHT(${formula})="。",LEFT(${formula},LEN(${formula})-1),${formula})`,
  };
}

/** The amount of a fact in 万元; without a unit where the form names none. Null where it has no figure. */
export function factAmount(
  workbook: WorkbookSnapshot,
  fact: Fact | null,
  more: Partial<FigureMeaning> = {},
): Figure | null {
  if (!fact?.value) return null;
  const unit = fact.unit === null ? null : parseAmountUnit(fact.unit);
  const to = unit === null ? null : reportUnit;
  const expression = fact.cell
    ? amountIn(workbook, fact.cell, { from: unit ?? reportUnit, to: reportUnit })
    : literal(workbook, fact.value.times(unit ? amountFactor(unit, reportUnit) : 1), null);
  if (!expression?.value) return null;
  return { expression, unit: to ?? '', places: 2, meaning: { ...meaningOfFact(fact), ...more } };
}

/** A number of people or things as it stands, with its unit. */
export function factCount(workbook: WorkbookSnapshot, fact: Fact | null, unit: string): Figure | null {
  if (!fact?.value) return null;
  const expression = fact.cell
    ? amountIn(workbook, fact.cell, { from: reportUnit, to: reportUnit })
    : literal(workbook, fact.value, null);
  if (!expression?.value) return null;
  return { expression, unit, places: null, meaning: { ...meaningOfFact(fact), measure: 'count' } };
}

/** What a fact means. */
export function meaningOfFact({
  subject,
  stage,
  period,
  moment,
  fund,
  nature,
  outerHeaders,
  header,
}: Fact): FigureMeaning {
  const isIncome = [header, ...(outerHeaders ?? [])].some(
    (text) => /收入/u.test(text) && !/支出表|收支/u.test(text),
  );
  const flow = isIncome && subject !== 'income' ? 'income' : null;
  return { ...noFigureMeaning, subject, stage, period, moment, fund, nature, flow };
}

/** above ÷ below in percent points; null where it has no value. */
export function percentFigure(above: Figure, below: Figure, meaning: FigureMeaning): Figure | null {
  return points(quotient(above.expression, below.expression), meaning);
}

/** A fraction as percent points with 2 decimals. */
export function points(fraction: Expression, meaning: FigureMeaning): Figure | null {
  if (!fraction.value) return null;
  return { expression: scaled(fraction, new Decimal(100)), unit: '%', places: 2, meaning };
}

/** The same meaning with another measure. */
export function measured(
  meaning: FigureMeaning,
  measure: Measure,
  more: Partial<FigureMeaning> = {},
): FigureMeaning {
  return { ...meaning, measure, ...more };
}

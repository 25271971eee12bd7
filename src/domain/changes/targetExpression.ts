import type { RowAssessment } from '../assessment/assessment';
import type { NumberQuantity, Target } from '../quantity/quantity';
import { isBlank } from '../quantity/blanks';
import type { Cell } from '../snapshot/cells';
import type { CellRef, CellValue } from '../snapshot/snapshot';
import { addressOf, cellIn, digits, type PlanContext } from './planContext';

/** An argument of a formula: its text, what it evaluates to now, and whether it reads the sheet. */
export type Argument = { readonly text: string; readonly value: CellValue; readonly live: boolean };

/**
 * Ways to say the target of a row, the most telling first: sign, figure and unit joined live (`D21&E21&F21`), then
 * without the unit, then the figure alone; last the target as it was read, as a literal (`">=95%"`).
 * Joined text is what Excel makes of it: a number with at most 15 digits.
 */
export function targetArguments(context: PlanContext, row: RowAssessment): readonly Argument[] {
  const { comparison, target, unit } = row.indicator;
  const [sign, figure, measure] = [comparison, target, unit].map((ref) => {
    const cell = cellIn(context, ref);
    return ref && cell && !isBlank(cell.value) ? { ref, cell } : null;
  });
  const literal = literalTarget(row.target);
  const fixed: readonly Argument[] = literal === null ? [] : [{ ...quoted(literal), live: false }];
  if (!figure) return fixed;
  const parts = [[sign, figure, measure], [sign, figure], [figure, measure], [figure]].map((list) =>
    list.filter((part) => part !== null && part !== undefined),
  );
  const seen = new Set<string>();
  const live = parts.flatMap((list): Argument[] => {
    const text = list.map(({ ref }) => addressOf(ref)).join('&');
    if (seen.has(text)) return [];
    seen.add(text);
    const joined = list.map(({ cell }) => joinText(cell)).join('');
    return [{ text, value: list.length === 1 ? figure.cell.value : joined, live: true }];
  });
  const scaled = scaledTarget(sign, figure);
  return [...live, ...(scaled ? [scaled] : []), ...fixed];
}

type Part = { readonly ref: CellRef; readonly cell: Cell };

/** A fraction as its percentage (`D19&E19*100&"%"`), so that a percentage in a sentence is read beside it. */
function scaledTarget(sign: Part | null | undefined, figure: Part): Argument | null {
  const { value } = figure.cell;
  if (typeof value !== 'number' || Math.abs(value) > 2) return null;
  const head = sign ? `${addressOf(sign.ref)}&` : '';
  return {
    text: `${head}${addressOf(figure.ref)}*100&"%"`,
    value: `${sign ? joinText(sign.cell) : ''}${String(Number((value * 100).toPrecision(15)))}%`,
    live: true,
  };
}

/** Ways to say the actual value: the cell, then the figure that was read from it. */
export function actualArguments(context: PlanContext, row: RowAssessment): readonly Argument[] {
  const cell = cellIn(context, row.indicator.actual);
  const live =
    row.indicator.actual && cell
      ? [{ text: addressOf(row.indicator.actual), value: cell.value, live: true }]
      : [];
  if (row.actual.kind === 'number') return [...live, literalActual(row.actual)];
  return row.actual.kind === 'date' ? [...live, { ...quoted(dateText(row.actual)), live: false }] : live;
}

function literalActual({ value, percent, unit }: NumberQuantity): Argument {
  if (percent) return { ...quoted(`${digits(value)}%`), live: false };
  return unit === null
    ? { text: digits(value), value: value.toNumber(), live: false }
    : { ...quoted(`${digits(value)}${unit}`), live: false };
}

/** A target as text that reads back alike; null for words. */
function literalTarget(target: Target): string | null {
  switch (target.kind) {
    case 'number':
      return `${target.comparison}${digits(target.value)}${target.unit ?? ''}`;
    case 'range':
      return `${digits(target.low)}${target.unit ?? ''}-${digits(target.high)}${target.unit ?? ''}`;
    case 'deadline':
      return `${target.comparison}${dateText(target)}`;
    default:
      return null;
  }
}

function dateText({ year, month, day }: { year: number; month: number | null; day: number | null }): string {
  return `${year}年${month === null ? '' : `${month}月`}${day === null ? '' : `${day}日`}`;
}

/** What `&` makes of a cell. */
function joinText({ value }: Cell): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  return typeof value === 'boolean' ? String(value).toUpperCase() : value;
}

function quoted(text: string): { readonly text: string; readonly value: string } {
  return { text: `"${text.replaceAll('"', '""')}"`, value: text };
}

import type { RowAssessment } from '../assessment/assessment';
import type { NumberQuantity, Target } from '../quantity/quantity';
import { isBlank } from '../quantity/blanks';
import { dateOfSerial, isDateFormat } from '../quantity/dates';
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
  const turned = [
    scaledTarget(sign, figure),
    signedTarget(row.target, figure, measure),
    datedTarget(row.target, figure),
  ];
  return [...live, ...turned.filter((argument) => argument !== null), ...fixed];
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

/** The figure of the sheet behind the sign that 指标性质 stands for in words (正向, 不低于): `">="&E41&F41`. */
function signedTarget(target: Target, figure: Part, measure: Part | null | undefined): Argument | null {
  if (target.kind !== 'number') return null;
  const parts = measure ? [figure, measure] : [figure];
  return {
    text: [`"${target.comparison}"`, ...parts.map(({ ref }) => addressOf(ref))].join('&'),
    value: `${target.comparison}${parts.map(({ cell }) => joinText(cell)).join('')}`,
    live: true,
  };
}

/** A date kept as Excel's serial number, as text that reads as a date: `"<="&TEXT(E28,"yyyy-m-d")`. */
function datedTarget(target: Target, { ref, cell }: Part): Argument | null {
  if (target.kind !== 'deadline' || typeof cell.value !== 'number' || !isDateFormat(cell.numberFormat))
    return null;
  const date = dateOfSerial(cell.value);
  if (!date) return null;
  return {
    text: `"${target.comparison}"&TEXT(${addressOf(ref)},"yyyy-m-d")`,
    value: `${target.comparison}${date.year}-${date.month ?? 1}-${date.day ?? 1}`,
    live: true,
  };
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

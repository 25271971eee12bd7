import type { Decimal } from '../../decimal/decimal';
import { fromNumber, roundTo } from '../../decimal/decimal';
import { findFigures } from '../../quantity/figures';
import { normaliseLabel } from '../../snapshot/normalise';
import type { ViewCell } from '../../tables/sheetView';
import type { WorkbookCheck, WorkbookContext } from '../context';
import { rateAt } from '../figures';
import { percentFigure } from '../makeFinding';
import { listBySheet, sentencesOf, textCells, textLine, type SheetHit, type TextCell } from '../textCells';

const COVERAGE = /覆盖率|自评率|评价率|开展率/;
/** A rate in prose is rounded as people like. */
const TOLERANCE = '0.5';

/**
 * P-059: a coverage rate contradicts its counts: 9 of 9 and 60 %. An error in a row of a table, a warning in a text.
 * Which of two counts is the base does not matter: the rate has to be one by the other.
 */
export const p059Coverage: WorkbookCheck = (context) =>
  listBySheet(
    context,
    'P-059',
    textCells(context).flatMap((entry) => [...inRow(context, entry), ...inText(entry)]),
  );

function inRow(context: WorkbookContext, { view, cell, text }: TextCell): readonly SheetHit[] {
  if (text.length > 24 || !/覆盖率$|自评率$/.test(normaliseLabel(text))) return [];
  // In a self-evaluation the numbers beside an indicator are its marks.
  if (context.tables.some(({ sheet }) => sheet.id === view.sheet.id)) return [];
  const beside = view.row(cell.row).filter((other) => other.column > cell.column);
  const rates = beside.flatMap((other) => {
    const stated = rateAt(view.sheet, other, 'fraction');
    return stated?.signed ? [{ cell: other, points: stated.points }] : [];
  });
  const counts = beside.filter(isCount);
  const [rate] = rates;
  const [one, other] = counts;
  if (rates.length !== 1 || counts.length !== 2 || !rate || !one || !other) return [];
  const { points } = rate;
  const dues = [quotient(other, one), quotient(one, other)].filter((due) => due.lessThanOrEqualTo(100));
  const [due] = dues;
  if (
    !due ||
    dues.some((value) => roundTo(value, 2).minus(roundTo(points, 2)).abs().lessThanOrEqualTo('0.01'))
  )
    return [];
  return [
    {
      view,
      severity: 'error',
      cells: [rate.cell, one, other],
      line: textLine(cell, cell.text, { stated: percentFigure(points), due: percentFigure(due) }),
      found: percentFigure(points),
      expected: percentFigure(due),
    },
  ];
}

function isCount({ value, numberFormat }: ViewCell): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && !numberFormat.includes('%');
}

function quotient(part: ViewCell, base: ViewCell): Decimal {
  return fromNumber(Number(part.value))
    .dividedBy(fromNumber(Number(base.value)))
    .times(100);
}

/** 项目共 9 个，9 个项目开展自评，自评覆盖率 60%: two counts of one unit and the rate in a sentence. */
function inText({ view, cell, text }: TextCell): readonly SheetHit[] {
  return sentencesOf(text).flatMap((sentence): readonly SheetHit[] => {
    if (!COVERAGE.test(sentence)) return [];
    const figures = findFigures(sentence);
    const rates = figures.filter(
      ({ percent, start }) => percent && COVERAGE.test(sentence.slice(Math.max(0, start - 8), start)),
    );
    const counts = figures.filter(
      ({ unit, value }) => unit === '个' && value.isInteger() && value.greaterThan(0),
    );
    const [rate] = rates;
    const [one, other] = counts;
    if (rates.length !== 1 || counts.length !== 2 || !rate || !one || !other || rate.bound !== 'exact')
      return [];
    const [part, base] = one.value.lessThan(other.value)
      ? [one.value, other.value]
      : [other.value, one.value];
    const due = part.dividedBy(base).times(100);
    if (due.minus(rate.value).abs().lessThanOrEqualTo(TOLERANCE)) return [];
    const line = textLine(cell, '覆盖率', { stated: percentFigure(rate.value), due: percentFigure(due) });
    return [{ view, severity: 'warning', cells: [cell], line }];
  });
}

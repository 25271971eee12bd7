import { Decimal } from '../../decimal/decimal';
import { findFigures } from '../../quantity/figures';
import type { Figure } from '../../quantity/quantity';
import { sameUnit } from '../../quantity/units';
import { normaliseLabel } from '../../snapshot/normalise';
import type { CheckContext, WorkbookCheck } from '../context';
import { indicatorRows, type IndicatorView } from '../indicatorRows';
import { figure } from '../makeFinding';
import { listBySheet, textCells, textLine, type SheetHit, type TextCell } from '../textCells';

/** What is left of a name is the noun that text and indicator have to share. */
const COUNT_WORDS = /(?:总|参加|参与)?(?:人次|人数|期次|次数|场次|批次|数量|总数|数|期|次)$/;
/** Counted in the same way although the word differs. */
const SAME_COUNT: readonly (readonly string[])[] = [
  ['人', '人次', '名'],
  ['期', '班次', '个班次', '班', '个班', '期次'],
  ['次', '场', '场次'],
];
/** More figures of one unit than this are not added up in every way. */
const MOST_FIGURES = 8;

/**
 * P-027: the text on what was done gives totals (共 19 期 1870 人次), and the indicator of the same thing has an actual
 * value that neither one of them nor any sum of them is.
 */
export const p027TextAgainstTable: WorkbookCheck = (context) =>
  listBySheet(
    context,
    'P-027',
    context.tables.flatMap((table) => {
      const texts = textCells(context).filter((entry) => isReport(table, entry));
      const rows = indicatorRows(table);
      return texts.flatMap((entry) => rows.flatMap((view) => compare(entry, view)));
    }),
  );

/** A text above the indicators of the table: goals and what became of them. */
function isReport({ sheet, table }: CheckContext, { view, cell, text }: TextCell): boolean {
  const first = table.indicators?.area.row;
  return (
    view.sheet.id === sheet.id &&
    first !== undefined &&
    cell.row >= table.area.row &&
    cell.row < first &&
    /[共计]\s*\d/.test(text)
  );
}

function compare({ view, cell, text }: TextCell, indicator: IndicatorView): readonly SheetHit[] {
  const { actual, target } = indicator.row;
  const unit = actual.kind === 'number' ? (actual.unit ?? unitOf(indicator)) : null;
  if (actual.kind !== 'number' || actual.percent || unit === null || actual.bound !== 'exact') return [];
  const noun = normaliseLabel(indicator.name).replace(COUNT_WORDS, '');
  if (noun.length < 2 || !text.includes(noun) || target.kind !== 'number') return [];
  const figures = findFigures(text).filter((entry) => !entry.percent && isSameCount(entry, unit, text));
  if (figures.length === 0 || figures.length > MOST_FIGURES) return [];
  // Only totals are compared: a text may well tell of a part.
  if (
    !figures.some(({ start }) =>
      /(?:共|共计|合计|累计|总计)[^,，。;；]{0,4}(?:\d+[^\d,，。;；]{1,3})?$/.test(
        text.slice(Math.max(0, start - 12), start),
      ),
    )
  ) {
    return [];
  }
  const sums = subsetSums(figures.map(({ value }) => value));
  const all = figures.reduce((sum, { value }) => sum.plus(value), new Decimal(0));
  if (sums.some((sum) => sum.equals(actual.value)) || all.greaterThanOrEqualTo(actual.value)) return [];
  const line = textLine(cell, indicator.name, { text: figure(all), actual: figure(actual.value), unit });
  return [{ view, cells: [cell, indicator.row.indicator.actual], line }];
}

function unitOf({ row, unit }: IndicatorView): string | null {
  if (row.target.kind === 'number' && row.target.unit !== null) return row.target.unit;
  return unit === '' ? null : unit;
}

function isSameCount({ unit, end }: Figure, wanted: string, text: string): boolean {
  if (unit === null) return false;
  if (sameUnit(unit, wanted)) return true;
  const printed = `${unit}${text.slice(end, end + 2)}`;
  const group = SAME_COUNT.find((words) => words.some((word) => word === wanted || sameUnit(word, wanted)));
  return group?.some((word) => word === unit || printed.startsWith(word)) ?? false;
}

function subsetSums(values: readonly Decimal[]): readonly Decimal[] {
  return values.reduce<readonly Decimal[]>(
    (sums, value) => [...sums, ...sums.map((sum) => sum.plus(value))],
    [new Decimal(0)],
  );
}

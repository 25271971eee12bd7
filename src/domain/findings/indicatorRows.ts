import type { RowAssessment } from '../assessment/assessment';
import type { Decimal } from '../decimal/decimal';
import { isBlank } from '../quantity/blanks';
import { remembered } from '../remembered';
import type { CellRef } from '../snapshot/snapshot';
import type { CheckContext } from './context';
import { textAt } from './figures';
import type { FindingLine } from './finding';
import type { ScoredItem } from './scoredItems';

/** One indicator with its texts as printed; placeholders (`—`) count as empty. */
export type IndicatorView = {
  readonly row: RowAssessment;
  /** The item that it is scored with; several rows can share one. */
  readonly item: ScoredItem | null;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly reason: string;
  readonly explanation: string;
  readonly unit: string;
  /** Row number as Excel shows it and the name, with what a check adds. */
  readonly line: (more?: Readonly<Record<string, string>>) => FindingLine;
};

/** The named indicators of a table in sheet order; rows that a page break repeats are left out. */
export const indicatorRows = remembered((context: CheckContext): readonly IndicatorView[] => {
  const items = new Map(
    [...context.items].reverse().flatMap((item) => item.assessed.map((row) => [row, item] as const)),
  );
  return context.assessment.rows.flatMap((row) => {
    const { indicator } = row;
    if (indicator.name === null || indicator.repeats !== null) return [];
    const name = indicator.name;
    const text = (cell: CellRef | null) => filledText(context, cell);
    return [
      {
        row,
        item: items.get(row) ?? null,
        name,
        target: text(indicator.target),
        actual: text(indicator.actual),
        reason: text(indicator.reason),
        explanation: text(indicator.explanation),
        unit: text(indicator.unit),
        line: (more = {}) => ({ row: String(indicator.row + 1), name, ...more }),
      },
    ];
  });
});

/**
 * The actual value in percent points where it is a rate: `95%`, or a bare figure whose target is a percentage. Null where
 * it is no rate or its scale is not clear.
 */
export function ratePoints({ row: { actual, target } }: IndicatorView): Decimal | null {
  if (actual.kind !== 'number') return null;
  if (actual.percent) return actual.value;
  if (actual.unit !== null || !('percent' in target) || !target.percent) return null;
  if (actual.value.greaterThan('1.5')) return actual.value;
  const fraction = target.kind === 'number' && target.value.lessThanOrEqualTo(1);
  return fraction ? actual.value.times(100) : null;
}

/** Score and marks of an indicator that is scored by itself; null where one of them is missing. */
export function scoreOf({
  item,
}: IndicatorView): { readonly score: Decimal; readonly marks: Decimal } | null {
  return item?.assessed.length === 1 && item.score && item.marks?.greaterThan(0)
    ? { score: item.score, marks: item.marks }
    : null;
}

/** True where the indicator has all of its marks. */
export function hasFullMarks(view: IndicatorView): boolean {
  const scored = scoreOf(view);
  return scored !== null && scored.score.greaterThanOrEqualTo(scored.marks.minus('0.005'));
}

/** True where marks were taken off. */
export function hasLostMarks(view: IndicatorView): boolean {
  const scored = scoreOf(view);
  return scored !== null && scored.score.lessThan(scored.marks.minus('0.005'));
}

/** True where the column of reasons is one: 说明 and 备注 beside a score are not only for deviations. */
export function asksForReasons({ sheet, table }: Pick<CheckContext, 'sheet' | 'table'>): boolean {
  const column = table.indicators?.rows.find(({ reason }) => reason !== null)?.reason?.column;
  if (column === undefined) return false;
  const headers = (table.indicators?.headerRows ?? []).map((row) =>
    textAt(sheet, { sheetId: sheet.id, row, column }),
  );
  const printed = headers.filter((text) => text !== '');
  return printed.length === 0 || printed.some((text) => /原因|偏差|改进/.test(text.replace(/\s+/g, '')));
}

/** True where somebody has begun to fill the table: a score, a total or an actual value is there. */
export function isFilled(context: CheckContext): boolean {
  return (
    context.items.some((item) => item.score !== null) ||
    context.assessment.rows.some(({ actual }) => actual.kind !== 'blank')
  );
}

/** The text of a cell; empty for blanks and printed placeholders. */
export function filledText({ sheet }: CheckContext, cell: CellRef | null): string {
  const text = textAt(sheet, cell);
  return isBlank(text) ? '' : text;
}

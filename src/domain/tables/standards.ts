import { statesRule } from '../assessment/standard';
import { normaliseLabel } from '../snapshot/normalise';
import { ownCellUnder } from './blockCells';
import type { Column } from './columns';
import { isReview, meaningsOf } from './columnWords';
import type { Band } from './headers';
import type { IndicatorColumns } from './indicatorColumns';
import { isFootLabel } from './labels';
import type { SheetView, ViewCell } from './sheetView';

/** Where the standards of a block stand, if not in a column that is called so; `cell` prints the words that say it. */
export type StandardPlace = {
  readonly code: 'standard-with-explanation' | 'standard-elsewhere' | 'standard-below';
  readonly cell: ViewCell;
};

/**
 * Finds the column of the scoring standards. One column may be headed for explanation and standard together; a form
 * without any column for them may print the rules under 备注, 评分说明 or 指标说明: told by what stands in the rows from
 * `firstRow` to `lastRow`, at least half of whose texts must say how marks are given.
 */
export function withStandard(
  view: SheetView,
  band: Band,
  columns: IndicatorColumns,
  firstRow: number,
  lastRow: number,
): { readonly columns: IndicatorColumns; readonly place: StandardPlace | null } {
  const { standard, explanation } = columns;
  if (standard) {
    const isShared = !explanation && /解释|说明|要点|释义|内涵|含义|定义/.test(standard.header.text);
    return {
      columns: isShared ? { ...columns, explanation: standard } : columns,
      place: isShared ? { code: 'standard-with-explanation', cell: standard.header } : null,
    };
  }
  const found = candidates(band, columns).find((column) =>
    printsRules(view, column, columns.headerRow, firstRow, lastRow),
  );
  if (!found) return { columns, place: null };
  return {
    columns: {
      ...columns,
      standard: found,
      // What holds the rules is no place for a person's reasons.
      reason: columns.reason?.first === found.first ? otherNote(band, found) : columns.reason,
    },
    place: { code: 'standard-elsewhere', cell: found.header },
  };
}

/** A second column of notes: 自评说明 beside 评分说明. */
function otherNote(band: Band, taken: Column): Column | null {
  const isNote = ({ header }: Column): boolean => meaningsOf(header.text).some(({ role }) => role === 'note');
  return band.others.find((column) => column.first !== taken.first && isNote(column)) ?? null;
}

/** Columns that may hold the rules though their header does not say so: explanation, notes, columns without a meaning. */
function candidates(band: Band, columns: IndicatorColumns): readonly Column[] {
  const notes = band.columns.filter(({ role }) => role === 'note');
  const others = band.others.filter(
    ({ header }) => meaningsOf(header.text).length === 0 && !isReview(header.text),
  );
  return [...(columns.explanation ? [columns.explanation] : []), ...notes, ...others];
}

function printsRules(
  view: SheetView,
  column: Column,
  headerRow: number,
  firstRow: number,
  lastRow: number,
): boolean {
  let [texts, rules] = [0, 0];
  for (let row = firstRow; row <= lastRow; row += 1) {
    const ref = ownCellUnder(view, row, column, headerRow);
    const text = ref ? view.cell(ref.row, ref.column).text : '';
    if (text === '' || isFootLabel(text)) continue;
    texts += 1;
    if (isRule(text)) rules += 1;
  }
  return rules > 0 && rules * 2 >= texts;
}

/** A rule says when marks are given or taken off; `未完成，扣2分` says that they were, and is a person's reason. */
function isRule(text: string): boolean {
  const label = normaliseLabel(text);
  return (
    statesRule(text) &&
    /每|满分|比例|完成率|[≥≤<>]\d|不得分|不计分|否则|以上|以下|以内|酌情|为止|的,?[得扣计]|[一1](?:次|项|例|处|个|起|笔|条)/.test(
      label,
    ) &&
    !/故扣|因此|所以|本次|实扣|共扣|已扣|扣了|^(?:因|由于)/.test(label)
  );
}

/** The rule printed in a row of its own below its indicator: `计分办法：完成得满分`, also with the text in the next cell. */
export function standardBelow(cells: readonly ViewCell[]): ViewCell | null {
  const [label, text, ...more] = cells;
  if (!label || more.length > 0) return null;
  const said = ruleLabel.exec(normaliseLabel(label.text));
  if (!said) return null;
  const isInline = (said[1] ?? '') !== '';
  return isInline ? (text ? null : label) : (text ?? null);
}

const ruleLabel =
  /^(?:评分|计分|打分|扣分|赋分|得分|评价|考核)(?:标准|细则|规则|办法|方法|方式|说明)[:：]?(.*)$/;

import type { SheetView } from '../../tables/sheetView';
import { budgetChange } from '../budgetChange';
import type { CheckContext, WorkbookCheck } from '../context';
import { hasEnd } from '../evidence';
import { indicatorRows } from '../indicatorRows';
import { saysUnfinished } from '../texts';
import { listBySheet, textCellsOf, textLine, type SheetHit, type TextCell } from '../textCells';

const ALL_DONE =
  /(?:全部|全面|圆满|均已?|都已?)(?:按[期时质量]+|如期|顺利)?完成(?!情况|率|后|的|之)|(?:各项|全部|全年)[^,，。;；]{0,8}(?:全部|圆满|均已?)完成/u;
const HEDGED = /未|没有|除|外|基本|预计|力争|确保|计划|争取|要求|将|应|需|后/u;
const NO_CHANGE =
  /(?:无|没有|未(?:发生|进行|安排)?)(?:任何)?(?:预算)?(?:追加|调整)(?:预算)?(?=$|[,，。;；、])/u;

/**
 * P-054: a text of the table contradicts its figures: everything is done, while an indicator says that it is not; no
 * change of the budget, while the annual budget differs from the initial one.
 */
export const p054ClaimAgainstNumbers: WorkbookCheck = (context) => {
  const hits = context.tables.flatMap((table) => {
    const view = context.views.find(({ sheet }) => sheet.id === table.sheet.id);
    const texts = view ? textsAround(table, view) : [];
    return [...unfinished(table, texts), ...changed(table, texts)];
  });
  return listBySheet(context, 'P-054', hits);
};

/** The texts of the table outside of the rows of its indicators. */
function textsAround({ table: { area, indicators } }: CheckContext, view: SheetView): readonly TextCell[] {
  const rows = new Set(indicators?.rows.map(({ row }) => row));
  return textCellsOf(view).filter(
    ({ cell: { row } }) => row >= area.row && row < area.row + area.rowCount && !rows.has(row),
  );
}

function unfinished(table: CheckContext, texts: readonly TextCell[]): readonly SheetHit[] {
  const open = indicatorRows(table).filter(
    ({ row, actual }) =>
      (row.actual.kind === 'word' && row.actual.meaning === 'failed') ||
      saysUnfinished(actual, hasEnd(row.target)),
  );
  const [first] = open;
  if (!first) return [];
  return texts.flatMap(({ view, cell, text }) => {
    const clause = text.split(/[,，。;；\n]/u).find((part) => ALL_DONE.test(part) && !HEDGED.test(part));
    if (clause === undefined) return [];
    const cells = [cell, ...open.map(({ row }) => row.indicator.actual)];
    return [{ view, cells, line: textLine(cell, clause, { how: 'done', against: first.name }) }];
  });
}

function changed(table: CheckContext, texts: readonly TextCell[]): readonly SheetHit[] {
  const change = budgetChange(table);
  if (!change || change.points.isZero()) return [];
  return texts.flatMap(({ view, cell, text }) => {
    const words = NO_CHANGE.exec(text)?.[0];
    return words === undefined
      ? []
      : [
          {
            view,
            cells: [cell, ...change.cells],
            line: textLine(cell, words, { how: 'budget', against: '' }),
          },
        ];
  });
}

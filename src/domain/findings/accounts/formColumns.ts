import type { AmountUnit } from '../../quantity/quantity';
import { parseAmountUnit } from '../../quantity/units';
import { normaliseLabel } from '../../snapshot/normalise';
import type { SheetView, ViewCell } from '../../tables/sheetView';

/** A column of a form with the words above it, from the top: 年末结转和结余, 合计. */
export type FormColumn = {
  readonly column: number;
  readonly path: readonly string[];
  readonly kind: 'label' | 'amount' | 'other';
  /** Where the header names one of its own. */
  readonly unit: AmountUnit | null;
};

const LABEL = /^(?:项目(?:\(.*\))?|科目.*|.*(?:功能|经济)分类.*|.*(?:编码|代码|名称)|类|款|项)$/;
const OTHER = /行次|栏次|序号|备注|说明|[%率]|占比|比重|增减|人数|上年(?:数|决算)/;
/** 一般公共预算 is a fund and no budget. */
const BUDGET = /预算数|年初预算|全年预算|调整预算|预算安排/;

/** The columns of the headers in these rows, both included. Merged headers reach as far as they are merged. */
export function formColumns(view: SheetView, headRow: number, lastHead: number): readonly FormColumn[] {
  const columns: FormColumn[] = [];
  let left: readonly (string | null)[] = [];
  for (let column = view.window.first; column <= view.window.last; column += 1) {
    const cells: (ViewCell | null)[] = [];
    for (let row = headRow; row <= lastHead; row += 1) {
      const cell = view.cell(row, column);
      const isSeen = cells.some((known) => known?.row === cell.row && known.column === cell.column);
      cells.push(!isSeen && cell.row >= headRow && isWords(cell) ? cell : null);
    }
    const texts = withGroup(cells, left);
    left = texts;
    const path = texts
      .filter((text) => text !== null)
      .map((text) => text.replace(/\((?:万|千|亿)?元\)$/, ''));
    if (path.length === 0) continue;
    const unit = cells.map((cell) => /\(((?:万|千|亿)?元)\)$/.exec(normaliseLabel(cell?.text ?? ''))?.[1]);
    const word = unit.filter((found) => found !== undefined).at(-1);
    columns.push({
      column,
      path,
      kind: kindOf(path),
      unit: word === undefined ? null : parseAmountUnit(word),
    });
  }
  return columns;
}

/** A group whose header was not merged stands over its first column only: it reaches over the sub-headers beside it. */
function withGroup(
  cells: readonly (ViewCell | null)[],
  left: readonly (string | null)[],
): readonly (string | null)[] {
  const own = cells.map((cell) => (cell ? normaliseLabel(cell.text) : null));
  const hasBelow = (texts: readonly (string | null)[], index: number): boolean =>
    texts.slice(index + 1).some((text) => text !== null);
  return own.map((text, index) =>
    text === null &&
    hasBelow(own, index) &&
    hasBelow(left, index) &&
    !own.slice(0, index).some((above) => above !== null)
      ? (left[index] ?? null)
      : text,
  );
}

function isWords({ value, text }: ViewCell): boolean {
  return (
    typeof value === 'string' && text !== '' && text.length <= 40 && !/^\d+$|^[栏列]\s*次$/.test(text.trim())
  );
}

function kindOf(path: readonly string[]): FormColumn['kind'] {
  const leaf = path.at(-1) ?? '';
  if (path.some((text) => OTHER.test(text))) return 'other';
  return LABEL.test(leaf) ? 'label' : 'amount';
}

/** True for the part of another column that is printed beside it: 其中：教育收费. */
export function isPartColumn({ path }: FormColumn): boolean {
  return path.some((text) => text.startsWith('其中'));
}

/** True where a header names a budget: final accounts are compared by what was received and spent. */
export function isBudgetColumn({ path }: FormColumn): boolean {
  return path.some((text) => BUDGET.test(text));
}

/**
 * The one column of amounts whose headers fit; of a group with parts the one that is named 合计 or 小计. Null where none
 * or several fit.
 */
export function pickColumn(columns: readonly FormColumn[], pattern: RegExp | null): FormColumn | null {
  const amounts = columns.filter(
    (column) => column.kind === 'amount' && !isPartColumn(column) && !isBudgetColumn(column),
  );
  const fitting = pattern ? amounts.filter(({ path }) => path.some((text) => pattern.test(text))) : amounts;
  if (fitting.length <= 1) return fitting[0] ?? null;
  const totals = fitting.filter(({ path }) => /^(?:合计|小计|总计)$/.test(path.at(-1) ?? ''));
  return totals.length === 1 ? (totals[0] ?? null) : null;
}

import type { Decimal } from '../decimal/decimal';
import { unitAbove } from '../findings/sheetUnit';
import { readAmount } from '../quantity/amount';
import { isBlank } from '../quantity/blanks';
import type { AmountUnit } from '../quantity/quantity';
import { parseAmountUnit } from '../quantity/units';
import { remembered } from '../remembered';
import { normaliseLabel } from '../snapshot/normalise';
import type { SheetSnapshot } from '../snapshot/snapshot';
import { coreLabel } from '../tables/labels';
import { labelOf, type SheetView, type ViewCell, viewOf } from '../tables/sheetView';
import { subjectKey } from './names';

/** What a column of a ledger says; `budget`: of which it is not said whether it is the first or the last one. */
export type LedgerColumn = 'initial' | 'annual' | 'budget' | 'executed';

/** An amount as a ledger states it. */
export type LedgerAmount = { readonly value: Decimal; readonly unit: AmountUnit };

/** One project of a ledger with the amounts of all its rows, as printed. */
export type LedgerProject = {
  readonly name: string;
  readonly amounts: Readonly<Partial<Record<LedgerColumn, readonly LedgerAmount[]>>>;
};

const projectHeader = /^(?:(?:预算|指标|专项|子)?项目(?:全称)?(?:名称)?|专项(?:资金)?名称)$/;
const headers: readonly (readonly [LedgerColumn, RegExp])[] = [
  ['initial', /^年初(?:预算)?(?:批复|安排|下达|指标)?(?:数|额|金额|总额)$|^年初预算$/],
  ['annual', /^(?:全年|调整后的?|调整后全年)(?:预算|指标)(?:数|额|金额|总额)?$/],
  [
    'executed',
    /^(?:本年|全年|累计|实际|已)*(?:执行|支付|支出|使用|拨付)(?:数|额|金额|总额)$|^(?:实际|累计|已)(?:执行|支付|支出|使用)$/,
  ],
  [
    'budget',
    /^(?:本年|当年|年度|项目)*(?:预算|指标|预算指标|批复|下达|安排)(?:下达|安排|批复)?(?:数|额|金额|总额)$/,
  ],
];
/** Rows of money that no project is behind. */
const notProjects =
  /^(?:合计|小计|总计|共计|其中.*|无|基本支出|人员(?:经费|支出|类)|公用(?:经费|支出)|运转类|工资.*|.*(?:养老|医疗|失业|工伤|生育)保险.*|住房公积金.*|.*(?:合计|小计))$/;

/** The projects that a ledger lists, in its order; none where no row has headers of a ledger or no unit is named. */
export const ledgerProjects = remembered((sheet: SheetSnapshot): readonly LedgerProject[] => {
  const view = viewOf(sheet);
  const header = headerOf(view);
  if (!header) return [];
  const found = new Map<string, { name: string; amounts: Partial<Record<LedgerColumn, LedgerAmount[]>> }>();
  for (let row = header.row + 1; row <= view.lastRow; row += 1) {
    const name = view.cell(row, header.project.column);
    const key = typeof name.value === 'string' ? subjectKey(name.value) : '';
    if (key.length < 3 || notProjects.test(key) || projectHeader.test(coreLabel(name.text))) continue;
    const project = found.get(key) ?? { name: name.text.trim(), amounts: {} };
    found.set(key, project);
    for (const { role, cell, unit } of header.columns) {
      const { value } = view.cell(row, cell.column);
      const amount = isBlank(value) ? null : readAmount(value, unit);
      if (amount) (project.amounts[role] ??= []).push({ value: amount, unit });
    }
  }
  return [...found.values()];
});

type Header = {
  readonly row: number;
  readonly project: ViewCell;
  readonly columns: readonly {
    readonly role: LedgerColumn;
    readonly cell: ViewCell;
    readonly unit: AmountUnit;
  }[];
};

/** The first row that names projects and amounts in a known unit; each role once, or not at all. */
function headerOf(view: SheetView): Header | null {
  for (let row = view.firstRow; row <= Math.min(view.lastRow, view.firstRow + 30); row += 1) {
    const cells = view.row(row);
    const projects = cells.filter((cell) => projectHeader.test(coreLabel(labelOf(cell))));
    const [project] = projects;
    if (!project || projects.length > 1) continue;
    const named = cells.flatMap((cell) => {
      const role = headers.find(([, words]) =>
        words.test(coreLabel(labelOf(cell)).replace(/^20\d{2}年度?(?!初)/, '')),
      )?.[0];
      const unit = unitOfHeader(cell) ?? unitAbove(view, row);
      return role && unit ? [{ role, cell, unit }] : [];
    });
    const columns = named.filter(({ role }) => named.filter((other) => other.role === role).length === 1);
    if (columns.length > 0) return { row, project, columns };
  }
  return null;
}

function unitOfHeader(cell: ViewCell): AmountUnit | null {
  const printed = /\(([^()]*)\)$/.exec(normaliseLabel(cell.text))?.[1];
  return printed === undefined ? null : parseAmountUnit(printed);
}

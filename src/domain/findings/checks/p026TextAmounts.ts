import { Decimal, roundTo } from '../../decimal/decimal';
import { findFigures } from '../../quantity/figures';
import type { Figure } from '../../quantity/quantity';
import { sameUnit } from '../../quantity/units';
import type { CellRef } from '../../snapshot/snapshot';
import type { CheckContext, WorkbookCheck, WorkbookContext } from '../context';
import { numberAt } from '../figures';
import { figure } from '../makeFinding';
import { reportYear } from '../reportYear';
import { listBySheet, sentencesOf, textCells, textLine, type SheetHit, type TextCell } from '../textCells';

const WHOLE = /(?:合同|中标|成交|投资|项目)?(?:总?金额|总价|总额|价款|总投资|合同价)[为是:：约共计]{0,3}$/;
/** Without one of these no figure of a text is an amount of money. */
const NAMES_MONEY = /[元¥￥]/;
const PART = /(?:[一二三四]期|首[期付]|尾款|已(?:拨付|支付|付)|[其另]中)[^,，\d]{0,8}$/;
const PRICE = /(?:单价|每人(?:每年)?|每名|人均|每件|每台|每套|每户|标准[为是]?)[为是:：约]{0,2}$/;
const PRODUCT =
  /(?:预计|合计|共计|总计|小计)?(?:金额|费用|资金|经费|保费|合计|共计|总计|共)[为是:：约需]{0,2}$|预计(?:需|支出)?$/;
const MONEY = /^(?:元|万元|亿元)$/;
/** A price prints what it is for: 600元/人. */
const PER = /^(元|万元)\/[人名户台套件次]/;
const IN_YUAN: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4, 亿元: 1e8 };

type Mismatch = {
  readonly how: 'parts' | 'product' | 'budget';
  readonly words: string;
  readonly due: Decimal;
};

/**
 * P-026: amounts of a text that contradict each other: instalments above the amount of their contract, a quantity times
 * its price that is not the amount named, this year's amounts that are not the budget of the table.
 */
export const p026TextAmounts: WorkbookCheck = (context) => {
  const hits = textCells(context).flatMap((entry): readonly SheetHit[] => {
    if (!NAMES_MONEY.test(entry.text)) return [];
    const inText = sentencesOf(entry.text).flatMap((sentence) => [...parts(sentence), ...products(sentence)]);
    const own = inText.map((mismatch) => hitOf(entry, mismatch, []));
    return [...own, ...againstBudget(context, entry)];
  });
  return listBySheet(context, 'P-026', hits);
};

function hitOf(
  { view, cell }: TextCell,
  { how, words, due }: Mismatch,
  more: readonly (CellRef | null)[],
): SheetHit {
  return {
    view,
    cells: [cell, ...more],
    line: textLine(cell, words, { how, due: figure(due) }),
    expected: figure(due),
  };
}

/** 合同金额 99900 元，一期 599400 元，二期 399600 元: parts that are more than their whole. */
function parts(sentence: string): readonly Mismatch[] {
  const amounts = findFigures(sentence).filter(isMoney);
  const at = amounts.findIndex((amount) => WHOLE.test(before(sentence, amount)));
  const whole = amounts[at];
  if (!whole || whole.bound !== 'exact') return [];
  const own = amounts.slice(at + 1).filter((amount) => PART.test(before(sentence, amount)));
  if (own.length < 2) return [];
  const sum = own.reduce((total, amount) => total.plus(inYuan(amount)), new Decimal(0));
  if (sum.lessThanOrEqualTo(inYuan(whole).times('1.001'))) return [];
  return [{ how: 'parts', words: wordsOf(sentence, whole), due: sum.dividedBy(scaleOf(whole)) }];
}

/** 502 名 … 单价 400 元 … 金额 20.8 万元: one count, one price and one amount in a sentence. */
function products(sentence: string): readonly Mismatch[] {
  const figures = findFigures(sentence);
  const counts = figures.filter(
    (entry) => !isMoney(entry) && !PER.test(entry.unit ?? '') && !entry.percent && isCount(entry),
  );
  const prices = figures.filter(
    (entry) =>
      PER.test(entry.unit ?? '') ||
      (isMoney(entry) &&
        (PRICE.test(before(sentence, entry)) || /^\/[人名户台套件次]/.test(after(sentence, entry)))),
  );
  const amounts = figures.filter(
    (entry) => isMoney(entry) && !prices.includes(entry) && PRODUCT.test(before(sentence, entry)),
  );
  const [count] = counts;
  const [price] = prices;
  const [amount] = amounts;
  if (!count || !price || !amount || counts.length > 1 || prices.length > 1 || amounts.length > 1) return [];
  if ([count, price, amount].some(({ bound }) => bound !== 'exact') || amount.start < price.start) return [];
  const due = count.value.times(inYuan(price)).dividedBy(scaleOf(amount));
  if (roundTo(due, amount.value.decimalPlaces()).equals(amount.value)) return [];
  // 0.5 % is what rounding in a text may take away; a gap of many times is another thing that is meant.
  const off = due.minus(amount.value).abs().dividedBy(due);
  if (off.lessThan('0.005') || off.greaterThan('0.5')) return [];
  return [{ how: 'product', words: wordsOf(sentence, amount), due }];
}

/** 2020年…投入 450 万元，…投入 150 万元 in the goals of a project whose budget is another sum. */
function againstBudget(context: WorkbookContext, entry: TextCell): readonly SheetHit[] {
  const table = tableOf(context, entry);
  const total = table?.table.money?.total;
  if (!table || !total || table.table.unit !== '万元') return [];
  const year = reportYear(context, entry.view);
  if (year === null) return [];
  if (table.table.indicators && entry.cell.row >= table.table.indicators.area.row) return [];
  const [first = ''] = sentencesOf(entry.text);
  const amounts = findFigures(first).filter(isMoney);
  const invested = amounts.every((amount) => /(?:投入|安排|预算)[^,，\d]{0,4}$/.test(before(first, amount)));
  if (!first.trimStart().startsWith(`${String(year)}年`) || amounts.length < 2 || !invested) return [];
  const budgets = [total.initial, total.annual, total.executed].map((cell) => numberAt(table.sheet, cell));
  const sum = amounts
    .reduce((all, amount) => all.plus(inYuan(amount)), new Decimal(0))
    .dividedBy(IN_YUAN['万元'] ?? 1);
  const named = [sum, ...findFigures(entry.text).map(({ value }) => value)];
  const known = budgets.filter((value) => value !== null);
  if (
    known.length === 0 ||
    known.some((budget) => named.some((value) => value.minus(budget).abs().lessThan('0.01')))
  ) {
    return [];
  }
  const words = first.trim();
  return [hitOf(entry, { how: 'budget', words, due: known[0] ?? sum }, [total.annual ?? total.initial])];
}

function tableOf({ tables }: WorkbookContext, { view, cell }: TextCell): CheckContext | undefined {
  return tables.find(
    ({ sheet, table }) =>
      sheet.id === view.sheet.id &&
      cell.row >= table.area.row &&
      cell.row < table.area.row + table.area.rowCount,
  );
}

function isMoney({ unit }: Figure): boolean {
  return unit !== null && MONEY.test(unit);
}

function isCount({ unit }: Figure): boolean {
  return (
    unit !== null &&
    ['人', '户', '台', '套', '件', '次', '份', '辆', '亩'].some((word) => sameUnit(unit, word))
  );
}

function scaleOf({ unit }: Figure): number {
  return IN_YUAN[PER.exec(unit ?? '')?.[1] ?? unit ?? ''] ?? 1;
}

function inYuan(amount: Figure): Decimal {
  return amount.value.times(scaleOf(amount));
}

function before(sentence: string, { start }: Figure): string {
  return sentence.slice(Math.max(0, start - 14), start);
}

function after(sentence: string, { end }: Figure): string {
  return sentence.slice(end, end + 3);
}

function wordsOf(sentence: string, { start, end }: Figure): string {
  return sentence.slice(Math.max(0, start - 6), end).replace(/^.*[,，:：]/, '');
}

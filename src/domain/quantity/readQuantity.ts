import { Decimal } from '../decimal/decimal';
import type { CellValue } from '../snapshot/snapshot';
import { isBlank } from './blanks';
import { boundAround, withoutBoundWords } from './bounds';
import { dateOfSerial, findDates, isDateFormat, parseDate } from './dates';
import { findFigures } from './figures';
import { bareText, halfWidth, joinThousands } from './glyphs';
import { fromNoisyNumber } from './noise';
import type { Figure, Quantity } from './quantity';
import { isPercentUnit, parseAmountUnit, sameUnit, unitFactor } from './units';
import { fits, type Wanted } from './wanted';
import { wordMeaning } from './words';

/** A longer text is a report, not an answer: its figures are listed, none is taken. */
const longest = 1000;

/** A cell as far as it is read: its value, and its number format where it matters (percent, dates). */
export type CellContent = { readonly value: CellValue; readonly numberFormat?: string };

/** True for a number format that shows a percentage. */
export function isPercentFormat(format: string | undefined): boolean {
  return format !== undefined && (format.split(';')[0] ?? '').replace(/"[^"]*"|\\./gu, '').includes('%');
}

/**
 * What a cell says. A number with a percent format becomes its percentage (0.95 as 0.00% → 95, percent).
 * A text that is nothing but a figure is that figure; of a sentence exactly one figure that fits what is wanted
 * is read, with none or several it stays text with its candidates. Never throws. Source: domain.md §1.7.
 */
export function readQuantity(content: CellContent, wanted?: Wanted): Quantity {
  const { value, numberFormat } = content;
  if (isBlank(value)) return { kind: 'blank' };
  if (typeof value === 'boolean') {
    return { kind: 'word', meaning: value ? 'yes' : 'no', text: value ? 'TRUE' : 'FALSE' };
  }
  if (typeof value === 'number') return readNumber(value, numberFormat);
  return readText(value, wanted);
}

function readNumber(value: number, numberFormat: string | undefined): Quantity {
  if (!Number.isFinite(value)) return { kind: 'text', text: String(value), candidates: [] };
  if (numberFormat !== undefined && isDateFormat(numberFormat)) {
    const date = dateOfSerial(value);
    if (date) return { kind: 'date', ...date };
  }
  const percent = isPercentFormat(numberFormat);
  const exact = fromNoisyNumber(value);
  return {
    kind: 'number',
    value: percent ? exact.times(100) : exact,
    percent,
    unit: percent ? '%' : null,
    bound: 'exact',
    fromText: false,
  };
}

function readText(printed: string, wanted: Wanted | undefined): Quantity {
  if (printed.length > longest) return { kind: 'text', text: printed, candidates: findFigures(printed) };
  const text = joinThousands(printed);
  if (/^#(?:N\/A|[A-Z0-9_]+[!?]|[A-Z_]+)$/u.test(text.trim())) return { kind: 'text', text, candidates: [] };
  const bare = plainNumber(text);
  if (bare)
    return { kind: 'number', value: bare, percent: false, unit: null, bound: 'exact', fromText: true };
  const date = parseDate(text, wanted?.year ?? null);
  if (date) return { kind: 'date', ...date };
  const candidates = findFigures(text);
  const whole = wholeFigure(text, candidates);
  if (whole) {
    return acceptsWhole(whole, wanted) ? asNumber(whole, text, wanted) : { kind: 'text', text, candidates };
  }
  const fitting = wanted ? candidates.filter((figure) => fits(figure, wanted, text)) : [];
  const [only, ...others] = fitting;
  if (only && others.length === 0 && !isPlanned(text, only)) return asNumber(only, text, wanted);
  return fitting.length > 0 ? { kind: 'text', text, candidates } : readWords(text, wanted, candidates);
}

/** A text without a fitting figure: its one date, its word, or the text itself. */
function readWords(text: string, wanted: Wanted | undefined, candidates: readonly Figure[]): Quantity {
  const meaning = wordMeaning(text);
  const open = candidates.some((figure) => !(figure.percent && figure.value.equals(100)));
  if (open && meaning !== 'failed') return { kind: 'text', text, candidates };
  const [date, ...more] = findDates(text, wanted?.year ?? null);
  const wantsDate =
    wanted === undefined || wanted.unit === null || /^[年月日]+$|日期|时间|时限/u.test(wanted.unit);
  if (date && date.month !== null && more.length === 0 && wantsDate && meaning === 'completed-sentence') {
    return { kind: 'date', year: date.year, month: date.month, day: date.day };
  }
  return meaning ? { kind: 'word', meaning, text: text.trim() } : { kind: 'text', text, candidates };
}

/** A text that is a bare number (` 19 `, `1,234.5`, `1，234.5`, `1.5E+3`) → that number; null for any other text. */
export function plainNumber(text: string): Decimal | null {
  const plain = halfWidth(text).trim();
  if (plain.length > 40) return null;
  const grouped = /^[+-]?\d{1,3}(?:[,，]\d{3})+(?:\.\d*)?$/u.test(plain);
  const simple = /^[+-]?(?:(?:0|[1-9]\d*)\.?\d*|\.\d+)(?:[eE][+-]?\d{1,2})?$/u.test(plain);
  return grouped || simple
    ? new Decimal(plain.replace(/[,，]/gu, '').replace(/^\+/u, '').replace(/\.$/u, ''))
    : null;
}

const fillers = /^(?:达到了?|达|为|是|共计?|合计|总计|实际|实为|计|已|:|人民币|[¥￥])*$/u;

/** The one figure that a text consists of, words of bounds and the like left aside. */
function wholeFigure(text: string, candidates: readonly Figure[]): Figure | null {
  const [figure, ...more] = candidates;
  if (!figure || more.length > 0) return null;
  if (text.length > 60) return null;
  const plain = halfWidth(text);
  const head = withoutBoundWords(plain.slice(0, figure.start)).replace(/^[(（【[]/u, '');
  const tail = bareText(withoutBoundWords(plain.slice(figure.end).replace(/^\s*(?:多|余|内)/u, ''))).replace(
    /^[)）】\]]$/u,
    '',
  );
  return head.length <= 8 && fillers.test(head.replace(/\s+/gu, '')) && tail === '' ? figure : null;
}

/** True where the unit of a figure that fills its cell does not contradict what is wanted. */
function acceptsWhole(figure: Figure, wanted: Wanted | undefined): boolean {
  if (!wanted || figure.unit === null) return true;
  if (wanted.percent || (wanted.unit !== null && isPercentUnit(wanted.unit))) return figure.percent;
  if (wanted.unit === null || wanted.unit.trim() === '') return true;
  if (fits(figure, wanted, '')) return true;
  return unitFactor(figure.unit, wanted.unit) !== null;
}

/** The figure in the scale of the wanted unit where that only moves 万 (人次 ↔ 万人次); amounts keep their unit. */
function asNumber(figure: Figure, text: string, wanted: Wanted | undefined): Quantity {
  const { value, percent, unit, bound } = figure;
  const number = { kind: 'number', value, percent, unit, bound, fromText: true } as const;
  const target = wanted?.unit ?? null;
  if (target === null || percent) return number;
  const slice = halfWidth(text).slice(figure.start, figure.end);
  if (unit === null) {
    const amount = parseAmountUnit(target);
    const scale = /[万亿]/u.exec(slice)?.[0];
    if (amount === null || scale === undefined) return number;
    return { ...number, value: value.dividedBy(scale === '万' ? 1e4 : 1e8), unit: `${scale}元` };
  }
  if (sameUnit(unit, target) || parseAmountUnit(unit) !== null || !/^[百千万亿]/u.test(target)) return number;
  const factor = unitFactor(unit, target);
  return factor ? { ...number, value: value.times(factor), unit: target } : number;
}

/** True for a figure that a clause plans, wants or denies: 预计500人, 应培训500人, 未完成100人. */
function isPlanned(text: string, figure: Figure): boolean {
  const plain = halfWidth(text);
  const clause =
    plain
      .slice(0, figure.start)
      .split(/[，,。；;、\n]/u)
      .at(-1) ?? '';
  if (/预计|预期|拟|力争|争取|应(?!急|用|对)|尚缺|还差|缺口|未(?!来)|没有|尚/u.test(clause)) {
    return (
      boundAround(plain, figure.start, figure.end, figure.unit) !== 'below' || !/未达|没有?达/u.test(clause)
    );
  }
  return /目标|计划|要求|指标/u.test(clause) && !/完成|达|实际|实现|已|共/u.test(clause);
}

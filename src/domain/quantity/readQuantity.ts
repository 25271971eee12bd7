import { Decimal } from '../decimal/decimal';
import type { CellValue } from '../snapshot/snapshot';
import { isBlank } from './blanks';
import {
  dateOfNumber,
  dateOfSerial,
  dateOfText,
  findDates,
  isDateFormat,
  isDateUnit,
  parseDate,
  type DateParts,
} from './dates';
import { findFigures } from './figures';
import { halfWidth, joinThousands } from './glyphs';
import { fromNoisyNumber } from './noise';
import { isPart, isPlanned } from './planned';
import type { Figure, Quantity } from './quantity';
import { parseAmountUnit, sameUnit, unitFactor } from './units';
import { fits, type Wanted } from './wanted';
import { acceptsWhole, wholeFigure } from './wholeFigure';
import { isUnfinished, wordMeaning } from './words';

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
  if (typeof value === 'number') return readNumber(value, numberFormat, wanted);
  return readText(value, wanted);
}

function readNumber(value: number, numberFormat: string | undefined, wanted: Wanted | undefined): Quantity {
  if (!Number.isFinite(value)) return { kind: 'text', text: String(value), candidates: [] };
  const serial = numberFormat !== undefined && isDateFormat(numberFormat) ? dateOfSerial(value) : null;
  const date = serial ?? (wantsDate(wanted) ? dateOfNumber(value) : null);
  if (date) return dateQuantity(date);
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

/** True where the unit (年, 日期) or the target says that a date is asked for. */
function wantsDate(wanted: Wanted | undefined): boolean {
  if (!wanted) return false;
  return wanted.deadline === true || (wanted.unit !== null && isDateUnit(wanted.unit));
}

function readText(printed: string, wanted: Wanted | undefined): Quantity {
  if (printed.length > longest) return { kind: 'text', text: printed, candidates: findFigures(printed) };
  const text = joinThousands(printed);
  if (/^#[A-Z0-9_/]+[!?]?$/u.test(text.trim())) return { kind: 'text', text, candidates: [] };
  const date = parseDate(text, wanted?.year ?? null) ?? (wantsDate(wanted) ? dateOfText(text) : null);
  if (date) return dateQuantity(date);
  const bare = plainNumber(text);
  if (bare) {
    return { kind: 'number', value: bare, percent: false, unit: null, bound: 'exact', fromText: true };
  }
  const candidates = findFigures(text);
  const whole = wholeFigure(text, candidates);
  if (whole && !isPlanned(text, whole)) {
    return acceptsWhole(whole, wanted) ? asNumber(whole, text, wanted) : { kind: 'text', text, candidates };
  }
  const fitting = wanted ? candidates.filter((figure) => fits(figure, wanted, text)) : [];
  const [only, ...others] = fitting;
  if (!only) return readWords(text, wanted, candidates);
  const isResult = others.length === 0 && !isPlanned(text, only) && !isPart(only, candidates);
  return isResult ? asNumber(only, text, wanted) : { kind: 'text', text, candidates };
}

/** A text without a fitting figure: its one date, its word, or the text itself. */
function readWords(text: string, wanted: Wanted | undefined, candidates: readonly Figure[]): Quantity {
  const meaning = wordMeaning(text);
  const open = candidates.some((figure) => !(figure.percent && figure.value.equals(100)));
  if (open && meaning !== 'failed') return { kind: 'text', text, candidates };
  const dates = findDates(text, wanted?.year ?? null);
  const isDone = meaning === 'completed-sentence' || isDelivered(text);
  const [date] = dates;
  if (date && isDone && wantsDate(wanted)) {
    return dates.length > 1 ? { kind: 'text', text, candidates } : dateQuantity(date);
  }
  const isOpen = wanted === undefined || (wanted.unit === null && !wanted.percent);
  if (date && dates.length === 1 && isOpen && date.month !== null && meaning === 'completed-sentence') {
    return dateQuantity(date);
  }
  return meaning ? { kind: 'word', meaning, text: text.trim() } : { kind: 'text', text, candidates };
}

function dateQuantity({ year, month, day }: DateParts): Quantity {
  return { kind: 'date', year, month, day };
}

/** 2023年12月25日验收合格: beside a deadline a date and a word of delivery answer it. */
function isDelivered(text: string): boolean {
  return (
    /竣工|完工|验收|交付|办结|投入使用|投用|投运|上线|开通|印发|出台|发放|拨付|支付|兑付|报送|提交/u.test(
      text,
    ) && !isUnfinished(text)
  );
}

/**
 * A text that is a bare number (` 19 `, `1,234.5`, `1，234.5`, `1.5E+3`) → that number; null for any other text,
 * for codes with a leading zero (007) and for more than 40 characters.
 */
export function plainNumber(text: string): Decimal | null {
  const plain = halfWidth(text).trim();
  if (plain.length > 40) return null;
  const grouped = /^[+-]?\d{1,3}(?:[,，]\d{3})+(?:\.\d*)?$/u.test(plain);
  const simple = /^[+-]?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,2})?$/u.test(plain);
  if (!grouped && !simple) return null;
  return new Decimal(
    plain
      .replace(/[,，]/gu, '')
      .replace(/^\+/u, '')
      .replace(/\.(?=$|[eE])/u, ''),
  );
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

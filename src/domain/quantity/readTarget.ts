import { isBlank } from './blanks';
import { withoutBoundWords } from './bounds';
import {
  comparisonOfSign,
  comparisonOfWord,
  parseComparison,
  parseDirection,
  signCharacters,
} from './comparison';
import {
  dateOfNumber,
  dateOfSerial,
  dateOfText,
  isDateFormat,
  isDateUnit,
  parseDate,
  type DateParts,
} from './dates';
import { findFigures } from './figures';
import { halfWidth, joinThousands } from './glyphs';
import { fromNoisyNumber } from './noise';
import type { Comparison, Figure, Target } from './quantity';
import { isPercentFormat, plainNumber, type CellContent } from './readQuantity';
import { readRange } from './readRange';
import { isPercentUnit } from './units';

/** What stands beside a target: 指标性质 (a sign or 正向/反向), 度量单位, and the year of the table for dates without one. */
export type PrintedBeside = {
  readonly comparison?: string;
  readonly unit?: string;
  readonly year?: number | null;
};

/** A longer text describes what is wanted in words. */
const longest = 200;

/** How a target is compared, and whether that is printed. */
type Asked = { readonly comparison: Comparison | null; readonly unit: string | null };

/**
 * What a cell 指标值 asks for. A sign in the cell wins over 指标性质, a unit in the cell over 度量单位; without any
 * sign `=` is taken and `comparisonPrinted` is false. A bare number beside the unit % keeps its value (1 stays 1,
 * `percentPrinted` false: see alignScale). A date without a year is read only with `printed.year`.
 * Never throws. Source: domain.md §1.3, §4.1.
 */
export function readTarget(content: CellContent, printed: PrintedBeside = {}): Target {
  const { value } = content;
  if (isBlank(value)) return { kind: 'blank' };
  const asked = readAsked(printed);
  if (typeof value === 'boolean') return { kind: 'yes-no', text: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'number') return numberTarget(value, content.numberFormat, asked);
  return textTarget(value, asked, printed.year ?? null);
}

function readAsked(printed: PrintedBeside): Asked {
  const beside = printed.comparison ?? '';
  const direction = parseDirection(beside);
  const byDirection: Comparison | null = direction === null ? null : direction === 'positive' ? '>=' : '<=';
  const unit = halfWidth(printed.unit ?? '').trim();
  return {
    comparison: parseComparison(beside) ?? byDirection,
    unit: isBlank(unit) ? null : isPercentUnit(unit) ? '%' : unit,
  };
}

function numberTarget(value: number, numberFormat: string | undefined, asked: Asked): Target {
  if (!Number.isFinite(value)) return { kind: 'words', text: String(value) };
  const serial = numberFormat !== undefined && isDateFormat(numberFormat) ? dateOfSerial(value) : null;
  const date = serial ?? (asked.unit !== null && isDateUnit(asked.unit) ? dateOfNumber(value) : null);
  if (date) return deadline(date, asked.comparison);
  const percentPrinted = isPercentFormat(numberFormat);
  const exact = fromNoisyNumber(value);
  return asNumber(percentPrinted ? exact.times(100) : exact, percentPrinted ? '%' : null, null, asked);
}

function textTarget(printed: string, asked: Asked, year: number | null): Target {
  if (printed.length > longest) return { kind: 'words', text: printed };
  const text = joinThousands(printed);
  const plain = halfWidth(text)
    .trim()
    .replace(/[。；;]+$/u, '')
    .trim();
  if (/^(?:是|否|有|无|是\/否|有\/无|是或否|√)$/u.test(plain)) return { kind: 'yes-no', text: plain };
  const { comparison, rest } = stripComparison(plain);
  const dated = readDeadline(rest, asked, year);
  if (dated) return deadline(dated, comparison ?? asked.comparison);
  const bare = plainNumber(rest);
  if (bare) return asNumber(bare, null, comparison, asked);
  const range = readRange(plain);
  if (range) {
    const { low, high, percent } = range;
    const unit = range.unit ?? asked.unit;
    return { kind: 'range', low, high, percent: percent || unit === '%', unit, percentPrinted: percent };
  }
  const figures = findFigures(plain);
  const [figure, ...more] = figures;
  if (!figure || more.length > 0) return { kind: 'words', text };
  // 20个左右 leaves open how far from 20 is near enough.
  if (plain.charAt(figure.start - 1) === '±' || figure.bound === 'about') return { kind: 'words', text };
  const found = comparison ?? comparisonAround(plain, figure) ?? comparisonOfBound(figure);
  if (!isWhole(rest, plain, figure) && !isPlainDemand(plain, figure)) return { kind: 'words', text };
  return asNumber(figure.value, unitPer(plain, figure), found, asked);
}

function asNumber(
  value: Figure['value'],
  unitInCell: string | null,
  comparisonInCell: Comparison | null,
  asked: Asked,
): Target {
  const unit = unitInCell ?? asked.unit;
  const comparison = comparisonInCell ?? asked.comparison;
  return {
    kind: 'number',
    comparison: comparison ?? '=',
    comparisonPrinted: comparison !== null,
    value,
    percent: unit === '%',
    unit,
    percentPrinted: unitInCell === '%',
  };
}

/** 每月1次 → 次/月, 每年12次 → 次/年: what is asked for is a number per span of time. */
function unitPer(plain: string, figure: Figure): string | null {
  const span = /每(?:个)?(年|半年|季度|季|月|周|天|日)[^\d，,]{0,6}$/u.exec(
    plain.slice(0, figure.start),
  )?.[1];
  if (span === undefined || figure.unit === null || figure.unit.includes('/') || figure.percent)
    return figure.unit;
  return `${figure.unit}/${span}`;
}

/** 10日内办结, 500余人: the words round the figure leave one way open. */
function comparisonOfBound(figure: Figure): Comparison | null {
  if (figure.bound === 'above') return '>=';
  return figure.bound === 'below' ? '<=' : null;
}

/** A date is a deadline: without a printed sign it has to be kept (`<=`). */
function deadline(date: DateParts, comparison: Comparison | null): Target {
  const { year, month, day } = date;
  return { kind: 'deadline', comparison: comparison ?? '<=', year, month, day };
}

function readDeadline(text: string, asked: Asked, year: number | null): DateParts | null {
  return parseDate(text, year) ?? (asked.unit !== null && isDateUnit(asked.unit) ? dateOfText(text) : null);
}

/** `≥98%` → >= and 98%; `95%以上` → >= and 95%; 大于90% → > and 90%. */
function stripComparison(text: string): { comparison: Comparison | null; rest: string } {
  const sign = new RegExp(`^([${signCharacters}]+)\\s*`, 'u').exec(text);
  const bySign = sign ? comparisonOfSign(sign[1] ?? '') : null;
  if (sign && bySign) return { comparison: bySign, rest: text.slice(sign[0].length).trim() };
  const tail = /\s*(?:\(含\)|\(含本数\))?\s*(及以上|以上|以内|以下|及以下|内)$/u.exec(text);
  const byTail = tail ? comparisonOfWord(tail[1] === '内' ? '以内' : (tail[1] ?? '')) : null;
  const withoutTail = tail && byTail ? text.slice(0, tail.index).trim() : text;
  const head =
    /^(大于或?等于|小于或?等于|不小于|不低于|不少于|不短于|不大于|不高于|不超过|不多于|不超出|至少|至多|最多|最低|最高|大于|高于|多于|超过|小于|低于|少于|不足|等于|达到|控制在)(?:了)?\s*/u.exec(
      withoutTail,
    );
  const byHead = head ? comparisonOfWord(head[1] ?? '') : null;
  if (!head || !byHead) return { comparison: byTail, rest: withoutTail };
  return { comparison: byTail ?? byHead, rest: withoutTail.slice(head[0].length).trim() };
}

/** True where nothing but the figure stands in the cell. */
function isWhole(rest: string, plain: string, figure: Figure): boolean {
  const written = plain.slice(figure.start, figure.end).trim();
  return written === rest || withoutBoundWords(plain.replace(written, '')).trim() === '';
}

/** A sign or word right beside a figure inside a text: 培训人数≥500人, 每年不少于12次. */
function comparisonAround(plain: string, figure: Figure): Comparison | null {
  const head = plain.slice(0, figure.start).trimEnd();
  const sign = new RegExp(`[${signCharacters}]+$`, 'u').exec(head)?.[0];
  if (sign !== undefined) return comparisonOfSign(sign);
  const tail = /^\s*(?:\(含\))?\s*(及以上|以上|以内|以下|及以下)/u.exec(plain.slice(figure.end))?.[1];
  const byTail = tail === undefined ? null : comparisonOfWord(tail);
  if (byTail) return byTail;
  for (let length = 5; length >= 2; length -= 1) {
    const word = comparisonOfWord(head.slice(-length));
    if (word && head.length >= length) return word;
  }
  return null;
}

/** A short demand with one Arabic figure and its unit: 举办培训班3期, 培训人数≥500人. Longer texts stay words. */
function isPlainDemand(plain: string, figure: Figure): boolean {
  const written = plain.slice(figure.start, figure.end);
  return plain.length <= 24 && figure.unit !== null && /\d/u.test(written) && !/[，,。；;\n]/u.test(plain);
}

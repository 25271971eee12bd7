import type { BookCell } from '../../book/book';
import type { NumberText } from '../../host/numberText';

/**
 * What a person sees when editing a cell: the formula, or the value so that typing it again gives the same cell:
 * percentages with their sign, dates as dates, text that looks like something else behind an apostrophe.
 */
export function editText(cell: BookCell | undefined, text: NumberText): string {
  if (!cell) return '';
  const { formula, value, style } = cell;
  if (formula !== null) return formula;
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numberText(value, style.numberFormat, text);
  const mistaken = style.numberFormat !== '@' && (/^[='+@-]/.test(value) || text.parse(value) !== null);
  return mistaken ? `'${value}` : value;
}

function numberText(value: number, numberFormat: string, text: NumberText): string {
  const bare = numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (bare.includes('%')) return `${plain(value * 100)}%`;
  const hasDate = /[yd]/i.test(bare);
  const hasTime = /[hs]/i.test(bare);
  if (hasDate && value >= 0)
    return text.format(value, hasTime && value % 1 !== 0 ? 'yyyy/m/d h:mm:ss' : 'yyyy/m/d');
  if (hasTime && value >= 0) return text.format(value, 'h:mm:ss');
  return plain(value);
}

/** Fifteen digits, as Excel keeps. */
function plain(value: number): string {
  return String(Number(value.toPrecision(15)));
}

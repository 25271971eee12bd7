import { withoutBoundWords } from './bounds';
import { bareText, halfWidth } from './glyphs';
import type { Figure } from './quantity';
import { isPercentUnit, numeratorUnit, sameUnit, unitFactor } from './units';
import { fits, type Wanted } from './wanted';

/** Words before a figure that add nothing to it; every alternative begins differently. */
const fillers = /^(?:达到?了?|为|是|共计?|合计|总计|实[际为]|已|:|人民币|[¥￥])*$/u;

/** The one figure that a text consists of, words of bounds and the like left aside; null where it says more. */
export function wholeFigure(text: string, candidates: readonly Figure[]): Figure | null {
  const [figure, ...more] = candidates;
  if (!figure || more.length > 0 || text.length > 60) return null;
  const plain = halfWidth(text).replace(/\n/gu, ' ');
  const printedHead = plain.slice(0, figure.start).trim();
  // （5.2） may be a negative amount: not told apart.
  if (/^[(（]/u.test(printedHead) && figure.unit === null) return null;
  const head = withoutBoundWords(printedHead)
    .replace(/^[(（【[]/u, '')
    .replace(/\s+/gu, '');
  const tail = plain.slice(figure.end).replace(/^\s*(?:多|余|内)/u, '');
  const rest = bareText(withoutBoundWords(tail)).replace(/^[)）】\]]$/u, '');
  return head.length <= 8 && fillers.test(head) && rest === '' ? figure : null;
}

/** True where the unit of a figure that fills its cell does not contradict what is wanted. */
export function acceptsWhole(figure: Figure, wanted: Wanted | undefined): boolean {
  if (!wanted || figure.unit === null) return true;
  const { unit } = wanted;
  if (wanted.percent || (unit !== null && isPercentUnit(unit))) return figure.percent;
  if (unit === null || unit.trim() === '') return true;
  if (fits(figure, wanted, '') || (unitFactor(figure.unit, unit) ?? unitFactor(unit, figure.unit)))
    return true;
  // 360元/人 where 元 is wanted: alignScale asks what the name says.
  const numerator = numeratorUnit(figure.unit);
  return numerator !== null && sameUnit(numerator, unit);
}

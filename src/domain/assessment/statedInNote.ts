import type { NumberQuantity } from '../quantity/quantity';
import { readQuantity } from '../quantity/readQuantity';
import { normaliseLabel } from '../snapshot/normalise';

const percentage = /[-+]?\d+(?:\.\d+)?%/g;
const rateName = /(?:率|度|比例|比重)$/u;
/** Words that leave the figure open, or make it somebody else's. */
const open = /约|左右|近(?=\d)|以上|以下|以内|超过|不低|不足|上年|去年|上一年|同期|目标|计划|应达|同比|环比/u;

/**
 * The rate that the note beside an indicator states (`结转结余率6.12%`, or the percentage alone), for forms that have no
 * column for the result. Null where the note holds another percentage, none, or one that is not said to be this rate.
 */
export function statedInNote(note: string, indicatorName: string | null): NumberQuantity | null {
  const name = normaliseLabel(indicatorName ?? '').replace(/\([^()]*\)$/u, '');
  const text = normaliseLabel(note);
  const [figure, ...more] = text.match(percentage) ?? [];
  if (figure === undefined || more.length > 0 || !rateName.test(name) || open.test(text)) return null;
  const before = text.slice(0, text.indexOf(figure)).replace(/(?:为|是|达到|达|至|:|=)+$/u, '');
  if (text !== figure && !endsInName(before, name)) return null;
  const read = readQuantity({ value: figure });
  return read.kind === 'number' && read.percent ? read : null;
}

/** True where the words end in the name of the rate, or in the part of it that says what kind of rate it is (控制率). */
function endsInName(words: string, name: string): boolean {
  const kinds = [name, name.slice(-4), name.slice(-3)].filter((kind) => kind.length >= 3);
  return kinds.some((kind) => words.endsWith(kind));
}

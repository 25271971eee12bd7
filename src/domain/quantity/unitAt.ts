import { unitWords } from './unitWords';

const escaped = unitWords.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')).join('|');
const unitPattern = new RegExp(
  `\\s{0,3}(?:个(?=工作日|小时|星期|学时|课时|百分点|班次|批次|场次|期次))?(${escaped})`,
  'uy',
);
const perPattern = new RegExp(`(?:[/·•]|每)\\s{0,2}(${escaped}|月|季度|季|人年|年度|学生|生|亩)`, 'uy');
const percentPattern = /\s{0,3}(%|‰|个?百分点)/uy;

/** A unit found behind a number: the word as it counts, and where it ends. */
export type FoundUnit = { readonly word: string; readonly end: number };

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** 500（人次）, 3000(㎡): the unit in brackets behind its number. */
const bracketed = new RegExp(`\\s{0,2}[(（]\\s?(${escaped}|%)\\s?[)）]`, 'uy');

/** The unit word that stands at `at` in a half-width text, a unit per something (元/人) as a whole; null where none does. */
export function unitAt(text: string, at: number): FoundUnit | null {
  const percent = match(percentPattern, text, at);
  if (percent) {
    const word = percent[1] ?? '';
    return { word: word.endsWith('百分点') ? '百分点' : word, end: at + percent[0].length };
  }
  const inBrackets = match(bracketed, text, at);
  if (inBrackets) return { word: inBrackets[1] ?? '', end: at + inBrackets[0].length };
  const found = match(unitPattern, text, at);
  const word = found?.[1];
  if (!found || word === undefined) return null;
  let end = at + found[0].length;
  // A latin unit ends where its letters end: 5G, 3DMAX are names.
  if (/^[A-Za-z]+$/u.test(word) && /[A-Za-z0-9]/u.test(text.charAt(end))) return null;
  let whole = word;
  for (let times = 0; times < 2; times += 1) {
    const per = match(perPattern, text, end);
    if (!per) break;
    whole += `/${per[1] ?? ''}`;
    end += per[0].length;
  }
  return { word: whole, end };
}

import type { Comparison } from './quantity';
import { halfWidth } from './glyphs';

/** A longer text is no sign and no direction. */
const longest = 60;

/** Which way is better: `positive` the more the better, `negative` the less the better. */
export type Direction = 'positive' | 'negative';

const words: readonly (readonly [RegExp, Comparison])[] = [
  [/^(?:大于或?等于|不小于|不低于|不少于|不短于|不早于|至少|最少|最低|以上|及以上|达到|达)$/, '>='],
  [
    /^(?:小于或?等于|不大于|不高于|不超过|不多于|不晚于|不超出|至多|最多|最高|以内|以下|及以下|控制在)$/,
    '<=',
  ],
  [/^(?:大于|高于|多于|超过|超出|优于)$/, '>'],
  [/^(?:小于|低于|少于|短于|不足|不到)$/, '<'],
  [/^(?:等于|为|相等)$/, '='],
];

/** Signs as they are typed, each with what it says; longer runs first. */
const signs: readonly (readonly [RegExp, Comparison])[] = [
  [/^(?:[≥≧⩾≮]=?|>=|=>|>\/=)$/, '>='],
  [/^(?:[≤≦⩽≯]=?|<=|=<|<\/=)$/, '<='],
  [/^>$/, '>'],
  [/^<$/, '<'],
  [/^={1,2}$/, '='],
];

/** Every character that may stand in a comparison sign, for a regular expression class. */
export const signCharacters = '<>=≤≥≦≧⩽⩾≮≯';

function normalise(text: string): string {
  return halfWidth(text)
    .replace(/&(?:ge|gt);=?/gi, (entity) => (/ge|=/i.test(entity) ? '≥' : '>'))
    .replace(/&(?:le|lt);=?/gi, (entity) => (/le|=/i.test(entity) ? '≤' : '<'))
    .replace(/\s+/gu, '')
    .replace(/["'“”‘’]/gu, '');
}

/** A run of sign characters → what it says; null where the run is no sign. */
export function comparisonOfSign(run: string): Comparison | null {
  return signs.find(([pattern]) => pattern.test(run))?.[1] ?? null;
}

/** A word such as 不低于 or 以内 → what it says; null where it is none. */
export function comparisonOfWord(word: string): Comparison | null {
  return words.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/**
 * What a cell 指标性质 says, a sign or a word → comparison. Null where it is blank, unknown, 定性 or 定量
 * (which name no comparison), or says two things at once. Source: domain.md §1.3.
 */
export function parseComparison(text: string): Comparison | null {
  if (text.length > longest) return null;
  const plain = normalise(text);
  const runs = plain.match(new RegExp(`[${signCharacters}]+`, 'gu')) ?? [];
  const said = new Set(runs.map(comparisonOfSign));
  if (said.size > 1) return null;
  const bySign = [...said][0] ?? null;
  if (runs.length > 0) return bySign;
  const bare = plain.replace(/[()（）【】[\]:]/gu, '').replace(/^(?:定量|指标)+|(?:定量|指标)+$/gu, '');
  return comparisonOfWord(bare);
}

/** 正向指标, 越大越好 → `positive`; 反向, 逆指标 → `negative`; null for everything else, signs included. */
export function parseDirection(text: string): Direction | null {
  if (text.length > longest) return null;
  const plain = normalise(text).replace(/[()（）【】[\]]/gu, '');
  const positive = /正向|正指标|正值|越[大高多]越[好优]|效益型/.test(plain);
  const negative = /反向|逆向|负向|反指标|逆指标|负指标|越[小低少]越[好优]|成本型/.test(plain);
  if (positive === negative) return null;
  return positive ? 'positive' : 'negative';
}

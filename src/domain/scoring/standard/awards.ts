import { Decimal } from '../../decimal/decimal';
import { readNumber } from './numbers';
import { type PointsAt, readFullWord, readPoints, readPointsRange } from './points';
import type { Award, Span } from './rule';
import { look, skip, type Source } from './source';

/** An award as printed. `bare`: no verb stands before it (好6分). `full`: full marks that it names (满分5分). */
export type AwardAt = Span & {
  readonly award: Award;
  readonly bare: boolean;
  readonly full: { readonly marks: Decimal; readonly span: Span } | null;
};

const none =
  /(?:该|本|此)?(?:项|指标)?(?:不(?:再|予|能)?(?:得|计|给|记|赋)(?:予)?(?:任何)?分(?:值)?|(?:得|计|记|给|为|赋|打)?(?:为)?(?:0|零)分|无(?:得)?分(?=[,;。)\n]|$)|(?:得分|分值|计分)(?:为|=|计|得|按)(?:0|零)(?:分|计)?(?![.\d%个])|(?:按|计|得)(?:0|零)(?:计(?:分)?)?(?=[,;。)\n]|$)|扣(?:除|减|掉)?(?:该|本|此)?(?:项|指标)?(?:的)?(?:全部(?:分值|分数|分)?|全分|满分|所有分值?|完(?!为止|即止)(?:全部)?(?:分值?)?))/uy;
const notTaken = /不(?:予|作|做)?(?:扣(?:分|减)?|减分)/uy;
const verb =
  /(?:则|即|均|各|可|应|只|仅|就|按|才)?(?:得分(?!值|数)|计分(?!值|数)|记分(?!值|数)|赋分|给分(?!值)|评分|打分|得|计|记|给予|给|赋予|赋|评|打|折|获得|获|视为|为|按|=)(?:为|予|是|:)?/uy;
const shareOfGiven = /(?:的)?(?:计|得|给|记|赋|评|打)分/uy;
const shareOrEnd = /(?:的)?(?:[计得给记赋评打]分)?(?=[,;。)\n]|$)/uy;
const givenTail = /(?:计算|计分|计入|计|记分|得分|评定|处理)(?=[,;。)\n]|$)/uy;
const taken =
  /(?:则|即|均|各|应|再|一次性|直接)?(?:扣除|扣减|扣掉|扣分(?!值|数)|扣|减去|减扣|减分|减)(?:为|:)?/uy;
/** 会计, 取得, 登记, 成为: the character is part of another word. */
const partOfWord: Readonly<Record<string, RegExp>> = {
  计: /[会统合设总累共预审估]/u,
  得: /[取获不难懂舍觉所]/u,
  记: /[登标笔书]/u,
  给: /[供补]/u,
  为: /[认成作行因较作]/u,
};

/** The award that stands at `at`: 计满分, 得3-4分, 得分值的60%, 不得分, 扣2分, 6分; null where none does. */
export function readAward(source: Source, at: number): AwardAt | null {
  const nothing = look(source, none, at)?.[0];
  if (nothing !== undefined && !/[会统合设总累共预审取]/u.test(source.text.charAt(at - 1))) {
    return plain({ kind: 'none' }, at, at + nothing.length);
  }
  const kept = look(source, notTaken, at)?.[0];
  if (kept !== undefined) return plain({ kind: 'full' }, at, at + kept.length);
  return takenAward(source, at) ?? givenAward(source, at) ?? bareAward(source, at);
}

function takenAward(source: Source, at: number): AwardAt | null {
  const word = look(source, taken, at)?.[0];
  if (word === undefined) return null;
  const start = at + word.length;
  const range = readPointsRange(source, start);
  if (range) return plain({ kind: 'between', low: range.low, high: range.high, off: true }, at, range.end);
  const points = readPoints(source, start);
  return points && plain({ kind: 'minus', points: points.points }, at, points.end);
}

function givenAward(source: Source, at: number): AwardAt | null {
  const word = look(source, verb, at)?.[0];
  if (word === undefined || partOfWord[word.charAt(0)]?.test(source.text.charAt(at - 1))) return null;
  return given(source, at, at + word.length, word) ?? (word.length > 1 ? givenShort(source, at) : null);
}

/** 计分值的60%: 计分 is no word there. */
function givenShort(source: Source, at: number): AwardAt | null {
  return look(source, /[得计记给赋评打](?=分)/uy, at) ? given(source, at, at + 1, '得') : null;
}

function given(source: Source, at: number, after: number, word: string): AwardAt | null {
  const start = skip(source, /(?:其)?(?:中)?(?:基本|基础|底)?(?:分)?(?=\d)/uy, after);
  const range = readPointsRange(source, start);
  if (range) return plain({ kind: 'between', low: range.low, high: range.high, off: false }, at, range.end);
  const points = readPoints(source, start);
  if (points) {
    const end = 'share' in points.points ? skip(source, shareOfGiven, points.end) : points.end;
    return plain({ kind: 'points', points: points.points }, at, end);
  }
  const number = readNumber(source, start);
  if (number?.unit === 'percent' && !number.points && number.value.lessThanOrEqualTo(100)) {
    // 得80%; 按80%计分: the share of nothing but the marks.
    const ending = /^[得计给记]/u.test(word) ? shareOrEnd : shareOfGiven;
    const tail = look(source, ending, number.end)?.[0];
    if (tail === undefined) return null;
    const share = number.value.div(100);
    return plain({ kind: 'points', points: { share } }, at, number.end + tail.length);
  }
  const full = readFullWord(source, start);
  return full === null ? null : fullAward(source, at, skip(source, givenTail, full), false);
}

function bareAward(source: Source, at: number): AwardAt | null {
  const range = readPointsRange(source, at);
  if (range)
    return {
      ...plain({ kind: 'between', low: range.low, high: range.high, off: false }, at, range.end),
      bare: true,
    };
  const points = readPoints(source, at);
  if (points) return { ...openEnded(source, at, points), bare: true };
  const word = look(source, /(?:该项|本项|此项)?(?:满分|全分)(?:值)?/uy, at)?.[0];
  return word === undefined ? null : fullAward(source, at, at + word.length, true);
}

/** 60分以下, 90分以上 as what a tier gives: anything up to it, or from it on. */
function openEnded(source: Source, at: number, { points, end }: PointsAt): AwardAt {
  const side = look(source, /(?:及)?(以下|以上)(?:\(不?含\))?/uy, end);
  if (!side) return plain({ kind: 'points', points }, at, end);
  const below = side[1] === '以下';
  const low = below ? { points: new Decimal(0) } : points;
  const high = below ? points : { share: new Decimal(1) };
  return plain({ kind: 'between', low, high, off: false }, at, end + side[0].length);
}

/** Full marks, perhaps with their number behind them: 满分5分, 计满分（5分）. */
function fullAward(source: Source, at: number, end: number, bare: boolean): AwardAt {
  const opening = skip(source, /\(|为|:|=|是/uy, end);
  const number = readNumber(source, opening);
  if (number?.unit !== 'mark') return { ...plain({ kind: 'full' }, at, end), bare };
  const last = skip(source, /\)/uy, number.end);
  const span = { start: number.start, end: number.end };
  return { ...plain({ kind: 'full' }, at, last), bare, full: { marks: number.value, span } };
}

function plain(award: Award, start: number, end: number): AwardAt {
  return { award, bare: false, full: null, start, end };
}

import { Decimal } from '../../decimal/decimal';
import { readFraction, readNumber } from './numbers';
import type { Points } from './rule';
import { look, skip, type Source } from './source';

const owner = /(?:(?:该|本|此|其|各)(?:项|指标|小项|条)?|指标|相应|对应)?(?:的)?/uy;
const fullWord =
  /满分(?:值)?|全部分值|全部分数|全部分(?!配)|全分|分值|权重(?:分值|分|得分)?|标准(?:分值|分)|总分(?:值)?|应得分(?:值)?|分数|分(?=[的,;。)\n]|$)/uy;

/** 满分, 该项分值, 指标权重分: a word for the full marks; the end of it, or null. */
export function readFullWord(source: Source, at: number): number | null {
  const start = skip(source, owner, at);
  const word = look(source, fullWord, start)?.[0];
  return word === undefined ? null : start + word.length;
}

export type PointsAt = { readonly points: Points; readonly end: number };

/** 4分, 分值的60%, 60%的分值, 三分之二分值, 一半分: so many marks, or a share of the full marks. */
export function readPoints(source: Source, at: number): PointsAt | null {
  const half = look(source, /半分/uy, at);
  if (half) return { points: { points: new Decimal('0.5') }, end: at + 2 };
  const number = readNumber(source, at);
  if (number?.unit === 'mark' && !number.value.isNegative()) {
    return { points: { points: number.value }, end: number.end };
  }
  if (number?.unit === 'percent' && !number.points)
    return shareBefore(source, number.value.div(100), number.end);
  const fraction = readFraction(source, at);
  if (fraction) return shareBefore(source, fraction.value, fraction.end) ?? null;
  return shareAfter(source, at);
}

/** 60% with 的分值 behind it. */
function shareBefore(source: Source, share: Decimal, at: number): PointsAt | null {
  const end = readFullWord(source, skip(source, /的/uy, at));
  return end === null || share.greaterThan(1) ? null : { points: { share }, end };
}

/** 分值 with 的60% behind it. */
function shareAfter(source: Source, at: number): PointsAt | null {
  const word = readFullWord(source, at);
  if (word === null) return null;
  const after = skip(source, /[的×]|乘以/uy, word);
  const fraction = readFraction(source, after);
  if (fraction) return { points: { share: fraction.value }, end: fraction.end };
  const number = readNumber(source, after);
  if (number?.unit !== 'percent' || number.points || number.value.greaterThan(100)) return null;
  return { points: { share: number.value.div(100) }, end: number.end };
}

export type PointsRange = { readonly low: Points; readonly high: Points; readonly end: number };

/** 3-4分, 3分至4分, 60%-80%的分值, 分值的60%-80%: from … to; the lower one first. */
export function readPointsRange(source: Source, at: number): PointsRange | null {
  const opening = skip(source, /[[(]/uy, at);
  const first = readNumber(source, opening);
  if (!first) return afterFullWord(source, at);
  const sign = look(source, /[~-]{1,2}|至|到|,(?=\d)/uy, first.end)?.[0];
  if (sign === undefined || (sign === ',' && opening === at)) return null;
  const second = readNumber(source, first.end + sign.length);
  if (!second) return null;
  const close = opening === at ? second.end : skip(source, /[\])]/uy, second.end);
  if (second.unit === 'mark' || (close > second.end && look(source, /分/uy, close))) {
    if (first.unit === 'percent' || first.unit === 'count') return null;
    const end = second.unit === 'mark' ? close : close + 1;
    return ordered({ points: first.value }, { points: second.value }, end);
  }
  if (second.unit !== 'percent' || second.points) return null;
  const end = readFullWord(source, skip(source, /的/uy, close));
  return end === null
    ? null
    : ordered({ share: first.value.div(100) }, { share: second.value.div(100) }, end);
}

function afterFullWord(source: Source, at: number): PointsRange | null {
  const word = readFullWord(source, at);
  if (word === null) return null;
  const first = readNumber(source, skip(source, /[的×]/uy, word));
  if (!first) return null;
  const sign = look(source, /[~-]{1,2}|至|到/uy, first.end)?.[0];
  const second = sign === undefined ? null : readNumber(source, first.end + sign.length);
  if (second?.unit !== 'percent') return null;
  return ordered({ share: first.value.div(100) }, { share: second.value.div(100) }, second.end);
}

function ordered(one: Points, two: Points, end: number): PointsRange | null {
  const [a, b] = [amount(one), amount(two)];
  return a.lessThanOrEqualTo(b) ? { low: one, high: two, end } : { low: two, high: one, end };
}

function amount(points: Points): Decimal {
  return 'points' in points ? points.points : points.share;
}

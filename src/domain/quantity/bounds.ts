import type { Bound } from './quantity';

const beforeWords: readonly (readonly [RegExp, Bound])[] = [
  [
    /(?:小于或?等于|不超过|未超过|没有超过|不超出|不高于|不多于|不大于|不晚于|(?<!不)(?:低于|少于|小于)|不足|不到|不满|未满|未达到?|没有?达到|至多|最多|控制在|<=|=<|<|≤|≦|⩽)\s*$/u,
    'below',
  ],
  [
    /(?:大于或?等于|不少于|不低于|不小于|不短于|至少|最少|(?<![不未有])(?:超过|超出|突破|大于|高于|多于|超)了?|>=|=>|>|≥|≧|⩾)\s*$/u,
    'above',
  ],
  [/(?:大约|约为|约|将近|接近|大概|近|≈)\s*$/u, 'about'],
];

const afterWords: readonly (readonly [RegExp, Bound])[] = [
  [/^\s*(?:\(含\)|\(含本数\))?\s*(?:及|或|和)?(?:以上|之上)/u, 'above'],
  [/^\s*(?:\(含\)|\(含本数\))?\s*(?:及|或|和)?(?:以下|之下|以内|之内)/u, 'below'],
  [/^\s*(?:左右|上下)/u, 'about'],
];

const timeUnits = /^(?:天|日|小时|个小时|分钟|工作日|个工作日|个月|年|周)$/u;

/**
 * How words round a figure leave it open: 超过, 以上 → `above`; 不足, 以内 → `below`; 约, 左右 → `about`.
 * What follows a figure is stronger than what precedes it. Source: domain.md §1.7 (P-089).
 */
export function boundAround(text: string, start: number, end: number, unit: string | null): Bound {
  const tail = text.slice(end, end + 12);
  const byTail = afterWords.find(([pattern]) => pattern.test(tail))?.[1];
  if (byTail) return byTail;
  if (unit !== null && timeUnits.test(unit) && /^\s*内/u.test(tail)) return 'below';
  const head = text.slice(Math.max(0, start - 8), start);
  return beforeWords.find(([pattern]) => pattern.test(head))?.[1] ?? 'exact';
}

/** A text without the words of a bound at its ends. */
export function withoutBoundWords(text: string): string {
  let rest = text.trim();
  for (const [pattern] of beforeWords) rest = rest.replace(pattern, '').trim();
  for (const [pattern] of afterWords) rest = rest.replace(pattern, '').trim();
  return rest;
}

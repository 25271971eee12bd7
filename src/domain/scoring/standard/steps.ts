import { Decimal } from '../../decimal/decimal';
import { type PrintedNumber, readNumber, scaled } from './numbers';
import { readPoints } from './points';
import type { Points, Span } from './rule';
import { look, skip, type Source } from './source';

/** 每…扣… as printed. `happens`: it counts occurrences (每发现一处); `base` 'target': 每低于目标值1%. */
export type StepAt = Span & {
  readonly direction: 'over' | 'under' | 'both' | null;
  readonly base: Decimal | 'target' | null;
  readonly baseNumber: PrintedNumber | null;
  readonly per: PrintedNumber;
  readonly points: Points;
  readonly gains: boolean;
  readonly happens: boolean;
  /** Where a remark in brackets begins that stands before 扣: 每低于5%（不足5%按5%计）扣1分; null where none does. */
  readonly remark: number | null;
};

const both = /增减(?:变动)?|上下浮动|偏离(?:度)?|偏差(?:率)?|变动|波动|浮动|相差|差异|±|正负/uy;
const over =
  /超过(?:部分)?|超出(?:部分)?|超额|超支|超期|超时|超|高于|高出|高|大于|多于|增加|增长|增|提高|提升|上升|升高|上涨|上浮|突破|延迟|延期|延后|推迟|推后|逾期|拖延|迟|晚|滞后|多/uy;
const under =
  /低于|降低|下降|下浮|下滑|低|减少|少于|少完成|少|小于|不足|不到|未完成|未达到|未达|达不到|落后|短缺|缺口|差|减/uy;
const happening =
  /(?:被)?(?:查出|查实|发现|出现|发生|存在|有|缺少|缺失|缺|遗漏|漏报|漏项|漏|违反|涉及|收到|受到|通报)(?:了)?/uy;
const targetWord =
  /(?:年度|绩效|预期|计划|规定|既定|考核)?(?:目标(?:值)?|指标(?:值)?|计划(?:数|值)?|标准(?:值)?|基数|基准(?:值)?|规定(?:值|时间|期限|比例)?|要求|(?:序时|时序|既定|计划|规定)?进度|预算(?:数)?|时限|期限)(?:的)?/uy;
const connector = /[或/、(),的者了各]|及|后|一点/uy;
const classifier = /(?:项(?!目)|处|次|例|起|条|件|笔|份|人|户|篇|家|天|日|个(?!百分点)|宗|期|场|月|类)/uy;
const takingVerb = /(?:则|再|均|应|予以|相应)?(?:扣除|扣减|扣掉|扣分(?!值|数)|扣|减去|减扣|减)(?:为|其)?/uy;
const givingVerb = /(?:则|再|均|可|另)?(?:加计|加分(?!值)|增加|加|得|计|给|赋|记)(?:为)?/uy;

/** 每超过一个百分点扣0.4分, 每有一项不符扣1分, 每增加1%加0.5分 at `at`; null where none stands there. */
export function readStep(source: Source, at: number): StepAt | null {
  const every = look(source, /(?:按)?每(?!年|月|季|日|半年|人|户|亩|位)/uy, at)?.[0];
  return every === undefined ? null : afterEvery(source, at, at + every.length);
}

function afterEvery(source: Source, start: number, from: number): StepAt | null {
  const { end, ...lead } = leadOf(source, from);
  const per = readNumber(source, end) ?? one(source, end) ?? later(source, end);
  if (!per || per.unit === 'mark' || per.value.lessThanOrEqualTo(0)) return null;
  const brackets = look(source, /\((?=不足|不满|未满|不到)[^()]{1,30}\),?/uy, per.end)?.[0];
  const gainOrLoss = consequence(source, per.end + (brackets?.length ?? 0));
  const happens = lead.happens || (lead.direction === null && per.start > end);
  const remark = brackets === undefined ? null : per.end + 1;
  return gainOrLoss && { ...lead, happens, per, start, ...gainOrLoss, remark };
}

/** What stands between 每 and the size of the step; `end` where it stops. */
type Lead = {
  direction: StepAt['direction'];
  base: StepAt['base'];
  baseNumber: PrintedNumber | null;
  happens: boolean;
  end: number;
};

/** More words than this never stand before the size of a step. */
const mostWords = 8;

/** Words before the size of the step, each with what it tells; what only joins them stands behind another one. */
const leadWords: readonly (readonly [RegExp, (lead: Lead) => void])[] = [
  [both, (lead) => (lead.direction = 'both')],
  [over, turn('over')],
  [under, turn('under')],
  [happening, (lead) => (lead.happens = true)],
  [targetWord, (lead) => (lead.base = 'target')],
];

function turn(side: 'over' | 'under'): (lead: Lead) => void {
  return (lead) => (lead.direction = lead.direction === null || lead.direction === side ? side : 'both');
}

function leadOf(source: Source, from: number): Lead {
  const lead: Lead = { direction: null, base: null, baseNumber: null, happens: false, end: from };
  for (let round = 0; round < mostWords; round += 1) {
    if (!nextWord(source, lead) && !(round > 0 && joint(source, lead)) && !ownBase(source, lead)) break;
  }
  return lead;
}

function nextWord(source: Source, lead: Lead): boolean {
  for (const [pattern, note] of leadWords) {
    const found = look(source, pattern, lead.end)?.[0];
    if (!found) continue;
    note(lead);
    lead.end += found.length;
    return true;
  }
  return false;
}

function joint(source: Source, lead: Lead): boolean {
  const end = skip(source, connector, lead.end);
  const moved = end > lead.end;
  lead.end = end;
  return moved;
}

/** 每低于100%一个百分点: the first number is the base, the second the step. */
function ownBase(source: Source, lead: Lead): boolean {
  const number = readNumber(source, lead.end);
  if (number?.unit !== 'percent' || number.points || !readNumber(source, number.end)) return false;
  lead.base = scaled(number);
  lead.baseNumber = number;
  lead.end = number.end;
  return true;
}

/** 每项, 每处, 每个百分点: one of them. */
function one(source: Source, at: number): PrintedNumber | null {
  const points = look(source, /个?百分点/uy, at)?.[0];
  if (points !== undefined) {
    return {
      value: new Decimal(1),
      unit: 'percent',
      points: true,
      word: null,
      start: at,
      end: at + points.length,
    };
  }
  const word = look(source, classifier, at)?.[0];
  return word === undefined ? null : countOf(word, at, at + word.length);
}

function countOf(word: string, start: number, end: number): PrintedNumber {
  return { ...single, word, start, end };
}

/** 每发现问题1处: the count comes after what is counted. */
function later(source: Source, at: number): PrintedNumber | null {
  for (let offset = 1; offset <= 12; offset += 1) {
    if (/[,;。\n扣]/u.test(source.text.charAt(at + offset - 1))) return null;
    const number = readNumber(source, at + offset);
    if (number) return number.unit === 'count' ? number : null;
  }
  return null;
}

/** What follows the step: up to 24 characters of words, then 扣 or 加 with points. */
function consequence(
  source: Source,
  from: number,
): { readonly points: Points; readonly gains: boolean; readonly end: number } | null {
  for (let at = from; at <= from + 24 && at < source.text.length; at += 1) {
    const takes = look(source, takingVerb, at)?.[0];
    const gives = takes === undefined ? look(source, givingVerb, at)?.[0] : undefined;
    const word = takes ?? gives;
    if (word) {
      const points = readPoints(source, at + word.length);
      if (points) return { points: points.points, gains: takes === undefined, end: points.end };
    }
    // 每项1分: no verb at all.
    if (at === from) {
      const bare = readPoints(source, at);
      if (bare && 'points' in bare.points) return { points: bare.points, gains: true, end: bare.end };
    }
    if (/[;。\n\d%扣酌每]/u.test(source.text.charAt(at))) return null;
  }
  return null;
}

const occurrence =
  /(?:(?:有|缺少?|少|漏(?:报|项)?|发现|出现|发生|存在|违反|未完成|逾期|超期|延迟|查出|查实)(?:了)?)?(?=[一1](?!\d|[.%]))/uy;

/** 缺一项扣1分, 发现一处扣0.5分, 低一个百分点扣1分: the same without 每. */
export function readSingleStep(source: Source, at: number): StepAt | null {
  const side = look(source, /(?:超过|超出|超|高于|高|增加|多|上升)(?=[一1]个百分点)/uy, at)?.[0];
  const low =
    side === undefined
      ? look(source, /(?:低于|低|降低|下降|减少|少|差)(?=[一1]个百分点)/uy, at)?.[0]
      : undefined;
  const shift = side ?? low;
  const happens = shift === undefined ? look(source, occurrence, at)?.[0] : undefined;
  if (shift === undefined && happens === undefined) return null;
  const per = readNumber(source, at + (shift ?? happens ?? '').length);
  if (!per?.value.equals(1)) return null;
  if (shift === undefined ? per.unit !== 'count' : per.unit !== 'percent') return null;
  const found = consequence(source, per.end);
  if (!found || found.gains) return null;
  const direction = side !== undefined ? 'over' : low !== undefined ? 'under' : null;
  const happened = shift === undefined;
  const lead = { direction, base: null, baseNumber: null, per, happens: happened, remark: null } as const;
  return { ...lead, start: at, ...found };
}

const single = { value: new Decimal(1), unit: 'count', points: false } as const;

/** End of what belongs to a step behind it: 的标准扣分, 进行扣减. */
export function stepTail(source: Source, at: number): number {
  return skip(source, /(?:的标准|的比例|的幅度)?(?:进行)?(?:扣分|扣减|递减|递扣|加分|计分|计算得分)?/uy, at);
}

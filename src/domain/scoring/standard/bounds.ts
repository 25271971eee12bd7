import type { Decimal } from '../../decimal/decimal';
import { type PrintedNumber, readNumber } from './numbers';
import { readPoints } from './points';
import type { Points, Span } from './rule';
import { look, skip, type Source } from './source';

/** What a text says about the least and the most that can be got, about parts of a step, and about its base. */
export type BoundAt = Span &
  (
    | { readonly kind: 'floor'; readonly least: Decimal | null }
    | { readonly kind: 'most-off'; readonly points: Points }
    | { readonly kind: 'cap'; readonly most: Points | null }
    | { readonly kind: 'most-gained'; readonly points: Points }
    /** `of`: the part of a step that it speaks of (不足5%的); null where it names no size. */
    | {
        readonly kind: 'rounding';
        readonly rounding: 'floor' | 'linear' | 'ceil';
        readonly of: PrintedNumber | null;
      }
    | { readonly kind: 'base'; readonly number: ReturnType<typeof readNumber> }
    | { readonly kind: 'clamp' }
  );

const ownPoints =
  '(?:(?:该|本|此|其|各)(?:项|指标|小项)?|指标|全部|所有|对应|相应)?(?:的)?(?:基本分|权重分?|标准分|满分|分值|分数|分|得分)?';
const floorWord = new RegExp(
  `(?:直到|直至|到|以|至)?(?:扣|减)(?:完|光|尽|至0分?|到0分?|至零分?|到零分?|为0分?|除完|减完|满)${ownPoints}(?:为止|即止|为限|止)` +
    '|(?:扣|减)(?:至|到)(?:0|零)分?(?:为止)?|直(?:至|到)(?:扣|减)完(?=[,;。\\n]|$)|(?:扣|减)完不再(?:扣|减)(?:分)?' +
    `|(?:最多|至多|最高)(?:扣|减)(?:完|至|到|除)?(?:${ownPoints}(?=[,;。)\\n]|$)|0分|零分)` +
    '|(?:最低|最少|至少)(?:得|为|计|记|扣至|扣到)?(?:分)?(?:为)?(?:0|零)分|不(?:计|得|出现|记|倒扣)?(?:负|倒扣)分|不(?:再)?倒扣(?:分)?|不得负分|扣分不超过(?:该|本|此)?(?:项|指标)?(?:的)?(?:满分|分值)',
  'uy',
);
const capWord = new RegExp(
  `(?:加|计|得|增|给)(?:满|足|至满分|到满分|完)${ownPoints}(?:为止|即止|为限)|满分(?:为止|封顶)|(?:最高|最多|至多|累计|合计|总分|得分)?(?:得分)?(?:不超过|不超|不高于|不(?:得|能|可|应)(?:超过|高于|超出)|以)(?:该|本|此)?(?:项|指标)?(?:的)?(?:满分|分值|总分值?|权重分?|标准分)(?:值)?(?:上限)?(?:为限|封顶)?|(?:最高|最多|至多)(?:得|计|记|为|给)?(?:满分)(?:值)?|封顶(?=[,;。\n]|$)|超过满分(?:的)?(?:按|以)满分(?:计(?:算|分)?)?`,
  'uy',
);
const mostOffWord =
  /(?:最多|最高|至多|累计最多|合计最多|累计)(?:扣|减)(?:除|分|减)?(?:不超过)?|扣分(?:最多|最高)?(?:不超过|上限(?:为)?)|扣(?:至|到|满)(?=\d)/uy;
const mostGainedWord =
  /(?:最多|最高|至多|累计最多|累计)加(?:分)?(?:不超过)?|加分(?:最多|最高)?(?:不超过|上限(?:为)?|以)/uy;
const capNumberWord = /(?:最高|最多|至多|上限|封顶)(?:分)?(?:得分?|计|记|为|不超过|给)?/uy;
const leastWord = /(?:最低|最少|至少)(?:分)?(?:得分?|计|记|为|给|扣至)/uy;
const partOfStep = /(?:余数|尾数)?(?:超过|低于|部分)?(?:不足|不满|未满|不到)(?:的部分)?/uy;
const asWhole = /(?:的)?(?:部分)?,?(?:均|也|仍|则)?(?:按|以|视为|视同|算作|作为|计为|算)/uy;
const notCounted =
  /(?:的)?(?:部分)?,?(?:均|则|也)?(?:不(?:予)?(?:扣分|扣|计算|计入|计(?!分)|考虑)|忽略(?:不计)?|舍去|舍弃|不作扣分)/uy;
const inProportion =
  /(?:的)?(?:部分)?,?(?:均|则|也)?按(?:照)?(?:相应|同等|同)?比例(?:计算|扣分|扣减|扣|折算|计|得分|计分)?/uy;
const clampWord =
  /\(?(?:[^,;。:()\n\d%×/=]{1,12}率)?(?:大于|超过|高于|超出|>)(?:100%|1(?![\d.%]))(?:的|时)?,?(?:均|则)?(?:按|以|视为|取|视同)(?:100%|1(?![\d.%]))(?:计(?:算|分|入)?|处理|取值)?\)?|\((?:[^,;。:()\n\d%×/=]{1,12}率)?(?:大于|超过|高于|超出|>)(?:100%|1(?![\d.%]))(?:的|时)?,?(?:按|以)满分计(?:算|分)?\)/uy;

/** 扣完为止, 最高不超过满分, 最多扣3分, 不足1%的按1%计, 以100%为基数 at `at`; null where none of these stands there. */
export function readBound(source: Source, at: number): BoundAt | null {
  return simple(source, at) ?? limited(source, at) ?? readRounding(source, at) ?? readBase(source, at);
}

function simple(source: Source, at: number): BoundAt | null {
  const floor = look(source, floorWord, at)?.[0];
  if (floor !== undefined) return { kind: 'floor', least: null, start: at, end: at + floor.length };
  const cap = look(source, capWord, at)?.[0];
  if (cap !== undefined) return { kind: 'cap', most: null, start: at, end: at + cap.length };
  const clamp = look(source, clampWord, at)?.[0];
  return clamp === undefined ? null : { kind: 'clamp', start: at, end: at + clamp.length };
}

/** Words that take points behind them: 最多扣3分, 最高得5分, 最低得1分, 加分不超过2分. */
function limited(source: Source, at: number): BoundAt | null {
  const kinds = [
    [mostOffWord, (points: Points): Bound => ({ kind: 'most-off', points })],
    [mostGainedWord, (points: Points): Bound => ({ kind: 'most-gained', points })],
    [
      leastWord,
      (points: Points): Bound | null => ('points' in points ? { kind: 'floor', least: points.points } : null),
    ],
    [capNumberWord, (points: Points): Bound => ({ kind: 'cap', most: points })],
  ] as const;
  for (const [pattern, make] of kinds) {
    const word = look(source, pattern, at)?.[0];
    const points = word === undefined ? null : readPoints(source, at + word.length);
    const bound = points && make(points.points);
    if (points && bound) {
      const end = skip(source, /为止|为限|封顶/uy, points.end);
      return { ...bound, start: at, end };
    }
  }
  return null;
}

type Bound = BoundAt extends infer Each ? (Each extends Span ? Omit<Each, keyof Span> : never) : never;

/** 不足5%的按5%计, 不足一个百分点的不扣分, 不足部分按比例扣分: how a part of a step counts. */
function readRounding(source: Source, at: number): BoundAt | null {
  const word = look(source, partOfStep, at)?.[0];
  if (word === undefined) return null;
  const number = readNumber(source, at + word.length);
  const after = number?.end ?? skip(source, /(?:一个|1个)?(?:百分点|档|步长|单位)/uy, at + word.length);
  // 不足90%的不得分 is a limit; a part of a step is small.
  if (number && (number.unit === 'mark' || number.value.greaterThan(10))) return null;
  const whole = look(source, asWhole, after)?.[0];
  if (whole !== undefined && number) {
    const same = readNumber(source, after + whole.length);
    if (same?.value.equals(number.value) && same.unit === number.unit) {
      const end = skip(source, /(?:计算|计|算|扣分|处理|扣)+/uy, same.end);
      return { kind: 'rounding', rounding: 'ceil', of: number, start: at, end };
    }
  }
  const dropped = look(source, notCounted, after)?.[0];
  if (dropped !== undefined && (number || after > at + word.length || word.endsWith('部分'))) {
    return { kind: 'rounding', rounding: 'floor', of: number, start: at, end: after + dropped.length };
  }
  const shared = look(source, inProportion, after)?.[0];
  if (shared === undefined || !number) return null;
  return { kind: 'rounding', rounding: 'linear', of: number, start: at, end: after + shared.length };
}

/** 以100%为基数: what steps are counted from. */
function readBase(source: Source, at: number): BoundAt | null {
  if (!look(source, /以/uy, at)) return null;
  const number = readNumber(source, at + 1, true);
  if (!number) return null;
  const tail = look(
    source,
    /(?:作)?为(?:评分)?(?:基数|基准|标准|基础|起点|目标值?|满分标准|底数)/uy,
    number.end,
  )?.[0];
  return tail === undefined ? null : { kind: 'base', number, start: at, end: number.end + tail.length };
}

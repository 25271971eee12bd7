import type { Decimal } from '../../decimal/decimal';
import { type PrintedNumber, readNumber, scaled } from './numbers';
import { readFullWord } from './points';
import type { ProportionForm, Span } from './rule';
import { look, skip, type Source } from './source';

/**
 * 按比例, 执行率×分值, 得分=实际完成值/目标值×分值. `letters`: a quotient of letters (A/B) that does not say which is the
 * result. `takes`: 按比例扣分. `subject`: the rate that is named (执行率), "" where none is.
 */
export type ProportionAt = Span & {
  readonly form: ProportionForm | 'letters';
  readonly takes: boolean;
  readonly subject: string;
  /** Full marks that the formula names (执行率×10分). */
  readonly full: PrintedNumber | null;
  /** What the result is divided by, where it is a number (执行率/95%); null where the text names none. */
  readonly over: Decimal | null;
};

const giving =
  /(?:来)?(?:计算|折算|确定|核算|换算|核定)?(?:该|本|此)?(?:项|指标)?(?:的)?(?:得分|计分|记分|给分|赋分|评分|打分|计算|折算|确定|计得|计|分值|分数|得(?=[,;。\n]|$))(?:值)?/uy;
const taking =
  /(?:相应|来|计算)?(?:扣分|扣减(?:分值|分数)?|扣除(?:分值|相应分值)?|递减|递扣|扣(?=[,;。\n]|$)|减分|酌减)/uy;
const by = /(?:则|的)?(?:按照|按|依照|依据|根据|以)(?:其)?/uy;
const equally = /(?:等|同|成)比例(?:地)?/uy;
const ratioWord =
  /(?:实际|完成|未完成|执行|超过|超出|降低|低于|相应|对应|一定|所占|达标|线性|差额|缺口|偏离|部分|的|程度|情况){0,4}(?:比例|比重|百分比|比值)/uy;
const rateName = /(?:[^,;。\n:=×/÷()%\d<>≤≥每扣]{0,14})(?:率|完成比|完成度|百分比)/uy;
const rateWord = /(?:的)?(?:乘以|×|与|乘)/uy;
const scoreName =
  /(?:则|即)?(?:计算公式(?:为)?:?)?(?:(?:该|本|此)?(?:项|指标)?|指标|实际|最终|评价|自评)?(?:得分|计分|评分)(?:计算公式)?(?:=|:|为)/uy;
const timesSign = /×|乘以|乘/uy;
const whole = /×?100%/uy;

const resultWords = /实际|完成|执行|支出|达到|达成|合格|结果/u;
const targetWords = /目标|计划|预期|指标值|预算|应|批复|核定|编制|年初|标准值|任务数|总/u;

/** The proportion that stands at `at`, or null. */
export function readProportion(source: Source, at: number): ProportionAt | null {
  return formula(source, at) ?? byRatio(source, at) ?? rateTimesMarks(source, at);
}

/** 得分=A/T×分值, 按(A/T)×分值计分, 得分=分值×完成率. */
function formula(source: Source, at: number): ProportionAt | null {
  const named = look(source, scoreName, at)?.[0];
  const lead = named ?? look(source, by, at)?.[0];
  if (lead === undefined) return null;
  const start = at + lead.length;
  const body = expression(source, start);
  if (!body) return null;
  const tail = skip(source, giving, body.end);
  if (named === undefined && tail === body.end && !/[,;。\n)]|^$/u.test(source.text.charAt(tail)))
    return null;
  return { ...body, takes: false, start: at, end: tail };
}

type Body = Pick<ProportionAt, 'form' | 'subject' | 'full' | 'over' | 'end'>;

/** A product of the marks and a ratio, in either order. */
function expression(source: Source, at: number): Body | null {
  const first = marksFactor(source, at) ?? bareMarksFirst(source, at);
  if (first !== null) {
    const sign = look(source, timesSign, first.end)?.[0];
    const body = sign === undefined ? null : ratio(source, first.end + sign.length);
    return body && { ...body, full: first.full };
  }
  const body = ratio(source, at);
  if (!body) return null;
  const sign = look(source, timesSign, body.end)?.[0];
  const marks = sign === undefined ? null : marksFactor(source, body.end + sign.length);
  return marks && { ...body, full: marks.full, end: skip(source, whole, marks.end) };
}

/** 分值, 指标权重, 10分 or the number of marks alone. */
function marksFactor(
  source: Source,
  at: number,
): { readonly full: PrintedNumber | null; readonly end: number } | null {
  const word = readFullWord(source, at);
  if (word !== null) return { full: null, end: word };
  const number = readNumber(source, at);
  if (number === null || (number.unit !== 'mark' && !isBareMarks(source, number))) return null;
  return { full: number, end: number.end };
}

/** 得分=10×完成率. */
function bareMarksFirst(
  source: Source,
  at: number,
): { readonly full: PrintedNumber; readonly end: number } | null {
  const number = readNumber(source, at);
  if (number?.unit !== 'none' || look(source, timesSign, number.end) === null) return null;
  const isMarks = number.value.greaterThanOrEqualTo(1) && number.value.lessThan(100);
  return isMarks ? { full: number, end: number.end } : null;
}

/** 得分=完成率×10: a number that ends the formula is the marks; 100 is that of a percentage. */
function isBareMarks(source: Source, { unit, value, end }: PrintedNumber): boolean {
  const ends = look(source, /[,;。\n)]|$/uy, end) !== null;
  return unit === 'none' && ends && value.greaterThanOrEqualTo(1) && value.lessThan(100);
}

/** (A/T), A/T×100%, 1-(A-T)/T or the name of a rate. */
function ratio(source: Source, at: number): Body | null {
  const least = lesserOfWhole(source, at);
  if (least) return least;
  const opening = look(source, /[([]{1,3}/uy, at)?.[0] ?? '';
  const start = at + opening.length;
  const either = look(source, /[A-Za-z]\/[A-Za-z](?:或者?|、)[A-Za-z]\/[A-Za-z]/uy, start)?.[0];
  if (either !== undefined) {
    return {
      form: 'letters',
      subject: '',
      full: null,
      over: null,
      end: closed(source, start + either.length, opening),
    };
  }
  const distance = look(
    source,
    /1-[([]{1,2}([^-;。\n()[\]×=]{1,16})-([^-;。\n()[\]×=]{1,16})[)\]]{1,2}\/([^;。\n()[\]×=,]{1,16}?)(?=[)\]×,;。\n]|$)/uy,
    start,
  );
  if (distance?.[1] && distance[2] && distance[3]) {
    return distance[2] === distance[3] && isQuotient(distance[1], distance[2]) === 'reached'
      ? {
          form: 'distance',
          subject: '',
          full: null,
          over: null,
          end: closed(source, start + distance[0].length, opening),
        }
      : null;
  }
  const quotient = look(
    source,
    /([^/;。\n()[\]×=,:]{1,20})\/([^/;。\n()[\]×=,:]{1,20}?)(?=[)\]×,;。\n]|乘以|计分|得分|$)/uy,
    start,
  );
  const divisor = quotient && readNumber(source, start + (quotient[1]?.length ?? 0) + 1);
  if (quotient?.[1] && quotient[2] && divisor?.end === start + quotient[0].length) {
    // 执行率/95%: a rate over what full marks ask for.
    if (divisor.unit !== 'percent' || !/率$/u.test(quotient[1]) || divisor.value.lessThanOrEqualTo(0))
      return null;
    return {
      form: 'reached',
      subject: '',
      full: null,
      over: scaled(divisor),
      end: closed(source, start + quotient[0].length, opening),
    };
  }
  if (quotient?.[1] && quotient[2]) {
    const form = isQuotient(quotient[1], quotient[2]);
    return (
      form && {
        form,
        subject: '',
        full: null,
        over: null,
        end: closed(source, start + quotient[0].length, opening),
      }
    );
  }
  const name = namedRate(source, start);
  return name
    ? { form: 'linear', subject: name.text, full: null, over: null, end: closed(source, name.end, opening) }
    : null;
}

function closed(source: Source, at: number, opening: string): number {
  const end = skip(source, opening === '' ? /(?!)/uy : /[)\]]{1,3}/uy, at);
  const all = skip(source, whole, end);
  return skip(source, opening === '' ? /(?!)/uy : /[)\]]{1,3}/uy, all);
}

/** Whether a quotient is result over target or the other way round; null where the words do not tell. */
function isQuotient(above: string, below: string): 'reached' | 'inverse' | 'letters' | null {
  if (/^[A-Za-z]\d?$/u.test(above) && /^[A-Za-z]\d?$/u.test(below)) return 'letters';
  const [aResult, bResult] = [resultWords.test(above), resultWords.test(below)];
  const [aTarget, bTarget] = [targetWords.test(above), targetWords.test(below)];
  const rank = (result: boolean, target: boolean, text: string) =>
    /实际/u.test(text) ? 2 : result && !target ? 1 : target ? -1 : 0;
  const difference = rank(aResult, aTarget, above) - rank(bResult, bTarget, below);
  return difference > 0 ? 'reached' : difference < 0 ? 'inverse' : null;
}

/** 执行率, 执行率(B/A×100%): the name of a rate, perhaps with how it is computed in brackets behind it. */
function namedRate(source: Source, at: number): { readonly text: string; readonly end: number } | null {
  const text = look(source, rateName, at)?.[0];
  if (!text) return null;
  return {
    text,
    end: skip(source, /\([^()%\d;。\n]{1,30}\/[^()%\d;。\n]{1,30}(?:×100%)?\)/uy, at + text.length),
  };
}

/** min(完成率,100%): a rate that counts up to the whole. */
function lesserOfWhole(source: Source, at: number): Body | null {
  const opening = look(source, /min\(/iuy, at)?.[0];
  const name = opening === undefined ? null : namedRate(source, at + opening.length);
  const closing = name && look(source, /,(?:100%|1)\)/uy, name.end)?.[0];
  if (!name || !closing) return null;
  return { form: 'linear', subject: name.text, full: null, over: null, end: name.end + closing.length };
}

/** 按比例得分, 按实际完成率计分, 等比例扣分. */
function byRatio(source: Source, at: number): ProportionAt | null {
  const equal = look(source, equally, at)?.[0];
  if (equal !== undefined) return finished(source, at, at + equal.length, 'open', '');
  const lead = look(source, by, at)?.[0];
  if (lead === undefined) return null;
  const start = at + lead.length;
  const ratioText = look(source, ratioWord, start)?.[0];
  if (ratioText !== undefined) return finished(source, at, start + ratioText.length, 'open', '');
  const sameRatio = look(source, equally, start)?.[0];
  if (sameRatio !== undefined) return finished(source, at, start + sameRatio.length, 'open', '');
  const name = look(source, rateName, start)?.[0];
  return name ? finished(source, at, start + name.length, 'linear', name) : null;
}

function finished(
  source: Source,
  start: number,
  at: number,
  form: ProportionForm,
  subject: string,
): ProportionAt | null {
  const takes = look(source, taking, at)?.[0];
  if (takes !== undefined)
    return { form: 'open', takes: true, subject, full: null, over: null, start, end: at + takes.length };
  const gives = look(source, giving, at)?.[0];
  // 按比例 alone at the end of a clause gives; a rate alone (按完成率) does not say what it is for.
  if (gives === undefined && (form !== 'open' || !/[,;。\n)]|^$/u.test(source.text.charAt(at)))) return null;
  return { form, takes: false, subject, full: null, over: null, start, end: at + (gives?.length ?? 0) };
}

/** 执行率×分值, 完成率乘以权重 with nothing before it. */
function rateTimesMarks(source: Source, at: number): ProportionAt | null {
  const name = namedRate(source, at);
  if (!name) return null;
  const sign = look(source, rateWord, name.end)?.[0];
  if (sign === undefined) return null;
  const marks = marksFactor(source, name.end + sign.length);
  if (marks === null) return null;
  return {
    form: 'linear',
    takes: false,
    subject: name.text,
    full: marks.full,
    over: null,
    start: at,
    end: skip(source, giving, marks.end),
  };
}

import type { Decimal } from '../../decimal/decimal';
import { type AwardAt, readAward } from './awards';
import { type BoundAt, readBound } from './bounds';
import { readExplanation, readFormula, readHeading, readOtherKind } from './definitions';
import { type Limits, readComparison, readLimits } from './limits';
import { type LineAt, readLine } from './lines';
import { type PrintedNumber, readNumber } from './numbers';
import { readPointsRange } from './points';
import { type ProportionAt, readProportion } from './proportions';
import type { Span } from './rule';
import { look, skip, type Source } from './source';
import { readSingleStep, readStep, type StepAt, stepTail } from './steps';

/** What a text is made of, in its order; spans are in the source, not in the printed text. */
export type Piece = Span &
  (
    | { readonly kind: 'words'; readonly text: string }
    /** ； 。 and line feeds end a thought; ， and ： do not. */
    | { readonly kind: 'mark'; readonly strength: 'strong' | 'line' | 'weak' | 'colon' }
    | { readonly kind: 'or' }
    | { readonly kind: 'marker'; readonly family: string; readonly order: number }
    | { readonly kind: 'limits'; readonly limits: Limits }
    | { readonly kind: 'value'; readonly number: PrintedNumber }
    /** 超过的, 低于的: beside the limits printed before. */
    | { readonly kind: 'beside'; readonly side: 'over' | 'under' }
    /** ≥目标值: compared with the target of the row. */
    | { readonly kind: 'target'; readonly comparison: '>=' | '>' | '=' | '<=' | '<' }
    | { readonly kind: 'award'; readonly at: AwardAt }
    | { readonly kind: 'step'; readonly step: StepAt }
    | { readonly kind: 'proportion'; readonly at: ProportionAt }
    | { readonly kind: 'line'; readonly at: LineAt }
    | { readonly kind: 'discretion' }
    | { readonly kind: 'bound'; readonly bound: BoundAt }
    | { readonly kind: 'own-marks'; readonly marks: Decimal }
    | { readonly kind: 'definition' }
  );

const circled = /[①-⑳]/uy;
const numbered =
  /\((\d{1,2})\)|\(([一二三四五六七八九十])\)|(\d{1,2})(?:[、)]|\.(?!\d))|([a-zA-Z])[、).]|([一二三四五六七八九十])(?:、|是)|[⒈-⒛]|[⑴-⒇]/uy;
const chineseOrder = '一二三四五六七八九十';
const discretion =
  /(?:由[^,;。\n]{1,12})?(?:酌情|酌|视情况|视情节(?:轻重)?|视情形|视情|视(?:完成|具体|实际|严重)?(?:情况|程度)|适当|根据(?:实际|具体|完成|落实)?(?:情况|程度|情节)(?:轻重)?|按(?:照)?(?:完成|实现|落实)?(?:程度|情况))(?:,)?(?:予以|给予|进行|相应)?(?:酌情)?(?:扣除?|扣减|给|得|计|加|减|评|打|赋|确定|评定)(?:分值?|得分|减|相应分值?|一定分值?)?/uy;
const besideWord =
  /(?:(超过|超出|高于|大于|超|多于)|(低于|不足|未达到|未达|达不到|小于|少于|不到))(?:的|部分|以上|以下|此|该|这一|上述)*(?:标准|比例|部分|幅度|范围)?(?:的)?(?=[,;。:得计不扣按每]|$)/uy;
const targetName =
  /(?:年度|绩效|预期|既定|计划|年初|设定|规定)?(?:的)?(?:目标(?:值|数|任务)?|指标值|计划(?:数|值|目标)?|预期(?:值|目标|指标)?|标准值|(?:序时|时序|既定|计划|规定)进度|任务(?:数|目标)|设定值|批复数)(?!率)/uy;
const orWord = /或(?:者)?/uy;

/** Splits a source into pieces. What no phrase takes is kept as words. */
export function readPieces(source: Source): Piece[] {
  const pieces: Piece[] = [];
  let words = -1;
  let at = 0;
  const flush = (end: number) => {
    if (words >= 0) pieces.push({ kind: 'words', text: source.text.slice(words, end), start: words, end });
    words = -1;
  };
  while (at < source.text.length) {
    source.steps += 1;
    const last = pieces.at(-1);
    const fresh = words < 0 && (last === undefined || last.kind === 'mark' || last.kind === 'marker');
    const piece = markAt(source, at) ?? phraseAt(source, at, fresh, pieces);
    if (!piece) {
      if (words < 0) words = at;
      at += 1;
      continue;
    }
    flush(at);
    pieces.push(piece);
    const remark = piece.kind === 'step' ? remarkOf(source, piece.step) : null;
    if (remark) pieces.push(remark);
    at = piece.end;
  }
  flush(at);
  return pieces;
}

/** 每低于5%（不足5%按5%计）扣1分: what the brackets say of a part of the step. */
function remarkOf(source: Source, { remark }: StepAt): Extract<Piece, { kind: 'bound' }> | null {
  const bound = remark === null ? null : readBound(source, remark);
  if (bound?.kind !== 'rounding' || source.text.charAt(bound.end) !== ')') return null;
  return { kind: 'bound', bound, start: bound.start, end: bound.end };
}

function markAt(source: Source, at: number): Piece | null {
  const glyph = source.text.charAt(at);
  const strength =
    glyph === ';' || glyph === '。' || glyph === '!'
      ? 'strong'
      : glyph === '\n'
        ? 'line'
        : glyph === ','
          ? 'weak'
          : glyph === ':'
            ? 'colon'
            : null;
  return strength && { kind: 'mark', strength, start: at, end: at + 1 };
}

function phraseAt(source: Source, at: number, fresh: boolean, before: readonly Piece[]): Piece | null {
  const start = at;
  const last = before.at(-1);
  if (fresh) {
    const marker = markerAt(source, at) ?? markerBeforeNumber(source, at, before);
    if (marker) return marker;
    const definition =
      readHeading(source, at) ??
      readFormula(source, at) ??
      readExplanation(source, at) ??
      readOtherKind(source, at);
    if (definition !== null) return { kind: 'definition', start, end: definition };
  } else if (look(source, circled, at)) {
    const marker = markerAt(source, at);
    if (marker) return marker;
  }
  const bound = readBound(source, at);
  // 不足5%的不扣分 without a step before it is a limit.
  const afterStep = before.slice(-5).some(({ kind }) => kind === 'step');
  if (bound && (bound.kind !== 'rounding' || afterStep))
    return { kind: 'bound', bound, start, end: bound.end };
  const step = readStep(source, at) ?? readSingleStep(source, at);
  // Brackets that were not read may say how a part of the step counts: then nothing is known of it.
  if (step && (step.remark === null || remarkOf(source, step)))
    return { kind: 'step', step, start, end: stepTail(source, step.end) };
  const discretionary = look(source, discretion, at)?.[0];
  if (discretionary !== undefined) return discretionAt(source, at, at + discretionary.length);
  const line = readLine(source, at);
  if (line) return { kind: 'line', at: line, start, end: line.end };
  const proportion = readProportion(source, at);
  if (proportion) return { kind: 'proportion', at: proportion, start, end: proportion.end };
  const own = ownMarks(source, at);
  if (own) return own;
  const limits = readLimits(source, at);
  const award = readAward(source, at);
  // 90-100分 behind 优： is what the tier gives; before 得满分 it is a limit: told apart by what follows.
  if (award && !(award.bare && limits && followedByAward(source, limits.end))) {
    return { kind: 'award', at: award, start, end: award.end };
  }
  if (limits) return { kind: 'limits', limits, start, end: limits.end };
  return targetAt(source, at) ?? besideAt(source, at) ?? valueAt(source, at, last);
}

function followedByAward(source: Source, at: number): boolean {
  const next = skip(source, /(?:的|者|时|,|:)*/uy, at);
  const award = readAward(source, next);
  return award !== null && !(award.bare && next === at);
}

function markerAt(source: Source, at: number): Piece | null {
  const end = (length: number) => ({ start: at, end: skip(source, /[、.:)]/uy, at + length) });
  const ring = look(source, circled, at)?.[0];
  if (ring) return { kind: 'marker', family: 'ring', order: ring.charCodeAt(0) - 0x245f, ...end(1) };
  const found = look(source, numbered, at);
  if (!found) return null;
  const [text, bracket, bracketWord, digit, letter, word] = found;
  const span = { start: at, end: at + text.length };
  if (bracket) return { kind: 'marker', family: 'bracket', order: Number(bracket), ...span };
  if (bracketWord)
    return { kind: 'marker', family: 'bracket-word', order: chineseOrder.indexOf(bracketWord) + 1, ...span };
  if (digit) return { kind: 'marker', family: 'digit', order: Number(digit), ...span };
  if (letter)
    return { kind: 'marker', family: 'letter', order: letter.toLowerCase().charCodeAt(0) - 96, ...span };
  if (word) return { kind: 'marker', family: 'word', order: chineseOrder.indexOf(word) + 1, ...span };
  const code = text.charCodeAt(0);
  return { kind: 'marker', family: 'glyph', order: code >= 0x2488 ? code - 0x2487 : code - 0x2473, ...span };
}

/** 2.95%以上 where 1. stands before it and no other 2. behind it: the second item, not 2.95%. */
function markerBeforeNumber(source: Source, at: number, before: readonly Piece[]): Piece | null {
  const last = before.at(-1);
  if (last?.kind !== 'mark' || last.strength === 'weak' || last.strength === 'colon') return null;
  const found = look(source, /(\d{1,2})\.(?=\d)/uy, at);
  if (!found?.[1]) return null;
  const order = Number(found[1]);
  const highest = before.reduce(
    (top, piece) => (piece.kind === 'marker' && piece.family === 'digit' ? piece.order : top),
    0,
  );
  if (highest === 0 || order !== highest + 1) return null;
  source.steps += source.text.length - at;
  if (new RegExp(`[;。\\n]${order}(?:[、)]|\\.(?!\\d))`, 'u').test(source.text.slice(at))) return null;
  return { kind: 'marker', family: 'digit', order, start: at, end: at + found[0].length };
}

/** 酌情扣1-3分: the points behind it are part of what a person decides. */
function discretionAt(source: Source, at: number, end: number): Piece {
  const range = readPointsRange(source, end);
  const number = range ? null : readNumber(source, end);
  const last = range?.end ?? (number?.unit === 'mark' ? number.end : end);
  return { kind: 'discretion', start: at, end: skip(source, /(?:以内|左右|以下|之间|为宜)/uy, last) };
}

/** （3分） or （满分3分） behind a name: the marks that the part is for. */
function ownMarks(source: Source, at: number): Piece | null {
  const opening = look(source, /[([](?:满分|分值|共|计|共计|权重)?(?:为|:)?/uy, at)?.[0];
  if (opening === undefined) return null;
  const number = readNumber(source, at + opening.length);
  if (number?.unit !== 'mark') return null;
  const closing = look(source, /[)\]]/uy, number.end);
  return closing && { kind: 'own-marks', marks: number.value, start: at, end: number.end + 1 };
}

function targetAt(source: Source, at: number): Piece | null {
  const comparison = readComparison(source, at);
  if (!comparison) return null;
  const name = look(source, targetName, comparison.end)?.[0];
  if (name === undefined) return null;
  const end = skip(source, /(?:的)?(?:100%)?/uy, comparison.end + name.length);
  return { kind: 'target', comparison: comparison.comparison, start: at, end };
}

function besideAt(source: Source, at: number): Piece | null {
  const found = look(source, besideWord, at);
  if (!found) return null;
  return {
    kind: 'beside',
    side: found[1] === undefined ? 'under' : 'over',
    start: at,
    end: at + found[0].length,
  };
}

function valueAt(source: Source, at: number, last: Piece | undefined): Piece | null {
  const or = look(source, orWord, at)?.[0];
  if (or !== undefined && (last?.kind === 'limits' || last?.kind === 'value')) {
    return { kind: 'or', start: at, end: at + or.length };
  }
  const number = readNumber(source, at, true);
  return number && { kind: 'value', number, start: at, end: skip(source, /\(含\)/uy, number.end) };
}

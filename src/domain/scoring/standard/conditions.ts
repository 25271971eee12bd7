import type { DraftCondition } from './draft';
import type { Limits } from './limits';
import { scaled } from './numbers';
import type { Piece } from './pieces';
import type { Source } from './source';
import { core, isGradeWord, isNoise, isSubject, meaningOf, plainName, withoutAbsolute } from './wording';

/** What stands before an award: conditions (several where 或 joins them), the subject, or that it makes no sense. */
export type ReadCondition =
  | { readonly kind: 'none' }
  | { readonly kind: 'unclear' }
  | {
      readonly kind: 'found';
      readonly conditions: readonly DraftCondition[];
      readonly subject: string | null;
      /** True where the absolute value is measured. */
      readonly absolute: boolean;
    };

type Significant = Exclude<Piece, { kind: 'mark' | 'marker' }>;

/** Puts the pieces before an award together. `name` is the indicator's. */
export function readCondition(source: Source, pending: readonly Piece[], name: string | null): ReadCondition {
  const pieces = pending.filter(
    (piece): piece is Significant => piece.kind !== 'mark' && piece.kind !== 'marker' && !isFiller(piece),
  );
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return { kind: 'none' };
  const measured = pieces.filter(({ kind }) => kind === 'limits' || kind === 'target' || kind === 'beside');
  if (measured.length === 0) {
    const bare = lastValue(pieces);
    if (bare) return withSubject(pieces.slice(0, -1), [bare], name);
    return onlyWords(source.text.slice(first.start, last.end));
  }
  return withMeasure(source, pieces, name);
}

function isFiller(piece: Piece): boolean {
  return piece.kind === 'words' && core(piece.text) === '';
}

function onlyWords(text: string): ReadCondition {
  // 持平得80%: an award that was not understood is no condition.
  if (/扣|[得计记给]\d|[得计]分|不得分|满分|分值|酌|加分|每/u.test(text)) return { kind: 'unclear' };
  const meaning = meaningOf(text);
  const condition: DraftCondition =
    meaning === null ? { kind: 'words', words: text } : { kind: meaning, words: text };
  return { kind: 'found', conditions: [condition], subject: null, absolute: false };
}

/** 100% before 计满分: a number that stands alone right before the award is the limit itself. */
function lastValue(pieces: readonly Significant[]): DraftCondition | null {
  const values = pieces.filter(({ kind }) => kind === 'value');
  const value =
    pieces.at(-1)?.kind === 'words' && isNoise(wordsOf(pieces.at(-1))) ? pieces.at(-2) : pieces.at(-1);
  if (value?.kind !== 'value' || values.length !== 1) return null;
  const { number } = value;
  if (number.unit === 'mark' || number.word === '月' || number.word === '日' || number.word === '年')
    return null;
  const end = { value: scaled(number), open: false, stated: true };
  return { kind: 'limits', low: end, high: end, numbers: [number] };
}

function wordsOf(piece: Significant | undefined): string {
  return piece?.kind === 'words' ? piece.text : '';
}

function withSubject(
  before: readonly Significant[],
  conditions: readonly DraftCondition[],
  name: string | null,
): ReadCondition {
  const words = before.filter((piece) => piece.kind === 'words');
  if (before.some(({ kind }) => kind !== 'words' && kind !== 'value')) return { kind: 'unclear' };
  // 资金到位率（到位资金/计划投入）100%: how it is computed is no part of its name.
  const named = words
    .map((piece) => piece.text)
    .join('')
    .replace(/(?<=[率度值])\([^()]{1,40}\)$/u, '');
  const text = withoutAbsolute(core(named));
  const absolute = text !== core(named);
  if (isGradeWord(text)) return { kind: 'found', conditions, subject: null, absolute };
  if (!isSubject(text, name, true)) return { kind: 'unclear' };
  const subject = plainName(text);
  return {
    kind: 'found',
    conditions,
    subject: subject === '' || isNoise(subject) ? null : subject,
    absolute,
  };
}

/** One measure, perhaps with its subject before it and noise behind it, or two that are joined. */
function withMeasure(source: Source, pieces: readonly Significant[], name: string | null): ReadCondition {
  const at = pieces.findIndex(({ kind }) => kind === 'limits' || kind === 'target' || kind === 'beside');
  const before = pieces.slice(0, at);
  const behind = pieces.slice(at + 1).filter((piece) => !(piece.kind === 'words' && isNoise(piece.text)));
  const first = pieces[at];
  if (!first || before.some(({ kind }) => kind !== 'words')) return { kind: 'unclear' };
  const grows = pieces.some((piece) => piece.kind === 'limits' && piece.limits.growth === true);
  if (grows && !isRateOfChange(name)) return { kind: 'unclear' };
  const one = conditionOf(first, source.text.slice(first.start, first.end));
  if (!one) return { kind: 'unclear' };
  const subject = ofAbsolute(withSubject(before, [one], name), pieces);
  if (subject.kind !== 'found' || behind.length === 0) return subject;
  const joined = join(one, first, behind, subject.subject);
  return joined ? { ...subject, conditions: joined } : { kind: 'unclear' };
}

/** 零增长 says something of a rate of change, and of no other figure (not of 控制率, and with another sign of 压减率). */
function isRateOfChange(name: string | null): boolean {
  return /(?:变动|增长|变化|增减|增幅)(?:率|幅度|比例)?$/u.test(plainName(name ?? ''));
}

/** 5%＜绝对值≤10% says it between its limits. */
function ofAbsolute(read: ReadCondition, pieces: readonly Significant[]): ReadCondition {
  const said = pieces.some((piece) => piece.kind === 'limits' && piece.limits.absolute === true);
  return read.kind === 'found' && said ? { ...read, absolute: true } : read;
}

function conditionOf(piece: Significant, words: string): DraftCondition | null {
  switch (piece.kind) {
    case 'limits':
      return limitsCondition(piece.limits);
    case 'beside':
      return { kind: 'beside', side: piece.side };
    case 'target':
      return piece.comparison.length === 1 && piece.comparison !== '='
        ? { kind: 'strict', words }
        : { kind: 'reached', words };
    default:
      return null;
  }
}

function limitsCondition(limits: Limits): DraftCondition {
  return { kind: 'limits', low: limits.low, high: limits.high, numbers: limits.numbers };
}

/** 低于90%或高于110%; ≥80%，完成率<90%. Null where the pieces do not fit together. */
function join(
  one: DraftCondition,
  first: Significant,
  behind: readonly Significant[],
  subject: string | null,
): readonly DraftCondition[] | null {
  if (one.kind !== 'limits' || first.kind !== 'limits') return null;
  const either = behind.some(({ kind }) => kind === 'or');
  const rest = behind.filter((piece) => {
    if (piece.kind === 'or') return false;
    return !(
      piece.kind === 'words' &&
      /^(?:且|并且|同时|但|、|而)?$/u.test(core(piece.text) === (subject ?? '') ? '' : piece.text)
    );
  });
  const [next, ...more] = rest;
  if (more.length > 0 || next?.kind !== 'limits') return null;
  const other = limitsCondition(next.limits);
  if (other.kind !== 'limits') return null;
  if (either) return [one, other];
  const low = one.low ?? other.low;
  const high = one.high ?? other.high;
  if ((one.low && other.low) || (one.high && other.high) || !low || !high) return null;
  if (low.value.greaterThan(high.value)) return null;
  return [{ kind: 'limits', low, high, numbers: [...one.numbers, ...other.numbers] }];
}

import { Decimal } from '../../decimal/decimal';
import type { BoundAt } from './bounds';
import { choicesOf } from './choices';
import { readPiecesAsRule } from './lists';
import type { Outcome, Row } from './outcome';
import { type Piece, readPieces } from './pieces';
import { printedFullOf } from './printedFull';
import type { Points, Span, StandardReading } from './rule';
import { makeSource, type Source } from './source';
import { complement, merge, toPrinted, withPrintedSpans } from './spans';

/** What is known of the row beside its standard: marks (分值) and the indicator's name, null where unknown. */
export type StandardContext = { readonly marks: Decimal | null; readonly name: string | null };

/** A cell of an Excel sheet holds no more characters. */
const longest = 32_767;

/**
 * Reads a printed scoring standard (评分标准, 计分办法 …), whatever county wrote it. Never throws; the work is bounded by
 * a constant times the length of the text. What was not understood is in `unread`, and then no score follows from it.
 */
export function readStandard(text: string, context: StandardContext): StandardReading {
  return readCounted(text, context).reading;
}

/** The same with the number of steps it took, for holding the bound on the work. */
export function readCounted(
  text: string,
  context: StandardContext,
): { readonly reading: StandardReading; readonly steps: number } {
  if (isBlank(text)) return { reading: bare(text, 'blank'), steps: 1 };
  if (text.length > longest) return { reading: bare(text, 'unread'), steps: 1 };
  const first = readOnce(text, context, false);
  if (first.reading.status === 'read' || !/[\r\n]/u.test(text)) return first;
  // A narrow cell breaks lines anywhere: without those breaks the text may be whole.
  const second = readOnce(text, context, true);
  const better = second.reading.status === 'read' ? second : first;
  return { reading: better.reading, steps: first.steps + second.steps };
}

function isBlank(text: string): boolean {
  const words = text.replace(/[\s\-—–_/\\.。…·*、()（）:：\u200B\uFEFF]/gu, '');
  return ['', '无', '略', '暂无'].includes(words);
}

function readOnce(
  text: string,
  context: StandardContext,
  joinLines: boolean,
): { readonly reading: StandardReading; readonly steps: number } {
  const source = makeSource(text, joinLines);
  const row: Row = { name: context.name, marks: context.marks };
  const pieces = readPieces(source);
  const outcome = readPiecesAsRule(source, pieces, row);
  return { reading: readingOf(text, source, pieces, outcome), steps: source.steps };
}

function readingOf(
  text: string,
  source: Source,
  pieces: readonly Piece[],
  outcome: Outcome,
): StandardReading {
  const printed = (span: Span) => toPrinted(source, span);
  const rule = outcome.rule && withPrintedSpans(outcome.rule, printed);
  const unread = merge((rule ? outcome.unread : pieces.filter(isText)).map(printed));
  return {
    text,
    status: rule === null ? 'unread' : unread.length > 0 ? 'partly' : 'read',
    rule,
    understood: complement(text, unread),
    unread,
    // The best tier may be the one that was not read.
    printedFull: unread.length > 0 && outcome.full.length === 0 ? null : printedFullOf(outcome, printed),
    ...boundsOf(outcome.bounds),
    inapplicable: outcome.inapplicable && {
      words: outcome.inapplicable.words,
      span: printed(outcome.inapplicable.span),
    },
    choices: choicesOf(rule, outcome),
    gaps: outcome.gaps.map(({ between, span }) => ({ between, span: printed(span) })),
    overlaps: outcome.overlaps.map(({ at, span }) => ({ at, span: printed(span) })),
  };
}

/** Without a rule everything is unread but headings and explanations. */
function isText({ kind }: Piece): boolean {
  return kind !== 'mark' && kind !== 'marker' && kind !== 'definition';
}

function boundsOf(
  bounds: readonly BoundAt[],
): Pick<StandardReading, 'floor' | 'mostOff' | 'cap' | 'mostGained'> {
  let floor: Decimal | null = null;
  let mostOff: Points | null = null;
  let cap: Points | null = null;
  let mostGained: Points | null = null;
  for (const bound of bounds) {
    if (bound.kind === 'floor') floor = bound.least ?? floor ?? new Decimal(0);
    if (bound.kind === 'most-off') mostOff = bound.points;
    if (bound.kind === 'cap') cap = bound.most ?? cap ?? { share: new Decimal(1) };
    if (bound.kind === 'most-gained') mostGained = bound.points;
  }
  return { floor, mostOff, cap, mostGained };
}

/** A text of which nothing is read: no text, or one that no cell can hold. */
function bare(text: string, status: 'blank' | 'unread'): StandardReading {
  return {
    text,
    status,
    rule: null,
    understood: [],
    unread: status === 'blank' ? [] : [{ start: 0, end: text.length }],
    printedFull: null,
    floor: null,
    mostOff: null,
    cap: null,
    mostGained: null,
    inapplicable: null,
    choices: [],
    gaps: [],
    overlaps: [],
  };
}

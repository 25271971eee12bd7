import { type Draft, type DraftAward, emptyDraft } from './draft';
import { readCondition } from './conditions';
import { isExplanation } from './definitions';
import { readDistributive, shareAward } from './distributive';
import type { Piece } from './pieces';
import type { Span } from './rule';
import type { Row } from './outcome';
import type { Source } from './source';
import { isSubject, plainName, withoutAbsolute } from './wording';

/** Joins the pieces of one stretch of text into branches: each award with the condition printed before it. */
export function assemble(source: Source, all: readonly Piece[], row: Row): Draft {
  const draft = emptyDraft();
  const several = readDistributive(source, all);
  draft.branches.push(...several.branches);
  const pieces = several.rest;
  let pending: Piece[] = [];
  for (let index = 0; index < pieces.length; index += 1) {
    source.steps += 1;
    const piece = pieces[index];
    if (!piece) break;
    const award = awardOf(pieces, index);
    if (award) {
      const swapped = pending.length === 0 && awardComesFirst(pieces, index);
      if (swapped) {
        const end = endOfClause(pieces, index + 2);
        give(source, draft, pieces.slice(index + 2, end), award, piece, row);
        index = end - 1;
      } else {
        give(source, draft, pending, award, piece, row);
      }
      pending = [];
      continue;
    }
    switch (piece.kind) {
      case 'mark':
        if (ends(piece, pending, pieces, index)) {
          settle(source, draft, pending, row);
          pending = [];
        } else pending.push(piece);
        break;
      case 'own-marks':
        draft.full.push({ marks: piece.marks, span: piece });
        break;
      case 'definition':
        settle(source, draft, pending, row);
        pending = [];
        break;
      case 'bound':
        draft.bounds.push(piece.bound);
        break;
      default:
        pending.push(piece);
    }
  }
  settle(source, draft, pending, row);
  return draft;
}

/** What the piece gives, where it gives anything; marks in brackets give unless they head what follows. */
function awardOf(pieces: readonly Piece[], index: number): DraftAward | null {
  const piece = pieces[index];
  switch (piece?.kind) {
    case 'award':
      return { kind: 'given', at: piece.at };
    case 'step':
      return { kind: 'step', step: piece.step };
    case 'proportion':
      return { kind: 'proportion', at: piece.at };
    case 'line':
      return { kind: 'line', at: piece.at };
    case 'discretion':
      return { kind: 'discretion' };
    case 'limits':
      return shareOfTier(pieces, index);
    case 'own-marks': {
      if (headsMore(pieces, index)) return null;
      const award = { kind: 'points', points: { points: piece.marks } } as const;
      return {
        kind: 'given',
        at: { award, bare: true, full: null, start: piece.start, end: piece.end },
      };
    }
    default:
      return null;
  }
}

/** 达成年度指标：100%-80%（含）；: percentages behind the words of a tier are shares of the marks. */
function shareOfTier(pieces: readonly Piece[], index: number): DraftAward | null {
  const [name, colon, piece, next] = [pieces[index - 2], pieces[index - 1], pieces[index], pieces[index + 1]];
  if (piece?.kind !== 'limits' || colon?.kind !== 'mark' || colon.strength !== 'colon') return null;
  if (name?.kind !== 'words' || isSubject(name.text, null)) return null;
  if (next && !(next.kind === 'mark' && next.strength !== 'weak' && next.strength !== 'colon')) return null;
  return shareAward(piece.limits);
}

/** 预算完成率（3分）：100%得3分: the marks in brackets are those of the whole; 建立制度（1分）； are what it gives. */
function headsMore(pieces: readonly Piece[], index: number): boolean {
  if (index === 0) return true;
  const next = pieces[index + 1];
  if (next?.kind === 'mark' && next.strength === 'colon') return true;
  for (let at = index + 1; at < pieces.length; at += 1) {
    const kind = pieces[at]?.kind;
    if (kind === 'own-marks' || kind === 'marker') return false;
    if (kind === 'award' || kind === 'proportion' || kind === 'line' || kind === 'discretion') return true;
    const step = pieces[at];
    if (step?.kind === 'step') return step.step.per.unit === 'percent';
  }
  return false;
}

/** 5分：完全达标；3分：基本达标: the award stands before its words. */
function awardComesFirst(pieces: readonly Piece[], index: number): boolean {
  const next = pieces[index + 1];
  const piece = pieces[index];
  if (piece?.kind !== 'award' || next?.kind !== 'mark' || next.strength !== 'colon') return false;
  const before = pieces[index - 1];
  if (before && before.kind !== 'mark' && before.kind !== 'marker') return false;
  for (let at = index + 2; at < endOfClause(pieces, index + 2); at += 1) {
    if (awardOf(pieces, at)) return false;
  }
  return true;
}

/** More pieces than any clause has. */
const longestClause = 60;

function endOfClause(pieces: readonly Piece[], from: number): number {
  let at = from;
  for (; at < pieces.length && at < from + longestClause; at += 1) {
    const piece = pieces[at];
    if (piece?.kind === 'mark' && (piece.strength === 'strong' || piece.strength === 'line')) break;
  }
  return at;
}

/** True where a mark ends what is pending. Limits wait for their award across a line feed or a semicolon. */
function ends(
  mark: Extract<Piece, { kind: 'mark' }>,
  pending: readonly Piece[],
  pieces: readonly Piece[],
  index: number,
): boolean {
  if (mark.strength === 'weak' || mark.strength === 'colon') return false;
  const next = pieces[index + 1];
  const last = pending.at(-1);
  const measured = last?.kind === 'limits' || last?.kind === 'value' || last?.kind === 'beside';
  const gives = ['award', 'step', 'proportion', 'line'].includes(next?.kind ?? '');
  return !(measured && gives);
}

function give(
  source: Source,
  draft: Draft,
  pending: readonly Piece[],
  award: DraftAward,
  piece: Piece,
  row: Row,
): void {
  if (award.kind === 'given' && award.at.full) draft.full.push(award.at.full);
  if (award.kind === 'proportion' && award.at.full) {
    draft.full.push({ marks: award.at.full.value, span: award.at.full });
  }
  const read = readCondition(source, pending, row.name);
  const all = [...pending, piece];
  const span = {
    start: Math.min(...all.map(({ start }) => start)),
    end: Math.max(...all.map(({ end }) => end)),
  };
  if (read.kind === 'unclear') {
    draft.unread.push(span);
    return;
  }
  if (read.kind === 'none') {
    unconditional(draft, award, span);
    return;
  }
  const only = read.conditions[0];
  // 完成率每降低1%扣1分: the words before it only name what is measured.
  if (
    award.kind !== 'given' &&
    award.kind !== 'discretion' &&
    only?.kind === 'words' &&
    isSubject(withoutAbsolute(only.words), row.name)
  ) {
    const own = withoutAbsolute(only.words);
    if (own !== only.words) draft.absolute.push(span);
    draft.subjects.push(plainName(own));
    draft.branches.push({ when: null, award, ...span });
    return;
  }
  // 本指标满分为5分 names the marks.
  if (award.kind === 'given' && award.at.full && only?.kind === 'words' && isSubject(only.words, row.name))
    return;
  if (read.absolute) draft.absolute.push(span);
  if (read.subject !== null) draft.subjects.push(read.subject);
  for (const when of read.conditions) draft.branches.push({ when, award, ...span });
}

/** An award with nothing before it. */
function unconditional(draft: Draft, award: DraftAward, span: Span): void {
  if (award.kind === 'given') {
    const { at } = award;
    // 满分5分 names the marks; 得满分，计5分 says the same twice.
    if (at.award.kind === 'full' && at.full) return;
    const before = draft.branches.at(-1);
    if (
      at.award.kind === 'points' &&
      'points' in at.award.points &&
      before?.award.kind === 'given' &&
      before.award.at.award.kind === 'full'
    ) {
      draft.full.push({ marks: at.award.points.points, span });
      return;
    }
    if (at.award.kind !== 'between') {
      draft.unread.push(span);
      return;
    }
  }
  draft.branches.push({ when: null, award, ...span });
}

/** Words that no award follows: a heading, an explanation, or something that was not understood. */
function settle(source: Source, draft: Draft, pending: readonly Piece[], row: Row): void {
  const pieces = pending.filter(({ kind }) => kind !== 'mark');
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return;
  const span = { start: first.start, end: last.end };
  const text = source.text.slice(first.start, last.end);
  if (isExplanation(text)) return;
  const wordsOnly = pieces.every(({ kind }) => kind === 'words' || kind === 'value');
  if (wordsOnly && (plainName(text) === '' || isSubject(text, row.name))) return;
  if (wordsOnly) draft.labels.push({ ...span, text });
  draft.unread.push(span);
}

import type { Decimal } from '../../decimal/decimal';
import { assemble } from './assemble';
import type { Draft } from './draft';
import { mostBranches, type Outcome, outcomeOf, type Row, strangeSubjects, tooLong } from './outcome';
import type { Piece } from './pieces';
import type { ChecklistItem, Points, Rule, SequencePart, Span } from './rule';
import type { Source } from './source';
import { isTiers, wordBranch } from './wordy';
import { core, plainName } from './wording';

type Item = { readonly pieces: readonly Piece[]; readonly span: Span };
type List = {
  readonly head: readonly Piece[];
  readonly items: readonly Item[];
  readonly tail: readonly Piece[];
};

/** Reads pieces with ①②③, 1. 2. or （1）（2） as a list; without markers as one stretch of text. */
export function readPiecesAsRule(source: Source, pieces: readonly Piece[], row: Row): Outcome {
  const list = splitByMarkers(pieces) ?? splitByHeadings(pieces);
  if (!list) return outcomeOf(assemble(source, plain(pieces), row), row);
  return listOutcome(source, list, pieces, row);
}

function plain(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter(({ kind }) => kind !== 'marker');
}

function splitByMarkers(pieces: readonly Piece[]): List | null {
  const first = pieces.find((piece) => piece.kind === 'marker' && piece.order === 1);
  if (first?.kind !== 'marker') return null;
  const starts: number[] = [];
  pieces.forEach((piece, index) => {
    if (piece.kind === 'marker' && piece.family === first.family && piece.order === starts.length + 1)
      starts.push(index);
  });
  return starts.length < 2 ? null : cut(pieces, starts, 1);
}

/** 预算完成率（3分）：… 预算调整率（2分）：… without numbers before them. */
function splitByHeadings(pieces: readonly Piece[]): List | null {
  const starts: number[] = [];
  pieces.forEach((piece, index) => {
    const next = pieces[index + 1];
    const name = pieces[index - 1];
    if (
      piece.kind === 'own-marks' &&
      next?.kind === 'mark' &&
      next.strength === 'colon' &&
      name?.kind === 'words'
    ) {
      starts.push(index - 1);
    }
  });
  return starts.length < 2 ? null : cut(pieces, starts, 0);
}

function cut(pieces: readonly Piece[], starts: readonly number[], skipped: number): List {
  const items = starts.map((from, index): Item => {
    const own = pieces.slice(from + skipped, starts[index + 1] ?? pieces.length);
    return { pieces: own, span: spanOf(own) };
  });
  const last = items.at(-1);
  const end = last ? tailStart(last.pieces) : -1;
  if (!last || end < 0) return { head: pieces.slice(0, starts[0]), items, tail: [] };
  const kept = last.pieces.slice(0, end);
  return {
    head: pieces.slice(0, starts[0]),
    items: [...items.slice(0, -1), { pieces: kept, span: spanOf(kept) }],
    tail: last.pieces.slice(end),
  };
}

/** Where the last item ends and what is said of all items begins: 每有一项不符扣1分, 扣完为止. -1 where nothing is. */
function tailStart(pieces: readonly Piece[]): number {
  for (let index = 1; index < pieces.length; index += 1) {
    const mark = pieces[index - 1];
    const piece = pieces[index];
    if (mark?.kind !== 'mark' || !piece) continue;
    if (piece.kind === 'step' && piece.step.per.unit === 'count') return index;
    if (piece.kind === 'bound') return index;
    if (
      piece.kind === 'words' &&
      mark.strength !== 'weak' &&
      /^(?:以上|上述|全部|各项|每|符合|满足|具备)/u.test(piece.text)
    )
      return index;
  }
  return -1;
}

function spanOf(pieces: readonly Piece[]): Span {
  const inner = pieces.filter(({ kind }) => kind !== 'mark');
  return { start: inner[0]?.start ?? 0, end: inner.at(-1)?.end ?? 0 };
}

function listOutcome(source: Source, list: List, pieces: readonly Piece[], row: Row): Outcome {
  if (list.items.length > mostBranches) return tooLong(pieces);
  const head = assemble(source, list.head, row);
  const tail = assemble(source, list.tail, row);
  const drafts = list.items.map((item) => assemble(source, item.pieces, row));
  const around = {
    bounds: [...head.bounds, ...tail.bounds, ...drafts.flatMap(({ bounds }) => bounds)],
    full: head.full,
  };
  const items = list.items.map((item, index) => wordItem(source, item, drafts[index]));
  if (items.every((item) => item !== null)) {
    return { ...empty, ...around, ...checklist(items, [head, tail], drafts, row) };
  }
  const merged = outcomeOf(assemble(source, plain(pieces), row), row);
  const several = strangeSubjects(drafts.flatMap((draft) => draft.subjects));
  const complete = drafts.filter(({ full }) => full.length > 0).length;
  if (merged.rule && merged.unread.length === 0 && !several && complete < 2) return merged;
  const sequence = sequenceOf(list, drafts);
  if (!sequence) return merged;
  const outside = [...leftover(head), ...leftover(tail)];
  return { ...empty, ...around, ...sequence, unread: [...sequence.unread, ...outside] };
}

const empty: Omit<Outcome, 'rule' | 'bounds' | 'full'> = {
  unread: [],
  inapplicable: null,
  choices: [],
  gaps: [],
  overlaps: [],
};

/** Everything in a draft that an outer text should not hold. */
function leftover(draft: Draft): readonly Span[] {
  return [...draft.unread, ...draft.branches.map(({ start, end }) => ({ start, end }))];
}

/** An item that only a person can tick: words, with points or without. */
function wordItem(source: Source, item: Item, draft: Draft | undefined): ChecklistItem | null {
  if (!draft) return null;
  const [first, ...more] = draft.branches;
  const own = draft.full[0];
  const takesNothing = more.every(({ award }) => award.kind === 'given' && award.at.award.kind === 'none');
  if (!first) {
    if (draft.labels.length === 0 && plainName(labelOf(source, item)) === '') return null;
    const strange = draft.unread.length - draft.labels.length;
    if (strange > 0) return null;
    return {
      label: labelOf(source, item),
      points: own ? { points: own.marks } : null,
      takes: false,
      span: item.span,
    };
  }
  if (first.award.kind !== 'given' || !takesNothing || draft.unread.length > 0) return null;
  if (first.when?.kind !== 'words' && first.when?.kind !== 'reached' && first.when?.kind !== 'missed')
    return null;
  const { award } = first.award.at;
  if (award.kind !== 'points' && award.kind !== 'minus') return null;
  const label = core(source.text.slice(first.start, first.award.at.start));
  return { label, points: award.points, takes: award.kind === 'minus', span: item.span };
}

function labelOf(source: Source, item: Item): string {
  return core(source.text.slice(item.span.start, item.span.end));
}

/** Items with what head and tail say of each of them. */
function checklist(
  items: readonly ChecklistItem[],
  around: readonly Draft[],
  drafts: readonly Draft[],
  row: Row,
): Pick<Outcome, 'rule' | 'unread'> {
  const steps = around.flatMap(({ branches }) => branches).filter(({ award }) => award.kind === 'step');
  const [first, ...more] = steps;
  const step = first?.award.kind === 'step' ? first.award.step : null;
  const each = around.flatMap(({ branches }) => branches.flatMap((branch) => eachPoints(branch)));
  const others = around
    .flatMap(({ branches }) => branches)
    .filter((branch) => !steps.includes(branch) && eachPoints(branch).length === 0 && !isAllFull(branch));
  const unread = [
    ...around.flatMap((draft) => draft.unread),
    ...[...more, ...others].map(({ start, end }) => ({ start, end })),
  ];
  const branches = drafts.flatMap(({ branches: own }) => own.slice(0, 1)).map((branch) => wordBranch(branch));
  const known = branches.filter((branch) => branch !== null);
  if (
    !step &&
    each.length === 0 &&
    known.length === items.length &&
    isTiers(known, row.marks) === true &&
    known.every(({ award }) => award.kind === 'points')
  ) {
    return { rule: { kind: 'qualitative', branches: known }, unread };
  }
  const worth: Points | null = step?.gains ? step.points : (each[0] ?? null);
  const filled = items.map((item) => ({ ...item, points: item.points ?? worth }));
  const rule: Rule = {
    kind: 'checklist',
    items: filled,
    perBreach: step && !step.gains ? step.points : null,
    perItem: null,
  };
  return { rule, unread };
}

/** 以上各项各1分: so much for each item. */
function eachPoints({ when, award }: Draft['branches'][number]): readonly Points[] {
  if (award.kind !== 'given' || award.at.award.kind !== 'points') return [];
  return when?.kind === 'words' && /各|每|均/u.test(when.words) ? [award.at.award.points] : [];
}

/** 全部符合得满分 only repeats what a list says. */
function isAllFull({ when, award }: Draft['branches'][number]): boolean {
  if (award.kind !== 'given' || award.at.award.kind !== 'full') return false;
  return when?.kind === 'words' && /全部|均|以上|上述|符合|满足|具备/u.test(when.words);
}

/** Several rules, each with a measure of its own. Null where an item holds none. */
function sequenceOf(
  list: List,
  drafts: readonly Draft[],
): Pick<Outcome, 'rule' | 'unread' | 'choices' | 'gaps' | 'overlaps'> | null {
  const parts: SequencePart[] = [];
  const outcomes: Outcome[] = [];
  for (const [index, item] of list.items.entries()) {
    const draft = drafts[index];
    if (!draft) return null;
    const marks: Decimal | undefined = draft.full[0]?.marks;
    const outcome = outcomeOf(draft, { name: null, marks: marks ?? null });
    if (!outcome.rule) return null;
    const name = item.pieces[0]?.kind === 'words' ? core(item.pieces[0].text) : (draft.subjects[0] ?? '');
    outcomes.push(outcome);
    parts.push({ label: name, marks: marks ? { points: marks } : null, rule: outcome.rule, span: item.span });
  }
  return {
    rule: { kind: 'sequence', parts },
    unread: outcomes.flatMap(({ unread }) => unread),
    choices: outcomes.flatMap(({ choices }) => choices),
    gaps: outcomes.flatMap(({ gaps }) => gaps),
    overlaps: outcomes.flatMap(({ overlaps }) => overlaps),
  };
}

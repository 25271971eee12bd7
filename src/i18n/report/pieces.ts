import { type Decimal, roundTo } from '../../domain/decimal/decimal';
import type { Clause, Figure, Report, Section, Sentence, Slot } from '../../domain/report/report';
import { findingTitle } from '../render';
import { changeWords, choiceWords, clauseWords, reportWords, sectionWords } from './reportWords';

/** A sentence as it is put together: words, and slots that bring figures. */
export type Piece = { readonly text: string } | { readonly slot: Slot };

/** A heading or a paragraph or a table, in the order of the report; what every output is made from. */
export type Part =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly pieces: readonly Piece[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly (Slot | null)[])[];
    }
  | { readonly kind: 'open' };

/** Title of the report. */
export function reportTitle({ year, department, kind }: Report): string {
  return reportWords.title(year, department, kind);
}

/** Heading with its number: 一、（一）1. */
export function numberedHeadings(sections: readonly Section[]): readonly string[] {
  const counts = [0, 0, 0];
  return sections.map(({ level, code, name }) => {
    const index = level - 1;
    counts[index] = (counts[index] ?? 0) + 1;
    counts.fill(0, index + 1);
    const words = `${sectionWords[code]}${name ? slotText(name) : ''}`;
    return `${reportWords.numbering[index]?.(counts[index] ?? 1) ?? ''}${words}`;
  });
}

/** Words and slots of a sentence, with its lead, commas and the full stop. */
export function sentencePieces({ lead, clauses }: Sentence): readonly Piece[] {
  const pieces: Piece[] = lead ? [{ slot: lead }, { text: '：' }] : [];
  clauses.forEach((clause, index) => {
    if (index > 0) pieces.push({ text: '，' });
    pieces.push(...clausePieces(clause));
  });
  return clauses.length === 0 ? pieces : [...pieces, { text: '。' }];
}

function clausePieces({ code, slots }: Clause): readonly Piece[] {
  return clauseWords[code].split(/\{(\w+)\}/u).flatMap((part, index): Piece[] => {
    if (index % 2 === 0) return part === '' ? [] : [{ text: part }];
    const slot = slots[part];
    return slot ? [{ slot }] : [];
  });
}

/** A sentence as it reads now. */
export function sentenceText(sentence: Sentence): string {
  return piecesText(sentencePieces(sentence));
}

/** Pieces as they read now. */
export function piecesText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => ('text' in piece ? piece.text : slotText(piece.slot))).join('');
}

/** A slot as it reads now; a figure that is missing leaves room for it. */
export function slotText(slot: Slot): string {
  switch (slot.kind) {
    case 'figure':
      return figureText(slot.figure);
    case 'change': {
      const { amount, rate } = slot;
      const words = changeWords.amount;
      if (!amount.expression.value) return reportWords.open;
      const rounded = roundTo(amount.expression.value, amount.places ?? 2);
      if (rounded.isZero()) return words.same;
      return [
        `${rounded.isNegative() ? words.fall : words.rise}${figureText(sizeOf(amount))}`,
        `${rounded.isNegative() ? changeWords.rate.fall : changeWords.rate.rise}${figureText(sizeOf(rate))}`,
      ].join('，');
    }
    case 'words':
      return slot.text;
    case 'choice':
      return slot.holds === null ? reportWords.open : choiceWords[slot.holds ? slot.yes : slot.no];
    case 'parts':
      return slot.parts.map(slotText).join('');
    case 'finding':
      return findingTitle(slot.code, 'zh-CN');
  }
}

/** The figure without its sign. */
function sizeOf(figure: Figure): Figure {
  const { expression } = figure;
  return { ...figure, expression: { ...expression, value: expression.value?.abs() ?? null } };
}

/** A figure with its unit: amounts with thousands and 2 decimals, rates and scores with 2, counts as they are. */
export function figureText(figure: Figure): string {
  const { expression, unit, places } = figure;
  if (!expression.value) return reportWords.open;
  return `${numberText(expression.value, places, isGrouped(unit))}${unitText(figure)}`;
}

/** What stands behind the number: its unit; for an amount without one, that the form names none. */
export function unitText({ unit, meaning }: Figure): string {
  const isAmount = meaning.measure === 'amount' || meaning.measure === 'change';
  return unit === '' && isAmount ? reportWords.unitUnknown : unit;
}

/** Only amounts of money have separators of thousands. */
export function isGrouped(unit: string): boolean {
  return /元$/u.test(unit);
}

/** Decimals of a figure that is shown as it is; beyond them there is only noise. */
export const mostPlaces = 6;

function numberText(value: Decimal, places: number | null, grouped: boolean): string {
  if (places === null) return roundTo(value, mostPlaces).toString();
  const [whole = '', decimals] = roundTo(value, places).toFixed(places).split('.');
  const shown = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') : whole;
  return decimals === undefined ? shown : `${shown}.${decimals}`;
}

import { type Expression, joined } from '../../domain/report/expression';
import type { Figure, Slot } from '../../domain/report/report';
import { isGrouped, mostPlaces, type Piece, slotText, unitText } from '../../i18n/report/pieces';
import { changeWords, choiceWords, reportWords } from '../../i18n/report/reportWords';

/** A formula holds at most 8192 characters, a text in it 255. */
const longestFormula = 8000;
const longestText = 250;

/**
 * Pieces as an Excel formula (without `=`) that says the same and follows the figures: amounts by TEXT, words of rise
 * and fall by IF. A number that is missing, or a text that a figure was read from and that has changed since, leaves
 * room for it. Null where nothing in it is live, or the formula would be longer than Excel takes.
 */
export function liveFormula(pieces: readonly Piece[]): string | null {
  const parts = pieces.flatMap((piece) => ('text' in piece ? [{ text: piece.text }] : slotParts(piece.slot)));
  if (parts.every((part) => 'text' in part)) return null;
  const merged: Part[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (last && 'text' in last && 'text' in part) merged[merged.length - 1] = { text: last.text + part.text };
    else merged.push(part);
  }
  const formula = merged.map((part) => ('text' in part ? quoted(part.text) : part.formula)).join('&');
  return formula.length > longestFormula ? null : formula;
}

/** A cell that shows one slot: its formula, or null where it is fixed words. */
export function liveSlot(slot: Slot): string | null {
  return liveFormula([{ slot }]);
}

type Part = { readonly text: string } | { readonly formula: string };

function slotParts(slot: Slot): readonly Part[] {
  switch (slot.kind) {
    case 'figure':
      return [
        live(slot.figure.expression, figureFormula(slot.figure, slot.figure.expression.text), slotText(slot)),
      ];
    case 'change': {
      const both = joined('', slot.amount.expression.value, [slot.amount.expression, slot.rate.expression]);
      return [live(both, changeFormula(slot), slotText(slot))];
    }
    case 'words':
      return [slot.formula === null ? { text: slot.text } : { formula: slot.formula }];
    case 'choice': {
      const { test, yes, no } = slot;
      const formula = `IF(${test.text},${quoted(choiceWords[yes])},${quoted(choiceWords[no])})`;
      return [live(test, formula, slotText(slot))];
    }
    case 'parts':
      return slot.parts.flatMap(slotParts);
    case 'finding':
      return [{ text: slotText(slot) }];
  }
}

/** The formula where its numbers are there and its texts are the same; fixed words where it rests on no cell. */
function live({ numbers, guards, cells }: Expression, formula: string, now: string): Part {
  if (cells.length === 0) return { text: now };
  const open = quoted(reportWords.open);
  const tests = [
    ...(numbers.length > 0 ? [`COUNT(${numbers.join(',')})<${String(numbers.length)}`] : []),
    ...guards.map((guard) => `NOT(${guard})`),
  ];
  const [only, ...more] = tests;
  const guarded =
    only === undefined
      ? formula
      : `IF(${more.length > 0 ? `OR(${tests.join(',')})` : only},${open},${formula})`;
  return { formula: `IFERROR(${guarded},${open})` };
}

function figureFormula(figure: Figure, expression: string): string {
  const { places } = figure;
  const unit = unitText(figure);
  const number =
    places === null
      ? `ROUND(${expression},${String(mostPlaces)})`
      : `TEXT(ROUND(${expression},${String(places)}),"${numberFormat(figure)}")`;
  return unit === '' ? `${number}&""` : `${number}&${quoted(unit)}`;
}

function numberFormat({ places, unit }: Figure): string {
  const decimals = places === null || places === 0 ? '' : `.${'0'.repeat(places)}`;
  return `${isGrouped(unit) ? '#,##0' : '0'}${decimals}`;
}

function changeFormula({ amount, rate }: Extract<Slot, { kind: 'change' }>): string {
  const rounded = `ROUND(${amount.expression.text},${String(amount.places ?? 2)})`;
  const [size, share] = [amount, rate].map((figure) =>
    figureFormula(figure, `ABS(${figure.expression.text})`),
  );
  const said = (up: 'rise' | 'fall'): string =>
    `${quoted(changeWords.amount[up])}&${size ?? ''}&${quoted(`，${changeWords.rate[up]}`)}&${share ?? ''}`;
  return `IF(${rounded}=0,${quoted(changeWords.amount.same)},IF(${rounded}<0,${said('fall')},${said('rise')}))`;
}

/** A text in a formula; longer than Excel takes in one piece it is joined of several. */
export function quoted(text: string): string {
  const pieces: string[] = [];
  for (let at = 0; at === 0 || at < text.length; at += longestText) {
    pieces.push(`"${text.slice(at, at + longestText).replaceAll('"', '""')}"`);
  }
  return pieces.join('&');
}

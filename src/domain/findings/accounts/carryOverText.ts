import { Decimal } from '../../decimal/decimal';
import type { AmountUnit } from '../../quantity/quantity';
import type { WorkbookContext } from '../context';
import { type SheetHit, sentencesOf, type TextCell, textCells } from '../textCells';
import { compare } from './compare';
import { figuresOf } from './figures';
import type { FormFigure } from './formFigure';
import type { FormOf } from './formSets';

const AMOUNT = '(\\d{1,12}(?:\\.\\d{1,4})?)(万元|元)';
const WHOLE = new RegExp(`结转[^\\d,;]{0,12}${AMOUNT}[,(]?其中:?(.{0,80})`);
const PART = new RegExp(`([^\\d,]{1,20})${AMOUNT}`, 'g');

/**
 * A text that divides what is left at the end of the year in two: where the whole is that of 收入支出决算总表 and one part
 * that of 财政拨款, the other part is the difference of the two before rounding, not of the rounded figures (domain.md §4.2
 * X17). What does not add up within the text is told by the check of texts.
 */
export function brokenCarryOverTexts(context: WorkbookContext, formOf: FormOf): readonly SheetHit[] {
  const balance = formOf('balance');
  const whole = balance ? figuresOf(balance).get('closing') : undefined;
  const parts = (['general', 'fiscal'] as const).flatMap((kind) => {
    const form = formOf(kind);
    return (form && figuresOf(form).get('closing')) ?? [];
  });
  if (!whole?.value) return [];
  return textCells(context).flatMap((cell) => {
    if (!cell.text.includes('结转')) return [];
    return sentencesOf(cell.text.replace(/\s+/g, '').replace(/(\d),(?=\d{3})/g, '$1')).flatMap((sentence) =>
      judge(cell, sentence, whole, parts),
    );
  });
}

function judge(
  cell: TextCell,
  sentence: string,
  whole: FormFigure,
  parts: readonly FormFigure[],
): readonly SheetHit[] {
  const [, amount = '', unit = '', rest = ''] = WHOLE.exec(sentence) ?? [];
  const named = [...rest.matchAll(PART)].map(([, words = '', value = '', of = '']) =>
    figureIn(cell, words, value, of as AmountUnit),
  );
  const [one, other] = named;
  if (amount === '' || !one?.value || !other?.value || named.length !== 2) return [];
  const said = figureIn(cell, '', amount, unit as AmountUnit);
  const isOneUnit = named.every((part) => part.unit === said.unit);
  if (!isOneUnit || !said.value?.equals(one.value.plus(other.value)) || !agrees(said, whole)) return [];
  for (const [known, left] of [[one, other] as const, [other, one] as const]) {
    const part = parts.find((figure) => agrees(known, figure));
    const hit =
      part &&
      compare({
        id: 'X17',
        left: [{ figure: left, sign: 1 }],
        right: [
          { figure: whole, sign: 1 },
          { figure: part, sign: -1 },
        ],
        relation: 'equal',
        severity: 'info',
      });
    if (part) return hit ? [hit] : [];
  }
  return [];
}

function agrees(said: FormFigure, figure: FormFigure): boolean {
  const side = (one: FormFigure) => [{ figure: one, sign: 1 as const }];
  const hit = compare({
    id: '',
    left: side(said),
    right: side(figure),
    relation: 'equal',
    severity: 'error',
  });
  return figure.value !== null && figure.unit !== null && hit === null;
}

function figureIn({ view, cell }: TextCell, words: string, value: string, unit: AmountUnit): FormFigure {
  const form = { view, title: view.sheet.name };
  return { form, value: new Decimal(value), unit, cell, label: words };
}

import type { SheetHit } from '../textCells';
import { type Comparison, compare } from './compare';
import { figuresOf } from './figures';
import type { FormFigure } from './formFigure';
import { isOneYear } from './betweenForms';
import type { FormOf } from './formSets';

/** The items of 三公 by economic class and in the 三公 form. */
const pairs: readonly (readonly [string, string])[] = [
  ['@30217', 'reception'],
  ['@30231', 'running-cars'],
  ['@30212', 'abroad'],
  ['@31013', 'purchase'],
];

/**
 * 三公 within 基本支出 and in its own form (domain.md §4.2 X13): the form counts all of it, so that the part from 基本支出
 * cannot be more. It can be less, since 项目支出 pays for some of it; where another item agrees in full, a smaller one is
 * worth a look.
 */
export function brokenPaidFromBasic(formOf: FormOf): readonly SheetHit[] {
  const [basic, sangong] = [formOf('basic'), formOf('sangong')];
  if (!basic || !sangong || !isOneYear([basic, sangong])) return [];
  const found = pairs.flatMap(([code, name]): readonly Comparison[] => {
    const [one, other] = [figuresOf(basic).get(code), figuresOf(sangong).get(name)];
    if (!one || !other || (one.value === null && other.value === null)) return [];
    const side = (figure: FormFigure) => [{ figure, sign: 1 as const }];
    return [{ id: 'X13', left: side(one), right: side(other), relation: 'at-most', severity: 'error' }];
  });
  const agrees = found.some(
    (pair) =>
      pair.left[0]?.figure.value?.isZero() === false &&
      compare({ ...pair, relation: 'equal', severity: 'info' }) === null,
  );
  return found.flatMap((pair) => {
    const more = compare(pair);
    const less = agrees ? compare({ ...pair, relation: 'equal', severity: 'info' }) : null;
    return more ?? less ?? [];
  });
}

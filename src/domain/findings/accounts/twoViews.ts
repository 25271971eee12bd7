import type { SheetHit } from '../textCells';
import { isOneYear } from './betweenForms';
import { compare } from './compare';
import { figuresOf } from './figures';
import type { FormFigure } from './formFigure';
import { type FormOf, formSets, uniqueForms } from './formSets';
import type { AccountForm } from './forms';

/**
 * Subjects that 基本支出 names by economic class and the spending forms by function: 养老保险, 职业年金, 医疗保险,
 * 公务员医疗补助, 退休费. Offices and institutions have codes of their own for 医疗保险 and 退休费. 住房公积金 is X16 of P-025.
 */
const pairs: readonly { readonly economic: string; readonly functional: readonly string[] }[] = [
  { economic: '30108', functional: ['2080505'] },
  { economic: '30109', functional: ['2080506'] },
  { economic: '30110', functional: ['2101101', '2101102'] },
  { economic: '30111', functional: ['2101103'] },
  { economic: '30302', functional: ['2080501', '2080502'] },
];

/** Pairs of figures that differ by more than the last digit; each against the form of the same money where it is there. */
export function brokenPairs(forms: readonly AccountForm[]): readonly SheetHit[] {
  return formSets(forms).map(uniqueForms).flatMap(brokenIn);
}

function brokenIn(formOf: FormOf): readonly SheetHit[] {
  const basic = formOf('basic');
  const others = [formOf('general'), formOf('spending')].filter((form) => form !== null);
  if (!basic || !isOneYear([basic, ...others])) return [];
  return pairs.flatMap(({ economic, functional }): readonly SheetHit[] => {
    const own = figuresOf(basic).get(`@${economic}`);
    const [found] = others
      .map((form) =>
        functional.flatMap(
          (code): FormFigure | readonly FormFigure[] => figuresOf(form).get(`spending@${code}`) ?? [],
        ),
      )
      .filter((figures) => figures.some(({ value }) => value !== null));
    if (!own?.value || !found) return [];
    const hit = compare({
      id: 'P-096',
      left: [{ figure: own, sign: 1 }],
      right: found.map((figure) => ({ figure, sign: 1 })),
      relation: 'equal',
      severity: 'warning',
    });
    // What is off by the last digit only is no question.
    return hit?.severity === 'warning' ? [{ ...hit, severity: 'info' }] : [];
  });
}

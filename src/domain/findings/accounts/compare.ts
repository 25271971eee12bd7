import { Decimal } from '../../decimal/decimal';
import type { AmountUnit } from '../../quantity/quantity';
import { amountFactor } from '../../quantity/units';
import type { Severity } from '../finding';
import { figure } from '../makeFinding';
import type { SheetHit } from '../textCells';
import type { FormFigure } from './formFigure';

/** A figure with its sign, as one side of an identity adds it up. */
export type Addend = { readonly figure: FormFigure; readonly sign: 1 | -1 };

export type Comparison = {
  readonly id: string;
  readonly left: readonly Addend[];
  readonly right: readonly Addend[];
  readonly relation: 'equal' | 'at-most';
  readonly severity: Severity;
  /** Where the left side is less than the right one, if that weighs less. */
  readonly less?: Severity;
};

/** 尾差 within one form, and between two of them (domain.md §4.2). */
const IN_FORM = '0.01';
const BETWEEN = '0.05';
/** A figure in 万元 is rounded to two places: each one can be off by this. */
const HALF = '0.005';

/**
 * What is wrong with an identity; null where it holds, where all is blank, or where a unit is not known. Sides in
 * different units are compared in the larger one, as exactly as its rounding allows. A difference in the last digit is info.
 */
export function compare({ id, left, right, relation, severity, less }: Comparison): SheetHit | null {
  const all = [...left, ...right];
  const [first] = left;
  const unit = commonUnit(all.map((addend) => addend.figure));
  if (!first || unit === undefined || all.every(({ figure: { value } }) => value === null)) return null;
  const [one, other] = [sumIn(left, unit), sumIn(right, unit)];
  const over = one.minus(other);
  const off = relation === 'at-most' ? Decimal.max(over, 0) : over.abs();
  const forms = new Set(all.map((addend) => addend.figure.form));
  const coarse = all.filter((addend) => addend.figure.unit === unit && unit !== null && unit !== '元').length;
  const rounding = new Decimal(HALF).times(coarse);
  const isConverted = all.some((addend) => addend.figure.unit !== unit);
  if (off.isZero() || (isConverted && off.lessThanOrEqualTo(rounding))) return null;
  const lastDigit = Decimal.max(forms.size > 1 ? BETWEEN : IN_FORM, rounding);
  const weight = over.isNegative() ? (less ?? severity) : severity;
  return {
    view: first.figure.form.view,
    severity: off.lessThanOrEqualTo(lastDigit) ? 'info' : weight,
    cells: all.map((addend) => addend.figure.cell),
    line: {
      id,
      relation,
      left: words(left),
      right: words(right),
      found: figure(one),
      expected: figure(other),
      unit: unit ?? '',
    },
    found: figure(one),
    expected: figure(other),
  };
}

/** The largest of the units; null where none is named in a single form, undefined where one of them is not known. */
function commonUnit(figures: readonly FormFigure[]): AmountUnit | null | undefined {
  const units = figures.map(({ unit }) => unit);
  const named = units.filter((unit) => unit !== null);
  const isOneForm = figures.every(({ form }) => form === figures[0]?.form);
  if (named.length === 0) return isOneForm ? null : undefined;
  if (named.length < units.length) return undefined;
  return [...named].sort((a, b) => amountFactor(b, a).comparedTo(1))[0];
}

function sumIn(addends: readonly Addend[], unit: AmountUnit | null): Decimal {
  return addends.reduce((sum, { figure: { value, unit: own }, sign }) => {
    if (value === null) return sum;
    const factor = own !== null && unit !== null ? amountFactor(own, unit) : new Decimal(1);
    return sum.plus(value.times(factor).times(sign));
  }, new Decimal(0));
}

/** The figures by the words that are printed beside them, with the title of the form where it begins or changes. */
function words(addends: readonly Addend[]): string {
  let title: string | null = null;
  return addends
    .filter(({ figure: { value } }, index) => value !== null || index === 0)
    .map(({ figure: { form, label }, sign }, index) => {
      const sheet = form.title === title ? '' : `《${form.title}》`;
      title = form.title;
      const joint = sign === -1 ? ' − ' : index === 0 ? '' : ' + ';
      return `${joint}${sheet}${label}`;
    })
    .join('');
}

import type { Decimal } from '../decimal/decimal';
import type { RuleSource } from '../rates/rate';
import { remembered } from '../remembered';
import { normaliseLabel } from '../snapshot/normalise';
import { type Scheme, type SchemeIndicator, sourceOf } from './scheme';

/** A rule of a scheme for one indicator. */
export type SchemeRule = {
  /** Scoring standard for the reader of standards. */
  readonly standard: string;
  readonly formula: string | null;
  readonly source: RuleSource;
};

/**
 * The scheme's rule for the indicator of this name (as printed) with these full marks (null: not known). A rule that
 * is meant for certain marks holds for those only: 每…扣0.5分 of 5 says nothing about 3. Null where the scheme has none.
 */
export function ruleFor(scheme: Scheme, indicatorName: string, marks: Decimal | null): SchemeRule | null {
  const named = indicatorsNamed(scheme, bareName(indicatorName));
  const found =
    named.find((indicator) => marks !== null && indicator.marks.some((own) => own.equals(marks))) ??
    named.find((indicator) => indicator.marks.length === 0);
  if (!found || found.standard === null) return null;
  return { standard: found.standard, formula: found.formula, source: sourceOf(scheme, found) };
}

/** The indicators that a form prints under this name (see `bareName`), in the order of the scheme. */
export function indicatorsNamed({ indicators }: Scheme, name: string): readonly SchemeIndicator[] {
  return name === '' ? [] : (byName(indicators).get(name) ?? []);
}

const byName = remembered((indicators: Scheme['indicators']) => {
  const pairs = indicators.flatMap((indicator) =>
    [...new Set(indicator.names.map(bareName))].map((name) => ({ name, indicator })),
  );
  const found = new Map<string, SchemeIndicator[]>();
  for (const { name, indicator } of pairs) found.set(name, [...(found.get(name) ?? []), indicator]);
  return found;
});

/** A name as it is compared, spaces, quotation marks, numbering and marks aside: `1.“三公经费”变动率（5分）` as `三公经费变动率`. */
export function bareName(printed: string): string {
  return normaliseLabel(printed.trim().replace(/^[①-⑳]/u, ''))
    .replace(/^[(]?\d{1,2}[)、.]/u, '')
    .replace(/[(]\d+(?:\.\d+)?(?:分|%)?[)]$/u, '')
    .replace(/[:。;]$/u, '');
}

import { Decimal } from '../../decimal/decimal';
import type { RuleSource } from '../../rates/rate';
import type { SchemeIndicator, SchemeWeight } from '../scheme';

type Names = SchemeIndicator['names'];

/** A source that was read: a public page, a public repository, or one of the published reports. */
export function read(document: string, article: string): RuleSource {
  return { document, article, sure: 'read' };
}

/** A source that is known but was not read again: usable, editable, not to be quoted as verified. */
export function known(document: string, article: string): RuleSource {
  return { document, article, sure: 'known' };
}

/** What follows from the rules around it but is printed nowhere. */
export function deduced(document: string, article: string): RuleSource {
  return { document, article, sure: 'deduced' };
}

/** A class with its full marks, and the names under which forms print it. */
export function weight(
  label: string,
  marks: number,
  words: readonly string[],
  source?: RuleSource,
): SchemeWeight {
  return { label, words: [label, ...words], marks: new Decimal(marks), ...(source && { source }) };
}

/** An indicator with a standard for these full marks (none: for any). */
export function scored(
  names: Names,
  marks: readonly number[],
  rule: { readonly formula: string | null; readonly standard: string; readonly source?: RuleSource },
): SchemeIndicator {
  return { names, marks: marks.map((points) => new Decimal(points)), ...rule };
}

/** An indicator that a person judges, or whose standard is not known; with its formula where it has one. */
export function named(
  names: Names,
  marks: readonly number[] = [],
  formula: string | null = null,
  source?: RuleSource,
): SchemeIndicator {
  return {
    names,
    marks: marks.map((points) => new Decimal(points)),
    formula,
    standard: null,
    ...(source && { source }),
  };
}

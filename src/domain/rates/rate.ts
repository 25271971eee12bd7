import type { Decimal } from '../decimal/decimal';
import type { Problem } from './problem';

/** One argument of a rate, in the order of the function's arguments. */
export type RateInput<Key extends string> = {
  readonly key: Key;
  /** `amount`: money, summed over a range · `count`: people, pieces · `value`: anything an indicator measures. */
  readonly kind: 'amount' | 'count' | 'value';
};

/** Where a rule comes from and how sure that is (marks of domain.md: read, known, deduced). */
export type RuleSource = {
  readonly document: string;
  readonly article: string;
  readonly sure: 'read' | 'known' | 'deduced';
};

/** What happens at the edges, as data for manual and tests. */
export type EdgeRule = {
  readonly when: 'missing' | 'zero-denominator' | 'negative-denominator' | 'above-full' | 'negative';
  readonly then: 'error' | 'computed' | 'capped';
};

export type RateValues<Key extends string> = Readonly<Record<Key, Decimal | null>>;

/** A fraction (0.9865 for 98.65%), unrounded, or why there is none. */
export type RateResult = { readonly value: Decimal } | Problem;

/** Everything about one rate in one place: functions, plan, manual and tests read it from here. */
export type RateDefinition<Key extends string> = {
  readonly id: string;
  readonly inputs: readonly RateInput<Key>[];
  readonly source: RuleSource;
  readonly edges: readonly EdgeRule[];
  /** Numbers of one unit (null where the cell is blank) → unrounded fraction. */
  readonly compute: (values: RateValues<Key>) => RateResult;
  /** Cell texts (`F5`, `F5:F7`, `G14/100`, `98%`) → plain Excel formula without `=`. */
  readonly twin: (cells: Readonly<Record<Key, string>>) => string;
};

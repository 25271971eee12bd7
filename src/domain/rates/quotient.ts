import type { Decimal } from '../decimal/decimal';
import { operand } from './formulaText';
import type { Problem } from './problem';
import type { EdgeRule, RateDefinition, RateInput, RuleSource } from './rate';

type QuotientText<Above extends string, Below extends string> = {
  readonly id: string;
  readonly above: RateInput<Above>;
  readonly below: RateInput<Below>;
  readonly source: RuleSource;
};

/** What every rate does at the edges: nothing is capped here, the cap belongs to the score. */
export const edges: readonly EdgeRule[] = [
  { when: 'missing', then: 'error' },
  { when: 'zero-denominator', then: 'error' },
  { when: 'negative-denominator', then: 'error' },
  { when: 'above-full', then: 'computed' },
  { when: 'negative', then: 'computed' },
];

/**
 * Both numbers of a division, or why it cannot be done. A denominator below 0 turns the sense of a rate round,
 * so that it is a question and no rate.
 */
export function divisible(
  above: { readonly key: string; readonly value: Decimal | null },
  below: { readonly key: string; readonly value: Decimal | null },
): { readonly above: Decimal; readonly below: Decimal } | Problem {
  if (below.value === null) return { error: 'missing', input: below.key };
  if (below.value.isZero()) return { error: 'zero-denominator', input: below.key };
  if (below.value.isNegative()) return { error: 'negative', input: below.key };
  if (above.value === null) return { error: 'missing', input: above.key };
  return { above: above.value, below: below.value };
}

/** A rate `a/b`. */
export function quotient<Above extends string, Below extends string>({
  id,
  above,
  below,
  source,
}: QuotientText<Above, Below>): RateDefinition<Above | Below> {
  return {
    id,
    inputs: [above, below],
    source,
    edges,
    compute: (values) => {
      const pair = divisible(
        { key: above.key, value: values[above.key] },
        { key: below.key, value: values[below.key] },
      );
      return 'error' in pair ? pair : { value: pair.above.div(pair.below) };
    },
    twin: (cells) => `${operand(cells[above.key])}/${operand(cells[below.key])}`,
  };
}

/** A rate of change `(a-b)/b`. */
export function change<Above extends string, Below extends string>({
  id,
  above,
  below,
  source,
}: QuotientText<Above, Below>): RateDefinition<Above | Below> {
  return {
    id,
    inputs: [above, below],
    source,
    edges,
    compute: (values) => {
      const pair = divisible(
        { key: above.key, value: values[above.key] },
        { key: below.key, value: values[below.key] },
      );
      return 'error' in pair ? pair : { value: pair.above.minus(pair.below).div(pair.below) };
    },
    twin: (cells) => {
      const base = operand(cells[below.key]);
      return `(${operand(cells[above.key])}-${base})/${base}`;
    },
  };
}

/** A rate of what was saved `(a-b)/a`. */
export function saving<Base extends string, Part extends string>({
  id,
  base,
  part,
  source,
}: {
  readonly id: string;
  readonly base: RateInput<Base>;
  readonly part: RateInput<Part>;
  readonly source: RuleSource;
}): RateDefinition<Base | Part> {
  return {
    id,
    inputs: [base, part],
    source,
    edges,
    compute: (values) => {
      const pair = divisible(
        { key: part.key, value: values[part.key] },
        { key: base.key, value: values[base.key] },
      );
      return 'error' in pair ? pair : { value: pair.below.minus(pair.above).div(pair.below) };
    },
    twin: (cells) => {
      const whole = operand(cells[base.key]);
      return `(${whole}-${operand(cells[part.key])})/${whole}`;
    },
  };
}

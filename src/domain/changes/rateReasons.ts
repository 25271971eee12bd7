/**
 * Reasons of the cells in which a rate belongs, with the keys of their data. `label` is the name as printed, `rate` the
 * function's id, `figures` the inputs as `key=figure` separated by commas, `base` what the cell divided by is called and
 * `place` where it stands; `missing` lists keys of inputs.
 */
export const RATE_REASONS = {
  'rate-computed': ['label', 'function', 'figures', 'base', 'place', 'rate', 'written'],
  /** The person chose the figure that is divided by. */
  'rate-chosen': ['label', 'function', 'figures', 'base', 'place', 'rate', 'written'],
  /** The budget is the same figure as the spending, while another budget stands elsewhere. */
  'rate-same-figure': ['label', 'figure'],
  /** The form leaves the base blank; other tables have figures that could be it. */
  'rate-no-base': ['label'],
  /** Several figures fit alike. */
  'rate-several': ['label'],
  /** One figure is of 财政拨款, the other of all money. */
  'rate-funds': ['label'],
  'rate-candidate': ['base', 'place', 'figure', 'rate'],
  'rate-missing': ['label', 'function', 'missing', 'place'],
  /** What would be divided by is 0. */
  'rate-zero-base': ['label', 'function', 'missing', 'place'],
  /** The workbook says that there is nothing to measure. */
  'rate-inapplicable': ['label', 'text'],
  /** A question, but the person typed the rate. */
  'rate-typed': ['label'],
} as const satisfies Record<string, readonly string[]>;

import type { Decimal } from '../decimal/decimal';
import type { RuleSource } from '../rates/rate';
import type { ScoringParameters } from '../scoring/parameters';

/** Full marks of a first-level class. Local weights differ, so that another split is a question and no error. */
export type SchemeWeight = {
  readonly label: string;
  readonly words: readonly string[];
  readonly marks: Decimal;
};

/** A scoring method (评分办法) as data: every number of it can be changed by the person. */
export type Scheme = {
  readonly id: string;
  readonly name: string;
  readonly source: RuleSource;
  readonly weights: readonly SchemeWeight[];
  /** Sum of all weights, 预算执行率 included. */
  readonly fullMarks: Decimal;
  readonly parameters: ScoringParameters;
};

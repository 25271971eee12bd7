import type { Decimal } from '../decimal/decimal';
import type { RuleSource } from '../rates/rate';
import type { ScoringParameters } from '../scoring/parameters';

/** 项目支出 or 部门整体支出: what a scheme is made for. */
export type SchemeForm = 'project' | 'overall';

/** Full marks of a first-level class. Local weights differ, so that another split is a question and no error. */
export type SchemeWeight = {
  readonly label: string;
  /** Names under which forms print the class. */
  readonly words: readonly string[];
  readonly marks: Decimal;
  /** Where it is not the scheme's own source. */
  readonly source?: RuleSource;
};

/** One indicator of a scheme: its names, and the rule that scores it where the sheet prints none. */
export type SchemeIndicator = {
  /** Name first, then the other names of the same indicator. */
  readonly names: readonly [string, ...string[]];
  /** Full marks that the rule is meant for; empty where it serves any (`扣10%的分值`). */
  readonly marks: readonly Decimal[];
  /** How its result is computed, as such documents write it; null for one that is judged. */
  readonly formula: string | null;
  /** The scoring standard in our own words, for the reader of standards; null where none is known: a person judges. */
  readonly standard: string | null;
  readonly source?: RuleSource;
};

/** A scoring method (评分办法) as data: every number of it can be changed by the person. */
export type Scheme = {
  /** Lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly name: { readonly 'zh-CN': string; readonly 'en-US': string };
  readonly forms: readonly SchemeForm[];
  /** Words of the place by which a table shows that it may be from there. */
  readonly places: readonly string[];
  /** Holds for everything that names no source of its own. */
  readonly source: RuleSource;
  /** Empty where the document gives none. */
  readonly weights: readonly SchemeWeight[];
  /** What all marks of a table come to, 预算执行率 included. */
  readonly fullMarks: Decimal;
  /** The national defaults with what this scheme does differently. */
  readonly parameters: ScoringParameters;
  /** Sources of single parameters, where they differ from the scheme's. */
  readonly parameterSources: Readonly<Partial<Record<keyof ScoringParameters, RuleSource>>>;
  readonly indicators: readonly SchemeIndicator[];
};

/** Where a weight, a parameter or a rule of the scheme comes from. */
export function sourceOf(
  scheme: Scheme,
  part: { readonly source?: RuleSource } | keyof ScoringParameters,
): RuleSource {
  const own = typeof part === 'string' ? scheme.parameterSources[part] : part.source;
  return own ?? scheme.source;
}

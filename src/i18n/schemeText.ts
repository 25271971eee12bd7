import type { SchemeReason } from '../domain/schemes/chooseScheme';
import type { Scheme } from '../domain/schemes/scheme';
import type { SchemeFileProblem, SchemeProblemCode } from '../domain/schemes/schemeProblem';
import type { SchemeWarning } from '../domain/schemes/schemeWarnings';
import type { Language } from './language';
import { textsOf } from './texts';

type WarningOf<Code extends SchemeWarning['code']> = Extract<SchemeWarning, { code: Code }>;
type ReasonOf<Code extends SchemeReason['code']> = Extract<SchemeReason, { code: Code }>;

/** What is said of 评分办法. */
export type SchemeTexts = {
  /** One place inside a file: a key, or the n-th entry of a list (from 1). */
  readonly key: (name: string) => string;
  readonly entry: (position: number) => string;
  readonly between: string;
  /** Puts place and sentence together; the place is empty for the whole file. */
  readonly problem: (place: string, sentence: string) => string;
  readonly problems: Readonly<Record<SchemeProblemCode, (allowed: string) => string>>;
  readonly reasons: { readonly [Code in SchemeReason['code']]: (reason: ReasonOf<Code>) => string };
  readonly warnings: { readonly [Code in SchemeWarning['code']]: (warning: WarningOf<Code>) => string };
  readonly sureness: Readonly<Record<Scheme['source']['sure'], string>>;
  /** 来源：… */
  readonly source: (document: string, article: string, sureness: string) => string;
};

/** Why a file cannot be used as a scheme: the place in it, what is wrong there, what to do. */
export function renderSchemeProblem({ code, path, allowed }: SchemeFileProblem, language: Language): string {
  const { schemes } = textsOf(language);
  const place = path.map((part) => (typeof part === 'number' ? schemes.entry(part + 1) : schemes.key(part)));
  return schemes.problem(place.join(schemes.between), schemes.problems[code](allowed));
}

/** Why a scheme is applied or offered. */
export function renderSchemeReason(reason: SchemeReason, language: Language): string {
  const { reasons } = textsOf(language).schemes;
  const write = reasons[reason.code] as (given: SchemeReason) => string;
  return write(reason);
}

/** What a person should look at in a scheme that can be used. */
export function renderSchemeWarning(warning: SchemeWarning, language: Language): string {
  const { warnings } = textsOf(language).schemes;
  const write = warnings[warning.code] as (given: SchemeWarning) => string;
  return write(warning);
}

/** Where a weight, parameter or rule of a scheme comes from, and how sure that is. */
export function renderSource({ document, article, sure }: Scheme['source'], language: Language): string {
  const { schemes } = textsOf(language);
  return schemes.source(document, article, schemes.sureness[sure]);
}

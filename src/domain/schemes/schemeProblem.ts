import type * as v from 'valibot';

/** What is wrong in one place of a file; i18n makes the sentence. */
export type SchemeProblemCode =
  | 'no-json'
  | 'newer'
  | 'missing'
  | 'unknown'
  | 'text'
  | 'number'
  | 'list'
  | 'group'
  | 'choice'
  | 'not-empty'
  | 'not-empty-list'
  | 'too-long'
  | 'too-many'
  | 'above-zero'
  | 'not-below-zero'
  | 'marks'
  | 'share'
  | 'over'
  | 'points-or-share'
  | 'tiers-order'
  | 'bands-order'
  | 'id'
  | 'id-taken'
  /** Chosen once, but no longer in the workbook. */
  | 'gone'
  | 'indicator-twice';

export type SchemeFileProblem = {
  readonly code: SchemeProblemCode;
  /** Where: keys and positions from 0, outermost first; empty for the whole file. */
  readonly path: readonly (string | number)[];
  /** The words that can stand there, for `choice`; the line where reading ended, for `no-json`; else empty. */
  readonly allowed: string;
};

const kinds: Readonly<Record<string, SchemeProblemCode>> = {
  string: 'text',
  number: 'number',
  Array: 'list',
  Object: 'group',
};

/** Codes that the checks of the file carry as their message. */
const ownCodes: ReadonlySet<string> = new Set<SchemeProblemCode>([
  'not-empty',
  'not-empty-list',
  'too-long',
  'too-many',
  'above-zero',
  'not-below-zero',
  'marks',
  'share',
  'over',
  'points-or-share',
  'tiers-order',
  'bands-order',
  'id',
  'number',
]);

/** The first thing that is wrong, with its place. */
export function problemFrom(issue: v.BaseIssue<unknown>): SchemeFileProblem {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const problem = (code: SchemeProblemCode, allowed = ''): SchemeFileProblem => ({ code, path, allowed });
  if (issue.expected === 'never') return problem('unknown');
  if (issue.kind === 'schema' && issue.received === 'undefined') return problem('missing');
  if (isOwnCode(issue.message)) return problem(issue.message);
  const kind = kinds[issue.expected ?? ''];
  if (kind) return problem(kind);
  return problem('choice', choices(issue.expected ?? ''));
}

function isOwnCode(message: string): message is SchemeProblemCode {
  return ownCodes.has(message);
}

/** `("floor" | "linear")` as `floor, linear`. */
function choices(expected: string): string {
  return expected.replace(/[()"]/gu, '').replaceAll(' | ', ', ');
}

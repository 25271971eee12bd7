import type { FindingCode } from '../domain/findings/codes';
import type { Finding, FindingLine } from '../domain/findings/finding';

/** What a sentence is made from. */
export type FindingView = Pick<Finding, 'variant' | 'severity' | 'data'> & {
  readonly lines: readonly FindingLine[];
};

/** Name and sentence of one code: the sentence says what is wrong and what to do. */
export type FindingText = {
  readonly title: string;
  readonly message: (finding: FindingView) => string;
};

export type FindingTexts = Readonly<Record<FindingCode, FindingText>>;
/** The texts of one group of checks; put together they have to be all of them. */
export type SomeFindingTexts = Partial<FindingTexts>;

/** The most rows, groups or columns that one sentence spells out; the cells of the finding have them all. */
const MOST_LINES = 6;

/**
 * A clause for each line, joined. Where there are more than six, the rest is only counted.
 */
export function clauses(
  lines: readonly FindingLine[],
  clause: (line: FindingLine) => string,
  joint: { readonly between: string; readonly more: (count: number) => string },
): string {
  const shown = lines.slice(0, MOST_LINES).map(clause).join(joint.between);
  const rest = lines.length - MOST_LINES;
  return rest > 0 ? `${shown}${joint.more(rest)}` : shown;
}

/** A value of a line or of the data; empty where there is none, so that a sentence never shows `undefined`. */
export function of(data: Readonly<Record<string, string>>, key: string): string {
  return data[key] ?? '';
}

/** Shortens what is quoted from a cell; quotation marks inside of it become inner ones. */
export function quoted(text: string, most = 24): string {
  const plain = text.replace(/\s+/g, ' ').replace(/“/g, '‘').replace(/”/g, '’').trim();
  const letters = [...plain];
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : plain;
}

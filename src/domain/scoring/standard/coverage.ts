import type { ReadingStatus, Span, StandardReading } from './rule';

/** How much of a text was understood: characters that are letters, figures or signs of it, from 0 to 1. */
export type Coverage = {
  readonly status: ReadingStatus;
  readonly share: number;
  readonly understood: readonly string[];
  readonly unread: readonly string[];
};

/** What of a text was understood and what was not, in its own words; for a report on any text. */
export function coverageOf(reading: StandardReading): Coverage {
  const words = ({ start, end }: Span) => reading.text.slice(start, end);
  const understood = reading.understood.map(words);
  const unread = reading.unread.map(words);
  const [read, left] = [understood, unread].map((texts) =>
    texts.reduce((sum, text) => sum + weight(text), 0),
  );
  const all = (read ?? 0) + (left ?? 0);
  return { status: reading.status, share: all === 0 ? 1 : (read ?? 0) / all, understood, unread };
}

function weight(text: string): number {
  return text.replace(/[\s\p{P}]/gu, '').length;
}

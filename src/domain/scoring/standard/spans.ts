import type { Rule, Span } from './rule';
import type { Source } from './source';

/** A span of the source as a span of the printed text. */
export function toPrinted(source: Source, { start, end }: Span): Span {
  const from = source.origin[start] ?? 0;
  const last = source.origin[Math.max(start, end - 1)] ?? from;
  return { start: from, end: Math.max(from, end > start ? last + 1 : from) };
}

/** Spans in order, those that touch or overlap made one; empty ones left out. */
export function merge(spans: readonly Span[]): readonly Span[] {
  const sorted = spans.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else merged.push(span);
  }
  return merged;
}

/** Everything of the text outside the spans, without spaces and marks at the ends of each stretch. */
export function complement(text: string, spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const { start, end } of [...spans, { start: text.length, end: text.length }]) {
    const stretch = text.slice(from, start);
    const left = /[\p{L}\p{N}\p{S}%]/u.exec(stretch);
    if (left) {
      let end = stretch.length;
      while (end > left.index + 1 && isMark(stretch.charAt(end - 1))) end -= 1;
      found.push({ start: from + left.index, end: from + end });
    }
    from = end;
  }
  return found;
}

function isMark(glyph: string): boolean {
  return /[\s,，;；。、:：!！()（）]/u.test(glyph);
}

/** The rule with every span on the printed text. */
export function withPrintedSpans(rule: Rule, printed: (span: Span) => Span): Rule {
  switch (rule.kind) {
    case 'measured':
    case 'qualitative':
      return {
        ...rule,
        branches: rule.branches.map((branch) => ({ ...branch, span: printed(branch.span) })),
      };
    case 'checklist':
      return { ...rule, items: rule.items.map((item) => ({ ...item, span: printed(item.span) })) };
    case 'sequence':
      return {
        ...rule,
        parts: rule.parts.map((part) => ({
          ...part,
          span: printed(part.span),
          rule: withPrintedSpans(part.rule, printed),
        })),
      };
  }
}

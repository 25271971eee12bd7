import { halfWidth } from '../../quantity/glyphs';

/**
 * A printed text made ready for reading: one spelling for each sign, no spaces. `origin[i]` is the offset in the
 * printed text of character `i`, with one more entry for the end. `steps` counts the work done on it.
 */
export type Source = { readonly text: string; readonly origin: readonly number[]; steps: number };

const spellings: Readonly<Record<string, string>> = {
  ...{ '，': ',', '﹐': ',', '；': ';', '﹔': ';', '：': ':', '∶': ':', '︰': ':', '．': '.' },
  ...{ '≦': '≤', '⩽': '≤', '≧': '≥', '⩾': '≥', '﹤': '<', '﹥': '>', '〈': '<', '〉': '>', '﹦': '=' },
  ...{ '【': '[', '】': ']', '〔': '[', '〕': ']', '﹝': '[', '﹞': ']' },
  ...{ '∼': '~', '～': '~', '–': '-', '—': '-', '―': '-', '‐': '-', '‑': '-', '─': '-', '﹣': '-' },
  ...{ '×': '×', '✕': '×', '✖': '×', '*': '×', '﹡': '×', '⨯': '×', '÷': '/', '∕': '/', '⁄': '/' },
  ...{ '“': '"', '”': '"', '‘': '"', '’': '"', '「': '"', '」': '"', '『': '"', '』': '"', "'": '"' },
  ...{ '％': '%', '﹪': '%', '٪': '%', '\r': '\n', '\u2028': '\n', '\u000B': '\n', '…': '…' },
};

/**
 * Text → source. Spaces go, except between two digits, where they part two numbers. `joinLines`: a line feed without a
 * mark before it is one of a narrow cell and goes too.
 */
export function makeSource(printed: string, joinLines = false): Source {
  const plain = halfWidth(printed);
  const characters: string[] = [];
  const origin: number[] = [];
  let gap = false;
  for (let at = 0; at < plain.length; at += 1) {
    const glyph = plain.charAt(at);
    const feed = glyph === '\n' || glyph === '\r';
    if (feed && joinLines && !/[;；。:：!！\n]|^$/u.test(characters.at(-1) ?? '')) continue;
    if (!feed && /\s|[\u200B-\u200F\u2060]/u.test(glyph)) {
      gap = true;
      continue;
    }
    const before = characters.at(-1) ?? '';
    if (gap && /[\d.]/u.test(glyph) && /\d/u.test(before)) {
      characters.push(' ');
      origin.push(at - 1);
    }
    gap = false;
    characters.push(spellings[glyph] ?? glyph);
    origin.push(at);
  }
  origin.push(printed.length);
  return { text: characters.join(''), origin, steps: 0 };
}

/** What a sticky pattern finds at `at`; null where it finds nothing. Every look is one step. */
export function look(source: Source, pattern: RegExp, at: number): RegExpExecArray | null {
  source.steps += 1;
  pattern.lastIndex = at;
  return pattern.exec(source.text);
}

/** End of what the pattern finds at `at`, or `at` itself. */
export function skip(source: Source, pattern: RegExp, at: number): number {
  return at + (look(source, pattern, at)?.[0].length ?? 0);
}

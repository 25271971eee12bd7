/**
 * Text with full-width letters, digits and signs made half-width, of the same length, so that spans stay valid.
 * The full-width comma stays: between digits it may end a clause as well as separate thousands.
 */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF0B\uFF0D-\uFF5E]/g, (glyph) => String.fromCharCode(glyph.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0\u2000-\u200B\u202F\uFEFF\t]/g, ' ')
    .replace(/[\u2212\uFE63]/g, '-')
    .replace(/\u301C/g, '~')
    .replace(/\uFE6A/g, '%');
}

/** Half-width text without spaces and marks at its ends and without brackets round the whole of it. */
export function bareText(text: string): string {
  const trimmed = halfWidth(text)
    .trim()
    .replace(/[\s。．;,，、!]+$/u, '');
  const inner = /^[(（【[]([^()（）【】[\]]*)[)）】\]]$/.exec(trimmed)?.[1];
  return (inner ?? trimmed).trim();
}

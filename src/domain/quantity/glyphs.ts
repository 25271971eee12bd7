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

const endMarks = new Set(' \n\r\t。．;,，、!');

/** Half-width text without spaces and marks at its ends and without brackets round the whole of it. */
export function bareText(text: string): string {
  const trimmed = halfWidth(text).trim();
  let end = trimmed.length;
  while (end > 0 && endMarks.has(trimmed.charAt(end - 1))) end -= 1;
  const plain = trimmed.slice(0, end);
  const inner = /^[(（【[]([^()（）【】[\]]*)[)）】\]]$/.exec(plain)?.[1];
  return (inner ?? plain).trim();
}

/**
 * A cell that holds one number whose thousands are parted by full-width commas (1，234.5元), with half-width ones.
 * Inside a sentence the full-width comma may end a clause: such texts come back as they are.
 */
export function joinThousands(text: string): string {
  const isNumber = /^\s{0,9}[¥￥≥≤<>=约+-]{0,2}\s{0,3}\d{1,3}(?:，\d{3})+(?:\.\d+)?[^\d，]{0,6}$/u.test(text);
  return isNumber ? text.replaceAll('，', ',') : text;
}

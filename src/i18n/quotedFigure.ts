import { quoted } from './findingText';

/** A figure with its sign and unit, as opposed to a sentence that holds one. */
const FIGURE = /^[<>=≥≤]*\s*-?[\d,.]+%?[^\d\s，。,;；、.]{0,6}$/u;

/** What a cell says, as it stands in a sentence: signs as they are printed in forms (`>=` → `≥`), shortened. */
export function printed(text: string): string {
  return quoted(text).replace(/>=/g, '≥').replace(/<=/g, '≤');
}

/** A figure as it is, anything else in quotation marks. */
export function figureOrWords(text: string): string {
  const plain = printed(text);
  return FIGURE.test(plain) ? plain : `“${plain}”`;
}

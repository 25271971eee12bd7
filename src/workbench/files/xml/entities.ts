import { InputError } from '../inputError';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Resolves the five entities of XML and character references; any other entity needs a DTD and is refused. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&<]{0,12};)?/g, (whole, reference: string | undefined) => {
    const character = reference === undefined ? undefined : resolve(reference.slice(0, -1));
    if (character === undefined) throw new InputError('damaged-xml', `entity ${whole}`);
    return character;
  });
}

function resolve(reference: string): string | undefined {
  const match = /^#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}))$/.exec(reference);
  if (!match) return Object.hasOwn(named, reference) ? named[reference] : undefined;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  const allowed = code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0x10ffff);
  return allowed && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}

/** Text for an element: `&`, `<`, `>` and a carriage return escaped, the last since a parser would make it a line feed. */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** Text for an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/**
 * Cell text from the file: `_x000D_` stands for a character that XML cannot hold, `_x005F_` for an underscore
 * before such a code (ECMA-376, ST_Xstring).
 */
export function fromFileText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}

/** Characters that XML 1.0 cannot hold, among them halves of a surrogate pair. */
const forbidden = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** The reverse of `fromFileText`. */
export function toFileText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(forbidden, (character) => {
    const allowed = /[\t\n\r\u007F-\u009F]/.test(character);
    return allowed ? character : `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}

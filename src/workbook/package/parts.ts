import type { Package } from './packageFile';
import { parseXml, type XmlPart } from './xml';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** A part as text. Null where there is none. Throws where it is not well formed. */
export function readPart(parts: Package, name: string): XmlPart | null {
  const bytes = parts.get(name);
  return bytes ? parseXml(decodePart(bytes)) : null;
}

/** Puts a changed text in the place of a part, in the encoding that it had. */
export function writePart(parts: Package, name: string, text: string): void {
  const before = parts.get(name);
  parts.set(name, encodePart(text, before ? encodingOf(before) : 'utf-8', before ? hasMark(before) : false));
}

export function decodePart(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf([first, second]: Uint8Array): Encoding {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

function hasMark([first, second, third]: Uint8Array): boolean {
  return (first ?? 0) >= 0xfe || (first === 0xef && second === 0xbb && third === 0xbf);
}

function encodePart(text: string, encoding: Encoding, mark: boolean): Uint8Array {
  const whole = mark ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(whole);
  const bytes = new Uint8Array(whole.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < whole.length; index += 1) {
    view.setUint16(index * 2, whole.charCodeAt(index), encoding === 'utf-16le');
  }
  return bytes;
}

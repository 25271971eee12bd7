import { InputError } from '../inputError';

/** Bytes of an XML part → text. UTF-8, or UTF-16 with its mark; another declared encoding is refused. */
export function decodePart(bytes: Uint8Array, part: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError('damaged-xml', `${part}: encoding`);
  }
  const declared = /^\uFEFF?<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)["']/.exec(text)?.[1];
  const known = encoding === 'utf-8' ? /^(?:utf-?8|us-ascii)$/i : /^utf-?16(?:le|be)?$/i;
  if (declared !== undefined && !known.test(declared))
    throw new InputError('damaged-xml', `${part}: ${declared}`);
  return text;
}

/** Text → bytes, always UTF-8; a declaration of UTF-16 is corrected. A byte order mark stays where there was one. */
export function encodePart(text: string): Uint8Array {
  return new TextEncoder().encode(
    text.replace(/^(\uFEFF?<\?xml[^>]*\bencoding\s*=\s*["'])utf-?16(?:le|be)?(["'])/i, '$1UTF-8$2'),
  );
}

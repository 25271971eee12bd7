import { deflateSync, Inflate } from 'fflate';

/** What a text may unpack to: a part that claims more is not ours. */
const mostBytes = 128 * 2 ** 20;
/** Bytes that are unpacked at a time: so many more that a small text can unpack to are at most some megabytes. */
const sliceBytes = 16_384;

/** A text as packed base64: a record of thousands of cells is a hundred times shorter, and no character needs care in XML. */
export function pack(text: string): string {
  let binary = '';
  for (const byte of deflateSync(new TextEncoder().encode(text))) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** The text of `pack`. Throws where it is none. */
export function unpack(base64: string): string {
  const packed = bytesOf(base64);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  const inflate = new Inflate((chunk, isLast) => {
    size += chunk.length;
    if (size > mostBytes) throw new RangeError('This unpacks to too much.');
    text += decoder.decode(chunk, { stream: !isLast });
  });
  for (let at = 0; at < packed.length; at += sliceBytes)
    inflate.push(packed.subarray(at, at + sliceBytes), at + sliceBytes >= packed.length);
  return text;
}

/** The text of base64 that was not packed, as earlier versions wrote it. Throws where it is none. */
export function plainText(base64: string): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(base64));
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64.trim()), (character) => character.charCodeAt(0));
}

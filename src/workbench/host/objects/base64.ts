import { invalidArgument } from '../errors';

/** An .xlsx in base64; whether it can be opened is seen when it is. */
export function bytesOf(base64: unknown): Uint8Array {
  try {
    const bytes = Uint8Array.from(atob(String(base64)), (character) => character.charCodeAt(0));
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return bytes;
  } catch {
    // Not base64.
  }
  return invalidArgument('This is no workbook in base64.');
}

import { Inflate } from 'fflate';
import { InputError } from '../inputError';

/** Small enough that one step cannot unpack to more than 17 MB (deflate packs 1032 to 1 at most). */
const stepBytes = 16 * 1024;

/** Inflates raw deflate data of a known size; stops as soon as more comes out than was declared. */
export function inflate(packed: Uint8Array, size: number, name: string): Uint8Array {
  const unpacked = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new InputError('damaged-zip', `size of ${name}`);
    unpacked.set(chunk, length);
    length += chunk.length;
  });
  try {
    let start = 0;
    do {
      const end = Math.min(start + stepBytes, packed.length);
      stream.push(packed.subarray(start, end), end === packed.length);
      start = end;
    } while (start < packed.length);
  } catch (error) {
    throw error instanceof InputError ? error : new InputError('damaged-zip', name);
  }
  if (length !== size) throw new InputError('damaged-zip', `size of ${name}`);
  return unpacked;
}

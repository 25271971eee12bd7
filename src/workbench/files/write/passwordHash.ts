/** The 16 bits that a sheet's password leaves in the file (ECMA-376 part 4, 3.3.1.81; a lock against slips, not against people). */
export function passwordHash(password: string): string {
  const bytes = new TextEncoder().encode(password);
  let hash = 0;
  for (let index = bytes.length - 1; index >= 0; index--) {
    hash = rotated(hash) ^ (bytes[index] ?? 0);
  }
  hash = rotated(hash) ^ bytes.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, '0');
}

function rotated(hash: number): number {
  return ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
}

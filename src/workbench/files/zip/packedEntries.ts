/** A part as it lay in the zip: written again as it was while nobody changes it. */
export type PackedEntry = {
  readonly method: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  readonly time: number;
  readonly date: number;
};

/** Keyed by the unpacked bytes themselves: a part that is replaced by other bytes loses its packed form. */
const packedEntries = new WeakMap<Uint8Array, PackedEntry>();

/** Remembers the packed form of unpacked bytes. */
export function rememberPacked(unpacked: Uint8Array, entry: PackedEntry): void {
  packedEntries.set(unpacked, entry);
}

/** The packed form these bytes came from; undefined for new bytes. */
export function packedForm(unpacked: Uint8Array): PackedEntry | undefined {
  return packedEntries.get(unpacked);
}

import { memoryNamespace } from '../memory/memory';
import type { Package } from './packageFile';
import { decodePart } from './parts';
import { relationshipsOf, relationshipsName, removePart, removeRelationships } from './relationships';

/** Takes our custom XML part out with all that belongs to it; answers how many there were. */
export function leaveOutMemory(parts: Package): number {
  const ours = [...parts.keys()].filter((name) => isOurs(parts, name));
  for (const name of ours) {
    for (const owner of ownersOf(parts, name)) {
      removeRelationships(parts, owner, ({ target }) => target === name);
    }
    removePart(parts, name);
  }
  return ours.length;
}

function isOurs(parts: Package, name: string): boolean {
  if (!/^customXml\/[^/]*\.xml$/iu.test(name) || /itemProps\d*\.xml$/iu.test(name)) return false;
  const bytes = parts.get(name);
  return bytes !== undefined && decodePart(bytes).includes(`"${memoryNamespace}"`);
}

/** The parts that refer to this one; the package itself is `''`. */
function ownersOf(parts: Package, name: string): string[] {
  return ['', ...parts.keys()].filter(
    (owner) =>
      parts.has(relationshipsName(owner)) &&
      relationshipsOf(parts, owner).some(({ target }) => target === name),
  );
}

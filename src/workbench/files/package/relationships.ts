import { attribute, childrenOf } from '../xml/element';
import { partRoot, type Parts, type ReadContext } from './parts';

export type Relationship = {
  readonly id: string;
  /** Last segment of the type (`worksheet`, `styles`): equal in the transitional and the strict form of the format. */
  readonly kind: string;
  /** Name of the part, or the address where it lies outside the package. */
  readonly target: string;
  readonly external: boolean;
};

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; empty for the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part (empty name: of the package), in written order. */
export function relationshipsOf(parts: Parts, part: string, context: ReadContext): Relationship[] {
  const name = findPart(parts, relationshipsPart(part));
  if (name === null) return [];
  let index: Map<string, string> | null = null;
  const find = (wanted: string) => {
    if (parts.has(wanted)) return wanted;
    index ??= new Map(Array.from(parts.keys(), (key) => [key.toLowerCase(), key]));
    return index.get(wanted.toLowerCase()) ?? null;
  };
  return childrenOf(partRoot(parts, name, context), 'Relationship').map((element) => {
    const external = attribute(element, 'TargetMode') === 'External';
    const target = attribute(element, 'Target') ?? '';
    const resolved = resolveTarget(part, target);
    return {
      id: attribute(element, 'Id') ?? '',
      kind: (attribute(element, 'Type') ?? '').replace(/^.*\//, ''),
      target: external ? target : (find(resolved) ?? find(percentDecoded(resolved)) ?? resolved),
      external,
    };
  });
}

/** Name of the part as it lies in the package, compared without case (ECMA-376 part 2, 6.2.2.3); null where there is none. */
export function findPart(parts: Parts, name: string): string | null {
  if (parts.has(name)) return name;
  const wanted = name.toLowerCase();
  for (const candidate of parts.keys()) if (candidate.toLowerCase() === wanted) return candidate;
  return null;
}

function resolveTarget(part: string, target: string): string {
  const folder = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') folder.pop();
    else if (segment !== '' && segment !== '.') folder.push(segment);
  }
  return folder.join('/');
}

function percentDecoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

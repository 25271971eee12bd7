import type { Package } from './packageFile';
import { readPart, writePart } from './parts';
import { applyEdits, attributeOf, childrenOf, removal, type XmlElement } from './xml';

export type Relationship = {
  readonly id: string;
  /** The last word of the type: `worksheet`, `customXml`; the same for transitional and strict files. */
  readonly kind: string;
  /** Name of the part; null where it lies outside of the package. */
  readonly target: string | null;
};

const contentTypes = '[Content_Types].xml';

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package itself (`''`) → `_rels/.rels`. */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** What a part refers to; none where it has no relationships. */
export function relationshipsOf(parts: Package, part: string): Relationship[] {
  const read = readPart(parts, relationshipsName(part));
  return read
    ? childrenOf(read.root, 'Relationship').map((element) => relationshipIn(parts, part, element))
    : [];
}

function relationshipIn(parts: Package, part: string, element: XmlElement): Relationship {
  const isOutside = attributeOf(element, 'TargetMode') === 'External';
  return {
    id: attributeOf(element, 'Id') ?? '',
    kind: (attributeOf(element, 'Type') ?? '').replace(/^.*\//u, ''),
    target: isOutside ? null : resolved(parts, part, attributeOf(element, 'Target') ?? ''),
  };
}

/** A target as the name of a part: relative to the part's folder, or from the root of the package. */
function resolved(parts: Package, part: string, target: string): string {
  const base = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  const steps = [...base];
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  const name = steps.join('/');
  if (parts.has(name)) return name;
  // Names of parts are compared without case.
  const lower = name.toLowerCase();
  return [...parts.keys()].find((candidate) => candidate.toLowerCase() === lower) ?? name;
}

/** Takes relationships out; the part of relationships goes with the last one. */
export function removeRelationships(
  parts: Package,
  part: string,
  isRemoved: (relationship: Relationship) => boolean,
): void {
  const name = relationshipsName(part);
  const read = readPart(parts, name);
  if (!read) return;
  const all = childrenOf(read.root, 'Relationship');
  const removed = all.filter((element) => isRemoved(relationshipIn(parts, part, element)));
  if (removed.length === 0) return;
  if (removed.length === all.length && part !== '') parts.delete(name);
  else writePart(parts, name, applyEdits(read.text, removed.map(removal)));
}

/** Takes a part out with its relationships and its content type, and what only it referred to. */
export function removePart(parts: Package, name: string): void {
  const own = relationshipsOf(parts, name).flatMap(({ target }) => (target === null ? [] : [target]));
  parts.delete(name);
  parts.delete(relationshipsName(name));
  removeContentType(parts, name);
  for (const target of own) {
    if (parts.has(target) && !isReferredTo(parts, target)) removePart(parts, target);
  }
}

function isReferredTo(parts: Package, name: string): boolean {
  return [...parts.keys()]
    .filter((candidate) => candidate.endsWith('.rels'))
    .some((rels) => relationshipsOf(parts, ownerOf(rels)).some(({ target }) => target === name));
}

/** `xl/_rels/workbook.xml.rels` → `xl/workbook.xml`. */
function ownerOf(rels: string): string {
  return rels.replace(/(^|\/)_rels\/([^/]*)\.rels$/u, '$1$2');
}

function removeContentType(parts: Package, name: string): void {
  const read = readPart(parts, contentTypes);
  if (!read) return;
  const own = childrenOf(read.root, 'Override').filter(
    (element) => attributeOf(element, 'PartName')?.toLowerCase() === `/${name}`.toLowerCase(),
  );
  if (own.length > 0) writePart(parts, contentTypes, applyEdits(read.text, own.map(removal)));
}

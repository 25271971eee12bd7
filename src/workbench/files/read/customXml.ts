import type { CustomXmlPart } from '../../book/book';
import type { Parts, ReadContext } from '../package/parts';
import { partRoot } from '../package/parts';
import { relationshipsOf } from '../package/relationships';
import { attributesOf, prefixedAttribute, type XmlElement } from '../xml/element';
import { parseXml } from '../xml/parseXml';
import { decodePart } from '../xml/partText';

/** A custom XML part with the names of what carries it in the package. */
export type PlacedCustomXml = CustomXmlPart & {
  readonly part: string;
  readonly propertiesPart: string | null;
  readonly relationshipId: string;
};

/** The custom XML parts of the workbook. Ids are those of their properties; a part without gets one from its name. */
export function readCustomXml(parts: Parts, workbookPart: string, context: ReadContext): PlacedCustomXml[] {
  const seen = new Set<string>();
  return relationshipsOf(parts, workbookPart, context)
    .filter(({ kind, external, target }) => kind === 'customXml' && !external && parts.has(target))
    .filter(({ target }) => !seen.has(target) && seen.add(target))
    .map(({ target, id: relationshipId }) => {
      const properties = relationshipsOf(parts, target, context).find(
        ({ kind, target: name }) => kind === 'customXmlProps' && parts.has(name),
      );
      const root = properties ? partRoot(parts, properties.target, context) : null;
      const xml = decodePart(parts.get(target) ?? new Uint8Array(), target).replace(/^\uFEFF/, '');
      return {
        id: (root && prefixedAttribute(root, 'itemID')) ?? `{${target}}`,
        namespaceUri: namespaceOf(parseXml(xml, target, context)),
        xml,
        part: target,
        propertiesPart: properties?.target ?? null,
        relationshipId,
      };
    });
}

/** Namespace of a root element; null where it has none. */
export function namespaceOf(root: XmlElement): string | null {
  const colon = root.name.indexOf(':');
  const declaration = colon < 0 ? 'xmlns' : `xmlns:${root.name.slice(0, colon)}`;
  return attributesOf(root).find(({ name }) => name === declaration)?.value ?? null;
}

import type { CustomXmlPart } from '../../book/book';
import { namespaceOf, readCustomXml } from '../read/customXml';
import { escapeAttribute } from '../xml/entities';
import { parseXml } from '../xml/parseXml';
import { crc32 } from '../zip/crc32';
import {
  addContentType,
  addDefaultContentType,
  addRelationship,
  freePartName,
  removePart,
} from './linkParts';
import { editLimits, type PackageEditor } from './packageEditor';

const propertiesNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const propertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** Brings the custom XML parts up to the book; parts whose XML is the same stay byte for byte. */
export function writeCustomXml(
  editor: PackageEditor,
  workbookPart: string,
  wanted: readonly CustomXmlPart[],
): void {
  const present = readCustomXml(editor.parts, workbookPart, editLimits);
  const byId = new Map(wanted.map((part) => [part.id, part]));
  for (const placed of present) {
    const now = byId.get(placed.id);
    byId.delete(placed.id);
    if (!now) {
      if (placed.propertiesPart !== null) removePart(editor, placed.part, placed.propertiesPart);
      removePart(editor, workbookPart, placed.part);
    } else if (now.xml !== placed.xml) {
      editor.write(placed.part, now.xml);
    }
  }
  for (const part of byId.values()) addCustomXml(editor, workbookPart, part);
}

function addCustomXml(
  editor: PackageEditor,
  workbookPart: string,
  { id, xml, namespaceUri }: CustomXmlPart,
): void {
  const item = freePartName(editor, 'customXml/item');
  const properties = freePartName(editor, 'customXml/itemProps');
  const namespace = namespaceUri ?? namespaceOf(parseXml(xml, item, editLimits));
  const references = namespace === null ? '' : `<ds:schemaRef ds:uri="${escapeAttribute(namespace)}"/>`;
  editor.write(item, xml);
  editor.write(
    properties,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${itemId(id)}" xmlns:ds="${propertiesNamespace}"><ds:schemaRefs>${references}</ds:schemaRefs></ds:datastoreItem>`,
  );
  addRelationship(editor, item, 'customXmlProps', properties);
  addRelationship(editor, workbookPart, 'customXml', item);
  addDefaultContentType(editor, 'xml', 'application/xml');
  addContentType(editor, properties, propertiesType);
}

/** The schema wants a GUID in braces; an id of another form is turned into one, always the same. */
function itemId(id: string): string {
  if (/^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i.test(id)) return id;
  const hex = crc32(new TextEncoder().encode(id)).toString(16).toUpperCase().padStart(8, '0');
  return `{${hex}-0000-4000-8000-${hex}${hex.slice(0, 4)}}`;
}

import { attribute, childrenOf } from '../xml/element';
import { partRoot, type Parts, type ReadContext } from './parts';
import { findPart } from './relationships';

export const contentTypesPart = '[Content_Types].xml';

/** Content type of a part by its name or its extension; null where none is declared. */
export function contentTypeOf(parts: Parts, part: string, context: ReadContext): string | null {
  const name = findPart(parts, contentTypesPart);
  if (name === null) return null;
  const root = partRoot(parts, name, context);
  const wanted = `/${part}`.toLowerCase();
  const override = childrenOf(root, 'Override').find(
    (element) => attribute(element, 'PartName')?.toLowerCase() === wanted,
  );
  if (override) return attribute(override, 'ContentType');
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const byExtension = childrenOf(root, 'Default').find(
    (element) => attribute(element, 'Extension')?.toLowerCase() === extension,
  );
  return byExtension ? attribute(byExtension, 'ContentType') : null;
}

import { InputError } from '../inputError';
import type { XmlElement } from '../xml/element';
import { parseXml, type XmlLimits } from '../xml/parseXml';
import { decodePart } from '../xml/partText';

/** Parts of a package by name, in the order of the zip. */
export type Parts = ReadonlyMap<string, Uint8Array>;

export type ReadContext = XmlLimits;

/** The root element of an XML part. Throws `InputError` where the part is missing or damaged. */
export function partRoot(parts: Parts, name: string, context: ReadContext): XmlElement {
  const bytes = parts.get(name);
  if (!bytes) throw new InputError('damaged-zip', `missing part ${name}`);
  return parseXml(decodePart(bytes, name), name, context);
}

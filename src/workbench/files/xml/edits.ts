import { attributesOf, closesItself, type XmlElement } from './element';
import { escapeAttribute } from './entities';

/** Replace `start` to `end` of the text; equal places insert. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** Applies edits that do not overlap; those at the same place in the order given. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const sorted = edits.map((edit, order) => ({ edit, order }));
  sorted.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.order - b.order);
  const pieces: string[] = [];
  let at = 0;
  for (const { edit } of sorted) {
    if (edit.start < at) throw new Error(`Two edits of one place, at ${edit.start}`);
    pieces.push(source.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(source.slice(at));
  return pieces.join('');
}

/** Takes the element out. */
export function removeElement(element: XmlElement): Edit {
  return { start: element.start, end: element.end, text: '' };
}

/** Puts XML before the end tag. */
export function appendInside(element: XmlElement, xml: string): Edit {
  return closesItself(element)
    ? { start: element.openEnd - 2, end: element.end, text: `>${xml}</${element.name}>` }
    : { start: element.closeStart, end: element.closeStart, text: xml };
}

/** Replaces everything between the tags. */
export function replaceInside(element: XmlElement, xml: string): Edit {
  return closesItself(element)
    ? appendInside(element, xml)
    : { start: element.openEnd, end: element.closeStart, text: xml };
}

/** Sets an attribute, at its place or after the last one; null takes it out. No edit where nothing changes. */
export function setAttribute(element: XmlElement, name: string, value: string | null): Edit[] {
  const found = attributesOf(element).find((candidate) => candidate.name === name);
  if (found) {
    if (found.value === value) return [];
    if (value !== null) return [{ ...found, text: `${name}="${escapeAttribute(value)}"` }];
    const before = /\s*$/.exec(element.source.slice(0, found.start))?.[0].length ?? 0;
    return [{ start: found.start - before, end: found.end, text: '' }];
  }
  if (value === null) return [];
  const tag = element.source.slice(element.start, element.openEnd);
  const end = element.openEnd - (/\s*\/?>$/.exec(tag)?.[0].length ?? 1);
  return [{ start: end, end, text: ` ${name}="${escapeAttribute(value)}"` }];
}

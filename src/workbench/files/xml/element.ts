import { decodeEntities } from './entities';

/** One element with its place in the text, so that an edit can leave everything round it as it was. */
export type XmlElement = {
  readonly source: string;
  /** As written, with its prefix. */
  readonly name: string;
  /** Index of `<`. */
  readonly start: number;
  /** Index after the `>` of the start tag. */
  openEnd: number;
  /** Index of `</`; equal to `openEnd` where the element closes itself. */
  closeStart: number;
  /** Index after the element. */
  end: number;
  readonly parent: XmlElement | null;
  children: readonly XmlElement[];
};

/** An attribute with its place: `start` at the first letter of its name, `end` after the closing quote. */
export type XmlAttribute = {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
};

/** Name without prefix. */
export function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}

/** `x:` where the element is written with a prefix, else empty: for new elements beside it. */
export function prefixOf(element: XmlElement): string {
  return element.name.slice(0, element.name.indexOf(':') + 1);
}

/** True for `<a/>`. */
export function closesItself(element: XmlElement): boolean {
  return element.source.charCodeAt(element.openEnd - 2) === 47;
}

/** All attributes in written order, values decoded. */
export function attributesOf(element: XmlElement): XmlAttribute[] {
  const found: XmlAttribute[] = [];
  let at = nextAttribute(element, element.start + 1 + element.name.length);
  while (at) {
    found.push({
      name: element.source.slice(at.start, at.nameEnd),
      value: valueAt(element, at),
      start: at.start,
      end: at.end,
    });
    at = nextAttribute(element, at.end);
  }
  return found;
}

/** Value of the attribute with exactly this name; null where there is none. */
export function attribute(element: XmlElement, name: string): string | null {
  let at = nextAttribute(element, element.start + 1 + element.name.length);
  while (at) {
    if (at.nameEnd - at.start === name.length && element.source.startsWith(name, at.start))
      return valueAt(element, at);
    at = nextAttribute(element, at.end);
  }
  return null;
}

type AttributePlace = { start: number; nameEnd: number; valueStart: number; end: number };

/** The next attribute of a tag that was parsed, and so is known to be well formed. */
function nextAttribute({ source, openEnd }: XmlElement, from: number): AttributePlace | null {
  let start = from;
  while (start < openEnd && source.charCodeAt(start) <= 32) start++;
  const equals = source.indexOf('=', start);
  if (equals < 0 || equals >= openEnd) return null;
  let nameEnd = equals;
  while (source.charCodeAt(nameEnd - 1) <= 32) nameEnd--;
  let quote = equals + 1;
  while (source.charCodeAt(quote) <= 32) quote++;
  const end = source.indexOf(source.charAt(quote), quote + 1) + 1;
  return { start, nameEnd, valueStart: quote + 1, end };
}

function valueAt({ source }: XmlElement, { valueStart, end }: AttributePlace): string {
  const value = source.slice(valueStart, end - 1);
  return /[\t\r\n&]/.test(value) ? decodeEntities(value.replace(/[\t\r\n]/g, ' ')) : value;
}

/** Value of the attribute with this local name and any prefix (`r:id`, `d3p1:id`); null where there is none. */
export function prefixedAttribute(element: XmlElement, local: string): string | null {
  return attributesOf(element).find((candidate) => candidate.name.endsWith(`:${local}`))?.value ?? null;
}

/** An `xsd:boolean` attribute, or `otherwise` where it is missing. */
export function booleanAttribute(element: XmlElement, name: string, otherwise: boolean): boolean {
  const value = attribute(element, name);
  return value === null ? otherwise : value === '1' || value === 'true' || value === 'on';
}

/** A number attribute, or null where it is missing or no number. */
export function numberAttribute(element: XmlElement, name: string): number | null {
  const value = attribute(element, name);
  return value === null || value.trim() === '' || !Number.isFinite(Number(value)) ? null : Number(value);
}

/** First child with this local name. */
export function child(element: XmlElement | null, name: string): XmlElement | null {
  return element?.children.find((candidate) => localName(candidate) === name) ?? null;
}

/** Children with this local name. */
export function childrenOf(element: XmlElement | null, name: string): XmlElement[] {
  return element?.children.filter((candidate) => localName(candidate) === name) ?? [];
}

/** The element and everything below it, in document order. */
export function descendants(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const open = [element];
  for (let next = open.pop(); next; next = open.pop()) {
    found.push(next);
    for (let index = next.children.length - 1; index >= 0; index--) {
      const below = next.children[index];
      if (below) open.push(below);
    }
  }
  return found;
}

/** Everything between the tags, as written. */
export function innerXml(element: XmlElement): string {
  return element.source.slice(element.openEnd, element.closeStart);
}

/** The element as written. */
export function outerXml(element: XmlElement): string {
  return element.source.slice(element.start, element.end);
}

/** Text of an element without child elements: entities and CDATA decoded, comments left out, line ends as LF. */
export function textOf(element: XmlElement): string {
  const inner = innerXml(element);
  const simple = !inner.includes('<');
  const text = simple
    ? decodeEntities(inner)
    : inner
        .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<[^>]*>)/)
        .map((piece, index) =>
          index % 2 === 0 ? decodeEntities(piece) : piece.startsWith('<![CDATA[') ? piece.slice(9, -3) : '',
        )
        .join('');
  return text.replace(/\r\n?/g, '\n');
}

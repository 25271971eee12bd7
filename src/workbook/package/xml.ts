export type XmlAttribute = { readonly value: string; readonly start: number; readonly end: number };

/** An element with the places of its tags in the text, so that a part is patched and never written anew. */
export class XmlElement {
  readonly children: XmlElement[] = [];
  /** Of `</`; the same as `end` where the element is `<a/>`. */
  closeStart: number;
  /** Behind the element. */
  end: number;

  constructor(
    /** Without its prefix. */
    readonly name: string,
    readonly prefix: string,
    readonly parent: XmlElement | null,
    /** Of `<` of the opening tag. */
    readonly start: number,
    /** Behind `>` of the opening tag. */
    readonly openEnd: number,
    private readonly written: { readonly text: string; readonly start: number } | null,
  ) {
    this.closeStart = openEnd;
    this.end = openEnd;
  }

  /** Attributes by the name as written, with their values as written; read when asked for: a sheet has very many. */
  get attributes(): ReadonlyMap<string, XmlAttribute> {
    return this.written ? attributesOf(this.written.text, this.written.start) : none;
  }
}

/** A part as text with its elements. */
export type XmlPart = { readonly text: string; readonly root: XmlElement };

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![^>]*>|<(\/?)(?:([\w.-]+):)?([\w.-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/gu;
const none: ReadonlyMap<string, XmlAttribute> = new Map();
const attribute = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** Reads a part. Throws where it is not well formed. */
export function parseXml(text: string): XmlPart {
  let root: XmlElement | null = null;
  let current: XmlElement | null = null;
  for (const match of text.matchAll(token)) {
    const [whole, closing, prefix = '', name, attributeText = '', selfClosing] = match;
    if (name === undefined) continue;
    const start = match.index;
    const end = start + whole.length;
    if (closing === '/') {
      if (current?.name !== name) throw new Error(`unexpected </${name}>`);
      current.closeStart = start;
      current.end = end;
      current = current.parent;
      continue;
    }
    const from = start + whole.indexOf(attributeText, 1 + name.length);
    const written = attributeText === '' ? null : { text: attributeText, start: from };
    const element: XmlElement = new XmlElement(name, prefix, current, start, end, written);
    current?.children.push(element);
    if (!current && root) throw new Error('two root elements');
    root ??= element;
    if (selfClosing !== '/') current = element;
  }
  if (!root || current) throw new Error('not closed');
  return { text, root };
}

function attributesOf(text: string, offset: number): ReadonlyMap<string, XmlAttribute> {
  const found = new Map<string, XmlAttribute>();
  for (const match of text.matchAll(attribute)) {
    const value = match[2] ?? match[3] ?? '';
    const start = offset + match.index;
    found.set(match[1] ?? '', { value, start, end: start + match[0].length });
  }
  return found;
}

/** The value of an attribute, decoded; null where there is none. */
export function attributeOf(element: XmlElement, name: string): string | null {
  const found = element.attributes.get(name);
  return found ? decodeXml(found.value) : null;
}

/** The value of an attribute whatever its prefix (`r:id`, `relationships:id`); null where there is none. */
export function prefixedAttributeOf(element: XmlElement, name: string): string | null {
  for (const [written, { value }] of element.attributes) {
    if (written.endsWith(`:${name}`)) return decodeXml(value);
  }
  return null;
}

export function childOf(element: XmlElement, name: string): XmlElement | null {
  return element.children.find((child) => child.name === name) ?? null;
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** Every element below with this name, in the order of the text. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    yield* descendants(child, name);
  }
}

/** The text of an element that holds text only, decoded. */
export function textOf({ text }: XmlPart, { openEnd, closeStart, end }: XmlElement): string {
  if (openEnd === end) return '';
  return text
    .slice(openEnd, closeStart)
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/u)
    .map((piece) =>
      piece.startsWith('<![CDATA[') ? piece.slice(9, -3) : decodeXml(piece.replace(/<!--[\s\S]*?-->/gu, '')),
    )
    .join('');
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/gu,
    (whole, hex?: string, number?: string, name?: string) => {
      const code = hex !== undefined ? parseInt(hex, 16) : number !== undefined ? Number(number) : null;
      if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      return named[name ?? ''] ?? whole;
    },
  );
}

export function encodeXml(text: string): string {
  return text.replace(
    /[&<>"]/gu,
    (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? '',
  );
}

/** A stretch of a text and what takes its place. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** Carries edits out; one that lies within another is left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  const sorted = [...edits].sort((a, b) => a.start - b.start || b.end - a.end);
  let result = '';
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Takes an element away. */
export function removal({ start, end }: XmlElement): Edit {
  return { start, end, text: '' };
}

/** Takes an attribute away with the space before it. */
export function attributeRemoval(text: string, { start, end }: XmlAttribute): Edit {
  let from = start;
  while (from > 0 && /\s/u.test(text[from - 1] ?? '')) from -= 1;
  return { start: from, end, text: '' };
}

/** Another value in the place of an attribute's. */
export function attributeChange(element: XmlElement, name: string, value: string): Edit[] {
  const found = element.attributes.get(name);
  return found ? [{ start: found.start, end: found.end, text: `${name}="${encodeXml(value)}"` }] : [];
}

/** Another text inside of an element that has a closing tag or none. */
export function contentChange(part: XmlPart, element: XmlElement, content: string): Edit {
  if (element.openEnd !== element.end)
    return { start: element.openEnd, end: element.closeStart, text: content };
  const open = part.text.slice(element.start, element.end).replace(/\s*\/>$/u, '');
  const tag = element.prefix === '' ? element.name : `${element.prefix}:${element.name}`;
  return { start: element.start, end: element.end, text: `${open}>${content}</${tag}>` };
}

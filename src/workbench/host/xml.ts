/** One piece of markup: prolog, comment, CDATA, declaration, closing or opening tag. */
const MARKUP =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<!DOCTYPE[^>]*>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;

/**
 * The namespace of the root element of an XML text; null where the text is not well-formed. A small check
 * that runs in Node and in the page alike: tags nest, one root, no stray `<` or `&`.
 */
export function rootNamespace(xml: string): { namespaceUri: string | null } | null {
  const open: string[] = [];
  let root: { name: string; attributes: string } | null = null;
  let end = 0;
  for (const match of xml.matchAll(MARKUP)) {
    if (!isText(xml.slice(end, match.index), open.length > 0)) return null;
    end = match.index + match[0].length;
    const [, closed, opened, attributes = '', selfClosed] = match;
    if (closed !== undefined && open.pop() !== closed) return null;
    if (opened === undefined) continue;
    if (open.length === 0 && root) return null;
    root ??= { name: opened, attributes };
    if (selfClosed !== '/') open.push(opened);
  }
  if (!root || open.length > 0 || !isText(xml.slice(end), false)) return null;
  const prefix = root.name.includes(':') ? `:${root.name.split(':')[0] ?? ''}` : '';
  const declared = new RegExp(`\\sxmlns${prefix}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root.attributes);
  return { namespaceUri: declared?.[1] ?? declared?.[2] ?? null };
}

function isText(text: string, inside: boolean): boolean {
  if (!inside) return text.replace(/^\uFEFF/, '').trim() === '';
  return !text.includes('<') && !/&(?!(?:[a-z]+|#\d+|#x[0-9a-f]+);)/i.test(text);
}

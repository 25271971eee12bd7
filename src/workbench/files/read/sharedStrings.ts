import { child, childrenOf, localName, textOf, type XmlElement } from '../xml/element';
import { fromFileText } from '../xml/entities';

export type FileText = { readonly text: string; readonly rich: boolean };

/** The texts that cells point to by number, read when first asked for. */
export function sharedTexts(root: XmlElement | null): (index: number) => FileText | undefined {
  const items = childrenOf(root, 'si');
  const read = new Map<number, FileText>();
  return (index) => {
    const item = items[index];
    const known = read.get(index);
    if (known || !item) return known;
    const text = readText(item);
    read.set(index, text);
    return text;
  };
}

/** `<si>` or `<is>`: plain text, or runs put together; phonetic runs are left out. */
export function readText(element: XmlElement): FileText {
  const rich = child(element, 'r') !== null;
  const text = element.children
    .flatMap((part) =>
      localName(part) === 't' ? [part] : localName(part) === 'r' ? childrenOf(part, 't') : [],
    )
    .map((part) => fromFileText(textOf(part)))
    .join('');
  return { text, rich };
}

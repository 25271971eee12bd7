import { personalHits, type PersonalKind } from '../../domain/personal/personalText';
import type { Package } from './packageFile';
import { readPart } from './parts';
import { personalItem, type PersonalItem, type PersonalItemKind } from './personalItems';
import { relationshipsOf } from './relationships';
import type { WorkbookParts } from './workbookParts';
import {
  attributeChange,
  attributeOf,
  childOf,
  contentChange,
  descendants,
  encodeXml,
  removal,
  textOf,
  type Edit,
  type XmlElement,
  type XmlPart,
} from './xml';

/** One find outside of the cells, and how it is taken out of its part. */
export type PartFind = { readonly item: PersonalItem; readonly part: string; readonly edits: () => Edit[] };

/** What the properties of the file, comments, headers and pictures say of persons. */
export function personalInParts(parts: Package, workbook: WorkbookParts): PartFind[] {
  return [
    ...properties(parts),
    ...folder(workbook),
    ...persons(parts, workbook),
    ...workbook.sheets.flatMap(({ name, part }) => (part === null ? [] : besideCells(parts, name, part))),
  ];
}

const emptied = (part: XmlPart, element: XmlElement) => (): Edit[] => [contentChange(part, element, '')];

/** Author, last author, manager and firm of docProps. */
function properties(parts: Package): PartFind[] {
  return relationshipsOf(parts, '').flatMap(({ kind, target }) => {
    const part =
      /^(?:core|extended)-properties$/u.test(kind) && target !== null ? readPart(parts, target) : null;
    if (!part || target === null) return [];
    return ['creator', 'lastModifiedBy', 'Manager', 'Company'].flatMap((name) => {
      const element = childOf(part.root, name);
      const text = element ? textOf(part, element).trim() : '';
      if (!element || text === '') return [];
      return [{ item: personalItem('author', text), part: target, edits: emptied(part, element) }];
    });
  });
}

/** The folder in which the file was saved last, which often holds the name of a person. */
function folder({ name, xml }: WorkbookParts): PartFind[] {
  return [...descendants(xml.root, 'absPath')].map((path) => {
    const choice = path.parent?.name === 'Choice' ? path.parent.parent : null;
    const whole = choice?.name === 'AlternateContent' ? choice : path;
    return {
      item: personalItem('folder', attributeOf(path, 'url') ?? ''),
      part: name,
      edits: () => [removal(whole)],
    };
  });
}

/** The people of threaded comments. */
function persons(parts: Package, { name }: WorkbookParts): PartFind[] {
  return relationshipsOf(parts, name).flatMap(({ kind, target }) => {
    const part = kind === 'person' && target !== null ? readPart(parts, target) : null;
    if (!part || target === null) return [];
    return [...descendants(part.root, 'person')].map((person) => ({
      item: personalItem('comment-author', attributeOf(person, 'displayName') ?? ''),
      part: target,
      edits: () => [
        ...attributeChange(person, 'displayName', ''),
        ...attributeChange(person, 'userId', ''),
        ...attributeChange(person, 'providerId', 'None'),
      ],
    }));
  });
}

/** Comments, headers and the texts of drawings of one sheet. */
function besideCells(parts: Package, sheet: string, name: string): PartFind[] {
  const related = relationshipsOf(parts, name).flatMap(({ kind, target }): PartFind[] => {
    const part = target === null ? null : readIfText(parts, target, kind);
    if (!part || target === null) return [];
    if (kind === 'comments') return [...authors(part, sheet, target), ...inTexts(part, sheet, target, 't')];
    return inTexts(part, sheet, target, kind === 'threadedComment' ? 'text' : 't');
  });
  const bytes = parts.get(name);
  const own = bytes && bytes.length > 0 ? readPart(parts, name) : null;
  const header = own && childOf(own.root, 'headerFooter');
  const lines = own && header ? header.children.flatMap((line) => inText(own, line, sheet, name)) : [];
  return [...related, ...lines];
}

function readIfText(parts: Package, target: string, kind: string): XmlPart | null {
  return ['comments', 'threadedComment', 'drawing'].includes(kind) && parts.has(target)
    ? readPart(parts, target)
    : null;
}

/** Authors of comments; the name that Excel puts in front of a comment goes with the author. */
function authors(part: XmlPart, sheet: string, target: string): PartFind[] {
  return [...descendants(part.root, 'author')].flatMap((author) => {
    const text = textOf(part, author).trim();
    // Threaded comments leave an id of their own here.
    if (text === '' || /^tc=/u.test(text)) return [];
    const inFront = [...descendants(part.root, 't')].filter((run) => textOf(part, run).includes(text));
    return [
      {
        item: personalItem('comment-author', text, { sheet }),
        part: target,
        edits: () => [
          contentChange(part, author, ''),
          ...inFront.map((run) =>
            contentChange(part, run, encodeXml(textOf(part, run).replaceAll(text, ''))),
          ),
        ],
      },
    ];
  });
}

function inTexts(part: XmlPart, sheet: string, target: string, element: string): PartFind[] {
  return [...descendants(part.root, element)].flatMap((text) => inText(part, text, sheet, target));
}

function inText(part: XmlPart, element: XmlElement, sheet: string, target: string): PartFind[] {
  const text = textOf(part, element);
  const address = addressAround(element);
  return personalHits(text).map(({ kind, text: hit }) => ({
    item: personalItem(kind satisfies PersonalKind as PersonalItemKind, hit, { sheet, address }),
    part: target,
    edits: () => [contentChange(part, element, encodeXml(text.replaceAll(hit, '')))],
  }));
}

/** The cell that a comment belongs to. */
function addressAround(element: XmlElement): string | null {
  for (let outer = element.parent; outer; outer = outer.parent) {
    if (outer.name === 'comment' || outer.name === 'threadedComment') return attributeOf(outer, 'ref');
  }
  return null;
}

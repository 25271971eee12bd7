import { contentTypesPart } from '../package/contentTypes';
import { findPart, relationshipsOf, relationshipsPart, type Relationship } from '../package/relationships';
import { attribute, childrenOf, prefixOf } from '../xml/element';
import { appendInside, removeElement } from '../xml/edits';
import { escapeAttribute } from '../xml/entities';
import { editLimits, type PackageEditor } from './packageEditor';

const packageTypes = 'http://schemas.openxmlformats.org/package/2006/';
const transitional = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships/';

/** Relationships of a part as they stand now. */
export function currentRelationships(editor: PackageEditor, part: string): Relationship[] {
  return relationshipsOf(editor.parts, part, editLimits);
}

/** Adds a relationship from one part to another and answers its id. `kind` as in `Relationship`. */
export function addRelationship(editor: PackageEditor, from: string, kind: string, to: string): string {
  const name = findPart(editor.parts, relationshipsPart(from)) ?? relationshipsPart(from);
  if (!editor.parts.has(name)) {
    editor.write(
      name,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packageTypes}relationships"></Relationships>`,
    );
  }
  const root = editor.root(name);
  const taken = new Set(childrenOf(root, 'Relationship').map((element) => attribute(element, 'Id')));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const type = (root.source.includes(strict) ? strict : transitional) + kind;
  const xml = `<${prefixOf(root)}Relationship Id="${id}" Type="${type}" Target="${escapeAttribute(relativeName(from, to))}"/>`;
  editor.edit(name, [appendInside(root, xml)]);
  return id;
}

/** Takes a relationship out; the part of relationships goes with the last one. */
export function removeRelationship(editor: PackageEditor, from: string, id: string): void {
  const name = findPart(editor.parts, relationshipsPart(from));
  if (name === null) return;
  const all = childrenOf(editor.root(name), 'Relationship');
  const found = all.filter((element) => attribute(element, 'Id') === id);
  if (found.length === all.length) editor.remove(name);
  else editor.edit(name, found.map(removeElement));
}

/** Declares the content type of one part. */
export function addContentType(editor: PackageEditor, part: string, type: string): void {
  const name = findPart(editor.parts, contentTypesPart) ?? contentTypesPart;
  const root = editor.root(name);
  const xml = `<${prefixOf(root)}Override PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`;
  editor.edit(name, [appendInside(root, xml)]);
}

/** Declares the content type of an extension, unless one is declared. */
export function addDefaultContentType(editor: PackageEditor, extension: string, type: string): void {
  const name = findPart(editor.parts, contentTypesPart) ?? contentTypesPart;
  const root = editor.root(name);
  const known = childrenOf(root, 'Default').some(
    (element) => attribute(element, 'Extension')?.toLowerCase() === extension,
  );
  if (known) return;
  const at = root.children[0]?.start ?? root.closeStart;
  const xml = `<${prefixOf(root)}Default Extension="${extension}" ContentType="${type}"/>`;
  editor.edit(name, [{ start: at, end: at, text: xml }]);
}

/** Removes a part with the relationship to it (from `owner`), its own relationships and its content type. */
export function removePart(editor: PackageEditor, owner: string, part: string): void {
  for (const relationship of currentRelationships(editor, owner)) {
    if (relationship.target === part && !relationship.external)
      removeRelationship(editor, owner, relationship.id);
  }
  const own = findPart(editor.parts, relationshipsPart(part));
  if (own !== null) editor.remove(own);
  editor.remove(part);
  const types = findPart(editor.parts, contentTypesPart) ?? contentTypesPart;
  const wanted = `/${part}`.toLowerCase();
  editor.edit(
    types,
    childrenOf(editor.root(types), 'Override')
      .filter((element) => attribute(element, 'PartName')?.toLowerCase() === wanted)
      .map(removeElement),
  );
}

/** First of `folder/name1.xml`, `folder/name2.xml`, … that is free. */
export function freePartName(editor: PackageEditor, stem: string, extension = 'xml'): string {
  let number = 1;
  while (findPart(editor.parts, `${stem}${number}.${extension}`) !== null) number++;
  return `${stem}${number}.${extension}`;
}

function relativeName(from: string, to: string): string {
  const source = from.split('/').slice(0, -1);
  const target = to.split('/');
  let common = 0;
  while (common < source.length && source[common] === target[common]) common++;
  return [...source.slice(common).map(() => '..'), ...target.slice(common)].join('/');
}

/** Removes a part with everything that only it needs: its tables, drawings, notes and what those need. */
export function removeWithOwned(editor: PackageEditor, owner: string, part: string): void {
  const targets = currentRelationships(editor, part)
    .filter(({ external, target }) => !external && editor.parts.has(target))
    .map(({ target }) => target);
  removePart(editor, owner, part);
  for (const target of new Set(targets)) {
    if (editor.parts.has(target) && !isReferred(editor, target)) removeWithOwned(editor, part, target);
  }
}

/** True where any part still has a relationship to this one. */
function isReferred(editor: PackageEditor, part: string): boolean {
  return [...editor.parts.keys()].some((name) => {
    const match = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name);
    if (!match) return false;
    const owner = `${match[1] ?? ''}${match[2] ?? ''}`;
    return currentRelationships(editor, owner).some(({ target, external }) => !external && target === part);
  });
}

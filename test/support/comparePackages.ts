import { DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** One difference between two packages. `what` says where in the part; a cell by its address. */
export type Difference =
  | { readonly kind: 'part-added' | 'part-removed' | 'part-changed'; readonly part: string }
  | {
      readonly kind: 'relationship-added' | 'relationship-removed';
      readonly part: string;
      readonly type: string;
      readonly target: string;
    }
  | {
      readonly kind: 'content-type-added' | 'content-type-removed';
      readonly part: string;
      readonly contentType: string;
    }
  /** Formula, value or type of a cell. */
  | {
      readonly kind: 'cell';
      readonly part: string;
      readonly sheet: string;
      readonly cell: string;
      readonly before: string | null;
      readonly after: string | null;
    }
  /** Number of a cell's look. */
  | {
      readonly kind: 'style';
      readonly part: string;
      readonly sheet: string;
      readonly cell: string;
      readonly before: string | null;
      readonly after: string | null;
    }
  /** A list of the style part that holds the old entries first and then new ones. */
  | { readonly kind: 'styles-appended'; readonly part: string; readonly list: string; readonly count: number }
  /** Anything else in a sheet part: an element or an attribute outside the cells. */
  | {
      readonly kind: 'sheet-part';
      readonly part: string;
      readonly sheet: string;
      readonly what: string;
      readonly before: string | null;
      readonly after: string | null;
    };

/**
 * Compares two .xlsx files part by part and cell by cell. It reads them with other code than the add-in and its
 * host do, so that a slip of theirs cannot hide itself.
 */
export function comparePackages(before: Uint8Array, after: Uint8Array): Difference[] {
  const a = unzipSync(before);
  const b = unzipSync(after);
  const sheets = { ...sheetNames(a), ...sheetNames(b) };
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => !name.endsWith('/'));
  return names.flatMap((part): Difference[] => {
    const [old, now] = [a[part], b[part]];
    if (!old) return [{ kind: 'part-added', part }];
    if (!now) return [{ kind: 'part-removed', part }];
    if (sameBytes(old, now)) return [];
    if (part.endsWith('.rels')) return relationshipDifferences(part, old, now);
    if (part === '[Content_Types].xml') return contentTypeDifferences(old, now);
    const sheet = sheets[part];
    if (sheet !== undefined) return sheetDifferences(part, sheet, old, now);
    return /(^|\/)styles\.xml$/.test(part)
      ? styleDifferences(part, old, now)
      : [{ kind: 'part-changed', part }];
  });
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function parse(bytes: Uint8Array): Document {
  return new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    },
  }).parseFromString(strFromU8(bytes).replace(/^\uFEFF/, ''), 'text/xml');
}

const serializer = new XMLSerializer();

function written(element: Element): string {
  return serializer.serializeToString(element);
}

function childElements(element: Element | null | undefined): Element[] {
  return element ? Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1) : [];
}

function named(element: Element | null | undefined, name: string): Element[] {
  return childElements(element).filter(({ localName }) => localName === name);
}

/** Names of the sheets by part. */
function sheetNames(files: Record<string, Uint8Array>): Record<string, string> {
  const workbook = files['xl/workbook.xml'];
  const relationships = files['xl/_rels/workbook.xml.rels'];
  if (!workbook || !relationships) return {};
  const targets = new Map(
    childElements(parse(relationships).documentElement).map((element) => [
      element.getAttribute('Id'),
      (element.getAttribute('Target') ?? '').replace(/^\//, ''),
    ]),
  );
  return Object.fromEntries(
    named(named(parse(workbook).documentElement, 'sheets')[0], 'sheet').map((element) => {
      const id = Array.from(element.attributes).find(({ name }) => name.endsWith(':id'))?.value ?? '';
      const target = targets.get(id) ?? '';
      return [target.startsWith('xl/') ? target : `xl/${target}`, element.getAttribute('name') ?? ''];
    }),
  );
}

function relationshipDifferences(part: string, before: Uint8Array, after: Uint8Array): Difference[] {
  const read = (bytes: Uint8Array) =>
    childElements(parse(bytes).documentElement).map((element) => ({
      key: ['Id', 'Type', 'Target', 'TargetMode'].map((name) => element.getAttribute(name) ?? '').join(' '),
      type: (element.getAttribute('Type') ?? '').replace(/^.*\//, ''),
      target: element.getAttribute('Target') ?? '',
    }));
  return setDifferences(read(before), read(after)).map(({ item: { type, target }, added }) => ({
    kind: added ? 'relationship-added' : 'relationship-removed',
    part,
    type,
    target,
  }));
}

function contentTypeDifferences(before: Uint8Array, after: Uint8Array): Difference[] {
  const read = (bytes: Uint8Array) =>
    childElements(parse(bytes).documentElement).map((element) => {
      const part = element.getAttribute('PartName') ?? `*.${element.getAttribute('Extension') ?? ''}`;
      const contentType = element.getAttribute('ContentType') ?? '';
      return { key: `${part} ${contentType}`, part: part.replace(/^\//, ''), contentType };
    });
  return setDifferences(read(before), read(after)).map(({ item: { part, contentType }, added }) => ({
    kind: added ? 'content-type-added' : 'content-type-removed',
    part,
    contentType,
  }));
}

function setDifferences<T extends { key: string }>(before: T[], after: T[]): { item: T; added: boolean }[] {
  const has = (list: T[], wanted: T) => list.some(({ key }) => key === wanted.key);
  return [
    ...before.filter((item) => !has(after, item)).map((item) => ({ item, added: false })),
    ...after.filter((item) => !has(before, item)).map((item) => ({ item, added: true })),
  ];
}

function sheetDifferences(part: string, sheet: string, before: Uint8Array, after: Uint8Array): Difference[] {
  const [a, b] = [parse(before).documentElement, parse(after).documentElement];
  const [oldCells, newCells] = [cellsOf(a), cellsOf(b)];
  const differences: Difference[] = [];
  for (const cell of new Set([...oldCells.keys(), ...newCells.keys()])) {
    const [old, now] = [oldCells.get(cell), newCells.get(cell)];
    if (old?.content !== now?.content) {
      differences.push({
        kind: 'cell',
        part,
        sheet,
        cell,
        before: old?.content ?? null,
        after: now?.content ?? null,
      });
    }
    if ((old?.style ?? null) !== (now?.style ?? null)) {
      differences.push({
        kind: 'style',
        part,
        sheet,
        cell,
        before: old?.style ?? null,
        after: now?.style ?? null,
      });
    }
  }
  return [...differences, ...frameDifferences(part, sheet, a, b)];
}

type Cell = { content: string | null; style: string | null };

function cellsOf(worksheet: Element | null): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const row of named(named(worksheet, 'sheetData')[0], 'row')) {
    for (const cell of named(row, 'c')) {
      const content = childElements(cell).map(written).join('');
      const others = ['t', 'cm', 'vm', 'ph'].map((name) => cell.getAttribute(name) ?? '').join(' ');
      cells.set(cell.getAttribute('r') ?? '', {
        content: content === '' ? null : `${others.trim()} ${content}`.trim(),
        style: cell.getAttribute('s') === '0' ? null : cell.getAttribute('s'),
      });
    }
  }
  return cells;
}

/** Everything but the cells: rows by their attributes, other elements as written. */
function frameDifferences(part: string, sheet: string, a: Element | null, b: Element | null): Difference[] {
  const frame = (worksheet: Element | null) => {
    const pieces = new Map<string, string>();
    for (const element of childElements(worksheet)) {
      const name = element.localName ?? '';
      if (name === 'sheetData') {
        for (const row of named(element, 'row')) {
          pieces.set(`row ${row.getAttribute('r') ?? ''}`, attributesText(row));
        }
        continue;
      }
      let key = name;
      for (let number = 2; pieces.has(key); number++) key = `${name} ${number}`;
      pieces.set(key, written(element));
    }
    if (worksheet) pieces.set('worksheet', attributesText(worksheet));
    return pieces;
  };
  const [old, now] = [frame(a), frame(b)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((what) => old.get(what) !== now.get(what))
    .map((what) => ({
      kind: 'sheet-part',
      part,
      sheet,
      what,
      before: old.get(what) ?? null,
      after: now.get(what) ?? null,
    }));
}

function attributesText(element: Element): string {
  return Array.from(element.attributes)
    .map(({ name, value }) => `${name}=${value}`)
    .join(' ');
}

function styleDifferences(part: string, before: Uint8Array, after: Uint8Array): Difference[] {
  const [a, b] = [parse(before).documentElement, parse(after).documentElement];
  const lists = [
    ...new Set([...childElements(a), ...childElements(b)].map(({ localName }) => localName ?? '')),
  ];
  const differences: Difference[] = [];
  for (const list of lists) {
    const [old, now] = [named(a, list)[0], named(b, list)[0]].map((element) =>
      childElements(element).map(written),
    );
    if (!old || !now || old.some((entry, index) => entry !== now[index]))
      return [{ kind: 'part-changed', part }];
    if (now.length > old.length) {
      differences.push({ kind: 'styles-appended', part, list, count: now.length - old.length });
    }
  }
  return differences;
}

import { attribute, child, numberAttribute, outerXml, prefixOf, type XmlElement } from '../xml/element';
import { appendInside, setAttribute, type Edit } from '../xml/edits';
import { escapeAttribute } from '../xml/entities';
import { insertInOrder, styleOrder } from './order';

export type StyleSection = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

/** What a section has to begin with: number 0 is the plain look, and Excel keeps the first two fills for itself. */
const seeds: Record<StyleSection, readonly string[]> = {
  numFmts: [],
  fonts: ['<P:font><P:sz val="11"/><P:name val="Calibri"/></P:font>'],
  fills: [
    '<P:fill><P:patternFill patternType="none"/></P:fill>',
    '<P:fill><P:patternFill patternType="gray125"/></P:fill>',
  ],
  borders: ['<P:border><P:left/><P:right/><P:top/><P:bottom/><P:diagonal/></P:border>'],
  cellXfs: ['<P:xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  dxfs: [],
};

/** The lists of a style part, to which entries are added at the end. */
export class StyleSections {
  private readonly added = new Map<StyleSection, string[]>();
  private readonly existing = new Map<StyleSection, Map<string, number>>();

  constructor(private readonly root: XmlElement) {}

  /** Entry number `index` as it was read; null where there is none. */
  item(section: StyleSection, index: number): XmlElement | null {
    return child(this.root, section)?.children[index] ?? null;
  }

  /** Number of an equal entry, or of a new one. */
  add(section: StyleSection, xml: string): number {
    const known = this.entries(section);
    const found = known.get(xml);
    if (found !== undefined) return found;
    const present = child(this.root, section)?.children.length ?? 0;
    const added = this.added.get(section) ?? [];
    this.added.set(section, added);
    for (const seed of seeds[section].slice(present + added.length)) {
      added.push(seed.replaceAll('P:', prefixOf(this.root)));
    }
    added.push(xml);
    known.set(xml, present + added.length - 1);
    return present + added.length - 1;
  }

  /** Id of a number format of the file with this code; a new one gets the next free id from 164. */
  numberFormat(code: string): number {
    const formats = child(this.root, 'numFmts')?.children ?? [];
    const same = formats.find((element) => attribute(element, 'formatCode') === code);
    const sameId = same && numberAttribute(same, 'numFmtId');
    if (typeof sameId === 'number') return sameId;
    const ids = formats.map((element) => numberAttribute(element, 'numFmtId') ?? 0);
    const first = Math.max(163, ...ids) + 1;
    const text = (id: number) =>
      `<${prefixOf(this.root)}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`;
    const added = this.added.get('numFmts')?.length ?? 0;
    for (let id = first; id < first + added; id++) if (this.entries('numFmts').has(text(id))) return id;
    this.add('numFmts', text(first + added));
    return first + added;
  }

  edits(): Edit[] {
    const ordered = [...this.added].sort(([a], [b]) => styleOrder.indexOf(a) - styleOrder.indexOf(b));
    return ordered.flatMap(([section, items]) => {
      const element = child(this.root, section);
      const xml = items.join('');
      if (!element) {
        const name = prefixOf(this.root) + section;
        const whole = `<${name} count="${items.length}">${xml}</${name}>`;
        return [insertInOrder(this.root, styleOrder, section, whole)];
      }
      const count = String(element.children.length + items.length);
      return [...setAttribute(element, 'count', count), appendInside(element, xml)];
    });
  }

  private entries(section: StyleSection): Map<string, number> {
    const known = this.existing.get(section);
    if (known) return known;
    const entries = new Map<string, number>();
    child(this.root, section)?.children.forEach((element, index) => {
      if (!entries.has(outerXml(element))) entries.set(outerXml(element), index);
    });
    this.existing.set(section, entries);
    return entries;
  }
}

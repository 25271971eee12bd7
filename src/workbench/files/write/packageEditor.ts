import type { Limits } from '../limits';
import type { XmlElement } from '../xml/element';
import { applyEdits, type Edit } from '../xml/edits';
import { parseXml } from '../xml/parseXml';
import { decodePart, encodePart } from '../xml/partText';
import { partRoot } from '../package/parts';

/** Limits for parts that were read once already, with what was added since. */
export const editLimits: Pick<Limits, 'xmlDepth' | 'xmlElements'> = {
  xmlDepth: 1_000,
  xmlElements: 20_000_000,
};

/** The parts of a package while it is being saved. Parts that nobody edits keep their very bytes. */
export class PackageEditor {
  readonly parts: Map<string, Uint8Array>;
  private readonly roots = new Map<string, XmlElement>();

  constructor(parts: ReadonlyMap<string, Uint8Array>) {
    this.parts = new Map(parts);
  }

  /** Root of an XML part as it stands now. */
  root(part: string): XmlElement {
    const known = this.roots.get(part);
    if (known) return known;
    const root = partRoot(this.parts, part, editLimits);
    this.roots.set(part, root);
    return root;
  }

  /** Text of a part as it stands now. */
  text(part: string): string {
    return decodePart(this.parts.get(part) ?? new Uint8Array(), part);
  }

  /** Changes a part; without edits it stays untouched. Elements read before are stale afterwards. */
  edit(part: string, edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    const before = this.root(part).source;
    const text = applyEdits(before, edits);
    if (text === before) return;
    this.write(part, text);
    // What we wrote must be as sound as what we read: a slip of ours ends here, not in Excel.
    this.roots.set(part, parseXml(text, part, editLimits));
  }

  /** Adds a part or replaces its text. */
  write(part: string, text: string): void {
    this.parts.set(part, encodePart(text));
    this.roots.delete(part);
  }

  remove(part: string): void {
    this.parts.delete(part);
    this.roots.delete(part);
  }
}

import type { AttachedObjects } from '../../book/book';
import { partRoot, type Parts, type ReadContext } from '../package/parts';
import type { Relationship } from '../package/relationships';
import { childrenOf, localName, type XmlElement } from '../xml/element';

/** How many objects lie on a sheet beside its cells. They stay in the package as they are; the host only counts them. */
export function readAttached(
  parts: Parts,
  relationships: readonly Relationship[],
  context: ReadContext,
): AttachedObjects {
  const roots = (kind: string): readonly XmlElement[] =>
    relationships
      .filter((one) => one.kind === kind && parts.has(one.target))
      .map(({ target }) => partRoot(parts, target, context));
  const drawn = roots('drawing').flatMap(({ children }) => children.flatMap((anchor) => anchor.children));
  const isChart = (element: XmlElement): boolean => localName(element) === 'graphicFrame';
  const isShape = (element: XmlElement): boolean =>
    ['sp', 'pic', 'grpSp', 'cxnSp'].includes(localName(element));
  return {
    charts: drawn.filter(isChart).length,
    shapes: drawn.filter(isShape).length,
    comments: roots('threadedComment').reduce(
      (sum, list) => sum + childrenOf(list, 'threadedComment').length,
      0,
    ),
    pivotTables: relationships.filter(({ kind }) => kind === 'pivotTable').length,
  };
}

import { isOurFormula } from '../ourFormula';
import { isUnwanted, type Unwanted } from './cleanCells';
import { attributeOf, childOf, childrenOf, removal, textOf, type Edit, type XmlPart } from './xml';

/** Names under which a program keeps functions that it does not know (`_xldudf_PERF_EXECRATE`). */
const keptFunction = /^(?:_xlfn\.|_xlws\.|_xludf\.|_xldudf_)*PERF[._][A-Z]+$/iu;

/**
 * The defined names that cannot stay: with a function of ours, of a sheet that is left out, or built on such a name.
 * Their names come back in lower case, so that the formulas that use them are found.
 */
export function unwantedNames(
  workbook: XmlPart,
  sheets: ReadonlySet<string>,
): { readonly names: ReadonlySet<string>; readonly edits: Edit[] } {
  const list = childOf(workbook.root, 'definedNames');
  const all = list ? childrenOf(list, 'definedName') : [];
  const names = new Set<string>();
  const removed = new Set<(typeof all)[number]>();
  let unwanted: Unwanted = { names, sheets };
  for (let before = -1; before < removed.size;) {
    before = removed.size;
    for (const element of all) {
      const name = attributeOf(element, 'name') ?? '';
      const formula = textOf(workbook, element);
      if (!keptFunction.test(name) && !isOurFormula(formula) && !isUnwanted(formula, unwanted)) continue;
      removed.add(element);
      // Print areas and the like are no names of formulas.
      if (!name.startsWith('_xlnm.')) names.add(name.toLowerCase());
    }
    unwanted = { names, sheets };
  }
  const edits =
    list && removed.size === all.length && all.length > 0 ? [removal(list)] : [...removed].map(removal);
  return { names, edits };
}

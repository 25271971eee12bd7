import { isUnwanted, type Unwanted } from './cleanCells';
import { childrenOf, descendants, removal, textOf, type Edit, type XmlElement, type XmlPart } from './xml';

/** What was taken out of a sheet beside its cells. */
export type CleanedRules = { readonly marks: number; readonly formats: number; readonly validations: number };

/**
 * Takes out the marks of ours, and the conditional formats and data validations that cannot do without our functions or
 * what is left out. Rules of newer Excel versions (x14) stand in an extension of their own.
 */
export function cleanRules(
  part: XmlPart,
  unwanted: Unwanted,
): { readonly edits: Edit[]; readonly removed: CleanedRules } {
  const edits: Edit[] = [];
  let marks = 0;
  let formats = 0;
  let validations = 0;
  const texts = (element: XmlElement, ...names: string[]) =>
    names.flatMap((name) => [...descendants(element, name)]).map((formula) => textOf(part, formula));

  for (const format of descendants(part.root, 'conditionalFormatting')) {
    const all = childrenOf(format, 'cfRule');
    const removed = all.filter((rule) => {
      const formulas = texts(rule, 'formula', 'f');
      const mark = formulas.some(isMark);
      if (mark) marks += 1;
      else if (formulas.some((formula) => isUnwanted(formula, unwanted))) formats += 1;
      else return false;
      return true;
    });
    edits.push(...listRemovals(format, removed, all));
  }
  for (const list of descendants(part.root, 'dataValidations')) {
    const all = childrenOf(list, 'dataValidation');
    const removed = all.filter((one) =>
      texts(one, 'formula1', 'formula2').some((formula) => isUnwanted(formula, unwanted)),
    );
    validations += removed.length;
    edits.push(...listRemovals(list, removed, all));
  }
  return { edits: withEmptyExtensions(part, edits), removed: { marks, formats, validations } };
}

const ownRule = /^\s*N\(\s*"PERF P-\d+"\s*\)\s*=\s*0\s*$/iu;

/** True for the rule of a mark of ours. */
function isMark(formula: string): boolean {
  return ownRule.test(formula);
}

/** Takes a list's element out, and the list with its last one; `count` follows where the list has it. */
function listRemovals(list: XmlElement, removed: readonly XmlElement[], all: readonly XmlElement[]): Edit[] {
  if (removed.length === 0) return [];
  if (removed.length === all.length) return [removal(list)];
  const count = list.attributes.get('count');
  const left = String(all.length - removed.length);
  return [
    ...removed.map(removal),
    ...(count ? [{ start: count.start, end: count.end, text: `count="${left}"` }] : []),
  ];
}

/** An extension goes with the last thing in it. */
function withEmptyExtensions({ root }: XmlPart, edits: readonly Edit[]): Edit[] {
  const gone = ({ start, end }: XmlElement) =>
    edits.some((edit) => edit.text === '' && edit.start <= start && end <= edit.end);
  const lists = [...descendants(root, 'conditionalFormattings'), ...descendants(root, 'ext')];
  const empty = lists.filter((list) => list.children.length > 0 && list.children.every(gone)).map(removal);
  if (empty.length === 0) return [...edits];
  return empty.every((edit) => edits.some(({ start }) => start === edit.start))
    ? [...edits]
    : withEmptyExtensions({ text: '', root }, [...edits, ...empty]);
}

import type { BookConditionalFormat, BookSheet } from '../../book/book';
import type { FileNames } from '../formulas/fileNames';
import { writeArea } from '../read/areas';
import { readConditionalFormats, type PlacedRule } from '../read/conditionalFormats';
import type { DifferentialStyle } from '../read/styles';
import { childrenOf, numberAttribute, prefixOf, type XmlElement } from '../xml/element';
import { removeElement, type Edit } from '../xml/edits';
import { escapeText } from '../xml/entities';
import { insertInOrder, worksheetOrder } from './order';
import type { Look } from './styleWriter';

export type FormatWriting = {
  readonly names: FileNames;
  readonly differential: readonly DifferentialStyle[];
  readonly format: (look: Look) => number;
};

/**
 * Brings the rules with a custom formula up to the book. Rules that the book does not hold are taken out, rules
 * unknown to the part are added with a priority behind all others; every other rule stays as written.
 */
export function conditionalFormatEdits(
  worksheet: XmlElement,
  sheet: BookSheet,
  writing: FormatWriting,
): Edit[] {
  const present = readConditionalFormats(worksheet, writing.differential, writing.names);
  const wanted = new Map(sheet.conditionalFormats.map((format) => [format.id, format]));
  const kept = present.filter(({ id, book }) => {
    const now = wanted.get(id);
    return now !== undefined && sameRule(book, now);
  });
  const keptIds = new Set(kept.map(({ id }) => id));
  const gone = present.filter(({ id }) => !keptIds.has(id));
  const added = sheet.conditionalFormats
    .filter(({ id }) => !keptIds.has(id))
    .sort((a, b) => a.priority - b.priority);
  return [...removals(gone), ...additions(worksheet, added, writing)];
}

/** A format element goes with its last rule; an empty one would be invalid. */
function removals(gone: readonly PlacedRule[]): Edit[] {
  const byFormat = new Map<XmlElement, XmlElement[]>();
  for (const { format, rule } of gone) byFormat.set(format, [...(byFormat.get(format) ?? []), rule]);
  return [...byFormat].flatMap(([format, rules]) =>
    rules.length === childrenOf(format, 'cfRule').length ? [removeElement(format)] : rules.map(removeElement),
  );
}

function additions(
  worksheet: XmlElement,
  added: readonly BookConditionalFormat[],
  writing: FormatWriting,
): Edit[] {
  if (added.length === 0) return [];
  const formats = childrenOf(worksheet, 'conditionalFormatting');
  const used = formats.flatMap((format) =>
    childrenOf(format, 'cfRule').map((rule) => numberAttribute(rule, 'priority') ?? 0),
  );
  let priority = Math.max(0, ...used);
  const p = prefixOf(worksheet);
  const xml = added
    .map((format) => {
      const formula = escapeText(writing.names.toFile(format.formula.replace(/^=/, '')));
      const stop = format.stopIfTrue ? ' stopIfTrue="1"' : '';
      const rule = `<${p}cfRule type="expression" dxfId="${writing.format(format)}" priority="${++priority}"${stop}><${p}formula>${formula}</${p}formula></${p}cfRule>`;
      return `<${p}conditionalFormatting sqref="${format.areas.map(writeArea).join(' ')}">${rule}</${p}conditionalFormatting>`;
    })
    .join('');
  return [insertInOrder(worksheet, worksheetOrder, 'conditionalFormatting', xml)];
}

function sameRule(a: BookConditionalFormat, b: BookConditionalFormat): boolean {
  const content = ({ areas, formula, fill, fontColor, bold, underline, stopIfTrue }: BookConditionalFormat) =>
    JSON.stringify([areas.map(writeArea), formula, fill, fontColor, bold, underline, stopIfTrue]);
  return content(a) === content(b);
}

import type { BookConditionalFormat } from '../../book/book';
import type { FileNames } from '../formulas/fileNames';
import {
  attribute,
  booleanAttribute,
  child,
  childrenOf,
  numberAttribute,
  textOf,
  type XmlElement,
} from '../xml/element';
import { parseAreas } from './areas';
import type { DifferentialStyle } from './styles';

export type PlacedRule = {
  readonly id: string;
  readonly format: XmlElement;
  readonly rule: XmlElement;
  readonly book: BookConditionalFormat;
};

/**
 * The rules with a custom formula. Their ids are their numbers among all rules of the sheet, so that they name the
 * same rule each time the part is read.
 */
export function readConditionalFormats(
  worksheet: XmlElement,
  differential: readonly DifferentialStyle[],
  names: FileNames,
): PlacedRule[] {
  const all = childrenOf(worksheet, 'conditionalFormatting').flatMap((format) =>
    childrenOf(format, 'cfRule').map((rule) => ({ format, rule })),
  );
  return all.flatMap(({ format, rule }, index) => {
    const formula = child(rule, 'formula');
    if (attribute(rule, 'type') !== 'expression' || !formula) return [];
    const look = differential[numberAttribute(rule, 'dxfId') ?? -1];
    const id = `rule-${index + 1}`;
    const book: BookConditionalFormat = {
      id,
      areas: parseAreas(attribute(format, 'sqref') ?? ''),
      formula: `=${names.fromFile(textOf(formula))}`,
      fill: look?.fill ?? null,
      fontColor: look?.fontColor ?? null,
      bold: look?.bold ?? null,
      underline: look?.underline ?? null,
      stopIfTrue: booleanAttribute(rule, 'stopIfTrue', false),
      priority: numberAttribute(rule, 'priority') ?? index + 1,
    };
    return [{ id, format, rule, book }];
  });
}

import { PackageProblem, type Package } from './packageFile';
import { readPart } from './parts';
import { relationshipsOf } from './relationships';
import { attributeOf, childOf, childrenOf, prefixedAttributeOf, type XmlElement, type XmlPart } from './xml';

export type SheetEntry = {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Number by which calcChain and some other parts name the sheet. */
  readonly sheetId: string;
  readonly relationship: string;
  /** Name of the part; null for a sheet without one. */
  readonly part: string | null;
  /** False for charts and dialogs. */
  readonly isWorksheet: boolean;
  readonly element: XmlElement;
};

export type WorkbookParts = {
  /** Name of the workbook part. */
  readonly name: string;
  readonly xml: XmlPart;
  readonly sheets: readonly SheetEntry[];
};

/** The workbook part with its sheets. Throws `PackageProblem` where the package is no workbook. */
export function workbookOf(parts: Package): WorkbookParts {
  const name = relationshipsOf(parts, '').find(({ kind }) => kind === 'officeDocument')?.target;
  const xml = name ? readPart(parts, name) : null;
  if (!name || xml?.root.name !== 'workbook') throw new PackageProblem('not-xlsx');
  const relationships = new Map(relationshipsOf(parts, name).map((one) => [one.id, one]));
  const list = childOf(xml.root, 'sheets');
  const sheets = (list ? childrenOf(list, 'sheet') : []).map((element): SheetEntry => {
    const relationship = prefixedAttributeOf(element, 'id') ?? '';
    const found = relationships.get(relationship);
    const state = attributeOf(element, 'state');
    return {
      name: attributeOf(element, 'name') ?? '',
      visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      sheetId: attributeOf(element, 'sheetId') ?? '',
      relationship,
      part: found?.target ?? null,
      isWorksheet: found?.kind === 'worksheet',
      element,
    };
  });
  return { name, xml, sheets };
}

/** The part of this kind that the workbook refers to; null where there is none. */
export function workbookPart(parts: Package, workbook: string, kind: string): string | null {
  const target = relationshipsOf(parts, workbook).find((one) => one.kind === kind)?.target ?? null;
  return target !== null && parts.has(target) ? target : null;
}

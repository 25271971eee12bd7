import type { BookPage, PageMargin } from '../../book/book';
import { defaultPage } from '../../book/sheets';
import {
  attribute,
  booleanAttribute,
  child,
  childrenOf,
  numberAttribute,
  textOf,
  type XmlElement,
} from '../xml/element';
import type { ListedSheet } from './sheetList';

export const printTitlesName = '_xlnm.Print_Titles';

/** Page set-up of a sheet. `titles` is what its `_xlnm.Print_Titles` stands for; null where it has none. */
export function readPage(worksheet: XmlElement, titles: string | null): BookPage {
  const usual = defaultPage();
  const setup = child(worksheet, 'pageSetup');
  const margins = child(worksheet, 'pageMargins');
  const options = child(worksheet, 'printOptions');
  const fits = child(child(worksheet, 'sheetPr'), 'pageSetUpPr');
  const number = (name: string) => setup && numberAttribute(setup, name);
  const pages = (name: string) => {
    const count = number(name) ?? 1;
    return count === 0 ? null : count;
  };
  return {
    orientation: setup && attribute(setup, 'orientation') === 'landscape' ? 'landscape' : 'portrait',
    paper: number('paperSize') ?? null,
    scale: number('scale') ?? 100,
    fit:
      fits && booleanAttribute(fits, 'fitToPage', false)
        ? { wide: pages('fitToWidth'), tall: pages('fitToHeight') }
        : null,
    centerHorizontally: options !== null && booleanAttribute(options, 'horizontalCentered', false),
    margins: Object.fromEntries(
      Object.entries(usual.margins).map(([side, size]) => [
        side,
        (margins && numberAttribute(margins, side)) ?? size,
      ]),
    ) as Record<PageMargin, number>,
    ...readTitles(titles),
    rowBreaks: childrenOf(child(worksheet, 'rowBreaks'), 'brk')
      .filter((element) => booleanAttribute(element, 'man', false))
      .flatMap((element) => numberAttribute(element, 'id') ?? []),
  };
}

/** What `_xlnm.Print_Titles` stands for, by the id of the sheet. */
export function readPrintTitles(workbook: XmlElement, listed: readonly ListedSheet[]): Map<string, string> {
  const titles = childrenOf(child(workbook, 'definedNames'), 'definedName').flatMap((element) => {
    const index = numberAttribute(element, 'localSheetId');
    const id = index === null ? undefined : listed[index]?.id;
    return attribute(element, 'name') === printTitlesName && id !== undefined
      ? [[id, textOf(element)] as const]
      : [];
  });
  return new Map(titles);
}

/** True where the list of sheets is protected. */
export function readStructureLock(workbook: XmlElement): boolean {
  const element = child(workbook, 'workbookProtection');
  return element !== null && booleanAttribute(element, 'lockStructure', false);
}

/** `表!$A:$B,表!$1:$3` → rows and columns; what is neither is left alone. */
function readTitles(titles: string | null): Pick<BookPage, 'titleRows' | 'titleColumns'> {
  const rows = /\$(\d+):\$(\d+)/.exec(titles ?? '');
  const columns = /\$[A-Z]{1,3}:\$[A-Z]{1,3}(?!\d)/.exec(titles ?? '');
  return {
    titleRows: rows && { first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 },
    titleColumns: columns?.[0] ?? null,
  };
}

import type { Book, BookSheet } from '../../book/book';
import type { FileNames } from '../formulas/fileNames';
import { InputError } from '../inputError';
import type { Limits } from '../limits';
import { partRoot, type Parts } from '../package/parts';
import { relationshipsOf, type Relationship } from '../package/relationships';
import {
  attribute,
  child,
  childrenOf,
  localName,
  numberAttribute,
  prefixedAttribute,
  textOf,
} from '../xml/element';
import { readAttached } from './attached';
import { readCells } from './cells';
import { themeColors } from './colors';
import { readConditionalFormats } from './conditionalFormats';
import { readCustomXml } from './customXml';
import { readPage, readPrintTitles, readStructureLock } from './page';
import { readSheetList, type ListedSheet } from './sheetList';
import { sharedTexts } from './sharedStrings';
import {
  readColumns,
  readDefaultSizes,
  readFreeze,
  readMerges,
  readProtection,
  readRows,
  readTabColor,
  readTable,
} from './sheetParts';
import { readStyles, type StyleTable } from './styles';

/** What every sheet of a package needs to be read. */
export type Reading = {
  readonly parts: Parts;
  readonly workbookPart: string;
  readonly limits: Limits;
  readonly names: FileNames;
  readonly theme: readonly string[];
  readonly styles: StyleTable;
  readonly sharedText: ReturnType<typeof sharedTexts>;
};

/** Opens what the sheets share: theme, styles, texts. */
export function startReading(parts: Parts, workbookPart: string, limits: Limits, names: FileNames): Reading {
  const relationships = relationshipsOf(parts, workbookPart, limits);
  const root = (kind: string) => {
    const found = relationships.find((candidate) => candidate.kind === kind && parts.has(candidate.target));
    return found ? partRoot(parts, found.target, limits) : null;
  };
  const theme = themeColors(root('theme'));
  return {
    parts,
    workbookPart,
    limits,
    names,
    theme,
    styles: readStyles(root('styles'), theme),
    sharedText: sharedTexts(root('sharedStrings')),
  };
}

/** The whole package as a book; cell values, formulas and looks included. */
export function readWorkbook(reading: Reading, fileName: string): Book {
  const { parts, workbookPart, limits } = reading;
  const workbook = partRoot(parts, workbookPart, limits);
  if (localName(workbook) !== 'workbook') throw new InputError('damaged-xml', workbookPart);
  const listed = readSheetList(workbook, relationshipsOf(parts, workbookPart, limits));
  const printTitles = readPrintTitles(workbook, listed);
  let cells = 0;
  const sheets = listed
    .filter(({ kind }) => kind === 'worksheet')
    .map((entry) => {
      const sheet = readSheet(entry, reading, printTitles);
      cells += sheet.cells.size;
      if (cells > limits.cells) throw new InputError('too-large', 'cells');
      return sheet;
    });
  const [first] = sheets;
  if (!first) throw new InputError('no-sheets', workbookPart);
  if (sheets.reduce((sum, { cells }) => sum + cells.size, 0) > limits.cells)
    throw new InputError('too-large', 'cells');
  const view = child(child(workbook, 'bookViews'), 'workbookView');
  const active = listed[(view && numberAttribute(view, 'activeTab')) ?? 0]?.id;
  return {
    fileName,
    sheets,
    activeSheetId: sheets.some(({ id }) => id === active) ? (active ?? first.id) : first.id,
    names: childrenOf(child(workbook, 'definedNames'), 'definedName').flatMap((element) => {
      const name = attribute(element, 'name') ?? '';
      // Print areas, print titles and filters belong to the page and are no names to Excel's API.
      if (name === '' || name.startsWith('_xlnm.')) return [];
      const index = numberAttribute(element, 'localSheetId');
      const sheetId = index === null ? null : (listed[index]?.id ?? null);
      return [{ name, formula: `=${reading.names.fromFile(textOf(element))}`, sheetId }];
    }),
    customXml: readCustomXml(parts, workbookPart, limits).map(({ id, namespaceUri, xml }) => ({
      id,
      namespaceUri,
      xml,
    })),
    styles: reading.styles.cells,
    parts: new Map(parts),
    structureLocked: readStructureLock(workbook),
    journal: [],
  };
}

function readSheet(
  listed: ListedSheet,
  reading: Reading,
  printTitles: ReadonlyMap<string, string>,
): BookSheet {
  const { parts, limits, names, styles, theme, sharedText } = reading;
  const worksheet = partRoot(parts, listed.part, limits);
  if (localName(worksheet) !== 'worksheet') throw new InputError('damaged-xml', listed.part);
  const sizes = readDefaultSizes(worksheet);
  const titles = printTitles.get(listed.id) ?? null;
  const relationships = relationshipsOf(parts, listed.part, limits);
  return {
    id: listed.id,
    name: listed.name,
    visibility: listed.visibility,
    part: listed.part,
    cells: readCells(worksheet, { styles: styles.cells, sharedText, names, limits }),
    merges: readMerges(worksheet),
    protection: readProtection(worksheet),
    rows: readRows(worksheet),
    columns: readColumns(worksheet),
    defaultRowHeight: sizes.row,
    defaultColumnWidth: sizes.column,
    tables: tableParts(worksheet, relationships)
      .filter((part) => parts.has(part))
      .map((part) => readTable(partRoot(parts, part, limits)))
      .filter((table) => table !== null),
    conditionalFormats: readConditionalFormats(worksheet, styles.differential, names).map(({ book }) => book),
    tabColor: readTabColor(worksheet, theme),
    freeze: readFreeze(worksheet),
    page: readPage(worksheet, titles),
    attached: readAttached(parts, relationships, limits),
  };
}

/** Table parts in the order that the sheet names them. */
function tableParts(
  worksheet: ReturnType<typeof partRoot>,
  relationships: readonly Relationship[],
): string[] {
  const tables = new Map(
    relationships.filter(({ kind }) => kind === 'table').map(({ id, target }) => [id, target]),
  );
  const named = childrenOf(child(worksheet, 'tableParts'), 'tablePart').map((element) =>
    tables.get(prefixedAttribute(element, 'id') ?? ''),
  );
  return [...new Set(named)].filter((part) => part !== undefined);
}

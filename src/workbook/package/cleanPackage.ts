import { cellAddress } from '../../domain/snapshot/address';
import type { Area } from '../../domain/snapshot/snapshot';
import { cleanCells, isUnwanted, type CleanedCell, type Unwanted } from './cleanCells';
import { cleanRules } from './cleanRules';
import { unwantedNames } from './definedNames';
import type { CellLookup } from './evaluate';
import { cleanCalculationChain, leaveOutSheets } from './leaveOutSheets';
import { leaveOutMemory } from './memoryPart';
import { readPackage, writePackage, type Package } from './packageFile';
import { decodePart, readPart, writePart } from './parts';
import { isError } from './plainFormula';
import { relationshipsOf } from './relationships';
import { cellsOf, sharedTexts, valueOf } from './sheetCells';
import { workbookOf, workbookPart, type SheetEntry, type WorkbookParts } from './workbookParts';
import { applyEdits, attributeOf, childOf, childrenOf, descendants, removal, textOf, type Edit } from './xml';

export type CleanRequest = {
  /** Ordinary formulas (with `=`) that the plan knows, by the name of the sheet and the address of the cell. */
  readonly planned: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Names of the sheets that do not go into the copy. */
  readonly sheetsLeftOut: readonly string[];
};

/** What became of the workbook in the copy. */
export type CleanReport = {
  readonly cells: readonly (CleanedCell & { readonly sheet: string })[];
  readonly sheets: readonly string[];
  readonly names: number;
  readonly marks: number;
  readonly formats: number;
  readonly validations: number;
  readonly memory: number;
};

/**
 * A copy of the workbook that needs no add-in: the bytes of an .xlsx in, the bytes of another one out. Everything that
 * is not ours keeps its bytes. Throws `PackageProblem` for what is no workbook.
 */
export function cleanPackage(
  bytes: Uint8Array,
  request: CleanRequest,
): { readonly bytes: Uint8Array; readonly report: CleanReport } {
  const parts = readPackage(bytes);
  const report = cleanParts(parts, request);
  return { bytes: writePackage(parts), report };
}

/** The same on parts that are unpacked; they are changed. */
export function cleanParts(parts: Package, { planned, sheetsLeftOut }: CleanRequest): CleanReport {
  const workbook = workbookOf(parts);
  const wanted = new Set(sheetsLeftOut.map((name) => name.toLowerCase()));
  const leftOut = workbook.sheets.filter(({ name }) => wanted.has(name.toLowerCase()));
  const sheets = new Set(leftOut.map(({ name }) => name.toLowerCase()));
  const { names, edits } = unwantedNames(workbook.xml, sheets);
  const unwanted: Unwanted = { names, sheets };
  const stay = workbook.sheets.filter((sheet) => !leftOut.includes(sheet) && sheet.isWorksheet);
  const lookup = createLookup(parts, workbook);
  const texts = textsIn(parts, workbook);

  const results = stay.map((sheet) => ({
    sheet,
    ...cleanSheet(parts, sheet, {
      unwanted,
      texts,
      lookup: (name: string | null, area: Area) => lookup(name ?? sheet.name, area),
      planned: withoutSigns(planned.get(sheet.name)),
    }),
  }));
  // Every value was looked up in the sheets as they were.
  for (const { part, text } of results.flatMap(({ written }) => written)) writePart(parts, part, text);
  if (edits.length > 0) writePart(parts, workbook.name, applyEdits(workbook.xml.text, edits));
  cleanChain(parts, workbook, leftOut, results);
  leaveOutSheets(parts, leftOut);
  const memory = leaveOutMemory(parts);
  const sum = (count: (one: (typeof results)[number]) => number) =>
    results.reduce((total, one) => total + count(one), 0);
  return {
    cells: results.flatMap(({ sheet, cells }) => cells.map((cell) => ({ ...cell, sheet: sheet.name }))),
    sheets: leftOut.map(({ name }) => name),
    names: edits.length,
    marks: sum(({ removed }) => removed.marks),
    formats: sum(({ removed }) => removed.formats),
    validations: sum(({ removed }) => removed.validations),
    memory,
  };
}

type CleanedSheet = {
  readonly cells: readonly CleanedCell[];
  readonly removed: ReturnType<typeof cleanRules>['removed'];
  /** Parts with their new text. */
  readonly written: readonly { readonly part: string; readonly text: string }[];
};

const untouched: CleanedSheet = {
  cells: [],
  removed: { marks: 0, formats: 0, validations: 0 },
  written: [],
};

function cleanSheet(
  parts: Package,
  { part: name }: SheetEntry,
  given: Parameters<typeof cleanCells>[2] & { readonly texts: readonly string[] },
): CleanedSheet {
  const bytes = name === null ? undefined : parts.get(name);
  if (name === null || !bytes) return untouched;
  const tables = cleanTables(parts, name, given.unwanted);
  const isSure = given.unwanted.names.size + given.unwanted.sheets.size === 0;
  // Reading every cell of a large sheet takes its time: one that cannot hold anything of ours is left alone.
  if (isSure && !/PERF/iu.test(decodePart(bytes))) return { ...untouched, written: tables };
  const part = readPart(parts, name);
  if (!part) return untouched;
  const { edits, cells } = cleanCells(part, given.texts, given);
  const rules = cleanRules(part, given.unwanted);
  const links = deadLinks(part, given.unwanted);
  const all = [...edits, ...rules.edits, ...links];
  const written = all.length === 0 ? [] : [{ part: name, text: applyEdits(part.text, all) }];
  return { cells, removed: rules.removed, written: [...written, ...tables] };
}

/** The formula that an Excel table keeps for new rows of a column. */
function cleanTables(parts: Package, sheet: string, unwanted: Unwanted): { part: string; text: string }[] {
  return relationshipsOf(parts, sheet).flatMap(({ kind, target }) => {
    const part = kind === 'table' && target !== null ? readPart(parts, target) : null;
    if (!part || target === null) return [];
    const kept = [
      ...descendants(part.root, 'calculatedColumnFormula'),
      ...descendants(part.root, 'totalsRowFormula'),
    ];
    const removed = kept.filter((formula) => isUnwanted(textOf(part, formula), unwanted));
    return removed.length === 0 ? [] : [{ part: target, text: applyEdits(part.text, removed.map(removal)) }];
  });
}

/** Links to sheets that are left out. */
function deadLinks(part: NonNullable<ReturnType<typeof readPart>>, unwanted: Unwanted): Edit[] {
  const list = childOf(part.root, 'hyperlinks');
  if (!list || unwanted.sheets.size === 0) return [];
  const all = childrenOf(list, 'hyperlink');
  const dead = all.filter((link) => isUnwanted(attributeOf(link, 'location') ?? '', unwanted));
  return dead.length === all.length ? [removal(list)] : dead.map(removal);
}

function cleanChain(
  parts: Package,
  workbook: WorkbookParts,
  leftOut: readonly SheetEntry[],
  results: readonly { readonly sheet: SheetEntry; readonly cells: readonly CleanedCell[] }[],
): void {
  const gone = new Map(
    results.map(({ sheet, cells }) => [
      sheet.sheetId,
      new Set(cells.filter(({ became }) => became !== 'formula').map(({ address }) => address)),
    ]),
  );
  const goneSheets = new Set(leftOut.map(({ sheetId }) => sheetId));
  cleanCalculationChain(
    parts,
    workbook.name,
    (sheetId, address) => goneSheets.has(sheetId) || gone.get(sheetId)?.has(address) === true,
  );
}

function textsIn(parts: Package, workbook: WorkbookParts): readonly string[] {
  const name = workbookPart(parts, workbook.name, 'sharedStrings');
  return sharedTexts(name === null ? null : readPart(parts, name));
}

function withoutSigns(planned: ReadonlyMap<string, string> | undefined): ReadonlyMap<string, string> {
  return new Map([...(planned ?? [])].map(([address, formula]) => [address, formula.replace(/^=/u, '')]));
}

/** Most cells that a formula of ours reads; what reads more is kept as a value. */
const mostCells = 20000;

/** The values of cells as the file has them, read sheet by sheet when they are asked for. */
function createLookup(parts: Package, workbook: WorkbookParts): CellLookup {
  const texts = textsIn(parts, workbook);
  const read = new Map<string, ReadonlyMap<string, ReturnType<typeof valueOf>> | null>();
  const valuesOf = (name: string) => {
    const key = name.toLowerCase();
    const known = read.get(key);
    if (known !== undefined) return known;
    const entry = workbook.sheets.find((sheet) => sheet.name.toLowerCase() === key);
    const part = entry?.part ? readPart(parts, entry.part) : null;
    const values =
      part &&
      new Map(cellsOf(part).map((cell) => [cellAddress(cell.row, cell.column), valueOf(part, cell, texts)]));
    read.set(key, values);
    return values;
  };
  return (name, area) => {
    const values = valuesOf(name ?? '');
    if (!values || area.rowCount * area.columnCount > mostCells) return null;
    const found: (string | number | boolean | null)[] = [];
    for (let row = area.row; row < area.row + area.rowCount; row += 1) {
      for (let column = area.column; column < area.column + area.columnCount; column += 1) {
        const value = values.get(cellAddress(row, column)) ?? null;
        if (value !== null && isError(value)) return null;
        found.push(value);
      }
    }
    return found;
  };
}

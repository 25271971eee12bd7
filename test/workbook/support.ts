import type { CellIdentity } from '../../src/domain/changes/changeSet';
import { parseAddress } from '../../src/domain/snapshot/address';
import { cellAt, sheetById } from '../../src/domain/snapshot/cells';
import type { CellRef, CellValue, WorkbookSnapshot } from '../../src/domain/snapshot/snapshot';
import type { Book, CellStyle, Scalar } from '../../src/workbench/book/book';
import { cellKey } from '../../src/workbench/book/book';
import { setCell, setStyle } from '../../src/workbench/book/mutate';
import { createWorkbook } from '../../src/workbench/files/createWorkbook';
import { createHost, type Host } from '../../src/workbench/host/host';
import { connectNodeClient, type NodeClient } from '../../src/workbench/host/nodeClient';
import { numfmtText } from '../../src/workbench/host/numfmtText';
import { createOfficeWorkbook } from '../../src/workbook/officeWorkbook';
import type { CellWrite, Locate, WorkbookPort, WritePlan } from '../../src/workbook/port';

/** What a test says of a cell: a value, a formula (`=…`), or one of them with its style. */
export type Given =
  | Scalar
  | { readonly v: Scalar; readonly f?: string; readonly style?: Partial<CellStyle>; readonly rich?: boolean };

/** A book with one sheet for each entry; cells by address. */
export function bookOf(sheets: Readonly<Record<string, Readonly<Record<string, Given>>>>): Book {
  const book = createWorkbook('自评表.xlsx', Object.keys(sheets));
  for (const sheet of book.sheets) {
    for (const [address, given] of Object.entries(sheets[sheet.name] ?? {})) {
      const { row, column } = parseAddress(address)!;
      const cell = typeof given === 'object' && given !== null ? given : { v: given };
      setCell(book, sheet, row, column, { value: cell.v, formula: cell.f ?? null });
      if (cell.style) setStyle(book, sheet, row, column, cell.style);
      if (cell.rich) sheet.cells.get(cellKey(row, column))!.richText = true;
    }
  }
  book.journal.length = 0;
  return book;
}

export type Connected = {
  readonly book: Book;
  readonly host: Host;
  readonly client: NodeClient;
  readonly port: WorkbookPort;
};

const open: NodeClient[] = [];

/** The Office adapter on Microsoft's client on our host. */
export function connect(book: Book): Connected {
  const host = createHost(book, { calculator: null, text: numfmtText });
  const client = connectNodeClient(host, { globals: false });
  open.push(client);
  return { book, host, client, port: createOfficeWorkbook({ excel: client.Excel }) };
}

/** Ends all connections of a test. */
export function disconnectAll(): void {
  for (const client of open.splice(0)) client.dispose();
}

/** Everything of the workbook that an undo must bring back, as plain data. */
export function contentsOf(book: Book): unknown {
  return {
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      cells: Object.fromEntries(
        [...sheet.cells]
          .filter(([, { value, formula, style }]) => value !== null || formula !== null || isStyled(style))
          .sort(([a], [b]) => a - b)
          .map(([key, { value, formula, style }]) => [
            key,
            {
              value: formula === null ? value : null,
              formula,
              numberFormat: style.numberFormat,
              fill: style.fill,
            },
          ]),
      ),
    })),
    customXml: book.customXml.map(({ xml }) => xml),
  };
}

function isStyled({ numberFormat, fill }: CellStyle): boolean {
  return numberFormat !== 'General' || fill !== null;
}

/** A cell by sheet name and address. */
export function refOf(book: Book, sheetName: string, address: string): CellRef {
  const { row, column } = parseAddress(address)!;
  return { sheetId: book.sheets.find(({ name }) => name === sheetName)!.id, row, column };
}

export function identityOf(sheetId: string, item: string): CellIdentity {
  return { sheetId, table: '自评表', item, column: 'score' };
}

/** What a test wants written: a formula (`=…`), or a value, with a number format where one is set. */
export type Wanted = CellValue | { readonly value: CellValue; readonly format: string };

/** A plan for the cells as they stand in the snapshot; the identity of a cell is its address there. */
export function planFor(
  snapshot: WorkbookSnapshot,
  sheetName: string,
  wanted: Readonly<Record<string, Wanted>>,
  inputs: readonly string[] = [],
): WritePlan {
  const sheet = snapshot.sheets.find(({ name }) => name === sheetName)!;
  const cell = (address: string) => {
    const { row, column } = parseAddress(address)!;
    return cellAt(sheetById(snapshot, sheet.id), row, column);
  };
  return {
    writes: Object.entries(wanted).map(([address, given]): CellWrite => {
      const { value, formula, numberFormat, row, column } = cell(address);
      const [content, format] = typeof given === 'object' ? [given.value, given.format] : [given, null];
      const isFormula = typeof content === 'string' && content.startsWith('=') && format !== '@';
      return {
        identity: identityOf(sheet.id, address),
        target: { sheetId: sheet.id, row, column },
        expected: { value, formula, numberFormat },
        formula: isFormula ? content : null,
        value: isFormula ? null : content,
        numberFormat: format,
      };
    }),
    inputs: inputs.map((address) => {
      const { value, formula, sheetId, row, column } = cell(address);
      return { cell: { sheetId, row, column }, value, formula };
    }),
  };
}

/** Finds nothing: the old addresses are all that is left. */
export const nowhere: Locate = () => null;

/** Finds every cell at its old address, moved by so many rows. */
export function movedBy(rows: number): Locate {
  return ({ sheetId, item }) => {
    const { row, column } = parseAddress(item)!;
    return { cell: { sheetId, row: row + rows, column }, formula: null };
  };
}

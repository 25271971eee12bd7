import { grouped } from '../../domain/grouped';
import { areaAddress } from '../../domain/snapshot/address';
import type { Area, CellRef, CellType, CellValue } from '../../domain/snapshot/snapshot';
import { exactAreas } from '../areas';
import { bandsOf, bytesOf, callBytes, type Requests } from '../requests';

/** What a cell is to hold. */
export type Content = {
  readonly cell: CellRef;
  readonly value: CellValue;
  /** With `=`; null for a value. */
  readonly formula: string | null;
  /** The formula in R1C1 where the cell has moved since it was read; null to write it as it stands. */
  readonly formulaR1C1?: string | null;
  /** The format in the end, and the one that the cell has now. */
  readonly numberFormat: string;
  readonly formatNow: string;
  /** Tells an error value from text that only looks like one. */
  readonly type: CellType;
  /** A protected sheet that allows no formats: text is then kept text with an apostrophe. */
  readonly formatsAllowed: boolean;
};

const textFormat = '@';

/**
 * Queues writing the cells: formats first, then contents, then the formats that text needed out of its way.
 * Excel turns text that looks like a number, a date or a formula into one unless the cell has the text
 * format while it is written (office-addin-facts.md §C 22); afterwards the cell gets its own format back.
 */
export async function queueContents(
  context: Excel.RequestContext,
  requests: Requests,
  contents: readonly Content[],
): Promise<void> {
  const find = lookup(contents);
  const format = async (formatOf: (content: Content) => string | null): Promise<void> => {
    for (const [name, group] of grouped(contents, formatOf)) {
      if (name === null) continue;
      await queueAreas(
        context,
        requests,
        group,
        () => bytesOf(name),
        (range, cells) => {
          range.numberFormat = cells.map((line) => line.map(() => name));
        },
      );
    }
  };
  await format(firstFormat);
  for (const [kind, group] of grouped(contents, kindOf)) {
    const written = (cell: CellRef): CellValue => writtenContent(find(cell));
    await queueAreas(
      context,
      requests,
      group,
      (cell) => bytesOf(written(cell)),
      (range, cells) => {
        const grid = cells.map((line) => line.map(written));
        if (kind === 'text') range.values = grid;
        else if (kind === 'r1c1') range.formulasR1C1 = grid;
        else range.formulas = grid;
      },
    );
  }
  await format(lastFormat);
}

type Kind = 'text' | 'r1c1' | 'plain';

function kindOf(content: Content): Kind {
  if (isText(content)) return 'text';
  return content.formula !== null && content.formulaR1C1 ? 'r1c1' : 'plain';
}

/** Text that Excel could take for something else; an empty cell and an error value are none. */
function isText({ formula, value, type }: Content): boolean {
  return formula === null && typeof value === 'string' && value !== '' && type !== 'Error';
}

function firstFormat(content: Content): string | null {
  if (!content.formatsAllowed) return null;
  const wanted = formatWhileWritten(content);
  return wanted === content.formatNow ? null : wanted;
}

function formatWhileWritten(content: Content): string {
  if (!isText(content)) return content.numberFormat;
  return hasApostrophe(content) ? 'General' : textFormat;
}

/** Excel takes a first apostrophe for its own sign of text: it is written twice, and not into the text format. */
function hasApostrophe({ value }: Content): boolean {
  return typeof value === 'string' && value.startsWith("'");
}

/** Text gets its own format at last; a formula in a General cell too, since Excel may have taken one from its inputs. */
function lastFormat(content: Content): string | null {
  if (!content.formatsAllowed) return null;
  const { numberFormat, formula } = content;
  if (isText(content)) return numberFormat === formatWhileWritten(content) ? null : numberFormat;
  return formula !== null && numberFormat === 'General' ? numberFormat : null;
}

function writtenContent(content: Content | undefined): CellValue {
  if (!content) return '';
  if (content.formula !== null) return content.formulaR1C1 ?? content.formula;
  const asText = isText(content) && (!content.formatsAllowed || hasApostrophe(content));
  if (asText) return `'${String(content.value)}`;
  return content.value;
}

async function queueAreas(
  context: Excel.RequestContext,
  requests: Requests,
  contents: readonly Content[],
  cellBytes: (cell: CellRef) => number,
  assign: (range: Excel.Range, cells: CellRef[][]) => void,
): Promise<void> {
  const places = contents.map(({ cell }) => cell);
  for (const [sheetId, onSheet] of grouped(places, (cell) => cell.sheetId)) {
    const bands = exactAreas(onSheet).flatMap((area) =>
      bandsOf(area, (row, column) => cellBytes({ sheetId, row, column })),
    );
    for (const { area, bytes } of bands) {
      await requests.room(callBytes + bytes);
      const sheet = context.workbook.worksheets.getItem(sheetId);
      assign(sheet.getRange(areaAddress(area)), cellsOf(sheetId, area));
    }
  }
}

function cellsOf(sheetId: string, area: Area): CellRef[][] {
  return Array.from({ length: area.rowCount }, (_, r) =>
    Array.from({ length: area.columnCount }, (__, c) => ({
      sheetId,
      row: area.row + r,
      column: area.column + c,
    })),
  );
}

function lookup(contents: readonly Content[]): (cell: CellRef) => Content | undefined {
  const key = ({ sheetId, row, column }: CellRef) => `${sheetId}!${row},${column}`;
  const map = new Map(contents.map((content) => [key(content.cell), content]));
  return (cell) => map.get(key(cell));
}

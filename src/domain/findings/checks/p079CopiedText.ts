import { cellAt } from '../../snapshot/cells';
import { normaliseLabel } from '../../snapshot/normalise';
import type { CellRef } from '../../snapshot/snapshot';
import { viewOf } from '../../tables/sheetView';
import type { CheckContext, WorkbookCheck } from '../context';
import { listHits } from '../makeFinding';
import { textCellsOf } from '../textCells';

/** A shorter text may be the same by chance (已完成, 资金未到位). */
const SHORTEST = 15;

/**
 * P-079: a text that somebody writes anew each year (原因, 实际完成值 in words, 其他需要说明事项) is word for word that of
 * last year's file. Names, targets and standards are the same every year and are left alone.
 */
export const p079CopiedText: WorkbookCheck = ({ sources, tables }) => {
  const lastYear = new Map<string, string>();
  for (const { role, sheet, fileName } of sources) {
    if (role !== 'last-year') continue;
    for (const { text } of textCellsOf(viewOf(sheet))) {
      const bare = bareText(text);
      if (bare.length >= SHORTEST) lastYear.set(bare, fileName);
    }
  }
  if (lastYear.size === 0) return [];
  return tables.flatMap((context) => {
    const hits = ownTexts(context).flatMap(({ cell, text }) => {
      const file = lastYear.get(bareText(text));
      const line = { row: String(cell.row + 1), name: text, file: file ?? '' };
      return file === undefined ? [] : [{ cells: [cell], line }];
    });
    return listHits(context, 'P-079', hits);
  });
};

function ownTexts({
  sheet,
  table,
}: CheckContext): readonly { readonly cell: CellRef; readonly text: string }[] {
  const cells = [
    ...(table.indicators?.rows ?? []).flatMap(({ reason, actual }) => [reason, actual]),
    ...(table.money ? [table.money.total, ...table.money.parts].map(({ reason }) => reason) : []),
    table.remarks,
  ];
  const seen = new Set<string>();
  return cells.flatMap((cell) => {
    const key = cell ? `${String(cell.row)}:${String(cell.column)}` : '';
    if (!cell || seen.has(key)) return [];
    seen.add(key);
    const { value } = cellAt(sheet, cell.row, cell.column);
    return typeof value === 'string' ? [{ cell, text: value.normalize('NFKC') }] : [];
  });
}

function bareText(text: string): string {
  return normaliseLabel(text).replace(/[\p{P}\p{S}]+/gu, '');
}

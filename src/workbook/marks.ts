import { cellAddress } from '../domain/snapshot/address';
import type { CellRef } from '../domain/snapshot/snapshot';
import { unitedAddresses } from './markAreas';
import type { Mark } from './port';
import type { Run } from './run';

/** Longest address list that one call takes (office-addin-facts.md §D.1). */
const addressLimit = 8192;

/** A rule that is always true and names its check: found again by it, and nobody else's rule looks like it. */
const ruleOf = (code: string): string => `=N("PERF ${code}")=0`;
const isOurs = (formula: string): boolean => /^=\s*N\(\s*"PERF P-\d+"\s*\)\s*=\s*0$/i.test(formula);

/** Dark letters on a light ground, and an underline, so that colour is never the only sign. */
const looks = {
  error: { fill: '#FFD9D2', font: '#8A1C0B' },
  warning: { fill: '#FFF0C2', font: '#6B4A00' },
} as const;

/**
 * Marks cells by conditional formats of ours, in place of those that are there; the person's own formats stay
 * untouched. Three syncs. Answers how many cells were marked.
 */
export function markCells(run: Run, marks: readonly Mark[]): Promise<number> {
  return run(async (context) => {
    await queueRemoval(context);
    for (const [sheetId, onSheet] of bySheet(marks)) {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      for (const { code, severity, cells } of onSheet) {
        for (const addresses of unitedAddresses(cells, addressLimit)) {
          const format = sheet.getRanges(addresses).conditionalFormats.add('Custom');
          format.custom.rule.formula = ruleOf(code);
          format.custom.format.fill.color = looks[severity].fill;
          format.custom.format.font.color = looks[severity].font;
          format.custom.format.font.underline = 'Single';
        }
      }
    }
    await context.sync();
    const marked = new Set(
      marks.flatMap(({ cells }) =>
        cells.map((cell) => `${cell.sheetId}!${cellAddress(cell.row, cell.column)}`),
      ),
    );
    return marked.size;
  });
}

/** Takes every mark of ours away; answers how many rules were removed. Three syncs. */
export function clearMarks(run: Run): Promise<number> {
  return run(async (context) => {
    const removed = await queueRemoval(context);
    if (removed > 0) await context.sync();
    return removed;
  });
}

/** Finds our rules on all sheets and queues their removal; the caller's next sync carries it out. */
async function queueRemoval(context: Excel.RequestContext): Promise<number> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/id');
  await context.sync();
  const formats = sheets.items.map((sheet) => {
    const onSheet = sheet.getRange().conditionalFormats;
    onSheet.load('items/type,items/customOrNullObject/rule/formula');
    return onSheet;
  });
  await context.sync();
  const ours = formats.flatMap(({ items }) =>
    items.filter((format) => format.type === 'Custom' && isOurs(format.customOrNullObject.rule.formula)),
  );
  for (const format of ours) format.delete();
  return ours.length;
}

function bySheet(
  marks: readonly Mark[],
): Map<string, { code: string; severity: Mark['severity']; cells: CellRef[] }[]> {
  const sheets = new Map<string, { code: string; severity: Mark['severity']; cells: CellRef[] }[]>();
  for (const { code, severity, cells } of marks) {
    for (const sheetId of new Set(cells.map((cell) => cell.sheetId))) {
      const here = cells.filter((cell) => cell.sheetId === sheetId);
      sheets.set(sheetId, [...(sheets.get(sheetId) ?? []), { code, severity, cells: here }]);
    }
  }
  return sheets;
}

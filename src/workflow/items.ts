import type { RowAssessment } from '../domain/assessment/assessment';
import type { CellIdentity } from '../domain/changes/changeSet';
import { itemKey, itemsOf, tableKey, type Item } from '../domain/tables/identity';
import type { Analysis } from './analyse';

/** What a row of a table is called: as the sheet says, or the total, whose name is a text of the pane. */
export type ItemName = { readonly kind: 'named'; readonly name: string } | { readonly kind: 'total' };

export type KnownItem = { readonly name: ItemName; readonly row: RowAssessment | null };

type Named = Pick<Analysis, 'assessments' | 'facts'>;

/** Finds the row that a cell's identity names, among everything that was assessed and the rates around it. */
export function itemFinder({ assessments, facts }: Named): (identity: CellIdentity) => KnownItem | null {
  const known = new Map<string, KnownItem>();
  for (const { table, rows } of assessments) {
    const assessed = new Map(rows.map((row) => [row.indicator, row]));
    for (const item of itemsOf(table)) {
      const row = 'comparison' in item ? (assessed.get(item) ?? null) : null;
      known.set(keyOf(table.sheetId, tableKey(table), itemKey(table, item)), { name: nameOf(item), row });
    }
  }
  for (const { sheetId, table, item, label } of facts.rateCells) {
    known.set(keyOf(sheetId, table, item), { name: named(label), row: null });
  }
  return ({ sheetId, table, item }) => known.get(keyOf(sheetId, table, item)) ?? null;
}

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

function nameOf(item: Item): ItemName {
  if ('comparison' in item) return named(item.name ?? item.level2 ?? item.level1 ?? '');
  if ('standsUnderMarks' in item) return { kind: 'total' };
  return named(item.label);
}

/** Line feeds and runs of spaces in a cell are layout, not part of the name. */
function named(text: string): ItemName {
  return { kind: 'named', name: text.replace(/\s+/g, ' ').trim() };
}

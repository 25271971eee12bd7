import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import type { WorkbookSnapshot } from '../../src/domain/snapshot/snapshot';
import type { Described } from './describeTable';
import { type SheetOptions, sheetOf, workbookOf } from './grid';

/** A layout of ours as test/golden/tables keeps it. */
export type Layout = {
  readonly name: string;
  readonly about: string;
  readonly sheets: readonly ({ readonly grid: readonly string[] } & SheetOptions)[];
  readonly expected?: readonly Described[];
};

const folder = path.join(__dirname, '../golden/tables');

/** All layouts of a folder, by name. */
export function layoutsIn(kind: 'recognised' | 'refused'): readonly Layout[] {
  return readdirSync(path.join(folder, kind))
    .sort()
    .map((file) => {
      const layout = JSON.parse(readFileSync(path.join(folder, kind, file), 'utf8')) as Omit<Layout, 'name'>;
      return { ...layout, name: path.basename(file, '.json') };
    });
}

/** The workbook of a layout; `change` may rewrite its lines and its options. */
export function workbookOfLayout(
  layout: Layout,
  change: (sheet: { grid: string; options: SheetOptions }) => { grid: string; options: SheetOptions } = (
    sheet,
  ) => sheet,
): WorkbookSnapshot {
  return workbookOf(
    ...layout.sheets.map(({ grid, ...options }, index) => {
      const changed = change({ grid: grid.join('\n'), options: { name: `Sheet${index + 1}`, ...options } });
      return sheetOf(changed.grid, changed.options);
    }),
  );
}

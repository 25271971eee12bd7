import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import type { WorkbookSnapshot } from '../../src/domain/snapshot/snapshot';
import type { DescribedData } from './describeData';
import type { Described } from './describeTable';
import { type SheetOptions, sheetOf, workbookOf } from './grid';

/** A layout of ours as test/golden keeps it, with what must be read of it. */
export type Layout<Expected = readonly Described[]> = {
  readonly name: string;
  readonly about: string;
  readonly sheets: readonly ({ readonly grid: readonly string[] } & SheetOptions)[];
  readonly expected?: Expected;
};

const golden = path.join(__dirname, '../golden');

/** All layouts of a folder of self-evaluations, by name. */
export function layoutsIn(kind: 'recognised' | 'refused'): readonly Layout[] {
  return layoutsOf<readonly Described[]>(path.join('tables', kind));
}

/** All layouts of the tables around them, by name. */
export function dataLayouts(): readonly Layout<DescribedData>[] {
  return layoutsOf<DescribedData>('data');
}

function layoutsOf<Expected>(folder: string): readonly Layout<Expected>[] {
  return readdirSync(path.join(golden, folder))
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(golden, folder, file), 'utf8');
      const layout = JSON.parse(text) as Omit<Layout<Expected>, 'name'>;
      return { ...layout, name: path.basename(file, '.json') };
    });
}

/** The workbook of a layout; `change` may rewrite its lines and its options. */
export function workbookOfLayout(
  layout: Pick<Layout<unknown>, 'sheets'>,
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

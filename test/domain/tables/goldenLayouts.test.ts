import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { recogniseTables } from '../../../src/domain/tables/recognise';
import { type Described, describeTable } from '../../support/describeTable';
import { type SheetOptions, sheetOf, workbookOf } from '../../support/grid';

type Layout = {
  readonly about: string;
  readonly sheets: readonly ({ readonly grid: readonly string[] } & SheetOptions)[];
  readonly expected?: readonly Described[];
};

const folder = path.join(__dirname, '../../golden/tables');

function layouts(kind: string): [string, Layout][] {
  return readdirSync(path.join(folder, kind))
    .sort()
    .map((file) => {
      const layout = JSON.parse(readFileSync(path.join(folder, kind, file), 'utf8')) as Layout;
      return [`${path.basename(file, '.json')}: ${layout.about}`, layout];
    });
}

function tablesOf(layout: Layout): readonly Described[] {
  const sheets = layout.sheets.map(({ grid, ...options }, index) =>
    sheetOf(grid.join('\n'), { name: `Sheet${index + 1}`, ...options }),
  );
  return recogniseTables(workbookOf(...sheets)).map(describeTable);
}

describe('Layouts of other provinces and broken forms are recognised', () => {
  test.each(layouts('recognised'))('%s', (_about, layout) => {
    expect(tablesOf(layout)).toEqual(layout.expected);
  });
});

describe('Tables that only look alike are refused', () => {
  test.each(layouts('refused'))('%s', (_about, layout) => {
    expect(tablesOf(layout)).toEqual([]);
  });
});

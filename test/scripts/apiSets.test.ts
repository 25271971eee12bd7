import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const script = path.resolve(__dirname, '../../scripts/apiSets.mjs');
const slow = 180_000;

describe('the sets of the Excel API', () => {
  it(
    'that the add-in uses are none newer than ExcelApi 1.14',
    () => {
      const said = execFileSync('node', [script], { encoding: 'utf8' });
      expect(said).toMatch(/^\d{2,} members of Excel in \d+ files, none newer than ExcelApi 1\.14\.\s*$/);
    },
    slow,
  );

  it(
    'that are newer are found in calls and among what is loaded',
    () => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'api-sets-'));
      const file = path.join(folder, 'newer.ts');
      writeFileSync(
        file,
        [
          'export function use(range: Excel.Range, pivot: Excel.PivotTable, slicer: Excel.Slicer) {',
          "  range.load('values,formulas');",
          '  range.getDependents();',
          "  range.load('values,nothingOfTheKind');",
          '  pivot.getDataSourceString();',
          "  slicer.load('caption');",
          '}',
        ].join('\n'),
      );
      const { status, stderr } = spawnSync('node', [script, file], { encoding: 'utf8' });
      rmSync(folder, { recursive: true });
      expect(status).toBe(1);
      expect(
        stderr
          .trim()
          .split('\n')
          .map((line) => line.replace(/^.*newer\.ts:/, '')),
      ).toEqual([
        '3: Range.getDependents needs ExcelApi 1.15, newer than ExcelApi 1.14.',
        '4: there is no nothingOfTheKind to load.',
        '5: PivotTable.getDataSourceString needs ExcelApi 1.15, newer than ExcelApi 1.14.',
      ]);
    },
    slow,
  );
});

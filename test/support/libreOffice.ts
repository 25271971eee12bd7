import { execFile } from 'node:child_process';
import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A profile that makes LibreOffice calculate every formula of an .xlsx anew instead of trusting the stored values. */
const recalculatingProfile = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Comma, quote, UTF-8, from line 1, texts in quotes and numbers not, one file for each sheet; as calculated, or as shown. */
const csvFilter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1';
const shownFilter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,true,false,false,-1';

/**
 * The values of a workbook as LibreOffice calculates them: by sheet name, rows of cells as text. Numbers and
 * percentages are given as numbers in full (`0.98765`), with `shown` as on the screen (`98.77%`). Formulas of custom
 * functions become `#NAME?` unless the stored values are taken (`recalculate: false`).
 */
export async function calculateInLibreOffice(
  workbook: Uint8Array,
  { shown = false, recalculate = true }: { shown?: boolean; recalculate?: boolean } = {},
): Promise<Map<string, string[][]>> {
  return inFolder(recalculate, async (folder, convert) => {
    await writeFile(join(folder, 'book.xlsx'), workbook);
    await convert(shown ? shownFilter : csvFilter, 'book.xlsx');
    const files = (await readdir(join(folder, 'out'))).filter((name) => name.endsWith('.csv'));
    const sheets = new Map<string, string[][]>();
    for (const name of files) {
      const text = await readFile(join(folder, 'out', name), 'utf8');
      sheets.set(name.replace(/^book-/, '').replace(/\.csv$/, ''), parseCsv(text, shown));
    }
    return sheets;
  });
}

/** Draws the workbook as pages (PNG), for looking at it. */
export async function drawInLibreOffice(workbook: Uint8Array, dotsPerInch = 80): Promise<Uint8Array[]> {
  return inFolder(false, async (folder, convert) => {
    await writeFile(join(folder, 'book.xlsx'), workbook);
    await convert('pdf', 'book.xlsx');
    const page = join(folder, 'out', 'page');
    await run('pdftoppm', ['-r', String(dotsPerInch), '-png', join(folder, 'out', 'book.pdf'), page]);
    const files = (await readdir(join(folder, 'out'))).filter((name) => name.endsWith('.png')).sort();
    return Promise.all(files.map((name) => readFile(join(folder, 'out', name))));
  });
}

/** Each call has a folder and a profile of its own: two at a time would otherwise wait for each other and fail. */
async function inFolder<T>(
  recalculate: boolean,
  work: (folder: string, convert: (filter: string, file: string) => Promise<void>) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'workbook-'));
  try {
    await mkdir(join(folder, 'profile', 'user'), { recursive: true });
    if (recalculate) {
      await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), recalculatingProfile);
    }
    return await work(folder, async (filter, file) => {
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const out = join(folder, 'out');
      await run('soffice', [
        '--headless',
        profile,
        '--convert-to',
        filter,
        '--outdir',
        out,
        join(folder, file),
      ]);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function parseCsv(text: string, shown: boolean): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\n]*))(,|\n|$)/g)) {
    if (match[0] === '') continue;
    const quoted = match[1]?.replaceAll('""', '"');
    row.push(quoted ?? (shown ? (match[2] ?? '') : numberText(match[2] ?? '')));
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** A percentage as the number that the cell holds; anything else as it is. */
function numberText(text: string): string {
  return /^-?[\d.]+(?:E[+-]?\d+)?%$/.test(text)
    ? String(Number((Number(text.slice(0, -1)) / 100).toPrecision(15)))
    : text;
}

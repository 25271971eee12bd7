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

/** Comma, quote, UTF-8, from line 1, all texts quoted, values as stored, one file for each sheet. */
const csvFilter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1';
/** The same, with values as they are shown. */
const shownFilter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1';

/**
 * The values of a workbook as LibreOffice calculates them: by sheet name, rows of cells as text. Numbers are given
 * in full unless `shown`. Formulas of custom functions become `#NAME?`: judge a copy without them.
 */
export async function calculateInLibreOffice(
  workbook: Uint8Array,
  { shown = false }: { shown?: boolean } = {},
): Promise<Map<string, string[][]>> {
  return inFolder(async (folder, convert) => {
    await writeFile(join(folder, 'book.xlsx'), workbook);
    await convert(shown ? shownFilter : csvFilter, 'book.xlsx');
    const files = (await readdir(join(folder, 'out'))).filter((name) => name.endsWith('.csv'));
    const sheets = new Map<string, string[][]>();
    for (const name of files) {
      const text = await readFile(join(folder, 'out', name), 'utf8');
      sheets.set(name.replace(/^book-/, '').replace(/\.csv$/, ''), parseCsv(text));
    }
    return sheets;
  });
}

/** Draws the workbook as pages (PNG), for looking at it. */
export async function drawInLibreOffice(workbook: Uint8Array, dotsPerInch = 80): Promise<Uint8Array[]> {
  return inFolder(async (folder, convert) => {
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
  work: (folder: string, convert: (filter: string, file: string) => Promise<void>) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'workbook-'));
  try {
    await mkdir(join(folder, 'profile', 'user'), { recursive: true });
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), recalculatingProfile);
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

function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\n]*))(,|\n|$)/g)) {
    if (match[0] === '') continue;
    row.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

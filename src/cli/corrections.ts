import * as v from 'valibot';
import { amountUnits } from '../domain/quantity/quantity';
import { columnNumber, parseAddress } from '../domain/snapshot/address';
import { contains } from '../domain/snapshot/cells';
import { correctionOf, type Pointed } from '../domain/tables/correcting';
import type { Lack, TableCorrection } from '../domain/tables/corrections';
import { columnRoles } from '../domain/tables/columnWords';
import type { Band } from '../domain/tables/headers';
import type { SelfEvaluation } from '../domain/tables/table';
import { schemeById } from '../workflow/schemes';
import type { Analysis } from '../workflow/analyse';
import { withCorrection } from '../workflow/tableCorrections';
import { AnswersProblem } from './answersProblem';

const column = v.pipe(v.string(), v.regex(/^[A-Za-z]{1,3}$/));
const rows = v.pipe(v.string(), v.regex(/^[1-9]\d*(?::[1-9]\d*)?$/));
const columns = v.array(v.strictObject({ column, meaning: v.nullable(v.picklist(columnRoles)) }));

/**
 * What a person says about the recognition, by rows and columns of the sheet: `cell` is any cell of the table that it is
 * about, needed where the sheet has several; a sheet without a table needs `header`.
 */
export const correctionEntry = v.strictObject({
  sheet: v.string(),
  cell: v.optional(v.string()),
  kind: v.optional(v.picklist(['overall-self-eval', 'project-self-eval', 'indicator-table', 'none'])),
  header: v.optional(rows),
  moneyHeader: v.optional(rows),
  columns: v.optional(columns, []),
  moneyColumns: v.optional(columns, []),
  unit: v.optional(v.picklist(amountUnits)),
  scheme: v.optional(v.string()),
  total: v.optional(column),
});

type Entry = v.InferOutput<typeof correctionEntry>;

/** An example for who wrote something else. */
const example =
  '{"corrections":[{"sheet":"…","header":"4:5","columns":[{"column":"E","meaning":"marks"},{"column":"F","meaning":"score"}]}]}';

/**
 * What is kept with the workbook and what the file says, which goes first. Throws `AnswersProblem` for a sheet, cell or
 * scheme that is not there.
 */
export function correctionsFor(entries: readonly Entry[], analysis: Analysis): readonly TableCorrection[] {
  const kept = analysis.corrections.map(({ correction }) => correction);
  return entries.reduce<readonly TableCorrection[]>(
    (all, entry) => withCorrection(all, correctionFor(entry, analysis)),
    kept,
  );
}

/** Throws `AnswersProblem` where what the file says leaves no table to fill: which columns are missing. */
export function requireApplied(entries: readonly Entry[], { corrections, workbook }: Analysis): void {
  for (const { correction, status, lacks } of corrections) {
    const sheet = workbook.sheets.find(({ id }) => id === correction.sheetId)?.name;
    if (status === 'applied' || !entries.some((entry) => entry.sheet === sheet)) continue;
    throw new AnswersProblem(sheet ?? '', lacks.length > 0 ? lacks.map(meaningOf).join(' | ') : example);
  }
}

function meaningOf(lack: Lack): string {
  return lack === 'header' || lack === 'indicators' ? '"header":"…"' : `"meaning":"${lack}"`;
}

function correctionFor(entry: Entry, analysis: Analysis): TableCorrection {
  const sheet = analysis.workbook.sheets.find(({ name }) => name === entry.sheet);
  if (!sheet) {
    throw new AnswersProblem(entry.sheet, analysis.workbook.sheets.map(({ name }) => name).join(' | '));
  }
  const { scheme = null } = entry;
  if (scheme !== null && !schemeById(scheme, analysis.memory)) throw new AnswersProblem(scheme, example);
  const said: Pointed = {
    kind: entry.kind ?? null,
    headers: [...headerIn('indicators', entry.header), ...headerIn('money', entry.moneyHeader)],
    columns: [...columnsIn('indicators', entry.columns), ...columnsIn('money', entry.moneyColumns)],
    unit: entry.unit ?? null,
    scheme,
    total: entry.total === undefined ? null : columnNumber(entry.total.toUpperCase()),
  };
  return correctionOf(sheet, tableOf(entry, analysis, sheet.id), said);
}

/** The table that is meant; null for one that was not recognised, whose header is pointed out. */
function tableOf(entry: Entry, { tables, corrections }: Analysis, sheetId: string): SelfEvaluation | null {
  // Of a table that was said to be none something else can be said.
  const refused = corrections.flatMap(({ correction, recognised }) =>
    correction.kind === 'none' && recognised ? [recognised] : [],
  );
  const own = [...tables, ...refused].filter((table) => table.sheetId === sheetId);
  const cell = entry.cell === undefined ? null : parseAddress(entry.cell);
  const meant = cell ? own.filter(({ area }) => contains(area, cell.row, cell.column)) : own;
  if (meant.length === 1) return meant[0] ?? null;
  if (meant.length > 1 || entry.header === undefined) {
    throw new AnswersProblem(`${entry.sheet}!${entry.cell ?? ''}`, example);
  }
  return null;
}

function headerIn(block: Band['kind'], said: string | undefined): Pointed['headers'] {
  if (said === undefined) return [];
  const [first = 1, last = first] = said.split(':').map(Number);
  return [{ block, firstRow: first - 1, lastRow: Math.max(first, last) - 1 }];
}

function columnsIn(block: Band['kind'], said: Entry['columns']): Pointed['columns'] {
  return said.map((one) => ({
    block,
    column: columnNumber(one.column.toUpperCase()),
    role: one.meaning,
  }));
}

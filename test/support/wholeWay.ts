import { assess } from '../../src/domain/assessment/assess';
import type { Change } from '../../src/domain/changes/changeSet';
import { noAnswers } from '../../src/domain/changes/decisions';
import { planChanges } from '../../src/domain/changes/planChanges';
import { findProblems } from '../../src/domain/findings/find';
import type { Finding } from '../../src/domain/findings/finding';
import { defaultParameters } from '../../src/domain/scoring/parameters';
import { cellAddress } from '../../src/domain/snapshot/address';
import type { CellValue, WorkbookSnapshot } from '../../src/domain/snapshot/snapshot';
import { recogniseTables } from '../../src/domain/tables/recognise';
import type { SelfEvaluation } from '../../src/domain/tables/table';
import { applied } from './applied';
import { calculated } from './calculated';
import { type SheetOptions, sheetOf, workbookOf } from './grid';

/** What the whole way says about a sheet: recognised, assessed, planned and checked. */
export type WholeWay = {
  readonly workbook: WorkbookSnapshot;
  readonly tables: readonly SelfEvaluation[];
  readonly changes: readonly Change[];
  /** `status value` or `status reason` of the change to a cell; undefined where nothing is said about it. */
  readonly at: (address: string) => string | undefined;
  readonly formulaAt: (address: string) => string | null;
  /** Codes with severity and first cell. */
  readonly findings: readonly string[];
  /** Those of severity error. */
  readonly errors: readonly string[];
};

/** The whole way of a fill before anything is written, on one sheet, in a given mode of writing. */
export function wholeWay(
  grid: string,
  options: SheetOptions = {},
  writeMode: 'perf' | 'plain' = 'perf',
): WholeWay {
  const workbook = workbookOf(sheetOf(grid, options));
  const tables = recogniseTables(workbook);
  const settings = { parameters: defaultParameters, answers: noAnswers, overwrite: false };
  const assessments = tables.map((table) => assess(workbook, table, settings));
  const { changes } = planChanges(workbook, assessments, { ...settings, writeMode });
  const findings = findProblems(workbook, assessments);
  const changeAt = (address: string): Change | undefined =>
    changes.find(({ target }) => cellAddress(target.row, target.column) === address);
  return {
    workbook,
    tables,
    changes,
    at: (address) => {
      const change = changeAt(address);
      if (!change) return undefined;
      const { status, value, why, obstacle } = change;
      return `${status} ${status === 'ready' ? String(value) : (obstacle ?? why).code}`;
    },
    formulaAt: (address) => {
      const write = changeAt(address)?.write;
      return write && 'formula' in write ? write.formula : null;
    },
    findings: findings.map(shown),
    errors: findings.filter(({ severity }) => severity === 'error').map(shown),
  };
}

function shown({ code, severity, cells: [first] }: Finding): string {
  return `${code} ${severity} ${first ? cellAddress(first.row, first.column) : ''}`.trim();
}

/** What the written formulas give when they are calculated, by address, beside what the plan says. */
export async function calculatedWay({
  workbook,
  changes,
}: WholeWay): Promise<
  readonly { readonly cell: string; readonly plan: CellValue | null; readonly gives: unknown }[]
> {
  const values = await calculated(applied(workbook, changes));
  const [sheet] = workbook.sheets;
  return changes
    .filter(({ status, write }) => status === 'ready' && write && 'formula' in write)
    .map(({ target, value }) => {
      const cell = cellAddress(target.row, target.column);
      return { cell, plan: value ?? '', gives: values.get(`${sheet?.name ?? ''}!${cell}`) };
    });
}

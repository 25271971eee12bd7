import { cellAddress, areaAddress } from '../domain/snapshot/address';
import { cellAt, sameCell, sheetById } from '../domain/snapshot/cells';
import type { Assessment } from '../domain/assessment/assessment';
import type { Change, ChangeStatus } from '../domain/changes/changeSet';
import { type Decimal, roundTo } from '../domain/decimal/decimal';
import type { Action, Finding, Severity } from '../domain/findings/finding';
import type { CellRef, CellValue, WorkbookSnapshot } from '../domain/snapshot/snapshot';
import type { ClassifiedTable } from '../domain/tables/classify';
import type { TableKind } from '../domain/tables/table';
import type { Language } from '../i18n/language';
import { renderFinding, renderProblem, renderReason } from '../i18n/render';
import type { Analysis } from './analyse';
import type { FillOutcome } from './fill';
import { jointResults, type ResultJoint } from './jointResults';

/** The public result of `fill` and `check` (schemas/result.schema.json). Blanks are null, numbers are numbers. */
export type Result = {
  readonly version: 1;
  /** File name as given. */
  readonly workbook: string;
  readonly tables: readonly ResultTable[];
  readonly changes: readonly ResultChange[];
  readonly findings: readonly ResultFinding[];
  /** Findings that a person set aside, with the reason; left out where there are none. */
  readonly dismissed?: readonly (ResultFinding & { readonly reason: string })[];
  readonly scores: readonly ResultScore[];
  /** Projects that several units carried out, taken together; left out where there are none. */
  readonly joint?: readonly ResultJoint[];
  readonly ledger: ResultLedger | null;
};

export type ResultTable = {
  readonly kind: TableKind;
  readonly sheet: string;
  readonly range: string;
  readonly title: string;
  readonly unit: string | null;
  /** Scoring method that was applied; null for a table that is not scored. */
  readonly scheme: string | null;
  /** 0 to 1. */
  readonly sure: number;
};

export type ResultChange = {
  readonly sheet: string;
  readonly cell: string;
  /** What stood there: the formula, or the value. */
  readonly was: CellValue | null;
  /** The formula that is, or would be, written; null where a value is written or nothing. */
  readonly formula: string | null;
  /** After a fill what the cell gives, else what it would give. */
  readonly value: CellValue | null;
  /** After a fill what the cell displays, else what it displays now. */
  readonly text: string | null;
  readonly why: string;
  readonly status: ChangeStatus | 'written';
  readonly alternatives: readonly {
    readonly value: CellValue;
    readonly formula: string | null;
    readonly why: string;
  }[];
};

export type ResultFinding = {
  readonly code: string;
  readonly severity: Severity;
  readonly action: Action;
  readonly sheet: string;
  readonly cells: readonly string[];
  readonly message: string;
  /** A number, or a rate or a grade as text. */
  readonly found: number | string | null;
  readonly expected: number | string | null;
};

export type ResultScore = {
  readonly sheet: string;
  readonly range: string;
  readonly fullMarks: number | null;
  /** Marks that are decided, and marks that are open. */
  readonly decided: number;
  readonly open: number;
  readonly least: number;
  readonly most: number;
  readonly total: number | null;
  readonly grade: string | null;
};

export type ResultLedger = { readonly syncs: number; readonly operations: number; readonly bytes: number };

export type ResultParts = {
  readonly analysis: Analysis;
  /** What a fill came to; null for a check. */
  readonly fill: Pick<FillOutcome, 'apply' | 'refused'> | null;
  readonly fileName: string;
  readonly language: Language;
  readonly ledger: ResultLedger | null;
};

/** Makes the public result; sentences in the given language. */
export function resultOf(parts: ResultParts): Result {
  const { analysis, fileName, language, ledger } = parts;
  const { workbook, assessments } = analysis;
  const joint = jointResults(analysis, language);
  return {
    version: 1,
    workbook: fileName,
    tables: [
      ...assessments.map(({ table }, index) =>
        tableOf(workbook, table, analysis.schemes[index]?.applied.scheme.id ?? ''),
      ),
      ...analysis.facts.dataTables.map((table) => tableOf(workbook, table, null)),
    ].sort((one, other) => sheetPlace(workbook, one) - sheetPlace(workbook, other)),
    changes: analysis.changes.changes.map((change) => changeOf(change, parts)),
    findings: analysis.findings.map((finding) => findingOf(workbook, finding, language)),
    ...(analysis.dismissed.length > 0
      ? {
          dismissed: analysis.dismissed.map(({ finding, reason }) => ({
            ...findingOf(workbook, finding, language),
            reason,
          })),
        }
      : {}),
    scores: assessments.map((assessment) => scoreOf(workbook, assessment)),
    ...(joint.length > 0 ? { joint } : {}),
    ledger,
  };
}

function tableOf(
  workbook: WorkbookSnapshot,
  table: Pick<ClassifiedTable, 'kind' | 'sheetId' | 'area' | 'title' | 'unit' | 'sure'>,
  scheme: string | null,
): ResultTable {
  return {
    kind: table.kind,
    sheet: sheetById(workbook, table.sheetId).name,
    range: areaAddress(table.area),
    title: table.title,
    unit: table.unit,
    scheme,
    sure: table.sure,
  };
}

/** Tables are listed in the order of the sheets. */
function sheetPlace({ sheets }: WorkbookSnapshot, { sheet }: ResultTable): number {
  return sheets.findIndex(({ name }) => name === sheet);
}

function changeOf(change: Change, { analysis, fill, language }: ResultParts): ResultChange {
  const { target, was, write } = change;
  const sheet = sheetById(analysis.workbook, target.sheetId);
  const after = fill && valueAfter(change, fill);
  const refusal = fill?.refused.find((refused) => sameCell(refused.change.target, target));
  const why = refusal
    ? renderProblem({ code: refusal.why, hostCode: null, detail: null }, language)
    : [change.why, ...(change.obstacle ? [change.obstacle] : [])]
        .map((reason) => renderReason(reason, language))
        .join(language === 'zh-CN' ? '' : ' ');
  return {
    sheet: sheet.name,
    cell: cellAddress(target.row, target.column),
    was: was.formula ?? blankToNull(was.value),
    formula: write && 'formula' in write ? write.formula : null,
    value: after ? blankToNull(after.value) : change.value,
    text: blankText(after ? after.text : cellAt(sheet, target.row, target.column).text),
    why,
    status: refusal ? 'blocked' : after ? 'written' : change.status,
    alternatives: change.alternatives.map((alternative) => ({
      value: alternative.value,
      formula: alternative.write && 'formula' in alternative.write ? alternative.write.formula : null,
      why: renderReason(alternative.why, language),
    })),
  };
}

/** What a written cell holds now; null where the change was not written. */
function valueAfter(
  change: Change,
  { apply }: Pick<FillOutcome, 'apply'>,
): { value: CellValue; text: string } | null {
  if (apply.status !== 'written') return null;
  const isRecorded = apply.record.cells.some((cell) => sameCell(cell.target, change.target));
  if (!isRecorded) return null;
  const read = apply.values.find(({ cell }) => sameCell(cell, change.target));
  return read ?? { value: change.value ?? '', text: '' };
}

function findingOf(workbook: WorkbookSnapshot, finding: Finding, language: Language): ResultFinding {
  const { code, severity, action, cells, found, expected } = finding;
  return {
    code,
    severity,
    action,
    sheet: sheetById(workbook, finding.sheetId).name,
    cells: [...new Set(cells.map((cell) => addressFrom(workbook, finding.sheetId, cell)))],
    message: renderFinding(finding, language),
    found: figureOf(found),
    expected: figureOf(expected),
  };
}

/** A cell of another sheet carries its sheet's name. */
function addressFrom(workbook: WorkbookSnapshot, sheetId: string, cell: CellRef): string {
  const address = cellAddress(cell.row, cell.column);
  return cell.sheetId === sheetId ? address : `${sheetById(workbook, cell.sheetId).name}!${address}`;
}

function scoreOf(workbook: WorkbookSnapshot, { table, total }: Assessment): ResultScore {
  return {
    sheet: sheetById(workbook, table.sheetId).name,
    range: areaAddress(table.area),
    fullMarks: total.fullMarks && numberOf(total.fullMarks),
    decided: numberOf(total.decided),
    open: numberOf(total.open),
    least: numberOf(total.least),
    most: numberOf(total.most),
    total: total.total && numberOf(total.total),
    grade: total.grade,
  };
}

/** `85.5` is a number; `85.50%` and 优 stay text. */
function figureOf(text: string | null): number | string | null {
  return text !== null && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function numberOf(value: Decimal): number {
  return roundTo(value, 2).toNumber();
}

function blankToNull(value: CellValue): CellValue | null {
  return value === '' ? null : value;
}

function blankText(text: string): string | null {
  return text === '' ? null : text;
}

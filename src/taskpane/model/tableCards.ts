import type { Assessment, MissingInput } from '../../domain/assessment/assessment';
import type { Change } from '../../domain/changes/changeSet';
import { type Decimal, roundTo } from '../../domain/decimal/decimal';
import { areaAddress } from '../../domain/snapshot/address';
import type { CellRef } from '../../domain/snapshot/snapshot';
import { isEmptyCorrection } from '../../domain/tables/correcting';
import { tableKey } from '../../domain/tables/identity';
import type { Recognition, TableKind } from '../../domain/tables/table';
import type { Scheme } from '../../domain/schemes/scheme';
import type { SelfEvaluation } from '../../domain/tables/table';
import type { Analysis } from '../../workflow/analyse';
import { changesBySheet, isOpenQuestion, readyCount } from './changeGroups';

/** What is missing, and the cells that it belongs in; a form may have no cell for it. */
export type MissingCells = { readonly what: MissingInput['what']; readonly cells: readonly CellRef[] };

export type TableCard = {
  readonly key: string;
  readonly table: SelfEvaluation;
  readonly kind: TableKind;
  readonly title: string;
  readonly sheetName: string;
  readonly hidden: boolean;
  readonly range: string;
  readonly firstCell: CellRef;
  readonly unit: string | null;
  readonly scheme: Scheme['name'] | null;
  /** The person named a scheme that is not there any more. */
  readonly isSchemeGone: boolean;
  /** `said`: a person said something about it. */
  readonly certainty: 'said' | 'sure' | 'probable' | 'unsure';
  /** Cells that would be filled now, and questions to the person. */
  readonly ready: number;
  readonly open: number;
  readonly reasons: readonly Recognition[];
  /** What was looked for and not found, or found in a place that has to be checked. */
  readonly remarks: readonly Recognition[];
  readonly missing: readonly MissingCells[];
  readonly total: TotalLine;
};

export type TotalLine =
  | { readonly kind: 'none' }
  | { readonly kind: 'waits' }
  | { readonly kind: 'done'; readonly total: string; readonly full: string; readonly grade: string | null }
  | { readonly kind: 'open'; readonly open: string; readonly least: string; readonly most: string };

/** The recognised tables, in the order in which they were found. */
export function tableCards(analysis: Analysis): readonly TableCard[] {
  const { assessments, schemes, workbook } = analysis;
  const listed = changesBySheet(analysis);
  return assessments.map((assessment, index) => {
    const { table } = assessment;
    const scheme = schemes[index]?.applied.scheme ?? null;
    const said = table.correction?.scheme ?? null;
    const isOwn = ({ identity }: Change): boolean =>
      identity.sheetId === table.sheetId && identity.table === tableKey(table);
    const own = analysis.changes.changes.filter(isOwn);
    const questions = listed
      .filter(({ sheetId }) => sheetId === table.sheetId)
      .flatMap(({ items }) => items.flatMap(({ cells }) => cells))
      .filter((cell) => isOwn(cell.change) && isOpenQuestion(cell));
    const sheet = workbook.sheets.find(({ id }) => id === table.sheetId);
    const { row, column } = table.area;
    return {
      key: `${table.sheetId}|${tableKey(table)}`,
      table,
      kind: table.kind,
      title: table.title.replace(/\s+/g, ' ').trim(),
      sheetName: table.sheetName,
      hidden: sheet !== undefined && sheet.visibility !== 'visible',
      range: areaAddress(table.area),
      firstCell: { sheetId: table.sheetId, row, column },
      unit: table.unit,
      scheme: scheme?.name ?? null,
      isSchemeGone: said !== null && scheme !== null && scheme.id !== said,
      ready: readyCount({ workbook, changes: { changes: own } }),
      open: questions.length,
      certainty: isSaid(table)
        ? 'said'
        : table.sure >= 0.85
          ? 'sure'
          : table.sure >= 0.6
            ? 'probable'
            : 'unsure',
      reasons: table.reasons.filter((reason) => !isRemark(reason)),
      remarks: table.reasons.filter(isRemark),
      missing: missingOf(assessment),
      total: totalLine(assessment),
    };
  });
}

function isSaid({ correction }: SelfEvaluation): boolean {
  return correction !== undefined && !isEmptyCorrection(correction);
}

/** What the execution rate and the rows lack, each sort once with all its cells. */
export function missingOf({ execution, rows }: Assessment): readonly MissingCells[] {
  const all = [
    ...(execution?.missing ?? []),
    ...rows.flatMap(({ outcome }) => (outcome.status === 'not-computable' ? outcome.missing : [])),
  ];
  return [...new Set(all.map(({ what }) => what))].map((what) => ({
    what,
    cells: all.flatMap((one) => (one.what === what && one.cell ? [one.cell] : [])),
  }));
}

/** Codes of recognition that say what is not there, or ask to have a look. */
function isRemark({ code }: Recognition): boolean {
  return (
    /^no-/.test(code) ||
    /-place-open$/.test(code) ||
    code === 'row-repeated' ||
    code === 'title-of-another-kind' ||
    code === 'total-under-marks'
  );
}

function totalLine({ total }: Assessment): TotalLine {
  const { fullMarks, repetition, open, least, most, grade } = total;
  if (total.total) {
    return { kind: 'done', total: text(total.total), full: fullMarks ? text(fullMarks) : '', grade };
  }
  if (repetition && !repetition.answer) return { kind: 'waits' };
  // A table without marks and scores has no total to speak of.
  if (!fullMarks && most.isZero()) return { kind: 'none' };
  return { kind: 'open', open: text(open), least: text(least), most: text(most) };
}

function text(value: Decimal): string {
  return roundTo(value, 2).toFixed();
}

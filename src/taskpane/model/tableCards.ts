import type { Assessment, MissingInput } from '../../domain/assessment/assessment';
import { type Decimal, roundTo } from '../../domain/decimal/decimal';
import { areaAddress } from '../../domain/snapshot/address';
import type { CellRef } from '../../domain/snapshot/snapshot';
import { tableKey } from '../../domain/tables/identity';
import type { Recognition, TableKind } from '../../domain/tables/table';
import type { Analysis } from '../../workflow/analyse';

export type TableCard = {
  readonly key: string;
  readonly kind: TableKind;
  readonly title: string;
  readonly sheetName: string;
  readonly hidden: boolean;
  readonly range: string;
  readonly firstCell: CellRef;
  readonly unit: string | null;
  readonly certainty: 'sure' | 'probable' | 'unsure';
  readonly reasons: readonly Recognition[];
  /** What was looked for and not found, or found in a place that has to be checked. */
  readonly remarks: readonly Recognition[];
  readonly missing: readonly MissingInput[];
  readonly total: TotalLine;
};

export type TotalLine =
  | { readonly kind: 'none' }
  | { readonly kind: 'waits' }
  | { readonly kind: 'done'; readonly total: string; readonly full: string; readonly grade: string | null }
  | { readonly kind: 'open'; readonly open: string; readonly least: string; readonly most: string };

/** The recognised tables, in the order in which they were found. */
export function tableCards({ assessments, workbook }: Analysis): readonly TableCard[] {
  return assessments.map((assessment) => {
    const { table, execution } = assessment;
    const sheet = workbook.sheets.find(({ id }) => id === table.sheetId);
    const { row, column } = table.area;
    return {
      key: `${table.sheetId}|${tableKey(table)}`,
      kind: table.kind,
      title: table.title.replace(/\s+/g, ' ').trim(),
      sheetName: table.sheetName,
      hidden: sheet !== undefined && sheet.visibility !== 'visible',
      range: areaAddress(table.area),
      firstCell: { sheetId: table.sheetId, row, column },
      unit: table.unit,
      certainty: table.sure >= 0.85 ? 'sure' : table.sure >= 0.6 ? 'probable' : 'unsure',
      reasons: table.reasons.filter((reason) => !isRemark(reason)),
      remarks: table.reasons.filter(isRemark),
      missing: execution?.missing ?? [],
      total: totalLine(assessment),
    };
  });
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

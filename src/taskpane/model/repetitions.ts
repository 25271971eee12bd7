import type { Assessment, TotalAssessment } from '../../domain/assessment/assessment';
import { Decimal, roundTo } from '../../domain/decimal/decimal';
import { tableKey } from '../../domain/tables/identity';

/** Sums of marks and of scores as printed; null while they are not known. */
export type Sums = { readonly marks: string | null; readonly total: string | null };

/** The question whether rows that equal earlier ones count, with the sums that each answer gives. */
export type RepetitionQuestion = {
  readonly sheetId: string;
  readonly table: string;
  readonly title: string;
  /** Row numbers as Excel shows them. */
  readonly rows: readonly string[];
  readonly counted: Sums;
  readonly leftOut: Sums;
  readonly answer: 'counted' | 'left-out' | null;
};

export function repetitionsOf(assessments: readonly Assessment[]): readonly RepetitionQuestion[] {
  return assessments.flatMap((assessment) => {
    const { table, total } = assessment;
    const { repetition } = total;
    if (!repetition) return [];
    const marks = marksOf(assessment, repetition);
    return [
      {
        sheetId: table.sheetId,
        table: tableKey(table),
        title: table.title,
        rows: repetition.rows.map((row) => String(row + 1)),
        counted: { marks: text(marks.counted), total: text(repetition.withRows) },
        leftOut: { marks: text(marks.leftOut), total: text(repetition.withoutRows) },
        answer: repetition.answer ?? null,
      },
    ];
  });
}

/** `fullMarks` holds the repeated rows for as long as they are not left out. */
function marksOf(
  { rows, total: { fullMarks } }: Assessment,
  repetition: NonNullable<TotalAssessment['repetition']>,
): { readonly counted: Decimal | null; readonly leftOut: Decimal | null } {
  const repeated = rows
    .filter(({ indicator }) => repetition.rows.includes(indicator.row))
    .reduce<Decimal | null>((sum, { marks }) => sum && marks && sum.plus(marks), new Decimal(0));
  if (!fullMarks || !repeated) return { counted: null, leftOut: null };
  return repetition.answer === 'left-out'
    ? { counted: fullMarks.plus(repeated), leftOut: fullMarks }
    : { counted: fullMarks, leftOut: fullMarks.minus(repeated) };
}

function text(sum: Decimal | null): string | null {
  return sum && roundTo(sum, 2).toFixed();
}

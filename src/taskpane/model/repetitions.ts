import type { Assessment, TotalAssessment } from '../../domain/assessment/assessment';
import { roundTo } from '../../domain/decimal/decimal';
import { tableKey } from '../../domain/tables/identity';

/** The question whether rows that equal earlier ones count, with the totals of both answers as printed. */
export type RepetitionQuestion = {
  readonly sheetId: string;
  readonly table: string;
  readonly title: string;
  /** Row numbers as Excel shows them. */
  readonly rows: readonly string[];
  readonly counted: string;
  readonly leftOut: string;
  readonly answer: 'counted' | 'left-out' | null;
};

export function repetitionsOf(assessments: readonly Assessment[]): readonly RepetitionQuestion[] {
  return assessments.flatMap(({ table, total: { repetition } }) => {
    if (!repetition) return [];
    return [
      {
        sheetId: table.sheetId,
        table: tableKey(table),
        title: table.title,
        rows: repetition.rows.map((row) => String(row + 1)),
        counted: totalText(repetition.withRows),
        leftOut: totalText(repetition.withoutRows),
        answer: repetition.answer ?? null,
      },
    ];
  });
}

function totalText(total: TotalAssessment['total']): string {
  return total ? roundTo(total, 2).toFixed() : '';
}

import type { Assessment } from '../../domain/assessment/assessment';
import { roundTo, type Decimal } from '../../domain/decimal/decimal';
import type { ChoiceParameter, ScoringParameters } from '../../domain/scoring/parameters';

/** What one choice gives: the total of each table that it decides, with the grade. */
export type ReadingChoice = {
  readonly choice: string;
  readonly results: readonly {
    readonly title: string;
    /** Null while a score is open; then it lies between `least` and `most`. */
    readonly total: string | null;
    readonly least: string;
    readonly most: string;
    readonly grade: string | null;
  }[];
};

/** A choice that the rules leave open and that decides a score of this workbook: asked once for all tables. */
export type ReadingQuestion = {
  readonly parameter: ChoiceParameter;
  readonly chosen: string;
  readonly choices: readonly ReadingChoice[];
};

/** The open choices of all tables, in the order in which the tables name them; the one in force comes first. */
export function readingQuestions(
  assessments: readonly Assessment[],
  parameters: ScoringParameters,
): readonly ReadingQuestion[] {
  const names = [
    ...new Set(assessments.flatMap(({ total }) => (total.readings ?? []).map(({ parameter }) => parameter))),
  ];
  return names.filter(isChoice(parameters)).map((parameter) => {
    const chosen = parameters[parameter];
    const others = assessments.flatMap(({ table, total }) =>
      (total.readings ?? [])
        .filter((reading) => reading.parameter === parameter)
        .map(({ choice, ...reading }) => ({ choice, table, ...reading })),
    );
    const asked = assessments.filter(({ table }) => others.some((other) => other.table === table));
    const own = asked.map(({ table, total }) => ({ choice: chosen, table, ...total }));
    const choices = [...new Set([...own, ...others].map(({ choice }) => choice))];
    return {
      parameter,
      chosen,
      choices: choices.map((choice) => ({
        choice,
        results: [...own, ...others]
          .filter((result) => result.choice === choice)
          .map(({ table, total, least, most, grade }) => ({
            title: table.title,
            total: total && text(total),
            least: text(least),
            most: text(most),
            grade,
          })),
      })),
    };
  });
}

const isChoice =
  (parameters: ScoringParameters) =>
  (name: string): name is ChoiceParameter =>
    name in parameters && typeof parameters[name as keyof ScoringParameters] === 'string';

function text(total: Decimal): string {
  return roundTo(total, 2).toFixed(2);
}

import type { ScoringParameters } from '../scoring/parameters';
import type { RowAssessment, TotalAssessment, TotalReading } from './assessment';

/** One parameter chosen otherwise. */
export type OtherParameter = { readonly parameter: string; readonly choice: string };

/** Every other choice that a score of these rows names, each once, in the order of the rows. */
export function openChoices(rows: readonly RowAssessment[]): readonly OtherParameter[] {
  const choices = rows.flatMap(({ outcome }) =>
    outcome.status === 'computed'
      ? outcome.alternatives.map(({ parameter, choice }) => ({ parameter, choice }))
      : [],
  );
  return choices.filter(
    (choice, index) =>
      choices.findIndex((other) => other.parameter === choice.parameter && other.choice === choice.choice) ===
      index,
  );
}

/** The parameters with one of them chosen otherwise. */
export function choosing(
  parameters: ScoringParameters,
  { parameter, choice }: OtherParameter,
): ScoringParameters {
  return { ...parameters, [parameter]: choice };
}

/** The total as another reading gives it. */
export function readingOf(
  other: OtherParameter,
  { total, least, most, grade }: TotalAssessment,
): TotalReading {
  return { ...other, total, least, most, grade };
}

/** True where the grade is not the same by every reading. */
export function gradeDepends({ grade, readings = [] }: TotalAssessment): boolean {
  return grade !== null && readings.some((reading) => reading.grade !== null && reading.grade !== grade);
}

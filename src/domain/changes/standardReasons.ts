import type { Alternative, RowAssessment } from '../assessment/assessment';
import { type Decimal, roundTo } from '../decimal/decimal';
import type { Change, ChangeReason } from './changeSet';
import { digits, percentage } from './planContext';
import { type Written, reason } from './reasons';

/** How the standard gave the score, with the document where the rule is a scheme's. */
export function standardReason(
  { marks, standard }: RowAssessment,
  { value, written }: { readonly value: Decimal; readonly written: Written },
): ChangeReason {
  const said = reason('by-standard', {
    marks: marks ? digits(marks) : '',
    score: digits(value),
    written,
    source: standard?.source?.document ?? '',
  });
  return standard?.explanation ? { ...said, standard: { ...standard.explanation, written: value } } : said;
}

/** What the standard would give where this candidate of the rate counts; nothing is written of it. */
export function candidateScore(
  { standard }: RowAssessment,
  { choice, score }: Alternative,
): Change['alternatives'] {
  if (standard?.result.kind !== 'question') return [];
  const candidate = standard.result.finding.candidates.find(({ id }) => id === choice);
  const fact = candidate?.base.terms.at(-1)?.fact;
  if (!candidate || !fact) return [];
  const rounded = roundTo(score, 2);
  const label = fact.label.replace(/\s+/gu, ' ').trim();
  return [
    {
      why: reason('candidate-score', {
        base: `${label} ${digits(candidate.base.value)}`,
        rate: percentage(candidate.value),
        score: digits(rounded),
      }),
      value: rounded.toNumber(),
      write: null,
    },
  ];
}

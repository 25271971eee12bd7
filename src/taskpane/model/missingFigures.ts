import type { AnsweredFact, RateFinding, WorkbookFacts } from '../../domain/facts/facts';
import { rateSpecs } from '../../domain/facts/rateSpecs';
import type { Analysis } from '../../workflow/analyse';

/** A figure that no form of the workbook has a cell for, while a rate needs it. */
export type MissingFigure = {
  /** Equal for the same figure before and after an answer. */
  readonly key: string;
  readonly fact: Omit<AnsweredFact, 'value'>;
  /** The rate as printed, its function, and the key of the argument: what the figure is called. */
  readonly label: string;
  readonly rate: string;
  readonly input: string;
};

/** The figures that rates lack and no cell could hold, each once, in the order of the sheets. */
export function missingFigures({ facts, assessments }: Analysis): readonly MissingFigure[] {
  const findings: readonly RateFinding[] = [
    ...facts.rateCells.map(({ finding }) => finding),
    ...assessments.flatMap(({ rows }) =>
      rows.flatMap(({ standard }) =>
        standard?.result.kind === 'missing' && standard.result.finding ? [standard.result.finding] : [],
      ),
    ),
  ];
  const missing = findings
    .filter(({ status }) => status === 'not-computable')
    .flatMap((finding) => figuresOf(finding, facts));
  return missing.filter(({ key }, index) => missing.findIndex((other) => other.key === key) === index);
}

/** In the unit of the rate's other figures; where none names one, the figure would be a guess and is not asked for. */
function figuresOf(finding: RateFinding, { facts }: WorkbookFacts): readonly MissingFigure[] {
  const own = finding.inputs.flatMap(({ terms }) => terms.map(({ fact }) => fact));
  return finding.missing.flatMap(({ key: input, cell }) => {
    const wanted = rateSpecs[finding.name].inputs.find(({ key }) => key === input);
    const beside = facts.filter(({ subject }) => subject === wanted?.subject);
    const unit = [...own, ...beside].find((fact) => fact.unit !== null)?.unit ?? null;
    if (cell !== null || !wanted?.subject || unit === null) return [];
    const stage = wanted.stages.find((candidate) => candidate !== null) ?? null;
    const fact = { subject: wanted.subject, stage, period: wanted.period ?? null, unit };
    return [{ key: JSON.stringify(fact), fact, label: finding.label, rate: finding.rate, input }];
  });
}

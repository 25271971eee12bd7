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

/** A figure that a person entered; `label`, `rate` and `input` as for a missing one, empty where no rate uses it now. */
export type EnteredFigure = {
  readonly key: string;
  readonly fact: AnsweredFact;
  readonly label: string;
  readonly rate: string;
  readonly input: string;
};

/** The entered figures, with the rate that each goes into. */
export function enteredFigures(analysis: Analysis): readonly EnteredFigure[] {
  const inputs = rateFindings(analysis).flatMap(({ label, rate, inputs: all }) =>
    all.flatMap(({ key: input, terms }) => terms.map(({ fact }) => ({ label, rate, input, fact }))),
  );
  return (analysis.answers.facts ?? []).map((fact) => {
    const isThis = ({ fact: used }: (typeof inputs)[number]) =>
      used.cell === null &&
      used.subject === fact.subject &&
      used.stage === fact.stage &&
      used.period === fact.period;
    const { label = '', rate = '', input = '' } = inputs.find(isThis) ?? {};
    return { key: JSON.stringify([fact.subject, fact.stage, fact.period]), fact, label, rate, input };
  });
}

function rateFindings({ facts, assessments }: Analysis): readonly RateFinding[] {
  return [
    ...facts.rateCells.map(({ finding }) => finding),
    ...assessments.flatMap(({ rows }) =>
      rows.flatMap(({ standard }) => {
        const result = standard?.result;
        return result && 'finding' in result && result.finding ? [result.finding] : [];
      }),
    ),
  ];
}

/** The figures that rates lack and no cell could hold, each once, in the order of the sheets. */
export function missingFigures(analysis: Analysis): readonly MissingFigure[] {
  const { facts } = analysis;
  const missing = rateFindings(analysis)
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

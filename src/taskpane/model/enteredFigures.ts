import type { AnsweredFact } from '../../domain/facts/facts';
import { rateSpecs } from '../../domain/facts/rateSpecs';
import type { Language } from '../../i18n/language';
import { inputNames } from '../../i18n/rateInputs';

/** What an entered figure is called: the argument of the first rate that looks for it, as it was when it was asked for. */
export function enteredName(
  { subject, stage, period }: Pick<AnsweredFact, 'subject' | 'stage' | 'period'>,
  language: Language,
): string {
  for (const { definition, inputs } of Object.values(rateSpecs)) {
    const wanted = inputs.find(
      (input) =>
        input.subject === subject &&
        (stage === null || input.stages.includes(stage)) &&
        (input.period ?? null) === period,
    );
    const name = wanted && inputNames(language, definition.id, wanted.key)[0]?.name;
    if (name) return name;
  }
  return subject;
}

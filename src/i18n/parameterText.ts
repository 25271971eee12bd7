import type { ChoiceParameter, ScoringParameters } from '../domain/scoring/parameters';

/** What a parameter is called and what each of its choices means; one without words does not compile. */
export type ParameterTexts = {
  readonly [Key in ChoiceParameter]: {
    readonly name: string;
    readonly choices: Readonly<Record<ScoringParameters[Key], string>>;
  };
};

/** Name and choice in words; the codes themselves where this version does not know them. */
export function parameterWords(
  texts: ParameterTexts,
  parameter: string,
  choice: string,
): { readonly name: string; readonly choice: string } {
  const known: Readonly<Record<string, { name: string; choices: Readonly<Record<string, string>> }>> = texts;
  const words = Object.hasOwn(known, parameter) ? known[parameter] : undefined;
  const choices = words?.choices ?? {};
  return {
    name: words?.name ?? parameter,
    choice: (Object.hasOwn(choices, choice) ? choices[choice] : undefined) ?? choice,
  };
}

import { nothingWord } from '../../domain/scoring/optionTable';
import { defaultParameters } from '../../domain/scoring/parameters';
import type { Language } from '../../i18n/language';
import { paneTexts } from '../../i18n/pane/paneTexts';
import type { ParameterTexts } from '../../i18n/parameterText';
import { textsOf } from '../../i18n/texts';
import type { ListedParameter } from '../../workflow/parameterList';
import { optionValues } from '../../workflow/parameters';

/** The choices of a parameter that is one of a few words, as option texts and in words; null where it is a value. */
export function choicesOf(
  { name, parameter }: Pick<ListedParameter, 'name' | 'parameter'>,
  texts: ParameterTexts,
): readonly { readonly value: string; readonly words: string }[] | null {
  const known: Readonly<Record<string, { choices: Readonly<Record<string, string>> } | undefined>> = texts;
  const choices = known[parameter]?.choices;
  if (!choices) return null;
  return Object.entries(choices).map(([choice, words]) => ({
    value: optionValues({ ...defaultParameters, [parameter]: choice }).get(name) ?? '',
    words,
  }));
}

/** The value of a parameter as a person reads it. */
export function valueWords(parameter: ListedParameter, value: string, language: Language): string {
  const choices = choicesOf(parameter, textsOf(language).parameters);
  const { noValue } = paneTexts(language).settings;
  return (
    choices?.find((choice) => choice.value === value)?.words ?? (value === nothingWord ? noValue : value)
  );
}

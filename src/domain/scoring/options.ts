import { type Option, type Options, optionTable } from './optionTable';
import { defaultParameters, type ScoringParameters } from './parameters';

/** The national defaults, nothing said of the indicator. */
export const defaultOptions: Options = { parameters: defaultParameters, nature: null, scale: null };

/** Why an option text cannot be used; `text` is the part of it that is meant. */
export type OptionProblem = {
  readonly error: 'option-form' | 'option-unknown' | 'option-value' | 'option-twice';
  readonly input: 'options';
  readonly text: string;
};

/**
 * Reads `键=值;键=值` (Chinese or English keys, full-width signs too) on top of the given parameters.
 * An unknown key or value is a problem and never passed over: a misspelt option would change a score unseen.
 */
export function parseOptions(
  text: string,
  parameters: ScoringParameters = defaultParameters,
): { readonly options: Options } | OptionProblem {
  let options: Options = { parameters, nature: null, scale: null };
  const seen = new Set<Option>();
  const parts = text
    .normalize('NFKC')
    .replace(/[\s\u200B\uFEFF]/gu, '')
    .split(';');
  for (const part of parts) {
    if (part === '') continue;
    const sign = part.indexOf('=');
    if (sign < 1 || sign === part.length - 1) return problem('option-form', part);
    const name = part.slice(0, sign).toLowerCase();
    const option = optionTable.find((candidate) => candidate.names.includes(name));
    if (!option) return problem('option-unknown', part.slice(0, sign));
    if (seen.has(option)) return problem('option-twice', part.slice(0, sign));
    seen.add(option);
    const next = option.read(part.slice(sign + 1).toLowerCase(), options);
    if (!next) return problem('option-value', part);
    options = next;
  }
  return { options };
}

/**
 * The option text that says what differs from the defaults and concerns one of the `uses`; "" where nothing does.
 * Reading it back gives the same options.
 */
export function writeOptions(options: Options, uses: readonly Option['use'][]): string {
  return optionTable
    .filter((option) => uses.includes(option.use))
    .flatMap((option) => {
      const written = option.write(options, defaultOptions);
      return written === null ? [] : [`${option.names[0]}=${written}`];
    })
    .join(';');
}

function problem(error: OptionProblem['error'], text: string): OptionProblem {
  return { error, input: 'options', text };
}

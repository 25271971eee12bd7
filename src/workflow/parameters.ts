import { indicatorOptions, type Option, optionTable } from '../domain/scoring/optionTable';
import { defaultOptions, type OptionProblem, parseOptions } from '../domain/scoring/options';
import { defaultParameters, type ScoringParameters } from '../domain/scoring/parameters';
import type { Memory } from '../workbook/port';

/** Under this name the choices of parameters are kept with the workbook, as `键=值;键=值`. */
const settingName = 'options';

/** Everything that a whole workbook can choose; what only one indicator knows of itself is not among it. */
const choosable: readonly Option[] = optionTable.filter((option) => !indicatorOptions.includes(option));

/**
 * The scoring parameters in force: those of the scheme (`standard`, else the defaults), changed by what the person
 * chose (`options`, as `键=值;键=值`), or, where nothing was chosen in this sitting (null), by what is kept with the
 * workbook.
 */
export function parametersOf(
  options: string | null,
  { settings }: Memory,
  standard: ScoringParameters = defaultParameters,
): ScoringParameters {
  const parsed = parseOptions(options ?? settings[settingName] ?? '', standard);
  return 'options' in parsed ? parsed.options.parameters : standard;
}

/** What the parameters are called in an option text. */
export const optionNames: readonly string[] = choosable.map(({ names: [name] }) => name);

/** What is wrong with an option text, or null. */
export function optionProblem(options: string): OptionProblem | null {
  const parsed = parseOptions(options);
  return 'options' in parsed ? null : parsed;
}

/** The values of all parameters as an option text says them, by the name of the option. */
export function optionValues(parameters: ScoringParameters): ReadonlyMap<string, string> {
  const options = { ...defaultOptions, parameters };
  return new Map(choosable.map(({ names: [name], say }) => [name, say(options) ?? '']));
}

/** The parameter that an option sets; an option text has two for the grades (等级, 满分). */
export function parameterOf(option: string): keyof ScoringParameters | null {
  return choosable.find(({ names: [name] }) => name === option)?.parameter ?? null;
}

/** What the person chose, by the name of the option: also where it is what holds by default. */
export function chosenOptions(
  options: string | null,
  { settings }: Pick<Memory, 'settings'>,
): ReadonlyMap<string, string> {
  const text = options ?? settings[settingName] ?? '';
  return new Map(
    text.split(/[;；]/u).flatMap((part): readonly (readonly [string, string])[] => {
      const parsed = parseOptions(part);
      const written = part.normalize('NFKC').split('=')[0]?.trim().toLowerCase() ?? '';
      const option = choosable.find(({ names }) => names.includes(written));
      if (!option || !('options' in parsed)) return [];
      return [[option.names[0], option.say(parsed.options) ?? '']];
    }),
  );
}

/** The option text of such choices, in the order of the table. */
export function optionText(chosen: ReadonlyMap<string, string>): string {
  return optionNames
    .flatMap((name) => {
      const value = chosen.get(name);
      return value === undefined ? [] : [`${name}=${value}`];
    })
    .join(';');
}

/** The option text with these parameters chosen as well: also where a scheme differs and this goes back to the default. */
export function choosingParameters(
  options: string | null,
  memory: Pick<Memory, 'settings'>,
  chosen: Partial<ScoringParameters>,
): string {
  const values = optionValues({ ...defaultParameters, ...chosen });
  const named = choosable.filter(({ parameter }) => parameter !== null && parameter in chosen);
  return optionText(
    new Map([
      ...chosenOptions(options, memory),
      ...named.map(({ names: [name] }) => [name, values.get(name) ?? ''] as const),
    ]),
  );
}

/** What a fill keeps with the workbook of the parameters that were chosen; nothing where none were. */
export function keptSettings(options: string | null): Readonly<Record<string, string>> {
  return options === null ? {} : { [settingName]: optionText(chosenOptions(options, { settings: {} })) };
}

import { indicatorOptions, type Option, optionTable } from '../domain/scoring/optionTable';
import { defaultOptions, type OptionProblem, parseOptions, writeOptions } from '../domain/scoring/options';
import { defaultParameters, type ScoringParameters } from '../domain/scoring/parameters';
import type { Memory } from '../workbook/port';

/** Under this name the choices of parameters are kept with the workbook, as `键=值;键=值`. */
const settingName = 'options';

const noMemory: Memory = { schemaVersion: 1, records: [], settings: {} };

/** Everything that a whole workbook can choose; what only one indicator knows of itself is not among it. */
const uses: readonly Option['use'][] = ['execution', 'target', 'tier', 'grade', 'step', 'table', 'score'];

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
export const optionNames: readonly string[] = optionTable
  .filter((option) => !indicatorOptions.includes(option))
  .map(({ names: [name] }) => name);

/** What is wrong with an option text, or null. */
export function optionProblem(options: string): OptionProblem | null {
  const parsed = parseOptions(options);
  return 'options' in parsed ? null : parsed;
}

/** The option text of the parameters: what differs from the defaults, "" where nothing does. */
export function optionsText(parameters: ScoringParameters): string {
  return writeOptions({ ...defaultOptions, parameters }, uses);
}

/** What a fill keeps with the workbook of the parameters that were chosen; nothing where none were. */
export function keptSettings(options: string | null): Readonly<Record<string, string>> {
  return options === null ? {} : { [settingName]: optionsText(parametersOf(options, noMemory)) };
}

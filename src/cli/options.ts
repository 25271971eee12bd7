import { parseArgs } from 'node:util';
import type { WriteMode } from '../domain/changes/changeSet';
import { builtInSchemes } from '../domain/schemes/catalogue';
import { optionProblem, optionNames } from '../workflow/parameters';
import { writeModes } from '../workflow/writeMode';
import { readSource, sourceWords, type GivenSource } from './sources';
import { defaultLanguage, languages, type Language } from '../i18n/language';

export type Command = 'fill' | 'check' | 'undo' | 'clean' | 'report';

export type Options = {
  readonly command: Command;
  readonly input: string;
  /** All inputs: more than one is a batch. */
  readonly inputs: readonly string[];
  /** A folder where there are several inputs. Null for `check`, which writes no workbook. */
  readonly output: string | null;
  readonly json: string | null;
  readonly answers: string | null;
  /** Null: as it is kept with the workbook. */
  readonly writeMode: WriteMode | null;
  readonly acceptProposals: boolean;
  readonly overwrite: boolean;
  /** Marks the problems that the filled workbook has in its cells. */
  readonly mark: boolean;
  /** Scoring parameters as `键=值;键=值`; null: as they are kept with the workbook. */
  readonly parameters: string | null;
  /** Scoring schemes, each an id or a file; null: as they are kept with the workbook. */
  readonly schemes: readonly GivenScheme[] | null;
  /** Files whose sheets are put into the workbook to be compared with. */
  readonly sources: readonly GivenSource[];
  /** Where the scheme of the first table goes as a file. */
  readonly exportScheme: string | null;
  /** For many files: the workbook that sums up what came of each. */
  readonly summary: string | null;
  /** For `check`: the workbook with the findings as a sheet. */
  readonly list: string | null;
  /** For `check`: the workbook with the sheet for a reviewer. */
  readonly review: string | null;
  /** For `clean`: without names, telephone numbers and hidden sheets. */
  readonly forPublic: boolean;
  readonly language: Language;
};

/** What was given for `--scheme`: an id, or else the path of a file. */
export type GivenScheme = { readonly given: string; readonly file: string };

/** What is wrong with the command line, as data for a sentence. */
export type OptionProblem =
  | { readonly code: 'command'; readonly given: string }
  | { readonly code: 'no-input' }
  | { readonly code: 'no-output' }
  | { readonly code: 'extra'; readonly given: string }
  | { readonly code: 'one-only'; readonly given: string }
  | { readonly code: 'unknown-option'; readonly given: string }
  | { readonly code: 'not-for-command'; readonly given: string; readonly command: Command }
  | { readonly code: 'value'; readonly given: string; readonly option: string; readonly allowed: string };

export type ParsedOptions =
  | { readonly kind: 'run'; readonly options: Options }
  | { readonly kind: 'help'; readonly language: Language }
  | { readonly kind: 'problem'; readonly problem: OptionProblem; readonly language: Language };

const definitions = {
  output: { type: 'string', short: 'o' },
  json: { type: 'string' },
  answers: { type: 'string' },
  write: { type: 'string' },
  'accept-proposals': { type: 'boolean' },
  overwrite: { type: 'boolean' },
  mark: { type: 'boolean' },
  options: { type: 'string' },
  scheme: { type: 'string', multiple: true },
  'export-scheme': { type: 'string' },
  source: { type: 'string', multiple: true },
  list: { type: 'string' },
  review: { type: 'string' },
  summary: { type: 'string' },
  public: { type: 'boolean' },
  language: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type OptionName = keyof typeof definitions;

const commands: readonly Command[] = ['fill', 'check', 'undo', 'clean', 'report'];

/** Options that every command takes beside its own. */
const common: readonly OptionName[] = ['language', 'help'];
const own: Readonly<Record<Command, readonly OptionName[]>> = {
  fill: [
    'output',
    'json',
    'answers',
    'write',
    'accept-proposals',
    'overwrite',
    'mark',
    'options',
    'scheme',
    'export-scheme',
    'source',
    'summary',
  ],
  check: ['json', 'list', 'review', 'summary', 'answers', 'options', 'scheme', 'export-scheme', 'source'],
  undo: ['output'],
  clean: ['output', 'public'],
  report: ['output', 'options', 'scheme'],
};

/** Options that name a file of their own for one workbook: they have no place in a batch. */
const onlyForOne: readonly OptionName[] = ['json', 'answers', 'export-scheme', 'list', 'review'];

/** Reads the arguments after the program's name. Never throws. */
export function readOptions(argv: readonly string[]): ParsedOptions {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: definitions,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const text = (name: OptionName) => (typeof values[name] === 'string' ? values[name] : null);
  const language = languages.find((known) => known === text('language')) ?? defaultLanguage;
  const problem = (found: OptionProblem): ParsedOptions => ({ kind: 'problem', problem: found, language });

  if (values.help === true || argv.length === 0) return { kind: 'help', language };
  const [name = '', input, ...extra] = positionals;
  const command = commands.find((known) => known === name);
  if (!command) return problem({ code: 'command', given: name });

  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!isOptionName(token.name)) return problem({ code: 'unknown-option', given: token.rawName });
    if (!common.includes(token.name) && !own[command].includes(token.name)) {
      return problem({ code: 'not-for-command', given: token.rawName, command });
    }
    const wantsText = definitions[token.name].type === 'string';
    if (wantsText !== (token.value !== undefined && token.value !== '')) {
      const allowed = wantsText ? (allowedValues[token.name] ?? 'FILE') : '';
      return problem({ code: 'value', given: token.value ?? '', option: token.rawName, allowed });
    }
  }
  if (input === undefined) return problem({ code: 'no-input' });
  const isBatch = extra.length > 0 || text('summary') !== null;
  const single = onlyForOne.find((option) => text(option) !== null);
  if (isBatch && (single !== undefined || (command !== 'fill' && command !== 'check'))) {
    return problem(
      single === undefined
        ? { code: 'extra', given: extra[0] ?? '' }
        : { code: 'one-only', given: `--${single}` },
    );
  }
  const writeMode = writeModes.find((known) => known === text('write')) ?? null;
  if (text('write') !== null && writeMode === null) return problem(badValue('write', text('write')));
  if (text('language') !== null && text('language') !== language) {
    return problem(badValue('language', text('language')));
  }
  const parameters = text('options');
  const given = (Array.isArray(values.scheme) ? values.scheme : []).map(String);
  const wrong = parameters === null ? null : optionProblem(parameters);
  if (wrong) return problem(badValue('options', wrong.text));
  const sources = (Array.isArray(values.source) ? values.source : []).map(String);
  const unknown = sources.find((source) => readSource(source) === null);
  if (unknown !== undefined) return problem(badValue('source', unknown));
  const output = text('output');
  if (output === null && command !== 'check') return problem({ code: 'no-output' });
  return {
    kind: 'run',
    options: {
      command,
      input,
      inputs: [input, ...extra],
      output,
      json: text('json'),
      answers: text('answers'),
      writeMode,
      acceptProposals: values['accept-proposals'] === true,
      overwrite: values.overwrite === true,
      mark: values.mark === true,
      parameters,
      schemes: given.length === 0 ? null : given.map((each) => ({ given: each, file: each })),
      sources: sources.flatMap((source) => readSource(source) ?? []),
      exportScheme: text('export-scheme'),
      summary: text('summary'),
      list: text('list'),
      review: text('review'),
      forPublic: values.public === true,
      language,
    },
  };
}

const allowedValues: Partial<Record<OptionName, string>> = {
  write: writeModes.join(' | '),
  language: languages.join(' | '),
  scheme: `FILE | ${builtInSchemes.map(({ id }) => id).join(' | ')}`,
  source: sourceWords.map((word) => `${word}=FILE`).join(' | '),
  options: optionNames.map((name) => `${name}=…`).join(' | '),
};

function badValue(option: OptionName, given: string | null): OptionProblem {
  return { code: 'value', given: given ?? '', option: `--${option}`, allowed: allowedValues[option] ?? '' };
}

function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(definitions, name);
}

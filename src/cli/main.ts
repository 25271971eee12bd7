import path from 'node:path';
import { textsOf } from '../i18n/texts';
import { runBatch } from './batch/runBatch';
import { failureSentence, optionSentence } from './sentences';
import { runCommand, type Outcome } from './commands';
import { readOptions } from './options';
import { reportOnStandard } from './standardReport';

/** Where a command prints: results to `out`, what went wrong to `problem`. */
export type Print = { out(line: string): void; problem(line: string): void };

const onConsole: Print = {
  out: (line) => {
    console.log(line);
  },
  problem: (line) => {
    console.error(line);
  },
};

/** Exit code where a command cannot do what it was asked for. */
const impossible = 2;

/**
 * The command line: `fill`, `check`, `undo`, `clean`, `report`, and `standard` for the words of a scoring standard. Answers the
 * exit code (design.md); whatever goes wrong is one sentence in the person's language, never a stack trace, and no
 * half-written file.
 */
export async function main(argv: readonly string[], print: Print = onConsole): Promise<number> {
  if (argv[0] === 'standard') {
    const { lines, problems, exitCode } = reportOnStandard(argv.slice(1));
    for (const line of lines) print.out(plain(line));
    for (const line of problems) print.problem(plain(line));
    return exitCode;
  }
  const parsed = readOptions(argv);
  if (parsed.kind === 'help') {
    print.out(textsOf(parsed.language).cli.help);
    return 0;
  }
  if (parsed.kind === 'problem') {
    print.problem(plain(optionSentence(parsed.problem, parsed.language)));
    return impossible;
  }
  const { options } = parsed;
  const resolved = (file: string | null) => (file === null ? null : path.resolve(startFolder(), file));
  try {
    const resolvedOptions = {
      ...options,
      input: path.resolve(startFolder(), options.input),
      inputs: options.inputs.map((file) => path.resolve(startFolder(), file)),
      summary: resolved(options.summary),
      output: resolved(options.output),
      json: resolved(options.json),
      answers: resolved(options.answers),
      exportScheme: resolved(options.exportScheme),
      sources: options.sources.map(({ role, file }) => ({ role, file: path.resolve(startFolder(), file) })),
      schemes:
        options.schemes?.map(({ given, file }) => ({ given, file: path.resolve(startFolder(), file) })) ??
        null,
    };
    if (options.inputs.length > 1 || options.summary !== null) {
      const progress = (line: string): void => {
        print.problem(plain(line));
      };
      const batch = await runBatch(resolvedOptions, { progress });
      for (const line of batch.lines) print.out(plain(line));
      return batch.exitCode;
    }
    const outcome: Outcome = await runCommand(resolvedOptions);
    for (const line of outcome.lines) print.out(plain(line));
    for (const line of outcome.problems) print.problem(plain(line));
    return outcome.exitCode;
  } catch (error) {
    print.problem(plain(failureSentence(error, options.language)));
    return impossible;
  }
}

/** npm runs a script in the folder of the project; paths are meant from where the person typed the command. */
function startFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: started } = process.env;
  return ['fill', 'check', 'undo', 'clean', 'report'].includes(script ?? '') && started
    ? started
    : process.cwd();
}

/** Texts of a workbook may hold characters that a terminal takes for commands. */
function plain(line: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  return line.replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, ' ');
}

import type { Language } from '../i18n/language';
import { renderProblem } from '../i18n/render';
import { renderSchemeProblem } from '../i18n/schemeText';
import { textsOf } from '../i18n/texts';
import { InputError } from '../workbench/files/inputError';
import { WorkbookFailure } from '../workbook/problem';
import { AnswersProblem } from './answersProblem';
import { FileProblem } from './files';
import type { OptionProblem } from './options';
import { SourceFailure } from './sources';
import { SchemeFailure, UnknownScheme } from './schemes';

/** What is wrong with the command line, in one sentence. */
export function optionSentence(problem: OptionProblem, language: Language): string {
  const { cli } = textsOf(language);
  switch (problem.code) {
    case 'command':
      return cli.unknownCommand(problem.given);
    case 'no-input':
      return cli.missingInput;
    case 'no-output':
      return cli.missingOutput;
    case 'extra':
      return cli.tooManyInputs;
    case 'one-only':
      return cli.oneOnly(problem.given);
    case 'unknown-option':
    case 'not-for-command':
      return cli.unknownOption(problem.given);
    case 'value':
      return problem.given === ''
        ? cli.missingValue(problem.option)
        : cli.badValue(problem.option, problem.given, problem.allowed);
  }
}

const fileCodes: Readonly<Record<Exclude<FileProblem['code'], 'same-file'>, string>> = {
  missing: 'no-file',
  folder: 'not-xlsx',
  unreadable: 'unreadable',
  unwritable: 'not-writable',
  'too-large': 'too-large',
};

/** Anything that stopped a command, in one sentence; never a stack trace. */
export function failureSentence(error: unknown, language: Language): string {
  const { cli } = textsOf(language);
  if (error instanceof FileProblem) {
    return error.code === 'same-file'
      ? cli.sameFile
      : renderProblem({ code: fileCodes[error.code] }, language);
  }
  if (error instanceof InputError) return renderProblem({ code: error.problem.code }, language);
  if (error instanceof AnswersProblem) return cli.badValue('--answers', error.given, error.allowed);
  if (error instanceof SchemeFailure) return renderSchemeProblem(error.problem, language);
  if (error instanceof UnknownScheme) return cli.badValue('--scheme', error.given, error.allowed);
  if (error instanceof SourceFailure) {
    return cli.sourceProblem(error.file, renderProblem({ code: error.code }, language));
  }
  if (error instanceof WorkbookFailure) return renderProblem(error.problem, language);
  return renderProblem({ code: 'unexpected', hostCode: null, detail: null }, language);
}

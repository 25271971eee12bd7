import { InputError } from '../files/inputError';
import { HostError } from '../host/errors';
import type { Texts } from './texts/texts';

/** Why a file could not be opened, as a sentence. */
export function openingProblem(error: unknown, texts: Texts): string {
  return error instanceof InputError ? texts.inputProblems[error.problem.code] : texts.unknownProblem;
}

/** Why what was typed did not get into the cell, as a sentence. */
export function typingProblem(error: unknown, { typing }: Texts): string {
  const code = error instanceof HostError ? error.code : '';
  if (code === 'AccessDenied') return typing.protected;
  if (code === 'InvalidArgument') return typing.formula;
  if (code === 'InvalidOperation') return typing.array;
  return typing.other;
}

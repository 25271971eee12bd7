/** Why a file cannot be opened. Stable codes; sentences are made from them elsewhere. */
export type InputProblemCode =
  | 'not-xlsx'
  | 'damaged-zip'
  | 'too-large'
  | 'too-deep'
  | 'encrypted'
  | 'old-xls'
  | 'no-sheets'
  | 'unsupported'
  | 'damaged-xml';

/** `detail`: the part or the property at fault, for a log; never a sentence for a person. */
export type InputProblem = { readonly code: InputProblemCode; readonly detail: string };

/** Thrown for every file that cannot be opened as a workbook. */
export class InputError extends Error {
  readonly problem: InputProblem;

  constructor(code: InputProblemCode, detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'InputError';
    this.problem = { code, detail };
  }
}

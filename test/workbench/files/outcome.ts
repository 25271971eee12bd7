import { InputError } from '../../../src/workbench/files/inputError';
import type { Limits } from '../../../src/workbench/files/limits';
import { openWorkbook } from '../../../src/workbench/files/openWorkbook';
import { options } from './support';

/** The code that opening answers, or `opened`. Any other error fails the test. */
export async function outcome(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<string> {
  try {
    await openWorkbook(bytes, 'x.xlsx', { ...options, limits });
    return 'opened';
  } catch (error) {
    if (error instanceof InputError) return error.problem.code;
    throw error;
  }
}

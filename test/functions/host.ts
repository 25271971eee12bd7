/** What Excel brings with it: the error class and its codes, and a place for the associations. */
export class ExcelError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

export const associations = new Map<string, unknown>();

/** Puts a stand-in for Excel's `CustomFunctions` into place; call it before the functions are used. */
export function installHost(): void {
  (globalThis as { CustomFunctions?: unknown }).CustomFunctions = {
    Error: ExcelError,
    ErrorCode: {
      invalidValue: '#VALUE!',
      notAvailable: '#N/A',
      divisionByZero: '#DIV/0!',
      invalidNumber: '#NUM!',
      nullReference: '#NULL!',
    },
    associate: (id: string, run: unknown) => associations.set(id, run),
  };
}

/** Result of a call, or `#N/A sentence` where it throws Excel's error. */
export function outcome(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    if (error instanceof ExcelError) return `${error.code} ${error.message ?? ''}`.trim();
    throw error;
  }
}

/** A spilled result with its errors as their codes. */
export function shown(run: () => unknown): unknown {
  const result = outcome(run);
  if (!Array.isArray(result)) return result;
  return (result as unknown[][]).map((row) =>
    row.map((value) => (value instanceof ExcelError ? value.code : value)),
  );
}

/** One column as Excel sends it. */
export const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);

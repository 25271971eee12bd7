import type { WorkbookProblem } from './port';

/** What a failed request carries up to the workflow: a problem as data, never a sentence. */
export class WorkbookFailure extends Error {
  readonly problem: WorkbookProblem;

  constructor(problem: WorkbookProblem) {
    super(problem.code);
    this.name = 'WorkbookFailure';
    this.problem = problem;
  }
}

/** Excel's codes (office-addin-facts.md §C, excel-host.md) by what a person can do about them. */
const ownCodes: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  AccessDenied: 'protected',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  ApiNotFound: 'unsupported',
  InvalidArgument: 'refused',
  InvalidOperation: 'refused',
  UnsupportedOperation: 'refused',
  ConcurrencyError: 'busy',
  ServiceNotAvailable: 'busy',
  RequestAborted: 'busy',
  TooManyRequests: 'busy',
  HostRestartNeeded: 'restart',
};

/** A problem of our own making, without a code of the host. */
export function ownProblem(code: string, detail: string | null = null): WorkbookProblem {
  return { code, hostCode: null, detail };
}

/**
 * Any error as a problem: an Office error by its code (`host` where the code is not known to us),
 * a `WorkbookFailure` by what it carries, everything else `unexpected` with its message.
 */
export function problemOf(error: unknown): WorkbookProblem {
  if (error instanceof WorkbookFailure) return error.problem;
  const hostCode = codeOf(error);
  const detail = error instanceof Error ? error.message : String(error);
  if (hostCode === null) return { code: 'unexpected', hostCode, detail };
  return { code: ownCodes[hostCode] ?? 'host', hostCode, detail };
}

/** Office errors are told by their shape: the class lives in a script that is not ours. */
function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const { code, debugInfo } = error as { code?: unknown; debugInfo?: unknown };
  return typeof code === 'string' && debugInfo !== undefined ? code : null;
}

import type { Severity } from '../../domain/findings/finding';
import type { Result, ResultFinding } from '../../workflow/result';
import type { Outcome } from '../commands';

/** What is said of one file of many: enough for the summary, and small enough to go from process to process. */
export type FileReport = {
  readonly file: string;
  /** `failed`: nothing could be done with the file; `message` says why. */
  readonly status: 'done' | 'failed';
  readonly message: string;
  /** Self-evaluations, and all tables. */
  readonly tables: number;
  /** Totals of the self-evaluations that have one (in marks), with their grades, in the order of the sheets. */
  readonly totals: readonly {
    readonly sheet: string;
    readonly total: number;
    readonly grade: string | null;
  }[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** Cells that hold something else than what would be written. */
  readonly conflicts: number;
  /** Cells that wait for a person: judgements and proposals. */
  readonly open: number;
  /** Projects that several units carried out. */
  readonly joint: NonNullable<Result['joint']>;
  readonly findings: readonly Pick<ResultFinding, 'code' | 'severity' | 'sheet' | 'cells' | 'message'>[];
};

/** A file with which nothing could be done, with the sentence that says why. */
export function failedReport(file: string, message: string): FileReport {
  const counts = { error: 0, warning: 0, info: 0 };
  return {
    file,
    status: 'failed',
    message,
    tables: 0,
    totals: [],
    counts,
    conflicts: 0,
    open: 0,
    joint: [],
    findings: [],
  };
}

/** What a command came to for one file. */
export function reportOf(file: string, { result, exitCode, problems }: Outcome): FileReport {
  if (!result || exitCode === 2) return failedReport(file, problems.join(' '));
  const count = (severity: Severity): number =>
    result.findings.filter((finding) => finding.severity === severity).length;
  const changes = (...wanted: readonly Result['changes'][number]['status'][]): number =>
    result.changes.filter(({ status }) => wanted.includes(status)).length;
  return {
    file,
    status: 'done',
    message: '',
    tables: result.scores.length,
    totals: result.scores.flatMap(({ sheet, total, grade }) =>
      total === null ? [] : [{ sheet, total, grade }],
    ),
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
    conflicts: changes('conflict'),
    open: changes('judgement', 'proposed'),
    joint: result.joint ?? [],
    findings: result.findings.map(({ code, severity, sheet, cells, message }) => ({
      code,
      severity,
      sheet,
      cells,
      message,
    })),
  };
}

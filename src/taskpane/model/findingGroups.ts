import type { Finding, Severity } from '../../domain/findings/finding';

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

export type ListedFinding = { readonly key: string; readonly finding: Finding };

/** The findings of each severity, most grave first, within it in the order in which the checks give them. */
export function findingsBySeverity(
  findings: readonly Finding[],
): readonly { readonly severity: Severity; readonly findings: readonly ListedFinding[] }[] {
  const listed = findings.map((finding, index) => ({
    key: `${finding.code} ${finding.variant} ${finding.sheetId} ${String(index)}`,
    finding,
  }));
  return severities
    .map((severity) => ({
      severity,
      findings: listed.filter(({ finding }) => finding.severity === severity),
    }))
    .filter(({ findings: own }) => own.length > 0);
}

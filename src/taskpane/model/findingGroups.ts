import { actions, type Action, type Finding, type Severity } from '../../domain/findings/finding';
import { cellAddress } from '../../domain/snapshot/address';
import type { WorkbookSnapshot } from '../../domain/snapshot/snapshot';
import type { Language } from '../../i18n/language';
import { findingTitle, renderFinding } from '../../i18n/render';

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

export type ListedFinding = {
  readonly key: string;
  readonly finding: Finding;
  /** Everything by which it is found, as `foldText` writes it. */
  readonly searched: string;
};

/** What is to be shown; an empty text, null and null show everything. */
export type FindingFilter = {
  readonly text: string;
  readonly severity: Severity | null;
  readonly sheetId: string | null;
};

export const noFilter: FindingFilter = { text: '', severity: null, sheetId: null };

/** The findings in the order of the checks, each with the words by which it can be searched. */
export function listedFindings(
  findings: readonly Finding[],
  workbook: WorkbookSnapshot,
  language: Language,
): readonly ListedFinding[] {
  const names = new Map(workbook.sheets.map(({ id, name }) => [id, name]));
  return findings.map((finding, index) => {
    const { code, variant, sheetId, cells, found, expected } = finding;
    const places = cells.map(({ row, column }) => cellAddress(row, column));
    const sheets = new Set([sheetId, ...cells.map((cell) => cell.sheetId)]);
    const words = [
      code,
      findingTitle(code, language),
      renderFinding(finding, language),
      ...[...sheets].map((id) => names.get(id) ?? ''),
      ...places,
      found ?? '',
      expected ?? '',
    ];
    return {
      key: `${code} ${variant} ${sheetId} ${String(index)}`,
      finding,
      searched: foldText(words.join(' ')),
    };
  });
}

/** Those that fit: every word of the text, the severity, the sheet. */
export function filtered(
  listed: readonly ListedFinding[],
  { text, severity, sheetId }: FindingFilter,
): readonly ListedFinding[] {
  const words = foldText(text).split(/\s+/u).filter(Boolean);
  return listed.filter(
    ({ finding, searched }) =>
      (severity === null || finding.severity === severity) &&
      (sheetId === null || finding.sheetId === sheetId) &&
      words.every((word) => searched.includes(word)),
  );
}

/** The findings by what a person has to do, most urgent first; within it the most grave first. */
export function findingsByAction(
  listed: readonly ListedFinding[],
): readonly { readonly action: Action; readonly findings: readonly ListedFinding[] }[] {
  return actions
    .map((action) => ({
      action,
      findings: severities.flatMap((severity) =>
        listed.filter(({ finding }) => finding.action === action && finding.severity === severity),
      ),
    }))
    .filter(({ findings }) => findings.length > 0);
}

/** How many there are of each severity. */
export function severityCounts(listed: readonly ListedFinding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity) => listed.filter(({ finding }) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

/** Full-width and half-width, capitals and small letters are the same to a person who searches. */
function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

import type { Language } from '../i18n/language';
import { textsOf } from '../i18n/texts';
import type { TableKind } from '../domain/tables/table';
import type { UndoResult } from '../workbook/port';
import type { Result } from '../workflow/result';

const selfKinds: readonly TableKind[] = ['overall-self-eval', 'project-self-eval', 'indicator-table'];

/** The recognised tables, one a line. */
export function tableLines(result: Result, language: Language): string[] {
  const { cli, tableKinds } = textsOf(language);
  const own = result.tables.filter(({ kind }) => selfKinds.includes(kind)).length;
  return [
    cli.tables(own, result.tables.length - own),
    ...result.tables.map(({ kind, sheet, range }) => cli.table(tableKinds[kind], sheet, range)),
  ];
}

/** How many cells were written and how many wait for something, and what the totals can come to. */
export function fillLines(result: Result, language: Language): string[] {
  const { cli } = textsOf(language);
  const count = (status: Result['changes'][number]['status']) =>
    result.changes.filter((change) => change.status === status).length;
  const lines: [number, (count: number) => string][] = [
    [count('written'), cli.written],
    [count('proposed'), cli.proposed],
    [count('judgement'), cli.judgement],
    [count('conflict'), cli.conflict],
    [count('blocked'), cli.blocked],
    [count('left-out'), cli.leftOut],
    [count('unchanged'), cli.unchanged],
  ];
  return [
    ...lines.filter(([many]) => many > 0).map(([many, line]) => line(many)),
    ...scoreLines(result, language),
  ];
}

function scoreLines({ scores }: Result, language: Language): string[] {
  const { cli } = textsOf(language);
  // A table without marks and scores has no total to speak of.
  const scored = scores.filter(({ fullMarks, most }) => fullMarks !== null || most > 0);
  return scored.map(({ sheet, total, grade, open, least, most }) =>
    total === null
      ? cli.openScore(sheet, String(open), String(least), String(most))
      : cli.score(sheet, String(total), grade ?? '—'),
  );
}

/** Every finding, errors first as they come. */
export function findingLines({ findings }: Result, language: Language): string[] {
  const { cli, severities } = textsOf(language);
  if (findings.length === 0) return [cli.noFindings];
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return [
    cli.findings(count('error'), count('warning'), count('info')),
    ...findings.map(({ code, severity, sheet, cells, message }) =>
      cli.finding(code, severities[severity], placeOf(sheet, cells), message),
    ),
  ];
}

/** What an undo put back and what it kept. */
export function undoLines(undo: Extract<UndoResult, { status: 'undone' }>, language: Language): string[] {
  const { cli } = textsOf(language);
  if (undo.sheets && undo.restored.length + undo.kept.length === 0) {
    const { removed, kept } = undo.sheets;
    return [
      ...(removed.length > 0 ? [cli.sheetsUndone(removed)] : []),
      ...(kept.length > 0 ? [cli.sheetsKept(kept)] : []),
    ];
  }
  return [cli.undone(undo.restored.length), ...(undo.kept.length > 0 ? [cli.kept(undo.kept.length)] : [])];
}

const shownCells = 6;

function placeOf(sheet: string, cells: readonly string[]): string {
  const more = cells.length > shownCells ? '…' : '';
  return `${sheet} ${cells.slice(0, shownCells).join(',')}${more}`;
}

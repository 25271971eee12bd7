import type { DismissedFinding } from '../domain/findings/dismissals';
import { actions, type Finding, type Severity } from '../domain/findings/finding';
import { cellAddress } from '../domain/snapshot/address';
import type { Change } from '../domain/changes/changeSet';
import type { WorkbookSnapshot } from '../domain/snapshot/snapshot';
import type { Language } from '../i18n/language';
import { renderFinding } from '../i18n/render';
import { textsOf } from '../i18n/texts';
import type { CellLook, NewCell, NewSheet } from '../workbook/newSheet';
import type { Analysis } from './analyse';
import type { Command } from './assistantCommands';
import { correctionFor } from './corrections';

/** What the sheet is made from. */
export type FindingsSource = Pick<
  Analysis,
  'workbook' | 'findings' | 'dismissed' | 'changes' | 'assessments'
>;

const headings = [
  'number',
  'severity',
  'action',
  'sheet',
  'cells',
  'problem',
  'found',
  'expected',
  'advice',
  'code',
] as const;

const widths = [6, 9, 11, 20, 19, 60, 14, 14, 26, 9];
const severities: readonly Severity[] = ['error', 'warning', 'info'];
/** More suggestions than these are only counted. */
const mostChanges = 4;

/** Writes the sheet 自评审核问题表: for `assistant.perform`; the notice is of the kind `sheets`. */
export function writeFindingsSheet(language: Language): Command {
  return {
    changes: true,
    work: async ({ port, analysis }) => ({
      kind: 'sheets',
      result: await port.addSheets([findingsSheet(analysis, language)]),
    }),
  };
}

/**
 * The findings as a sheet, one a row, most urgent first; below them what a person looked at and kept, with the reason.
 * The same analysis always gives the same sheet.
 */
export function findingsSheet(source: FindingsSource, language: Language): NewSheet {
  const { findings: texts } = textsOf(language).sheets;
  const { workbook, findings, dismissed } = source;
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const rows = inOrder(findings).map((finding, index) => findingRow(source, finding, index + 1, language));
  const kept = dismissed.map((one, index) => dismissedRow(source, one, index + 1, language));
  const summary = texts.summary(workbook.name, count('error'), count('warning'), count('info'));
  const cells: NewCell[] = [
    wide(0, 'title', texts.title),
    wide(1, 'note', summary),
    ...headings.map((heading, column) => newCell(2, column, 'heading', { text: texts.headings[heading] })),
    ...placed(rows.length > 0 ? rows : [emptyRow(texts.none)], 3),
  ];
  let row = 3 + Math.max(1, rows.length);
  if (kept.length > 0) {
    cells.push(
      newCell(row, 0, 'heading', { text: texts.dismissed }, headings.indexOf('advice')),
      newCell(row, headings.indexOf('advice'), 'heading', { text: texts.reason }),
      newCell(row, headings.indexOf('code'), 'heading', { text: texts.headings.code }),
      ...placed(kept, row + 1),
    );
    row += 1 + kept.length;
  }
  cells.push(wide(row, 'note', texts.note));
  return {
    purpose: 'findings',
    name: texts.title,
    cells,
    widths,
    headerRows: 3,
    orientation: 'landscape',
  };
}

type Row = readonly { readonly look: CellLook; readonly content: NewCell['content'] }[];

/** What must be changed now before what can wait; within that errors first, and as the checks found them. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const rank = ({ action, severity }: Finding) =>
    actions.indexOf(action) * severities.length + severities.indexOf(severity);
  return [...findings].sort((one, other) => rank(one) - rank(other));
}

function findingRow(source: FindingsSource, finding: Finding, number: number, language: Language): Row {
  const { workbook } = source;
  const { severities: words, actions: toDo, sheets } = textsOf(language);
  return [
    { look: 'cell', content: { number } },
    { look: 'cell', content: { text: words[finding.severity] } },
    { look: 'cell', content: { text: toDo[finding.action] } },
    { look: 'text', content: { text: sheetName(workbook, finding.sheetId) } },
    { look: 'cell', content: linkOf(workbook, finding, sheets.findings.more) },
    { look: 'text', content: { text: renderFinding(finding, language) } },
    { look: 'cell', content: { text: finding.found ?? '' } },
    { look: 'cell', content: { text: finding.expected ?? '' } },
    { look: 'text', content: { text: adviceFor(source, finding, language) } },
    { look: 'cell', content: { text: finding.code } },
  ];
}

function dismissedRow(
  source: FindingsSource,
  { finding, reason }: DismissedFinding,
  number: number,
  language: Language,
): Row {
  const row = findingRow(source, finding, number, language);
  return row.map((cell, column) =>
    headings[column] === 'advice' ? { look: 'text', content: { text: reason } } : cell,
  );
}

function emptyRow(said: string): Row {
  return headings.map((heading) => ({
    look: 'text',
    content: heading === 'problem' ? { text: said } : null,
  }));
}

/** The first cell is linked; a cell of another sheet than the finding's carries its sheet's name. */
function linkOf(
  workbook: WorkbookSnapshot,
  { cells, sheetId }: Finding,
  more: (first: string, count: number) => string,
): NewCell['content'] {
  const [first] = cells;
  if (!first) return null;
  const address = cellAddress(first.row, first.column);
  const place = first.sheetId === sheetId ? address : `${sheetName(workbook, first.sheetId)}!${address}`;
  return { text: cells.length === 1 ? place : more(place, cells.length), link: first };
}

/** What the pane offers to correct by a click, in words; empty where a person must see for themselves. */
function adviceFor(source: FindingsSource, finding: Finding, language: Language): string {
  const correction = correctionFor(source, finding);
  if (!correction || !('changes' in correction)) return '';
  const { findings: texts } = textsOf(language).sheets;
  const said = correction.changes.slice(0, mostChanges).map((change) => {
    const { row, column } = change.target;
    return texts.change(cellAddress(row, column), shown(change));
  });
  const rest = correction.changes.length - mostChanges;
  return said.join(texts.between) + (rest > 0 ? texts.moreChanges(rest) : '');
}

function shown({ value, write }: Change): string {
  if (value !== null) return String(value);
  if (!write) return '';
  return 'formula' in write ? write.formula : String(write.value);
}

function sheetName({ sheets }: WorkbookSnapshot, sheetId: string): string {
  return sheets.find(({ id }) => id === sheetId)?.name ?? '';
}

function placed(rows: readonly Row[], first: number): NewCell[] {
  return rows.flatMap((row, index) =>
    row.map(({ look, content }, column) => newCell(first + index, column, look, content)),
  );
}

function wide(row: number, look: CellLook, text: string): NewCell {
  return newCell(row, 0, look, { text }, headings.length);
}

function newCell(
  row: number,
  column: number,
  look: CellLook,
  content: NewCell['content'],
  columns = 1,
): NewCell {
  return { row, column, look, content, numberFormat: null, span: { rows: 1, columns } };
}

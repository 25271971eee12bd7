import type { Language } from '../../i18n/language';
import { textsOf } from '../../i18n/texts';
import type { Book, BookSheet, Scalar } from '../../workbench/book/book';
import { setCell, setColumn, setRow, setStyle } from '../../workbench/book/mutate';
import { createWorkbook } from '../../workbench/files/createWorkbook';
import { saveWorkbook } from '../../workbench/files/saveWorkbook';
import type { FileReport } from './fileReport';

/** Widths in characters. */
const fileWidths = [6, 38, 10, 10, 10, 10, 8, 8, 8, 12, 10, 46];
const findingWidths = [38, 9, 9, 26, 24, 70];
const jointWidths = [38, 30, 30, 14, 14, 10, 10, 8, 50];
/** More cells than these are only counted by dots. */
const mostCells = 12;
/** Points; Excel makes no row higher than 409. */
const lineHeight = 15;
const highest = 405;
/** Excel keeps no more characters in a cell. */
const longestText = 32_000;

/**
 * The workbook 批量审核汇总: one row for each file, on a second sheet one for each finding, on a third one the projects
 * that several units carried out, where there are any. `names` are shown for the files.
 */
export function summaryWorkbook(
  reports: readonly FileReport[],
  names: readonly string[],
  language: Language,
): Uint8Array {
  const { batch } = textsOf(language).cli;
  const joint = reports.flatMap((report, index) => jointRows(report, names[index] ?? report.file, language));
  const sheets = [batch.files, batch.findings, ...(joint.length > 0 ? [batch.joint.sheet] : [])];
  const book = createWorkbook('summary.xlsx', sheets);
  const [files, findings, together] = book.sheets;
  if (together) fillSheet(book, together, jointWidths, [batch.joint.headings, ...joint]);
  if (files) {
    const rows = reports.map((report, index) =>
      fileRow(report, index, names[index] ?? report.file, language),
    );
    fillSheet(book, files, fileWidths, [batch.fileHeadings, ...rows]);
  }
  if (findings) {
    const rows = reports.flatMap((report, index) =>
      findingRows(report, names[index] ?? report.file, language),
    );
    fillSheet(book, findings, findingWidths, [batch.findingHeadings, ...rows]);
  }
  return saveWorkbook(book, { functionNames: [] });
}

function fileRow(report: FileReport, index: number, name: string, language: Language): readonly Scalar[] {
  const { cli } = textsOf(language);
  const { counts, totals, status } = report;
  if (status === 'failed') {
    return [index + 1, name, cli.batch.failed, ...Array<null>(8).fill(null), report.message];
  }
  const [only] = totals;
  const one = report.tables === 1 ? only : undefined;
  const said = one
    ? ''
    : totals.map(({ sheet, total, grade }) => cli.batch.total(sheet, String(total), grade));
  return [
    index + 1,
    name,
    counts.error > 0 ? cli.batch.hasErrors : cli.batch.done,
    report.tables,
    one?.total ?? null,
    one?.grade ?? null,
    counts.error,
    counts.warning,
    counts.info,
    report.conflicts,
    report.open,
    [said].flat().join(cli.batch.between),
  ];
}

function findingRows(
  { findings }: FileReport,
  name: string,
  language: Language,
): readonly (readonly Scalar[])[] {
  const { severities } = textsOf(language);
  return findings.map(({ code, severity, sheet, cells, message }) => [
    name,
    code,
    severities[severity],
    sheet,
    cells.slice(0, mostCells).join(', ') + (cells.length > mostCells ? ' …' : ''),
    message,
  ]);
}

function jointRows({ joint }: FileReport, name: string, language: Language): readonly (readonly Scalar[])[] {
  const { between, range } = textsOf(language).cli.batch.joint;
  return joint.map(({ project, units, annual, executed, rate, total, grade, least, most, why }) => [
    name,
    project,
    units.map((unit) => unit ?? '—').join(between),
    annual,
    executed,
    rate === null ? null : `${(rate * 100).toFixed(2)}%`,
    total,
    grade,
    [why ?? '', total === null && least !== null && most !== null ? range(String(least), String(most)) : '']
      .filter((text) => text !== '')
      .join(language === 'zh-CN' ? '' : ' '),
  ]);
}

function fillSheet(
  book: Book,
  sheet: BookSheet,
  widths: readonly number[],
  rows: readonly (readonly Scalar[])[],
): void {
  rows.forEach((values, row) => {
    values.forEach((value, column) => {
      if (value === null) return;
      const content = typeof value === 'string' ? value.slice(0, longestText) : value;
      setCell(book, sheet, row, column, { value: content, formula: null });
      const isText = typeof value === 'string';
      setStyle(book, sheet, row, column, {
        vertical: 'top',
        wrap: isText,
        ...(row === 0 ? { bold: true, fill: '#DDEBF7', horizontal: 'center' } : {}),
      });
    });
  });
  rows.forEach((values, row) => {
    const lines = Math.max(1, ...values.map((value, column) => linesOf(value, widths[column] ?? 10)));
    if (lines > 1) setRow(book, sheet, row, { height: Math.min(highest, lines * lineHeight) });
  });
  widths.forEach((width, column) => {
    setColumn(book, sheet, column, { width });
  });
  sheet.freeze = { rows: 1, columns: 0 };
  sheet.page = {
    ...sheet.page,
    orientation: 'landscape',
    titleRows: { first: 0, last: 0 },
    fit: { wide: 1, tall: null },
  };
  book.journal.push({ kind: 'sheet-properties', sheetId: sheet.id }, { kind: 'page', sheetId: sheet.id });
}

/** Lines that a text takes in a column of this width; a Chinese character is as wide as two others. */
function linesOf(value: Scalar, width: number): number {
  if (typeof value !== 'string') return 1;
  const long = (text: string): number => text.length + (text.match(/[\u2e80-\uffff]/g)?.length ?? 0);
  const lines = value.split('\n').map((line) => Math.ceil(long(line) / Math.max(1, width - 2)));
  return lines.reduce((sum, each) => sum + Math.max(1, each), 0);
}

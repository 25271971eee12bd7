import { buildReport } from '../../domain/report/buildReport';
import type { Block, Report } from '../../domain/report/report';
import {
  numberedHeadings,
  type Part,
  piecesText,
  reportTitle,
  sentencePieces,
  slotText,
} from '../../i18n/report/pieces';
import { reportWords, tableColumnWords } from '../../i18n/report/reportWords';
import type { Analysis } from '../analyse';

/** The report in the order in which it is read: the one source of document, sheet and copied text. */
export type ReportParts = { readonly title: string; readonly parts: readonly Part[] };

/** The report of a workbook; null where it has no self-evaluation. Nothing is computed twice: every output reads this. */
export function reportParts(analysis: Analysis): ReportParts | null {
  const report = buildReport(analysis);
  return report && partsOf(report);
}

function partsOf(report: Report): ReportParts {
  const headings = numberedHeadings(report.sections);
  return {
    title: reportTitle(report),
    parts: report.sections.flatMap(({ level, blocks }, index) => [
      { kind: 'heading', level, text: headings[index] ?? '' } as const,
      ...blocks.map(blockPart),
    ]),
  };
}

function blockPart(block: Block): Part {
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', pieces: block.sentences.flatMap(sentencePieces) };
    case 'table':
      return {
        kind: 'table',
        head: block.table.columns.map((column) => tableColumnWords[column]),
        rows: block.table.rows,
      };
    case 'open':
      return { kind: 'open' };
  }
}

/** The report as plain text: a line for each heading, paragraph and row; cells parted by tabs. */
export function reportText({ title, parts }: ReportParts): string {
  return [title, ...parts.flatMap(partLines)].join('\n');
}

function partLines(part: Part): readonly string[] {
  switch (part.kind) {
    case 'heading':
      return [part.text];
    case 'paragraph':
      return [piecesText(part.pieces)];
    case 'open':
      return [reportWords.open];
    case 'table':
      return [
        part.head.join('\t'),
        ...part.rows.map((row) => row.map((slot) => (slot ? slotText(slot) : '')).join('\t')),
      ];
  }
}

import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type Part, piecesText, slotText } from '../../i18n/report/pieces';
import { reportWords } from '../../i18n/report/reportWords';
import type { ReportParts } from './parts';

/**
 * The report as a Word document (.docx), in the layout of official papers: A4, title in 小标宋, headings in 黑体 and 楷体,
 * text in 仿宋 三号 with a first-line indent, page numbers below. This module brings a large library: it is loaded on
 * first use.
 */
export async function reportDocument(report: ReportParts): Promise<Uint8Array> {
  const buffer = await Packer.toArrayBuffer(documentOf(report));
  return new Uint8Array(buffer);
}

/** Sizes in half points, lengths in twentieths of a point. */
const size = { title: 44, text: 32, table: 24 } as const;
const lineHeight = 560;
const page = { width: 11906, height: 16838 } as const;
const margins = { top: 2098, bottom: 1984, left: 1588, right: 1474 } as const;
const textWidth = page.width - margins.left - margins.right;
const fonts = {
  title: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '方正小标宋简体' },
  level1: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' },
  level2: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '楷体' },
  text: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' },
} as const;
const black = '000000';
const exact = { line: lineHeight, lineRule: LineRuleType.EXACT } as const;

function documentOf({ title, parts }: ReportParts): Document {
  const heading = new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    spacing: { after: lineHeight },
    children: [new TextRun({ text: title, font: fonts.title, size: size.title, color: black })],
  });
  const pageNumber = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fonts.text, size: 28 })],
  });
  return new Document({
    title,
    creator: '',
    styles: { default: { document: { run: { font: fonts.text, size: size.text } } } },
    sections: [
      {
        properties: { page: { size: page, margin: margins } },
        footers: { default: new Footer({ children: [pageNumber] }) },
        children: [heading, ...parts.flatMap(blocksOf)],
      },
    ],
  });
}

function blocksOf(part: Part): readonly (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading':
      return [headingOf(part.level, part.text)];
    case 'paragraph':
      return [textOf(piecesText(part.pieces))];
    case 'open':
      return [textOf(reportWords.open)];
    case 'table':
      return [tableOf(part), new Paragraph({ spacing: exact })];
  }
}

function headingOf(level: 1 | 2 | 3, text: string): Paragraph {
  const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
  const font = [fonts.level1, fonts.level2, fonts.text][level - 1] ?? fonts.text;
  const run: IRunOptions = { text, font, size: size.text, bold: level === 3, color: black };
  return new Paragraph({
    heading: levels[level - 1] ?? HeadingLevel.HEADING_3,
    spacing: { ...exact, before: 0, after: 0 },
    indent: { firstLine: size.text * 20 },
    keepNext: true,
    children: [new TextRun(run)],
  });
}

function textOf(text: string): Paragraph {
  return new Paragraph({
    spacing: exact,
    indent: { firstLine: size.text * 20 },
    children: [new TextRun({ text, font: fonts.text, size: size.text })],
  });
}

/** The first column takes what the others, all alike, leave. */
function tableOf({ head, rows }: Extract<Part, { kind: 'table' }>): Table {
  const share = head.length <= 3 ? 0.3 : 0.34;
  const first = Math.round(textWidth * share);
  const other = Math.floor((textWidth - first) / Math.max(1, head.length - 1));
  const widths = head.map((_, index) => (index === 0 ? first : other));
  const cell = (text: string, index: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? other, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 60, right: 60, top: 40, bottom: 40 },
      children: [
        new Paragraph({
          alignment: isHead ? AlignmentType.CENTER : index === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
          children: [
            new TextRun({
              text,
              font: isHead ? fonts.level1 : fonts.text,
              size: isHead ? 21 : size.table - 3,
            }),
          ],
        }),
      ],
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, index) => cell(text, index, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((slot, index) => cell(slot ? slotText(slot) : '', index, false)),
          }),
      ),
    ],
  });
}

import { type Part, piecesText, slotText } from '../../i18n/report/pieces';
import { reportWords } from '../../i18n/report/reportWords';
import type { ReportParts } from './parts';

/** Looks that Word takes over when the report is pasted: the usual fonts of official papers, in points. */
const looks = {
  title: 'font-family:方正小标宋简体,宋体;font-size:22pt;text-align:center;font-weight:normal',
  heading: [
    'font-family:黑体;font-size:16pt',
    'font-family:楷体;font-size:16pt',
    'font-family:仿宋;font-size:16pt;font-weight:bold',
  ],
  paragraph: 'font-family:仿宋;font-size:16pt;text-indent:2em;line-height:28pt;margin:0',
  table: 'border-collapse:collapse;font-family:仿宋;font-size:12pt',
  cell: 'border:1px solid #000;padding:2pt 4pt',
} as const;

/** The report as HTML for the clipboard: headings, paragraphs and tables, every text escaped. */
export function reportHtml({ title, parts }: ReportParts): string {
  return `<html><body><h1 style="${looks.title}">${escaped(title)}</h1>${parts.map(partHtml).join('')}</body></html>`;
}

function partHtml(part: Part): string {
  switch (part.kind) {
    case 'heading': {
      const tag = `h${String(part.level + 1)}`;
      return `<${tag} style="${looks.heading[part.level - 1] ?? ''}">${escaped(part.text)}</${tag}>`;
    }
    case 'paragraph':
      return paragraph(piecesText(part.pieces));
    case 'open':
      return paragraph(reportWords.open);
    case 'table': {
      const head = part.head.map((text) => `<th style="${looks.cell}">${escaped(text)}</th>`).join('');
      const rows = part.rows.map((row) => {
        const cells = row.map(
          (slot) => `<td style="${looks.cell}">${escaped(slot ? slotText(slot) : '')}</td>`,
        );
        return `<tr>${cells.join('')}</tr>`;
      });
      return `<table style="${looks.table}"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
    }
  }
}

function paragraph(text: string): string {
  return `<p style="${looks.paragraph}">${escaped(text)}</p>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

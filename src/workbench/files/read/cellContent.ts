import type { CellError, Scalar } from '../../book/book';
import { attribute, child, textOf, type XmlElement } from '../xml/element';
import { fromFileText } from '../xml/entities';
import { readText, type FileText } from './sharedStrings';

export type CellContent = { readonly value: Scalar | CellError; readonly richText: boolean };

/** What a `<c>` holds. Dates are serial numbers, as Excel's API gives them. */
export function readContent(
  cell: XmlElement,
  sharedText: (index: number) => FileText | undefined,
): CellContent {
  const inline = child(cell, 'is');
  const type = attribute(cell, 't') ?? 'n';
  if (type === 'inlineStr' && inline) {
    const { text, rich } = readText(inline);
    return { value: text, richText: rich };
  }
  const stored = child(cell, 'v');
  if (!stored) return { value: type === 'str' && child(cell, 'f') ? '' : null, richText: false };
  const text = textOf(stored);
  if (type === 's') {
    const shared = sharedText(Number(text));
    return { value: shared?.text ?? '', richText: shared?.rich ?? false };
  }
  return { value: plainValue(type, text), richText: false };
}

function plainValue(type: string, text: string): Scalar | CellError {
  switch (type) {
    case 'str':
    case 'inlineStr':
      return fromFileText(text);
    case 'b':
      return /^\s*(?:1|true)\s*$/i.test(text);
    case 'e':
      return { error: text.trim() };
    case 'd':
      return serialOf(text.trim());
    default:
      return text.trim() === '' ? null : Number.isFinite(Number(text)) ? Number(text) : text;
  }
}

/** ISO 8601 → days since 1899-12-30 (the day before 1900-03-01 counts one less, as Excel's calendar does). */
function serialOf(text: string): number | string {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text);
  if (!match || text === '') return text;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const days = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return (days < 61 ? days - 1 : days) + time;
}

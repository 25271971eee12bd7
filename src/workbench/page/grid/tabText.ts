/** Cells as other programs take them from the clipboard: tabs between columns, lines between rows. */
export function toTabText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

/** The opposite; text in quotation marks may hold tabs and line feeds. */
export function fromTabText(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /("(?:[^"]|"")*"(?=\t|\r|\n|$)|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/g;
  const content = text.replace(/(?:\r\n|\n|\r)$/, '');
  for (const [, cell = '', end = ''] of content.matchAll(cells)) {
    rows.at(-1)?.push(cell.startsWith('"') && cell.endsWith('"') && cell.length > 1 ? unquoted(cell) : cell);
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows;
}

function quoted(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function unquoted(cell: string): string {
  return cell.slice(1, -1).replaceAll('""', '"');
}

/** A cell of a line that a table was pasted as, and where it begins in the line. */
export type LineCell = { readonly text: string; readonly start: number };

/** A line of a text. */
export type TextLine = {
  readonly text: string;
  /** Where it begins in the text. */
  readonly start: number;
  /** For a row of a table (cells parted by tabs) its cells, else null. */
  readonly cells: readonly LineCell[] | null;
  /** The header of that table: its first row. */
  readonly header: readonly LineCell[] | null;
};

/** Lines of a text; rows of a table that follow one another share the header, which is the first of them. */
export function linesOf(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let header: readonly LineCell[] | null = null;
  let start = 0;
  for (const line of text.split('\n')) {
    const cells = line.includes('\t') ? cellsOf(line) : null;
    header = cells === null ? null : (header ?? cells);
    lines.push({ text: line, start, cells, header });
    start += line.length + 1;
  }
  return lines;
}

function cellsOf(line: string): readonly LineCell[] {
  let start = 0;
  return line.split('\t').map((text) => {
    const cell = { text, start };
    start += text.length + 1;
    return cell;
  });
}

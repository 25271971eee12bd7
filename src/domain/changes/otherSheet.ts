/** Texts in quotes and quoted sheet names. */
const quoted = /("(?:[^"]|"")*"|'(?:[^']|'')*')/u;

/** A cell or an area: with the `!` of a sheet that is named before it, or alone. */
const reference =
  /!\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|(?<![\p{L}\p{N}_.$\\])(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_.(!])/gu;

/**
 * A formula of one sheet as another sheet writes it: every cell without a sheet gets `sheet` (quoted where it needs to
 * be), cells of other sheets, texts and functions stay.
 */
export function fromOtherSheet(formula: string, sheet: string): string {
  return formula
    .split(quoted)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replace(reference, (whole: string, alone: string | undefined) =>
            alone === undefined ? whole : `${sheet}!${alone}`,
          ),
    )
    .join('');
}

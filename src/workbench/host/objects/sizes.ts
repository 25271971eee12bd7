/** Pixels that one character takes in Excel's standard font. */
const CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;

/** A column width as the file has it (characters, with padding) → points, as the API gives it. */
export function columnPoints(width: number): number {
  return Math.round(width * CHARACTER) * POINTS_PER_PIXEL;
}

/** Points → a column width as the file has it. */
export function columnWidthOfPoints(points: number): number {
  return points / POINTS_PER_PIXEL / CHARACTER;
}

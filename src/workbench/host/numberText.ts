import type { Scalar } from '../book/book';

/** How numbers become text and text becomes numbers, by Excel's format codes in their en-US spelling. */
export type NumberText = {
  /** A value as a cell with this number format displays it. */
  format(value: Scalar, numberFormat: string): string;
  /** What Excel makes of a typed text; null where it stays text. `numberFormat` is null where none is implied. */
  parse(text: string): { value: number | boolean; numberFormat: string | null } | null;
};

import { shiftRow, shiftSpan, type RowChange } from '../formulas/shiftRows';

/**
 * Moves the boxes of notes and form controls. VML as Excel writes it is not always sound XML (`<br>`), so it is
 * changed as text, shape by shape; the box of a note goes with its row.
 */
export function shiftVml(vml: string, change: RowChange): string {
  return vml.replace(/<v:shape[\s>][\s\S]*?<\/v:shape>/g, (shape) => {
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1];
    const moved = row === undefined ? undefined : shiftRow(Number(row), change);
    if (moved === null) return '';
    const placed = moved === undefined ? shape : shape.replace(/(<x:Row>)\s*\d+\s*(?=<)/, `$1${moved}`);
    return placed.replace(/(<x:Anchor>)([^<]*)/, (whole, tag: string, anchor: string) => {
      const numbers = anchor.split(',').map(Number);
      const [first, last] = [numbers[2] ?? NaN, numbers[6] ?? NaN];
      if (numbers.length !== 8 || !Number.isInteger(first) || !Number.isInteger(last)) return whole;
      const span = shiftSpan(first, Math.max(first, last), change) ?? [change.row, change.row];
      let index = 0;
      // Only the two rows are replaced; blanks and line feeds between the numbers stay.
      const moved = anchor.replace(/\d+/g, (number) => {
        const place = index++;
        return place === 2 ? String(span[0]) : place === 6 ? String(span[1]) : number;
      });
      return tag + moved;
    });
  });
}

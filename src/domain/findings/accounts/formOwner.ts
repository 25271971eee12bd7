import { normaliseLabel } from '../../snapshot/normalise';
import { isPlaceholder } from '../../tables/labels';
import type { SheetView } from '../../tables/sheetView';

const LABEL = /^(?:公开|编制|编报|填报|填表|预算|决算|主管)?(?:部门|单位)(?:名称)?:(.*)$/;
/** What may follow in the same cell: the date, the unit of money. */
const REST = /(?:20\d\d年|(?:金额)?单位:).*$/;
const MONEY = /^\(?(?:人民币)?(?:百|千|万|亿)*元\)?$/;

/** The department that a form names between its title and its headers (部门：某局); null where it names none. */
export function ownerOf(view: SheetView, from: number, to: number): string | null {
  for (let row = from; row < to; row += 1) {
    const cells = view.row(row);
    for (const [index, { text }] of cells.entries()) {
      const label = LABEL.exec(normaliseLabel(text));
      if (!label) continue;
      const inline = (label[1] ?? '').replace(REST, '');
      const name = inline === '' ? normaliseLabel(cells[index + 1]?.text ?? '') : inline;
      if (name !== '' && !isPlaceholder(name) && !MONEY.test(name) && !name.includes(':')) return name;
    }
  }
  return null;
}

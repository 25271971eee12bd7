import { fromNumber } from '../../decimal/decimal';
import { flatMapSteps, type Steps } from '../../steps';
import { brokenCodeSums, type BrokenSum } from '../codeSums';
import type { WorkbookContext } from '../context';
import { dataRowsOf } from '../dataRows';
import type { Finding } from '../finding';
import { figure } from '../makeFinding';
import type { SheetView } from '../../tables/sheetView';
import { listBySheet, type SheetHit } from '../textCells';
import { brokenTotals } from '../totalRows';

/** Off by this much only is 尾差 and a hint. */
const LAST_DIGIT = '0.01';

/** P-025 outside of self-evaluations: a sum by 类款项, or a row 合计, that its parts do not give. */
export function* p025DataSums(context: WorkbookContext): Steps<readonly Finding[]> {
  const rows = yield* dataRowsOf(context);
  const hits = yield* flatMapSteps(context.views, function* (view): Steps<readonly SheetHit[]> {
    yield;
    const byCode = brokenCodeSums(view);
    if (byCode.length > 0 || hasCodes(view)) return byCode.map(hitOf);
    return (yield* brokenTotals(view, rows.get(view) ?? [])).map(hitOf);
  });
  return listBySheet(context, 'P-025', hits);
}

function hitOf({ view, total, label, sum, parts }: BrokenSum): SheetHit {
  const printed = fromNumber(Number(total.value));
  const small = printed.minus(sum).abs().lessThanOrEqualTo(LAST_DIGIT);
  return {
    view,
    severity: small ? 'info' : 'error',
    cells: [total, ...parts],
    line: { name: label.trim(), printed: figure(printed), sum: figure(sum), of: 'parts' },
    found: figure(printed),
    expected: figure(sum),
  };
}

/** A form by 类款项 has its totals checked by its codes. */
function hasCodes(view: SheetView): boolean {
  for (let row = view.firstRow; row <= view.lastRow; row += 1) {
    if (view.row(row).some(({ value }) => /^[1-5]\d{4}(?:\d{2})?$/.test(String(value)))) return true;
  }
  return false;
}

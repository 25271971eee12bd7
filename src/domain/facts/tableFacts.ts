import { readAmount } from '../quantity/amount';
import { isBlank } from '../quantity/blanks';
import { cellAt, sheetById } from '../snapshot/cells';
import type { CellRef, WorkbookSnapshot } from '../snapshot/snapshot';
import { tableKey } from '../tables/identity';
import type { SelfEvaluation } from '../tables/table';
import type { Fact, Stage } from './facts';

/** 年度资金总额 of 整体支出 as facts: 年初, 全年, 执行. Tables of single projects say nothing of the department. */
export function tableFacts(workbook: WorkbookSnapshot, table: SelfEvaluation): readonly Fact[] {
  const total = table.money?.total;
  if (table.kind !== 'overall-self-eval' || !total) return [];
  const columns: readonly (readonly [Stage, CellRef | null])[] = [
    ['initial', total.initial],
    ['adjusted', total.annual],
    ['final', total.executed],
  ];
  return columns.flatMap(([stage, ref]): Fact[] => {
    if (!ref) return [];
    const { value } = cellAt(sheetById(workbook, ref.sheetId), ref.row, ref.column);
    return [
      {
        subject: 'spending',
        stage,
        period: null,
        moment: null,
        fund: null,
        nature: null,
        value: isBlank(value) ? null : readAmount(value, table.unit ?? '万元'),
        unit: table.unit,
        cell: ref,
        isNumber: typeof value === 'number',
        label: total.label.trim(),
        header: '',
        block: tableKey(table),
        key: [table.sheetName, tableKey(table), stage].join('|'),
        reasons: [],
      },
    ];
  });
}

import { ownCellUnder } from './blockCells';
import type { Group, Indicators, SpecialRow } from './indicatorBlock';
import { coreLabel, groupName, printedMarks } from './labels';
import { type SheetView, type ViewCell, refOf } from './sheetView';
import type { GroupTotal, IndicatorRow } from './table';

/**
 * Marks of groups: printed in a heading (`产出指标（35分）`), in a column beside the class, or in a
 * sub-total row. `total` is the row of the whole total; other total rows count as sub-totals of all rows.
 */
export function groupTotalsOf(
  view: SheetView,
  indicators: Indicators,
  total: SpecialRow | null,
  moneyLabel: ViewCell | null,
): readonly GroupTotal[] {
  const named = indicators.block.rows.filter((row) => row.name !== null);
  const headings = indicators.groups.flatMap((group) => headingTotal(view, indicators, group, named) ?? []);
  let from = -1;
  const subtotals = indicators.specials
    .filter((special) => special !== total && (special.kind === 'subtotal' || special.kind === 'total'))
    .map((special): GroupTotal => {
      const subtotal = subtotalOf(view, indicators, special, named, from);
      from = special.row;
      return subtotal;
    });
  const marks = moneyLabel ? printedMarks(moneyLabel.text) : null;
  const money: GroupTotal[] =
    moneyLabel && marks !== null
      ? [
          {
            label: groupName(moneyLabel.text),
            labelCell: refOf(moneyLabel),
            printedMarks: marks,
            rows: [],
            money: true,
            marksCell: null,
            scoreCell: null,
          },
        ]
      : [];
  return [...money, ...headings, ...subtotals];
}

function headingTotal(
  view: SheetView,
  indicators: Indicators,
  group: Group,
  named: readonly IndicatorRow[],
): GroupTotal | null {
  const marks = printedMarks(group.label.text);
  const columns = indicators.columns.find(({ headerRow }) => headerRow < group.label.row);
  const after = columns?.levels[group.level]?.last;
  const before = columns?.levels[group.level + 1]?.first ?? columns?.name?.first;
  const column = columns?.levelMarks.find(
    (candidate) =>
      after !== undefined && before !== undefined && candidate.first > after && candidate.first < before,
  );
  const marksCell = columns ? ownCellUnder(view, group.label.row, column ?? null, columns.headerRow) : null;
  if (marks === null && marksCell === null) return null;
  const inside = new Set(group.rows);
  return {
    label: group.name,
    labelCell: refOf(group.label),
    printedMarks: marks,
    rows: named.filter(({ row }) => inside.has(row)).map(({ row }) => row),
    money: false,
    marksCell,
    scoreCell: null,
  };
}

function subtotalOf(
  view: SheetView,
  indicators: Indicators,
  special: SpecialRow,
  named: readonly IndicatorRow[],
  from: number,
): GroupTotal {
  const columns = [...indicators.columns].reverse().find(({ headerRow }) => headerRow < special.row);
  const cell = (role: 'marks' | 'score') =>
    columns ? ownCellUnder(view, special.row, columns[role], columns.headerRow) : null;
  const name = coreLabel(special.label.text).replace(/(?:小计|合计|计分)$/, '');
  const groups = indicators.groups.filter((candidate) => name !== '' && coreLabel(candidate.name) === name);
  const group =
    groups[0] ?? indicators.groups.find((one) => name.length > 1 && coreLabel(one.name).startsWith(name));
  const inside = new Set(group?.rows);
  const above = named.filter(({ row }) => row < special.row);
  const rows = group
    ? named.filter(({ row }) => inside.has(row))
    : special.kind === 'total'
      ? above
      : above.filter(({ row }) => row > from);
  return {
    label: groupName(special.label.text),
    labelCell: refOf(special.label),
    printedMarks: printedMarks(special.label.text),
    rows: rows.map(({ row }) => row),
    money: /预算执行|执行率/.test(name) && rows.length === 0,
    marksCell: cell('marks'),
    scoreCell: cell('score'),
  };
}

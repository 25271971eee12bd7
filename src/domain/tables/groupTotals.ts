import { ownCellUnder } from './blockCells';
import type { Column } from './columns';
import type { IndicatorColumns } from './indicatorColumns';
import type { Group, Indicators } from './indicatorBlock';
import type { SpecialRow } from './rowKinds';
import { coreLabel, groupName, printedMarks } from './labels';
import type { CellRef } from '../snapshot/snapshot';
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
  const byName = groupsByName(indicators.groups);
  const headings = indicators.groups.flatMap((group) => headingTotal(view, indicators, group) ?? []);
  let from = 0;
  let fromTotal = 0;
  const subtotals = indicators.specials
    .filter((special) => special !== total && (special.kind === 'subtotal' || special.kind === 'total'))
    .map((special): GroupTotal => {
      const isTotal = special.kind === 'total';
      let to = from;
      while (to < named.length && (named[to]?.row ?? 0) < special.row) to += 1;
      const above = named.slice(isTotal ? fromTotal : from, to);
      from = to;
      if (isTotal) fromTotal = to;
      return subtotalOf(view, indicators, special, isTotal ? null : groupNamed(byName, special), above);
    });
  const marks = moneyLabel ? printedMarks(moneyLabel.text) : null;
  const money: GroupTotal[] =
    moneyLabel && marks !== null
      ? [
          {
            label: coreLabel(moneyLabel.text),
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

function headingTotal(view: SheetView, indicators: Indicators, group: Group): GroupTotal | null {
  const marks = printedMarks(group.label.text);
  const columns = columnsAt(indicators.columns, group.label.row);
  const after = columns?.levels[group.level]?.last;
  const before = columns?.levels[group.level + 1]?.first ?? columns?.name?.first;
  const column = columns?.levelMarks.find(
    (candidate) =>
      levelNamed(candidate) === group.level ||
      (after !== undefined && before !== undefined && candidate.first > after && candidate.first < before),
  );
  const marksCell = columns ? ownCellUnder(view, group.label.row, column ?? null, columns.headerRow) : null;
  if (marks === null && marksCell === null) return null;
  return {
    label: group.name,
    labelCell: refOf(group.label),
    printedMarks: marks,
    rows: group.rows,
    money: false,
    marksCell,
    scoreCell: null,
  };
}

/** The level that a header of marks names: 一级指标分值 is 0; null where it names none. */
function levelNamed({ header }: Column): number | null {
  const level = '一二三'.indexOf(/^([一二三])级/.exec(coreLabel(header.text))?.[1] ?? '-');
  return level < 0 ? null : level;
}

function subtotalOf(
  view: SheetView,
  indicators: Indicators,
  special: SpecialRow,
  group: Group | null,
  above: readonly IndicatorRow[],
): GroupTotal {
  const columns = columnsAt(indicators.columns, special.row);
  const cell = (role: 'marks' | 'score'): CellRef | null =>
    columns ? ownCellUnder(view, special.row, columns[role], columns.headerRow) : null;
  const rows = group ? group.rows : above.map(({ row }) => row);
  return {
    label: groupName(special.label.text),
    labelCell: refOf(special.label),
    printedMarks: printedMarks(special.label.text),
    rows,
    money: rows.length === 0 && /预算执行|执行率/.test(subtotalName(special)),
    marksCell: cell('marks'),
    scoreCell: cell('score'),
  };
}

/** 投入小计 → 投入. */
function subtotalName(special: SpecialRow): string {
  return coreLabel(special.label.text).replace(/(?:小计|合计|计分)$/, '');
}

/** Groups by their name, and by the name without 指标: 产出小计 sums 产出指标. */
function groupsByName(groups: readonly Group[]): ReadonlyMap<string, Group> {
  const byName = new Map<string, Group>();
  for (const group of groups) {
    const name = coreLabel(group.name);
    for (const key of [name, name.replace(/(?:类)?指标$/, '')]) if (!byName.has(key)) byName.set(key, group);
  }
  return byName;
}

function groupNamed(byName: ReadonlyMap<string, Group>, special: SpecialRow): Group | null {
  const name = subtotalName(special);
  return name === '' ? null : (byName.get(name) ?? byName.get(name.replace(/(?:类)?指标$/, '')) ?? null);
}

/** The columns of the last header above a row; headers come from top to bottom. */
export function columnsAt(columns: readonly IndicatorColumns[], row: number): IndicatorColumns | null {
  let low = 0;
  let high = columns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((columns[middle]?.headerRow ?? row) < row) low = middle + 1;
    else high = middle;
  }
  return columns[low - 1] ?? null;
}

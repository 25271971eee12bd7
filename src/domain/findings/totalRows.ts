import { Decimal, fromNumber } from '../decimal/decimal';
import type { DataBlock, DataRow } from '../facts/grid';
import type { Steps } from '../steps';
import { coreLabel } from '../tables/labels';
import type { SheetView, ViewCell } from '../tables/sheetView';
import type { BrokenSum } from './codeSums';

const TOTAL = /^(?:.{0,8}(?:合计|总计|小计))$/;
const NUMERAL = /^[一二三四五六七八九十]{1,2}、/;
/** One addend alone is no sum that could be wrong. */
const ENOUGH = 2;
/** A run of rows down to a total is looked for so far up; further up only whole sets of rows are tried. */
const FARTHEST = 200;

type Addend = { readonly row: DataRow; readonly cell: ViewCell; readonly value: Decimal };

/** Rows that a total may be the sum of, with their sum. */
type Way = { readonly sum: Decimal; readonly count: number; readonly parts: readonly Addend[] };

/**
 * Rows 合计, 总计 and 小计 of data tables that nothing above them gives (domain.md §7 P-025). What a total counts is not
 * printed: all rows, those of the first level, those since the last sub-total, one group, the sub-totals, any run of rows
 * down to it. Only a total that fits none of these is broken. `rows` are the data rows of the sheet from the top.
 */
export function* brokenTotals(view: SheetView, rows: readonly DataRow[]): Steps<readonly BrokenSum[]> {
  const above = new Map<DataBlock, Map<number, Column>>();
  const broken: BrokenSum[] = [];
  for (const row of rows) {
    const { label, block } = row;
    if (!label) continue;
    const columns = above.get(block) ?? new Map<number, Column>();
    above.set(block, columns);
    // Rows whose labels stand in one column belong together: two panels of a form have one each.
    const columnAt = (cell: ViewCell): Column => {
      const key = label.column * 16384 + cell.column;
      const known = columns.get(key) ?? new Column();
      columns.set(key, known);
      return known;
    };
    if (TOTAL.test(coreLabel(label.text))) {
      broken.push(...row.cells.flatMap(({ cell }) => judge(view, row, cell, columnAt(cell))));
      yield;
    }
    for (const { cell } of row.cells) columnAt(cell).add(row, cell);
  }
  return broken;
}

function judge(view: SheetView, row: DataRow, total: ViewCell, above: Column): readonly BrokenSum[] {
  if (typeof total.value !== 'number' || total.numberFormat.includes('%') || row.unit) return [];
  const value = fromNumber(total.value);
  if (above.isUnread || above.topPlain.parts.length < ENOUGH || above.gives(value)) return [];
  const { sum, parts } = above.nearest(value);
  const cells = parts.map(({ cell }) => cell);
  return [{ view, total, label: row.label?.text ?? '', sum, parts: cells }];
}

/** A set of rows that grows from the top, with its sum. */
class RowSet implements Way {
  readonly parts: Addend[] = [];
  sum = new Decimal(0);

  add(addend: Addend): void {
    this.parts.push(addend);
    this.sum = this.sum.plus(addend.value);
  }

  get count(): number {
    return this.parts.length;
  }

  clear(): void {
    this.parts.length = 0;
    this.sum = new Decimal(0);
  }
}

/** The figures of one column above a total, as the sets of rows that it may be the sum of. */
class Column {
  private readonly all = new RowSet();
  private readonly plain = new RowSet();
  private readonly top = new RowSet();
  readonly topPlain = new RowSet();
  private readonly sinceTotal = new RowSet();
  private readonly totals = new RowSet();
  private readonly numbered = new RowSet();
  private readonly groups = new Map<ViewCell | undefined, RowSet>();
  /** A text with a figure in it may well be an addend. */
  isUnread = false;

  add(row: DataRow, cell: ViewCell): void {
    if (typeof cell.value === 'string' && /\d/.test(cell.text)) this.isUnread = true;
    if (typeof cell.value !== 'number' || cell.numberFormat.includes('%')) return;
    const addend = { row, cell, value: fromNumber(cell.value) };
    const isTotal = TOTAL.test(coreLabel(row.label?.text ?? ''));
    const isTop = row.parents.length === 0;
    this.all.add(addend);
    if (isTotal) {
      this.totals.add(addend);
      this.sinceTotal.clear();
    } else {
      this.plain.add(addend);
      this.sinceTotal.add(addend);
    }
    if (isTop) this.top.add(addend);
    if (isTop && !isTotal) this.topPlain.add(addend);
    if (NUMERAL.test((row.label?.text ?? '').trim())) this.numbered.add(addend);
    const group = this.groups.get(row.parents[0]) ?? new RowSet();
    this.groups.set(row.parents[0], group);
    group.add(addend);
  }

  /** True where one of the ways gives the figure. */
  gives(value: Decimal): boolean {
    return (
      this.sets().some(({ sum }) => sum.equals(value)) ||
      this.runs().some((parts) => givesFromBelow(parts, value))
    );
  }

  /** The way of counting that comes nearest to the figure: the first of those that are equally near. */
  nearest(value: Decimal): Way {
    let best: Way = this.topPlain;
    let least = Number.POSITIVE_INFINITY;
    for (const way of [...this.sets(), ...this.runs().flatMap(waysFromBelow)]) {
      const off = way.sum.minus(value).abs().toNumber();
      if (way.count < ENOUGH || off >= least) continue;
      [best, least] = [way, off];
    }
    return best;
  }

  private sets(): readonly Way[] {
    const whole = [
      this.all,
      this.plain,
      this.top,
      this.topPlain,
      this.sinceTotal,
      this.totals,
      this.numbered,
    ];
    return [...whole, ...this.groups.values()].filter(({ parts }) => parts.length > 0);
  }

  private runs(): readonly (readonly Addend[])[] {
    return [this.all.parts, this.top.parts, this.topPlain.parts];
  }
}

function givesFromBelow(parts: readonly Addend[], value: Decimal): boolean {
  let sum = new Decimal(0);
  for (let index = parts.length - 1; index >= Math.max(0, parts.length - FARTHEST); index -= 1) {
    sum = sum.plus(parts[index]?.value ?? 0);
    if (sum.equals(value)) return true;
  }
  return false;
}

/** The runs down to the last row, the longest first. */
function waysFromBelow(parts: readonly Addend[]): readonly Way[] {
  let sum = new Decimal(0);
  const near = parts.slice(-FARTHEST);
  return near
    .map((_, index) => near.length - 1 - index)
    .map((start): Way => {
      sum = sum.plus(near[start]?.value ?? 0);
      return {
        sum,
        count: near.length - start,
        get parts() {
          return near.slice(start);
        },
      };
    })
    .reverse();
}

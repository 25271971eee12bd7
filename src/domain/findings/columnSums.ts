import { Decimal, fromNumber } from '../decimal/decimal';
import type { ViewCell } from '../tables/sheetView';

/** One addend alone is no sum that could be wrong. */
export const ENOUGH = 2;
/** A run of rows down to a total is looked for so far up; further up only whole sets of rows are tried. */
const FARTHEST = 200;

/** Sums as numbers that differ by less than this part of them may be equal. */
const CLOSE = 1e-6;

type Addend = { readonly cell: ViewCell; readonly value: Decimal };

/** Rows that a total may be the sum of, with their sum. */
type Way = { readonly sum: Decimal; readonly count: number; readonly parts: readonly Addend[] };

/** What a row is among those above a total. */
type AddedRow = {
  /** Labels of the rows that it is a part of, the nearest first. */
  readonly parents: readonly ViewCell[];
  /** 合计, 总计 or 小计 itself. */
  readonly isTotal: boolean;
  /** 一、二、三、 before its label. */
  readonly isNumbered: boolean;
};

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

/** A set of rows of which a total may count only the last ones, without a gap. */
class RunSet extends RowSet {
  copy(): RunSet {
    const copy = new RunSet();
    for (const addend of this.parts) copy.add(addend);
    return copy;
  }

  /** True where some run of rows down to the last one gives the figure. */
  hasRun(value: Decimal): boolean {
    const wanted = value.toNumber();
    const near = CLOSE * Math.max(1, Math.abs(wanted));
    return this.runs().some(
      ({ start, rough }) => Math.abs(rough - wanted) <= near && this.sumFrom(start).equals(value),
    );
  }

  /** The run that comes nearest to the figure, the longest of those that are equally near. */
  nearestRun(value: Decimal): Way {
    const wanted = value.toNumber();
    let start = this.count;
    let least = Number.POSITIVE_INFINITY;
    for (const run of this.runs()) {
      const off = Math.abs(run.rough - wanted);
      if (this.count - run.start < ENOUGH || off > least) continue;
      [start, least] = [run.start, off];
    }
    return { sum: this.sumFrom(start), count: this.count - start, parts: this.parts.slice(start) };
  }

  /** The runs, the shortest first, with their sums as numbers: what is found by them is proved with the exact sum. */
  private runs(): readonly { readonly start: number; readonly rough: number }[] {
    const runs: { start: number; rough: number }[] = [];
    let rough = 0;
    for (let start = this.count - 1; start >= Math.max(0, this.count - FARTHEST); start -= 1) {
      rough += Number(this.parts[start]?.cell.value);
      runs.push({ start, rough });
    }
    return runs;
  }

  private sumFrom(start: number): Decimal {
    return this.parts.slice(start).reduce((sum, { value }) => sum.plus(value), new Decimal(0));
  }
}

/** The figures of one column above a total, as the sets of rows that it may be the sum of. */
export class ColumnSums {
  private readonly all = new RunSet();
  private readonly plain = new RunSet();
  private readonly sinceTotal = new RowSet();
  private readonly totals = new RowSet();
  private readonly numbered = new RowSet();
  /** What rows below others make of it; null as long as every row stands for itself. */
  private levels: Levels | null = null;
  /** A text with a figure in it may well be an addend. */
  isUnread = false;

  add({ parents, isTotal, isNumbered }: AddedRow, cell: ViewCell): void {
    if (typeof cell.value === 'string' && /\d/.test(cell.text)) this.isUnread = true;
    if (typeof cell.value !== 'number' || cell.numberFormat.includes('%')) return;
    const addend = { cell, value: fromNumber(cell.value) };
    if (parents.length > 0) this.levels ??= new Levels(this.all.copy(), this.plain.copy());
    this.levels?.add(addend, parents[0], isTotal);
    this.all.add(addend);
    if (isTotal) {
      this.totals.add(addend);
      this.sinceTotal.clear();
    } else {
      this.plain.add(addend);
      this.sinceTotal.add(addend);
    }
    if (isNumbered) this.numbered.add(addend);
  }

  /** The rows of the first level that are no totals. */
  get items(): RunSet {
    return this.levels?.topPlain ?? this.plain;
  }

  /** True where one of the ways gives the figure. */
  gives(value: Decimal): boolean {
    return (
      this.wholeSets().some(({ sum }) => sum.equals(value)) ||
      (this.levels?.hasGroup(value) ?? false) ||
      this.runs().some((set) => set.hasRun(value))
    );
  }

  /** The way of counting that comes nearest to the figure: the first of those that are equally near. */
  nearest(value: Decimal): Way {
    let best: Way = this.items;
    let least = Number.POSITIVE_INFINITY;
    const runs = this.runs().map((set) => set.nearestRun(value));
    for (const way of [...this.wholeSets(), ...(this.levels?.lastGroups() ?? []), ...runs]) {
      const off = way.sum.minus(value).abs().toNumber();
      if (way.count < ENOUGH || off >= least) continue;
      [best, least] = [way, off];
    }
    return best;
  }

  private wholeSets(): readonly Way[] {
    const level = this.levels ? [this.levels.top, this.levels.topPlain] : [];
    const sets = [this.all, this.plain, ...level, this.sinceTotal, this.totals, this.numbered];
    return sets.filter(({ count }) => count > 0);
  }

  private runs(): readonly RunSet[] {
    return this.levels ? [this.all, this.levels.top, this.levels.topPlain] : [this.all, this.plain];
  }
}

/** The rows of a column by their level: those of the first one, and the groups below each. */
class Levels {
  private readonly groups = new Map<ViewCell | undefined, RowSet>();
  /** How many groups have a sum: of a list with thousands of groups not each is looked at for every total. */
  private readonly groupSums = new Map<string, number>();

  constructor(
    readonly top: RunSet,
    readonly topPlain: RunSet,
  ) {
    for (const addend of top.parts) this.addToGroup(undefined, addend);
  }

  add(addend: Addend, parent: ViewCell | undefined, isTotal: boolean): void {
    if (!parent) this.top.add(addend);
    if (!parent && !isTotal) this.topPlain.add(addend);
    this.addToGroup(parent, addend);
  }

  hasGroup(sum: Decimal): boolean {
    return (this.groupSums.get(sum.toString()) ?? 0) > 0;
  }

  lastGroups(): readonly RowSet[] {
    return [...this.groups.values()].slice(-FARTHEST);
  }

  private addToGroup(key: ViewCell | undefined, addend: Addend): void {
    const group = this.groups.get(key) ?? new RowSet();
    this.groups.set(key, group);
    if (group.count > 0) this.countGroupSum(group.sum, -1);
    group.add(addend);
    this.countGroupSum(group.sum, 1);
  }

  private countGroupSum(sum: Decimal, by: number): void {
    const key = sum.toString();
    this.groupSums.set(key, (this.groupSums.get(key) ?? 0) + by);
  }
}

import { type ColumnRole, type Meaning, isReview, meaningsOf, yearOf } from './columnWords';
import { coreLabel, isGradeWord } from './labels';
import type { SheetView, ViewCell, Window } from './sheetView';

/** A column under its headers, before it is decided what it means. */
type HeadedColumn = {
  readonly first: number;
  readonly last: number;
  readonly header: ViewCell;
  /** Headers from top to bottom. */
  readonly texts: readonly string[];
  readonly meanings: readonly Meaning[];
  readonly year: number | null;
};

/** One column of a block with its meaning. `first` to `last`: a header may span several columns of the grid. */
export type Column = {
  readonly role: ColumnRole;
  readonly weight: number;
  readonly first: number;
  readonly last: number;
  readonly header: ViewCell;
  readonly text: string;
};

/** Columns with a meaning, and the headed ones that have none (or whose meaning another column has). */
export type Columns = { readonly columns: readonly Column[]; readonly others: readonly Column[] };

/** Reads the columns under the header rows `firstRow` to `lastRow` and decides what each one means. */
export function readColumns(view: SheetView, firstRow: number, lastRow: number, window: Window): Columns {
  return assignRoles(headedColumns(view, firstRow, lastRow, window));
}

function headedColumns(view: SheetView, firstRow: number, lastRow: number, window: Window): HeadedColumn[] {
  const columns: HeadedColumn[] = [];
  /** Headers that stand over others: a blank column below one is no column. */
  const parents = new Set<string>();
  const inherited = new Set<string>();
  for (let column = window.first; column <= window.last; column += 1) {
    const headers: ViewCell[] = [];
    for (let row = firstRow; row <= lastRow; row += 1) {
      const cell = view.cell(row, column);
      // A label that reaches below the header stands beside the block: it is no header of a column.
      const above = cell.row < firstRow || cell.lastRow > lastRow;
      if (above || cell.text === '' || headers.some((known) => known.row === cell.row)) continue;
      headers.push(cell);
    }
    // 优 | 良 | 中 | 差 under 评分标准 are one column of standards in several cells.
    if (isTierOfStandard(headers)) headers.pop();
    const header = headers.at(-1);
    if (!header) continue;
    const before = columns.at(-1);
    if (before && before.header.row === header.row && before.header.column === header.column) {
      columns[columns.length - 1] = { ...before, last: column };
      continue;
    }
    for (const parent of headers.slice(0, -1)) parents.add(placeOf(parent));
    const texts = headers.map((cell) => cell.text);
    columns.push({
      first: column,
      last: column,
      header,
      texts,
      meanings: meaningsUnder(headers, inherited),
      year: texts.reduce<number | null>((year, text) => yearOf(text) ?? year, null),
    });
  }
  return columns.filter(({ header }) => !parents.has(placeOf(header)));
}

function isTierOfStandard(headers: readonly ViewCell[]): boolean {
  const [above, leaf] = headers.slice(-2);
  return (
    above !== undefined &&
    leaf !== undefined &&
    meaningsOf(above.text)[0]?.role === 'standard' &&
    (isGradeWord(leaf.text) ||
      /^(?:第?[一二三四五\da-e](?:档|级|等|类)|(?:优|良|中|差)[秀好等]?|较?好|及格|不及格|合格|不合格|达标|不达标|满分)$/.test(
        coreLabel(leaf.text),
      ))
  );
}

function placeOf({ row, column }: ViewCell): string {
  return `${row}:${column}`;
}

/** The lowest header decides; the ones above complete it (`预算数` over `全年`) or stand in for it. */
function meaningsUnder(headers: readonly ViewCell[], inherited: Set<string>): readonly Meaning[] {
  const texts = headers.map((cell) => cell.text);
  const leaf = texts.at(-1) ?? '';
  const parents = texts.slice(0, -1);
  // The whole goes before its last word: 自评 over 分值 is a score.
  const readings = [texts.join(''), leaf, leaf + parents.join('')].map(meaningsOf);
  const isHalf = parents.length > 0 && parents.every((text) => meaningsOf(text).length === 0);
  const whole = readings[0] ?? [];
  let best =
    isHalf && whole.length > 0
      ? whole
      : readings.reduce((most, reading) => (weightOf(reading) > weightOf(most) ? reading : most));
  const parent = headers.at(-2);
  const part = parent ? partOf(leaf, meaningsOf(parent.text)) : null;
  if (part) return part;
  if (best.length === 0 && parent) {
    // `批复金额` over 总额, 财政拨款, 其他资金: the first column carries the meaning of the group.
    const id = placeOf(parent);
    if (!inherited.has(id)) best = meaningsOf(parent.text);
    inherited.add(id);
  }
  return best.some(({ role }) => role === 'score') && [...parents, leaf].some(isReview)
    ? [{ role: 'review', weight: 3 }]
    : best;
}

/** A part of a divided column: 文字描述 and 数值 under 指标值, 原因说明 beside boxes to be ticked under 偏差原因分析. */
function partOf(leaf: string, above: readonly Meaning[]): readonly Meaning[] | null {
  const text = coreLabel(leaf);
  const role = above[0]?.role;
  if (role === 'reason') return /原因|说明|分析/.test(text) ? [{ role, weight: 4 }] : null;
  if (role !== 'target' && role !== 'actual') return null;
  if (/^(?:数值?|值|数量|数据|内容|目标|指标|具体(?:数|值|数值|内容)|定量)$/.test(text))
    return [{ role, weight: 4 }];
  return /^(?:文字|描述|说明|文字(?:描述|说明)|情况说明|定性(?:描述)?)$/.test(text)
    ? [{ role: 'explanation', weight: 1 }]
    : null;
}

function weightOf(meanings: readonly Meaning[]): number {
  return meanings[0]?.weight ?? 0;
}

/** Every role once, every column once, the best words first. */
function assignRoles(headed: readonly HeadedColumn[]): Columns {
  const deepest = deepestName(headed);
  const pairs = headed.flatMap((column) =>
    withInitial(column.meanings).map((meaning) => {
      const isRight = meaning.role === 'marks' && deepest !== null && column.first > deepest;
      return { column, meaning, rank: meaning.weight + (isRight ? 0.5 : 0) + (column.year ?? 0) / 1e5 };
    }),
  );
  pairs.sort((a, b) => b.rank - a.rank || a.column.first - b.column.first);
  const columns = new Map<HeadedColumn, Column>();
  const roles = new Set<ColumnRole>();
  for (const { column, meaning } of pairs) {
    if (columns.has(column)) continue;
    const role =
      meaning.role === 'marks' && roles.has('marks') && deepest !== null && column.first < deepest
        ? 'level-marks'
        : meaning.role;
    if (roles.has(role) && role !== 'level-marks') continue;
    roles.add(role);
    columns.set(column, columnAs(column, role, meaning.weight));
  }
  return {
    columns: [...columns.values()].sort((a, b) => a.first - b.first),
    others: headed.filter((column) => !columns.has(column)).map((column) => columnAs(column, 'other', 0)),
  };
}

function columnAs({ first, last, header, texts }: HeadedColumn, role: ColumnRole, weight: number): Column {
  return { role, weight, first, last, header, text: texts.join('/') };
}

/** 预算数 alone is the budget of the year; beside 调整后预算数 it can only be the one at its start. */
function withInitial(meanings: readonly Meaning[]): readonly Meaning[] {
  const isOpen = meanings.some(({ role, weight }) => role === 'annual' && weight === 2);
  const isInitial = meanings.some(({ role }) => role === 'initial');
  return isOpen && !isInitial ? [...meanings, { role: 'initial', weight: 0.5 }] : meanings;
}

/** Where the column with the names of the indicators stands: the deepest level, else the best name. */
function deepestName(headed: readonly HeadedColumn[]): number | null {
  for (const role of ['level4', 'level3', 'name', 'level2', 'level1'] as const) {
    const column = headed.find(({ meanings }) =>
      meanings.some((meaning) => meaning.role === role && meaning.weight > 1),
    );
    if (column) return column.first;
  }
  return null;
}

/** The column with this role, or null. */
export function columnOf(columns: readonly Column[], role: ColumnRole): Column | null {
  return columns.find((column) => column.role === role) ?? null;
}

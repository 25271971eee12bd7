import { normaliseLabel } from '../snapshot/normalise';
import { refOf } from '../tables/sheetView';
import type { Recognition } from '../tables/table';
import type { Near } from './choose';
import { conventionOf } from './convention';
import type { Fact, RateCell, RateName, Subject } from './facts';
import { fallFinding } from './fall';
import type { FactIndex } from './factIndex';
import type { DataBlock, DataCell, DataRow } from './grid';
import { isFigure, isFormulaText } from './headers';
import { joinMeanings, meaningOf } from './meaning';
import { isRateText, type LooseName, looseRateOf, rateNameOf } from './rateNames';
import { controlOf, specFor } from './rateSpecs';
import { resolve } from './resolve';
import { factOf, factsOf } from './rowFacts';

/** What every rate cell of the workbook is looked up in. */
export type Known = {
  readonly index: FactIndex;
  readonly reportYear: number | null;
  /** Where the workbook says that there is no building. */
  readonly noBuilding: Recognition | null;
  /** The rows of each block of the sheet, for the convention of the neighbours. */
  readonly rows: BlockRows;
};

export type BlockRows = ReadonlyMap<DataBlock, readonly DataRow[]>;

/** How many rows around a rate are looked at for what it is about. */
const reach = 12;

/** The first rows of the block: they tell the convention of a column. */
function rowsBeside({ rows }: Known, row: DataRow): readonly DataRow[] {
  return (rows.get(row.block) ?? []).slice(0, 2 * reach);
}

/** The rows of the block close to this one; rows stand in the order of the sheet. */
function rowsAround(rows: BlockRows, { block, row }: DataRow): readonly DataRow[] {
  const all = rows.get(block) ?? [];
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.row ?? 0) < row - reach) low = middle + 1;
    else high = middle;
  }
  return all.slice(low, low + 4 * reach).filter((other) => other.row <= row + reach);
}

/** A place for a rate in a row: its cell, and the words that name the rate. */
type Place = {
  readonly data: DataCell;
  readonly words: string;
  readonly isRow: boolean;
  /** What the column is about, where every column has a rate of its own in this row. */
  readonly subject: Subject | null;
};

/** The cells of a row in which a rate belongs, each with the rate that it is and the figures it comes from. */
export function rateCellsOf(row: DataRow, known: Known): readonly RateCell[] {
  return placesOf(row).flatMap((place): RateCell[] => {
    const cell = rateCellAt(row, place, known);
    return cell ? [cell] : [];
  });
}

/** Subjects of columns that belong together in one rate (编制数, 在职人数): they are no kinds of spending side by side. */
const pairedSubjects: readonly (Subject | null)[] = [
  'quota',
  'staff',
  'area',
  'investment',
  'base',
  'decrease',
];

/** A row named after a rate has it in its result column; a column named after a rate has it in every row. */
export function placesOf(row: DataRow): readonly Place[] {
  const inRateColumns = row.cells.filter(({ headers }) => headers.some(({ text }) => isRateText(text)));
  if (row.label && isRateText(row.label.text)) {
    const words = row.label.text;
    const bySubject = row.cells.flatMap((data): Place[] => {
      const { subject } = joinMeanings(data.headers.map(({ text }) => meaningOf(text, null)));
      return subject === null ? [] : [{ data, words, isRow: true, subject }];
    });
    const kinds = bySubject
      .map(({ subject }) => subject)
      .filter((subject) => !pairedSubjects.includes(subject));
    if (inRateColumns.length === 0 && new Set(kinds).size > 1) return bySubject;
    const [only] = inRateColumns.length > 0 ? inRateColumns : resultCells(row);
    return only ? [{ data: only, words, isRow: true, subject: null }] : bySubject;
  }
  return inRateColumns.map((data) => ({
    data,
    words: data.headers.find(({ text }) => isRateText(text))?.text ?? '',
    isRow: false,
    subject: null,
  }));
}

/** Columns that hold what was asked for, as against targets, budgets and last year's figures. */
function resultCells(row: DataRow): readonly DataCell[] {
  if (row.block.columns.size === 0) return row.cells.slice(0, 1);
  const told = (words: RegExp): readonly DataCell[] =>
    row.cells.filter(({ headers }) => {
      const text = normaliseLabel(headers[0]?.text ?? '');
      return words.test(text) && meaningOf(text, null).period !== 'last';
    });
  const best = told(/结果|比率|比例|计算值|得数/);
  return best.length > 0
    ? best
    : told(/数值|数据|实际|完成|金额|数量|人数|填报(?:数|值|$)|本年|决算|^数$|^值$/);
}

function rateCellAt(row: DataRow, place: Place, known: Known): RateCell | null {
  const { data, words, isRow } = place;
  if (!isRow && holdsSentence(row)) return null;
  const own = place.subject ? columnFacts(row, data, known) : ownFacts(row, data, isRow, known.reportYear);
  const subject = place.subject ?? subjectOf(row, own, isRow, known);
  const named = nameOf(words, { subject, isRow, own });
  if (!named) return null;
  const { name, falling } = named;
  const beside = isRow ? (place.subject ? (data.headers[0]?.text ?? '') : '') : words;
  const label = [row.label?.text ?? row.outer[0]?.text ?? '', beside].filter(Boolean).join(' ');
  const formula = row.remarks.find(({ text }) => isFormulaText(text))?.text ?? null;
  const near: Near = { own, block: row.block.key, sheetId: row.block.view.sheet.id, formula };
  const spec = specFor(
    name,
    isRow && place.subject === null && rateNameOf(words) ? null : partOf(name, subject),
  );
  const resolved =
    name === 'change' ? fallFinding(spec, own) : resolve(spec, near, known.index, known.noBuilding);
  const written = {
    cell: refOf(data.cell),
    convention: conventionOf(row, data, rowsBeside(known, row)),
    falling,
  };
  const reasons: Recognition[] = [
    {
      code: 'rate-name',
      cell: refOf(isRow && row.label ? row.label : (data.headers[0] ?? data.cell)),
      text: words,
    },
  ];
  return {
    sheetId: data.cell.sheetId,
    table: `rates|${row.block.key}`,
    item: normaliseLabel([label, data.headers[0]?.text ?? ''].join('|')),
    label: label.replace(/\s+/g, ' ').trim(),
    place: written,
    finding: { name, rate: spec.definition.id, label: words, ...resolved, chosen: null, place: written },
    reasons,
  };
}

/** A sentence where figures stand (保障措施 below a table of buildings): the headers above are those of other rows. */
function holdsSentence({ cells }: DataRow): boolean {
  return (
    cells.some(({ cell }) => !isFigure(cell) && cell.text.length >= 12) &&
    !cells.some(({ cell }) => isFigure(cell) && cell.text !== '')
  );
}

/** The figures of the row itself; of a row named after a rate only what stands before it (基数, 完成数). */
function ownFacts(row: DataRow, data: DataCell, isRow: boolean, reportYear: number | null): readonly Fact[] {
  const facts = isRow ? [] : factsOf(row, reportYear);
  if (facts.length > 0) return facts;
  return row.cells.flatMap((other): Fact[] => {
    if (other === data || other.headers.length === 0) return [];
    if (other.headers.some(({ text }) => isRateText(text))) return [];
    const meaning = joinMeanings(other.headers.map(({ text }) => meaningOf(text, reportYear)));
    if (meaning.stage === null && meaning.subject === null) return [];
    const fact = factOf(row, other, { ...meaning, subject: meaning.subject ?? 'base' }, other.cell.value);
    return fact ? [fact] : [];
  });
}

/** The figures of the same column, where the kinds of spending are the columns. */
function columnFacts(row: DataRow, data: DataCell, { rows, reportYear }: Known): readonly Fact[] {
  return rowsAround(rows, row)
    .filter((other) => other.row !== row.row)
    .flatMap((other) => factsOf(other, reportYear))
    .filter(({ cell }) => cell?.column === data.cell.column);
}

/** What the row is about: its own subject, else that of its figures. */
function subjectOf(
  row: DataRow,
  own: readonly Fact[],
  isRow: boolean,
  { reportYear, rows }: Known,
): Subject | null {
  const read = (text: string): Subject | null => meaningOf(text, reportYear).subject;
  if (isRow) {
    if (row.label && rateNameOf(row.label.text)) return null;
    const around = [...row.outer, ...row.parents, ...(row.block.section ? [row.block.section] : [])];
    const told = around.map(({ text }) => read(text)).find((subject) => subject !== null);
    // 编制数 | 24 | 在职人数 | 21 | 控制率: what stands in the same row, else in the row above.
    const before = rowsAround(rows, row).filter((other) => other.row <= row.row && other !== row);
    const near = [...before].reverse().flatMap((other) => factsOf(other, reportYear));
    return told ?? near[0]?.subject ?? null;
  }
  const label = row.label ? read(row.label.text) : null;
  return label ?? own.find(({ subject }) => subject !== 'decrease')?.subject ?? null;
}

/** A control or execution rate beside a part (公务接待费) is that of the part. */
function partOf(name: RateName, subject: Subject | null): Subject | null {
  const parts: readonly RateName[] = ['sangong-control', 'execution', 'change'];
  return parts.includes(name) ? subject : null;
}

function nameOf(
  words: string,
  { subject, isRow, own }: { subject: Subject | null; isRow: boolean; own: readonly Fact[] },
): { readonly name: RateName; readonly falling: boolean } | null {
  const named = rateNameOf(words);
  if (named) {
    // 预算执行率 as a column is that of each row.
    const name = !isRow && named === 'execution' ? executionOf(subject) : named;
    return { name, falling: false };
  }
  const loose: LooseName | null = looseRateOf(words);
  switch (loose) {
    case null:
      return null;
    case 'control':
      return { name: controlOf(subject), falling: false };
    case 'execution':
      return {
        name: subject === 'base' && /完成率/.test(words) ? 'share' : executionOf(subject),
        falling: false,
      };
    case 'change':
    case 'fall':
      return { name: 'change', falling: loose === 'fall' };
    case 'share':
      return own.length > 0 ? { name: 'share', falling: false } : null;
  }
}

/** 完成年初预算（%） of 三公 is its control rate; of any other row the execution rate. */
function executionOf(subject: Subject | null): RateName {
  const control = controlOf(subject);
  return control === 'staff' || control === 'area' || control === 'investment' ? 'execution' : control;
}

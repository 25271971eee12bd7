import type { AmountUnit } from '../quantity/quantity';
import { normaliseLabel } from '../snapshot/normalise';
import type { Area, SheetSnapshot } from '../snapshot/snapshot';
import { finished, type Steps } from '../steps';
import { coreLabel } from './labels';
import { unitIn } from './particulars';
import { extentOf } from './extent';
import { recogniseSheet } from './recognise';
import { type SheetView, type ViewCell, labelOf, refOf, viewOf } from './sheetView';
import type { Recognition, SelfEvaluation, TableKind } from './table';
import { type Title, titleIn } from './titles';

/** A table of any kind, as far as the list of tables says it. */
export type ClassifiedTable = {
  readonly kind: TableKind;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly area: Area;
  readonly title: string;
  readonly unit: AmountUnit | null;
  /** 0 to 1. */
  readonly sure: number;
  readonly reasons: readonly Recognition[];
};

type OtherKind = Exclude<TableKind, SelfEvaluation['kind']>;

/** Header words that speak for a kind; the numbers say how many of them a table without a title must have. */
const headerWords: readonly (readonly [OtherKind, RegExp])[] = [
  [
    'base-data',
    /编制(?:人)?数|在职人(?:员|数)|离退休人员|三公经费$|控制率$|^数据名称$|^指标名称$|基数$|^完成数$|数值$|^人数$|控制数$|年预算数$|上年度.{0,8}数$/,
  ],
  [
    'final-accounts',
    /决算(?:统计)?数$|^本年收入|^本年支出|结转和结余|^栏次$|^行次$|^科目编码$|^科目名称$|^财政拨款收入$|^经营支出$/,
  ],
  [
    'budget-detail',
    /预算数$|^调整预算数?$|^支出类别$|^科目编码$|^科目名称$|^基本支出$|^项目支出$|预算金额$|^资金来源$/,
  ],
  [
    'approved-targets',
    /^[一二三]级指标$|^(?:年度)?(?:指标|目标)值$|^指标性质$|^度量单位$|^绩效目标$|^指标内容$/,
  ],
];

/**
 * Every table of a sheet that can be told, from top to bottom: self-evaluations as `recogniseTables` finds
 * them (`own` where they are known already), the other kinds by title and headers. A sheet that says nothing known
 * gives an empty list.
 */
export function classifySheet(
  sheet: SheetSnapshot,
  own: readonly SelfEvaluation[] = recogniseSheet(sheet).tables,
): readonly ClassifiedTable[] {
  return finished(classifySteps(sheet, own));
}

/** The same step by step. */
export function* classifySteps(
  sheet: SheetSnapshot,
  own: readonly SelfEvaluation[],
): Steps<readonly ClassifiedTable[]> {
  const found = own.map(
    ({ kind, sheetId, sheetName, area, title, unit, sure, reasons }): ClassifiedTable => ({
      kind,
      sheetId,
      sheetName,
      area,
      title,
      unit,
      sure,
      reasons,
    }),
  );
  const view = viewOf(sheet);
  const parts = yield* partsOf(view);
  const others = parts.flatMap((part) => {
    const isTaken = found.some(
      ({ area }) => area.row <= part.lastRow && area.row + area.rowCount > part.firstRow,
    );
    const table = isTaken ? null : classifyPart(view, part);
    return table ? [table] : [];
  });
  return [...found, ...others].sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column);
}

type Part = { readonly title: Title | null; readonly firstRow: number; readonly lastRow: number };

/** Rows between two steps. */
const often = 200;

/** The rows from one title to the next. */
function* partsOf(view: SheetView): Steps<readonly Part[]> {
  const parts: Part[] = [];
  let open: { title: Title | null; firstRow: number } = { title: null, firstRow: view.firstRow };
  for (let row = view.firstRow; row <= view.lastRow; row += 1) {
    if (row % often === 0) yield;
    const title = titleIn(view, row, view.window);
    if (!title) continue;
    parts.push({ ...open, lastRow: row - 1 });
    open = { title, firstRow: row };
  }
  parts.push({ ...open, lastRow: view.lastRow });
  return parts.filter(({ firstRow, lastRow }) => lastRow > firstRow);
}

function classifyPart(view: SheetView, part: Part): ClassifiedTable | null {
  const cells: ViewCell[] = [];
  for (let row = part.firstRow; row <= Math.min(part.lastRow, part.firstRow + 40); row += 1) {
    cells.push(...view.row(row));
  }
  const votes = headerWords.map(([kind, words]) => ({ kind, cells: votersFor(cells, words) }));
  const kind = kindOf(part.title, votes);
  if (!kind) return null;
  const voters = votes.find((vote) => vote.kind === kind)?.cells ?? [];
  // A title without a grid below it is a heading of a text, no table.
  if (cells.filter(({ row }) => row > part.firstRow).length < 4 || voters.length === 0) return null;
  if (kind === 'approved-targets' && !voters.some((cell) => /值$|绩效目标/.test(coreLabel(labelOf(cell)))))
    return null;
  // The unit of the whole table stands above it; further down a header names the unit of its own column only.
  const unit = unitIn(cells.filter(({ row }) => row < firstRowOf(view, part) + 4));
  const sure = (part.title ? 0.6 : 0.3) + Math.min(voters.length, 3) * 0.1 + (unit ? 0.1 : 0);
  const titleReason: Recognition[] = part.title
    ? [{ code: 'title', cell: refOf(part.title.cell), text: part.title.text }]
    : [];
  return {
    kind,
    sheetId: view.sheet.id,
    sheetName: view.sheet.name,
    area: extentOf(view, view.window, firstRowOf(view, part), [lastRowOf(view, part)]),
    title: part.title?.text ?? '',
    unit: unit?.value ?? null,
    sure: Math.round(sure * 100) / 100,
    reasons: [
      ...titleReason,
      ...voters.slice(0, 5).map((cell) => ({ code: 'header-word', cell: refOf(cell), text: cell.text })),
    ],
  };
}

/** By the title; where the title leaves it open (`三公经费情况表`) or is missing, by the headers. */
function kindOf(
  title: Title | null,
  votes: readonly { readonly kind: OtherKind; readonly cells: readonly ViewCell[] }[],
): OtherKind | null {
  const count = (kind: OtherKind): number => votes.find((vote) => vote.kind === kind)?.cells.length ?? 0;
  if (title) {
    const { family } = title;
    if (
      family === 'self-evaluation' ||
      family === 'monitoring' ||
      family === 'appraisal' ||
      family === 'other'
    ) {
      return null;
    }
    const text = normaliseLabel(title.text);
    const isForm = family === 'base-data' && !/基础/.test(text);
    return isForm && (count('final-accounts') > 2 || /决算/.test(text)) ? 'final-accounts' : family;
  }
  const [best, next] = [...votes].sort((a, b) => b.cells.length - a.cells.length);
  return best && best.cells.length >= 3 && best.cells.length > (next?.cells.length ?? 0) ? best.kind : null;
}

function votersFor(cells: readonly ViewCell[], words: RegExp): readonly ViewCell[] {
  const seen = new Set<string>();
  return cells.filter((cell) => {
    const label = coreLabel(labelOf(cell)).replace(/^20\d{2}年度?/, '');
    if (label === '' || label.length > 20 || seen.has(label) || !words.test(label)) return false;
    seen.add(label);
    return true;
  });
}

function firstRowOf(view: SheetView, part: Part): number {
  let row = part.firstRow;
  while (row < part.lastRow && view.row(row).length === 0) row += 1;
  return row;
}

function lastRowOf(view: SheetView, part: Part): number {
  let row = part.lastRow;
  while (row > part.firstRow && view.row(row).length === 0) row -= 1;
  return row;
}

import type { CellRef } from '../snapshot/snapshot';
import { finished, type Steps } from '../steps';
import {
  type Candidate,
  columnReasons,
  isSelfEvaluation,
  kindOf,
  lacksOf,
  scopeBy,
  surenessOf,
} from './acceptance';
import { correctColumns } from './correctedColumns';
import type { Lack, TableCorrection } from './corrections';
import { totalAsSaid } from './correctedTotal';
import { groupTotalsOf } from './groupTotals';
import type { Band } from './headers';
import { type Indicators, type RowRange, readIndicators } from './indicatorBlock';
import { coreLabel, printedName } from './labels';
import { type Money, readMoney } from './moneyBlock';
import { type Told, headCells, subjectOf, unitIn, yearIn } from './particulars';
import { readPairs } from './pairedMoney';
import type { Segment } from './segments';
import { type SheetView, type ViewCell, type Window, refOf } from './sheetView';
import type { MoneyBlock, Recognition, SelfEvaluation } from './table';
import { findClosing } from './closing';
import { extentOf } from './extent';

/** One candidate as it was read: `table` is null where it is no self-evaluation, `lacks` what it lacks to be filled. */
export type ReadSegment = {
  readonly table: SelfEvaluation | null;
  readonly lacks: readonly Lack[];
  readonly bands: readonly Band[];
};

/** Reads one candidate table, with what a person said about it where anything was. */
export function readSegment(
  view: SheetView,
  segment: Segment,
  correction: TableCorrection | null = null,
): ReadSegment {
  return finished(segmentSteps(view, segment, correction));
}

/** The same step by step. */
export function* segmentSteps(
  view: SheetView,
  segment: Segment,
  correction: TableCorrection | null = null,
): Steps<ReadSegment> {
  const { window } = segment;
  const title = segment.title ?? segment.sharedTitle;
  const bands = segment.bands.map((band) => correctColumns(view, band, correction));
  const firstBand = bands[0];
  if (!firstBand) return { table: null, lacks: ['header'], bands };
  const top = topRow(view, segment, firstBand);
  const head = headCells(view, top, firstBand.lastRow, window);
  const above = top > segment.firstRow ? headCells(view, segment.firstRow, top - 1, window) : [];
  const series = segment.seriesHead
    ? headCells(view, segment.seriesHead.firstRow, segment.seriesHead.lastRow, window)
    : [];
  const lines = head.filter(({ row }) => row < firstBand.firstRow);
  const indicatorBands = bands.filter(({ kind }) => kind === 'indicators');
  const money = yield* readMoneyOf(view, bands, segment, top, indicatorBands[0]);
  const indicators =
    indicatorBands.length > 0
      ? yield* readIndicators(view, indicatorBands, window, segment.lastRow, money?.ranges)
      : null;
  const candidate: Candidate = { family: title?.family ?? null, bands, money, indicators };
  const lacks = lacksOf(candidate);
  const saidKind = correction?.kind === 'none' ? null : (correction?.kind ?? null);
  const isMeant = saidKind !== null || (correction?.headers.length ?? 0) > 0;
  if (!isMeant && !isSelfEvaluation(candidate, view, window)) return { table: null, lacks, bands };

  const moneyLabel = money ? labelBeside(view, money, window) : null;
  const titleText = title?.text ?? null;
  const subjectLabel = lines.find((cell) => /(?:名称)/.test(coreLabel(cell.text)))?.text ?? null;
  const scope = scopeBy(titleText, subjectLabel, moneyLabel?.text ?? null);
  const subject = projectOf(segment) ?? subjectOf(view, lines, window, scope);
  const year = yearIn(view, lines, title?.cell ?? null);
  const unit = unitIn([
    ...(moneyLabel ? [moneyLabel] : []),
    ...moneyHeaders(bands),
    ...head,
    ...above,
    ...series,
  ]);
  const found = totalAsSaid(view, findClosing(view, indicators, head, window), bands, correction);
  const closing = segment.sharesTotal ? { ...found, total: null } : found;
  const table = { total: closing.total, title: titleText ?? '' };
  const { sure, missing } = surenessOf(candidate, table, closing.guessed, isMeant);
  const start: CellRef = refOf(firstBand.columns[0]?.header ?? view.cell(firstBand.firstRow, window.first));
  const tell = (code: string, cell: ViewCell | null | undefined): Recognition[] =>
    cell ? [{ code, cell: refOf(cell), text: cell.text }] : [];
  const read: SelfEvaluation = {
    kind: saidKind ?? kindOf(candidate, titleText, subjectLabel, moneyLabel?.text ?? null),
    sheetId: view.sheet.id,
    sheetName: view.sheet.name,
    area: extentOf(view, window, top, [money?.lastRow ?? 0, indicators?.lastRow ?? 0, firstBand.lastRow]),
    title: titleText ?? '',
    subject: subject?.value ?? null,
    year: year?.value ?? null,
    unit: correction?.unit ?? unit?.value ?? null,
    sure,
    reasons: [
      ...tell(segment.title ? 'title' : 'title-shared', title?.cell),
      ...tell('subject', subject?.cell),
      ...tell('year', year?.cell),
      ...(correction?.unit ? [] : tell('unit', unit?.cell)),
      ...saidReasons(correction, start),
      ...columnReasons(bands),
      ...closing.reasons,
      ...(indicators?.block.rows ?? [])
        .filter((row) => row.repeats !== null)
        .flatMap((row) => tell('row-repeated', row.nameCell && view.cell(row.row, row.nameCell.column))),
      ...tell(indicators?.standardPlace?.code ?? '', indicators?.standardPlace?.cell),
      ...(indicators?.parts ?? []).flatMap((row) =>
        tell('row-part', row.nameCell && view.cell(row.row, row.nameCell.column)),
      ),
      ...missing.map((code) => ({ code, cell: start, text: '' })),
    ],
    money: money?.money ? scoredApart(money.money, indicators) : null,
    tasks: money?.tasks ?? null,
    indicators: indicators?.block ?? null,
    groupTotals: indicators ? groupTotalsOf(view, indicators, closing.totalRow, moneyLabel) : [],
    total: closing.total,
    remarks: closing.remarks,
    ...(correction ? { correction } : {}),
  };
  return { table: read, lacks, bands };
}

/** What a person said about the table as a whole; columns say it of themselves. */
function saidReasons(correction: TableCorrection | null, cell: CellRef): readonly Recognition[] {
  if (!correction) return [];
  const { kind, headers, unit, scheme, total } = correction;
  const said: readonly (readonly [string, boolean, string])[] = [
    ['said-kind', kind !== null, ''],
    ['said-header', headers.length > 0, ''],
    ['said-unit', unit !== null, unit ?? ''],
    ['said-total', total !== null, total?.text ?? ''],
    ['said-scheme', scheme !== null, ''],
  ];
  return said.flatMap(([code, isSaid, text]) => (isSaid ? [{ code, cell, text }] : []));
}

/**
 * Where 预算执行率 is an indicator with marks and a score of its own, 自评得分 beside the amounts without any marks is the
 * total once more, and no score to add.
 */
function scoredApart(money: MoneyBlock, indicators: Indicators | null): MoneyBlock {
  const { total } = money;
  const isIndicator = indicators?.block.rows.some(
    ({ name, marks, score }) =>
      marks !== null && score !== null && /^预算(?:资金)?执行(?:率|情况)?$/.test(coreLabel(name ?? '')),
  );
  const isUnmarked = total.marks === null && total.printedMarks === null;
  return isIndicator && isUnmarked ? { ...money, total: { ...total, score: null } } : money;
}

/** The project whose columns these are, in a form with several. */
function projectOf({ project }: Segment): Told<string> | null {
  return project ? { value: printedName(project.text), cell: project } : null;
}

/** Where a table begins: its title, else the lines directly above its first header. */
function topRow(view: SheetView, segment: Segment, band: Band): number {
  if (segment.title) return segment.title.cell.row;
  let row = band.firstRow;
  while (row > segment.firstRow && band.firstRow - row < 8 && view.row(row - 1, segment.window).length > 0)
    row -= 1;
  return row;
}

function* readMoneyOf(
  view: SheetView,
  bands: readonly Band[],
  segment: Segment,
  top: number,
  indicators: Band | undefined,
): Steps<(Money & { readonly ranges: readonly RowRange[] }) | null> {
  const found: (Money & { readonly first: number })[] = [];
  for (const [index, band] of bands.entries()) {
    if (band.kind !== 'money') continue;
    const limit = (bands[index + 1]?.firstRow ?? segment.lastRow + 1) - 1;
    found.push({ ...(yield* readMoney(view, band, segment.window, limit)), first: band.firstRow });
  }
  if (found.length === 0) {
    const pairs = indicators ? readPairs(view, top, indicators.firstRow - 1, segment.window) : null;
    return pairs && { ...pairs, ranges: [] };
  }
  return {
    money: found.find(({ money }) => money !== null)?.money ?? null,
    tasks: found.find(({ tasks }) => tasks !== null)?.tasks ?? null,
    lastRow: Math.max(...found.map(({ lastRow }) => lastRow)),
    ranges: found.map(({ first, lastRow }) => ({ first, last: lastRow })),
  };
}

function moneyHeaders(bands: readonly Band[]): ViewCell[] {
  return bands
    .filter(({ kind }) => kind === 'money')
    .flatMap((band) =>
      band.columns
        .filter(({ role }) => /^(?:initial|annual|executed)$/.test(role))
        .map(({ header }) => header),
    );
}

/** The label beside the block of amounts: 项目资金（万元）. */
function labelBeside(view: SheetView, money: Money, window: Window): ViewCell | null {
  const area = (money.money ?? money.tasks)?.area;
  if (!area) return null;
  for (let column = window.first; column <= area.column; column += 1) {
    const cell = view.cell(area.row, column);
    if (cell.text !== '' && (column < area.column || cell.lastRow > area.row + 1)) return cell;
  }
  return null;
}

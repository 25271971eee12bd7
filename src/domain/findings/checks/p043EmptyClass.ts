import type { CellRef } from '../../snapshot/snapshot';
import type { Check, CheckContext } from '../context';
import { indicatorRows, type IndicatorView } from '../indicatorRows';
import { listHits, type Hit } from '../makeFinding';

/**
 * P-043: 产出 has indicators of 数量 only, or 效益 is missing altogether, in a form of the national kind: a warning.
 * A printed second-level class without an indicator is a hint; a form without 满意度 is not: salaries have none. Nothing
 * is said of a form in which nobody has named an indicator yet.
 */
export const p043EmptyClass: Check = (context) => {
  const views = indicatorRows(context);
  if (views.length < 2) return [];
  return listHits(context, 'P-043', [
    ...onlyCounts(context, views),
    ...missingLevel(views),
    ...emptyClasses(context),
  ]);
};

function onlyCounts(context: CheckContext, views: readonly IndicatorView[]): readonly Hit[] {
  const outputs = views.filter(({ row }) => level1(row.indicator.level1) === 'output');
  const counts = outputs.filter(({ row }) => /数量/.test(row.indicator.level2 ?? ''));
  if (outputs.length < 2 || counts.length < outputs.length) return [];
  return [
    {
      severity: 'warning',
      cells: outputs.flatMap(({ row }) => [classCell(context, row.indicator.row), row.indicator.nameCell]),
      line: { what: 'counts-only' },
    },
  ];
}

function missingLevel(views: readonly IndicatorView[]): readonly Hit[] {
  const levels = new Set(views.map(({ row }) => level1(row.indicator.level1)));
  if (!levels.has('output') || levels.has('effect') || levels.has('other')) return [];
  const last = views.at(-1);
  return [
    { severity: 'warning', cells: [last?.row.indicator.nameCell ?? null], line: { what: 'no-effect' } },
  ];
}

function emptyClasses(context: CheckContext): readonly Hit[] {
  const rows = context.assessment.rows.flatMap(({ indicator }) =>
    indicator.name === null && indicator.level2 !== null ? [indicator] : [],
  );
  const named = new Set(
    indicatorRows(context).map(({ row }) => `${row.indicator.level1 ?? ''}|${row.indicator.level2 ?? ''}`),
  );
  const empty = rows.filter((row) => !named.has(`${row.level1 ?? ''}|${row.level2 ?? ''}`));
  const classes = [...new Map(empty.map((row) => [row.level2 ?? '', row])).values()];
  if (classes.length === 0) return [];
  return [
    {
      severity: 'info',
      cells: classes.map((row) => classCell(context, row.row) ?? row.nameCell),
      line: { what: 'empty', classes: classes.map((row) => row.level2 ?? '').join('、') },
    },
  ];
}

function level1(label: string | null): 'output' | 'effect' | 'satisfaction' | 'cost' | 'other' {
  const text = label ?? '';
  if (/产出/.test(text) && !/效/.test(text)) return 'output';
  if (/满意/.test(text)) return 'satisfaction';
  if (/效益|效果/.test(text)) return 'effect';
  return /成本/.test(text) ? 'cost' : 'other';
}

/** The cell of the 二级指标 of a row: the nearest text left of the name. */
function classCell({ sheet, table }: CheckContext, row: number): CellRef | null {
  const name = table.indicators?.rows.find((candidate) => candidate.row === row)?.nameCell;
  return name && name.column > 0 ? { sheetId: sheet.id, row, column: name.column - 1 } : null;
}

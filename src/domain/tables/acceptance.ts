import { normaliseLabel } from '../snapshot/normalise';
import { columnOf } from './columns';
import type { ColumnRole } from './columnWords';
import { isSaid } from './correctedColumns';
import type { Lack } from './corrections';
import type { Band } from './headers';
import { indicatorColumns } from './indicatorColumns';
import type { Indicators } from './indicatorBlock';
import type { Money } from './moneyBlock';
import { type SheetView, type Window, refOf } from './sheetView';
import type { Recognition } from './table';
import { type TitleFamily, familyOf, scopeOf } from './titles';
import type { SelfEvaluation } from './table';

/** What was read of a candidate before it is decided whether it is a self-evaluation. */
export type Candidate = {
  readonly family: TitleFamily | null;
  readonly bands: readonly Band[];
  readonly money: Money | null;
  readonly indicators: Indicators | null;
};

/**
 * A table is filled only where it has a place for scores, or says that it is a self-evaluation and sets
 * actual values against targets. Target forms, monitoring forms, budget forms, accounts and lists of
 * persons have neither, or say by their title that they are something else.
 */
export function isSelfEvaluation(candidate: Candidate, view: SheetView, window: Window): boolean {
  const { family, indicators, money } = candidate;
  if (family === 'appraisal' || listsPersons(candidate, view, window)) return false;
  const has = hasRoles(candidate.bands);
  if (!indicators) {
    const amounts = money?.money ?? null;
    return (
      family === 'self-evaluation' && amounts !== null && (amounts.total.rate ?? amounts.total.score) !== null
    );
  }
  const isSelf = family === 'self-evaluation';
  const named = indicators.block.rows.filter((row) => row.name !== null).length;
  if (named === 0 && !(isSelf && has('score') && money?.money)) return false;
  if (isSelf) return has('score') || (has('actual') && (has('target') || has('marks')));
  if (family === 'monitoring' || family === 'approved-targets') return has('score') && has('actual');
  const isStrong = candidate.bands.some(
    (band) =>
      band.kind === 'indicators' &&
      band.columns.some(
        (column) => /^level/.test(column.role) || (column.role === 'name' && column.weight > 1),
      ),
  );
  // 评价指标 with marks and scores alone may be anything that is marked.
  const isOurs = hasLevel(has) || has('actual') || has('target') || has('standard');
  return isStrong && isOurs && has('score') && (has('marks') || has('actual'));
}

/** What a table of indicators lacks to be filled, whatever it calls itself. */
export function lacksOf({ bands, indicators }: Candidate): readonly Lack[] {
  const own = bands.filter(({ kind }) => kind === 'indicators');
  if (own.length === 0) return ['header'];
  const rows = indicators?.block.rows.filter(({ name }) => name !== null) ?? [];
  const hasMarks = own.some((band) => columnOf(band.columns, 'marks') !== null);
  const signs: readonly (readonly [Lack, boolean])[] = [
    ['name', own.some((band) => indicatorColumns(band).name !== null)],
    ['marks', hasMarks || rows.some(({ printedMarks }) => (printedMarks ?? null) !== null)],
    ['score', own.some((band) => columnOf(band.columns, 'score') !== null)],
  ];
  const lacks = signs.flatMap(([lack, isThere]) => (isThere ? [] : [lack]));
  return lacks.length === 0 && rows.length === 0 ? ['indicators'] : lacks;
}

function hasLevel(has: (role: ColumnRole) => boolean): boolean {
  return has('level1') || has('level2') || has('level3');
}

function hasRoles(bands: readonly Band[]): (role: ColumnRole) => boolean {
  const indicators = bands.filter(({ kind }) => kind === 'indicators');
  return (role) => indicators.some((band) => columnOf(band.columns, role) !== null);
}

/** Appraisals of persons have marks and scores too: they are none of ours. */
function listsPersons(candidate: Candidate, view: SheetView, window: Window): boolean {
  return candidate.bands.some((band) =>
    view
      .row(band.firstRow, window)
      .some((cell) =>
        /^(?:姓名|职工姓名|员工姓名|考生姓名|学生姓名|工号|学号|准考证号)$/.test(normaliseLabel(cell.text)),
      ),
  );
}

/** Overall, project or indicator table, with the words that decided it. */
export function kindOf(
  candidate: Candidate,
  title: string | null,
  subjectLabel: string | null,
  moneyLabel: string | null,
): SelfEvaluation['kind'] {
  const has = hasRoles(candidate.bands);
  const hasStandard = has('standard') || (candidate.indicators?.standardPlace ?? null) !== null;
  if (hasStandard && has('score')) return 'indicator-table';
  const scope = scopeBy(title, subjectLabel, moneyLabel);
  if (scope) return scope === 'overall' ? 'overall-self-eval' : 'project-self-eval';
  const classes = candidate.indicators?.block.rows.map((row) => row.level1 ?? '') ?? [];
  const isFrame = classes.some((name) => /^(?:投入|过程|效果|产出及效率)$/.test(name));
  return candidate.money?.money && !isFrame ? 'project-self-eval' : 'overall-self-eval';
}

/** 整体 or 项目: by the title, then by what the subject line is called, then by the label of the money. */
export function scopeBy(
  title: string | null,
  subjectLabel: string | null,
  moneyLabel: string | null,
): 'overall' | 'project' | null {
  const byTitle = title === null ? null : scopeOf(title);
  if (byTitle) return byTitle;
  if (subjectLabel !== null) return /项目|专项|转移支付/.test(subjectLabel) ? 'project' : 'overall';
  if (moneyLabel === null) return null;
  if (/项目/.test(moneyLabel)) return 'project';
  return /部门|整体|单位/.test(moneyLabel) ? 'overall' : null;
}

/** How sure the recognition is, 0 to 1, and what it misses. */
export function surenessOf(
  candidate: Candidate,
  table: Pick<SelfEvaluation, 'total' | 'title'>,
  guessed: boolean,
  /** True where a person said what the table is. */
  isKindSaid = false,
): { readonly sure: number; readonly missing: readonly string[] } {
  const has = hasRoles(candidate.bands);
  const { indicators } = candidate;
  const signs: readonly (readonly [string, boolean, number])[] = [
    ['no-title', isKindSaid || table.title !== '', 0.15],
    [
      'title-of-another-kind',
      isKindSaid || table.title === '' || familyOf(table.title) === 'self-evaluation',
      0.25,
    ],
    ['no-levels', hasLevel(has), 0.05],
    ['no-target', has('target'), 0.05],
    ['no-actual', has('actual'), 0.05],
    ['no-marks', has('marks'), 0.1],
    ['no-score', has('score'), 0.1],
    ['no-total', table.total !== null, 0.1],
    ['no-indicators', (indicators?.block.rows.length ?? 0) > 0, 0.3],
    ['total-place-open', !guessed && table.total?.standsUnderMarks !== true, 0.05],
  ];
  const missing = signs.filter(([, present]) => !present);
  const loss = missing.reduce((sum, [, , weight]) => sum + Math.round(weight * 100), 0);
  return { sure: Math.max(0, 100 - loss) / 100, missing: missing.map(([code]) => code) };
}

/** The headers that were recognised, each with its words. */
export function columnReasons(bands: readonly Band[]): readonly Recognition[] {
  return bands.flatMap((band) =>
    band.columns.map((column) => ({
      code: `${band.kind === 'money' ? 'money' : 'indicator'}-${isSaid(column) ? 'said' : 'column'}-${column.role}`,
      cell: refOf(column.header),
      text: column.text,
    })),
  );
}

import { normaliseLabel } from '../../snapshot/normalise';
import type { IndicatorRow } from '../../tables/table';
import type { Check } from '../context';
import type { FindingLine } from '../finding';
import { figure, makeFinding } from '../makeFinding';
import { sumOf } from '../scoredItems';

/** The usual second-level classes; any other word there names a task or project, which may share indicator names. */
const CLASS = /数量|质量|时效|成本|效益|影响|满意/;
/** Printed examples of empty forms (P-078). */
const PLACEHOLDER = /^(指标\d*|[.…·—-]+|x+)$/;

type Pair = {
  readonly kind: 'repetition' | 'same-name';
  readonly rows: readonly IndicatorRow[];
};

/**
 * P-041: an indicator of the same name twice. A row that repeats another one in every printed cell is
 * probably a page break's; for it both totals are named, and the person says which one counts.
 */
export const p041SameIndicator: Check = (context) => {
  const pairs = pairsOf(context.assessment.rows.map((row) => row.indicator));
  if (pairs.length === 0) return [];
  const marks = sumOf(context.items, 'marks');
  const scores = sumOf(context.items, 'score');
  const scored = scores.count > 0 && scores.missing.length === 0;
  return [
    makeFinding(context, 'P-041', {
      variant: pairs.some((pair) => pair.kind === 'repetition') ? 'repetition' : 'same-name',
      cells: pairs.flatMap((pair) => pair.rows.map((row) => row.nameCell)),
      data: {
        marksWith: figure(marks.sum),
        marksWithout: figure(marks.withoutRepeats),
        scoresWith: scored ? figure(scores.sum) : '',
        scoresWithout: scored ? figure(scores.withoutRepeats) : '',
      },
      lines: pairs.map(({ kind, rows }): FindingLine => ({
        kind,
        rows: rows.map((row) => String(row.row + 1)).join(','),
        name: rows[0]?.name ?? '',
      })),
    }),
  ];
};

function pairsOf(rows: readonly IndicatorRow[]): readonly Pair[] {
  const groups = new Map<string, IndicatorRow[]>();
  for (const row of rows) {
    const name = normaliseLabel(row.name ?? '').replace(/^[(]?\d{1,2}[.、)]+/, '');
    if (name === '' || PLACEHOLDER.test(name)) continue;
    const key = `${name}|${classKey(row)}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({
      kind: group.slice(1).every((row) => row.repeats !== null) ? 'repetition' : 'same-name',
      rows: group,
    }));
}

/** Indicators of one name are the same one unless they stand under different tasks. */
function classKey({ level2 }: IndicatorRow): string {
  const label = normaliseLabel(level2 ?? '');
  return label === '' || CLASS.test(label) ? '' : label;
}

import { sumTwin } from '../scoring/totals';

/**
 * A sum that stays blank until every cell of it holds a number (design.md, Change set):
 * `=IF(COUNT(I5,H14:H29)<13,"",ROUND(I5+SUM(H14:H29),2))`. Plain Excel in every mode, since Excel itself says it.
 * ROUND takes away binary noise (0.1+0.2); the added figures have at most two places.
 * `runs` are from `cellRuns`, `count` is the number of cells in them that must hold a number.
 * With `limit` (a cell or an expression) the total is cut off there: `MIN(…, limit)`.
 */
export function guardedSum(runs: readonly string[], count: number, limit: string | null = null): string {
  const sum = sumTwin(runs);
  const capped = limit === null ? sum : `MIN(${sum},${limit})`;
  return `=IF(COUNT(${runs.join(',')})<${count},"",ROUND(${capped},2))`;
}

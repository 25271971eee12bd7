import { Decimal } from '../domain/decimal/decimal';
import { readTier, tierScore } from '../domain/scoring/tiers';
import { isGivenError, isOmitted, numberOf, toExcelNumber } from './cell';
import { optionsOf } from './options';
import { give, spill } from './spill';

/** The middle of the tier: neither its top, which nothing but a person may give, nor its bottom. */
const middle = new Decimal('0.5');

/**
 * Score of a qualitative indicator inside its tier, to 2 decimals; single values or equal columns.
 * Rule: 财预〔2020〕10号, tiers 80/60 (domain.md §1.4).
 * @customfunction TIERSCORE
 * @param {any[][]} tier Tier: 达成, 部分达成, 未达成 or 1, 2, 3.
 * @param {any[][]} marks Full marks.
 * @param {any[][]} [within] Place inside the tier, 0 to 1; the middle if left out.
 * @param {any} [options] What differs from the defaults.
 * @returns {any[][]} Scores.
 */
export function tierscore(tier: any[][], marks: any[][], within?: any[][], options?: any): any[][] {
  const parsed = optionsOf(options);
  if (!('options' in parsed)) return [[give(parsed, 'TIERSCORE')]];
  const inputs = [
    { name: 'tier', argument: tier },
    { name: 'marks', argument: marks },
    ...(isOmitted(within) ? [] : [{ name: 'within', argument: within }]),
  ];
  return spill('TIERSCORE', inputs, 1, ([tierCell = null, marksCell = null, withinCell = null]) => {
    if (tierCell === null || tierCell === 0) return { error: 'missing', input: 'tier' };
    if (isGivenError(tierCell)) return tierCell;
    const named = readTier(String(tierCell));
    if (!named) return { error: 'tier-unknown', input: 'tier', text: String(tierCell) };
    const full = numberOf(marksCell, 'marks');
    if (!('value' in full)) return full;
    const place = numberOf(withinCell, 'within');
    if (!('value' in place)) return place;
    if (full.value === null) return { error: 'missing', input: 'marks' };
    // A blank cell is 0 in desktop Excel; null from a range means the same there.
    const inside = isOmitted(within) ? middle : (place.value ?? new Decimal(0));
    const scored = tierScore(named, full.value, inside, parsed.options.parameters);
    return 'score' in scored ? { result: toExcelNumber(scored.score) } : scored;
  });
}

/**
 * A score as it is typed: full-width digits and the stop of a Chinese keyboard are understood. Null for an empty
 * field, NaN where it is no number.
 */
export function readScore(typed: string): number | null {
  const text = typed.normalize('NFKC').replace(/。/g, '.').replace(/分$/, '').trim();
  if (text === '') return null;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
}

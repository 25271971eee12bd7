import type { Grade } from '../assessment/assessment';
import { normaliseLabel } from '../snapshot/normalise';

const WORDS: readonly (readonly [RegExp, Grade])[] = [
  [/^优秀?$/, '优'],
  [/^良好?$/, '良'],
  [/^中等?$/, '中'],
  [/^较?差$/, '差'],
];
/** What forms print beside the grade, and the total in the same cell. */
const AROUND = /自评|评价|绩效|等级|等次|结果|总分|得分|[\d.]+分?|[级档等]$/g;
const TICKED = /[☑☒✓✔√■●◉](优秀?|良好?|中等?|较?差)|(优秀?|良好?|中等?|较?差)[(]?[☑☒✓✔√■●◉]/;

/**
 * The grade that a cell names: 优, 优秀, `优（自评等级）`, `96分 优`, a ticked box. Null for a blank, a
 * placeholder, an unticked list and words of another scale (合格): there nothing can be compared.
 */
export function gradeWordIn(text: string): Grade | null {
  const bare = normaliseLabel(text);
  const ticked = TICKED.exec(bare);
  const words = ticked
    ? [ticked[1] ?? ticked[2] ?? '']
    : bare
        .replace(AROUND, ' ')
        .split(/[\s\p{P}\p{S}]+/u)
        .filter((word) => word !== '');
  const [word] = words;
  if (words.length !== 1 || word === undefined) return null;
  return WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

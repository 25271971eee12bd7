import type { Comparison } from '../quantity/quantity';
import { normaliseLabel } from '../snapshot/normalise';

/** What a row rests on: its name, the text of 实际完成值, the figure that was read and the way the target pulls. */
export type Fact = {
  readonly name: string;
  readonly text: string;
  /** The figure as printed, `85.5%`; null where none was read. */
  readonly figure: string | null;
  readonly comparison: Comparison | null;
};

const savings = /节约|节省|节支|压减|压缩|降低|下降|减少|结余/u;
const spending = /控制率|执行率|支出率|支付率|使用率|支出进度|支付进度|资金支出|费用支出/u;

/**
 * True where two indicators rest on one fact but pull opposite ways (domain.md §1.7, P-048): the same figure
 * in the same words serves a target that wants much and one that wants little, or proves spending and saving at once.
 * A bare figure that two rows happen to share (95%, 2) is no common fact.
 */
export function oneFactTwoWays(one: Fact, other: Fact): boolean {
  if (one.figure === null || one.figure !== other.figure) return false;
  if (savesAndSpends(one.name, other.name)) return true;
  if (!sharesClause(one, other) || normaliseLabel(one.name) === normaliseLabel(other.name)) return false;
  return pullsApart(one.comparison, other.comparison);
}

function savesAndSpends(one: string, other: string): boolean {
  const [a, b] = [normaliseLabel(one), normaliseLabel(other)];
  const saves = (name: string): boolean => savings.test(name) && !spending.test(name);
  const spends = (name: string): boolean => spending.test(name) && !savings.test(name);
  return (saves(a) && spends(b)) || (spends(a) && saves(b));
}

/** True where the clause that holds the figure is the same sentence part, with words of its own. */
function sharesClause(one: Fact, other: Fact): boolean {
  const [a, b] = [clauseOf(one), clauseOf(other)];
  return a !== null && a === b && a !== normaliseLabel(one.figure ?? '');
}

function clauseOf({ text, figure }: Fact): string | null {
  const clauses = text.split(/[，,。；;！!\n]+/u).map(normaliseLabel);
  return clauses.find((clause) => clause.includes(normaliseLabel(figure ?? ''))) ?? null;
}

function pullsApart(one: Comparison | null, other: Comparison | null): boolean {
  const wantsMuch = (comparison: Comparison | null): boolean => comparison === '>=' || comparison === '>';
  const wantsLittle = (comparison: Comparison | null): boolean => comparison === '<=' || comparison === '<';
  return (wantsMuch(one) && wantsLittle(other)) || (wantsLittle(one) && wantsMuch(other));
}

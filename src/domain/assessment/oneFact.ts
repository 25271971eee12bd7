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
 * True at the place of each fact that another one uses the opposite way (domain.md §1.7, P-048): the same figure
 * in the same words serves a target that wants much and one that wants little, or proves spending and saving at once.
 * A bare figure that two rows happen to share (95%, 2) is no common fact. One pass over each figure's facts.
 */
export function usedTwoWays(facts: readonly (Fact | null)[]): readonly boolean[] {
  const saving = new Set<string>();
  const spent = new Set<string>();
  const much = new Map<string, Set<string>>();
  const little = new Map<string, Set<string>>();
  const known = facts.map((fact) => (fact && fact.figure !== null ? { ...fact, figure: fact.figure } : null));
  for (const fact of known) {
    if (!fact) continue;
    const sense = senseOf(fact.name);
    if (sense === 'saves') saving.add(fact.figure);
    if (sense === 'spends') spent.add(fact.figure);
    const clause = clauseOf(fact);
    const names =
      pullOf(fact.comparison) === 'much' ? much : pullOf(fact.comparison) === 'little' ? little : null;
    if (clause && names) names.set(clause, (names.get(clause) ?? new Set()).add(normaliseLabel(fact.name)));
  }
  return known.map((fact) => {
    if (!fact) return false;
    const sense = senseOf(fact.name);
    if (sense === 'saves' && spent.has(fact.figure)) return true;
    if (sense === 'spends' && saving.has(fact.figure)) return true;
    const clause = clauseOf(fact);
    const pull = pullOf(fact.comparison);
    const opposite = pull === 'much' ? little : pull === 'little' ? much : null;
    const others = clause ? opposite?.get(clause) : undefined;
    if (!others) return false;
    return others.size > (others.has(normaliseLabel(fact.name)) ? 1 : 0);
  });
}

function senseOf(name: string): 'saves' | 'spends' | null {
  const label = normaliseLabel(name);
  const [saves, spends] = [savings.test(label), spending.test(label)];
  if (saves === spends) return null;
  return saves ? 'saves' : 'spends';
}

/** The clause that holds the figure, with the figure itself; null where it has no words of its own. */
function clauseOf({ text, figure }: { readonly text: string; readonly figure: string }): string | null {
  const bare = normaliseLabel(figure);
  const clauses = text.split(/[，,。；;！!\n]+/u).map(normaliseLabel);
  const clause = clauses.find((part) => part.includes(bare));
  return clause === undefined || clause === bare ? null : `${bare}|${clause}`;
}

function pullOf(comparison: Comparison | null): 'much' | 'little' | null {
  if (comparison === '>=' || comparison === '>') return 'much';
  return comparison === '<=' || comparison === '<' ? 'little' : null;
}

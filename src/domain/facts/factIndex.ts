import type { Fact, Subject } from './facts';

/** Of one block so many figures of the same scope are looked at: a longer list holds items, no figure of the department. */
const mostAlike = 24;

/** Facts by what they are about, so that a rate looks at few of them however long the tables are. */
export type FactIndex = ReadonlyMap<Subject, readonly Fact[]>;

/** Indexes the facts; of long lists of the same kind only the beginning is kept. */
export function indexFacts(facts: readonly Fact[]): FactIndex {
  const index = new Map<Subject, Fact[]>();
  const counts = new Map<string, number>();
  for (const fact of facts) {
    const { subject, stage, period, moment, fund, nature, block, cell } = fact;
    const scope = [cell?.sheetId, block, subject, stage, period, moment, fund, nature].join('|');
    const count = counts.get(scope) ?? 0;
    counts.set(scope, count + 1);
    if (count >= mostAlike) continue;
    const known = index.get(subject);
    if (known) known.push(fact);
    else index.set(subject, [fact]);
  }
  return index;
}

import { remembered } from '../remembered';
import { normaliseLabel } from '../snapshot/normalise';
import type { FactIndex } from './factIndex';
import type { Fact, RateCandidate } from './facts';
import { sameAmount } from './units';

/** Forms and headers that hold all money, whatever its source. */
const allMoney =
  /全口径|(?:全部|各类|各项)(?:资金|收支|收入|支出)|(?:财政|拨款)(?:资金)?[和与及、](?:非财政|其他)|收入支出(?:决算|预算)?总表|(?:部门|单位)(?:收支|收入|支出)(?:决算|预算)?总(?:体情况)?表|(?:^|年度?|部门|单位)(?:收入|支出)(?:决算|预算)(?:总)?表/u;

/** 财政拨款 only (`fiscal`), all money of the department (`all`); null where nothing says it. */
export const fundScopeOf = remembered((fact: Fact): 'fiscal' | 'all' | null => {
  if (fact.fund === 'fiscal') return 'fiscal';
  const words = [fact.label, fact.header, ...(fact.outerHeaders ?? []), ...fact.block.split('|')];
  return words.some((text) => allMoney.test(normaliseLabel(text))) ? 'all' : null;
});

/**
 * True where a rate sets 财政拨款 against all money (domain.md §7 P-068). A figure that is the same in both, since there is
 * no other money, may stand on either side.
 */
export function mixesFunds({ inputs }: RateCandidate, index: FactIndex): boolean {
  const facts = inputs.flatMap(({ terms }) => terms.map(({ fact }) => fact));
  const scopes = facts.filter((fact) => !isEither(fact, index)).map(fundScopeOf);
  return scopes.includes('fiscal') && scopes.includes('all');
}

function isEither(fact: Fact, index: FactIndex): boolean {
  const { subject, stage, period, moment } = fact;
  const scope = fundScopeOf(fact);
  if (scope === null) return false;
  const alike = index.anywhere(
    {
      key: '',
      subject,
      stages: [stage],
      ...(period === 'last' ? { period } : {}),
      ...(moment === null ? {} : { moment }),
    },
    null,
  );
  return alike.some((other) => ![null, scope].includes(fundScopeOf(other)) && sameAmount(other, fact));
}

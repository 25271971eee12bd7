import { Decimal } from '../decimal/decimal';
import type { AnsweredFact, Fact } from '../facts/facts';
import { readFacts } from '../facts/readFacts';
import { amountFactor, parseAmountUnit } from '../quantity/units';
import { recogniseTables } from '../tables/recognise';
import type { Source } from './source';

/** Figures of last year that a rate of this year needs, and that this year's forms mostly lack. */
const subjects = ['sangong'] as const;
const stages = ['initial', 'adjusted', 'budget', 'final'] as const;

/**
 * What last year's workbook says of itself, as figures of the year before (万元): one for each subject and stage, and
 * none where the workbook gives several. `known` are figures that are there already: those come first.
 */
export function lastYearFacts(
  sources: readonly Source[],
  known: readonly (Pick<Fact, 'subject' | 'stage' | 'period'> & { readonly value: unknown })[],
): readonly AnsweredFact[] {
  const sheets = sources.filter(({ role }) => role === 'last-year').map(({ sheet }) => sheet);
  if (sheets.length === 0) return [];
  const workbook = { name: '', sheets };
  const { facts } = readFacts(workbook, recogniseTables(workbook));
  return subjects.flatMap((subject) =>
    stages.flatMap((stage): AnsweredFact[] => {
      const isKnown = known.some(
        (fact) =>
          fact.subject === subject && fact.stage === stage && fact.period === 'last' && fact.value !== null,
      );
      const own = facts.filter(
        (fact) => fact.subject === subject && fact.stage === stage && fact.period !== 'last' && fact.value,
      );
      const values = own.map(inTenThousands);
      const [first] = values;
      if (isKnown || !first || values.some((value) => value === null || !value.equals(first))) return [];
      return [{ subject, stage, period: 'last', value: first.toNumber(), unit: '万元' }];
    }),
  );
}

/** Null where the unit is not known: it is never guessed. */
function inTenThousands({ value, unit }: Fact): Decimal | null {
  const known = unit === null ? null : parseAmountUnit(unit);
  return value && known ? new Decimal(value).times(amountFactor(known, '万元')) : null;
}

import { grouped } from '../grouped';
import { remembered } from '../remembered';
import type { CellRef } from '../snapshot/snapshot';
import type { Fact, Subject } from './facts';
import { byFitness, fits } from './fitting';
import type { Wanted } from './rateSpecs';
import { sameAmount } from './units';

/** Of one block so many figures of the same scope are looked at: a longer list holds items, no figure of the department. */
const mostAlike = 24;

/** Figures by what they are about, so that a rate looks at few of them however long the tables and however many the sheets are. */
export type FactIndex = {
  /** What a person entered, then the figures of one sheet, each in the order in which they were read. */
  readonly near: (subject: Subject, sheetId: string | null) => readonly Fact[];
  /**
   * The figures in cells of the whole workbook that fit, the best first; of one sheet none twice with the same unit and
   * amount. `formula` is the formula in words beside the rate.
   */
  readonly anywhere: (wanted: Wanted, formula: string | null) => readonly Fact[];
  /** The first blank cell that would hold such a figure; null where there is none. */
  readonly blank: (wanted: Wanted) => CellRef | null;
};

/** Indexes the facts; of long lists of the same kind only the beginning is kept. */
export const indexFacts = remembered((facts: readonly Fact[]): FactIndex => {
  const bySubject = grouped(beginnings(facts), ({ subject }) => subject);
  const bySheet = new Map<Subject, ReadonlyMap<string | null, readonly Fact[]>>();
  const best = new Map<string, readonly Fact[]>();
  const blanks = new Map<string, CellRef | null>();
  const all = ({ subject }: Wanted): readonly Fact[] => (subject && bySubject.get(subject)) ?? [];
  return {
    near: (subject, sheetId) => {
      const sheets = known(bySheet, subject, () =>
        grouped(bySubject.get(subject) ?? [], ({ cell }) => cell?.sheetId ?? null),
      );
      const entered = sheets.get(null) ?? [];
      return sheetId === null ? entered : [...entered, ...(sheets.get(sheetId) ?? [])];
    },
    anywhere: (wanted, formula) =>
      known(best, [scopeOf(wanted), formula ?? ''].join('|'), () => {
        const fitting = all(wanted).filter(
          (fact) => fact.cell !== null && fact.value !== null && fits(fact, wanted, false),
        );
        return withoutDoubles([...fitting].sort(byFitness(wanted, formula)));
      }),
    blank: (wanted) =>
      known(
        blanks,
        scopeOf(wanted),
        () => all(wanted).find((fact) => isBlankFor(fact, wanted))?.cell ?? null,
      ),
  };
});

/** True for a blank cell that would hold the figure. */
export function isBlankFor(fact: Fact, wanted: Wanted): boolean {
  return (
    fact.value === null &&
    fact.subject === wanted.subject &&
    wanted.stages.includes(fact.stage) &&
    (wanted.period === 'last') === (fact.period === 'last')
  );
}

function beginnings(facts: readonly Fact[]): readonly Fact[] {
  const counts = new Map<string, number>();
  return facts.filter(({ subject, stage, period, moment, fund, nature, block, cell }) => {
    const scope = [cell?.sheetId, block, subject, stage, period, moment, fund, nature].join('|');
    const count = counts.get(scope) ?? 0;
    counts.set(scope, count + 1);
    return count < mostAlike;
  });
}

function scopeOf({ subject, stages, period, moment }: Wanted): string {
  return [subject, stages.map(String).join(), period, moment].join('|');
}

function withoutDoubles(facts: readonly Fact[]): readonly Fact[] {
  const first = new Map<string, Fact>();
  return facts.filter((fact) => {
    const key = [fact.cell?.sheetId, fact.unit, fact.value?.toString()].join('|');
    const before = first.get(key);
    if (!before) first.set(key, fact);
    return !before || !sameAmount(before, fact);
  });
}

function known<Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = values.get(key);
  if (found !== undefined) return found;
  const made = make();
  values.set(key, made);
  return made;
}

import type * as v from 'valibot';
import type { Memory } from '../workbook/port';
import type { Choices } from './analyse';
import { keptDismissals } from './dismissals';
import { keptAnswerLists } from './keptAnswers';
import { keptList } from './keptList';
import { chosenOptions } from './parameters';
import { keptTableCorrections } from './tableCorrections';

/** What is kept with a workbook of what a person decided, by the names under which it is kept. */
export const rememberedKinds = [
  'corrections',
  'schemes',
  'options',
  'writeMode',
  'facts',
  'choices',
  'leftOut',
  'scores',
  'tiers',
  'proposals',
  'replaced',
  'repetitions',
  'actuals',
  'dismissals',
] as const;
export type RememberedKind = (typeof rememberedKinds)[number];

/** Lists of things that were decided one by one. */
export const rememberedLists = {
  corrections: keptTableCorrections,
  ...keptAnswerLists,
  dismissals: keptDismissals,
} as const satisfies Partial<Record<RememberedKind, v.GenericSchema<unknown, readonly unknown[]>>>;

const ownScheme = 'scheme:';

/** How much of each kind is kept; kinds of which nothing is kept are left out. */
export function rememberedIn(
  memory: Pick<Memory, 'settings'>,
): readonly { readonly kind: RememberedKind; readonly count: number }[] {
  return rememberedKinds
    .map((kind) => ({ kind, count: countOf(kind, memory) }))
    .filter(({ count }) => count > 0);
}

function countOf(kind: RememberedKind, memory: Pick<Memory, 'settings'>): number {
  const { settings } = memory;
  switch (kind) {
    case 'options':
      return chosenOptions(null, memory).size;
    case 'writeMode':
      return settings[kind] ? 1 : 0;
    case 'schemes': {
      const chosen = (settings[kind] ?? '').split(',').filter(Boolean);
      const own = ownSchemeNames(memory).map((name) => name.slice(ownScheme.length));
      return new Set([...chosen, ...own]).size;
    }
    default: {
      const schema: v.GenericSchema<unknown, readonly unknown[]> = rememberedLists[kind];
      const known = keptList(schema, settings[kind]).length;
      // What cannot be read is there all the same, and can be cleared.
      return known > 0 ? known : settings[kind] ? 1 : 0;
    }
  }
}

/** The settings that take these kinds out, for `port.remember`. */
export function forgetting(
  kinds: readonly RememberedKind[],
  memory: Pick<Memory, 'settings'>,
): Memory['settings'] {
  const names = kinds.flatMap((kind) =>
    kind === 'schemes' ? [kind, ...ownSchemeNames(memory)] : [kind as string],
  );
  return Object.fromEntries(names.map((name) => [name, '']));
}

/** The choices of this sitting without these kinds: what is kept with the workbook holds. */
export function asRemembered(choices: Choices, kinds: readonly RememberedKind[]): Choices {
  const has = (kind: RememberedKind) => kinds.includes(kind);
  const { facts, leftOut, choices: chosen, tiers, replaced, actuals, ...answers } = choices.answers;
  return {
    ...choices,
    ...(has('writeMode') && { writeMode: null }),
    ...(has('options') && { options: null }),
    ...(has('schemes') && { schemes: null }),
    ...(has('corrections') && { corrections: null }),
    answers: {
      ...answers,
      ...(facts && !has('facts') && { facts }),
      ...(leftOut && !has('leftOut') && { leftOut }),
      ...(chosen && !has('choices') && { choices: chosen }),
      ...(tiers && !has('tiers') && { tiers }),
      ...(replaced && !has('replaced') && { replaced }),
      ...(actuals && !has('actuals') && { actuals }),
      ...(has('scores') && { scores: [] }),
      ...(has('proposals') && { accepted: [], refused: [] }),
      ...(has('repetitions') && { repetitions: [] }),
    },
  };
}

function ownSchemeNames({ settings }: Pick<Memory, 'settings'>): readonly string[] {
  return Object.keys(settings).filter((name) => name.startsWith(ownScheme));
}

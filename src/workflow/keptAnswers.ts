import * as v from 'valibot';
import type { Answers, CellIdentity } from '../domain/changes/changeSet';
import { identityKey } from '../domain/changes/identities';
import { stages, subjects } from '../domain/facts/facts';
import type { WorkbookSnapshot } from '../domain/snapshot/snapshot';
import { column } from '../workbook/memory/memory';
import type { Memory } from '../workbook/port';
import { keptList, keptSheetId, keptSheetName } from './keptList';

const cell = { sheetId: v.string(), sheet: v.string(), table: v.string(), item: v.string(), column };
const basis = v.exactOptional(v.object({ row: v.string(), held: v.string() }));

/** What a person answered, by the names under which it is kept with the workbook. */
export const keptAnswerLists = {
  facts: v.array(
    v.object({
      subject: v.picklist(subjects),
      stage: v.nullable(v.picklist(stages)),
      period: v.nullable(v.picklist(['this', 'last'])),
      value: v.number(),
      unit: v.string(),
    }),
  ),
  choices: v.array(
    v.object({
      sheetId: v.string(),
      sheet: v.string(),
      table: v.string(),
      item: v.string(),
      choice: v.string(),
    }),
  ),
  leftOut: v.array(v.object(cell)),
  scores: v.array(
    v.object({
      ...cell,
      score: v.number(),
      tier: v.exactOptional(v.picklist(['reached', 'partial', 'failed'])),
      basis,
    }),
  ),
  tiers: v.array(v.object({ ...cell, choice: v.string(), basis })),
  proposals: v.array(v.object({ ...cell, accepted: v.boolean(), basis })),
  replaced: v.array(v.object({ ...cell, basis })),
  repetitions: v.array(
    v.object({
      sheetId: v.string(),
      sheet: v.string(),
      table: v.string(),
      answer: v.picklist(['counted', 'left-out']),
      rows: v.exactOptional(v.string()),
    }),
  ),
  actuals: v.array(v.object({ ...cell, figure: v.nullable(v.number()), was: v.string(), basis })),
} as const;

type Lists = {
  readonly [Name in keyof typeof keptAnswerLists]: v.InferOutput<(typeof keptAnswerLists)[Name]>;
};
type KeptName = keyof Lists;
const names = Object.keys(keptAnswerLists) as readonly KeptName[];

/** The answers of this sitting with those that are kept with the workbook; what was answered now comes first. */
export function withKept(
  answers: Answers,
  workbook: WorkbookSnapshot,
  { settings }: Pick<Memory, 'settings'>,
): Answers {
  if (names.every((name) => settings[name] === undefined)) return answers;
  const kept = <Name extends KeptName>(name: Name): Lists[Name] =>
    keptList(keptAnswerLists[name], settings[name]) as Lists[Name];
  const idOf = (place: { readonly sheetId: string; readonly sheet: string }) => keptSheetId(workbook, place);
  const cellOf = ({
    table,
    item,
    column: at,
    ...place
  }: CellIdentity & { readonly sheet: string }): CellIdentity => ({
    sheetId: idOf(place),
    table,
    item,
    column: at,
  });
  const based = <Basis>(given: { readonly basis?: Basis }) => (given.basis ? { basis: given.basis } : {});

  const facts = answers.facts ?? kept('facts');
  const leftOut = answers.leftOut ?? kept('leftOut').map(cellOf);
  const chosen = kept('choices').map((one) => ({
    identity: { sheetId: idOf(one), table: one.table, item: one.item, column: 'ratio' as const },
    choice: one.choice,
  }));
  const choices = [...chosen, ...(answers.choices ?? [])];
  const proposals = kept('proposals');
  const decided = (accepted: boolean) =>
    proposals.filter((one) => one.accepted === accepted).map((one) => ({ ...cellOf(one), ...based(one) }));
  const isNew = notAmong([...answers.accepted, ...answers.refused]);
  const scores = kept('scores').map((one) => ({
    identity: cellOf(one),
    score: one.score,
    ...(one.tier && { tier: one.tier }),
    ...based(one),
  }));
  const tiers = byCell(
    kept('tiers').map((one) => ({ identity: cellOf(one), choice: one.choice, ...based(one) })),
    answers.tiers,
  );
  const actuals = byCell(
    kept('actuals').map((one) => ({
      identity: cellOf(one),
      figure: one.figure,
      was: one.was,
      ...based(one),
    })),
    answers.actuals,
  );
  const replacedNow = answers.replaced ?? [];
  const replaced = [
    ...kept('replaced')
      .map((one) => ({ ...cellOf(one), ...based(one) }))
      .filter(notAmong(replacedNow)),
    ...replacedNow,
  ];
  const repetitions = kept('repetitions').map(({ sheet, rows, ...one }) => ({
    ...one,
    sheetId: idOf({ ...one, sheet }),
    ...(rows === undefined ? {} : { rows }),
  }));
  return {
    ...answers,
    scores: byCell(scores, answers.scores),
    accepted: [...decided(true).filter(isNew), ...answers.accepted],
    refused: [...decided(false).filter(isNew), ...answers.refused],
    // The last one for a table holds.
    repetitions: [...repetitions, ...answers.repetitions],
    ...(facts.length > 0 && { facts }),
    ...(leftOut.length > 0 && { leftOut }),
    ...(choices.length > 0 && { choices }),
    ...(tiers.length > 0 && { tiers }),
    ...(replaced.length > 0 && { replaced }),
    ...(actuals.length > 0 && { actuals }),
  };
}

/**
 * What is kept with the workbook of all answers; nothing where there are none. An empty text takes out what was taken
 * back: where an emptied list says so, or where `memory` still has some.
 */
export function keptAnswers(
  answers: Answers,
  workbook: WorkbookSnapshot,
  memory: Pick<Memory, 'settings'> = { settings: {} },
): Memory['settings'] {
  const { facts, choices, leftOut, scores, tiers, accepted, refused, replaced, repetitions, actuals } =
    answers;
  const sheetOf = (sheetId: string) => ({ sheetId, sheet: keptSheetName(workbook, sheetId) });
  const place = <One extends { readonly sheetId: string }>(one: One) => ({ ...one, ...sheetOf(one.sheetId) });
  const named = <One extends { readonly identity: CellIdentity }>({ identity, ...given }: One) => ({
    ...place(identity),
    ...given,
  });
  const lists: { readonly [Name in KeptName]: readonly unknown[] | undefined } = {
    facts,
    leftOut: leftOut?.map(place),
    choices: latest(choices ?? []).map(({ identity: { sheetId, table, item }, choice }) => ({
      ...sheetOf(sheetId),
      table,
      item,
      choice,
    })),
    // A number that is none (a mistake in what was typed) is no answer to keep.
    scores: scores.filter(({ score }) => Number.isFinite(score)).map(named),
    tiers: (tiers ?? []).map(named),
    proposals: [
      ...accepted.map((one) => ({ ...place(one), accepted: true })),
      ...refused.map((one) => ({ ...place(one), accepted: false })),
    ],
    replaced: replaced?.map(place),
    repetitions: repetitions
      .filter(
        (one, index) =>
          !repetitions
            .slice(index + 1)
            .some((later) => later.sheetId === one.sheetId && later.table === one.table),
      )
      .map(place),
    actuals: (actuals ?? []).map(named),
  };
  return Object.fromEntries(
    names.flatMap((name): readonly (readonly [string, string])[] => {
      const list = lists[name] ?? [];
      if (list.length > 0) return [[name, JSON.stringify(list)]];
      const canBeEmptied = name === 'facts' || name === 'leftOut' || name === 'replaced';
      const isEmptied = lists[name] !== undefined && canBeEmptied;
      return isEmptied || memory.settings[name] ? [[name, '']] : [];
    }),
  );
}

function byCell<One extends { readonly identity: CellIdentity }>(
  kept: readonly One[],
  now: readonly One[] = [],
): readonly One[] {
  const isNew = notAmong(now.map(({ identity }) => identity));
  return [...kept.filter(({ identity }) => isNew(identity)), ...now];
}

function latest<One extends { readonly identity: CellIdentity }>(all: readonly One[]): readonly One[] {
  return [...new Map(all.map((one) => [identityKey(one.identity), one])).values()];
}

function notAmong(cells: readonly CellIdentity[]): (identity: CellIdentity) => boolean {
  const keys = new Set(cells.map(identityKey));
  return (identity) => !keys.has(identityKey(identity));
}

import * as v from 'valibot';
import type { Answers, CellIdentity } from '../domain/changes/changeSet';
import { stages, subjects } from '../domain/facts/facts';
import type { WorkbookSnapshot } from '../domain/snapshot/snapshot';
import { column } from '../workbook/memory/memory';
import type { Memory } from '../workbook/port';
import { keptList, keptSheetId, keptSheetName } from './keptList';

/** Under these names the entered figures, the chosen bases of rates and what is not filled in are kept with the workbook. */
const factsName = 'facts';
const choicesName = 'choices';
const leftOutName = 'leftOut';

export const keptFacts = v.array(
  v.object({
    subject: v.picklist(subjects),
    stage: v.nullable(v.picklist(stages)),
    period: v.nullable(v.picklist(['this', 'last'])),
    value: v.number(),
    unit: v.string(),
  }),
);

export const keptChoices = v.array(
  v.object({
    sheetId: v.string(),
    sheet: v.string(),
    table: v.string(),
    item: v.string(),
    choice: v.string(),
  }),
);

export const keptCells = v.array(
  v.object({
    sheetId: v.string(),
    sheet: v.string(),
    table: v.string(),
    item: v.string(),
    column,
  }),
);

/** The answers of this sitting with those that are kept with the workbook; what was answered now comes first. */
export function withKept(answers: Answers, workbook: WorkbookSnapshot, { settings }: Memory): Answers {
  const facts = answers.facts ?? keptList(keptFacts, settings[factsName]);
  const kept = keptList(keptChoices, settings[choicesName]).map(({ table, item, choice, ...place }) => {
    const sheetId = keptSheetId(workbook, place);
    return { identity: { sheetId, table, item, column: 'ratio' as const }, choice };
  });
  const leftOut = answers.leftOut ?? keptList(keptCells, settings[leftOutName]).map(named(workbook));
  return {
    ...answers,
    ...(facts.length > 0 ? { facts } : {}),
    ...(leftOut.length > 0 ? { leftOut } : {}),
    ...(kept.length > 0 ? { choices: [...kept, ...(answers.choices ?? [])] } : {}),
  };
}

function named(workbook: WorkbookSnapshot) {
  return ({ sheet, sheetId, ...cell }: v.InferOutput<typeof keptCells>[number]): CellIdentity => ({
    ...cell,
    sheetId: keptSheetId(workbook, { sheet, sheetId }),
  });
}

/**
 * What a fill keeps with the workbook of these answers; nothing where there are none. What was taken back is taken out:
 * an empty text where the workbook may still hold an earlier answer.
 */
export function keptAnswers(
  { facts, choices, leftOut }: Answers,
  workbook: WorkbookSnapshot,
): Memory['settings'] {
  const latest = (choices ?? []).filter(
    ({ identity }, index, all) =>
      !all
        .slice(index + 1)
        .some(
          (later) =>
            later.identity.sheetId === identity.sheetId &&
            later.identity.table === identity.table &&
            later.identity.item === identity.item,
        ),
  );
  const withSheet = (identity: CellIdentity) => ({
    ...identity,
    sheet: keptSheetName(workbook, identity.sheetId),
  });
  const chosen = latest.map(({ identity: { sheetId, table, item }, choice }) => {
    return { sheetId, sheet: keptSheetName(workbook, sheetId), table, item, choice };
  });
  return {
    ...(facts ? { [factsName]: facts.length > 0 ? JSON.stringify(facts) : '' } : {}),
    ...(leftOut ? { [leftOutName]: leftOut.length > 0 ? JSON.stringify(leftOut.map(withSheet)) : '' } : {}),
    ...(chosen.length > 0 ? { [choicesName]: JSON.stringify(chosen) } : {}),
  };
}

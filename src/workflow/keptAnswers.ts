import * as v from 'valibot';
import type { Answers } from '../domain/changes/changeSet';
import { stages, subjects } from '../domain/facts/facts';
import type { WorkbookSnapshot } from '../domain/snapshot/snapshot';
import type { Memory } from '../workbook/port';
import { keptList, keptSheetId, keptSheetName } from './keptList';

/** Under these names the entered figures and the chosen bases of rates are kept with the workbook. */
const factsName = 'facts';
const choicesName = 'choices';

const keptFacts = v.array(
  v.object({
    subject: v.picklist(subjects),
    stage: v.nullable(v.picklist(stages)),
    period: v.nullable(v.picklist(['this', 'last'])),
    value: v.number(),
    unit: v.string(),
  }),
);

const keptChoices = v.array(
  v.object({
    sheetId: v.string(),
    sheet: v.string(),
    table: v.string(),
    item: v.string(),
    choice: v.string(),
  }),
);

/** The answers of this sitting with those that are kept with the workbook; what was answered now comes first. */
export function withKept(answers: Answers, workbook: WorkbookSnapshot, { settings }: Memory): Answers {
  const facts = answers.facts ?? keptList(keptFacts, settings[factsName]);
  const kept = keptList(keptChoices, settings[choicesName]).map(({ table, item, choice, ...place }) => {
    const sheetId = keptSheetId(workbook, place);
    return { identity: { sheetId, table, item, column: 'ratio' as const }, choice };
  });
  if (facts.length === 0 && kept.length === 0) return answers;
  return { ...answers, facts, choices: [...kept, ...(answers.choices ?? [])] };
}

/** What a fill keeps with the workbook of these answers; nothing where there are none. */
export function keptAnswers({ facts, choices }: Answers, workbook: WorkbookSnapshot): Memory['settings'] {
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
  const named = latest.map(({ identity: { sheetId, table, item }, choice }) => {
    return { sheetId, sheet: keptSheetName(workbook, sheetId), table, item, choice };
  });
  return {
    ...(facts && facts.length > 0 ? { [factsName]: JSON.stringify(facts) } : {}),
    ...(named.length > 0 ? { [choicesName]: JSON.stringify(named) } : {}),
  };
}

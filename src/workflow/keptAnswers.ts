import * as v from 'valibot';
import type { Answers } from '../domain/changes/changeSet';
import { stages, subjects } from '../domain/facts/facts';
import type { WorkbookSnapshot } from '../domain/snapshot/snapshot';
import type { Memory } from '../workbook/port';

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
    /** A sheet that got another id on opening is known by its name. */
    sheet: v.string(),
    table: v.string(),
    item: v.string(),
    choice: v.string(),
  }),
);

/** The answers of this sitting with those that are kept with the workbook; what was answered now comes first. */
export function withKept(answers: Answers, workbook: WorkbookSnapshot, { settings }: Memory): Answers {
  const facts = answers.facts ?? read(keptFacts, settings[factsName]);
  const kept = read(keptChoices, settings[choicesName]).map(({ sheetId, sheet, table, item, choice }) => {
    const found =
      workbook.sheets.find(({ id }) => id === sheetId) ?? workbook.sheets.find(({ name }) => name === sheet);
    return { identity: { sheetId: found?.id ?? sheetId, table, item, column: 'ratio' as const }, choice };
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
    const sheet = workbook.sheets.find(({ id }) => id === sheetId)?.name ?? '';
    return { sheetId, sheet, table, item, choice };
  });
  return {
    ...(facts && facts.length > 0 ? { [factsName]: JSON.stringify(facts) } : {}),
    ...(named.length > 0 ? { [choicesName]: JSON.stringify(named) } : {}),
  };
}

/** What cannot be read (of a newer version, damaged) counts as not answered: the person is asked again. */
function read<Schema extends v.GenericSchema<unknown, readonly unknown[]>>(
  schema: Schema,
  text: string | undefined,
): v.InferOutput<Schema> {
  try {
    const parsed = v.safeParse(schema, JSON.parse(text ?? '[]'));
    return parsed.success ? parsed.output : ([] as v.InferOutput<Schema>);
  } catch {
    return [] as v.InferOutput<Schema>;
  }
}

import * as v from 'valibot';
import { cellOf, textOf } from '../domain/assessment/readRow';
import type { ActualAnswer, Answers, CellIdentity, Change } from '../domain/changes/changeSet';
import { noAnswers } from '../domain/changes/decisions';
import { identityOf } from '../domain/changes/identities';
import type { AnsweredFact, RateCandidate } from '../domain/facts/facts';
import { meaningOf } from '../domain/facts/meaning';
import { cellAddress, parseAddress } from '../domain/snapshot/address';
import { sheetById } from '../domain/snapshot/cells';
import type { CellRef } from '../domain/snapshot/snapshot';
import type { Analysis } from '../workflow/analyse';
import { AnswersProblem } from './answersProblem';
import { correctionEntry } from './corrections';

/**
 * What a person decided, as a file: cells by sheet name and address, as the JSON of a fill or check lists them.
 * `repetitions` names any cell of the table that the answer belongs to, `choices` the cell that a rate is divided by,
 * `facts` figures that no form has, by the name that a form would print (上年度“三公经费”预算数), `actuals` the cell of
 * 实际完成值 with the figure that takes the place of its words, in the unit of the target (null: the target itself,
 * confirmed), `corrections` what a table and its columns are where the recognition is wrong (`corrections.ts`).
 */
const answersFile = v.strictObject({
  scores: v.optional(
    v.array(
      v.strictObject({
        sheet: v.string(),
        cell: v.string(),
        score: v.number(),
        tier: v.optional(v.picklist(['reached', 'partial', 'failed'])),
      }),
    ),
    [],
  ),
  accepted: v.optional(v.array(v.strictObject({ sheet: v.string(), cell: v.string() })), []),
  refused: v.optional(v.array(v.strictObject({ sheet: v.string(), cell: v.string() })), []),
  replaced: v.optional(v.array(v.strictObject({ sheet: v.string(), cell: v.string() })), []),
  leftOut: v.optional(v.array(v.strictObject({ sheet: v.string(), cell: v.string() })), []),
  actuals: v.optional(
    v.array(v.strictObject({ sheet: v.string(), cell: v.string(), figure: v.nullable(v.number()) })),
    [],
  ),
  repetitions: v.optional(
    v.array(
      v.strictObject({
        sheet: v.string(),
        cell: v.string(),
        answer: v.picklist(['counted', 'left-out']),
      }),
    ),
    [],
  ),
  choices: v.optional(v.array(v.strictObject({ sheet: v.string(), cell: v.string(), base: v.string() })), []),
  corrections: v.optional(v.array(correctionEntry), []),
  facts: v.optional(v.array(v.strictObject({ name: v.string(), value: v.number(), unit: v.string() })), []),
});

export type AnswersFile = v.InferOutput<typeof answersFile>;

/** Reads the text of the file; `name` is only said where it cannot be used. Throws `AnswersProblem`. */
export function readAnswers(text: string, name: string): AnswersFile {
  try {
    return v.parse(answersFile, JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    throw new AnswersProblem(name);
  }
}

/** The same answers by the identity of the cells in this workbook. Throws `AnswersProblem` for an unknown cell. */
export function answersFor(file: AnswersFile, analysis: Analysis): Answers {
  const identity = (place: { sheet: string; cell: string }): CellIdentity =>
    changeAt(analysis, place).identity;
  return {
    ...noAnswers,
    scores: file.scores.map(({ score, tier, ...place }) => ({
      identity: identity(place),
      score,
      ...(tier ? { tier } : {}),
    })),
    accepted: file.accepted.map(identity),
    refused: file.refused.map(identity),
    replaced: file.replaced.map(identity),
    ...(file.leftOut.length > 0 ? { leftOut: file.leftOut.map(identity) } : {}),
    ...(file.actuals.length > 0 ? { actuals: file.actuals.map((answer) => actualAt(analysis, answer)) } : {}),
    repetitions: file.repetitions.map((answer) => {
      const { sheetId, table } = identity(answer);
      return { sheetId, table, answer: answer.answer };
    }),
    choices: file.choices.map((answer) => ({
      identity: identity(answer),
      choice: candidateAt(analysis, answer),
    })),
    ...(file.facts.length > 0 ? { facts: file.facts.map(factOf) } : {}),
  };
}

/** The candidate of a question whose base stands in the named cell (`D15`, `收支基本情况!B8`). */
function candidateAt(
  { facts }: Analysis,
  { sheet, cell, base }: { sheet: string; cell: string; base: string },
): string {
  const { sheets } = facts.workbook;
  const nameOf = (ref: CellRef): string => sheets.find(({ id }) => id === ref.sheetId)?.name ?? '';
  const places = (candidate: RateCandidate): readonly string[] =>
    candidate.base.terms.flatMap(({ fact }) => {
      if (!fact.cell) return [];
      const address = cellAddress(fact.cell.row, fact.cell.column);
      const name = nameOf(fact.cell);
      return [`${name}!${address}`, ...(name === sheet ? [address] : [])];
    });
  const asked = facts.rateCells.find(
    ({ place }) =>
      nameOf(place.cell) === sheet && cellAddress(place.cell.row, place.cell.column) === cell.toUpperCase(),
  );
  const candidates = asked?.finding.candidates ?? [];
  const wanted = base.replaceAll("'", '').replaceAll('$', '');
  const found = candidates.find((candidate) => places(candidate).includes(wanted));
  if (!found) throw new AnswersProblem(base, candidates.flatMap((one) => places(one)[0] ?? []).join(' | '));
  return found.id;
}

/** The row whose 实际完成值 stands in the named cell, and the words there. */
function actualAt(
  { workbook, assessments }: Analysis,
  { sheet, cell, figure }: AnswersFile['actuals'][number],
): ActualAnswer {
  const area = parseAddress(cell);
  for (const { table, rows } of assessments) {
    if (sheetById(workbook, table.sheetId).name !== sheet) continue;
    const row = rows.find(
      ({ indicator: { actual } }) => actual?.row === area?.row && actual?.column === area?.column,
    );
    if (!row?.indicator.actual) continue;
    const was = textOf(cellOf(workbook, row.indicator.actual));
    return { identity: identityOf(table, row.indicator, 'actual'), figure, was };
  }
  throw new AnswersProblem(`${sheet}!${cell}`, '{"actuals":[{"sheet":"…","cell":"F17","figure":120}]}');
}

function factOf({ name, value, unit }: { name: string; value: number; unit: string }): AnsweredFact {
  const { subject, stage, period } = meaningOf(name, null);
  if (subject === null)
    throw new AnswersProblem(name, '{"facts":[{"name":"政府采购预算数","value":60,"unit":"万元"}]}');
  return { subject, stage, period, value, unit };
}

function changeAt({ workbook, changes }: Analysis, place: { sheet: string; cell: string }): Change {
  const area = parseAddress(place.cell);
  const found = changes.changes.find(
    ({ target }) =>
      sheetById(workbook, target.sheetId).name === place.sheet &&
      target.row === area?.row &&
      target.column === area.column,
  );
  if (!found)
    throw new AnswersProblem(`${place.sheet}!${place.cell}`, cellsToFill(workbook, changes.changes));
  return found;
}

/** A few of the sheets that have cells to be filled, for the sentence. */
function cellsToFill(workbook: Analysis['workbook'], changes: readonly Change[]): string {
  const names = changes.map(({ target }) => sheetById(workbook, target.sheetId).name);
  return [...new Set(names)].slice(0, 5).join(' | ');
}

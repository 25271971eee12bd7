import type { RowAssessment } from '../../domain/assessment/assessment';
import type { AnswerProblem, Change } from '../../domain/changes/changeSet';
import { sameIdentity } from '../../domain/changes/settle';
import { cellAddress } from '../../domain/snapshot/address';
import { cellAt, sheetById } from '../../domain/snapshot/cells';
import type { Analysis } from '../../workflow/analyse';
import { isTableHeading, readyChanges } from '../../workflow/writePlan';
import { itemFinder, type ItemName } from './items';
import { rateQuestions, type RateQuestion } from './rateQuestions';
import { repetitionsOf, type RepetitionQuestion } from './repetitions';

/** How a change is listed: as a question to the person, as one that will be written, or as one that will not. */
export type ChangeKind =
  'choice' | 'proposal' | 'judgement' | 'conflict' | 'ready' | 'waiting' | 'blocked' | 'unchanged';

export const changeKinds: readonly ChangeKind[] = [
  'choice',
  'proposal',
  'judgement',
  'conflict',
  'ready',
  'waiting',
  'blocked',
  'unchanged',
];

export type ListedChange = {
  /** Equal for the same cell before and after an answer. */
  readonly key: string;
  readonly change: Change;
  readonly address: string;
  readonly name: ItemName;
  /** As the cell shows it now. */
  readonly now: string;
  readonly row: RowAssessment | null;
  /** The score that the person gave, whether it can be used or not. */
  readonly score: number | null;
  readonly accepted: boolean;
  readonly refused: boolean;
  readonly replaced: boolean;
  readonly problem: AnswerProblem | null;
  /** For a rate that only a person can decide: the ways to compute it and the one that was chosen. */
  readonly question: RateQuestion | null;
};

export type SheetChanges = {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly hidden: boolean;
  readonly repetitions: readonly RepetitionQuestion[];
  readonly groups: Readonly<Record<ChangeKind, readonly ListedChange[]>>;
  /** Questions without an answer; what stands in a cell is kept unless the person says otherwise, which is no question. */
  readonly open: number;
};

/**
 * The changes of each sheet, in the order of the sheets. A question stays listed once it is answered, so that the
 * answer can be altered; what is to be written is then listed among the ready ones as well.
 */
export function changesBySheet(analysis: Analysis): readonly SheetChanges[] {
  const list = listing(analysis);
  const listed = analysis.changes.changes.map(list);
  const repetitions = repetitionsOf(analysis.assessments);
  return analysis.workbook.sheets.flatMap((sheet): SheetChanges[] => {
    const own = listed.filter(({ change }) => change.target.sheetId === sheet.id);
    if (own.length === 0) return [];
    const asked = repetitions.filter(({ sheetId }) => sheetId === sheet.id);
    const of = (kind: ChangeKind) => own.filter((one) => kindsOf(one).includes(kind));
    return [
      {
        sheetId: sheet.id,
        sheetName: sheet.name,
        hidden: sheet.visibility !== 'visible',
        repetitions: asked,
        groups: {
          choice: of('choice'),
          proposal: of('proposal'),
          judgement: of('judgement'),
          conflict: of('conflict'),
          ready: of('ready'),
          waiting: of('waiting'),
          blocked: of('blocked'),
          unchanged: of('unchanged'),
        },
        open: own.filter(isOpenQuestion).length + asked.filter(({ answer }) => answer === null).length,
      },
    ];
  });
}

/** How many cells the button would write now. */
export function readyCount({ workbook, changes }: Pick<Analysis, 'workbook' | 'changes'>): number {
  return readyChanges(changes.changes).filter(({ target }) => !isTableHeading(workbook, target)).length;
}

function listing(analysis: Analysis): (change: Change) => ListedChange {
  const { workbook, changes, choices } = analysis;
  const find = itemFinder(analysis);
  const questions = rateQuestions(analysis);
  const { scores, accepted, refused, replaced = [] } = choices.answers;
  return (change) => {
    const { identity, target } = change;
    const isThis = (other: typeof identity) => sameIdentity(other, identity);
    const item = find(identity);
    return {
      key: JSON.stringify([identity.sheetId, identity.table, identity.item, identity.column]),
      change,
      address: cellAddress(target.row, target.column),
      name: item?.name ?? { kind: 'named', name: '' },
      now: cellAt(sheetById(workbook, target.sheetId), target.row, target.column).text,
      row: item?.row ?? null,
      score: scores.filter((given) => isThis(given.identity)).at(-1)?.score ?? null,
      accepted: accepted.some(isThis),
      refused: refused.some(isThis),
      replaced: replaced.some(isThis),
      problem: changes.problems?.find((problem) => isThis(problem.identity)) ?? null,
      question: questions.find((question) => isThis(question.identity)) ?? null,
    };
  };
}

function kindsOf(listed: ListedChange): readonly ChangeKind[] {
  const { change, replaced } = listed;
  const { status } = change;
  if (status === 'blocked' || status === 'unchanged') return [status];
  const questions: ChangeKind[] = [];
  if (status === 'conflict' || replaced) questions.push('conflict');
  const asked = questionOf(listed);
  if (asked && status !== 'conflict') questions.push(asked);
  if (status === 'ready') return [...questions, 'ready'];
  return questions.length > 0 ? questions : ['waiting'];
}

/** Scores of indicators are asked for, and the base of a rate; sums follow from them. */
function questionOf({ change, row, question }: ListedChange): 'choice' | 'proposal' | 'judgement' | null {
  if (question) return 'choice';
  if (change.identity.column !== 'score' || !row) return null;
  if (row.outcome.status === 'proposal') return 'proposal';
  return row.outcome.status === 'judgement' ? 'judgement' : null;
}

function isOpenQuestion(listed: ListedChange): boolean {
  const { status } = listed.change;
  return questionOf(listed) !== null && (status === 'proposed' || status === 'judgement');
}

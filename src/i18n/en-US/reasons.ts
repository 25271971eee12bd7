import { quoted } from '../findingText';
import { figureOrWords, printed } from '../quotedFigure';
import { parameterWords } from '../parameterText';
import type { AnswerProblemTexts, ReasonTexts } from '../reasonText';
import { parameters } from './parameters';
import { rateReasons } from './rateReasons';

const writtenNotes: Readonly<Record<string, string>> = {
  'literal-actual': ' (the actual number was read from the text and stands in the formula)',
  'literal-target': ' (the target number was read from the text and stands in the formula)',
  'literal-both': ' (both numbers were read from the texts and stand in the formula)',
  value: ' (written as a value)',
};
const written = (how: string) => writtenNotes[how] ?? '';
const missingNames: Readonly<Record<string, string>> = {
  annual: 'annual budget',
  executed: 'amount spent',
  marks: 'marks',
  target: 'target',
  actual: 'actual value',
  'annual-zero': 'an annual budget other than 0',
};
const tierNames: Readonly<Record<string, string>> = {
  reached: 'reached',
  partial: 'partly reached',
  failed: 'not reached',
};
const ifChosen = (parameter: string, choice: string) => {
  const words = parameterWords(parameters, parameter, choice);
  return `With ${words.name} set to “${words.choice}”`;
};
const bandsText = (bands: string) => {
  const [excellent, good, fair] = bands.split('/');
  return fair === undefined ? bands : `优 from ${excellent ?? ''}, 良 from ${good ?? ''}, 中 from ${fair}`;
};
const counted = (count: string, one: string, many: string) => `${count} ${count === '1' ? one : many}`;
const rows = (list: string) => `${list.includes(',') ? 'rows' : 'row'} ${list.replaceAll(',', ', ')}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const said = (text: string) => (text === '' ? '(blank)' : `“${printed(text)}”`);
type Judged = { readonly tier: string; readonly low: string; readonly high: string };
const tier = ({ tier: name, low, high }: Judged) =>
  name === '' || low === ''
    ? ''
    : ` For “${tierNames[name] ?? name}” the score lies between ${low} and ${high}.`;
const range = ({ low, high }: Judged) => (low === '' ? '' : ` The score lies between ${low} and ${high}.`);
const score = 'enter the score yourself.';
const Score = 'Enter the score yourself.';

/** Why a cell is filled as it is, or why it is not filled. */
export const reasons: ReasonTexts = {
  ...rateReasons,
  'execution-rate': ({ executed, budget, rate, initial, written: how }) =>
    `Execution rate = spent ${executed} ÷ annual budget ${budget} = ${rate}${initial === '' || initial === rate ? '' : `; on the initial budget ${initial}`}${written(how)}.`,
  'execution-score': ({ rate, marks, score: points, written: how }) =>
    `Score = execution rate ${rate} × ${marks} marks = ${points}${written(how)}.`,
  'execution-score-capped': ({ rate, marks, score: points, written: how }) =>
    `The execution rate ${rate} is above 100%; the score stops at ${marks} marks: ${points}${written(how)}.`,
  completion: ({ actual, target, completion, written: how }) =>
    `Completion = actual ${figureOrWords(actual)} ÷ target ${figureOrWords(target)} = ${completion}${written(how)}.`,
  deviation: ({ actual, target, deviation, written: how }) =>
    `Deviation = (actual ${figureOrWords(actual)} − target ${figureOrWords(target)}) ÷ target = ${deviation}${written(how)}.`,
  reached: ({ actual, target, marks, written: how }) =>
    `Actual ${figureOrWords(actual)} reaches the target ${figureOrWords(target)}: full marks ${marks}${written(how)}.`,
  'in-proportion': ({ actual, target, marks, score: points, completion, written: how }) =>
    `Actual ${figureOrWords(actual)} misses the target ${figureOrWords(target)}: score = completion${completion === '' ? '' : ` ${completion}`} × ${marks} marks = ${points}${written(how)}.`,
  'over-completed': ({ actual, target, marks, score: points, written: how }) =>
    `Actual ${figureOrWords(actual)} is far above the target ${figureOrWords(target)}; by the rule for over-completion ${marks} marks become ${points}${written(how)}.`,
  'over-limit-inverse': ({ actual, target, marks, score: points, written: how }) =>
    `Actual ${figureOrWords(actual)} exceeds the limit ${figureOrWords(target)}: score = ${marks} marks × target ÷ actual = ${points}${written(how)}.`,
  'over-limit-linear': ({ actual, target, marks, score: points, written: how }) =>
    `Actual ${figureOrWords(actual)} exceeds the limit ${figureOrWords(target)}: ${marks} marks less in proportion to the excess = ${points}${written(how)}.`,
  'above-zero': ({ actual, target, written: how }) =>
    `The target is ${figureOrWords(target)}, actual ${figureOrWords(actual)} is above 0: no marks${written(how)}.`,
  'in-range': ({ actual, target, marks, written: how }) =>
    `Actual ${figureOrWords(actual)} is inside the range ${figureOrWords(target)}: full marks ${marks}${written(how)}.`,
  'deadline-met': ({ actual, target, marks, written: how }) =>
    `Finished ${figureOrWords(actual)}, not later than ${figureOrWords(target)}: full marks ${marks}${written(how)}.`,
  yes: ({ actual, marks, written: how }) =>
    `What was asked for is done (${said(actual)}): full marks ${marks}${written(how)}.`,

  'by-standard': ({ score: points, marks, source, written: how }) =>
    source === ''
      ? how === 'live'
        ? ''
        : `${points} of ${marks}${written(how)}.`
      : `The sheet prints no standard; scored by the rule of ${said(source)}.`,
  'by-coefficient': ({ share, marks, score: points, written: how }) =>
    `Coefficient ${share} × marks ${marks} = ${points}${written(how)}.`,
  'score-it': () => 'Enter the score by that standard.',

  'proposal-a': ({ actual, target, marks }) =>
    `The target is ${said(target)}, the actual value says ${said(actual)}: full marks ${marks} are proposed. Confirm to write them.`,
  'proposal-b': ({ actual, target, marks }) =>
    `The target is ${said(target)}, the actual value says only ${said(actual)} and no number. Enter the number; if it was completed, accept full marks ${marks}.`,
  'proposal-accepted': ({ actual, marks }) =>
    `The actual value says ${said(actual)}; full marks ${marks} were confirmed.`,
  'proposal-refused': ({ actual }) =>
    `The actual value says ${said(actual)}; the proposal of full marks was not accepted. ${Score}`,

  'satisfaction-without-figure': ({ actual }) =>
    `Satisfaction needs a figure and ${said(actual)} has none. Enter the result of the survey; without a survey ${score}`,
  'words-against-words': (data) =>
    `Target and actual value are words, so a person has to choose the tier.${tier(data)} ${Score}`,
  'not-completed': (data) =>
    `The actual value says ${said(data.actual)} without a number.${tier(data)} Enter the number reached, or ${score}`,
  'words-against-number': ({ actual, target }) =>
    `The target ${said(target)} asks for a number or a date, and the actual value ${said(actual)} does not give it. Enter it, or ${score}`,
  'several-figures': ({ actual }) =>
    `The actual value ${said(actual)} holds several numbers and it is not clear which one counts. Enter one number, or ${score}`,
  'figure-of-another-unit': ({ actual, target }) =>
    `The actual value ${said(actual)} and the target ${said(target)} have different units. Enter the number in the unit of the target, or ${score}`,
  'percent-scale-unclear': ({ actual, target }) =>
    `Of the target ${said(target)} and the actual value ${said(actual)} one looks like a fraction, the other like a percentage. Enter both as percentages (such as 95%).`,
  'above-equal-target': ({ actual, target }) =>
    `The target is exactly ${said(target)}, actual ${figureOrWords(actual)} is more; the rule does not say what that scores. ${Score}`,
  'one-fact-two-indicators': ({ actual }) =>
    `${said(actual)} also serves an indicator that asks for the opposite; it cannot prove both. Enter the actual number of each, or ${score}`,
  'no-standard': () => `The row prints neither a standard nor a target, so a person decides. ${Score}`,
  'no-target': () => `There is no target, so nothing can be computed. Enter the target, or ${score}`,
  'open-bound': ({ actual }) =>
    `The actual value ${said(actual)} is not exact, so it is not certain that the target was reached. Enter the exact number, or ${score}`,
  'not-equal-target': ({ actual, target }) =>
    `The target is exactly ${said(target)}, actual ${figureOrWords(actual)} differs; standards, costs and deadlines are for a person to judge. ${Score}`,
  'exact-limit': ({ actual, target }) =>
    `Actual ${figureOrWords(actual)} is exactly the limit ${said(target)}, but more or less is asked for. ${Score}`,
  'no-ratio': ({ target }) =>
    `The target is ${said(target)}: where it is missed there is no proportion. ${Score}`,
  'outside-range': ({ actual, target }) =>
    `Actual ${figureOrWords(actual)} is outside the range ${said(target)}. ${Score}`,
  'answered-no': ({ actual }) => `The actual value ${said(actual)} says that it was not done. ${Score}`,
  'deadline-missed': ({ actual, target }) =>
    `Finished ${said(actual)}, later than ${said(target)}; how much that costs is for a person to judge. ${Score}`,
  'deadline-unclear': ({ actual, target }) =>
    `${said(actual)} does not show whether it was finished by ${said(target)}. Enter the date, or ${score}`,
  'shared-score': () =>
    `Several indicators share one cell of marks or score, so they cannot be scored one by one. ${Score}`,
  'other-kind': ({ actual, target }) =>
    `The target ${said(target)} and the actual value ${said(actual)} are of different kinds (a date and a number, say). Correct the actual value, or ${score}`,
  'printed-standard': (data) =>
    `By the scoring standard a person decides here.${range(data)} Enter the score by that standard.`,
  'standard-without-result': () =>
    'The row prints a scoring standard, but the workbook holds no result for it. Fill in the actual value, or score it by the standard.',
  'rate-question': () =>
    'This rate can be computed in several ways that give different results. Choose the figure in the base data first and the score follows, or enter the score yourself.',

  'marks-deducted': () =>
    'The row has marks taken off in a column of its own, so the score depends on them. Enter the score after the deduction.',

  'reason-draft': () =>
    'States the deviation from the figures of the table; the reason and the measures are yours to write.',
  answered: ({ score: points, marks, tier: name }) =>
    `Judged by the person filling in: ${name === '' ? '' : `${tierNames[name] ?? name}, `}${points} of ${marks}.`,
  'actual-as-target': ({ was, figure }) =>
    `It said ${said(was)}; confirmed to equal the target, so ${figure} takes its place.`,
  'actual-entered': ({ was, figure }) => `It said ${said(was)}; the person entered ${figure} instead.`,
  'typed-by-person': ({ score: points, marks }) =>
    `The sheet already holds the score ${points} of ${marks}; it is kept.`,
  'number-as-text': ({ text, number }) =>
    `The cell holds ${said(text)} as text, which sums skip. Enter the number ${number}.`,
  'missing-input': ({ missing }) =>
    `Cannot be computed without: ${missing
      .split(',')
      .map((what) => missingNames[what] ?? what)
      .join(', ')}. Fill it in.`,
  'no-indicator': ({ label }) => `${said(label)} has no indicator; left alone.`,
  'money-part': ({ label }) => `${said(label)} lists money only and gets no score.`,
  'repeated-row': ({ label, repeats }) =>
    `${said(label)} repeats ${rows(repeats)}, as was confirmed, and gets no score.`,
  'group-score': ({ label, count, total, open }) =>
    total === ''
      ? `Sub-total of scores ${said(label)}: ${counted(open, 'row has', 'rows have')} no score yet; it appears once they have.`
      : `Sub-total of scores ${said(label)}: ${counted(count, 'row', 'rows')}, ${total}.`,
  'group-marks': ({ label, count, total }) =>
    `Sub-total of marks ${said(label)}: ${counted(count, 'row', 'rows')}, ${total === '' ? marksOpen : total}.`,
  'marks-total': ({ count, total }) =>
    `Total of marks: ${counted(count, 'row', 'rows')}, ${total === '' ? marksOpen : total}.`,
  total: ({ count, total, open, openMarks, least, most }) =>
    total === ''
      ? openMarks === ''
        ? `Total: ${counted(open, 'row has', 'rows have')} no score yet, some without marks; it appears once they have. The scores so far add up to ${least}.`
        : `Total: ${counted(open, 'row has', 'rows have')} no score yet (${openMarks} marks); it appears once they have and will lie between ${least} and ${most}.`
      : `Total: ${counted(count, 'score adds', 'scores add')} up to ${total}.`,
  'total-repetition': ({ rows: list, withRows, withoutRows }) =>
    withRows === '' || withoutRows === ''
      ? `${capital(rows(list))} is probably repeated by a page break, and the total waits for the answer. Confirm first whether it counts.`
      : `${capital(rows(list))} is probably repeated by a page break. The total is ${withRows} with it and ${withoutRows} without. Confirm first whether it counts.`,
  'marks-repetition': ({ rows: list, withRows, withoutRows }) =>
    `${capital(rows(list))} is probably repeated by a page break. The marks add up to ${withRows} with it and ${withoutRows} without. Confirm first whether it counts.`,
  grade: ({ total, grade, bands }) =>
    total === '' || grade === ''
      ? `Grade: appears once there is a total${bands === '' ? '' : ` (${bandsText(bands)})`}.`
      : `Total ${total}: grade ${grade}${bands === '' ? '' : ` (${bandsText(bands)})`}.`,
  'grade-repetition': ({ rows: list }) =>
    `${capital(rows(list))} is probably repeated by a page break; the grade waits for the answer.`,

  'other-choice': ({ parameter, choice, score: points }) => `${ifChosen(parameter, choice)}: ${points}.`,
  'candidate-score': ({ base, rate, score: points }) =>
    `With ${said(base)} as the denominator the rate is ${rate}: ${points}.`,
  'other-total': ({ parameter, choice, total, grade, changed }) =>
    `${ifChosen(parameter, choice)}: total ${total === '' ? 'open' : total}${
      grade === '' ? '' : `, grade ${grade}${changed === '' ? '' : ' (the grade changes)'}`
    }.`,
  'repetition-counted': ({ rows: list, total }) =>
    `If ${rows(list)} counts: ${total === '' ? 'open' : total}.`,
  'repetition-left-out': ({ rows: list, total }) =>
    `If ${rows(list)} does not count: ${total === '' ? 'open' : total}.`,

  'locked-cell': () => 'The cell is locked and was not written. Unprotect the sheet and fill again.',
  'very-hidden-sheet': () => 'The sheet is very hidden and was not written. Unhide it and fill again.',
  'holds-text': ({ text, would }) =>
    `The cell holds ${said(text)}, which is kept; ${due(would)}. Choose overwrite to replace it.`,
  'holds-number': ({ number, would }) =>
    `The cell holds ${number}, which is kept; ${would === '' ? notYet : `the result is ${would}`}. Choose overwrite to replace it.`,
  'holds-formula': ({ formula, would }) =>
    `The cell holds the formula ${quoted(formula, 40)}, which is kept; ${due(would)}. Choose overwrite to replace it.`,
};

/** Marks are missing or kept as text, so that the sum is blank. */
const marksOpen = 'some without marks or with marks kept as text; the sum appears once they are numbers';

/** While scores are missing, totals and sub-totals have no result. */
const notYet = 'not everything is filled in, so there is no result yet';

function due(would: string): string {
  return would === '' ? notYet : `${would} would go here`;
}

/** Why a score that a person gave cannot be taken. */
export const answerProblems: AnswerProblemTexts = {
  'above-marks': ({ score: points, marks }) =>
    `The score ${points} is above the marks ${marks}. Enter at most the marks.`,
  'below-zero': ({ score: points }) => `The score ${points} is below 0. Enter 0 or more.`,
  'outside-tier': ({ score: points, low, high, tier: name }) =>
    `The score ${points} is not between ${low} and ${high}, as the tier “${tierNames[name] ?? name}” asks. Choose another tier or score.`,
  'marks-missing': () => 'This row has no marks, so it cannot be scored. Enter the marks first.',
  'no-number': () => 'That is not a number. Enter a score.',
  'unknown-item': () =>
    'This row is no longer in the table; it may have been renamed or deleted. Read the table again.',
  'unknown-choice': () => 'The figure that was chosen is no longer in the tables. Choose again.',
  'no-target-figure': () =>
    'The target is not a number, so it cannot be taken as the actual value. Enter the figure that was reached.',
  'words-changed': () =>
    'The actual value was changed meanwhile, so the figure was not taken. Check the row again.',
  'target-changed': () =>
    'The target was changed meanwhile, so the figure was not taken. Check the row again.',
  'score-outdated': ({ score: points }) =>
    `This row was changed after you scored it, so your score ${points} was not taken. Score the row as it is now.`,
  'acceptance-outdated': () =>
    'This row was changed after you accepted the suggestion, so it was not taken. Confirm it again.',
  'not-open': ({ score: points }) =>
    `The score of this row can be computed, so ${points} was not taken. To change it, edit the score in the sheet.`,
};

import { type Decimal, roundTo } from '../decimal/decimal';
import { canonicalUnit, isPercentUnit, parseAmountUnit, sameUnit, unitFactor } from '../quantity/units';
import { normaliseLabel } from '../snapshot/normalise';
import type { Measure } from '../report/report';
import type { KnownFigure } from './knownFigures';
import { ownerPlaces } from './owners';
import { type Statement, statementsIn } from './statements';

/** `agrees` 与表一致 · `differs` 不一致 · `unknown` 表中无. */
export type Verdict = 'agrees' | 'differs' | 'unknown';

export type ProofreadSettings = {
  /** The year of the report. */
  readonly year: number | null;
  /** Names of the projects with a table of their own. */
  readonly projects: readonly string[];
  readonly sheetNames: readonly string[];
};

/** One number of a pasted text with what became of it. */
export type ProofreadFigure = {
  /** As printed, and where it stands in the text. */
  readonly printed: string;
  readonly start: number;
  readonly end: number;
  /** The words before it, to tell it from others. */
  readonly before: string;
  readonly verdict: Verdict;
  /** For `agrees` the figure it agrees with; for `differs` the nearest one of that meaning. */
  readonly known: KnownFigure | null;
  /** The known value in the unit of the text, rounded as the text is; null where there is none. */
  readonly expected: Decimal | null;
};

/**
 * Compares every number of a text with the workbook: by what the words around say it is (subject, stage, year, unit,
 * name of the indicator or rate, project), then by value, rounded to the decimals of the text. The value alone proves
 * nothing: a number of which the words say nothing known is `unknown`. Years, dates, ordinals and document numbers are
 * no figures.
 */
export function proofread(
  text: string,
  known: readonly KnownFigure[],
  { year, projects, sheetNames }: ProofreadSettings,
): readonly ProofreadFigure[] {
  const owners = [...new Set(known.flatMap(({ meaning: { owner } }) => (owner === null ? [] : [owner])))];
  const places = ownerPlaces(text, owners);
  const departments = owners.filter((owner) => !projects.includes(owner));
  // Before a name is mentioned the text speaks of the department, if there is one.
  const only = departments.length === 1 ? (departments[0] ?? null) : null;
  const entries = known.map((figure) => ({
    figure,
    names: figure.meaning.names.map(normaliseLabel),
  }));
  return statementsIn(withoutNames(text, sheetNames), year).map((statement) => {
    const owner = places.filter(({ at }) => at <= statement.start).at(-1)?.owner ?? only;
    return judge(text, statement, entries, { owner, isProject: owner !== null && projects.includes(owner) });
  });
}

/** Digits in the name of a sheet (公开12-1) are no figures: the name is blanked out, every place stays the same. */
function withoutNames(text: string, names: readonly string[]): string {
  return names
    .filter((name) => name.length > 2 && /\d/u.test(name))
    .reduce((left, name) => left.replaceAll(name, '□'.repeat(name.length)), text);
}

/** Whom the text speaks of where a number stands. */
type Owner = { readonly owner: string | null; readonly isProject: boolean };

type Entry = { readonly figure: KnownFigure; readonly names: readonly string[] };

/** How well the words fit a figure: 0 not at all, 1 perhaps, 2 surely. */
type Fit = 0 | 1 | 2;

function judge(text: string, statement: Statement, entries: readonly Entry[], owner: Owner): ProofreadFigure {
  const context = contextOf(statement);
  const fitting = entries.flatMap((entry) => {
    const fit = fitOf(statement, context, entry, owner);
    const expected = fit > 0 ? inUnitOf(statement, entry.figure) : null;
    return expected ? [{ entry, expected, fit }] : [];
  });
  const base = {
    printed: text.slice(statement.start, statement.end),
    start: statement.start,
    end: statement.end,
    before: statement.before,
  };
  const agreeing = fitting.filter(({ entry, expected }) =>
    isSame(statement, expected, entry.figure.meaning.measure),
  );
  const [best] = [...agreeing].sort((one, other) => other.fit - one.fit);
  if (best) return { ...base, verdict: 'agrees', known: best.entry.figure, expected: best.expected };
  const sure = fitting.filter(({ fit }) => fit === 2);
  const [nearest] = [...sure].sort((one, other) =>
    distance(statement, one.expected).comparedTo(distance(statement, other.expected)),
  );
  if (!nearest) return { ...base, verdict: 'unknown', known: null, expected: null };
  return {
    ...base,
    verdict: 'differs',
    known: nearest.entry.figure,
    expected: roundTo(nearest.expected, Math.max(2, statement.places)),
  };
}

/** The known value in the unit that the text prints; null where the units are of different kinds. */
function inUnitOf({ figure }: Statement, known: KnownFigure): Decimal | null {
  const printed = figure.unit ?? '';
  if (figure.percent || isPercentUnit(printed)) return isPercentUnit(known.unit) ? known.value : null;
  if (isPercentUnit(known.unit)) return printed === '' ? known.value : null;
  if (printed === '' || known.unit === '') return known.value;
  if (sameUnit(printed, known.unit)) return known.value;
  const factor = unitFactor(known.unit, printed);
  if (factor) return known.value.times(factor);
  // 个 and 项, 元/人 and 元 say the same in a sentence about one indicator.
  const isMoney = [printed, known.unit].map((unit) => parseAmountUnit(unit) !== null);
  const counts = isMoney.every((money) => !money) && known.meaning.names.length > 0;
  return counts && canonicalUnit(printed) !== '' ? known.value : null;
}

function isSame({ figure, places, change }: Statement, expected: Decimal, measure: Measure): boolean {
  const value = roundTo(expected, places);
  if (change === null || (measure !== 'change' && measure !== 'change-rate'))
    return value.equals(figure.value);
  // 下降50.20% states the size of a fall: a rise is none, and a sign of its own would say it twice.
  const isRightWay = value.isZero() || value.isNegative() === (change === 'fall');
  return isRightWay && value.abs().equals(figure.value);
}

function distance({ figure }: Statement, expected: Decimal): Decimal {
  return figure.value.abs().minus(expected.abs()).abs();
}

type Context = { readonly near: string; readonly sentence: string; readonly measure: Measure | null };

/** Words that say what kind of number stands behind them. */
const measures: readonly (readonly [Measure, RegExp])[] = [
  ['completion', /完成率(?:＝|=|为|达|达到|是|:|：)?$/u],
  ['marks', /(?:分值|满分|权重)(?:＝|=|为|是|计|:|：)?$/u],
  ['change', /(?:失分|扣分|扣|扣减)(?:了|＝|=|为|:|：)?$/u],
  ['mean', /平均(?:得分|分)?(?:为|是|:|：)?$/u],
  ['total', /(?:总分|总得分|自评得分|综合得分)(?:＝|=|为|是|:|：)?$/u],
  ['score', /得分?(?:＝|=|为|是|:|：)?$/u],
  ['target', /(?:指标值|目标值|计划(?:完成)?值?)[^，。；]{0,40}$/u],
  ['actual', /(?:实际完成值?|实际|完成值?|达到)[^，。；]{0,60}$/u],
  ['share', /占[^，。；]{0,12}(?:的|比重为?)?$/u],
  ['rate', /(?:率|为预算的|的比例)(?:＝|=|为|达|达到|是|:|：)?$/u],
];

function contextOf({ before, line, change, figure }: Statement): Context {
  const near = before.replace(/\s+/gu, '');
  const told = measures.find(([, words]) => words.test(near))?.[0] ?? null;
  const measure = change !== null ? (figure.percent ? 'change-rate' : 'change') : told;
  return { near: normaliseLabel(before), sentence: normaliseLabel(line), measure };
}

function fitOf(
  statement: Statement,
  context: Context,
  { figure, names }: Entry,
  { owner, isProject }: Owner,
): Fit {
  const { meaning } = figure;
  if (meaning.owner !== null && owner !== null && meaning.owner !== owner) return 0;
  // The department's own money is not what a project is said to have; what all projects come to is called so.
  const isNamed = names.length > 0 && names.every((name) => context.near.includes(name));
  if (meaning.owner === null && meaning.subject !== null && isProject && !isNamed) return 0;
  if (names.length > 0 && !(meaning.subject !== null && isSubject(statement, figure)))
    return fitOfNamed(statement, context, { figure, names }, owner);
  if (meaning.subject === null) {
    // Total and the like of a table: the measure says it.
    return context.measure === meaning.measure
      ? meaning.owner !== null && meaning.owner === owner
        ? 2
        : 1
      : 0;
  }
  return fitOfSubject(statement, context, figure);
}

function isSubject({ meaning, isWhole }: Statement, { meaning: own }: KnownFigure): boolean {
  return meaning.subject === own.subject || (isWhole && own.subject === 'spending');
}

/** An indicator or a rate: its name stands in the sentence, and the words before the number say which of its figures. */
function fitOfNamed(
  statement: Statement,
  context: Context,
  { figure, names }: Entry,
  owner: string | null,
): Fit {
  const inSentence = names.every((name) => context.sentence.includes(name));
  const inNear = names.every((name) => context.near.includes(name));
  if (!inSentence && !inNear) return 0;
  const { measure } = figure.meaning;
  if (sameMeasure(context.measure, measure)) {
    const isOwn = figure.meaning.owner === null || figure.meaning.owner === owner;
    return isOwn && statement.figure.unit !== null ? 2 : 1;
  }
  // In a formula (8 ÷ 10 × 100 % ＝ 80 %) only the figures themselves say what they are.
  return context.measure === null || isInFormula(statement) || measure === 'actual' || measure === 'target'
    ? 1
    : 0;
}

/** 预算完成率 is a rate by its name. */
function sameMeasure(said: Measure | null, own: Measure): boolean {
  const rates: readonly (Measure | null)[] = ['rate', 'completion'];
  return said === own || (rates.includes(said) && rates.includes(own));
}

function isInFormula({ before, after }: Statement): boolean {
  return /[÷×＋－=＝/(（]$/u.test(before.trim()) || /^\s*[÷×＋－/=＝)）]/u.test(after);
}

/** Money and counts of the department, by subject and scope. */
function fitOfSubject(statement: Statement, context: Context, { meaning }: KnownFigure): Fit {
  const said = statement.meaning;
  const isWhole = statement.isWhole && meaning.subject === 'spending';
  if (said.subject !== meaning.subject && !isWhole) return 0;
  if ((statement.flow ?? null) !== meaning.flow) return 0;
  const isChange = meaning.measure === 'change' || meaning.measure === 'change-rate';
  if (isChange !== (statement.change !== null)) return 0;
  if (meaning.measure === 'share' && context.measure !== 'share') return 0;
  if (context.measure === 'share' && meaning.measure !== 'share') return 0;
  if (
    context.measure === 'rate'
      ? meaning.measure !== 'rate'
      : meaning.measure === 'rate' && context.measure !== null
  )
    return 0;
  if (meaning.subject === 'carry-over' && said.moment !== null && meaning.moment !== said.moment) return 0;
  if ((said.period === 'last') !== (meaning.period === 'last')) return 0;
  const isStage = stageFits(said.stage, meaning.stage);
  if (isStage === 'no' && !isChange && meaning.measure !== 'rate') return 0;
  if (said.fund !== null && meaning.fund !== null && said.fund !== meaning.fund) return 0;
  const isTold = isWhole ? said.subject === null : !statement.isCarried;
  const sure =
    isTold &&
    isStage === 'yes' &&
    (said.fund ?? null) === (meaning.fund ?? null) &&
    (meaning.nature === null || meaning.nature === meaning.subject);
  return sure || isChange ? 2 : 1;
}

/** 预算 may be the initial or the adjusted one; a figure of which no stage is said is what was spent. */
function stageFits(
  said: KnownFigure['meaning']['stage'],
  own: KnownFigure['meaning']['stage'],
): 'yes' | 'maybe' | 'no' {
  const [a, b] = [said ?? 'final', own ?? 'final'];
  if (a === b) return 'yes';
  const budgets = ['initial', 'adjusted', 'budget', 'approved'];
  const isBudget = [a, b].map((stage) => budgets.includes(stage));
  if (isBudget[0] !== isBudget[1]) return said === null || own === null ? 'maybe' : 'no';
  return a === 'budget' || b === 'budget' ? 'maybe' : 'no';
}

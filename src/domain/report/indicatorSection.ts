import type { Assessment, RowAssessment } from '../assessment/assessment';
import { cellOf } from '../assessment/readRow';
import type { ChosenInput, RateFinding } from '../facts/facts';
import { rateSpecs } from '../facts/rateSpecs';
import { factorTo } from '../facts/units';
import { isBlank } from '../quantity/blanks';
import { alignScale } from '../quantity/scale';
import { parseAmountUnit } from '../quantity/units';
import type { CellRef, WorkbookSnapshot } from '../snapshot/snapshot';
import { type Expression, joined, literal, numberIn, numberInText, quotient, scaled } from './expression';
import { cellWords, clause, factAmount, factCount, figureSlot, fixedWords, points } from './figures';
import { sentences, subjectLabel } from './moneySection';
import type { Clause, Figure, Sentence, Slot } from './report';
import { indicatorMeaning, markFigure, printedValue } from './tableFigures';

/** One sentence for each named indicator: the formula with its figures, marks and score. */
export function indicatorSentences(workbook: WorkbookSnapshot, assessment: Assessment): readonly Sentence[] {
  return assessment.rows
    .filter(({ indicator }) => indicator.name !== null && indicator.repeats === null)
    .flatMap((row) => indicatorSentence(workbook, assessment, row));
}

function indicatorSentence(
  workbook: WorkbookSnapshot,
  assessment: Assessment,
  row: RowAssessment,
): readonly Sentence[] {
  const { indicator } = row;
  const lead = cellWords(workbook, indicator.nameCell) ?? fixedWords(indicator.name ?? '');
  return sentences(
    [...valueClauses(workbook, assessment, row), ...scoreClauses(workbook, assessment, row)],
    lead,
  );
}

/** Target, actual value and completion, or the rate that the standard scores. */
export function valueClauses(
  workbook: WorkbookSnapshot,
  assessment: Assessment,
  row: RowAssessment,
): readonly Clause[] {
  const result = row.standard?.result;
  if (result?.kind === 'rate') {
    const rate = rateClause(workbook, assessment, row, result.finding);
    if (rate) return [rate];
  }
  if (result?.kind === 'question') return [clause('rate-open', {})];
  const target = printedValue(workbook, assessment, row, 'target');
  const actual = printedValue(workbook, assessment, row, 'actual');
  return [
    ...(target ? [clause('target', { target })] : []),
    ...(actual ? [clause('actual', { actual })] : []),
    ...completionClauses(workbook, assessment, row),
  ];
}

/** Where it is not clear that the figures belong together there is no 完成率 to state. */
const unclear: readonly string[] = [
  'one-fact-two-indicators',
  'figure-of-another-unit',
  'percent-scale-unclear',
  'several-figures',
];

/** 完成率 with the figures that it comes from, and whether the target is reached; live. */
function completionClauses(
  workbook: WorkbookSnapshot,
  assessment: Assessment,
  row: RowAssessment,
): readonly Clause[] {
  const { target, actual, indicator, completion, outcome } = row;
  if (outcome.status === 'judgement' && unclear.includes(outcome.why)) return [];
  if (target.kind !== 'number' || actual.kind !== 'number' || !completion) return [];
  const aligned = alignScale(actual, target, { indicatorName: indicator.name });
  if (aligned.status !== 'aligned' || !indicator.actual || !indicator.target) return [];
  const percent = aligned.percentScale !== null;
  const shown = aligned.percentScale === 'fraction' ? 100 : 1;
  const side = (ref: CellRef, value: RowAssessment['marks'], now: Expression['value']): Expression | null => {
    if (!now || !value) return null;
    const number = numberIn(workbook, ref) ?? numberInText(workbook, ref);
    // What stands in the cell may be a fraction that is meant as points: the factor is the one that was read.
    return number?.value && !number.value.isZero() && now.div(number.value).decimalPlaces() < 6
      ? scaled(number, now.div(number.value))
      : literal(workbook, now, ref);
  };
  const a = side(indicator.actual, actual.value, aligned.actual.times(shown));
  const t = side(indicator.target, target.value, aligned.target.times(shown));
  if (!a || !t) return [];
  const unit = percent ? '%' : '';
  const figure = (expression: Expression, measure: 'actual' | 'target'): Slot =>
    figureSlot({ expression, unit, places: null, meaning: indicatorMeaning(assessment, row, measure) });
  const share = quotient(a, t);
  const rate = points(share, indicatorMeaning(assessment, row, 'completion'));
  if (!rate) return [];
  const isLimit = target.comparison === '<=' || target.comparison === '<';
  const [above, below] = [a.text, t.text];
  // > and < count as ≥ and ≤ (domain.md §1.8).
  const sign = isLimit ? '<=' : '>=';
  return [
    clause('completion-formula', {
      formula: {
        kind: 'parts',
        parts: [figure(a, 'actual'), fixedWords('÷'), figure(t, 'target'), fixedWords('×100%')],
      },
      rate: figureSlot(rate),
    }),
    clause('reached', {
      reached: {
        kind: 'choice',
        holds: isLimit ? completion.lessThanOrEqualTo(1) : completion.greaterThanOrEqualTo(1),
        test: { ...joined(`${above}${sign}${below}`, null, [a, t]) },
        yes: isLimit ? 'kept' : 'reached',
        no: isLimit ? 'exceeded' : 'not-reached',
      },
    }),
  ];
}

/** 分值 and 得分; that a score is open is said. */
export function scoreClauses(
  workbook: WorkbookSnapshot,
  assessment: Assessment,
  row: RowAssessment,
): readonly Clause[] {
  const { indicator } = row;
  const marks = markFigure(workbook, indicator.marks, indicatorMeaning(assessment, row, 'marks'));
  const score = markFigure(workbook, indicator.score, indicatorMeaning(assessment, row, 'score'));
  const isOpen = indicator.score !== null && isBlank(cellOf(workbook, indicator.score)?.value ?? '');
  return [
    ...(marks ? [clause('marks', { marks: figureSlot(marks) })] : []),
    ...(score ? [clause('score', { score: figureSlot(score) })] : []),
    ...(isOpen ? [clause('score-open', {})] : []),
  ];
}

/** A rate as its formula in words with the figures: （上年结转9.25万元＋…）÷…×100%＝95.99%. */
function rateClause(
  workbook: WorkbookSnapshot,
  assessment: Assessment,
  row: RowAssessment,
  finding: RateFinding,
): Clause | null {
  const { definition } = rateSpecs[finding.name];
  const operands = finding.inputs.map((input) => ({ input, said: saidInput(workbook, input, finding) }));
  if (!finding.value || operands.length === 0 || operands.some(({ said }) => said === null)) return null;
  const texts = Object.fromEntries(
    operands.map(({ input, said }) => [input.key, said?.expression.text ?? '']),
  );
  const all = operands.flatMap(({ said }) => (said ? [said.expression] : []));
  const fraction = joined(definition.twin(texts), finding.value, all);
  const rate = points(fraction, indicatorMeaning(assessment, row, 'rate'));
  if (!rate) return null;
  const marks = Object.fromEntries(operands.map(({ input }, index) => [input.key, `{${String(index)}}`]));
  const parts = definition
    .twin(marks)
    .split(/\{(\d+)\}/u)
    .flatMap((piece, index): Slot[] => {
      if (index % 2 === 1) return [...(operands[Number(piece)]?.said?.slots ?? [])];
      return piece === '' ? [] : [fixedWords(inWords(piece))];
    });
  return clause('rate-formula', {
    formula: { kind: 'parts', parts: [...parts, fixedWords('×100%')] },
    rate: figureSlot(rate),
  });
}

function inWords(piece: string): string {
  const signs: Readonly<Record<string, string>> = {
    '/': '÷',
    '*': '×',
    '+': '＋',
    '-': '－',
    '(': '（',
    ')': '）',
  };
  return [...piece].map((sign) => signs[sign] ?? sign).join('');
}

/** An input as it is said: what it is called and its figure, or the sum of several. */
function saidInput(
  workbook: WorkbookSnapshot,
  { terms }: ChosenInput,
  finding: RateFinding,
): { readonly expression: Expression; readonly slots: readonly Slot[] } | null {
  const unitFact = finding.inputs[0]?.terms[0]?.fact;
  const figures: { readonly sign: 1 | -1; readonly label: string; readonly figure: Figure }[] = [];
  for (const { fact, sign } of terms) {
    const isMoney = fact.unit !== null && parseAmountUnit(fact.unit) !== null;
    const figure =
      isMoney || fact.unit === null
        ? factAmount(workbook, fact, { names: [] })
        : factCount(workbook, fact, fact.unit);
    if (!figure || !unitFact || !factorTo(fact, unitFact)) return null;
    figures.push({ sign, label: shortLabel(subjectLabel(fact), fact.label), figure });
  }
  if (figures.length === 0) return null;
  const text = figures
    .map(({ sign, figure }, index) => `${sign < 0 ? '-' : index > 0 ? '+' : ''}${figure.expression.text}`)
    .join('');
  const slots = figures.flatMap(({ sign, label, figure }, index): Slot[] => [
    ...(sign < 0 ? [fixedWords('－')] : index > 0 ? [fixedWords('＋')] : []),
    fixedWords(label),
    figureSlot(figure),
  ]);
  const isSum = figures.length > 1;
  return {
    expression: joined(
      text,
      null,
      figures.map(({ figure }) => figure.expression),
    ),
    slots: isSum ? [fixedWords('（'), ...slots, fixedWords('）')] : slots,
  };
}

/** As the form prints it, which says more than the subject: 年初预算政府采购金额. */
function shortLabel(subject: string, label: string): string {
  const printed = label.replace(/[\s\u3000]+/gu, '').replace(/^其中[:：]/u, '');
  return printed === '' || /^(?:合计|总计)$/.test(printed) ? subject : printed;
}

import type { Outcome, RowAssessment } from '../assessment/assessment';
import { betweenStandards } from '../assessment/readRow';
import type { StandardUse } from '../assessment/standardUse';
import { type Decimal, fromNumber } from '../decimal/decimal';
import type { RateFinding } from '../facts/facts';
import type { Options } from '../scoring/optionTable';
import { writeOptions } from '../scoring/options';
import type { ScoringParameters } from '../scoring/parameters';
import { roundScore } from '../scoring/round';
import { rateTarget, readResult, readResultBeside } from '../scoring/standard/readResult';
import { readStandard } from '../scoring/standard/readStandard';
import type { StandardReading } from '../scoring/standard/rule';
import { scoreByStandard } from '../scoring/standard/scoreByStandard';
import type { StandardCase } from '../scoring/standard/standardScore';
import { standardTwin } from '../scoring/standard/standardTwin';
import { isPercentFormat } from '../quantity/readQuantity';
import { sameCell } from '../snapshot/cells';
import type { CellRef, CellValue } from '../snapshot/snapshot';
import { blankTest, guarded } from './blankGuard';
import { addressOf, cellIn, digits, type Forms, type PlanContext } from './planContext';
import { marksOperand, operandsOf } from './plainScore';
import { placeText, rateCall } from './rateFormulas';
import type { Written } from './reasons';
import { type Argument, targetArguments } from './targetExpression';

type Computed = Extract<Outcome, { status: 'computed' }>;
type Guard = Parameters<typeof guarded>[1];

/** The result of a row as it stands in a formula: what the function is given, and a plain operand on the rule's scale. */
type ResultOperand = {
  readonly perf: string;
  /** What the function sees there now. */
  readonly value: CellValue;
  readonly plain: string;
  readonly guard: Guard;
  readonly written: Written;
};

/** A literal of a formula holds no more characters. */
const longestLiteral = 255;

const scales: readonly Options['scale'][] = [null, 'fraction', 'percent'];

/**
 * The formulas of a score by a scoring standard: PERF.SCORE over result, marks and the printed text where the function
 * reads them as the assessment did, else the standard as an ordinary formula, else the score as it is now.
 */
export function standardForms(
  context: PlanContext,
  row: RowAssessment,
  use: StandardUse,
  outcome: Computed,
  parameters: ScoringParameters,
): Forms & { readonly written: Written } {
  const marks = marksOperand(context, row);
  const value = roundScore(outcome.score, row.marks ?? outcome.score, parameters.scoreStep);
  const guardOf = (guard: Guard): Guard => ({
    ...guard,
    numbers: [...guard.numbers, ...(marks.address === null ? [] : [marks.address])],
  });
  if (use.result.kind === 'rate' && use.result.input.kind === 'none-such') {
    const formula = guarded(marks.text, guardOf({ numbers: [], blanks: [] }));
    return { perf: formula, plain: formula, value, written: writtenIn(context, 'live') };
  }
  const operands = resultOperands(context, row, use);
  const plainText = operands.flatMap((operand) => {
    const twin = standardTwin(use.reading, { result: operand.plain, marks: marks.text }, parameters);
    return twin === null
      ? []
      : [{ formula: guarded(twin, guardOf(operand.guard)), written: operand.written }];
  })[0];
  const plain = plainText ?? { formula: `=${digits(value)}`, written: 'value' as const };
  const perf =
    operands.flatMap((operand) => {
      const call = scoreCall(context, row, use, operand, { marks: marks.text, value, parameters });
      return call === null
        ? []
        : [{ formula: guarded(call, guardOf(operand.guard)), written: operand.written }];
    })[0] ?? plain;
  const { mode } = context;
  return {
    perf: perf.formula,
    plain: plain.formula,
    value,
    written: writtenIn(context, mode === 'plain' ? plain.written : perf.written),
  };
}

function writtenIn({ mode }: PlanContext, written: Written): Written {
  return mode === 'values' ? 'value' : written;
}

/** PERF.SCORE(result, marks, standard, options), where the function itself gives the assessed score; else null. */
function scoreCall(
  context: PlanContext,
  row: RowAssessment,
  { text, cells }: StandardUse,
  operand: ResultOperand,
  given: { readonly marks: string; readonly value: Decimal; readonly parameters: ScoringParameters },
): string | null {
  const { marks } = row;
  // The function is not told the indicator's name.
  const reading = readStandard(text, { marks, name: null });
  const live = cells.map(addressOf).join(`&"${betweenStandards}"&`);
  const standard = live !== '' ? live : text.length <= longestLiteral ? quoted(text) : null;
  if (standard === null || !marks) return null;
  // A rate from another sheet has no target beside it.
  const targets = row.indicator.actual ? targetArguments(context, row) : [];
  const gives = (target: Argument | null, scale: Options['scale']): boolean => {
    const measured = measuredBy(operand.value, target, reading, scale);
    if (!measured) return false;
    const scored = scoreByStandard(reading, { ...measured, marks }, given.parameters);
    if (!('kind' in scored) || scored.kind !== 'score') return false;
    return roundScore(scored.score, marks, given.parameters.scoreStep).equals(given.value);
  };
  for (const target of [null, ...targets]) {
    const scale = scales.find((candidate) => gives(target, candidate));
    if (scale === undefined) continue;
    const options = writeOptions({ parameters: given.parameters, nature: null, scale }, [
      'step',
      'target',
      'score',
    ]);
    const last = target ? `,"${options}",${target.text}` : options === '' ? '' : `,"${options}"`;
    return `PERF.SCORE(${operand.perf},${given.marks},${standard}${last})`;
  }
  return null;
}

/** What the function makes of its arguments; null where it can make nothing of them. */
function measuredBy(
  value: CellValue,
  target: Argument | null,
  reading: StandardReading,
  scale: Options['scale'],
): Pick<StandardCase, 'result' | 'target'> | null {
  if (target) {
    const beside = readResultBeside(value, target.value, reading, scale);
    return 'error' in beside ? null : beside;
  }
  const result = readResult(value, reading, scale);
  return 'error' in result ? null : { result, target: rateTarget(reading, result) };
}

/** Ways to say the result in a formula, those that read the sheet first. */
function resultOperands(
  context: PlanContext,
  row: RowAssessment,
  use: StandardUse,
): readonly ResultOperand[] {
  const { result, score } = use;
  if (result.kind === 'rate') return rateOperands(context, result.finding);
  if (result.kind !== 'actual' || !result.cell || !score || !('kind' in score)) return [];
  const byCompletion = score.kind === 'score' && score.basis.completion;
  return byCompletion ? completionOperand(context, row) : actualOperands(context, use, result.cell);
}

function actualOperands(
  context: PlanContext,
  { result }: StandardUse,
  ref: CellRef,
): readonly ResultOperand[] {
  if (result.kind !== 'actual' || result.input.kind !== 'number') return [];
  const cell = cellIn(context, ref);
  const { value } = result.input;
  const address = addressOf(ref);
  if (typeof cell?.value !== 'number') {
    const blanks = [blankTest(address, cell)];
    const written = 'literal-actual' as const;
    const plain = digits(value);
    return [
      { perf: address, value: cell?.value ?? '', plain, guard: { numbers: [], blanks }, written: 'live' },
      { perf: plain, value: value.toNumber(), plain, guard: { numbers: [], blanks }, written },
    ];
  }
  const held = fromNumber(cell.value);
  const text = factored(address, held, value);
  if (text === null) return [];
  const guard = { numbers: [address], blanks: [] };
  const asHeld = isPercentFormat(cell.numberFormat) || text === address;
  return [
    ...(asHeld ? [{ perf: address, value: cell.value, plain: text, guard, written: 'live' as const }] : []),
    { perf: text, value: value.toNumber(), plain: text, guard, written: 'live' },
  ];
}

/** `F14`, `F14/100`: what is held brought to the value; null where they are not the same figure. */
function factored(address: string, held: Decimal, value: Decimal): string | null {
  if (held.equals(value)) return address;
  if (held.div(100).equals(value)) return `${address}/100`;
  return held.times(100).equals(value) ? `${address}*100` : null;
}

function completionOperand(context: PlanContext, row: RowAssessment): readonly ResultOperand[] {
  const operands = operandsOf(context, row);
  if (!operands || !row.completion) return [];
  const { actual, target } = operands;
  const text = `${actual.text}/${target.text}`;
  const numbers = [actual, target].flatMap(({ address }) => (address === null ? [] : [address]));
  const written =
    numbers.length === 2 ? 'live' : actual.address === null ? 'literal-actual' : 'literal-target';
  return [
    {
      perf: text,
      value: row.completion.toNumber(),
      plain: `(${text})`,
      guard: { numbers, blanks: [] },
      written,
    },
  ];
}

/** The cell of the rate where it will hold the unrounded rate, else the rate from its inputs. */
function rateOperands(context: PlanContext, finding: RateFinding): readonly ResultOperand[] {
  const { value, place } = finding;
  if (!value) return [];
  const target: CellRef = { sheetId: context.table.sheetId, row: 0, column: 0 };
  const inputs = finding.candidates.find((candidate) => candidate.inputs === finding.inputs) ?? {
    inputs: finding.inputs,
    value,
  };
  const call = rateCall(context.workbook, {
    inputs: inputs.inputs,
    value,
    name: finding.name,
    place: { cell: target, convention: 'fraction', falling: false },
  });
  const own: ResultOperand = {
    perf: call.perf,
    value: value.toNumber(),
    plain: `(${call.plain})`,
    guard: call.guard,
    written: context.mode === 'plain' && call.literal ? 'literal-actual' : 'live',
  };
  if (!place || place.convention !== 'fraction' || place.falling || !willHoldRate(context, place.cell))
    return [own];
  const address = placeText(context.workbook, place.cell, target);
  const guard = { numbers: [address], blanks: [] };
  return [{ perf: address, value: value.toNumber(), plain: address, guard, written: 'live' }, own];
}

/** True where the fill writes the rate, or wrote it: not over a figure that a person typed, nor into a locked cell. */
function willHoldRate(context: PlanContext, ref: CellRef): boolean {
  const cell = cellIn(context, ref);
  const sheet = context.workbook.sheets.find(({ id }) => id === ref.sheetId);
  if (context.leftOutRates.some((other) => sameCell(other, ref))) return false;
  if (!cell || !sheet || sheet.visibility === 'veryHidden' || context.mode === 'values') return false;
  const { area, locked } = sheet;
  const isLocked =
    sheet.isProtected && area !== null && (locked?.[ref.row - area.row]?.[ref.column - area.column] ?? true);
  if (isLocked) return false;
  return cell.value === '' || (cell.formula !== null && /PERF[._]/iu.test(cell.formula));
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

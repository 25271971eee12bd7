import type { Decimal } from '../decimal/decimal';
import type { RateFinding } from '../facts/facts';
import type { RuleSource } from '../rates/rate';
import type { SchemeRule } from '../schemes/ruleFor';
import type { ScoringParameters } from '../scoring/parameters';
import { rateTarget } from '../scoring/standard/readResult';
import { readStandard } from '../scoring/standard/readStandard';
import type { StandardReading } from '../scoring/standard/rule';
import { scoreByStandard } from '../scoring/standard/scoreByStandard';
import type {
  ResultInput,
  ScoreExplanation,
  StandardCase,
  StandardScore,
} from '../scoring/standard/standardScore';
import type { CellRef } from '../snapshot/snapshot';
import type { RowReading } from './readRow';
import { resultOf, type RowResult } from './rowResult';
import { isProportional } from './standard';

/** How a scoring standard was applied to a row. */
export type StandardUse = {
  readonly text: string;
  /** Cells whose texts, one after the other, are this text; none for a part of a cell and for a scheme's rule. */
  readonly cells: readonly CellRef[];
  /** Where a rule comes from that the sheet does not print; null for a printed one. */
  readonly source: RuleSource | null;
  readonly reading: StandardReading;
  readonly result: RowResult;
  /** Null where there is no result to score. */
  readonly score: StandardScore | null;
  /** What the score was made from, for a sentence; null where there is none. */
  readonly explanation: ScoreExplanation | null;
  /** Where only a person can say which figures make the result: what each candidate would give. */
  readonly candidates: readonly { readonly id: string; readonly score: StandardScore }[];
};

/** What a row's standard is scored with, beside the row itself. */
export type StandardSettings = {
  readonly parameters: ScoringParameters;
  /** What the workbook says of a rate with this name; null where the name is that of no rate. */
  readonly rate: (indicatorName: string) => RateFinding | null;
  /** The scheme's rule for an indicator; null where it has none. */
  readonly rule: (indicatorName: string, marks: Decimal | null) => SchemeRule | null;
};

/**
 * Applies the standard that the row prints, else the scheme's rule for the indicator (design.md, Rules). Null where
 * there is neither, and for a printed standard that says what the national default does with the row's own figures.
 */
export function useStandard(row: RowReading, settings: StandardSettings): StandardUse | null {
  const name = row.indicator.name ?? '';
  const rate = row.indicator.actual === null ? settings.rate(name) : null;
  const printed = row.standard;
  if (printed) {
    if (isProportional(printed.text) && row.target.kind !== 'blank') return null;
    return applied(row, { ...printed, source: null }, rate, settings.parameters);
  }
  const scheme = row.actual.kind === 'blank' && rate ? settings.rule(name, row.marks) : null;
  if (!scheme) return null;
  return applied(row, { text: scheme.standard, cells: [], source: scheme.source }, rate, settings.parameters);
}

function applied(
  row: RowReading,
  standard: Pick<StandardUse, 'text' | 'cells' | 'source'>,
  rate: RateFinding | null,
  parameters: ScoringParameters,
): StandardUse {
  const { marks } = row;
  const reading = readStandard(standard.text, { marks, name: row.indicator.name });
  const result = resultOf(withStated(row, rate), rate);
  const score = (given: StandardCase): StandardScore => scoreByStandard(reading, given, parameters);
  const given = caseOf(result, reading, marks);
  const scored = given && score(given);
  return {
    ...standard,
    reading,
    result,
    score: scored,
    explanation: given && scored && { name: row.indicator.name, reading, given, score: scored },
    candidates:
      result.kind === 'question'
        ? result.finding.candidates.map(({ id, value }) => ({
            id,
            score: score(rateCase({ kind: 'number', value, percent: true }, reading, marks)),
          }))
        : [],
  };
}

/** What the note states counts where neither the row nor the workbook has the result. */
function withStated(row: RowReading, rate: RateFinding | null): RowReading {
  const { stated, indicator } = row;
  if (!stated || (rate !== null && rate.status !== 'not-computable')) return row;
  return { ...row, actual: stated, indicator: { ...indicator, actual: indicator.reason } };
}

/** What the standard is applied to; null where there is no result. */
function caseOf(result: RowResult, reading: StandardReading, marks: Decimal | null): StandardCase | null {
  if (result.kind === 'actual') return { result: result.input, target: result.target, marks };
  return result.kind === 'rate' ? rateCase(result.input, reading, marks) : null;
}

function rateCase(input: ResultInput, reading: StandardReading, marks: Decimal | null): StandardCase {
  return { result: input, target: rateTarget(reading, input), marks };
}

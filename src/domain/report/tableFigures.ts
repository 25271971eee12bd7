import type { Assessment, RowAssessment } from '../assessment/assessment';
import { budgetCell } from '../assessment/execution';
import { cellOf } from '../assessment/readRow';
import { isBlank } from '../quantity/blanks';
import { isPercentFormat } from '../quantity/readQuantity';
import type { CellRef, WorkbookSnapshot } from '../snapshot/snapshot';
import { amountIn, numberIn, pointsIn, quotient } from './expression';
import { cellWords, noFigureMeaning, points, reportUnit } from './figures';
import type { Figure, FigureMeaning, Slot } from './report';

/** A figure of a table: what it is called there, and whose table it is. */
export function tableMeaning(
  { table }: Pick<Assessment, 'table'>,
  more: Partial<FigureMeaning>,
): FigureMeaning {
  return { ...noFigureMeaning, owner: table.subject ?? table.sheetName, ...more };
}

/** The money of 年度资金总额 in 万元, without a unit where the table names none. */
export function moneyFigures(
  workbook: WorkbookSnapshot,
  assessment: Assessment,
): { readonly initial: Figure | null; readonly annual: Figure | null; readonly executed: Figure | null } {
  const { table } = assessment;
  const total = table.money?.total ?? null;
  const amount = (ref: CellRef | null, stage: FigureMeaning['stage']): Figure | null => {
    const unit = table.unit;
    const expression = amountIn(workbook, ref, { from: unit ?? reportUnit, to: reportUnit });
    if (!expression?.value) return null;
    return {
      expression,
      unit: unit === null ? '' : reportUnit,
      places: 2,
      meaning: tableMeaning(assessment, { subject: 'spending', stage, measure: 'amount' }),
    };
  };
  return {
    initial: amount(total?.initial ?? null, 'initial'),
    annual: amount(total?.annual ?? null, 'adjusted'),
    executed: amount(total?.executed ?? null, 'final'),
  };
}

/** 预算执行率 in percent points: as it stands in its cell, else from spending and budget. */
export function executionFigure(workbook: WorkbookSnapshot, assessment: Assessment): Figure | null {
  const { table, parameters } = assessment;
  const { money } = table;
  if (!money) return null;
  const { total } = money;
  const meaning = tableMeaning(assessment, { measure: 'rate', names: ['执行率'] });
  const printed = total.rate && pointsIn(workbook, total.rate, money.rateConvention);
  if (printed?.value) return { expression: printed, unit: '%', places: 2, meaning };
  const sides = [total.executed, budgetCell(total, parameters)].map((ref) =>
    amountIn(workbook, ref, { from: table.unit ?? reportUnit, to: table.unit ?? reportUnit }),
  );
  const [executed, budget] = sides;
  return executed && budget ? points(quotient(executed, budget), meaning) : null;
}

/** A figure of marks: 分值 as it is, 得分 with 2 decimals. */
export function markFigure(
  workbook: WorkbookSnapshot,
  ref: CellRef | null,
  meaning: FigureMeaning,
): Figure | null {
  const expression = numberIn(workbook, ref);
  if (!expression?.value) return null;
  const isScore = meaning.measure === 'score' || meaning.measure === 'total';
  return { expression, unit: '分', places: isScore ? 2 : null, meaning };
}

/** What an indicator is called in a meaning: with its table, so that equal names of several projects are told apart. */
export function indicatorMeaning(
  assessment: Pick<Assessment, 'table'>,
  { indicator }: Pick<RowAssessment, 'indicator'>,
  measure: FigureMeaning['measure'],
): FigureMeaning {
  return tableMeaning(assessment, { measure, names: [indicator.name ?? ''] });
}

/**
 * 指标值 or 实际完成值 as the table prints it, live: a number with its unit (percentages as such), words as they are,
 * with the sign of 指标性质 before them. Null where the cell is blank.
 */
export function printedValue(
  workbook: WorkbookSnapshot,
  assessment: Pick<Assessment, 'table'>,
  row: RowAssessment,
  which: 'target' | 'actual',
): Slot | null {
  const { indicator } = row;
  const ref = indicator[which];
  const cell = cellOf(workbook, ref);
  if (!ref || !cell || isBlank(cell.value)) return null;
  const meaning = indicatorMeaning(assessment, row, which);
  const unit = unitBeside(workbook, row, which);
  const value =
    typeof cell.value === 'number'
      ? numberSlot(workbook, ref, unit, meaning)
      : quotedWords(cellWords(workbook, ref));
  if (!value) return null;
  const hasUnit =
    typeof cell.value !== 'number' && unit !== null && /^[\d.,]+$/.test(String(cell.value).trim());
  return {
    kind: 'parts',
    parts: [
      ...(which === 'target' ? signSlot(workbook, indicator.comparison) : []),
      value,
      ...(hasUnit ? [unit] : []),
    ],
  };
}

/** A figure as text stays as it is (`≥98%`, 210公里); words are quoted. */
function quotedWords(slot: Slot | null): Slot | null {
  if (slot?.kind !== 'words' || slot.formula === null) return slot;
  if (/^[<>=≥≤＞＜＝]*\s*-?[\d.,]+\s*%?[^\s，。,;；、.\d]{0,6}$/u.test(slot.text)) return slot;
  return { ...slot, text: `“${slot.text}”`, formula: `"“"&${slot.formula}&"”"` };
}

function numberSlot(
  workbook: WorkbookSnapshot,
  ref: CellRef,
  unit: Slot | null,
  meaning: FigureMeaning,
): Slot | null {
  const number = numberIn(workbook, ref);
  const cell = cellOf(workbook, ref);
  if (!number || !cell) return null;
  if (isPercentFormat(cell.numberFormat)) {
    const expression = pointsIn(workbook, ref, 'fraction');
    return expression && { kind: 'figure', figure: { expression, unit: '%', places: null, meaning } };
  }
  const figure: Figure = { expression: number, unit: '', places: null, meaning };
  return { kind: 'parts', parts: [{ kind: 'figure', figure }, ...(unit ? [unit] : [])] };
}

/** The unit column counts for the target, and for an actual value that is a bare number. */
function unitBeside(
  workbook: WorkbookSnapshot,
  { indicator }: RowAssessment,
  which: 'target' | 'actual',
): Slot | null {
  const unit = cellWords(workbook, indicator.unit);
  if (!unit || unit.kind !== 'words' || isBlank(unit.text)) return null;
  const value = cellOf(workbook, indicator[which])?.value;
  return typeof value === 'number' || which === 'target' ? unit : null;
}

function signSlot(workbook: WorkbookSnapshot, ref: CellRef | null): readonly Slot[] {
  const sign = cellWords(workbook, ref);
  if (!sign || sign.kind !== 'words' || sign.formula === null || isBlank(sign.text)) return [];
  const printed = [
    ['>=', '≥'],
    ['<=', '≤'],
    ['=', '＝'],
    ['>', '＞'],
    ['<', '＜'],
  ] as const;
  const text = printed.reduce((said, [typed, shown]) => said.replaceAll(typed, shown), sign.text);
  const formula = printed.reduce(
    (said, [typed, shown]) => `SUBSTITUTE(${said},"${typed}","${shown}")`,
    sign.formula,
  );
  return [{ ...sign, text, formula }];
}

import { isBlank } from '../quantity/blanks';
import { isPercentFormat } from '../quantity/readQuantity';
import { cellAddress } from '../snapshot/address';
import { cellAt, mergeAt } from '../snapshot/cells';
import { normaliseLabel } from '../snapshot/normalise';
import type { CellRef, SheetSnapshot } from '../snapshot/snapshot';
import { blankTest, guarded } from './blankGuard';
import { fitsOf, type FitArgument, type FormulaFit } from './formulaFits';
import { surroundingsOf, type Neighbour, type Surroundings } from './surroundings';

/** A formula that gives what the headers around a cell say of it. */
export type FittingFormula = {
  /** `EXECRATE`; the formula calls it as `PERF.EXECRATE`. */
  readonly functionId: string;
  /** With `=`; blank until every input is there. */
  readonly formula: string;
  /** A percent format for a rate in a cell without a format; null keeps the cell's own. */
  readonly numberFormat: string | null;
  /** The header that says what the cell is. */
  readonly header: string;
  /** The arguments, each with the header that names it. */
  readonly inputs: readonly { readonly key: string; readonly cell: CellRef; readonly header: string }[];
};

/**
 * The function that fits a cell by the headers of its column and the cells of its row, or by the label of its row and
 * the cells of its column: 执行率 beside 预算数 and 执行数. Null where nothing fits, where two columns fit equally well,
 * or where their headers name different units: nothing is guessed. Row and column count from 0.
 */
export function fittingFormula(sheet: SheetSnapshot, row: number, column: number): FittingFormula | null {
  const spot = mergeAt(sheet, row, column);
  const around = surroundingsOf(sheet, spot, (text) => fitsOf(text).length > 0);
  for (const surroundings of around) {
    for (const fit of fitsOf(surroundings.own)) {
      const found = formulaFor(sheet, spot, surroundings, fit);
      if (found) return found;
    }
  }
  return null;
}

type Chosen = { readonly argument: FitArgument; readonly at: Neighbour; readonly header: string };

function formulaFor(
  sheet: SheetSnapshot,
  spot: { readonly row: number; readonly column: number },
  { own, neighbours }: Surroundings,
  fit: FormulaFit,
): FittingFormula | null {
  const chosen: Chosen[] = [];
  for (const argument of fit.arguments) {
    const best = bestOf(neighbours, argument);
    if (best && isInput(sheet, best.at, argument)) chosen.push(best);
    else if (best || !argument.optional) return null;
  }
  const distinct = new Set(chosen.map(({ at }) => `${String(at.row)},${String(at.column)}`));
  if (distinct.size < chosen.length || unitsOf(chosen).size > 1) return null;
  const { formula, numberFormat } = written(sheet, spot, own, fit, chosen);
  return {
    functionId: fit.functionId,
    formula,
    numberFormat,
    header: own,
    inputs: chosen.map(({ argument, at, header }) => ({
      key: argument.key,
      cell: { sheetId: sheet.id, row: at.row, column: at.column },
      header,
    })),
  };
}

/** The one neighbour that is named best; null where none is, or two are equally. */
function bestOf(neighbours: readonly Neighbour[], argument: FitArgument): Chosen | null {
  const ranked = neighbours
    .flatMap((at) => at.headers.map((header) => ({ argument, at, header, weight: argument.weight(header) })))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  const [best] = ranked;
  const rival = ranked.find(({ at, weight }) => best && at !== best.at && weight === best.weight);
  return best && !rival ? best : null;
}

/** False for what cannot be computed with: a text where an amount belongs. */
function isInput(sheet: SheetSnapshot, { row, column }: Neighbour, { kind, key }: FitArgument): boolean {
  const { value } = cellAt(sheet, row, column);
  if (key === 'standard') return typeof value === 'string' && !isBlank(value);
  return (
    kind === 'text' ||
    typeof value === 'number' ||
    (typeof value === 'string' && (isBlank(value) || /\d/.test(value)))
  );
}

/** The units of money that the headers of the arguments name. */
function unitsOf(chosen: readonly Chosen[]): ReadonlySet<string> {
  return new Set(
    chosen.flatMap(({ argument, header }) => {
      const unit =
        argument.kind === 'amount' ? /[百千十]?[万亿千]?元/.exec(normaliseLabel(header))?.[0] : null;
      return unit ? [unit] : [];
    }),
  );
}

function written(
  sheet: SheetSnapshot,
  spot: { readonly row: number; readonly column: number },
  own: string,
  { functionId, rate }: FormulaFit,
  chosen: readonly Chosen[],
): Pick<FittingFormula, 'formula' | 'numberFormat'> {
  const inputs = chosen.map(({ argument, at }) => ({
    cell: cellAt(sheet, at.row, at.column),
    address: cellAddress(at.row, at.column),
    kind: argument.kind,
  }));
  const isNumber = ({ cell, kind }: (typeof inputs)[number]) =>
    kind === 'amount' && (typeof cell.value === 'number' || isBlank(cell.value));
  const call = `PERF.${functionId}(${inputs.map(({ address }) => address).join(',')})`;
  const signed = rate === 'falling' ? `-${call}` : call;
  const { numberFormat } = cellAt(sheet, spot.row, spot.column);
  // 执行率（%） over a column of plain numbers holds 99.69, not 0.9969.
  const inPoints = rate !== null && !isPercentFormat(numberFormat) && /%|百分/.test(normaliseLabel(own));
  return {
    formula: guarded(inPoints ? `ROUND(${signed}*100,2)` : signed, {
      numbers: inputs.filter(isNumber).map(({ address }) => address),
      blanks: inputs.filter((input) => !isNumber(input)).map(({ address, cell }) => blankTest(address, cell)),
    }),
    numberFormat: rate !== null && !inPoints && numberFormat === 'General' ? '0.00%' : null,
  };
}

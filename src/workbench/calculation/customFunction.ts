import type { CellError, Scalar } from '../book/book';
import type { CustomFunction } from './calculator';
import {
  ArrayValueObject,
  BaseFunction,
  BaseReferenceObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from './univerModules';
import type { BaseValueObject, FunctionVariantType, Nullable } from './univerModules';

const ERROR_CODES = [
  ErrorType.VALUE,
  ErrorType.NA,
  ErrorType.DIV_BY_ZERO,
  ErrorType.NUM,
  ErrorType.NULL,
  ErrorType.NAME,
  ErrorType.REF,
];

/** The error when the text is one of Excel's, else null. */
export function errorCode(text: unknown): ErrorType | null {
  return ERROR_CODES.find((code) => (code as string) === text) ?? null;
}

/**
 * A custom function inside the engine, with the argument and result conversions of Excel:
 * a grid for a matrix parameter, the top left value otherwise, text stays text
 * (Univer's own registration would turn "95%" into a number and stop the engine on a thrown error).
 */
export class EngineFunction extends BaseFunction {
  /** References, not their values: an empty text and an empty cell look alike in the values. */
  override needsReferenceObject = true;

  constructor(
    private readonly definition: CustomFunction,
    private readonly emptyCell: 0 | null,
  ) {
    super(definition.name);
    this.minParams = definition.parameters.filter((parameter) => !parameter.optional).length;
    this.maxParams = definition.parameters.length;
  }

  override calculate(...given: FunctionVariantType[]): BaseValueObject {
    const values = this.definition.parameters.map(({ dimensionality }, index) => {
      const argument = given[index];
      if (argument === undefined) return null;
      return dimensionality === 'matrix' ? this.grid(argument) : this.grid(argument)[0]?.[0];
    });
    const scalarError = values.map(asError).find((code) => code !== null);
    if (scalarError) return ErrorValueObject.create(scalarError);
    try {
      return toEngine(this.definition.run(...values));
    } catch (error) {
      return ErrorValueObject.create(thrownCode(error));
    }
  }

  private grid(argument: FunctionVariantType): (Scalar | CellError)[][] {
    if (argument instanceof BaseReferenceObject) return this.referenceGrid(argument);
    if (argument instanceof ArrayValueObject) {
      return argument.getArrayValue().map((row) => row.map((cell) => this.scalar(cell, false)));
    }
    return [[this.scalar(argument, true)]];
  }

  private referenceGrid(reference: BaseReferenceObject): (Scalar | CellError)[][] {
    const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
    return Array.from({ length: endRow - startRow + 1 }, (_, row) =>
      Array.from({ length: endColumn - startColumn + 1 }, (_unused, column) => {
        const cell = reference.getCellData(startRow + row, startColumn + column);
        if (cell?.v === undefined || cell.v === null) return this.emptyCell;
        return cell.v === '' ? '' : this.scalar(reference.getCellValueObject(cell), false);
      }),
    );
  }

  /** A literal that was left out (`F(1,,2)`) is null for a function; an empty cell is what the host says. */
  private scalar(value: Nullable<BaseValueObject>, literal: boolean): Scalar | CellError {
    if (!value || value.isNull()) return literal ? null : this.emptyCell;
    if (value instanceof ErrorValueObject) return { error: value.getErrorType() };
    const raw = value.getValue();
    return value.isBoolean() ? Boolean(raw) : raw;
  }
}

function asError(value: unknown): ErrorType | null {
  return typeof value === 'object' && value !== null && 'error' in value ? errorCode(value.error) : null;
}

/** `CustomFunctions.Error` carries its code; anything else that is thrown shows as #VALUE!, as in Excel. */
function thrownCode(error: unknown): ErrorType {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return errorCode(code) ?? ErrorType.VALUE;
}

function toEngine(result: unknown): BaseValueObject {
  if (!Array.isArray(result)) return scalarToEngine(result);
  const rows = (result as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  if (columnCount === 0) return ErrorValueObject.create(ErrorType.VALUE);
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(scalarToEngine)),
    rowCount: rows.length,
    columnCount,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

/** Excel shows a returned null as 0 (OfficeDev/office-js 1503). */
function scalarToEngine(value: unknown): BaseValueObject {
  if (value === null || value === undefined) return NumberValueObject.create(0);
  if (typeof value === 'number') {
    return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  }
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'string') return StringValueObject.create(value);
  const code = thrownCode(value);
  return code === ErrorType.VALUE && !(typeof value === 'object' && 'code' in value)
    ? NullValueObject.create()
    : ErrorValueObject.create(code);
}

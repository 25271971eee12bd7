/** All of Univer that the calculation needs, in one module, so that it can be bundled once for Node. */
export {
  CellValueType,
  LocaleType,
  LogLevel,
  ObjectMatrix,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
export type { ICellData, Nullable, Workbook } from '@univerjs/core';
export {
  ArrayValueObject,
  BaseFunction,
  BaseReferenceObject,
  BooleanValueObject,
  CELL_INVERTED_INDEX_CACHE,
  ErrorType,
  ErrorValueObject,
  FormulaDataModel,
  ICalculateFormulaService,
  IDefinedNamesService,
  IFunctionService,
  ISuperTableService,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  UniverFormulaEnginePlugin,
  ValueNodeFactory,
} from '@univerjs/engine-formula';
export type { BaseValueObject, FunctionVariantType, IAllRuntimeData } from '@univerjs/engine-formula';

import { cellKey } from '../book/book';
import type { Book, BookCell, BookSheet, CellError, Scalar } from '../book/book';
import type { Calculated, Calculator, CalculatorOptions } from './calculator';
import { compareWithoutMemory, correctedFunctions, readLiteralsAsNumbers } from './corrections';
import { EngineFunction, errorCode } from './customFunction';
import {
  CellValueType,
  FormulaDataModel,
  ICalculateFormulaService,
  IDefinedNamesService,
  IFunctionService,
  ISuperTableService,
  LocaleType,
  LogLevel,
  ObjectMatrix,
  Univer,
  UniverFormulaEnginePlugin,
  UniverInstanceType,
} from './univerModules';
import type { IAllRuntimeData, ICellData, Nullable, Workbook } from './univerModules';

type Position = { sheetId: string; row: number; column: number };
type Engine = {
  univer: Univer;
  workbook: Workbook;
  unitId: string;
  book: Book;
  model: FormulaDataModel;
  service: ICalculateFormulaService;
};
type CellGrid = Record<number, Record<number, ICellData>>;

const { BOOLEAN, NUMBER, STRING } = CellValueType;

/** Univer keeps parsed formulas by unit id and text for all engines of a process: ids must never repeat. */
let units = 0;

/**
 * Univer's formula engine as the host's calculator: the engine alone, called directly, without its
 * command bus, so that a calculation ends when its promise does.
 */
export function createUniverCalculator(options: CalculatorOptions): Calculator {
  readLiteralsAsNumbers();
  compareWithoutMemory();
  let engine: Engine | null = null;
  return {
    async load(book, { all }) {
      engine?.univer.dispose();
      engine = startEngine(book, options);
      const pending = book.sheets.flatMap(uncalculated);
      return all || pending.length > 0 ? calculate(engine, pending, all) : [];
    },

    async recalculate(changed) {
      if (!engine) throw new Error('recalculate was called before load');
      const { book, workbook } = engine;
      for (const { sheetId, row, column } of changed) {
        const cell = book.sheets.find((sheet) => sheet.id === sheetId)?.cells.get(cellKey(row, column));
        const cells = workbook.getSheetBySheetId(sheetId)?.getCellMatrix();
        if (cell) cells?.setValue(row, column, cellData(cell));
        else cells?.realDeleteValue(row, column);
      }
      return changed.length === 0 ? [] : calculate(engine, changed, false);
    },

    dispose() {
      engine?.univer.dispose();
      engine = null;
    },
  };
}

function startEngine(book: Book, options: CalculatorOptions): Engine {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  const injector = univer.__getInjector();
  units += 1;
  const unitId = `book-${String(units)}`;
  const workbook = univer.createUnit<unknown, Workbook>(UniverInstanceType.UNIVER_SHEET, {
    id: unitId,
    sheetOrder: book.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(book.sheets.map((sheet) => [sheet.id, sheetData(sheet)])),
  });
  const emptyCell = options.emptyCell === 'zero' ? 0 : null;
  const functions = options.functions.map((definition) => new EngineFunction(definition, emptyCell));
  injector.get(IFunctionService).registerExecutors(...correctedFunctions(), ...functions);
  registerNames(injector.get(IDefinedNamesService), unitId, book);
  registerTables(injector.get(ISuperTableService), unitId, book);
  return {
    univer,
    workbook,
    unitId,
    book,
    model: injector.get(FormulaDataModel),
    service: injector.get(ICalculateFormulaService),
  };
}

async function calculate(
  engine: Engine,
  dirty: readonly Position[],
  all: boolean,
): Promise<readonly Calculated[]> {
  const { model, service, unitId } = engine;
  const done = new Promise<IAllRuntimeData>((resolve) => {
    const subscription = service.executionCompleteListener$.subscribe((data) => {
      subscription.unsubscribe();
      resolve(data);
    });
  });
  await service.execute({
    formulaData: model.getFormulaData(),
    arrayFormulaCellData: model.getArrayFormulaCellData(),
    arrayFormulaRange: model.getArrayFormulaRange(),
    forceCalculate: all,
    dirtyRanges: dirty.map(({ sheetId, row, column }) => ({
      unitId,
      sheetId,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    })),
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
  });
  return collect(engine, await done);
}

/** Takes the results into the engine's own cells, so that the next calculation sees them, and hands them out. */
function collect({ workbook, unitId }: Engine, data: IAllRuntimeData): Calculated[] {
  const results: Calculated[] = [];
  for (const [sheetId, matrix] of Object.entries(data.unitData[unitId] ?? {})) {
    const cells = workbook.getSheetBySheetId(sheetId)?.getCellMatrix();
    matrix.forValue((row, column, result) => {
      const formula = cells?.getValue(row, column)?.f;
      if (!cells || !formula) return;
      cells.setValue(row, column, { ...result, f: formula });
      results.push({ sheetId, row, column, value: fromEngine(result), spilledFrom: null });
    });
  }
  for (const [sheetId, ranges] of Object.entries(data.arrayFormulaRange[unitId] ?? {})) {
    const filled = data.arrayFormulaCellData[unitId]?.[sheetId];
    new ObjectMatrix(ranges).forValue((row, column, range) => {
      for (let r = range.startRow; r <= range.endRow; r += 1) {
        for (let c = range.startColumn; c <= range.endColumn; c += 1) {
          if (r === row && c === column) continue;
          const value = fromEngine(filled?.getValue(r, c));
          results.push({ sheetId, row: r, column: c, value, spilledFrom: { row, column } });
        }
      }
    });
  }
  return results;
}

function sheetData(sheet: BookSheet) {
  const cellGrid: CellGrid = {};
  let rowCount = 100;
  let columnCount = 26;
  for (const [key, cell] of sheet.cells) {
    const row = Math.floor(key / cellKey(1, 0));
    const column = key % cellKey(1, 0);
    (cellGrid[row] ??= {})[column] = cellData(cell);
    rowCount = Math.max(rowCount, row + 50);
    columnCount = Math.max(columnCount, column + 10);
  }
  return { id: sheet.id, name: sheet.name, cellData: cellGrid, rowCount, columnCount };
}

function cellData(cell: BookCell): ICellData {
  const { value, formula } = cell;
  const typed: ICellData =
    value === null
      ? {}
      : typeof value === 'object'
        ? { v: value.error, t: STRING }
        : typeof value === 'number'
          ? { v: value, t: NUMBER }
          : typeof value === 'boolean'
            ? { v: value ? 1 : 0, t: BOOLEAN }
            : { v: value, t: STRING };
  return formula === null ? typed : { ...typed, f: formula };
}

function uncalculated(sheet: BookSheet): Position[] {
  return [...sheet.cells]
    .filter(([, cell]) => cell.formula !== null && cell.value === null)
    .map(([key]) => ({
      sheetId: sheet.id,
      row: Math.floor(key / cellKey(1, 0)),
      column: key % cellKey(1, 0),
    }));
}

function fromEngine(cell: Nullable<ICellData>): Scalar | CellError {
  const value = cell?.v ?? null;
  if (typeof value === 'string') {
    const code = errorCode(value) ?? (/^#(?:SPILL|CALC|BUSY|CYCLE)/.test(value) ? value : null);
    return code === null ? value : { error: code };
  }
  if (cell?.t === BOOLEAN) return Boolean(value);
  return value;
}

function registerNames(service: IDefinedNamesService, unitId: string, book: Book): void {
  book.names.forEach(({ name, formula, sheetId }, index) => {
    service.registerDefinedName(unitId, {
      id: `name-${String(index)}`,
      name,
      formulaOrRefString: formula.replace(/^=/, ''),
      localSheetId: sheetId ?? 'AllDefaultWorkbook',
    });
  });
}

function registerTables(service: ISuperTableService, unitId: string, book: Book): void {
  for (const sheet of book.sheets) {
    for (const { name, area, headerRow } of sheet.tables) {
      const titles = Array.from({ length: area.columnCount }, (_, index) => {
        const cell = sheet.cells.get(cellKey(area.row, area.column + index));
        return [headerRow && typeof cell?.value === 'string' ? cell.value : '', index] as const;
      });
      service.registerTable(unitId, name, {
        sheetId: sheet.id,
        titleMap: new Map(titles),
        range: {
          startRow: area.row,
          endRow: area.row + area.rowCount - 1,
          startColumn: area.column,
          endColumn: area.column + area.columnCount - 1,
        },
      });
    }
  }
}

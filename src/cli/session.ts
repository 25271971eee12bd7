import { functionTable } from '../functions/table';
import type { Language } from '../i18n/language';
import type { CustomFunction } from '../workbench/calculation/calculator';
import { createUniverCalculator } from '../workbench/calculation/univerCalculator';
import { openWorkbook } from '../workbench/files/openWorkbook';
import { saveWorkbook } from '../workbench/files/saveWorkbook';
import { createHost } from '../workbench/host/host';
import { connectNodeClient } from '../workbench/host/nodeClient';
import { numfmtText } from '../workbench/host/numfmtText';
import { createOfficeWorkbook } from '../workbook/officeWorkbook';
import type { WorkbookPort } from '../workbook/port';
import type { ResultLedger } from '../workflow/result';
import { functionShapes } from './functionShapes';

/** One workbook, open in the trial host, with the add-in's own code on Microsoft's client. */
export type Session = {
  readonly port: WorkbookPort;
  readonly sheetCount: number;
  ledger(): ResultLedger;
  /** The workbook as an .xlsx, with what was changed. */
  save(): Uint8Array;
  close(): void;
};

type FunctionId = keyof typeof functionShapes;

const functionIds = Object.keys(functionShapes) as FunctionId[];
const functionNames = functionIds.map((id) => `PERF.${id}`);

/** Opens the bytes of an .xlsx. Throws `InputError` for anything that is no sound workbook. */
export async function openSession(bytes: Uint8Array, fileName: string, language: Language): Promise<Session> {
  const book = await openWorkbook(bytes, fileName, { functionNames });
  // The calculator comes before the client that the functions are registered with.
  const registered = new Map<string, CustomFunction['run']>();
  const calculator = createUniverCalculator({
    emptyCell: 'zero',
    functions: functionIds.map((id) => ({
      name: `PERF.${id}`,
      parameters: functionShapes[id],
      run: (...values) => registered.get(id)?.(...values),
    })),
  });
  const host = createHost(book, { calculator, text: numfmtText });
  const client = connectNodeClient(host, { displayLanguage: language });
  for (const id of functionIds) client.CustomFunctions.associate(id, functionTable[id]);
  for (const [id, run] of client.associatedFunctions) registered.set(id, run);
  return {
    port: createOfficeWorkbook({ excel: client.Excel }),
    sheetCount: book.sheets.length,
    ledger: () => {
      const { syncs, operations, bytes: sent } = client.ledger.totals;
      return { syncs, operations, bytes: sent };
    },
    save: () => saveWorkbook(book, { functionNames }),
    close: () => {
      client.dispose();
      calculator.dispose();
    },
  };
}

import { areaAddress } from '../book/address';
import type { Book, BookArea } from '../book/book';
import type { Calculator } from '../calculation/calculator';
import { createCalculation } from './calculation';
import { createEditMode } from './editMode';
import type { EditMode } from './editMode';
import { createEvents, EVENT, WORKBOOK_TARGET } from './events';
import { execute } from './execute';
import { createFaults } from './faults';
import type { Faults } from './faults';
import { HostError } from './errors';
import type { HostErrorCode } from './errors';
import { createKeptObjects } from './kept';
import { createLedger } from './ledger';
import type { Ledger } from './ledger';
import { classes } from './objects/classes';
import type { NumberText } from './numberText';
import { ACTION, FLAG, byteLength, decodeRequest, encodeResponse } from './protocol';
import type { RequestBody, ResponseBody } from './protocol';
import type { HostState } from './state';
import { selectCells, setPaneVisible, typeIntoCell } from './person';

/** Excel on the web refuses requests and answers above this size. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export type HostOptions = {
  /** Null: formulas keep the values they have. */
  readonly calculator: Calculator | null;
  readonly text: NumberText;
  /** Bytes; `PAYLOAD_LIMIT` where not given. */
  readonly payloadLimit?: number;
};

/** A workbook that Microsoft's client can talk to. It knows nothing of how messages travel. */
export type Host = {
  readonly book: Book;
  readonly ledger: Ledger;
  readonly faults: Faults;
  readonly editMode: EditMode;
  /** Whether the pane is shown and the add-in starts with the document, as the add-in asked for. */
  readonly runtime: HostState['runtime'];
  /** What is selected now. */
  readonly selection: Readonly<HostState['selection']>;
  /** Answers one message of the client with JSON text. Requests run one after the other. */
  handle(requestText: string): Promise<string>;
  /** Messages of the host on its own account (events); answers how to stop listening. */
  onMessage(listener: (text: string) => void): () => void;
  /** Called with every workbook that the add-in opens beside this one; answers how to stop listening. */
  onWorkbook(listener: (bytes: Uint8Array) => void): () => void;
  /** Called after every request or typed cell that changed the book, when its formulas are calculated. */
  onChange(listener: () => void): () => void;
  /** Calculates what is due, or every formula. */
  calculate(all: boolean): Promise<void>;
  /** What a person does in the grid: text typed into a cell is converted as Excel does. Rows count from 0. */
  type(sheetId: string, row: number, column: number, text: string): Promise<void>;
  select(sheetId: string, area: BookArea): void;
  /** Shows or hides the pane, as a person does; the add-in is told. */
  showPane(visible: boolean): void;
};

/** Makes a host for the book. */
export function createHost(book: Book, options: HostOptions): Host {
  const events = createEvents();
  const state: HostState = {
    book,
    classes,
    text: options.text,
    calculation: createCalculation(book, options.calculator, (sheetId, area) => {
      for (const target of [sheetId, WORKBOOK_TARGET]) {
        events.raise(EVENT.calculated, target, { worksheetId: sheetId, address: areaAddress(area) });
      }
    }),
    events,
    liveRanges: new Set(),
    settings: new Map(),
    workbookListeners: new Set(),
    selection: {
      sheetId: book.activeSheetId,
      areas: [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }],
    },
    runtime: { visible: true, startsWithDocument: false },
  };
  const kept = createKeptObjects(state);
  const ledger = createLedger();
  const faults = createFaults();
  const editMode = createEditMode();
  const limit = options.payloadLimit ?? PAYLOAD_LIMIT;
  const messageListeners = new Set<(text: string) => void>();
  const changeListeners = new Set<() => void>();
  let queue: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };

  /** Events leave after the answer has arrived: the client first learns what it asked for. */
  const sendEvents = (): void => {
    const text = state.events.take();
    if (text === null) return;
    setTimeout(() => {
      for (const listener of messageListeners) listener(text);
    }, 0);
  };

  const finish = async (changesBefore: number): Promise<boolean> => {
    state.calculation.resume();
    await state.calculation.settle();
    kept.endRequest();
    const changed = book.journal.length !== changesBefore;
    if (changed) for (const listener of changeListeners) listener();
    sendEvents();
    return changed;
  };

  const answer = async (body: RequestBody, flags: number, bytesIn: number): Promise<string> => {
    const housekeeping = isHousekeeping(body);
    const beforeAction = housekeeping ? () => undefined : faults.nextRequest();
    const changesBefore = book.journal.length;
    let response: ResponseBody;
    if (bytesIn > limit) response = failed('RequestPayloadSizeLimitExceeded');
    else if (editMode.active && (flags & FLAG.delayForCellEdit) === 0) {
      response = failed('InvalidOperationInCellEditMode');
    } else response = await execute(body, state, kept, beforeAction);
    let writes = true;
    try {
      writes = await finish(changesBefore);
    } catch (error) {
      // The calculation itself broke: what the request did stays done, and the add-in is told.
      response = failed('GeneralException', String(error));
    }
    let text = JSON.stringify(response);
    if (byteLength(text) > limit) {
      response = failed('ResponsePayloadSizeLimitExceeded');
      text = JSON.stringify(response);
    }
    if (!housekeeping) {
      ledger.note({
        operations: body.Actions.length,
        bytesIn,
        bytesOut: byteLength(text),
        writes,
        error: response.Error?.Code ?? null,
      });
    }
    return text;
  };

  return {
    book,
    ledger,
    faults,
    editMode,
    runtime: state.runtime,
    get selection() {
      return state.selection;
    },
    async handle(requestText) {
      const request = decodeRequest(requestText);
      if (!request) throw new HostError('InvalidArgument', 'The message is no request.');
      const { id, flags, body } = request;
      if ((flags & FLAG.delayForCellEdit) !== 0) await editMode.ended();
      return encodeResponse(id, await inTurn(() => answer(body, flags, byteLength(JSON.stringify(body)))));
    },
    onMessage(listener) {
      messageListeners.add(listener);
      return () => messageListeners.delete(listener);
    },
    onWorkbook(listener) {
      state.workbookListeners.add(listener);
      return () => state.workbookListeners.delete(listener);
    },
    onChange(listener) {
      changeListeners.add(listener);
      return () => changeListeners.delete(listener);
    },
    calculate: (all) =>
      inTurn(async () => {
        const changesBefore = book.journal.length;
        state.calculation.demand(all);
        await finish(changesBefore);
      }),
    type: (sheetId, row, column, text) =>
      inTurn(async () => {
        const changesBefore = book.journal.length;
        typeIntoCell(state, sheetId, row, column, text);
        await finish(changesBefore);
      }),
    select(sheetId, area) {
      selectCells(state, sheetId, [area]);
      sendEvents();
    },
    showPane(visible) {
      setPaneVisible(state, visible);
      sendEvents();
    },
  };
}

/** What the client does for itself after `Excel.run`: it lets go of the ranges. No sync of the add-in. */
function isHousekeeping(body: RequestBody): boolean {
  const methods = body.Actions.filter((action) => action.ActionType !== ACTION.instantiate);
  return methods.length > 0 && methods.every((action) => action.Name === '_RemoveReference');
}

function failed(code: HostErrorCode, detail?: string): ResponseBody {
  const error = new HostError(code, detail);
  return { Results: [], Error: { Code: code, Message: error.message, Location: '', ActionIndex: -1 } };
}

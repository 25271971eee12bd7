import type { Book } from '../book/book';
import { createUniverCalculator } from '../calculation/univerCalculator';
import { openWorkbook } from '../files/openWorkbook';
import { saveWorkbook } from '../files/saveWorkbook';
import { createHost } from '../host/host';
import type { Host } from '../host/host';
import { numfmtText } from '../host/numfmtText';
import type { Addin } from './office/addinFiles';
import { startRuntime } from './office/runtime';
import type { Runtime } from './office/runtime';

export type RunResult = 'done' | 'failed' | 'unknown';

/** One opened workbook with the add-in running beside it. */
export type Session = {
  readonly book: Book;
  readonly host: Host;
  /** Done when the add-in runs and what had no value is calculated. */
  readonly ready: Promise<SessionProblem | null>;
  /** Runs a function that a ribbon button names; done when the add-in says that it is completed. */
  run(action: string, button: string): Promise<RunResult>;
  /** The workbook as an .xlsx, with what was changed. */
  save(): Uint8Array;
  close(): void;
};

export type SessionProblem = 'addin-missing' | 'functions-missing';

export type SessionOptions = {
  readonly addin: Addin;
  readonly language: string;
  /** Where the frame of the add-in goes. */
  readonly place: HTMLElement;
  readonly afterRequest: (session: Session) => void;
  readonly onChange: (session: Session) => void;
  /** The add-in opened a workbook beside this one. */
  readonly onWorkbook: (session: Session, bytes: Uint8Array) => void;
};

/** Opens the bytes of an .xlsx and starts the add-in for it. Rejects with `InputError` for what is no sound workbook. */
export async function openSession(
  bytes: Uint8Array,
  fileName: string,
  options: SessionOptions,
): Promise<Session> {
  const { addin, language, place } = options;
  const functionNames = addin.functions.map(({ name }) => name);
  const book = await openWorkbook(bytes, fileName, { functionNames });
  let runtime: Runtime | null = null;
  const calculator = createUniverCalculator({
    emptyCell: 'zero',
    functions: addin.functions.map(({ id, name, parameters }) => ({
      name,
      parameters,
      run(...values) {
        const registered = runtime?.associations.functions.get(id.toUpperCase());
        if (!registered) throw new NotRegistered();
        return registered(...values);
      },
    })),
  });
  const host = createHost(book, { calculator, text: numfmtText });
  const session: Session = {
    book,
    host,
    ready: Promise.resolve(null),
    async run(action, button) {
      const run = runtime?.associations.actions.get(action.toUpperCase());
      return run ? completed(run, button) : 'unknown';
    },
    save: () => saveWorkbook(book, { functionNames }),
    close() {
      stopListening();
      stopOpening();
      runtime?.close();
      calculator.dispose();
    },
  };
  const stopListening = host.onChange(() => {
    options.onChange(session);
  });
  const stopOpening = host.onWorkbook((made) => {
    options.onWorkbook(session, made);
  });
  runtime = startRuntime(place, {
    host,
    file: () => session.save(),
    language,
    address: addin.manifest.pane,
    title: addin.manifest.name,
    afterRequest: () => {
      options.afterRequest(session);
    },
  });
  return Object.assign(session, { ready: started(runtime, addin, host) });
}

/** A formula of a function that the add-in has not registered shows #NAME?, as in Excel. */
class NotRegistered extends Error {
  readonly code = '#NAME?';
}

/** The functions live in the frame: nothing is calculated before they are there. */
async function started(runtime: Runtime, addin: Addin, host: Host): Promise<SessionProblem | null> {
  if (!(await runtime.started)) return 'addin-missing';
  await host.calculate(false);
  const missing = addin.functions.some(({ id }) => !runtime.associations.functions.has(id.toUpperCase()));
  return missing ? 'functions-missing' : null;
}

/** Excel waits five minutes for a command. */
const LONGEST_COMMAND = 5 * 60 * 1000;

function completed(run: (event: unknown) => unknown, button: string): Promise<RunResult> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => {
      resolve('failed');
    }, LONGEST_COMMAND);
    const end = (result: RunResult) => () => {
      clearTimeout(patience);
      resolve(result);
    };
    const event = { source: { id: button }, completed: end('done') };
    void (async () => {
      await run(event);
    })().catch(end('failed'));
  });
}

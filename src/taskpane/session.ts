import type { CellRef } from '../domain/snapshot/snapshot';
import type { Memory, WorkbookPort } from '../workbook/port';
import type { Assistant } from '../workflow/assistantCommands';
import { paneVisibility } from './paneVisibility';
import { createSectionStore, type SectionStore } from './sections';

/** What pane and ribbon share for as long as the add-in runs. */
export type Session = {
  /** The assistant, or null before it was first asked for. */
  current(): Assistant | null;
  /** Told when the assistant comes into being. */
  subscribe(listener: () => void): () => void;
  /** The one assistant; its code is loaded with the first call. Rejects where it cannot be loaded. */
  assistant(): Promise<Assistant>;
  /** What the workbook remembers of earlier fills, without reading its sheets. */
  memory(): Promise<Memory>;
  /** The cell that is selected in the workbook. */
  selected(): Promise<CellRef>;
  readonly sections: SectionStore;
  /** 「这个数怎么来的」: shows what is known of the cell, once the workbook was read. */
  explain(cell: CellRef): void;
};

export type SessionParts = {
  readonly loadPort: (pending: (waiting: boolean) => void) => Promise<WorkbookPort>;
  readonly loadAssistant: (port: WorkbookPort) => Promise<Assistant>;
};

/** Recognition, checks and rules are loaded on first use, so that the page opens and the functions run before. */
const officeParts: SessionParts = {
  loadPort: async (pending) => {
    const { createOfficeWorkbook } = await import('../workbook/officeWorkbook');
    return createOfficeWorkbook({ pending });
  },
  loadAssistant: async (port) => {
    const [{ createAssistant }, { follow }] = await Promise.all([
      import('../workflow/assistant'),
      import('../workflow/following'),
    ]);
    const assistant = createAssistant(port);
    follow(assistant, port, paneVisibility());
    return assistant;
  },
};

export function createSession({ loadPort, loadAssistant }: SessionParts): Session {
  const listeners = new Set<() => void>();
  let current: Assistant | null = null;
  const port = once(() => loadPort((waiting) => current?.waiting(waiting)));
  const assistant = once(async () => {
    current = await loadAssistant(await port());
    for (const listener of listeners) listener();
    return current;
  });
  const sections = createSectionStore();
  return {
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    assistant,
    memory: async () => (await port()).memory(),
    selected: async () => (await port()).selected(),
    sections,
    explain: (cell) => {
      sections.explain(cell);
    },
  };
}

/** Asked for again after a failure: a file that did not arrive may arrive the next time. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

export const theSession = createSession(officeParts);

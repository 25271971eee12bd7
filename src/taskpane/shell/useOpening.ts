import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Assistant } from '../../workflow/assistantCommands';
import type { FillRecord } from '../../workbook/port';
import { undoableRecord } from '../model/undoable';
import type { Session } from '../session';

export type OpeningState = {
  /** Null until the assistant was asked for, here or by the ribbon. */
  readonly assistant: Assistant | null;
  readonly busy: 'loading' | 'restoring' | null;
  readonly failed: boolean;
  /** What an earlier session did last and can be taken back. */
  readonly undoable: FillRecord | null;
  readonly begin: (command: (assistant: Assistant) => Promise<void>) => void;
};

/**
 * The state of the pane before there is an assistant. Opening the pane looks at the memory of the workbook only;
 * its sheets are read at once where a fill was left unfinished, because it is then put back.
 */
export function useOpening(session: Session): OpeningState {
  const subscribe = useCallback((listener: () => void) => session.subscribe(listener), [session]);
  const assistant = useSyncExternalStore(subscribe, () => session.current());
  const [busy, setBusy] = useState<OpeningState['busy']>(null);
  const [failed, setFailed] = useState(false);
  const [undoable, setUndoable] = useState<FillRecord | null>(null);

  const begin = useCallback<OpeningState['begin']>(
    (command) => {
      setBusy((current) => current ?? 'loading');
      session
        .assistant()
        .then(command)
        .catch(() => {
          setFailed(true);
        })
        .finally(() => {
          setBusy(null);
        });
    },
    [session],
  );

  useEffect(() => {
    if (session.current()) return;
    session.memory().then(
      (memory) => {
        setUndoable(undoableRecord(memory));
        if (!memory.records.some(({ state }) => state === 'open')) return;
        setBusy('restoring');
        begin((restoring) => restoring.read());
      },
      () => {
        // Reading the workbook will say what is wrong; until then there is nothing to undo.
        setUndoable(null);
      },
    );
  }, [session, begin]);

  return { assistant, busy, failed, undoable, begin };
}

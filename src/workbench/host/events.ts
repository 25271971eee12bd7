import { encodeEvents } from './protocol';
import type { EventEntry } from './protocol';

/** Event ids of the client. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  documentSelectionChanged: 2,
  paneVisibility: 65539,
} as const;

/** Target of events that the collection of worksheets listens to. */
export const WORKBOOK_TARGET = 'Workbook';

export type Events = {
  /** `Runtime.enableEvents`: false keeps everything back. */
  enabled: boolean;
  register(eventId: number, target: string): void;
  unregister(eventId: number, target: string): void;
  /** Queues an event for those who registered; `body` becomes JSON. */
  raise(eventId: number, target: string, body: Readonly<Record<string, unknown>>): void;
  /** The queued events as one message, and an empty queue; null where nothing waits. */
  take(): string | null;
};

export function createEvents(): Events {
  // The events of the whole document and of the pane are registered at the client alone: they always go out.
  const registered = new Map<string, number>([
    [key(EVENT.documentSelectionChanged, ''), 1],
    [key(EVENT.paneVisibility, ''), 1],
  ]);
  let queue: EventEntry[] = [];
  let lastId = 0;
  return {
    enabled: true,
    register(eventId, target) {
      registered.set(key(eventId, target), (registered.get(key(eventId, target)) ?? 0) + 1);
    },
    unregister(eventId, target) {
      registered.set(key(eventId, target), Math.max(0, (registered.get(key(eventId, target)) ?? 0) - 1));
    },
    raise(eventId, target, body) {
      if (!this.enabled || (registered.get(key(eventId, target)) ?? 0) === 0) return;
      lastId += 1;
      queue.push([65536, eventId, target, JSON.stringify(body), lastId]);
    },
    take() {
      if (queue.length === 0) return null;
      const text = encodeEvents(queue);
      queue = [];
      return text;
    },
  };
}

function key(eventId: number, target: string): string {
  return `${eventId} ${target}`;
}

import { loaded } from '../loaded';
import { ownProblem, WorkbookFailure } from '../problem';
import type { Memory } from '../port';
import { callBytes, type Requests } from '../requests';
import { decodeMemory, emptyMemory, encodeMemory, isEmpty, memoryNamespace } from './memory';

/** The part as it was found: its id (null where there is none), its text and what the text says. */
export type FoundMemory = {
  readonly partId: string | null;
  readonly xml: string | null;
  readonly memory: Memory;
};

/** A read that is queued; `finish` is called after the next sync and makes one of its own only where the hint was wrong. */
export type QueuedMemory = { finish(): Promise<FoundMemory> };

/**
 * Queues reading our part. `hint` is the id seen last (null: there was none; undefined: not looked yet):
 * with a right hint the text comes with the caller's own sync.
 */
export function queueMemory(context: Excel.RequestContext, hint: string | null | undefined): QueuedMemory {
  const parts = loaded(context.workbook.customXmlParts.getByNamespace(memoryNamespace), 'items/id');
  const hinted = hint ? xmlOf(context.workbook.customXmlParts.getItemOrNullObject(hint)) : null;
  return {
    async finish() {
      const ids = parts.items.map((part) => part.id);
      const [partId] = ids;
      if (partId === undefined) return { partId: null, xml: null, memory: emptyMemory };
      // Two parts of ours (a workbook put together from two): neither is the truth, so neither is written.
      if (ids.length > 1) {
        return { partId, xml: null, memory: { ...emptyMemory, locked: 'damaged' } };
      }
      if (hinted && partId === hint) return found(partId, hinted.value);
      const xml = xmlOf(context.workbook.customXmlParts.getItem(partId));
      await context.sync();
      return found(partId, xml.value);
    },
  };
}

/** Queues looking for our part without reading it; null where there is none. */
export function queuePartId(context: Excel.RequestContext): () => string | null {
  const parts = loaded(context.workbook.customXmlParts.getByNamespace(memoryNamespace), 'items/id');
  return () => parts.items[0]?.id ?? null;
}

function xmlOf(part: Excel.CustomXmlPart): OfficeExtension.ClientResult<string> {
  return part.getXml();
}

function found(partId: string, xml: string): FoundMemory {
  return { partId, xml, memory: decodeMemory(xml) };
}

/** Throws where the memory must not be written (newer version, damaged) or a record is still open. */
export function requireWritable(memory: Memory): void {
  if (memory.locked) throw new WorkbookFailure(ownProblem(`memory-${memory.locked}`));
  if (memory.records.some((record) => record.state === 'open')) {
    throw new WorkbookFailure(ownProblem('record-open'));
  }
}

/** Writes inside one request: the part is made on the first writing, and taken out once nothing is left. */
export type MemoryWriter = {
  write(memory: Memory): void;
  /** The same with room for it asked before. */
  writeIn(requests: Requests, memory: Memory): Promise<void>;
};

/** `partId` null: the part does not exist yet. Every `write` is one action of the request being queued. */
export function memoryWriter(context: Excel.RequestContext, partId: string | null): MemoryWriter {
  const parts = context.workbook.customXmlParts;
  let part = partId === null ? null : parts.getItem(partId);
  const queue = (xml: string | null): void => {
    if (xml === null) {
      part?.delete();
      part = null;
    } else if (part) {
      part.setXml(xml);
    } else {
      part = parts.add(xml);
    }
  };
  const textOf = (memory: Memory): string | null => (isEmpty(memory) ? null : encodeMemory(memory));
  return {
    write(memory) {
      queue(textOf(memory));
    },
    async writeIn(requests, memory) {
      const xml = textOf(memory);
      // Base64 and our own words: a byte a character.
      await requests.room(callBytes + (xml?.length ?? 0));
      queue(xml);
    },
  };
}

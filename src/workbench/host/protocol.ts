/** The messages that Microsoft's client exchanges with its host over the bridge. */

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export const PATH = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

/** Bits of a request's `flags`. */
export const FLAG = { writes: 1, delayForCellEdit: 64 } as const;

export type ArgumentInfo = {
  readonly Arguments?: readonly unknown[];
  /** Same positions as `Arguments`: id of the path of an argument that is itself an object, else 0. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
};

export type ObjectPath = {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  /** The caller asked not to keep the object (`untrack`). */
  readonly D?: boolean;
};

export type QueryInfo = {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
};

export type Action = {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
};

export type RequestBody = {
  readonly AutoKeepReference: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
};

export type RequestMessage = { readonly id: number; readonly flags: number; readonly body: RequestBody };

export type ActionResult = { readonly ActionId: number; readonly Value: unknown };

export type ErrorInfo = {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  /** -1 where no single action failed. */
  readonly ActionIndex: number;
};

export type ResponseBody = {
  readonly Results: readonly ActionResult[];
  readonly TraceIds?: readonly number[];
  readonly Error?: ErrorInfo;
};

/** One event on its way to the client: category, event id, target, JSON text, running number. */
export type EventEntry = readonly [65536, number, string, string, number];

/** Reads a message of the client; null where it is no request (an answer of the page to an event, for example). */
export function decodeRequest(text: string): RequestMessage | null {
  const message = JSON.parse(text) as {
    id?: number;
    type?: number;
    flags?: number;
    message?: { body?: string | RequestBody };
  };
  const body = message.message?.body;
  if (message.type !== 1 || typeof message.id !== 'number' || body === undefined) return null;
  return {
    id: message.id,
    flags: message.flags ?? 0,
    body: typeof body === 'string' ? (JSON.parse(body) as RequestBody) : body,
  };
}

/** The answer to the request with this id; `body` is JSON text. */
export function encodeResponse(id: number, body: string): string {
  return JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } });
}

/** A message of the host on its own account. */
export function encodeEvents(entries: readonly EventEntry[]): string {
  return JSON.stringify({ type: 3, message: { entries } });
}

/** Bytes that a text takes on the wire (UTF-8). */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

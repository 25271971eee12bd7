import type { Associations } from '../../host/officeBoot';

/** What the page offers to the add-in's frame; the frame's boot script finds it at its parent. */
export type Connector = {
  readonly displayLanguage: string;
  /** False for a frame that the page does not know. */
  accepts(frame: Window): boolean;
  /** The workbook as an .xlsx. */
  file(): Uint8Array;
  /** Hands a message of Microsoft's client to the host. */
  send(text: string, answer: (text: string) => void): void;
  /** Messages of the host on its own account. */
  listen(listener: (text: string) => void): void;
  /** The frame tells what the add-in will register with. */
  associated(associations: Associations): void;
};

export const CONNECTOR = 'workbenchConnector';

/** The connector of the page around this frame; null where the frame stands alone or elsewhere. */
export function connectorAround(frame: Window): Connector | null {
  if (frame.parent === frame) return null;
  try {
    const found = (frame.parent as unknown as Record<string, unknown>)[CONNECTOR] as Connector | undefined;
    return found?.accepts(frame) ? found : null;
  } catch {
    // A parent of another origin may not be looked at.
    return null;
  }
}

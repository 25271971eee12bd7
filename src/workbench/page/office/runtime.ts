import type { Associations } from '../../host/officeBoot';
import type { Host } from '../../host/host';
import { CONNECTOR } from './connector';
import type { Connector } from './connector';

/** The add-in in its frame, connected with one host. Ends when the frame is taken away. */
export type Runtime = {
  readonly frame: HTMLIFrameElement;
  /** What the add-in registered so far. */
  readonly associations: Associations;
  /** Done when the scripts of the add-in's page ran; false where it registered nothing at all. */
  readonly started: Promise<boolean>;
  close(): void;
};

export type RuntimeOptions = {
  readonly host: Host;
  readonly address: string;
  readonly title: string;
  readonly language: string;
  /** The workbook as an .xlsx. */
  readonly file: () => Uint8Array;
  /** Called after each answer of the host: the add-in may have selected cells or hidden its pane. */
  readonly afterRequest: () => void;
};

/** How long a registration may come after the page of the add-in was loaded, in milliseconds. */
const PATIENCE = 5000;

/** Starts the add-in anew in a frame of its own, as Excel does for each document. */
export function startRuntime(place: HTMLElement, options: RuntimeOptions): Runtime {
  const { host } = options;
  const frame = document.createElement('iframe');
  frame.title = options.title;
  const found: Associations = { functions: new Map(), actions: new Map() };
  let associations = found;
  let open = true;
  const stops: (() => void)[] = [];
  const connector: Connector = {
    displayLanguage: options.language,
    accepts: (window) => open && frame.contentWindow === window,
    file: options.file,
    send(text, answer) {
      void host.handle(text).then((answered) => {
        if (!open) return;
        answer(answered);
        options.afterRequest();
      });
    },
    listen(listener) {
      stops.push(
        host.onMessage((text) => {
          if (open) listener(text);
        }),
      );
    },
    associated(made) {
      associations = made;
    },
  };
  Object.assign(window, { [CONNECTOR]: connector });
  const loaded = new Promise<void>((resolve) => {
    frame.addEventListener(
      'load',
      () => {
        resolve();
      },
      { once: true },
    );
  });
  frame.src = options.address;
  place.replaceChildren(frame);
  return {
    frame,
    get associations() {
      return associations;
    },
    started: loaded.then(() =>
      until(() => !open || associations.actions.size + associations.functions.size > 0),
    ),
    close() {
      open = false;
      for (const stop of stops) stop();
      frame.remove();
    },
  };
}

/** Looks again and again until it is true, but not for ever. */
async function until(holds: () => boolean): Promise<boolean> {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    if (holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return holds();
}

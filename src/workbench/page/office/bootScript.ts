/**
 * Stands where the add-in expects `office.js`. Connects Microsoft's client with the page's host, then has the client
 * and what completes it loaded, before the add-in's own deferred scripts run.
 */
import { connectorAround } from './connector';

type Bridge = { sendMessageToHost(text: string): void; onMessageFromHost?: (text: string) => void };

const connector = connectorAround(window);
const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';

if (connector) {
  const bridge: Bridge = {
    sendMessageToHost(text) {
      connector.send(text, (answer) => bridge.onMessageFromHost?.(answer));
    },
  };
  connector.listen((text) => bridge.onMessageFromHost?.(text));
  Object.assign(window, { _richApiNativeBridge: bridge });
  for (const name of ['excel-web-16.00.js', 'complete.js']) {
    // Only a script that is written into the page while it is read runs before the deferred ones.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    document.write(`<script src="${new URL(name, here).href}"></script>`);
  }
}

/** Runs after Microsoft's client: completes it as `office.js` does on a real host. */
import { completeOffice } from '../../host/officeBoot';
import type { ClientGlobals } from '../../host/officeBoot';
import { connectorAround } from './connector';

const connector = connectorAround(window);
if (connector) {
  const { displayLanguage } = connector;
  const file = () => connector.file();
  connector.associated(completeOffice(window as unknown as ClientGlobals, { displayLanguage, file }));
}

import type { Method } from '../definition';
import { EVENT } from '../events';

/** Names of the client's hidden registration methods, by event. */
const NAMES: Readonly<Record<string, number>> = {
  ActivatedEvent: EVENT.activated,
  AddedEvent: EVENT.added,
  CalculatedEvent: EVENT.calculated,
  DataChangedEvent: EVENT.changed,
  DeactivatedEvent: EVENT.deactivated,
  DeletedEvent: EVENT.deleted,
  SelectionChangedEvent: EVENT.selectionChanged,
};

/** `_Register…` and `_Unregister…` for the events that the host raises. */
export function registrations<S>(target: (state: S) => string): Record<string, Method<S>> {
  return Object.fromEntries(
    Object.entries(NAMES).flatMap(([name, event]): [string, Method<S>][] => [
      [
        `_Register${name}`,
        (state, _args, host) => {
          host.events.register(event, target(state));
        },
      ],
      [
        `_Unregister${name}`,
        (state, _args, host) => {
          host.events.unregister(event, target(state));
        },
      ],
    ]),
  );
}

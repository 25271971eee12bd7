import { element, outline } from './dom';
import type { Texts } from './texts/texts';

export type Messages = {
  /** Says something until it is closed or another message comes. */
  show(kind: 'error' | 'info', text: string): void;
  clear(): void;
};

/** One line below the ribbon for what went wrong or was done; read out by screen readers. */
export function createMessages(place: HTMLElement, texts: Texts): Messages {
  place.setAttribute('aria-live', 'polite');
  const clear = (): void => {
    place.replaceChildren();
  };
  return {
    show(kind, text) {
      place.replaceChildren(
        element(
          'div',
          { class: `message ${kind}`, role: kind === 'error' ? 'alert' : 'status' },
          element('span', {}, text),
          element(
            'button',
            { type: 'button', class: 'quiet', 'aria-label': texts.close, onclick: clear },
            outline(CROSS),
          ),
        ),
      );
    },
    clear,
  };
}

export const CROSS = 'M5 5 L15 15 M15 5 L5 15';

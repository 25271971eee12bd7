import { element } from './dom';
import type { RibbonButton } from './office/manifest';

/** A list of commands that opens at a place and is used by arrow keys, Enter and Escape. */
export type Menu = {
  /** Opens it inside its place; the keyboard goes back to `from` when it closes. */
  open(at: { readonly left: number; readonly top: number }, from: HTMLElement): void;
  close(): void;
};

/** Makes a menu of the add-in's commands; `onToggle` is told when it opens and closes. */
export function createMenu(
  place: HTMLElement,
  label: string,
  items: readonly RibbonButton[],
  press: (button: RibbonButton) => Promise<void>,
  onToggle: (open: boolean) => void = () => undefined,
): Menu {
  const list = element('div', { class: 'command-menu', role: 'menu', 'aria-label': label, hidden: true });
  let from: HTMLElement | null = null;
  const entries = items.map((item) => {
    const entry = element(
      'button',
      { type: 'button', role: 'menuitem', class: 'command-item', tabindex: '-1', title: item.tip },
      element('img', { src: item.icon, alt: '', width: '20', height: '20' }),
      element('span', {}, item.label),
    );
    entry.addEventListener('click', () => {
      close(true);
      void press(item);
    });
    return entry;
  });
  list.append(...entries);
  place.append(list);

  const close = (back: boolean): void => {
    if (list.hidden) return;
    list.hidden = true;
    onToggle(false);
    if (back) from?.focus();
  };
  const step = (by: number): void => {
    const at = entries.findIndex((entry) => entry === document.activeElement);
    entries.at((at + by) % entries.length)?.focus();
  };
  list.addEventListener('keydown', (event) => {
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => {
        step(1);
      },
      ArrowUp: () => {
        step(-1);
      },
      Home: () => entries[0]?.focus(),
      End: () => entries.at(-1)?.focus(),
      Escape: () => {
        close(true);
      },
      Tab: () => {
        close(true);
      },
    };
    const act = steps[event.key];
    event.stopPropagation();
    if (!act) return;
    event.preventDefault();
    act();
  });
  list.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !list.contains(relatedTarget)) close(false);
  });
  // The grid below would take the click for itself.
  for (const kind of ['pointerdown', 'pointerup', 'mousedown', 'contextmenu']) {
    list.addEventListener(kind, (event) => {
      event.stopPropagation();
    });
  }

  return {
    open({ left, top }, opener) {
      if (entries.length === 0) return;
      from = opener;
      list.hidden = false;
      onToggle(true);
      const room = place.getBoundingClientRect();
      const isNarrow = room.width < list.offsetWidth;
      list.style.left = `${isNarrow ? left : Math.max(0, Math.min(left, room.width - list.offsetWidth))}px`;
      list.style.top = `${room.height < list.offsetHeight ? top : Math.min(top, room.height - list.offsetHeight)}px`;
      entries[0]?.focus();
    },
    close: () => {
      close(false);
    },
  };
}

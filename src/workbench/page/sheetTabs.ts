import type { Book } from '../book/book';
import { element, outline } from './dom';
import type { Texts } from './texts/texts';

export type SheetTabs = {
  /** Shows the visible sheets and which is in front. */
  show(book: Book): void;
};

/** Tabs of the sheets; arrow keys, Home and End go from one to the next. */
export function createSheetTabs(
  place: HTMLElement,
  texts: Texts,
  choose: (sheetId: string) => void,
): SheetTabs {
  const list = element('div', { role: 'tablist', 'aria-label': texts.sheets, class: 'sheet-tabs' });
  const scrollBy = (pixels: number) => () => {
    list.scrollBy({ left: pixels, behavior: 'smooth' });
  };
  // For the mouse only: with the keyboard the arrow keys show every tab.
  const scroller = (path: string, pixels: number) =>
    element(
      'button',
      { type: 'button', class: 'quiet', tabindex: '-1', 'aria-hidden': 'true', onclick: scrollBy(pixels) },
      outline(path),
    );
  const scrollers = element(
    'div',
    { class: 'tab-scrollers' },
    scroller('M12 5 l-5 5 l5 5', -240),
    scroller('M8 5 l5 5 l-5 5', 240),
  );
  place.append(scrollers, list);
  new ResizeObserver(() => {
    scrollers.hidden = list.scrollWidth <= place.clientWidth;
  }).observe(place);
  let shown = '';

  const chooseAt = (index: number): void => {
    const tabs = [...list.children] as HTMLElement[];
    const tab = tabs[(index + tabs.length) % tabs.length];
    if (!tab?.dataset['sheet']) return;
    choose(tab.dataset['sheet']);
    list.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  };
  list.addEventListener('keydown', (event) => {
    const index = [...list.children].indexOf(event.target as Element);
    const to = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    chooseAt(to);
  });

  return {
    show(book) {
      const visible = book.sheets.filter(({ visibility }) => visibility === 'visible');
      const now = JSON.stringify([
        book.activeSheetId,
        visible.map(({ id, name, tabColor }) => [id, name, tabColor]),
      ]);
      if (now === shown) return;
      shown = now;
      const hadFocus = list.contains(document.activeElement);
      list.replaceChildren(
        ...visible.map((sheet) => {
          const active = sheet.id === book.activeSheetId;
          const tab = element(
            'button',
            {
              type: 'button',
              role: 'tab',
              'data-sheet': sheet.id,
              'aria-selected': String(active),
              tabindex: active ? '0' : '-1',
              onclick: () => {
                choose(sheet.id);
              },
            },
            sheet.name,
          );
          if (sheet.tabColor !== null) tab.style.setProperty('--tab-color', sheet.tabColor);
          return tab;
        }),
      );
      scrollers.hidden = list.scrollWidth <= place.clientWidth;
      const front = list.querySelector<HTMLElement>('[aria-selected=true]');
      front?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      if (hadFocus) front?.focus();
    },
  };
}

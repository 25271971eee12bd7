import { element, outline } from './dom';
import { CROSS } from './messages';
import type { Texts } from './texts/texts';

/** The parts of the page that others fill. */
export type Frame = {
  readonly fileName: HTMLElement;
  readonly changed: HTMLElement;
  readonly actions: HTMLElement;
  readonly ribbon: HTMLElement;
  readonly messages: HTMLElement;
  readonly nameBox: HTMLInputElement;
  readonly bar: HTMLTextAreaElement;
  readonly grid: HTMLElement;
  /** Lies over the grid. */
  readonly layer: HTMLElement;
  readonly pane: HTMLElement;
  readonly paneContent: HTMLElement;
  readonly closePane: HTMLButtonElement;
  readonly tabs: HTMLElement;
  readonly mode: HTMLElement;
  readonly summary: HTMLElement;
  /** Says the active cell to screen readers. */
  readonly spoken: HTMLElement;
};

/** Builds the page: title bar, notice, ribbon, formula bar, grid and pane, sheet tabs. */
export function createFrame(root: HTMLElement, texts: Texts, otherLanguageAddress: string): Frame {
  const frame: Frame = {
    fileName: element('h1', { class: 'file-name' }),
    changed: element('span', { class: 'changed' }),
    actions: element('div', { class: 'actions' }),
    ribbon: element('section', { class: 'ribbon' }),
    messages: element('div', { class: 'messages' }),
    nameBox: element('input', {
      class: 'name-box',
      type: 'text',
      spellcheck: 'false',
      autocomplete: 'off',
      'aria-label': texts.nameBox,
    }),
    bar: element('textarea', {
      class: 'formula',
      rows: '1',
      spellcheck: 'false',
      autocomplete: 'off',
      'aria-label': texts.formula,
    }),
    grid: element('div', { class: 'grid-canvas' }),
    layer: element('div', { class: 'grid-layer' }),
    pane: element('aside', { class: 'pane', 'aria-label': texts.pane }),
    paneContent: element('div', { class: 'pane-content' }),
    closePane: element(
      'button',
      { type: 'button', class: 'quiet', 'aria-label': texts.closePane, title: texts.closePane },
      outline(CROSS),
    ),
    tabs: element('nav', { class: 'tabs', 'aria-label': texts.sheets }),
    mode: element('span', { class: 'mode' }, texts.ready),
    summary: element('span', { class: 'summary' }),
    spoken: element('div', { class: 'spoken', 'aria-live': 'polite' }),
  };
  frame.pane.append(
    element('div', { class: 'pane-title' }, element('h2', {}, texts.pane), frame.closePane),
    frame.paneContent,
  );
  root.replaceChildren(
    element('a', { class: 'skip', href: '#grid' }, texts.skip),
    element(
      'header',
      {},
      element(
        'div',
        { class: 'title-bar' },
        element('img', { src: 'addin/assets/app-32.png', alt: '', width: '24', height: '24' }),
        frame.fileName,
        frame.changed,
        frame.actions,
        element(
          'a',
          { class: 'language', href: otherLanguageAddress, hreflang: 'x-default' },
          texts.otherLanguage,
        ),
      ),
      notice(texts),
    ),
    frame.ribbon,
    frame.messages,
    element(
      'section',
      { class: 'formula-bar', 'aria-label': texts.formula },
      frame.nameBox,
      element('span', { class: 'fx', 'aria-hidden': 'true' }, 'fx'),
      frame.bar,
    ),
    element(
      'div',
      { class: 'work' },
      element(
        'main',
        { id: 'grid', class: 'grid', 'aria-label': texts.sheet, tabindex: '-1' },
        frame.grid,
        frame.layer,
      ),
      frame.pane,
    ),
    element(
      'footer',
      { class: 'foot' },
      frame.tabs,
      element('div', { class: 'state' }, frame.summary, frame.mode),
    ),
    frame.spoken,
  );
  return frame;
}

/** Says what this page is and what it is not. */
function notice(texts: Texts): HTMLElement {
  const title = element('summary', {}, texts.limitsTitle);
  const details = element(
    'details',
    {},
    title,
    element('ul', {}, ...texts.limits.map((limit) => element('li', {}, limit))),
  );
  details.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    details.open = false;
    title.focus();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!details.contains(target as Node)) details.open = false;
  });
  return element('div', { class: 'notice', role: 'note' }, element('span', {}, texts.notice), details);
}

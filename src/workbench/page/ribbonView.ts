import { element } from './dom';
import type { Manifest, RibbonButton } from './office/manifest';
import type { Texts } from './texts/texts';

/** The add-in's own tab as its manifest says: groups, buttons with icon and tip. */
export function createRibbon(
  place: HTMLElement,
  { tab }: Manifest,
  texts: Texts,
  press: (button: RibbonButton) => Promise<void>,
): void {
  place.setAttribute('aria-label', texts.ribbon);
  place.replaceChildren(
    element(
      'div',
      { role: 'tablist', class: 'ribbon-tabs' },
      element(
        'button',
        {
          type: 'button',
          role: 'tab',
          id: 'ribbon-tab',
          'aria-selected': 'true',
          'aria-controls': 'ribbon-panel',
        },
        tab.label,
      ),
    ),
    element(
      'div',
      { role: 'tabpanel', id: 'ribbon-panel', class: 'ribbon-groups', 'aria-labelledby': 'ribbon-tab' },
      ...tab.groups.map((group) =>
        element(
          'div',
          { role: 'group', class: 'ribbon-group', 'aria-label': group.label },
          element(
            'div',
            { class: 'ribbon-buttons' },
            ...group.buttons.map((button) => buttonOf(button, press)),
          ),
          element('div', { class: 'ribbon-label', 'aria-hidden': 'true' }, group.label),
        ),
      ),
    ),
  );
}

function buttonOf(button: RibbonButton, press: (button: RibbonButton) => Promise<void>): HTMLElement {
  const tipId = `tip-${button.id}`;
  const made = element(
    'button',
    { type: 'button', class: 'ribbon-button', id: button.id, 'aria-describedby': tipId },
    element('img', { src: button.icon, alt: '', width: '32', height: '32' }),
    element('span', {}, button.label),
  );
  made.addEventListener('click', () => {
    made.classList.add('tip-closed');
    if (made.getAttribute('aria-busy') === 'true') return;
    made.setAttribute('aria-busy', 'true');
    void press(button).finally(() => {
      made.removeAttribute('aria-busy');
    });
  });
  made.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') made.classList.add('tip-closed');
  });
  for (const event of ['pointerenter', 'focus']) {
    made.addEventListener(event, () => {
      made.classList.remove('tip-closed');
    });
  }
  return element(
    'div',
    { class: 'ribbon-cell' },
    made,
    element(
      'div',
      { class: 'tip', role: 'tooltip', id: tipId },
      element('b', {}, button.tipTitle),
      button.tip,
    ),
  );
}

import { element } from './dom';
import { createMenu } from './menu';
import type { Manifest, RibbonButton, RibbonMenu } from './office/manifest';
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
            ...group.controls.map((control) =>
              'items' in control ? menuOf(control, press) : buttonOf(control, press),
            ),
          ),
          element('div', { class: 'ribbon-label', 'aria-hidden': 'true' }, group.label),
        ),
      ),
    ),
  );
}

function buttonOf(button: RibbonButton, press: (button: RibbonButton) => Promise<void>): HTMLElement {
  const { made, cell } = tipped(button, {});
  made.addEventListener('click', () => {
    if (made.getAttribute('aria-busy') === 'true') return;
    made.setAttribute('aria-busy', 'true');
    void press(button).finally(() => {
      made.removeAttribute('aria-busy');
    });
  });
  return cell;
}

function menuOf(menu: RibbonMenu, press: (button: RibbonButton) => Promise<void>): HTMLElement {
  const { made, cell } = tipped(menu, { 'aria-haspopup': 'menu', 'aria-expanded': 'false' });
  const list = createMenu(cell, menu.label, menu.items, press, (open) => {
    made.setAttribute('aria-expanded', String(open));
  });
  made.addEventListener('click', () => {
    list.open({ left: 0, top: made.offsetHeight }, made);
  });
  return cell;
}

/** A button with icon and label, and the tip below it. */
function tipped(
  button: Omit<RibbonButton, 'action'>,
  attributes: Readonly<Record<string, string>>,
): { readonly made: HTMLButtonElement; readonly cell: HTMLElement } {
  const tipId = `tip-${button.id}`;
  const made = element(
    'button',
    { type: 'button', class: 'ribbon-button', id: button.id, 'aria-describedby': tipId, ...attributes },
    element('img', { src: button.icon, alt: '', width: '32', height: '32' }),
    element('span', {}, button.label),
  );
  made.addEventListener('click', () => {
    made.classList.add('tip-closed');
  });
  made.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') made.classList.add('tip-closed');
  });
  for (const event of ['pointerenter', 'focus']) {
    made.addEventListener(event, () => {
      made.classList.remove('tip-closed');
    });
  }
  const cell = element(
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
  return { made, cell };
}

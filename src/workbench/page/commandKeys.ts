import type { CellBox } from './grid/grid';
import { createMenu } from './menu';
import type { RibbonButton } from './office/manifest';
import { shortcutOf } from './office/shortcuts';
import type { Shortcut } from './office/shortcuts';

export type CellMenuOptions = {
  press(item: RibbonButton): Promise<void>;
  /** False while there is no workbook to act on. */
  isOpen(): boolean;
  finishEdit(): void;
  /** Where the active cell is drawn; null where it is out of sight. */
  active(): CellBox | null;
};

/** The canvas selects the cell under the mouse, and takes the keyboard, before the menu opens. */
const AFTER_SELECTING = 50;

/** The add-in's commands in the menu of a cell: by the right mouse button, Shift+F10 or the menu key. */
export function connectCellMenu(
  layer: HTMLElement,
  label: string,
  items: readonly RibbonButton[],
  options: CellMenuOptions,
): void {
  const menu = createMenu(layer, label, items, (item) => options.press(item));
  const opener = (): HTMLElement => layer.querySelector('textarea') ?? layer;
  layer.parentElement?.addEventListener('contextmenu', (event) => {
    if (!options.isOpen()) return;
    event.preventDefault();
    options.finishEdit();
    const room = layer.getBoundingClientRect();
    const at = { left: event.clientX - room.left, top: event.clientY - room.top };
    setTimeout(() => {
      menu.open(at, opener());
    }, AFTER_SELECTING);
  });
  layer.addEventListener('keydown', (event) => {
    const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    if (!isMenuKey || !options.isOpen()) return;
    event.preventDefault();
    options.finishEdit();
    const box = options.active();
    menu.open(box ? { left: box.left, top: box.top + box.height } : { left: 0, top: 0 }, opener());
  });
}

/** The add-in's keyboard shortcuts, wherever the keyboard is on the page (not in the pane, as in Excel on the web). */
export function connectShortcuts(shortcuts: readonly Shortcut[], press: (shortcut: Shortcut) => void): void {
  document.addEventListener(
    'keydown',
    (event) => {
      const shortcut = shortcutOf(shortcuts, event);
      if (!shortcut) return;
      event.preventDefault();
      event.stopPropagation();
      press(shortcut);
    },
    { capture: true },
  );
}

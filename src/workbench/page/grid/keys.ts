import type { Direction } from './navigation';

/** What a key asks of the grid. */
export type GridCommand =
  | { readonly kind: 'move'; readonly direction: Direction; readonly far: boolean; readonly extend: boolean }
  | { readonly kind: 'page'; readonly down: boolean; readonly extend: boolean }
  | { readonly kind: 'row-start'; readonly extend: boolean }
  | { readonly kind: 'first' | 'last'; readonly extend: boolean }
  | { readonly kind: 'sheet'; readonly next: boolean }
  | { readonly kind: 'all' | 'clear' };

export type KeyCommand = GridCommand | { readonly kind: 'edit' | 'newline' | 'cancel' };

/** `typed`: an edit that began by typing; arrows end it. */
export type KeyMode = 'ready' | 'typed' | 'editing';

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** A key → what it does in the grid, as in Excel; null where it is left to the text field or the browser. */
export function commandOf(event: Key, mode: KeyMode): KeyCommand | null {
  const { key, shiftKey: extend, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  const move = (direction: Direction, far = false, extended = false): GridCommand => ({
    kind: 'move',
    direction,
    far,
    extend: extended,
  });
  if (key === 'Enter') {
    if (altKey) return mode === 'ready' ? null : { kind: 'newline' };
    return move(extend ? 'up' : 'down');
  }
  if (altKey) return null;
  if (key === 'Tab') return control ? null : move(extend ? 'left' : 'right');
  if (key === 'Escape') return mode === 'ready' ? null : { kind: 'cancel' };
  if (mode === 'editing') return null;
  const direction = ARROWS[key];
  if (direction) return move(direction, control, extend && mode === 'ready');
  if (mode === 'typed') return null;
  if (key === 'PageUp' || key === 'PageDown') {
    const down = key === 'PageDown';
    return control ? { kind: 'sheet', next: down } : { kind: 'page', down, extend };
  }
  if (key === 'Home') return control ? { kind: 'first', extend } : { kind: 'row-start', extend };
  if (key === 'End') return control ? { kind: 'last', extend } : null;
  if (key === 'F2') return { kind: 'edit' };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' };
  if (control && key.toLowerCase() === 'a') return { kind: 'all' };
  return null;
}

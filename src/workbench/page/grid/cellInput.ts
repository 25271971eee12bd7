import { element } from '../dom';
import type { Grid } from './grid';
import type { Hands } from './hands';
import { commandOf } from './keys';
import type { GridCommand } from './keys';

export type CellInput = {
  /** The selection or a value changed: editor and formula bar follow. */
  follow(): void;
  /** Ends an edit in progress; what was typed is written. */
  finish(): void;
  /** Ends an edit in progress; what was typed is forgotten. */
  cancel(): void;
  /** Puts the keyboard into the grid. */
  focus(): void;
};

/** How an edit began: after typing, arrows go on to the next cell; else they move inside the text. */
type Edit = {
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly typed: boolean;
};

/**
 * The keyboard of the grid: one text field that always lies over the active cell. Typing into it begins an edit (so
 * that input methods work from the first key), other keys move. The formula bar edits the same text.
 */
export function createCellInput(
  layer: HTMLElement,
  bar: HTMLTextAreaElement,
  grid: Grid,
  hands: Hands,
): CellInput {
  const field = element('textarea', {
    class: 'cell-input',
    rows: '1',
    spellcheck: 'false',
    autocomplete: 'off',
    'aria-label': hands.label(),
    'aria-description': hands.help,
  });
  layer.append(field);
  let edit: Edit | null = null;

  const place = (): void => {
    const { row, column } = edit ?? hands.active();
    const box = grid.boxOf(row, column);
    field.hidden = box === null;
    if (!box) return;
    field.style.left = `${box.left}px`;
    field.style.top = `${box.top}px`;
    field.style.width = `${box.width + 1}px`;
    field.style.height = `${box.height + 1}px`;
    if (!edit) return;
    const room = layer.getBoundingClientRect();
    field.style.width = `${Math.min(Math.max(box.width + 1, field.scrollWidth + 4), room.width - box.left)}px`;
    field.style.height = `${Math.min(Math.max(box.height + 1, field.scrollHeight), room.height - box.top)}px`;
  };

  const show = (): void => {
    const editing = edit !== null;
    field.classList.toggle('editing', editing);
    if (!editing) {
      field.value = '';
      bar.value = hands.editText();
      field.setAttribute('aria-label', hands.label());
    }
    place();
  };

  const begin = (text: string, typed: boolean): void => {
    if (edit) return;
    edit = { ...hands.active(), before: hands.editText(), typed };
    if (field.value !== text) field.value = text;
    if (bar.value !== text) bar.value = text;
    hands.setEditing(true);
    show();
  };

  const end = (write: boolean): void => {
    if (!edit) return;
    const { row, column, before } = edit;
    const text = field.value;
    edit = null;
    if (write && text !== before) {
      void hands.write([{ row, column, text }]).then((written) => {
        if (!written && !edit) reopen(row, column, text);
      });
    }
    hands.setEditing(false);
    show();
  };

  /** What could not be written stays in the editor. */
  const reopen = (row: number, column: number, text: string): void => {
    hands.goTo(row, column);
    begin(text, false);
    field.focus();
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const command = commandOf(event, edit === null ? 'ready' : edit.typed ? 'typed' : 'editing');
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    if (command.kind === 'edit') begin(hands.editText(), false);
    else if (command.kind === 'newline') {
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
      mirror(field, bar);
    } else if (command.kind === 'cancel') end(false);
    else {
      end(true);
      hands.act(command as GridCommand, grid.visibleRows());
    }
    field.focus();
  };

  const mirror = (from: HTMLTextAreaElement, to: HTMLTextAreaElement): void => {
    to.value = from.value;
    place();
  };

  field.addEventListener('keydown', onKey);
  field.addEventListener('compositionstart', () => {
    begin('', true);
  });
  field.addEventListener('input', () => {
    begin(field.value, true);
    mirror(field, bar);
  });
  for (const kind of ['copy', 'cut'] as const) {
    field.addEventListener(kind, (event) => {
      if (edit) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', hands.copy());
      if (kind === 'cut') hands.act({ kind: 'clear' }, 0);
    });
  }
  field.addEventListener('paste', (event) => {
    if (edit) return;
    event.preventDefault();
    hands.paste(event.clipboardData?.getData('text/plain') ?? '');
  });

  bar.addEventListener('input', () => {
    begin(bar.value, false);
    mirror(bar, field);
  });
  bar.addEventListener('pointerdown', () => {
    begin(bar.value, false);
  });
  bar.addEventListener('keydown', (event) => {
    const inside = edit !== null && ['Enter', 'Tab', 'Escape'].includes(event.key) && !event.altKey;
    if (inside) onKey(event);
    else if (!edit && ['Enter', 'Escape'].includes(event.key)) {
      event.preventDefault();
      field.focus();
    }
  });
  for (const input of [field, bar]) {
    input.addEventListener('focusout', (event) => {
      // The pane takes the focus without an end of the edit, as in Excel; its clicks have no related target here.
      const to = event.relatedTarget;
      if (to === null || to === field || to === bar || to instanceof HTMLIFrameElement) return;
      end(true);
    });
  }
  // Before the canvas selects another cell, what was typed belongs to the cell before.
  layer.parentElement?.addEventListener(
    'pointerdown',
    (event) => {
      if (event.target !== field) end(true);
    },
    { capture: true },
  );
  layer.parentElement?.addEventListener('pointerup', (event) => {
    if (event.target !== field)
      setTimeout(() => {
        field.focus();
      });
  });
  layer.parentElement?.addEventListener('dblclick', (event) => {
    if (event.target === field || !isOver(event, layer, grid, hands)) return;
    begin(hands.editText(), false);
    field.focus();
  });
  grid.onMove(place);

  return {
    follow: show,
    finish: () => {
      end(true);
    },
    cancel: () => {
      end(false);
    },
    focus: () => {
      field.focus({ preventScroll: true });
    },
  };
}

function isOver(event: MouseEvent, layer: HTMLElement, grid: Grid, hands: Hands): boolean {
  const { row, column } = hands.active();
  const box = grid.boxOf(row, column);
  const room = layer.getBoundingClientRect();
  const x = event.clientX - room.left;
  const y = event.clientY - room.top;
  return (
    box !== null && x >= box.left && x <= box.left + box.width && y >= box.top && y <= box.top + box.height
  );
}

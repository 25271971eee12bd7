import { commandOf } from '../../../src/workbench/page/grid/keys';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});

it('moves with arrows, Enter and Tab, and backwards with Shift', () => {
  expect(commandOf(press('ArrowDown'), 'ready')).toMatchObject({
    kind: 'move',
    direction: 'down',
    extend: false,
  });
  expect(commandOf(press('Enter', { shiftKey: true }), 'ready')).toMatchObject({ direction: 'up' });
  expect(commandOf(press('Tab'), 'editing')).toMatchObject({ kind: 'move', direction: 'right' });
  expect(commandOf(press('ArrowLeft', { shiftKey: true, ctrlKey: true }), 'ready')).toMatchObject({
    direction: 'left',
    far: true,
    extend: true,
  });
});

it('leaves arrows to the text when the edit did not begin by typing', () => {
  expect(commandOf(press('ArrowLeft'), 'editing')).toBeNull();
  expect(commandOf(press('ArrowLeft'), 'typed')).toMatchObject({ kind: 'move' });
});

it('takes Alt+Enter as a line feed only while editing', () => {
  expect(commandOf(press('Enter', { altKey: true }), 'editing')).toEqual({ kind: 'newline' });
  expect(commandOf(press('Enter', { altKey: true }), 'ready')).toBeNull();
});

it('leaves letters, copying and the keys of the browser alone', () => {
  for (const key of ['a', '=', '好', 'F5']) expect(commandOf(press(key), 'ready')).toBeNull();
  expect(commandOf(press('c', { ctrlKey: true }), 'ready')).toBeNull();
  expect(commandOf(press('Tab', { ctrlKey: true }), 'ready')).toBeNull();
});

it('clears, edits, pages and turns sheets', () => {
  expect(commandOf(press('Delete'), 'ready')).toEqual({ kind: 'clear' });
  expect(commandOf(press('F2'), 'ready')).toEqual({ kind: 'edit' });
  expect(commandOf(press('PageDown'), 'ready')).toMatchObject({ kind: 'page', down: true });
  expect(commandOf(press('PageUp', { ctrlKey: true }), 'ready')).toEqual({ kind: 'sheet', next: false });
  expect(commandOf(press('Delete'), 'typed')).toBeNull();
});

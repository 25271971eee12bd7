import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readShortcuts, shortcutOf } from '../../../src/workbench/page/office/shortcuts';

const file = (name: string) => readFileSync(path.resolve(__dirname, '../../../src/commands', name), 'utf8');
const chinese = readShortcuts(file('shortcuts.json'), null);

const press = (code: string, ctrlKey = true, altKey = true, shiftKey = true, metaKey = false) =>
  shortcutOf(chinese, { code, ctrlKey, altKey, shiftKey, metaKey })?.action ?? null;

it('knows the keys with their names in both languages', () => {
  const english = readShortcuts(file('shortcuts.json'), file('shortcuts.en-US.json'));
  expect(chinese[0]).toEqual({ action: 'fillTable', name: '自动填表', keys: 'Ctrl+Alt+Shift+F' });
  expect(english[0]).toEqual({ action: 'fillTable', name: 'Fill the table', keys: 'Ctrl+Alt+Shift+F' });
  for (const { name } of english) expect(name).toMatch(/^[\x20-\x7e]+$/);
});

it('takes a key by its place, and only with all three keys held', () => {
  expect(press('KeyF')).toBe('fillTable');
  expect(press('KeyE')).toBe('explainFigure');
  expect(press('KeyQ')).toBeNull();
  expect(press('F9')).toBeNull();
  expect(press('KeyF', true, false)).toBeNull();
  expect(press('KeyF', true, true, false)).toBeNull();
  expect(press('KeyF', true, true, true, true)).toBeNull();
});

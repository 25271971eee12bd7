/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readManifest } from '../../../src/workbench/page/office/manifest';

const xml = readFileSync(path.resolve(__dirname, '../../../manifest.xml'), 'utf8');

it('gives the tab with its groups, labels, tips and icons of 32 pixels', () => {
  const { tab } = readManifest(xml, 'zh-CN');
  expect(tab.label).toBe('绩效自评');
  const buttons = tab.groups.flatMap((group) => group.controls.filter((control) => 'action' in control));
  expect(buttons.map(({ label }) => label)).toEqual([
    '自动填表',
    '撤销填表',
    '这个数怎么来的',
    '插入绩效公式',
    '审核',
    '标出问题',
    '取消标注',
    '写入问题表',
    '打开助手',
  ]);
  for (const { tip, tipTitle, icon } of buttons) {
    expect(tipTitle).not.toBe('');
    expect(tip).not.toBe('');
    expect(icon).toMatch(/^addin\/assets\/\w+-32\.png$/);
  }
  expect(buttons.map(({ action }) => action.kind)).toEqual([...Array<string>(8).fill('function'), 'pane']);
});

it('gives everything in English where English is asked for', () => {
  const { name, tab } = readManifest(xml, 'en-US');
  const texts = tab.groups.flatMap(({ label, controls: buttons }) => [
    label,
    ...buttons.flatMap((button) => [button.label, button.tipTitle, button.tip]),
  ]);
  for (const text of [name, tab.label, ...texts]) expect(text).toMatch(/^[\x20-\x7e“”]+$/);
});

it('finds the files of the add-in whatever address it is stamped with', () => {
  const stamped = xml.replaceAll('https://localhost:3000', 'https://perf.example.test/some/folder');
  const { pane, functions } = readManifest(stamped, 'zh-CN');
  expect(pane).toBe('addin/taskpane.html');
  expect(functions).toEqual({ namespace: 'PERF', metadata: 'addin/functions.json' });
  expect(readManifest(stamped, 'en-US').functions.metadata).toBe('addin/functions.en-US.json');
});

it('gives what stands in the menu of a cell, and the keys with their texts', () => {
  const { cellMenu, shortcuts } = readManifest(xml, 'zh-CN');
  expect(cellMenu.map(({ label, action }) => [label, action])).toEqual([
    ['这个数怎么来的', { kind: 'function', name: 'explainFigure' }],
    ['插入绩效公式', { kind: 'function', name: 'insertFormula' }],
  ]);
  expect(shortcuts).toEqual({ address: 'addin/shortcuts.json', texts: 'addin/shortcuts.en-US.json' });
});

it('gives a menu of the ribbon with its items', () => {
  const item = (id: string) =>
    `<Item id="${id}"><Label resid="Check.Label"/><Supertip><Title resid="Check.Label"/><Description resid="Check.Tip"/></Supertip>
     <Action xsi:type="ExecuteFunction"><FunctionName>${id}</FunctionName></Action></Item>`;
  const menu = xml.replace(
    /<Control xsi:type="Button" id="Perf\.Undo">([\s\S]*?)<Action[\s\S]*?<\/Action>/,
    (_, look: string) =>
      `<Control xsi:type="Menu" id="Perf.Undo">${look}<Items>${item('one')}${item('two')}</Items>`,
  );
  const real = readManifest(xml, 'zh-CN').tab.groups[0]?.controls[2];
  expect(real).toMatchObject({ label: '插入空白表样', items: [{ id: 'Perf.Form.Overall' }, {}, {}] });
  const control = readManifest(menu, 'zh-CN').tab.groups[0]?.controls[1];
  expect(control).toMatchObject({
    label: '撤销填表',
    items: [
      { id: 'one', label: '审核', action: { kind: 'function', name: 'one' } },
      { id: 'two', label: '审核' },
    ],
  });
  expect(control).not.toHaveProperty('action');
});

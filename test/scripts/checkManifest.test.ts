import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkManifest, type Deployed } from '../../scripts/manifest/checkManifest';
import { deployedFrom } from '../../scripts/manifest/deployed';

const root = path.resolve(__dirname, '../..');
const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const golden = (name: string) => ({
  text: readFileSync(path.join(root, 'test/golden/functions', name), 'utf8'),
});
const deployed: Deployed = deployedFrom(root, [golden('functions.json'), golden('functions.en-US.json')]);

it('finds nothing wrong with the product’s manifest, its icons, commands and functions', () => {
  expect(checkManifest(manifest, deployed)).toEqual([]);
});

it.each([
  ['a resource without a target', 'resid="Fill.Label"', 'resid="Fill.Lable"', /Fill\.Lable has no target/],
  [
    'a resource that nobody uses',
    'resid="GetStarted.Title"',
    'resid="Tab.Label"',
    /GetStarted\.Title is never used/,
  ],
  ['a resid that is too long', 'resid="Help.Url"', `resid="${'x'.repeat(33)}"`, /longer than 32/],
  ['a control id that stands twice', 'id="Perf.Undo"', 'id="Perf.Fill"', /The id Perf\.Fill stands twice/],
  [
    'an address that is not https',
    'https://localhost:3000/help.html',
    'http://localhost:3000/help.html',
    /is not https/,
  ],
  ['a page that is not there', '/taskpane.html', '/pane.html', /there is no such file/],
  ['another host', '<Host Name="Workbook"/>', '<Host Name="Document"/>', /Workbook and nothing else/],
  ['a short-lived runtime', 'lifetime="long"', 'lifetime="short"', /not long-lived/],
  [
    'a second runtime',
    '<Runtime resid',
    '<Runtime resid="Pane.Url" lifetime="long"/><Runtime resid',
    /Runtime stands 2 times/,
  ],
  [
    'another page for the commands',
    '<FunctionFile resid="Pane.Url"/>',
    '<FunctionFile resid="Help.Url"/>',
    /FunctionFile and Runtime/,
  ],
  [
    'a missing translation',
    '<bt:Override Locale="en-US" Value="Fill table"/>',
    '',
    /Fill\.Label has no en-US text/,
  ],
  [
    'a missing translation of the name',
    '<Override Locale="en-US" Value="PERF Self-Evaluation"/>',
    '',
    /DisplayName has no en-US text/,
  ],
  ['an icon of the wrong size', '/assets/fill-16.png', '/assets/fill-20.png', /is 20 × 20, not 16 × 16/],
  ['an icon that is not there', '/assets/mark-24.png', '/assets/marks-24.png', /missing or no PNG/],
  [
    'a command the code does not have',
    '<FunctionName>fillTable<',
    '<FunctionName>fillTables<',
    /no command fillTables/,
  ],
  [
    'a command without a button',
    '<FunctionName>clearMarks<',
    '<FunctionName>markProblems<',
    /No button calls the command clearMarks/,
  ],
  [
    'a text that is too long',
    'DefaultValue="自动填表"',
    `DefaultValue="${'表'.repeat(126)}"`,
    /longer than 125/,
  ],
  ['an empty text', 'DefaultValue="自动填表"', 'DefaultValue=""', /empty value/],
  ['a missing label', '<Label resid="Undo.Label"/>', '', /Label is missing/],
  [
    'the wrong order of elements',
    /(<Label resid="Fill\.Label"\/>)\s*(<Supertip>[\s\S]*?<\/Supertip>)/,
    '$2$1',
    /wrong order/,
  ],
  ['no GUID', '<Id>', '<Id>x', /Id is no GUID/],
  ['no version', '<Version>0', '<Version>v0', /Version is no version/],
  ['no language', '<DefaultLocale>zh-CN', '<DefaultLocale>中文', /DefaultLocale is no language/],
  ['unknown permissions', 'ReadWriteDocument', 'Everything', /Permissions is none/],
  [
    'an unknown extension point',
    'xsi:type="PrimaryCommandSurface"',
    'xsi:type="SideBar"',
    /Unknown extension point/,
  ],
  ['an unknown action', 'xsi:type="ExecuteFunction"', 'xsi:type="Run"', /Unknown action Run/],
  ['an element that does not belong', '<Supertip>', '<Note/><Supertip>', /Note does not belong/],
  ['an icon size that is missing', /<bt:Image size="80" resid="Icon\.Fill\.80"\/>/, '', /no image of 80 px/],
  ['broken XML', '</OfficeApp>', '', /Not well-formed/],
  [
    'a menu that Excel does not have',
    'id="ContextMenuCell"',
    'id="ContextMenuRow"',
    /no menu ContextMenuRow/,
  ],
  [
    'a menu without its items',
    '<Control xsi:type="Button" id="Perf.Fill"',
    '<Control xsi:type="Menu" id="Perf.Fill"',
    /Perf\.Fill: a Menu has Items/,
  ],
  ['shortcuts that are not there', '/shortcuts.json', '/keys.json', /keys\.json: there is no such file/],
])('reports %s', (_, from, to, message) => {
  const changed = manifest.replace(from, to);
  expect(changed).not.toBe(manifest);
  expect(checkManifest(changed, deployed).join('\n')).toMatch(message);
});

it('reports functions that the metadata and the code do not share', () => {
  const [code = [], ...files] = deployed.functionIds;
  const missing = { ...deployed, functionIds: [code.slice(1), ...files] };
  expect(checkManifest(manifest, missing).join('\n')).toMatch(/do not name the same functions/);
});

describe('keyboard shortcuts', () => {
  type Content = {
    actions: { id: string; type: string; name: string }[];
    shortcuts: { action: string; key: Record<string, string> }[];
    resources: { default: Record<string, { value: string }> };
  };
  const faults = (
    change: (content: Content) => void,
    others: unknown = deployed.json('shortcuts.en-US.json'),
  ) => {
    const content = structuredClone(deployed.json('shortcuts.json')) as Content;
    change(content);
    const json = (name: string) => (name === 'shortcuts.json' ? content : others);
    return checkManifest(manifest, { ...deployed, json }).join('\n');
  };

  it.each<[string, (content: Content) => void, RegExp]>([
    [
      'a command that the code does not have',
      ({ actions }) => (actions[0]!.id = 'fillAll'),
      /no command fillAll/,
    ],
    [
      'a key of Excel',
      ({ shortcuts }) => (shortcuts[0]!.key.default = 'Ctrl+F'),
      /Ctrl\+F may be a key of Excel/,
    ],
    [
      'one key for two commands',
      ({ shortcuts }) => (shortcuts[1]!.key.default = shortcuts[0]!.key.default!),
      /calls fillTable and checkTable/,
    ],
    ['an action without a key', ({ shortcuts }) => shortcuts.pop(), /showPane has 0 shortcuts/],
    [
      'a text that is missing',
      ({ resources }) => delete resources.default.fillTable,
      /fillTable has no text/,
    ],
  ])('reports %s', (_, change, message) => {
    expect(faults(change)).toMatch(message);
  });

  it('reports a text that is missing in the other language', () => {
    expect(faults(() => undefined, {})).toMatch(/shortcuts\.en-US\.json: fillTable has no text/);
  });
});

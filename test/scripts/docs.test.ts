import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const documents = [
  'README.md',
  ...readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

it.each(documents)('every link of %s leads to a file that is there', (name) => {
  const text = readFileSync(path.join(root, name), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = '']) => link);
  for (const link of links) {
    expect([link, existsSync(path.join(root, path.dirname(name), link))]).toEqual([link, true]);
  }
});

it('the pictures of the manual are small', () => {
  const folder = path.join(root, 'docs/images');
  for (const name of readdirSync(folder)) {
    expect([name, statSync(path.join(folder, name)).size < 100_000]).toEqual([name, true]);
  }
});

it('the manual names the keys that shortcuts.json gives', () => {
  const { shortcuts, resources } = JSON.parse(
    readFileSync(path.join(root, 'src/commands/shortcuts.json'), 'utf8'),
  ) as {
    shortcuts: { action: string; key: { default: string } }[];
    resources: { default: Record<string, { value: string }> };
  };
  const manual = readFileSync(path.join(root, 'docs/manual.md'), 'utf8');
  for (const { action, key } of shortcuts) {
    const said = resources.default[action]?.value ?? '';
    expect(manual).toMatch(new RegExp(`\\| ${key.default.replaceAll('+', '\\+')} +\\| ${said} +\\|`));
  }
});

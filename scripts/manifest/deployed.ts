import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commandNames } from '../../src/commands/names';
import { functionTable } from '../../src/functions/table';
import type { Deployed } from './checkManifest';

/** What a build puts beside the page; `webpack.config.js` makes these. */
const built = [
  'taskpane.html',
  'functions.js',
  'functions.json',
  'functions.en-US.json',
  'help.html',
  'shortcuts.json',
  'shortcuts.en-US.json',
];

/** The deployment as the sources make it: icons from assets/icons, names from the code and the given metadata. */
export function deployedFrom(root: string, metadata: readonly { readonly text: string }[]): Deployed {
  const ids = metadata.map(({ text }) =>
    (JSON.parse(text) as { functions: { id: string }[] }).functions.map(({ id }) => id),
  );
  return {
    imageSize: (name) => pngSize(path.join(root, 'assets/icons', path.basename(name))),
    exists: (name) => built.includes(name),
    functionIds: [Object.keys(functionTable), ...ids],
    commands: commandNames,
    json: (name): unknown => {
      const file = path.join(root, 'src/commands', name);
      return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
    },
  };
}

/** Width and height from the header of a PNG; null where there is no such file or it is no PNG. */
function pngSize(file: string): readonly [number, number] | null {
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  return bytes.toString('latin1', 1, 4) === 'PNG' ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : null;
}

import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { FileProblem } from '../files';

/**
 * The files that are meant, each once: where the shell leaves `*` and `?` as they are, they are looked up here. Files
 * that Excel keeps beside an open workbook (`~$…`) are none. A name without a file stays, to be reported.
 */
export async function expandInputs(inputs: readonly string[]): Promise<readonly string[]> {
  const named = (await Promise.all(inputs.map(expand))).flat();
  const known = new Set<string>();
  const files: string[] = [];
  for (const file of named) {
    const place = await realpath(file).catch(() => path.resolve(file));
    if (known.has(place) || path.basename(file).startsWith('~$')) continue;
    known.add(place);
    files.push(file);
  }
  return files;
}

async function expand(input: string): Promise<readonly string[]> {
  const pattern = path.basename(input);
  const exists = await stat(input).then(
    () => true,
    () => false,
  );
  if (exists || !/[*?]/.test(pattern)) return [input];
  const folder = path.dirname(input);
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  const names = await readdir(folder).catch(() => []);
  const found = names.filter((name) => new RegExp(`^${escaped}$`, 'iu').test(name)).sort();
  return found.length > 0 ? found.map((name) => path.join(folder, name)) : [input];
}

/**
 * Where the result of each file goes inside the folder: by its name, or where two files have one name, by folder and name
 * below what all of them share. Throws `FileProblem` where a result would stand where one of the inputs stands.
 */
export function outputPlaces(inputs: readonly string[], folder: string): readonly string[] {
  const names = inputs.map((file) => path.basename(file));
  const isUnique = new Set(names.map((name) => name.toLowerCase())).size === names.length;
  const shared = sharedFolder(inputs.map((file) => path.dirname(path.resolve(file))));
  const places = inputs.map((file, index) =>
    path.resolve(folder, isUnique ? (names[index] ?? '') : path.relative(shared, path.resolve(file))),
  );
  const taken = new Set(inputs.map((file) => path.resolve(file).toLowerCase()));
  const wrong = places.find((place) => taken.has(place.toLowerCase()));
  if (wrong !== undefined) throw new FileProblem('same-file', wrong);
  return places;
}

function sharedFolder(folders: readonly string[]): string {
  const [first = path.sep, ...others] = folders;
  return others.reduce((shared, folder) => {
    let up = shared;
    while (path.relative(up, folder).startsWith('..') && up !== path.dirname(up)) up = path.dirname(up);
    return up;
  }, first);
}

/** What a person calls the files: by name, or where names are not enough by the way from what all of them share. */
export function shownNames(inputs: readonly string[]): readonly string[] {
  const names = inputs.map((file) => path.basename(file));
  if (new Set(names).size === names.length) return names;
  const shared = sharedFolder(inputs.map((file) => path.dirname(path.resolve(file))));
  return inputs.map((file) => path.relative(shared, path.resolve(file)));
}

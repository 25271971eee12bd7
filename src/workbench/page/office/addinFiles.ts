import type { CustomFunction } from '../../calculation/calculator';
import { readManifest } from './manifest';
import type { Manifest } from './manifest';
import { readShortcuts } from './shortcuts';
import type { Shortcut } from './shortcuts';

/** A custom function as its metadata describe it. */
export type FunctionShape = Pick<CustomFunction, 'parameters'> & {
  readonly id: string;
  /** With the namespace, as it stands in a formula. */
  readonly name: string;
};

export type Addin = {
  readonly manifest: Manifest;
  readonly functions: readonly FunctionShape[];
  readonly shortcuts: readonly Shortcut[];
};

type Metadata = {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly parameters: readonly { readonly dimensionality?: string; readonly optional?: boolean }[];
  }[];
};

/** Reads what Excel reads of an add-in: its manifest and the description of its functions. */
export async function loadAddin(language: string): Promise<Addin> {
  const manifest = readManifest(await textAt('addin/manifest.xml'), language);
  const metadata = JSON.parse(await textAt(manifest.functions.metadata)) as Metadata;
  const { shortcuts } = manifest;
  const texts = shortcuts?.texts && language !== 'zh-CN' ? await textAt(shortcuts.texts) : null;
  return {
    manifest,
    shortcuts: shortcuts ? readShortcuts(await textAt(shortcuts.address), texts) : [],
    functions: metadata.functions.map(({ id, name, parameters }) => ({
      id,
      name: `${manifest.functions.namespace}.${name}`.toUpperCase(),
      parameters: parameters.map(({ dimensionality, optional }) => ({
        dimensionality: dimensionality === 'matrix' ? 'matrix' : 'scalar',
        optional: optional ?? false,
      })),
    })),
  };
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

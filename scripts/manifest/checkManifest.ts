import { DOMParser } from '@xmldom/xmldom';
import type { Document, Element } from '@xmldom/xmldom';
import { checkShortcuts, shortcutActions } from './checkShortcuts';
import { extensionPoints, iconSizes, officeMenus, structure, textLimits } from './structure';

/** What the manifest is held against. Paths are relative to the deployed folder. */
export type Deployed = {
  /** Width and height of a PNG, null where there is no such file or it is no PNG. */
  readonly imageSize: (path: string) => readonly [number, number] | null;
  readonly exists: (path: string) => boolean;
  /** Ids in functions.json and functions.en-US.json, and those that the code associates. */
  readonly functionIds: readonly (readonly string[])[];
  /** Names that the code gives to Office.actions.associate. */
  readonly commands: readonly string[];
  /** Content of a JSON file beside the page; null where there is none. */
  readonly json: (path: string) => unknown;
};

const LANGUAGE = 'en-US';

/**
 * Checks an add-in only manifest: XML and order of elements, resources both ways, icons and their real sizes,
 * addresses, one shared runtime, translations, functions and commands. Answers one sentence for each fault.
 */
export function checkManifest(xml: string, deployed: Deployed): string[] {
  const parsed = parse(xml);
  if (typeof parsed === 'string') return [parsed];
  const root = parsed.documentElement;
  if (root?.tagName !== 'OfficeApp') return ['The root element is not OfficeApp.'];
  const all = [root, ...elements(root, '*')];
  return [
    ...all.flatMap(checkChildren),
    ...checkBase(root),
    ...checkResources(all),
    ...checkIcons(all, deployed),
    ...checkAddresses(all, deployed),
    ...checkRuntime(all),
    ...checkControls(root, all, deployed),
    ...checkTranslations(all),
    ...checkFunctions(deployed),
    ...extendedOverrides(root).flatMap(([actions, texts]) => checkShortcuts(deployed, actions, texts)),
  ];
}

function parse(xml: string): Document | string {
  const faults: string[] = [];
  try {
    const document = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') faults.push(message);
      },
    }).parseFromString(xml, 'text/xml');
    return faults.length > 0 ? `Not well-formed: ${faults.join('; ')}` : document;
  } catch (error) {
    return `Not well-formed: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function elements(parent: Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagName(name));
}

function children(parent: Element): Element[] {
  return Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1);
}

function pathOf(element: Element): string {
  const parent = element.parentNode as Element | null;
  return parent?.tagName ? `${pathOf(parent)}/${element.tagName}` : element.tagName;
}

function checkChildren(element: Element): string[] {
  const path = pathOf(element);
  const key = Object.keys(structure)
    .filter((candidate) => path === candidate || path.endsWith(`/${candidate}`))
    .sort((a, b) => b.length - a.length)[0];
  const model = key === undefined ? undefined : structure[key];
  if (!model) return [];
  const names = children(element).map((child) => child.tagName);
  const faults = names
    .filter((name) => !model.some(([allowed]) => allowed === name))
    .map((name) => `${path}: ${name} does not belong here.`);
  for (const [name, least, most] of model) {
    const count = names.filter((candidate) => candidate === name).length;
    if (count < least) faults.push(`${path}: ${name} is missing.`);
    if (count > most) faults.push(`${path}: ${name} stands ${count} times.`);
  }
  const order = names.map((name) => model.findIndex(([allowed]) => allowed === name)).filter((at) => at >= 0);
  if (order.some((at, index) => at < (order[index - 1] ?? 0)))
    faults.push(`${path}: wrong order of elements.`);
  return faults;
}

function checkBase(root: Element): string[] {
  const text = (name: string) =>
    children(root)
      .find((child) => child.tagName === name)
      ?.textContent?.trim() ?? '';
  const faults: string[] = [];
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text('Id'))) faults.push('Id is no GUID.');
  if (!/^\d+(\.\d+){1,3}$/.test(text('Version'))) faults.push('Version is no version number.');
  if (!/^[a-z]{2}-[A-Z]{2}$/.test(text('DefaultLocale'))) faults.push('DefaultLocale is no language.');
  if (
    !['Restricted', 'ReadDocument', 'ReadAllDocument', 'WriteDocument', 'ReadWriteDocument'].includes(
      text('Permissions'),
    )
  )
    faults.push('Permissions is none of the known levels.');
  const hosts = elements(root, 'Host').filter((host) => host.hasAttribute('Name'));
  if (hosts.length !== 1 || hosts[0]?.getAttribute('Name') !== 'Workbook')
    faults.push('Hosts must name Workbook and nothing else.');
  for (const point of elements(root, 'ExtensionPoint')) {
    const kind = point.getAttribute('xsi:type') ?? '';
    if (!extensionPoints.includes(kind)) faults.push(`Unknown extension point ${kind}.`);
  }
  for (const enabled of elements(root, 'Enabled'))
    if (!/^(true|false)$/.test(enabled.textContent ?? '')) faults.push('Enabled is neither true nor false.');
  return faults;
}

function checkResources(all: readonly Element[]): string[] {
  const faults: string[] = [];
  const defined = all.filter((element) => element.hasAttribute('id') && element.tagName.startsWith('bt:'));
  const ids = defined.map((element) => element.getAttribute('id') ?? '');
  const used = new Set(all.map((element) => element.getAttribute('resid') ?? '').filter((id) => id !== ''));
  for (const id of used) {
    if (!ids.includes(id)) faults.push(`resid ${id} has no target.`);
    if (id.length > 32) faults.push(`resid ${id} is longer than 32 characters.`);
  }
  for (const id of ids) if (!used.has(id)) faults.push(`Resource ${id} is never used.`);
  const controls = all.filter((element) =>
    ['Control', 'Item', 'Group', 'CustomTab'].includes(element.tagName),
  );
  const named = [...ids, ...controls.map((element) => element.getAttribute('id') ?? '')];
  for (const id of new Set(named))
    if (named.filter((candidate) => candidate === id).length > 1) faults.push(`The id ${id} stands twice.`);
  for (const element of defined) {
    const limit = textLimits[(element.parentNode as Element).tagName as keyof typeof textLimits] as
      number | undefined;
    const values = [
      element.getAttribute('DefaultValue'),
      ...children(element).map((child) => child.getAttribute('Value')),
    ];
    for (const value of values) {
      if (!value) faults.push(`${element.getAttribute('id') ?? ''} has an empty value.`);
      else if (limit !== undefined && value.length > limit)
        faults.push(`${element.getAttribute('id') ?? ''} is longer than ${limit} characters.`);
    }
  }
  return faults;
}

function checkIcons(all: readonly Element[], deployed: Deployed): string[] {
  const faults: string[] = [];
  const address = new Map(
    all
      .filter((element) => element.tagName === 'bt:Image' && element.hasAttribute('id'))
      .map((element) => [element.getAttribute('id') ?? '', element.getAttribute('DefaultValue') ?? '']),
  );
  const check = (path: string, size: number, what: string) => {
    const found = deployed.imageSize(path);
    if (!found) faults.push(`${what}: ${path} is missing or no PNG.`);
    else if (found[0] !== size || found[1] !== size)
      faults.push(`${what}: ${path} is ${found.join(' × ')}, not ${size} × ${size}.`);
  };
  for (const icon of all.filter((element) => element.tagName === 'Icon')) {
    const images = children(icon);
    const sizes = images.map((image) => Number(image.getAttribute('size')));
    for (const size of iconSizes)
      if (!sizes.includes(size)) faults.push(`${pathOf(icon)}: no image of ${size} px.`);
    for (const image of images)
      check(
        localPath(address.get(image.getAttribute('resid') ?? '') ?? ''),
        Number(image.getAttribute('size')),
        pathOf(icon),
      );
  }
  const base = (name: string) =>
    all.find((element) => element.tagName === name)?.getAttribute('DefaultValue') ?? '';
  check(localPath(base('IconUrl')), 32, 'IconUrl');
  check(localPath(base('HighResolutionIconUrl')), 64, 'HighResolutionIconUrl');
  return faults;
}

/** Path below the deployment address. */
function localPath(url: string): string {
  try {
    return new URL(url).pathname.split('/').slice(-2).join('/').replace(/^\//, '');
  } catch {
    return url;
  }
}

function checkAddresses(all: readonly Element[], deployed: Deployed): string[] {
  const faults: string[] = [];
  for (const element of all) {
    for (const name of ['DefaultValue', 'Value', 'Url', 'ResourcesUrl']) {
      const value = element.getAttribute(name) ?? '';
      if (!/^[a-z]+:\/\//i.test(value)) continue;
      if (!value.startsWith('https://')) faults.push(`${value} is not https.`);
      const file = /\.(?:html|js|json)$/.test(value) ? (value.split('/').at(-1) ?? '') : null;
      if (file !== null && !deployed.exists(file)) faults.push(`${value}: there is no such file.`);
    }
  }
  return faults;
}

function checkRuntime(all: readonly Element[]): string[] {
  const faults: string[] = [];
  const residOf = (element: Element | undefined) => element?.getAttribute('resid') ?? '';
  const runtime = all.find((element) => element.tagName === 'Runtime');
  if (runtime?.getAttribute('lifetime') !== 'long') faults.push('The runtime is not long-lived.');
  const page = all.find((element) => pathOf(element).endsWith('/Page/SourceLocation'));
  const functionFile = all.find((element) => element.tagName === 'FunctionFile');
  const pane = all.filter((element) => pathOf(element).endsWith('/Action/SourceLocation'));
  for (const [what, element] of [
    ['Page', page],
    ['FunctionFile', functionFile],
    ...pane.map((each) => ['ShowTaskpane', each] as const),
  ] as const)
    if (residOf(element) !== residOf(runtime)) faults.push(`${what} and Runtime do not name the same page.`);
  if (all.some((element) => element.tagName === 'TaskpaneId'))
    faults.push('A shared runtime has no TaskpaneId.');
  return faults;
}

/** File names of the shortcuts and of their texts in the other language, for each ExtendedOverrides. */
function extendedOverrides(root: Element): [string, string][] {
  return elements(root, 'ExtendedOverrides').map((element) => [
    localPath(element.getAttribute('Url') ?? '')
      .split('/')
      .at(-1) ?? '',
    localPath(element.getAttribute('ResourcesUrl') ?? '')
      .split('/')
      .at(-1) ?? '',
  ]);
}

function checkControls(root: Element, all: readonly Element[], deployed: Deployed): string[] {
  const faults: string[] = [];
  const called = all
    .filter((element) => element.tagName === 'FunctionName')
    .map((element) => element.textContent ?? '');
  for (const name of called)
    if (!deployed.commands.includes(name)) faults.push(`The code has no command ${name}.`);
  const byKey = extendedOverrides(root).flatMap(([file]) => shortcutActions(deployed, file));
  for (const name of deployed.commands)
    if (![...called, ...byKey].includes(name)) faults.push(`No button calls the command ${name}.`);
  for (const menu of all.filter((element) => element.tagName === 'OfficeMenu')) {
    const id = menu.getAttribute('id') ?? '';
    if (!officeMenus.includes(id)) faults.push(`Excel has no menu ${id}.`);
    if (elements(menu, 'Enabled').length > 0) faults.push(`${id}: Enabled has no effect in a menu of Excel.`);
  }
  for (const control of all.filter((element) => element.tagName === 'Control')) {
    const kind = control.getAttribute('xsi:type') ?? '';
    const wanted = kind === 'Button' ? 'Action' : kind === 'Menu' ? 'Items' : null;
    const has = (name: string) => children(control).some((child) => child.tagName === name);
    const id = control.getAttribute('id') ?? '';
    if (wanted === null) faults.push(`${id}: unknown control ${kind}.`);
    else if (!has(wanted) || (has('Action') && has('Items')))
      faults.push(`${id}: a ${kind} has ${wanted} and nothing else.`);
  }
  for (const action of all.filter((element) => element.tagName === 'Action')) {
    const kind = action.getAttribute('xsi:type');
    const wanted =
      kind === 'ExecuteFunction' ? 'FunctionName' : kind === 'ShowTaskpane' ? 'SourceLocation' : null;
    if (wanted === null) faults.push(`Unknown action ${kind ?? ''}.`);
    else if (!children(action).some((child) => child.tagName === wanted))
      faults.push(`An action lacks its ${wanted}.`);
  }
  return faults;
}

function checkTranslations(all: readonly Element[]): string[] {
  const texts = all.filter(
    (element) =>
      ['DisplayName', 'bt:String'].includes(element.tagName) || pathOf(element) === 'OfficeApp/Description',
  );
  return texts
    .filter((element) => !children(element).some((child) => child.getAttribute('Locale') === LANGUAGE))
    .map((element) => `${element.getAttribute('id') ?? element.tagName} has no ${LANGUAGE} text.`);
}

function checkFunctions({ functionIds }: Deployed): string[] {
  const [first = [], ...others] = functionIds.map((ids) => [...ids].sort().join(' '));
  return others.every((ids) => ids === first) && first.length > 0
    ? []
    : ['functions.json, functions.en-US.json and the code do not name the same functions.'];
}

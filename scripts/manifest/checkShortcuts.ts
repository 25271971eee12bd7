/** What the shortcuts are held against. */
type Deployed = {
  readonly commands: readonly string[];
  readonly json: (path: string) => unknown;
};

type Texts = Readonly<Record<string, { readonly value?: string } | undefined>>;
type Shortcuts = {
  readonly actions?: readonly { readonly id?: string; readonly type?: string; readonly name?: string }[];
  readonly shortcuts?: readonly {
    readonly action?: string;
    readonly key?: Readonly<Record<string, string>>;
  }[];
  readonly resources?: { readonly default?: Texts };
};

const platforms = ['default', 'windows', 'mac', 'web'];

/** The pattern that Microsoft asks for, so that no key of Excel or of a browser is taken. */
const keys = { mac: /^Command\+Option\+Shift\+[A-Z0-9]$/, other: /^Ctrl\+Alt\+Shift\+[A-Z0-9]$/ };

/** The actions that the keyboard calls. */
export function shortcutActions(deployed: Pick<Deployed, 'json'>, file: string): readonly string[] {
  const given = deployed.json(file) as Shortcuts | null;
  return (given?.actions ?? []).flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/**
 * Checks shortcuts.json and the file with its texts in the other language: commands of the code, one combination for
 * each, of the pattern that takes nothing from Excel, and a text in both languages. One sentence for each fault.
 */
export function checkShortcuts(deployed: Deployed, file: string, textFile: string): string[] {
  const given = deployed.json(file) as Shortcuts | null;
  const others = deployed.json(textFile) as Texts | null;
  if (!given) return [`${file} is missing.`];
  if (!others) return [`${textFile} is missing.`];
  const faults: string[] = [];
  const texts = given.resources?.default ?? {};
  const actions = given.actions ?? [];
  const shortcuts = given.shortcuts ?? [];
  for (const { id = '', type, name = '' } of actions) {
    if (!deployed.commands.includes(id)) faults.push(`${file}: the code has no command ${id}.`);
    if (type !== 'ExecuteFunction') faults.push(`${file}: ${id} is no ExecuteFunction.`);
    const token = /^\$\{resource\.(\w+)\}$/.exec(name)?.[1];
    if (token === undefined) faults.push(`${file}: the name of ${id} is no resource.`);
    else {
      if (!texts[token]?.value) faults.push(`${file}: ${token} has no text.`);
      if (!others[token]?.value) faults.push(`${textFile}: ${token} has no text.`);
    }
    const own = shortcuts.filter(({ action }) => action === id).length;
    if (own !== 1) faults.push(`${file}: ${id} has ${own} shortcuts.`);
  }
  const used = new Map<string, string>();
  for (const { action = '', key = {} } of shortcuts) {
    if (!actions.some(({ id }) => id === action)) faults.push(`${file}: there is no action ${action}.`);
    if (key['default'] === undefined) faults.push(`${file}: ${action} has no default key.`);
    for (const [platform, combination] of Object.entries(key)) {
      if (!platforms.includes(platform)) faults.push(`${file}: unknown platform ${platform}.`);
      const pattern = platform === 'mac' ? keys.mac : keys.other;
      if (!pattern.test(combination)) faults.push(`${file}: ${combination} may be a key of Excel.`);
      const place = `${platform} ${combination}`;
      const taken = used.get(place);
      if (taken !== undefined) faults.push(`${file}: ${combination} calls ${taken} and ${action}.`);
      used.set(place, action);
    }
  }
  return faults;
}

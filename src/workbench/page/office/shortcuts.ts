/** A key combination that calls a function of the add-in. */
export type Shortcut = {
  readonly action: string;
  /** What it does, in the language of the page. */
  readonly name: string;
  /** `Ctrl+Alt+Shift+F`. */
  readonly keys: string;
};

type Texts = Readonly<Record<string, { readonly value: string } | undefined>>;
type File = {
  readonly actions: readonly { readonly id: string; readonly name: string }[];
  readonly shortcuts: readonly {
    readonly action: string;
    readonly key: { readonly default: string; readonly web?: string };
  }[];
  readonly resources?: { readonly default?: Texts };
};

/** The extended overrides of a manifest → its shortcuts; `texts` is the file of the other language, where it holds. */
export function readShortcuts(json: string, texts: string | null): Shortcut[] {
  const { actions, shortcuts, resources } = JSON.parse(json) as File;
  const said: Texts = texts === null ? (resources?.default ?? {}) : (JSON.parse(texts) as Texts);
  return shortcuts.map(({ action, key }) => {
    const name = actions.find(({ id }) => id === action)?.name ?? action;
    const token = /^\$\{resource\.(.+)\}$/.exec(name)?.[1];
    return {
      action,
      name: token === undefined ? name : (said[token]?.value ?? token),
      keys: key.web ?? key.default,
    };
  });
}

/** The shortcut that a key press means; null where it means none. Letters count by their place on the keyboard. */
export function shortcutOf(
  shortcuts: readonly Shortcut[],
  event: Pick<KeyboardEvent, 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey' | 'code'>,
): Shortcut | null {
  const letter = /^(?:Key|Digit)([A-Z0-9])$/.exec(event.code)?.[1];
  if (letter === undefined || event.metaKey) return null;
  const held = [event.ctrlKey && 'ctrl', event.altKey && 'alt', event.shiftKey && 'shift'].filter(Boolean);
  return shortcuts.find(({ keys }) => sameKeys(keys, [...held, letter.toLowerCase()])) ?? null;
}

function sameKeys(keys: string, pressed: readonly (string | false)[]): boolean {
  const wanted = keys.toLowerCase().split('+').sort();
  return wanted.join('+') === [...pressed].sort().join('+');
}

export type RibbonButton = {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tip: string;
  /** Address of the icon of 32 pixels. */
  readonly icon: string;
  /** A function of the add-in, or the pane. */
  readonly action: { readonly kind: 'function'; readonly name: string } | { readonly kind: 'pane' };
};

/** A button that opens a list of commands. */
export type RibbonMenu = Omit<RibbonButton, 'action'> & { readonly items: readonly RibbonButton[] };

export type RibbonGroup = {
  readonly id: string;
  readonly label: string;
  readonly controls: readonly (RibbonButton | RibbonMenu)[];
};

export type Manifest = {
  readonly name: string;
  readonly tab: { readonly label: string; readonly groups: readonly RibbonGroup[] };
  /** What the add-in puts into the menu of a cell. */
  readonly cellMenu: readonly RibbonButton[];
  readonly pane: string;
  /** Addresses of the keyboard shortcuts and of their texts in the other language; null where there are none. */
  readonly shortcuts: { readonly address: string; readonly texts: string | null } | null;
  readonly functions: { readonly namespace: string; readonly metadata: string };
};

/** Where the server has the add-in's files, whatever address the manifest was stamped with. */
const SERVED_AT = 'addin/';
const ICON_SIZE = '32';

/** An add-in only manifest (XML) → what the page shows of it, in the given language. */
export function readManifest(xml: string, language: string): Manifest {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  const resources = new Map(
    all(root, 'Resources')
      .flatMap((part) => [...part.getElementsByTagName('*')])
      .flatMap((entry) => {
        const id = entry.getAttribute('id');
        return id === null ? [] : [[id, localised(entry, language)] as const];
      }),
  );
  const resource = (parent: Element | undefined, name: string): string =>
    resources.get(child(parent, name)?.getAttribute('resid') ?? '') ?? '';
  const base = new URL(
    '.',
    child(child(root, 'DefaultSettings'), 'SourceLocation')?.getAttribute('DefaultValue') ?? '',
  ).href;
  const served = (address: string): string => SERVED_AT + address.slice(base.length);

  const button = (control: Element): RibbonButton => {
    const tip = child(control, 'Supertip');
    const action = child(control, 'Action');
    const icon = [...(child(control, 'Icon')?.children ?? [])].find(
      (image) => image.getAttribute('size') === ICON_SIZE,
    );
    return {
      id: control.getAttribute('id') ?? '',
      label: resource(control, 'Label'),
      tipTitle: resource(tip, 'Title'),
      tip: resource(tip, 'Description'),
      icon: served(resources.get(icon?.getAttribute('resid') ?? '') ?? ''),
      action:
        action?.getAttribute('xsi:type') === 'ShowTaskpane'
          ? { kind: 'pane' }
          : { kind: 'function', name: child(action, 'FunctionName')?.textContent.trim() ?? '' },
    };
  };
  const control = (element: Element): RibbonButton | RibbonMenu => {
    const { action, ...look } = button(element);
    const items = child(element, 'Items');
    return items ? { ...look, items: children(items, 'Item').map(button) } : { ...look, action };
  };
  const tab = all(root, 'CustomTab')[0];
  const cellMenu = all(root, 'OfficeMenu').find((menu) => menu.getAttribute('id') === 'ContextMenuCell');
  const overrides = all(root, 'ExtendedOverrides')[0];
  const functions = all(root, 'ExtensionPoint').find(
    (point) => point.getAttribute('xsi:type') === 'CustomFunctions',
  );
  const displayName = child(root, 'DisplayName');
  return {
    name: displayName ? localised(displayName, language) : '',
    tab: {
      label: resource(tab, 'Label'),
      groups: children(tab, 'Group').map((group) => ({
        id: group.getAttribute('id') ?? '',
        label: resource(group, 'Label'),
        controls: children(group, 'Control').map(control),
      })),
    },
    cellMenu: children(cellMenu, 'Control').map(button),
    shortcuts: overrides
      ? {
          address: served(overrides.getAttribute('Url') ?? ''),
          texts: overrides.hasAttribute('ResourcesUrl')
            ? served(overrides.getAttribute('ResourcesUrl') ?? '')
            : null,
        }
      : null,
    pane: served(resource(child(functions, 'Page'), 'SourceLocation')),
    functions: {
      namespace: resource(functions, 'Namespace'),
      metadata: served(resource(child(functions, 'Metadata'), 'SourceLocation')),
    },
  };
}

function localised(entry: Element, language: string): string {
  const override = [...entry.children].find((part) => part.getAttribute('Locale') === language);
  return override?.getAttribute('Value') ?? entry.getAttribute('DefaultValue') ?? '';
}

function all(parent: Element, name: string): Element[] {
  return [...parent.getElementsByTagName('*')].filter((part) => part.localName === name);
}

function children(parent: Element | undefined, name: string): Element[] {
  return [...(parent?.children ?? [])].filter((part) => part.localName === name);
}

function child(parent: Element | undefined, name: string): Element | undefined {
  return children(parent, name)[0];
}

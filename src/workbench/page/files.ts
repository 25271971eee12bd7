import { element, outline } from './dom';
import type { Texts } from './texts/texts';

export type FileActions = {
  readonly open: (bytes: Uint8Array, name: string) => Promise<void>;
  readonly save: () => void;
};

const FOLDER = 'M2 16 V4.5 h5 l2 2.5 h9 V16 Z M2 9.5 h16';
const BOOKS = 'M4 3 h12 v14 H4 Z M4 8 h12 M4 12.5 h12 M9 8 v9';
const DISK = 'M3 3 h11 l3 3 v11 H3 Z M6.5 3 v5 h7 V3 M6 17 v-6 h8 v6';

/**
 * Open, samples and save in the title bar; a file may also be dropped anywhere on the page. Answers what listens to
 * Ctrl+O and Ctrl+S, for frames within the page whose keys are heard there only.
 */
export function createFileActions(
  place: HTMLElement,
  texts: Texts,
  samples: readonly string[],
  actions: FileActions,
): (event: KeyboardEvent) => void {
  const input = element('input', {
    type: 'file',
    accept: '.xlsx,.xlsm,.xltx',
    hidden: true,
    tabindex: '-1',
    'aria-hidden': 'true',
  });
  const openFile = async (file: File | undefined): Promise<void> => {
    if (file) await actions.open(new Uint8Array(await file.arrayBuffer()), file.name);
  };
  input.addEventListener('change', () => {
    void openFile(input.files?.[0]).finally(() => {
      input.value = '';
    });
  });
  place.append(
    input,
    button(texts.open, FOLDER, () => {
      input.click();
    }),
    sampleMenu(texts, samples, actions),
    button(texts.save, DISK, actions.save),
  );
  acceptDrops(texts, openFile);
  const onKey = (event: KeyboardEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    const action = {
      s: actions.save,
      o: () => {
        input.click();
      },
    }[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action();
  };
  window.addEventListener('keydown', onKey);
  return onKey;
}

function button(label: string, icon: string, press: () => void): HTMLElement {
  return element('button', { type: 'button', class: 'action', onclick: press }, outline(icon), label);
}

function sampleMenu(texts: Texts, samples: readonly string[], actions: FileActions): HTMLElement {
  const menu = element('div', {
    role: 'menu',
    id: 'samples',
    class: 'menu',
    hidden: true,
    'aria-label': texts.samples,
  });
  const opener = element(
    'button',
    {
      type: 'button',
      class: 'action',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'aria-controls': 'samples',
    },
    outline(BOOKS),
    texts.samples,
    outline('M6 8 l4 4 l4 -4'),
  );
  const toggle = (open: boolean): void => {
    menu.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
  };
  const items = (kind: string) =>
    samples
      .filter((name) => name.endsWith(`.${kind}.xlsx`))
      .map((name) =>
        element(
          'button',
          {
            type: 'button',
            role: 'menuitem',
            tabindex: '-1',
            'data-sample': name,
            onclick: () => {
              toggle(false);
              opener.focus();
              void fetchSample(name).then((bytes) => actions.open(bytes, name));
            },
          },
          texts.sampleNames[name.split('.')[0] ?? ''] ?? name,
        ),
      );
  for (const [title, kind] of [
    [texts.blankSamples, 'blank'],
    [texts.publishedSamples, 'published'],
  ] as const) {
    menu.append(
      element(
        'div',
        { role: 'group', 'aria-label': title },
        element('div', { class: 'menu-title', 'aria-hidden': 'true' }, title),
        ...items(kind),
      ),
    );
  }
  const all = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  opener.addEventListener('click', () => {
    toggle(menu.hidden !== false);
    if (!menu.hidden) all[0]?.focus();
  });
  menu.addEventListener('keydown', (event) => {
    const index = all.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape') {
      toggle(false);
      opener.focus();
    } else if (to !== undefined) all.at(to % all.length)?.focus();
    else return;
    event.preventDefault();
  });
  const whole = element('div', { class: 'menu-place' }, opener, menu);
  whole.addEventListener('focusout', ({ relatedTarget }) => {
    if (!whole.contains(relatedTarget as Node | null)) toggle(false);
  });
  return whole;
}

/** A sample workbook of the server. */
export async function fetchSample(name: string): Promise<Uint8Array> {
  const response = await fetch(`samples/${encodeURIComponent(name)}`);
  return new Uint8Array(await response.arrayBuffer());
}

function acceptDrops(texts: Texts, openFile: (file: File | undefined) => Promise<void>): void {
  const veil = element('div', { class: 'drop', hidden: true }, element('div', {}, texts.dropHere));
  document.body.append(veil);
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  window.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    veil.hidden = false;
  });
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) veil.hidden = true;
  });
  window.addEventListener('drop', (event) => {
    veil.hidden = true;
    if (!hasFiles(event)) return;
    event.preventDefault();
    void openFile(event.dataTransfer?.files[0]);
  });
}

/** Gives the bytes to the browser as a download. */
export function download(bytes: Uint8Array, name: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  element('a', { href: address, download: name }).click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

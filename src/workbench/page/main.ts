import type { Book } from '../book/book';
import type { Host } from '../host/host';
import { numfmtText } from '../host/numfmtText';
import { askUnsaved } from './askUnsaved';
import { createFileActions, fetchSample } from './files';
import { createFrame } from './frame';
import { canvasMeasure } from './grid/measure';
import { createUniverGrid } from './grid/univerGrid';
import { createMessages } from './messages';
import { loadAddin } from './office/addinFiles';
import { connectRegions } from './regions';
import { createRibbon } from './ribbonView';
import { pageLanguage, textsOf } from './texts/texts';
import { createWorkspace } from './workspace';

/** What tests reach the page by. */
export type WorkbenchHook = {
  readonly host: Host | null;
  book(): Book | null;
  /** Opens a workbook without asking about unsaved changes; done when the add-in runs. */
  open(bytes: Uint8Array, name: string): Promise<boolean>;
  save(): Uint8Array;
  /** Done when the workbook in front is shown, the add-in runs and formulas are calculated. */
  readonly ready: Promise<void>;
};

const FIRST_SAMPLE = 'beita-2023.blank.xlsx';

async function start(): Promise<void> {
  const language = pageLanguage(location.search);
  const texts = textsOf(language);
  document.documentElement.lang = language;
  document.title = texts.title;
  const other = language === 'zh-CN' ? '?lang=en-US' : '?lang=zh-CN';
  const frame = createFrame(document.body, texts, other);
  const messages = createMessages(frame.messages, texts);
  const grid = createUniverGrid(frame.grid, { text: numfmtText, measure: canvasMeasure() });
  const addin = await loadAddin(language).catch((error: unknown) => {
    messages.show('error', texts.addinMissing);
    throw error;
  });
  const samples = (await (await fetch('samples.json')).json()) as string[];
  const workspace = createWorkspace({ frame, grid, messages, texts, addin, language });
  createRibbon(frame.ribbon, addin.manifest, texts, workspace.press);
  const onFileKey = createFileActions(frame.actions, texts, samples, {
    async open(bytes, name) {
      const answer = workspace.unsaved ? await askUnsaved(texts) : 'discard';
      if (answer === 'cancel') return;
      if (answer === 'save') workspace.saveToDisk();
      await workspace.open(bytes, name);
    },
    save: workspace.saveToDisk,
  });
  connectRegions(frame, onFileKey);
  window.addEventListener('beforeunload', (event) => {
    if (workspace.unsaved) event.preventDefault();
  });
  const first = samples.includes(FIRST_SAMPLE) ? FIRST_SAMPLE : samples[0];
  const ready = async (): Promise<void> => {
    await workspace.session?.ready;
  };
  const opened =
    first === undefined
      ? Promise.resolve(false)
      : fetchSample(first).then((bytes) => workspace.open(bytes, first));
  const hook: WorkbenchHook = {
    get host() {
      return workspace.session?.host ?? null;
    },
    book: () => workspace.session?.book ?? null,
    async open(bytes, name) {
      const done = await workspace.open(bytes, name);
      await ready();
      return done;
    },
    save: workspace.save,
    get ready() {
      return opened.then(ready);
    },
  };
  Object.assign(window, { workbench: hook });
}

void start();

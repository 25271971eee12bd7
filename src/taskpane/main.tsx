import { startTexts } from '../i18n/pane/startTexts';
import { officeReady } from './officeReady';
import { theSession } from './session';
import { firstLanguage } from './shell/firstLanguage';
import { forgetReload, reloadOnce } from './shell/reload';
import { showOpeningProblem, type OpeningProblem } from './shell/openingProblem';
import { windowStorage } from './shell/windowStorage';

/** How long Excel may take before the pane says that it does not answer, in milliseconds. */
const patience = 15_000;

const reopen = () => {
  window.location.reload();
};

function language() {
  const context = typeof Office === 'undefined' ? undefined : (Office.context as Office.Context | undefined);
  return firstLanguage(context?.displayLanguage ?? navigator.language);
}

/** React and Fluent come while Excel gets ready, so that the functions of the same page need not wait for them. */
async function open(place: HTMLElement): Promise<void> {
  const fail = (problem: OpeningProblem) => {
    showOpeningProblem(place, startTexts(language()), problem, reopen);
  };
  const storage = windowStorage('sessionStorage');
  const loading = import('./shell/mount').catch(() => null);
  const problem = await officeReady(patience);
  if (problem !== null) {
    // Outside Excel a reload cannot help.
    if (problem === 'not-excel' || !reloadOnce(storage, reopen)) fail(problem);
    return;
  }
  const shell = await loading;
  if (shell) {
    forgetReload(storage);
    shell.mount(place, { session: theSession, firstLanguage: language(), reopen });
  } else if (!reloadOnce(storage, reopen)) fail('not-loaded');
}

// Entry of the pane: until Excel is there, the page shows what stands in its HTML.
const root = document.getElementById('root');
if (root) void open(root);

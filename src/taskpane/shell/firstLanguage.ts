import { languageOf, type Language } from '../../i18n/language';
import { windowStorage } from './windowStorage';

const key = 'perf.language';

/** The language that the person chose earlier, else the one that Excel is shown in. */
export function firstLanguage(displayLanguage: string | undefined): Language {
  try {
    return languageOf(windowStorage('localStorage')?.getItem(key) ?? displayLanguage);
  } catch {
    return languageOf(displayLanguage);
  }
}

/** Keeps the language for the next opening, where the browser lets us. */
export function keepLanguage(language: Language): void {
  try {
    windowStorage('localStorage')?.setItem(key, language);
  } catch {
    // Not kept; the pane is in that language all the same until it is closed.
  }
}

import type { Language } from '../language';
import { enUS } from './enUS';
import { zhCN } from './zhCN';

export type PaneTexts = typeof zhCN;

/** The texts of the pane in a language. */
export function paneTexts(language: Language): PaneTexts {
  return language === 'en-US' ? enUS : zhCN;
}

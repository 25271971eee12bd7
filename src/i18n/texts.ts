import { enUS } from './enUS';
import type { Language } from './language';
import { zhCN } from './zhCN';

export type Texts = typeof zhCN;

/** All texts of a language. */
export function textsOf(language: Language): Texts {
  return language === 'en-US' ? enUS : zhCN;
}

/** Languages of the interface; zh-CN comes first, en-US is complete. */
export type Language = 'zh-CN' | 'en-US';

export const languages: readonly Language[] = ['zh-CN', 'en-US'];
export const defaultLanguage: Language = 'zh-CN';

/** The language for a tag of a browser, of Excel or of a command (`zh`, `en`, `en_GB.UTF-8`); zh-CN where it is none of ours. */
export function languageOf(tag: string | null | undefined): Language {
  return /^en\b|^en[_-]/i.test(tag ?? '') ? 'en-US' : defaultLanguage;
}

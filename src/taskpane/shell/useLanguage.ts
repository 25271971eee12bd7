import { useCallback, useEffect, useState } from 'react';
import type { Language } from '../../i18n/language';
import { startTexts } from '../../i18n/pane/startTexts';
import { keepLanguage } from './firstLanguage';

/** The language of the pane and how to change to the other one; the page is marked with it. */
export function useLanguage(first: Language): readonly [Language, () => void] {
  const [language, setLanguage] = useState(first);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = startTexts(language).name;
  }, [language]);
  const change = useCallback(() => {
    const other = language === 'zh-CN' ? 'en-US' : 'zh-CN';
    setLanguage(other);
    keepLanguage(other);
  }, [language]);
  return [language, change];
}

import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/** Whether a colour such as `#292929` is dark, by its perceived lightness; null where it is no colour. */
function isDarkColor(color: string | undefined): boolean | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? '');
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

/**
 * Office's theme first, where the host tells it (undefined on the web, OfficeDev/office-js 6134), then the system's.
 * High contrast comes from the system's forced colours, which Fluent follows by itself.
 */
export function usePaneTheme(): Theme {
  const [systemDark, setSystemDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => {
      setSystemDark(query.matches);
    };
    query.addEventListener('change', follow);
    return () => {
      query.removeEventListener('change', follow);
    };
  }, []);
  const dark = officeIsDark() ?? systemDark;
  return dark ? webDarkTheme : webLightTheme;
}

type OfficeTheme = { readonly isDarkTheme?: boolean; readonly bodyBackgroundColor?: string };

/** `isDarkTheme` is newer than the typings of the script we may host ourselves; without Office there is no theme. */
function officeIsDark(): boolean | null {
  if (typeof Office === 'undefined') return null;
  const context = Office.context as { readonly officeTheme?: OfficeTheme } | undefined;
  return context?.officeTheme?.isDarkTheme ?? isDarkColor(context?.officeTheme?.bodyBackgroundColor);
}

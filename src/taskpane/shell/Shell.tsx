import { FluentProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Language } from '../../i18n/language';
import { startTexts } from '../../i18n/pane/startTexts';
import type { Session } from '../session';
import { useStyles } from '../styles';
import { usePaneTheme } from '../theme';
import { Begin } from './Begin';
import { Footer } from './Footer';
import { Guard } from './Guard';
import { Problem } from './Problem';
import { useLanguage } from './useLanguage';

export type ShellProps = {
  readonly session: Session;
  readonly firstLanguage: Language;
  readonly reopen: () => void;
};

/** The frame of the pane: theme, language, and the work inside, or why it cannot go on. */
export function Shell({ session, firstLanguage, reopen }: ShellProps) {
  const [language, changeLanguage] = useLanguage(firstLanguage);
  const texts = startTexts(language);
  return (
    <FluentProvider theme={usePaneTheme()}>
      <Page>
        <Guard fallback={(problem) => <Problem problem={problem} texts={texts} reopen={reopen} />}>
          <Begin session={session} language={language} changeLanguage={changeLanguage} reopen={reopen} />
        </Guard>
        <Footer texts={texts} language={language} onChangeLanguage={changeLanguage} />
      </Page>
    </FluentProvider>
  );
}

function Page({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().page}>{children}</div>;
}

import { Button } from '@fluentui/react-components';
import type { Language } from '../../i18n/language';
import type { StartTexts } from '../../i18n/pane/startTexts';
import { useStyles } from '../styles';

/** Switches the language and opens the help page. */
export function Footer({
  texts,
  language,
  onChangeLanguage,
}: {
  readonly texts: StartTexts;
  readonly language: Language;
  readonly onChangeLanguage: () => void;
}) {
  return (
    <footer className={useStyles().footer} aria-label={texts.footer}>
      <Button
        appearance="transparent"
        size="small"
        lang={language === 'zh-CN' ? 'en-US' : 'zh-CN'}
        onClick={onChangeLanguage}
      >
        {texts.otherLanguage}
      </Button>
      <Button appearance="transparent" size="small" as="a" href="help.html" target="_blank" rel="noreferrer">
        {texts.help}
      </Button>
    </footer>
  );
}

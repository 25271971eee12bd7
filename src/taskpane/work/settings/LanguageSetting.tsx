import { Radio, RadioGroup } from '@fluentui/react-components';
import { languages } from '../../../i18n/language';
import { useWork } from '../context';

/** The language of the pane; it is kept on this computer, not with the workbook. */
export function LanguageSetting() {
  const { language, changeLanguage, texts } = useWork();
  return (
    <RadioGroup
      aria-label={texts.settings.language}
      layout="horizontal"
      value={language}
      onChange={(_event, { value }) => {
        if (value !== language) changeLanguage();
      }}
    >
      {languages.map((each) => (
        <Radio key={each} value={each} label={texts.settings.languages[each]} />
      ))}
    </RadioGroup>
  );
}

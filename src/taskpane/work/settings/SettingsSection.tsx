import { useStyles } from '../../styles';
import { useWork } from '../context';
import { Disclosure } from '../Disclosure';
import { AllSettings } from './AllSettings';
import { EnteredFigures } from './EnteredFigures';
import { LanguageSetting } from './LanguageSetting';
import { ParameterSettings } from './ParameterSettings';
import { RememberedSettings } from './RememberedSettings';
import { SchemeSettings } from './SchemeSettings';
import { WriteModeSetting } from './WriteModeSetting';

/** Everything that a person decides once for a workbook. */
export function SettingsSection() {
  const styles = useStyles();
  const { texts } = useWork();
  const words = texts.settings;
  const parts = [
    { title: words.schemes, part: <SchemeSettings />, open: true },
    { title: words.writeMode, part: <WriteModeSetting />, open: true },
    { title: words.parameters, part: <ParameterSettings />, open: false },
    { title: words.figures, part: <EnteredFigures />, open: false },
    { title: words.language, part: <LanguageSetting />, open: false },
    { title: words.remembered, part: <RememberedSettings />, open: false },
    { title: words.all, part: <AllSettings />, open: false },
  ];
  return (
    <>
      <p className={styles.note}>{words.intro}</p>
      {parts.map(({ title, part, open }) => (
        <Disclosure key={title} level={2} open={open} title={title}>
          {part}
        </Disclosure>
      ))}
    </>
  );
}

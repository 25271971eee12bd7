import { Link } from '@fluentui/react-components';
import { functionTexts } from '../../../i18n/functionTexts';
import { functionHelpPage } from '../../../i18n/functionHelp/pages';
import { useStyles } from '../../styles';
import { useWork } from '../context';

/** Every function with its arguments and purpose; each leads to its page. */
export default function FunctionList() {
  const styles = useStyles();
  const { texts, language } = useWork();
  return (
    <ul className={styles.steps} aria-label={texts.insert.functions}>
      {Object.entries(functionTexts[language]).map(([id, { description, parameters }]) => {
        const names = Object.values(parameters).map(({ name }) => name);
        return (
          <li key={id}>
            <Link
              href={functionHelpPage(id, language)}
              target="_blank"
              rel="noopener"
              aria-label={texts.insert.help(`PERF.${id}`)}
            >
              {`PERF.${id}`}
            </Link>
            {`(${names.join(texts.insert.and)}) ${description}`}
          </li>
        );
      })}
    </ul>
  );
}

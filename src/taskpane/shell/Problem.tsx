import { Button } from '@fluentui/react-components';
import type { StartTexts } from '../../i18n/pane/startTexts';
import { useStyles } from '../styles';
import type { OpeningProblem } from './openingProblem';

/** Why the pane cannot go on, what to do about it, and a button that opens it once more. */
export function Problem({
  problem,
  texts,
  reopen,
}: {
  readonly problem: OpeningProblem;
  readonly texts: StartTexts;
  readonly reopen: () => void;
}) {
  const styles = useStyles();
  return (
    <main className={styles.content}>
      <div role="alert" className={styles.stack}>
        <h1 className={styles.title}>{texts.name}</h1>
        <p className={styles.text}>{texts.problems[problem]}</p>
      </div>
      <div>
        <Button appearance="primary" onClick={reopen}>
          {texts.reopen}
        </Button>
      </div>
    </main>
  );
}

import { mergeClasses, ProgressBar } from '@fluentui/react-components';
import { useStyles } from '../styles';
import { useWork } from './context';

/** What is going on, said to screen readers as well; empty while nothing is. */
export function ActivityLine() {
  const styles = useStyles();
  const { state, texts } = useWork();
  const going = state.activity === 'idle' ? null : texts.activities[state.activity];
  return (
    <div role="status" className={mergeClasses(styles.messages, styles.live)}>
      {going && (
        <div className={styles.tight}>
          <span className={styles.note}>{going}</span>
          <ProgressBar aria-label={going} />
        </div>
      )}
    </div>
  );
}

import { Button, mergeClasses, ProgressBar } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { useStyles } from '../styles';
import { useWork } from './context';

/** What is going on, said to screen readers once; empty while nothing is. */
export function ActivityLine() {
  const styles = useStyles();
  const { state, texts } = useWork();
  const going = state.activity === 'idle' ? null : texts.activities[state.activity];
  return (
    <div className={styles.messages}>
      <div role="status" className={styles.live}>
        {going && <div className={styles.note}>{going}</div>}
      </div>
      <ActivityProgress />
    </div>
  );
}

/** How far it is, as a bar and in words, and a way out; outside of the live region, which would read every step. */
export function ActivityProgress() {
  const styles = useStyles();
  const { assistant, state, texts } = useWork();
  const progress = useSyncExternalStore(assistant.subscribe, () => assistant.state().progress);
  if (state.activity === 'idle') return null;
  const going = texts.activities[state.activity];
  const said = progress ? texts.progress(progress.done, progress.of) : null;
  return (
    <div className={mergeClasses(styles.tight, styles.live)}>
      <ProgressBar
        aria-label={going}
        value={progress ? progress.done / progress.of : undefined}
        aria-valuetext={said ?? undefined}
      />
      <div className={styles.line}>
        {said !== null && <span className={styles.note}>{said}</span>}
        {state.cancellable && (
          <Button
            size="small"
            onClick={(event) => {
              // The button goes away: the keyboard goes on from the beginning of the work.
              event.currentTarget.closest('main')?.focus();
              assistant.cancel();
            }}
          >
            {texts.cancel}
          </Button>
        )}
      </div>
    </div>
  );
}

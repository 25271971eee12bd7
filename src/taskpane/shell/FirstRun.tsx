import { Button } from '@fluentui/react-components';
import type { StartTexts } from '../../i18n/pane/startTexts';
import type { FillRecord } from '../../workbook/port';
import { firstUndoLabel } from '../model/undoable';
import { useStyles } from '../styles';

export type FirstRunProps = {
  readonly texts: StartTexts;
  /** What is going on instead of waiting for the person; null while nothing is. */
  readonly busy: string | null;
  /** What an earlier session did last and can be taken back; null where there is nothing. */
  readonly undoable: FillRecord | null;
  readonly onRead: () => void;
  readonly onSample: () => void;
  readonly onUndo: () => void;
};

/** What the assistant does, in three sentences, and the button that begins. */
export function FirstRun({ texts, busy, undoable, onRead, onSample, onUndo }: FirstRunProps) {
  const styles = useStyles();
  return (
    <section className={styles.stack}>
      <h1 className={styles.title}>{texts.firstRun}</h1>
      <ol className={styles.steps}>
        {texts.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className={styles.line}>
        <Button appearance="primary" onClick={onRead} disabledFocusable={busy !== null}>
          {texts.recognise}
        </Button>
        <Button onClick={onSample} disabledFocusable={busy !== null}>
          {texts.sample}
        </Button>
        <Button onClick={onUndo} disabledFocusable={busy !== null || undoable === null}>
          {undoable === null ? texts.nothingToUndo : firstUndoLabel(undoable, texts)}
        </Button>
      </div>
      <p className={styles.note}>{texts.sampleHint}</p>
      <p role="status" className={styles.note}>
        {busy}
      </p>
    </section>
  );
}

import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { copyText, saveFile } from '../../files';
import { useStyles } from '../../styles';
import { useWork } from '../context';

/** A text to be saved as a file; where the window blocks that, to be copied, and where it blocks that too, to be seen. */
export function ExportText({
  label,
  file,
  write,
}: {
  readonly label: string;
  readonly file: string;
  readonly write: () => string;
}) {
  const styles = useStyles();
  const { texts } = useWork();
  const words = texts.settings;
  const [state, setState] = useState<'none' | 'saved' | 'copied' | 'shown'>('none');
  return (
    <div className={styles.tight}>
      <div className={styles.line}>
        <Button
          size="small"
          onClick={() => {
            saveFile(file, write());
            setState('saved');
          }}
        >
          {label}
        </Button>
        {state !== 'none' && (
          <Button
            size="small"
            onClick={() => {
              void copyText(write()).then((copied) => {
                setState(copied ? 'copied' : 'shown');
              });
            }}
          >
            {words.copy}
          </Button>
        )}
      </div>
      <p role="status" className={styles.note}>
        {state === 'saved' && words.saved(file)}
        {state === 'copied' && words.copied(file)}
        {state === 'shown' && words.shown(file)}
      </p>
      {state === 'shown' && (
        <Field label={words.content}>
          <Textarea
            readOnly
            autoFocus
            rows={6}
            value={write()}
            onFocus={(event) => {
              event.currentTarget.select();
            }}
          />
        </Field>
      )}
    </div>
  );
}

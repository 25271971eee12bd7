import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { fileText } from '../../files';
import { useStyles } from '../../styles';
import { useWork } from '../context';

/** What became of a chosen file, in words. */
export type Imported = { readonly intent: 'done' | 'wrong'; readonly sentences: readonly string[] };

/** A button that asks for a file and says what became of it. */
export function ImportFile({
  label,
  onText,
}: {
  readonly label: string;
  readonly onText: (text: string) => Promise<Imported>;
}) {
  const styles = useStyles();
  const { state, texts } = useWork();
  const input = useRef<HTMLInputElement>(null);
  const [imported, setImported] = useState<Imported | null>(null);
  const read = async (file: File) => {
    const text = await fileText(file);
    setImported(
      text === null ? { intent: 'wrong', sentences: [texts.settings.unreadable] } : await onText(text),
    );
  };
  return (
    <div className={styles.tight}>
      <div className={styles.line}>
        <Button
          size="small"
          disabledFocusable={state.activity !== 'idle'}
          onClick={() => {
            input.current?.click();
          }}
        >
          {label}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={label}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            // The same file chosen again is read again.
            currentTarget.value = '';
            if (file) void read(file);
          }}
        />
      </div>
      <p role="status" className={imported?.intent === 'wrong' ? styles.text : styles.note}>
        {imported && texts.sentences(imported.sentences)}
      </p>
    </div>
  );
}

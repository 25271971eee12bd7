import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useStyles } from '../styles';
import { useWork } from './context';

const shownAtFirst = 200;

/** A list that shows its first entries, and the others when they are asked for. */
export function LongList<T>({
  entries,
  keyOf,
  atFirst = shownAtFirst,
  children,
}: {
  readonly entries: readonly T[];
  readonly keyOf: (entry: T) => string;
  readonly atFirst?: number;
  readonly children: (entry: T) => ReactNode;
}) {
  const styles = useStyles();
  const { texts } = useWork();
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(0, atFirst);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((entry) => (
          <li key={keyOf(entry)} className={styles.item}>
            {children(entry)}
          </li>
        ))}
      </ul>
      {shown.length < entries.length && (
        <div>
          <Button
            size="small"
            onClick={() => {
              setAll(true);
            }}
          >
            {texts.more(entries.length - shown.length)}
          </Button>
        </div>
      )}
    </>
  );
}

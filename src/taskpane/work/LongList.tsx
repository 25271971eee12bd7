import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useStyles } from '../styles';
import { useWork } from './context';

/** Entries that are drawn at a time: more of them at once would be felt. */
const shownAtOnce = 200;

/** A list that shows its first entries, and the next 200 whenever they are asked for. */
export function LongList<T>({
  entries,
  keyOf,
  atFirst = shownAtOnce,
  children,
}: {
  readonly entries: readonly T[];
  readonly keyOf: (entry: T) => string;
  readonly atFirst?: number;
  readonly children: (entry: T) => ReactNode;
}) {
  const styles = useStyles();
  const { texts } = useWork();
  const [count, setCount] = useState(atFirst);
  const shown = entries.slice(0, count);
  const rest = entries.length - shown.length;
  return (
    <>
      <ul className={styles.list}>
        {shown.map((entry) => (
          <li key={keyOf(entry)} className={styles.item}>
            {children(entry)}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <div>
          <Button
            size="small"
            onClick={() => {
              setCount(count + shownAtOnce);
            }}
          >
            {rest > shownAtOnce ? texts.moreOf(shownAtOnce, rest) : texts.more(rest)}
          </Button>
        </div>
      )}
    </>
  );
}

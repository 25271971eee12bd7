import { createContext, useContext, type ReactNode } from 'react';
import { useStyles } from '../styles';
import { VirtualList } from './list/VirtualList';

/** A list of so many entries is drawn all, wherever it stands, */
const few = 40;
/** unless it stands in an entry of a list that has more than so many: there may be many of it. */
const fewLists = 5;
/** So few are drawn all in any case. */
const veryFew = 5;

/** How many entries the lists around have. */
const Around = createContext(1);

export type LongListProps<T> = {
  readonly entries: readonly T[];
  readonly keyOf: (entry: T) => string;
  /** How high an entry is likely to be, in pixels, before one was seen. */
  readonly height?: number;
  /** Without lines between the entries, where each has a heading of its own. */
  readonly unlined?: boolean;
  readonly children: (entry: T) => ReactNode;
};

/** A list of any length: a short one is drawn as it is, of a long one what is near the window. */
export function LongList<T>({ entries, keyOf, height = 100, unlined = false, children }: LongListProps<T>) {
  const styles = useStyles();
  const around = useContext(Around);
  if (entries.length === 0) return null;
  const isShort = entries.length <= veryFew || (entries.length <= few && around <= fewLists);
  const item = unlined ? styles.unlined : styles.item;
  const list = isShort ? (
    <ul className={styles.list}>
      {entries.map((entry) => (
        <li key={keyOf(entry)} className={item}>
          {children(entry)}
        </li>
      ))}
    </ul>
  ) : (
    <VirtualList
      entries={entries}
      keyOf={keyOf}
      height={height}
      drawnWhole={few}
      classes={{ list: styles.list, item }}
    >
      {children}
    </VirtualList>
  );
  return <Around value={entries.length * around}>{list}</Around>;
}
